"""Findings of two sources each, put together to differences of all sources that are at odds at one point."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.roles import added
from newscmp.frozen import dataclass
from newscmp.model import Difference, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscmp.detectors.context import Context
    from newscmp.detectors.evidence.roles import Facing
    from newscmp.model import Group, Reading, Rule, Span

RANKS = {Relation.CONFLICT: 3.0, Relation.VARIANT: 1.5, Relation.FINER: 0.5, Relation.OMISSION: 0.0}


@dataclass(frozen=True, slots=True)
class Finding:
    """What two sources have at one point."""

    relation: Relation
    left: Reading
    right: Reading
    note: str
    folded: bool = False
    """Whether a reader rarely cares for it, so that only ``--all`` shows it."""
    explanation: tuple[str, ...] = ()
    """What led to it, one step a line."""
    weight: float | None = None
    """The rank, where a rule has an order of its own."""

    @property
    def rank(self) -> float:
        """The order among findings: conflicts first; below zero what is folded away."""
        if self.weight is not None:
            return self.weight
        return -1.0 if self.folded else RANKS[self.relation]


def additions(facing: Facing, left: Sequence[Span], right: Sequence[Span], note: str) -> Iterator[Finding]:
    """Yield what one of two nearly equal sentences states in addition, against the other's silence; folded away."""
    for one, other in added(facing, left, right):
        readings = (
            facing.left.reading(one) if one else facing.left.silence(),
            facing.right.reading(other) if other else facing.right.silence(),
        )
        yield Finding(Relation.OMISSION, *readings, note, folded=True)


def collect(rule: Rule, group: Group, findings: Iterable[Finding]) -> Iterator[Difference]:
    """Yield one difference for all findings of one relation that share a reading, readings by order of the group."""
    order: dict[str | None, int] = {ref: place for place, ref in enumerate(group.members)}
    merged: list[list[Finding]] = []
    for finding in findings:
        touching = [cluster for cluster in merged if any(_touch(finding, other) for other in cluster)]
        merged = [cluster for cluster in merged if cluster not in touching]
        merged.append([*(other for cluster in touching for other in cluster), finding])
    for cluster in merged:
        readings = dict.fromkeys(reading for finding in cluster for reading in (finding.left, finding.right))
        ordered = sorted(readings, key=lambda r: (order.get(r.sentence, len(order)), r.span.start if r.span else -1))
        best = max(cluster, key=lambda finding: finding.rank)
        steps = tuple(dict.fromkeys(step for finding in cluster for step in finding.explanation))
        yield Difference(rule.id, best.relation, tuple(ordered), group.id, best.note, best.rank, steps)


def collect_anywhere(rule: Rule, group: Group, context: Context, findings: Iterable[Finding]) -> Iterator[Difference]:
    """Yield the differences of findings that stand anywhere in the articles, in no group of their own."""
    everywhere = replace(group, members=tuple(context.passages))
    return (replace(difference, group=None) for difference in collect(rule, everywhere, findings))


def _touch(one: Finding, other: Finding) -> bool:
    return one.relation is other.relation and bool({one.left, one.right} & {other.left, other.right})
