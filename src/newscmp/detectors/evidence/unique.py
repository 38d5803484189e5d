"""Words of a list that one source uses where the others, telling the same thing, do not.

In triplets of articles on one event such words, in the outlet's own voice, are two to five times as often what human
readers mark as slanted as words of the same list that the other articles use as well.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newscmp.detectors import ALONE
from newscmp.detectors.evidence.citations import cited
from newscmp.detectors.evidence.plain import WORDS, whose
from newscmp.model import Difference, Reading, Relation
from newscmp.text.tokens import normalize, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

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
    if more or len(stem) < ROOT:
        return False
    beginning = stem[:ROOT]
    return any(word.startswith(beginning) and _kin(stem, word) for word in words)


def _kin(one: str, other: str) -> bool:
    root = max(ROOT, len(one) - ENDING, len(other) - ENDING)
    return one[:root] == other[:root]


def _elsewhere(hit: Hit, context: Context) -> Iterator[frozenset[str]]:
    return (words for document, words in context.vocabulary.items() if document != hit.passage.document.id)


def finding(rule: str, hits: Sequence[Hit], group: Group, context: Context, rank: float) -> Difference:
    """Return the difference that hits of one class make in a group: one finding with all of them."""
    readings = tuple(_readings(hits, context.group(group), context))
    note = _note(readings, alone=group.id == ALONE)
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


def _note(readings: Sequence[Reading], *, alone: bool) -> str:
    """Return the categories with the documents that have them, or with the sentence that stands alone, and whose."""
    found: dict[str | None, dict[str, None]] = {}
    for reading in readings:
        if reading.span is not None:
            category = str(reading.value)
            found.setdefault(reading.sentence if alone else reading.document, {})[WORDS.get(category, category)] = None
    places: dict[str, list[str]] = {}
    for where, words in found.items():
        places.setdefault(", ".join(words), []).append(str(where))
    return "; ".join(f"{words} in {', '.join(where)}" for words, where in places.items()) + whose(readings)


def wording(difference: Difference, reading: Reading) -> tuple[str, str, str]:
    """Return what makes a reading the same again: the rule, the document, and the stems of its words or the deed."""
    deed = difference.rule == "framing.agency"
    stems = " ".join(stem(normalize(word)) for word in reading.text.split())
    return difference.rule, reading.document, difference.note.partition(":")[0] if deed else stems


def without(difference: Difference, told: AbstractSet[tuple[str, str, str]]) -> Difference:
    """Return a finding of words less the readings whose ``wording`` was told before, if others remain."""
    kept = [r for r in difference.readings if r.span is None or wording(difference, r) not in told]
    if len(kept) == len(difference.readings) or all(reading.span is None for reading in kept):
        return difference
    heard = {reading.document for reading in kept}
    silent = {r.document: Reading(r.document, r.sentence, None, "") for r in difference.readings}
    order = list(silent)
    kept += [reading for document, reading in silent.items() if document not in heard]
    kept.sort(key=lambda reading: order.index(reading.document))
    return replace(difference, readings=tuple(kept), note=_note(kept, alone=difference.group is None))
