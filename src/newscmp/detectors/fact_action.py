"""Verbs that exclude each other: rose and fell, won and lost, agreed and refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors.evidence.doers import SUPPORT
from newscmp.detectors.evidence.findings import Finding, collect
from newscmp.detectors.evidence.happenings import event_of, types
from newscmp.detectors.evidence.polarity import AUXILIARY, FAILING, asks, predicate
from newscmp.detectors.evidence.roles import ALIKE, facings, grounds, two_speakers
from newscmp.lexicons import load
from newscmp.model import Relation, Rule, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.evidence.polarity import Predicate
    from newscmp.detectors.evidence.roles import Facing
    from newscmp.model import Difference, Group, Token

RULE = Rule(
    "fact.action",
    "Opposite actions",
    "Linked sentences tell opposite actions in one place: rose and fell, approved and rejected. Conflict: both cannot"
    " hold. Variant: two speakers claim the opposite, or another verb stands there. A denied verb is its opposite.",
)


#: Words of the stretches in which two verbs stand in one place ("was released on bail", "was held").
SWAPPED = 3
VERBAL = {"verb": "VB", "adjective": "JJ"}
PLAN = "plan"
#: Verbs that leave the deed to their object: conducting and carrying out a search are one.
DOING = SUPPORT - {"order", "launch", "commit", "impos"}
#: Content words that verbs of differently worded sentences must have near them in common, by axis. Axes that are not
#: here are of actions undone later (hired and fired, opened and closed): both may have happened.
COMPANY = {"amount": 3, "contest": 3, "assent": 3, "bill": 3, "verdict": 3, "side": 3, "signature": 3, PLAN: 2}


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the points at which linked sentences have verbs that exclude each other."""
    yield from collect(RULE, group, (finding for facing in facings(group, context) for finding in _findings(facing)))


def _findings(facing: Facing) -> Iterator[Finding]:
    left, right = _poles(facing.left), _poles(facing.right)
    opposed: list[Span] = []
    for axis in sorted(left.keys() & right.keys()):
        (one, pole), (other, opposite) = left[axis], right[axis]
        if pole == opposite or one.token.stem == other.token.stem:
            continue
        judged = _judged(facing, axis, one, other)
        if judged:
            readings = (
                facing.left.reading(one.span, one.value),
                facing.right.reading(other.span, other.value),
            )
            opposed.append(one.span)
            steps = (f"both tell of {axis}", *grounds(facing, one.span, other.span))
            yield Finding(judged[0], *readings, judged[1], explanation=steps)
    yield from (finding for finding in _exchanged(facing) if finding.left.span not in opposed)


def _exchanged(facing: Facing) -> Iterator[Finding]:
    """Yield verbs that stand in each other's place in two nearly equal sentences; words of saying are framing's."""
    for one, other in facing.swaps() if facing.close else ():
        verbs = [[token for token in side if _tells(token)] for side in (one, other)]
        if len(verbs[0]) == len(verbs[1]) == 1 and max(len(one), len(other)) <= SWAPPED:
            left, right = verbs[0][0], verbs[1][0]
            quoted = facing.left.quoted(left.span) and facing.right.quoted(right.span)
            alike = {left.stem, right.stem} <= DOING or (event_of(left) == event_of(right) in types())
            alike = alike or _as_noun(facing, left, right)
            if left.stem != right.stem and not quoted and not alike and not (_lemmas(left) & _lemmas(right)):
                phrases = _phrase(one, left), _phrase(other, right)
                readings = facing.left.reading(phrases[0], left.norm), facing.right.reading(phrases[1], right.norm)
                folded = not facing.known and facing.share < ALIKE
                yield Finding(Relation.VARIANT, *readings, "one place, two actions", folded)


def _as_noun(facing: Facing, left: Token, right: Token) -> bool:
    """Whether one source has the other's verb as a noun: was sentenced, was handed a sentence."""
    nouns = [{t.stem for t in s.sentence.tokens if t.pos.startswith("NN")} for s in (facing.left, facing.right)]
    return left.stem in nouns[1] or right.stem in nouns[0]


def _phrase(side: Sequence[Token], verb: Token) -> Span:
    """Return the span of a verb with its particle ("carried out"), if that has no counterpart on the other side."""
    end = next((token.span.end for token in side if token.pos == "RP"), verb.span.end)
    return Span(verb.span.start, max(verb.span.end, end))


def _lemmas(token: Token) -> frozenset[str]:
    """Return the lemmas of an irregular form, as far as they are listed ("fell", "falling": fall)."""
    rows = load("opposites").rows(token.norm)
    return frozenset(entry.lemma for words, entry in rows if len(words) == 1)


def _tells(token: Token) -> bool:
    """Whether a word is a verb of its own that is no verb of saying."""
    full = token.pos.startswith("VB") and token.norm not in AUXILIARY
    return full and not load("reporting_verbs").rows(token.norm)


def _judged(facing: Facing, axis: str, one: Predicate, other: Predicate) -> tuple[Relation, str] | None:
    """Return what two opposite verbs amount to, with a note; None where they may tell different things."""
    spans = one.span, other.span
    two = two_speakers(facing, *spans)
    if facing.close and (facing.opposite(*spans) or one.denied != other.denied):
        if two:
            return Relation.VARIANT, "two speakers, opposite actions"
        if one.open != other.open and axis != PLAN:
            return Relation.VARIANT, "a plan and its outcome"
        return Relation.CONFLICT, "one event, opposite actions"
    if two or axis not in COMPANY or len(facing.company(*spans)) < COMPANY[axis]:
        return None
    # what becomes of a plan lies ahead in any case: "would abandon" is said of it as "abandoned" is
    if axis != PLAN and any(verb.open or verb.aimed for verb in (one, other)):
        return None
    return Relation.CONFLICT, "one event, opposite actions"


def _poles(passage: Passage) -> dict[str, tuple[Predicate, bool]]:
    """Return the one verb of a sentence on every axis, with its pole; an axis with two verbs is left out."""
    found: dict[str, list[tuple[Predicate, bool]]] = {}
    lexicon = load("opposites")
    tokens = () if asks(passage) else passage.sentence.tokens
    norms = tuple(token.norm for token in tokens)
    for place, token in enumerate(tokens):
        match = lexicon.match(norms, place)
        # single words may be nouns ("the rise"); a phrase is what it is ("put on hold")
        if match and (match[0] > 1 or token.pos.startswith(VERBAL[match[1].pos or ""])) and not _refuses(tokens, place):
            verb = predicate(passage, place, match[0])
            for axis in match[1].category.split():
                found.setdefault(axis[:-1], []).append((verb, axis.endswith("+") != verb.denied))
    return {axis: rows[0] for axis, rows in found.items() if len(rows) == 1}


def _refuses(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb denies the one after it: who "declined to comment" has neither fallen nor turned down a plan."""
    following = tokens[place + 1 : place + 3]
    infinitive = len(following) == 2 and following[0].norm == "to" and following[1].pos == "VB"
    return infinitive and tokens[place].norm in FAILING
