"""What a reader is told once: of findings that repeat each other one stays, what another shows as well is folded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.detectors import HEADLINES
from newscmp.detectors.evidence.unique import without, wording
from newscmp.model import Relation, by_ref

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from newscmp.model import Difference, Document, Reading, Sentence, Span

    Place = tuple[str, Span]
    """A span with the id of its document."""

#: Rules of which the same words of the same sources tell nothing new a second time.
WORDS = frozenset({"framing.loaded", "framing.label", "framing.agency"})
NUMBER = re.compile(r"\d[\d,.]*")


def told_once(found: Iterable[Difference], documents: Sequence[Document]) -> Iterator[Difference]:
    """Yield the findings in whose place no other tells the same or more; some of them folded (of rank below zero)."""
    sentences = by_ref(documents)
    printed = {document.id: {sentence.text for sentence in document.sentences} for document in documents}
    apart = [difference for difference in _new(found) if not _printed_by_all(difference, sentences, printed)]
    return _folded(tuple(_widest(apart)))


def _new(found: Iterable[Difference]) -> Iterable[Difference]:
    """Return every finding once, and framing only where it names a place that no finding of its rule named before.

    Groups overlap: without this every second finding repeats another.
    """
    kept: dict[tuple[object, ...], Difference] = {}
    told: set[tuple[str, Place]] = set()
    for difference in found:
        named = {(difference.rule, place) for place in _places(difference)}
        if difference.family == "framing" and named <= told:
            continue
        told |= named
        kept.setdefault((difference.rule, *difference.readings), difference)
    return kept.values()


def _printed_by_all(difference: Difference, sentences: Mapping[str, Sentence], printed: Mapping[str, set[str]]) -> bool:
    """Whether every source also prints, word for word, the sentences in which the others are said to differ.

    Two sentences of one article may well disagree (a charge and its denial); its reprint does not differ from it there.
    """
    if difference.family == "coverage":  # where a sentence stands is no matter of its words
        return False
    texts = {sentences[reading.sentence].text for reading in difference.readings if reading.sentence}
    sources = {reading.document for reading in difference.readings}
    return len(sources) > 1 and all(texts <= printed[source] for source in sources)


def _widest(found: Collection[Difference]) -> Iterator[Difference]:
    """Yield the findings without those of which an overlapping group has the same with more sources."""
    by_place: dict[tuple[str, Reading], list[Difference]] = {}
    for difference in found:
        for reading in difference.readings:
            by_place.setdefault((difference.rule + difference.relation, reading), []).append(difference)
    for difference in found:
        told = [reading for reading in difference.readings if reading.span]
        others = by_place.get((difference.rule + difference.relation, told[0]), ()) if told else ()
        wider = any(set(told) < {reading for reading in other.readings if reading.span} for other in others)
        if not (wider and difference.family != "coverage"):
            yield difference


def _folded(found: Sequence[Difference]) -> Iterator[Difference]:
    """Yield the findings, those folded away that a more telling one shows as well.

    Words are told once: those of the same sources in an earlier finding are folded, and loaded words are shown without
    the ones told before.
    """
    better = _told_better(found)
    said: set[tuple[str, str, str]] = set()
    shown: set[Place] = set()
    for difference in found:
        places, fresh = _places(difference), difference
        twice = difference.relation is not Relation.CONFLICT and _within(places, better.get(difference.rule, set()))
        if difference.rule in WORDS:
            words = {wording(difference, reading) for reading in difference.readings if reading.span}
            same_deed = difference.rule != "framing.agency" or bool(places & shown)
            twice = twice or (words <= said and same_deed)
            fresh = without(difference, said) if difference.rule == "framing.loaded" else difference
            if not difference.folded and difference.group != HEADLINES:
                said |= words
                shown |= places
        yield difference.fold() if twice and places else fresh


def _within(places: Collection[Place], better: Collection[Place]) -> bool:
    """Whether each place lies in one of the others: *lashing out* is told where *lashing out at* is."""
    return all(any(ref == other and wide.covers(span) for other, wide in better) for ref, span in places)


def _told_better(found: Sequence[Difference]) -> Mapping[str, set[Place]]:
    """Return by rule the places of which another rule's finding tells more.

    Loaded words stand behind contrasts of verbs, labels or agency, labels behind agency that has them too; tolls stand
    behind numbers of linked sentences, these behind a toll of more sources, or behind a conflict that has the same
    numbers of the same sources.
    """
    numbers = [difference for difference in found if difference.rule == "fact.number"]
    tolls = [(_counts(d), _places(d)) for d in found if d.rule == "fact.toll"]
    wider = [*tolls, *((_counts(d), _places(d)) for d in numbers if d.relation is Relation.CONFLICT)]
    parts = [difference for difference in numbers if _among(difference, wider)]
    return {
        "framing.loaded": {place for difference in found if _contrast(difference) for place in _places(difference)},
        "framing.label": {place for d in found if d.rule == "framing.agency" and not d.folded for place in _places(d)},
        "fact.number": {place for difference in parts for place in _places(difference)},
        "fact.toll": {place for d in numbers if d not in parts for place in _places(d)},
    }


def _among(difference: Difference, wider: Sequence[tuple[set[tuple[str, str]], set[Place]]]) -> bool:
    """Whether another finding shows numbers that may both hold, with more sources or from other sentences."""
    own, here = _counts(difference), _places(difference)
    return difference.relation is Relation.VARIANT and any(own <= counts and here != places for counts, places in wider)


def _counts(difference: Difference) -> set[tuple[str, str]]:
    """Return the number that each source tells, without what limits or names it."""
    numbers = ((reading.document, NUMBER.search(reading.value or "")) for reading in difference.readings)
    return {(document, number[0]) for document, number in numbers if number}


def _contrast(difference: Difference) -> bool:
    """Whether a finding shown by default says how several sources put one thing, the loaded words apart."""
    telling = {reading.document for reading in difference.readings if reading.span}
    framing = difference.family == "framing" and difference.rule != "framing.loaded"
    return framing and not difference.folded and len(telling) > 1


def _places(difference: Difference) -> set[Place]:
    return {(reading.document, reading.span) for reading in difference.readings if reading.span}
