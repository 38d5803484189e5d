"""When each source says it happened: events merged across sources, in order, and the dates that exclude each other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.comparison import compare as compare_documents
from newscmp.dating import date_by_events
from newscmp.detectors.context import build
from newscmp.detectors.evidence.happenings import SPEECH, happening
from newscmp.detectors.evidence.roles import facings, near
from newscmp.detectors.fact_date import one_event
from newscmp.frozen import dataclass
from newscmp.model import Event, Kind, Modality, Span, Timeline
from newscmp.text.timex import interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.evidence.happenings import Happening
    from newscmp.model import Alignment, Document, Reading, Timex

#: What stands between the two ends of a range of dates.
RANGE = re.compile(r"\s*(?:to|until|till|through|-|–|—)\s*")
ONE_OF_A_RANGE = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d){0,2}")
#: Values of an unstated year that still have a place in it.
IN_SOME_YEAR = re.compile(r"XXXX-(?!XX|WXX|QX).+")
#: Kinds whose sentences repeat what the body tells.
REPEATING = frozenset({Kind.CAPTION})
#: The order of what floats: weekdays, then weeks, months, days and years nobody can place, lengths, sets.
FLOATING = ("DATE", "TIME", "DURATION", "SET")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """One time expression in its sentence, with what it dates."""

    passage: Passage
    time: Timex
    happening: Happening

    @property
    def reading(self) -> Reading:
        """What the source has here."""
        return self.passage.reading(self.time.span, self.time.value)

    @property
    def company(self) -> frozenset[str]:
        """Names in the sentence and stems near the expression, without its governor's: what tells events apart."""
        word = self.happening.word
        return (self.names | near(self.passage, self.time.span)) - {word.stem if word else ""}

    @property
    def names(self) -> frozenset[str]:
        """Who and what is named in the sentence."""
        return frozenset(mention.norm for mention in self.passage.mentions if mention.named)


def timeline(alignment: Alignment) -> Timeline:
    """Return the events of the documents in order of time.

    Events are merged by the alignment, not by their dates, so that sources may disagree: linked sentences that date the
    same kind of event tell one event, and so do two sentences of one document that date it on the same day in the same
    company. Each value and each modality of an event is an entry of its own; a plan and its outcome are two. References
    to now ("recently") are no dates and are left out. What no anchor places comes last and floats.
    """
    alignment = date_by_events(alignment)
    context = build(alignment)
    mentioned = [item for passage in context.passages.values() for item in _mentioned(passage)]
    clusters = _clusters(mentioned, alignment, context)
    groups: dict[str, list[int]] = defaultdict(list)
    for group in alignment.groups:
        for ref in group.members:
            groups[ref].append(group.id)
    events = [event for cluster in clusters for event in _events(cluster, groups)]
    differences = compare_documents(alignment, only=("fact.date",)).differences
    return Timeline(alignment.documents, tuple(sorted(events, key=_order)), differences)


def between(timeline: Timeline, since: date | None = None, until: date | None = None) -> Timeline:
    """Return the timeline without the events that lie wholly before or after some days; what floats stays."""
    kept = tuple(event for event in timeline.events if _touches(event, since, until))
    mentions = {mention for event in kept for mention in event.mentions}
    places = {(mention.document, mention.span) for mention in mentions}
    differences = tuple(d for d in timeline.differences if any((r.document, r.span) in places for r in d.readings))
    return Timeline(timeline.documents, kept, differences)


def _touches(event: Event, since: date | None, until: date | None) -> bool:
    place = event.interval
    if place is None:
        return True
    return (since is None or place.end.date() >= since) and (until is None or place.start.date() <= until)


def _mentioned(passage: Passage) -> Iterator[Mentioned]:
    if passage.sentence.kind in REPEATING:
        return
    for time in _joined(passage):
        if not time.value.endswith("_REF"):
            what = happening(passage, time.span)
            if _to_come(passage.document, time) and what.modality is not Modality.DENIED:
                what = replace(what, modality=Modality.PLANNED)
            yield Mentioned(passage, time, what)


def _to_come(document: Document, time: Timex) -> bool:
    """Whether a time lies after the day of publication, so that whatever is said of it is a plan."""
    place = interval(time.value, time.mod)
    return place is not None and document.published is not None and place.start.date() > document.published.latest


def _joined(passage: Passage) -> Iterator[Timex]:
    """Yield the expressions of a sentence, the two ends of a range as one."""
    waiting: Timex | None = None
    for time in passage.times:
        if waiting is not None:
            between = passage.document.raw[waiting.span.end : time.span.start]
            joined = _range(waiting, time) if RANGE.fullmatch(between) else None
            if joined:
                waiting = joined
                continue
            yield waiting
        waiting = time
    if waiting is not None:
        yield waiting


