"""Two places for one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors.evidence.findings import Finding, collect
from newscmp.detectors.evidence.participants import exchanged, is_place
from newscmp.detectors.evidence.roles import facings, grounds
from newscmp.model import Relation, Rule, Span
from newscmp.text.mentions.naming import place_of
from newscmp.text.names import Kinship, kinship

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.evidence.participants import Participant
    from newscmp.detectors.evidence.roles import Facing
    from newscmp.model import Difference, Group

RULE = Rule(
    "fact.place",
    "Places",
    "Sentences that are nearly alike name different places in one role. Conflict: two places of one sort that exclude"
    " each other (two countries, two cities). Finer: a place and a part of it. Variant: two spellings, or any other two"
    " places, since one may lie in the other.",
)
COMMON = frozenset({"NN", "NNS"})
NOTES = {Kinship.SPELLING: "one place, two spellings", Kinship.SAME: "one place, written in two ways"}


#: Prepositions by where they put a thing; two of different groups, after one verb and before one noun, differ.
POSITIONS = {
    **dict.fromkeys(("into", "inside", "within"), "inside"),
    **dict.fromkeys(("outside", "beyond"), "outside"),
    **dict.fromkeys(("over", "above"), "above"),
    **dict.fromkeys(("under", "below", "beneath", "underneath"), "below"),
    **dict.fromkeys(("behind",), "behind"),
    **dict.fromkeys(("from", "off"), "away"),
    **dict.fromkeys(("toward", "towards"), "toward"),
}
#: Words that may stand between a verb and its preposition, and between that and the noun.
GAP = 3


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the points at which nearly equal sentences name different places."""
    yield from collect(RULE, group, (finding for facing in facings(group, context) for finding in _findings(facing)))


def _findings(facing: Facing) -> Iterator[Finding]:
    yield from _positions(facing)
    for one, other in exchanged(facing):
        if is_place(facing, one, other) and one.value != other.value:
            relation, note = _judged(one, other)
            readings = facing.left.reading(one.span, one.value), facing.right.reading(other.span, other.value)
            folded = relation is Relation.VARIANT and (_shortened(one) or _shortened(other)) and note in NOTES.values()
            yield Finding(relation, *readings, note, folded, grounds(facing, one.span, other.span))


def _positions(facing: Facing) -> Iterator[Finding]:
    """Yield prepositions that put a thing in two places in relation to one noun ("over the fence", "under it")."""
    left, right = _placed(facing.left), _placed(facing.right)
    for key in sorted(left.keys() & right.keys()):
        (one, at), (other, elsewhere) = left[key], right[key]
        if at != elsewhere:
            yield Finding(
                Relation.VARIANT,
                facing.left.reading(one, at),
                facing.right.reading(other, elsewhere),
                f"one {key[1]}, two positions",
            )


def _placed(passage: Passage) -> dict[tuple[str, str], tuple[Span, str]]:
    """Return the positions told in a sentence by the verb before and the noun after their prepositions."""
    tokens = passage.sentence.tokens
    found: dict[tuple[str, str], tuple[Span, str]] = {}
    for place, token in enumerate(tokens):
        if token.norm in POSITIONS:
            verbs = [t.stem for t in tokens[max(0, place - GAP) : place] if t.pos.startswith("VB")]
            nouns = [t for t in tokens[place + 1 : place + 1 + GAP] if t.pos in COMMON]
            if verbs and nouns:
                span = Span(token.span.start, nouns[0].span.end)
                found[verbs[-1], nouns[0].norm] = span, POSITIONS[token.norm]
    return found


def _shortened(place: Participant) -> bool:
    """Whether a place is written by its initials: the U.S., UAE."""
    letters = place.text.split()[-1].replace(".", "")
    return letters.isupper() and len(letters) < 4


def _judged(one: Participant, other: Participant) -> tuple[Relation, str]:
    kin = kinship(one.text, other.text)
    if kin:
        relation = Relation.VARIANT if kin is Kinship.SPELLING else Relation.FINER
        return relation, NOTES.get(kin, "one place, given more and less exactly")
    if _sort(one) and _sort(one) == _sort(other):
        return Relation.CONFLICT, "one thing, two places"
    return Relation.VARIANT, "one thing, two places; one may lie in the other"


def _sort(place: Participant) -> str:
    """Return country, city, state … of a listed place, else nothing: an unlisted place may lie in any other."""
    return place_of(place.value).partition(" ")[0]
