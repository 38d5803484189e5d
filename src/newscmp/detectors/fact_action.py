"""Verbs that exclude each other: rose and fell, won and lost, agreed and refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors.findings import Finding, collect
from newscmp.detectors.polarity import predicates
from newscmp.detectors.roles import facings, two_speakers
from newscmp.lexicons import load
from newscmp.model import Relation, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.polarity import Predicate
    from newscmp.detectors.roles import Facing
    from newscmp.model import Difference, Group

RULE = Rule(
    "fact.action",
    "Opposite actions",
    "Linked sentences tell opposite actions in one place: rose and fell, approved and rejected. Conflict: both cannot"
    " hold. Variant: two speakers claim the opposite. A denied verb counts as its opposite.",
)


#: Content words that verbs of differently worded sentences must have near them in common.
COMPANY = 3


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the points at which linked sentences have verbs that exclude each other."""
    yield from collect(RULE, group, (finding for facing in facings(group, context) for finding in _findings(facing)))


def _findings(facing: Facing) -> Iterator[Finding]:
    left, right = _poles(facing.left), _poles(facing.right)
    for axis in sorted(left.keys() & right.keys()):
        (one, pole), (other, opposite) = left[axis], right[axis]
        if pole == opposite or one.token.stem == other.token.stem:
            continue
        judged = _judged(facing, one, other)
        if judged:
            readings = (
                facing.left.reading(one.token.span, one.value),
                facing.right.reading(other.token.span, other.value),
            )
            yield Finding(judged[0], *readings, judged[1])


def _judged(facing: Facing, one: Predicate, other: Predicate) -> tuple[Relation, str] | None:
    """Return what two opposite verbs amount to, with a note; None where they may tell different things."""
    spans = one.token.span, other.token.span
    two = two_speakers(facing, *spans)
    if facing.close and (facing.opposite(*spans) or one.denied != other.denied):
        if two:
            return Relation.VARIANT, "two speakers, opposite actions"
        return Relation.CONFLICT, "one event, opposite actions"
    if two or one.open or other.open or len(facing.company(*spans)) < COMPANY:
        return None
    return Relation.CONFLICT, "one event, opposite actions"


def _poles(passage: Passage) -> dict[str, tuple[Predicate, bool]]:
    """Return the one verb of a sentence on every axis, with its pole; an axis with two verbs is left out."""
    found: dict[str, list[tuple[Predicate, bool]]] = {}
    lexicon = load("opposites")
    for predicate in predicates(passage):
        match = lexicon.match((predicate.token.norm,), 0)
        for axis in match[1].category.split() if match else ():
            pole = axis.endswith("+") != predicate.denied
            found.setdefault(axis[:-1], []).append((predicate, pole))
    return {axis: rows[0] for axis, rows in found.items() if len(rows) == 1}
