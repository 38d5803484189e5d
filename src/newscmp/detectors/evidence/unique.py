"""Words of a list that one source uses where the others, telling the same thing, do not.

In triplets of articles on one event such words, in the outlet's own voice, are two to five times as often what human
readers mark as slanted as words of the same list that the other articles use as well.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newscmp.detectors import ALONE
from newscmp.detectors.evidence.citations import cited
from newscmp.model import Difference, Reading, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.evidence.hits import Hit
    from newscmp.model import Group

#: Two stems are forms of one word if so many letters are the same at their beginning, and so many differ at the end.
ROOT, ENDING = 6, 3


def unique(hits: Sequence[Hit], context: Context) -> tuple[Hit, ...]:
    """Return the hits of which no other document has the words, in whatever form and wherever in its text."""
    return tuple(hit for hit in hits if not any(_has(hit.stems, words) for words in _elsewhere(hit, context)))


def _has(stems: frozenset[str], words: frozenset[str]) -> bool:
    """Whether all stems are among the words, or of a single one another form is: disastrous, disaster."""
    if stems <= words:
        return True
    (stem, *more) = stems
    return not more and len(stem) >= ROOT and any(_kin(stem, word) for word in words)


def _kin(one: str, other: str) -> bool:
    root = max(ROOT, len(one) - ENDING, len(other) - ENDING)
    return one[:root] == other[:root]


def _elsewhere(hit: Hit, context: Context) -> Iterator[frozenset[str]]:
    return (words for document, words in context.vocabulary.items() if document != hit.passage.document.id)


def finding(rule: str, hits: Sequence[Hit], group: Group, context: Context, rank: float) -> Difference:
    """Return the difference that hits of one class make in a group: one finding with all of them."""
    counts = Counter(hit.entry.category for hit in hits)
    note = ", ".join(f"{category} in {_where(hits, category, group)}" for category in counts) + _spoken(hits)
    readings = tuple(_readings(hits, context.group(group), context))
    why = (*(hit.why() for hit in hits), *cited(hit.entry for hit in hits))
    place = None if group.id == ALONE else group.id
    return Difference(rule, Relation.VARIANT, readings, place, note, rank, why)


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


def _where(hits: Sequence[Hit], category: str, group: Group) -> str:
    """Return the documents that have a word of the category; of a sentence that stands alone its reference."""
    found = (hit.passage for hit in hits if hit.entry.category == category)
    return " and ".join(dict.fromkeys(p.ref if group.id == ALONE else p.document.id for p in found))


def _spoken(hits: Sequence[Hit]) -> str:
    """Return whose words they are if not the outlet's."""
    voices = dict.fromkeys(hit.reading().voice for hit in hits if not hit.own)
    return f", in words of {' and '.join(str(voice) for voice in voices)}" if voices else ""
