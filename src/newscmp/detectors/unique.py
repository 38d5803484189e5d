"""Words of a list that one source uses where the others, telling the same thing, do not.

In triplets of articles on one event such words, in the outlet's own voice, are two to five times as often what human
readers mark as slanted as words of the same list that the other articles use as well.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newscmp.model import Difference, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.hits import Hit
    from newscmp.model import Group, Reading


def unique(hits: Sequence[Hit], group: Sequence[Passage], context: Context) -> tuple[Hit, ...]:
    """Return the hits of which the words do not stand anywhere in the other documents of a group."""
    return tuple(hit for hit in hits if not _shared(hit, group, context))


def _shared(hit: Hit, group: Sequence[Passage], context: Context) -> bool:
    others = {passage.document.id for passage in group} - {hit.passage.document.id}
    return any(hit.stems <= context.vocabulary[other] for other in others)


def readings(hits: Sequence[Hit], group: Sequence[Passage]) -> tuple[Reading, ...]:
    """Return the readings of a group: the hits, and one silence for every document without any."""
    return tuple(_readings(hits, group))


def _readings(hits: Sequence[Hit], group: Sequence[Passage]) -> Iterator[Reading]:
    heard = {hit.passage.document.id for hit in hits}
    for passage in group:
        yield from (hit.reading() for hit in hits if hit.passage is passage)
        if passage.document.id not in heard:
            heard.add(passage.document.id)
            yield passage.silence()


def finding(rule: str, hits: Sequence[Hit], group: Group, context: Context, rank: float) -> Difference:
    """Return the difference that hits of one class make in a group: one finding with all of them."""
    counts = Counter(hit.entry.category for hit in hits)
    note = ", ".join(f"{category} in {_documents(hits, category)}" for category in counts)
    explanation = tuple(hit.why() for hit in hits)
    return Difference(rule, Relation.VARIANT, readings(hits, context.group(group)), group.id, note, rank, explanation)


def _documents(hits: Sequence[Hit], category: str) -> str:
    return " and ".join(dict.fromkeys(hit.passage.document.id for hit in hits if hit.entry.category == category))