def _range(first: Timex, last: Timex) -> Timex | None:
    """Return one expression for two days, months or years in order, its value as ISO 8601 abbreviates it."""
    if not (ONE_OF_A_RANGE.fullmatch(first.value) and ONE_OF_A_RANGE.fullmatch(last.value)):
        return None
    start, end = first.value.split("-"), last.value.split("-")
    if len(start) != len(end) or start >= end:
        return None
    shared = next(i for i, (a, b) in enumerate(zip(start, end, strict=True)) if a != b)
    return replace(first, span=Span(first.span.start, last.span.end), value=f"{first.value}/{'-'.join(end[shared:])}")


def _clusters(mentioned: Sequence[Mentioned], alignment: Alignment, context: Context) -> list[list[Mentioned]]:
    """Return the mentions event by event."""
    leader = list(range(len(mentioned)))

    def find(item: int) -> int:
        while leader[item] != item:
            leader[item] = leader[leader[item]]
            item = leader[item]
        return item

    for one, other in (*_across(mentioned, alignment, context), *_within(mentioned)):
        first, second = sorted((find(one), find(other)))
        leader[second] = first
    clusters: dict[int, list[Mentioned]] = defaultdict(list)
    for place, item in enumerate(mentioned):
        clusters[find(place)].append(item)
    return list(clusters.values())


def _across(mentioned: Sequence[Mentioned], alignment: Alignment, context: Context) -> Iterator[tuple[int, int]]:
    """Yield the positions of two mentions of one event in linked sentences."""
    places: dict[tuple[str, int], int] = {}
    for place, item in enumerate(mentioned):
        places[item.passage.ref, item.time.span.start] = place
    for group in alignment.groups:
        for facing in facings(group, context):
            for one, other in one_event(facing, context):
                left = places.get((facing.left.ref, one.span.start))
                right = places.get((facing.right.ref, other.span.start))
                if left is not None and right is not None:
                    yield left, right


def _within(mentioned: Sequence[Mentioned]) -> Iterator[tuple[int, int]]:
    """Yield the positions of two mentions of one document that date the same kind of event on the same day."""
    alike: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for place, item in enumerate(mentioned):
        if item.time.type in ("DATE", "TIME") and item.happening.type not in ("", SPEECH):
            alike[item.passage.document.id, item.happening.type, item.time.value].append(place)
    for places in alike.values():
        for one, other in combinations(places[:50], 2):
            if mentioned[one].company & mentioned[other].company:
                yield one, other


def _events(cluster: Sequence[Mentioned], groups: Mapping[str, Sequence[int]]) -> Iterator[Event]:
    """Yield one entry for every value and modality of an event."""
    entries: dict[tuple[str, str | None, bool, bool], list[Mentioned]] = defaultdict(list)
    for item in cluster:
        modality = item.happening.modality
        key = (item.time.value, item.time.mod, modality is Modality.PLANNED, modality is Modality.DENIED)
        entries[key].append(item)
    for (value, mod, _, _), items in entries.items():
        names = frozenset.union(*(item.names for item in items))
        modalities = {item.happening.modality for item in items}
        yield Event(
            value=value,
            type=items[0].time.type,
            interval=interval(value, mod),
            modality=min(modalities, key=list(Modality).index),
            mentions=tuple(item.reading for item in items),
            participants=tuple(sorted(names)),
            group=_group(items, groups),
        )


def _group(items: Sequence[Mentioned], groups: Mapping[str, Sequence[int]]) -> int | None:
    """Return the first group that holds two of the sentences."""
    held = Counter(group for ref in {item.passage.ref for item in items} for group in groups.get(ref, ()))
    return min((group for group, refs in held.items() if refs > 1), default=None)


def _order(event: Event) -> tuple[object, ...]:
    """Return the place of an event: by its days, then days of an unstated year, then what floats, by kind."""
    first = event.mentions[0]
    place = (first.document, first.span.start if first.span else 0)
    if event.interval:
        return (0, event.interval.start.isoformat(), event.interval.end.isoformat(), *place)
    known = interval(event.value.replace("XXXX", "2000", 1)) if IN_SOME_YEAR.match(event.value) else None
    if known:
        return (1, known.start.isoformat(), known.end.isoformat(), *place)
    return (2, str(FLOATING.index(event.type)), event.value, *place)
