"""Two places for one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors.findings import Finding, collect
from newscmp.detectors.participants import exchanged, is_place
from newscmp.detectors.roles import facings
from newscmp.model import Relation, Rule
from newscmp.text.names import Kinship, kinship
from newscmp.text.naming import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Context
    from newscmp.detectors.participants import Participant
    from newscmp.detectors.roles import Facing
    from newscmp.model import Difference, Group

RULE = Rule(
    "fact.place",
    "Places",
    "Sentences that are nearly alike name different places in one role. Conflict: two places of one sort that exclude"
    " each other (two countries, two cities). Finer: a place and a part of it. Variant: two spellings, or any other two"
    " places, since one may lie in the other.",
)
NOTES = {Kinship.SPELLING: "one place, two spellings", Kinship.SAME: "one place, written in two ways"}


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the points at which nearly equal sentences name different places."""
    yield from collect(RULE, group, (finding for facing in facings(group, context) for finding in _findings(facing)))


def _findings(facing: Facing) -> Iterator[Finding]:
    for one, other in exchanged(facing):
        if is_place(facing, one, other) and one.value != other.value:
            relation, note = _judged(one, other)
            readings = facing.left.reading(one.span, one.value), facing.right.reading(other.span, other.value)
            yield Finding(relation, *readings, note)


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
    return places().get(place.value, "").partition(" ")[0]
