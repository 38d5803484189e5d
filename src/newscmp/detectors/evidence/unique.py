"""Words of a list that one source uses where the others, telling the same thing, do not.

In triplets of articles on one event such words, in the outlet's own voice, are two to five times as often what human
readers mark as slanted as words of the same list that the other articles use as well.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newscmp.detectors import ALONE
from newscmp.model import Difference, Reading, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.evidence.hits import Hit
    from newscmp.model import Group


def unique(hits: Sequence[Hit], context: Context) -> tuple[Hit, ...]:
    """Return the hits of which no other document has the words, in whatever form and wherever in its text."""
    return tuple(hit for hit in hits if not any(hit.stems <= words for words in _elsewhere(hit, context)))


def _elsewhere(hit: Hit, context: Context) -> Iterator[frozenset[str]]:
    return (words for document, words in context.vocabulary.items() if document != hit.passage.document.id)


def finding(rule: str, hits: Sequence[Hit], group: Group, context: Context, rank: float) -> Difference:
    """Return the difference that hits of one class make in a group: one finding with all of them."""
    counts = Counter(hit.entry.category for hit in hits)
    note = ", ".join(f"{category} in {_documents(hits, category)}" for category in counts)
    readings = tuple(_readings(hits, context.group(group), context))
    place = None if group.id == ALONE else group.id
    return Difference(rule, Relation.VARIANT, readings, place, note, rank, tuple(hit.why() for hit in hits))


def _readings(hits: Sequence[Hit], group: Sequence[Passage], context: Context) -> Iterator[Reading]:
    """Yield the hits, and one silence for every document without any; of a sentence alone, for all other documents."""
    heard = {hit.passage.document.id for hit in hits}
    for passage in group:
        yield from (hit.reading() for hit in hits if hit.passage is passage)
        if passage.document.id not in heard:
            heard.add(passage.document.id)
            yield passage.silence()
    if len(group) == 1:
        others = (document.id for document in context.alignment.documents if document.id not in heard)
        yield from (Reading(id_, None, None, "") for id_ in others)


def _documents(hits: Sequence[Hit], category: str) -> str:
    return " and ".join(dict.fromkeys(hit.passage.document.id for hit in hits if hit.entry.category == category))
