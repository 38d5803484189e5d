"""Runs the detectors over the groups of an alignment and orders what they find."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newscmp.detectors import ALONE, HEADLINES, of_rule, rules
from newscmp.detectors.context import build
from newscmp.detectors.evidence.unique import without, wording
from newscmp.model import Comparison, Difference, Group, Kind, Relation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from newscmp.detectors import Detector
    from newscmp.detectors.context import Context
    from newscmp.model import Alignment, Reading, Span

#: Rules of which the same words of the same sources tell nothing new a second time.
WORDS = frozenset({"framing.loaded", "framing.label", "framing.agency"})
NUMBER = re.compile(r"\d[\d,.]*")
FAMILIES = {"fact": 0, "framing": 1, "coverage": 2}


def compare(
    alignment: Alignment,
    *,
    only: Sequence[str] = (),
    ignore: Sequence[str] = (),
    headlines: bool = False,
    additions: Mapping[str, tuple[Path, ...]] | None = None,
) -> Comparison:
    """Return every difference between the linked sentences of an alignment.

    ``only`` and ``ignore`` hold rule ids or prefixes of them ("fact", "framing.hedge"); ``headlines`` leaves it at the
    differences of the headlines.
    """
    chosen = [of_rule(rule) for rule in rules() if selected(rule, only, ignore)]
    context = build(alignment, additions)
    found: dict[tuple[object, ...], Difference] = {}
    told: set[tuple[object, ...]] = set()
    bodies = (*alignment.groups, *(Group(ALONE, (ref,), 0.0) for ref in alignment.alone))
    for group in (_headlines(alignment), *(() if headlines else bodies)):
        for difference in _findings(chosen, group, context):
            places = {(difference.rule, r.document, r.span) for r in difference.readings if r.span}
            # Groups overlap, and how a thing is told is told once: without this every second finding repeats another.
            if difference.rule.startswith("framing.") and places <= told:
                continue
            told |= places
            found.setdefault((difference.rule, *difference.readings), difference)
    printed = {document.id: {sentence.text for sentence in document.sentences} for document in alignment.documents}
    apart = [difference for difference in found.values() if not _printed_by_all(difference, context, printed)]
    return Comparison(alignment, tuple(sorted(_once(tuple(_widest(apart))), key=_order)))


def since(comparison: Comparison, path: Path) -> Comparison:
    """Return the comparison without the differences of an earlier one, kept as JSON: same rule and same texts.

    Raises ``NewscmpError`` for a file of another kind.
    """
    from newscmp import baseline

    earlier = baseline.read(path, "newscmp.diff", "differences", "newscmp diff DOC DOC")
    known = ((item["rule"], *((r["document"], r["text"]) for r in item["readings"])) for item in earlier)
    return replace(comparison, differences=baseline.new(comparison.differences, _wording, known))


def _wording(difference: Difference) -> tuple[object, ...]:
    return (difference.rule, *((r.document, r.text if r.span else None) for r in difference.readings))


def _printed_by_all(difference: Difference, context: Context, printed: Mapping[str, set[str]]) -> bool:
    """Whether every source also prints, word for word, the sentences in which the others are said to differ.

    Two sentences of one article may well disagree (a charge and its denial); its reprint does not differ from it there.
    """
    if difference.rule.startswith("coverage."):  # where a sentence stands is no matter of its words
        return False
    sentences = {context.passages[r.sentence].sentence.text for r in difference.readings if r.sentence}
    sources = {reading.document for reading in difference.readings}
    return len(sources) > 1 and all(sentences <= printed[source] for source in sources)


def _widest(found: Collection[Difference]) -> Iterator[Difference]:
    """Yield the findings without those of which an overlapping group has the same with more sources."""
    by_place: dict[tuple[str, Reading], list[Difference]] = {}
    for difference in found:
        for reading in difference.readings:
            by_place.setdefault((difference.rule + difference.relation, reading), []).append(difference)
    for difference in found:
        readings = set(difference.readings)
        others = by_place.get((difference.rule + difference.relation, difference.readings[0]), ())
        wider = any(readings < set(other.readings) for other in others)
        if not (wider and difference.rule.startswith(("fact.", "framing."))):
            yield difference


def _once(found: Sequence[Difference]) -> Iterator[Difference]:
    """Yield the findings; what a more telling one shows as well is folded away.

    Words are told once: those of the same sources in an earlier finding are folded, and loaded words are shown without
    the ones told before.
    """
    before = _told_better(found)
    said: set[tuple[str, str, str]] = set()
    shown: set[tuple[str, Span]] = set()
    for difference in found:
        places, fresh = _places(difference), difference
        twice = places <= before.get(difference.rule, set())
        if difference.rule in WORDS:
            words = {wording(difference, reading) for reading in difference.readings if reading.span}
            same_deed = difference.rule != "framing.agency" or bool(places & shown)
            twice = twice or (words <= said and same_deed)
            fresh = without(difference, said) if difference.rule == "framing.loaded" else difference
            if difference.rank >= 0 and difference.group != HEADLINES:
                said |= words
                shown |= places
        yield replace(difference, rank=min(difference.rank, -1.0)) if twice and places else fresh


def _told_better(found: Sequence[Difference]) -> Mapping[str, set[tuple[str, Span]]]:
    """Return by rule the places of which another rule's finding tells more.

    Loaded words stand behind contrasts of verbs, labels or agency; tolls stand behind numbers of linked sentences,
    these behind a toll of more sources.
    """
    numbers = [difference for difference in found if difference.rule == "fact.number"]
    tolls = [(_counts(d), _places(d)) for d in found if d.rule == "fact.toll"]
    parts = [d for d in numbers if _in_a_toll(d, [counts for counts, places in tolls if places != _places(d)])]
    return {
        "framing.loaded": {place for difference in found if _contrast(difference) for place in _places(difference)},
        "fact.number": {place for difference in parts for place in _places(difference)},
        "fact.toll": {place for d in numbers if d not in parts for place in _places(d)},
    }


def _in_a_toll(difference: Difference, tolls: Sequence[set[tuple[str, str]]]) -> bool:
    """Whether a toll shows the numbers of a count that may have gone on, with more sources or from other sentences."""
    return difference.relation is Relation.VARIANT and any(_counts(difference) <= toll for toll in tolls)


def _counts(difference: Difference) -> set[tuple[str, str]]:
    """Return the number that each source tells, without what limits or names it."""
    numbers = ((reading.document, NUMBER.search(reading.value or "")) for reading in difference.readings)
    return {(document, number[0]) for document, number in numbers if number}


def _contrast(difference: Difference) -> bool:
    """Whether a finding shown by default says how several sources put one thing, the loaded words apart."""
    telling = {reading.document for reading in difference.readings if reading.span}
    framing = difference.rule.startswith("framing.") and difference.rule != "framing.loaded"
    return framing and difference.rank >= 0 and len(telling) > 1


def _places(difference: Difference) -> set[tuple[str, Span]]:
    return {(reading.document, reading.span) for reading in difference.readings if reading.span}


def selected(rule: str, only: Sequence[str], ignore: Sequence[str]) -> bool:
    """Whether a rule id is chosen by the prefixes to keep and the prefixes to leave out."""
    return (not only or any(within(rule, prefix) for prefix in only)) and not any(within(rule, p) for p in ignore)


def within(rule: str, prefix: str) -> bool:
    """Whether a rule id is the prefix or stands below it."""
    return rule == prefix or rule.startswith(prefix + ".")


def _headlines(alignment: Alignment) -> Group:
    refs = tuple(d.ref(s) for d in alignment.documents for s in d.sentences if s.kind is Kind.TITLE)
    return Group(HEADLINES, refs, 0.0)


def _findings(chosen: Sequence[Detector], group: Group, context: Context) -> Iterator[Difference]:
    for detector in chosen:
        yield from detector.detect(group, context)


def _order(difference: Difference) -> tuple[object, ...]:
    first = next((reading.span.start for reading in difference.readings if reading.span), 0)
    family = FAMILIES[difference.rule.partition(".")[0]]
    group = 1_000_000 if difference.group is None else difference.group
    return (group, family, -difference.rank, difference.rule, first)
