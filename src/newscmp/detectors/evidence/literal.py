"""Words of violence that tell what happened to things: a ship slammed into a pier, rockets were fired."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from newscmp.lexicons import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscmp.model import Token

#: What may stand between a verb and its object, or a subject and its verb: smashed *through the thick* glass.
BETWEEN = ("DT", "JJ", "CD", "PRP$", "VB", "CC", "IN", "RB", "RP", "TO")
#: Words among which the object or the subject of a verb stands.
REACH = 7
#: Physical things that nobody stands for: to trash a shop is loaded though the shop is real.
THINGS = frozenset({"object", "weapon", "force"})
EVERYTHING = THINGS | {"building"}


def things(tokens: Iterable[Token]) -> frozenset[str]:
    """Return what the nouns name that name physical things: ``object``, ``weapon``, ``force`` or ``building``."""
    rows = load("objects").rows
    return frozenset(
        entry.category
        for token in tokens
        if token.pos in {"NN", "NNS"}
        for words, entry in rows(token.norm)
        if len(words) == 1
    )


def literal(tokens: Sequence[Token], first: int, last: int, kinds: frozenset[str] = EVERYTHING) -> bool:
    """Whether a verb is said of a physical thing, as its object, its subject or what it was done to."""
    return bool(kinds & things((*_head(tokens[last : last + REACH]), *_subject(tokens[max(0, first - REACH) : first]))))


def _head(after: Sequence[Token]) -> Sequence[Token]:
    """Return the last noun of the first phrase behind a verb: *shutters* of "smashed the metal shutters"."""
    start = next((i for i, token in enumerate(after) if not token.pos.startswith(BETWEEN)), len(after))
    return tuple(takewhile(lambda token: token.pos.startswith("NN"), after[start:]))[-1:]


def _subject(before: Sequence[Token]) -> Sequence[Token]:
    """Return the last noun before a verb with its auxiliaries: *door* of "the door was ripped"."""
    nouns = (token for token in reversed(before) if not token.pos.startswith(("VB", "RB", "MD")))
    noun = next(nouns, None)
    return (noun,) if noun is not None else ()
