"""What somebody is charged with or punished for: deeds told as those of one who is named, by the words of the law."""

from __future__ import annotations

from itertools import dropwhile, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.model import Token

#: Words after which a noun of violence is the name of a crime: charged with murder.
CHARGES = frozenset(
    {
        *("charged", "convicted", "guilty", "accused", "charges", "charge", "suspicion", "count", "counts"),
        *("cleared", "acquitted", "acquittal", "denied", "denies", "denying", "tried", "trial", "conviction"),
    }
)
#: Stems of what is done to somebody for a deed.
PUNISHED = frozenset("hang sentenc jail imprison punish execut convict condemn prosecut want fine arrest tri".split())
#: Words from the name of a crime back to the word of the charge, where only nouns stand between; words among which
#: that of the charge stands in any case.
REACH, NEAR = 12, 4
#: Words of the two verdicts, and words back to one from the count of crimes it is on.
CLEARED = frozenset(("cleared", "acquitted", "acquittal", "innocent"))
FOUND_GUILTY, VERDICT_REACH = frozenset(("guilty", "convicted", "conviction")), 12
#: Tags of what describes a deed: for the “tragic and wholly brutal” murder.
DESCRIBING = ("DT", "PRP$", "JJ", "RB", "CC", "VBG", "VBN")


def charge(before: Sequence[Token]) -> bool:
    """Whether a noun with these words before it is the name of a crime somebody is charged with.

    The word of the charge stands near, or nothing but nouns stands between: convicted the ferry captain Ada Rowe of.
    """
    between = dropwhile(_nominal, reversed(before[-REACH:]))
    return any(map(_charges, before[-NEAR:])) or any(map(_charges, islice(between, 1)))


def tried(before: Sequence[Token]) -> bool:
    """Whether a sentence tells before of a charge or a verdict: what follows is what the accused did."""
    return any(map(_charges, before))


def punished(before: Sequence[Token]) -> bool:
    """Whether a deed with these words before it is what somebody is punished for, and so told as his."""
    near = before[-REACH:]
    led = next(dropwhile(lambda token: token.pos.startswith(DESCRIBING), reversed(near)), None)
    return led is not None and led.norm in {"for", "over"} and any(token.stem in PUNISHED for token in near)


def verdict(before: Sequence[Token]) -> bool | None:
    """Return whether somebody was found guilty, by the nearest word before; None where nothing tells."""
    told = (token for token in reversed(before[-VERDICT_REACH:]) if token.norm in CLEARED | FOUND_GUILTY)
    nearest = next(told, None)
    return None if nearest is None else nearest.norm in FOUND_GUILTY


def _charges(token: Token) -> bool:
    return token.norm in CHARGES or token.norm.endswith("-degree")


def _nominal(token: Token) -> bool:
    return not _charges(token) and (token.norm == "of" or token.pos.startswith(("NN", "JJ", "CD", "DT", "CC", "PRP")))
