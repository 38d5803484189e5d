"""The page of ``newscmp timeline``: dated events in order, floating ones apart, conflicts marked."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import Modality, by_ref
from newscmp.render.findings import finding, shown
from newscmp.render.pages import count, id_piece
from newscmp.render.places import index
from newscmp.render.rows import BLANK, STEP, Flow, Parts, Piece, dim
from newscmp.text.times import explain

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from newscmp.model import Document, Event, Reading, Sentence, Timeline
    from newscmp.render.rows import Row
    from newscmp.render.view import View

#: A value that names a day or month, though perhaps of an unstated year, has a place in the order; a weekday has none.
PLACED = re.compile(r"(?:\d{2}|XXXX-\d{2})")
#: Points in time; durations and sets place nothing and are shown on request.
POINTS = frozenset({"DATE", "TIME"})
#: Whether somebody reports or asserts it is in the sentence itself; that it did not happen must not be overlooked.
NOT_HAPPENED = frozenset({Modality.PLANNED, Modality.DENIED})
FLOATING = "Floating – no publication date is known, so these cannot be placed"
#: From this width on a chart of sources and dates precedes the list.
CHART = 100
#: Columns of the value or the expression, with a gap.
VALUE = 18
#: Columns of a reference at least.
REF = 6


@dataclass(frozen=True)
class Page:
    """A timeline with what its page looks up."""

    timeline: Timeline
    view: View

    @cached_property
    def sentences(self) -> Mapping[str, Sentence]:
        """Every sentence by its reference."""
        return by_ref(self.timeline.documents)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events to show."""
        return tuple(event for event in self.timeline.events if self.view.everything or event.type in POINTS)

    @cached_property
    def explained(self) -> Mapping[tuple[str, int], list[str]]:
        """How the values of expressions came about, by document and offset."""
        found: dict[tuple[str, int], list[str]] = defaultdict(list)
        for document in self.documents:
            for time in document.times:
                found[document.id, time.span.start].append(explain(time, document.raw))
        return found

    @cached_property
    def contested(self) -> frozenset[tuple[str, int]]:
        """Documents and offsets of the mentions that a finding on the page names."""
        readings = (r for difference in shown(self.timeline.differences, self.view) for r in difference.readings)
        return frozenset((r.document, r.span.start) for r in readings if r.span is not None)

    @cached_property
    def refs(self) -> int:
        """Columns of the references, a gap apart."""
        refs = {mention.sentence or mention.document for event in self.events for mention in event.mentions}
        return max((REF, *map(len, refs)))

    @property
    def documents(self) -> Sequence[Document]:
        """The documents of the timeline."""
        return self.timeline.documents


def placed(event: Event) -> bool:
    """Whether an event has a place in the order of time."""
    return event.interval is not None or PLACED.match(event.value) is not None


def rows(timeline: Timeline, view: View) -> Iterator[Row]:
    """Yield the page of a timeline."""
    page = Page(timeline, view)
    dated = [event for event in page.events if placed(event)]
    floating = [event for event in page.events if not placed(event)]
    if (view.width or 0) >= CHART and len(page.documents) > 1:
        yield from _chart(page, dated)
    if dated:
        yield Flow((Piece("Dated", "bold"),))
        for event in dated:
            yield from _event(page, event, event.value)
        yield BLANK
    if floating:
        yield Flow((Piece(FLOATING, "bold"),))
        for event in floating:
            yield from _event(page, event, event.mentions[0].text if event.mentions else event.value)
        yield BLANK
    differences = shown(timeline.differences, view)
    places = index(page.documents if differences else ())
    for difference in differences:
        yield from finding(difference, places, view)
    if differences:
        yield BLANK
    yield from _issued(page)
    yield Parts(tuple((Piece(part, "bold"),) for part in _counts(page, dated, floating)))


def _event(page: Page, event: Event, name: str) -> Iterator[Row]:
    """Yield one row for every sentence that tells the event, the value before the first."""
    label = " ".join(name.split())
    told = {mention.sentence or mention.document: mention for mention in reversed(event.mentions)}
    for mention in (mention for mention in event.mentions if mention in told.values()):
        yield _mention(page, mention, label, event.modality)
        if page.view.explain and mention.span is not None:
            yield from _explanation(page, mention.document, mention.span.start)
        label = ""


def _explanation(page: Page, document: str, start: int) -> Iterator[Row]:
    """Yield how the value of the expression at a place came about."""
    for steps in page.explained[document, start]:
        yield Flow(dim(steps), dim(" " * 6))


def _issued(page: Page) -> Iterator[Row]:
    """Yield the days of publication that no one stated: each with the reasons it was drawn from."""
    for document in page.documents:
        published = document.published
        if published and published.earliest != published.latest:
            days = f"published {published.earliest} to {published.latest}: {published.evidence}"
            yield Flow(dim(days), (id_piece(page.documents, document.id, f"{document.id:<{page.refs}}"), Piece(" ")))


def _mention(page: Page, mention: Reading, name: str, modality: Modality) -> Row:
    contested = mention.span is not None and (mention.document, mention.span.start) in page.contested
    ref = mention.sentence or mention.document
    label = (
        Piece(f"  {name:<{VALUE}} "),
        Piece("! " if contested else "  ", "bold"),
        id_piece(page.documents, mention.document, f"{ref:<{page.refs}}"),
        Piece(" "),
    )
    said = (Piece(f"{modality.value}  ", "dim"),) if modality in NOT_HAPPENED else ()
    beside, before = (sum(len(piece.text) for piece in pieces) for pieces in (label, said))
    indent = beside if beside <= (page.view.width or 0) // 2 else STEP
    return Flow((*said, *_snippet(page, mention, indent + before)), label, cut=True)


def _snippet(page: Page, mention: Reading, used: int) -> tuple[Piece, ...]:
    """Return the sentence, begun late enough for the expression to stand in the line where the width is known."""
    sentence = page.sentences.get(mention.sentence or "")
    text = sentence.text if sentence else mention.text
    if mention.span is None or sentence is None or page.view.width is None:
        return (Piece(text),)
    start, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
    room = page.view.width - used
    if end < room:
        return (Piece(text),)
    middle = start - (room - (end - start)) // 2
    first = text.find(" ", max(0, min(middle, len(text) - room))) + 1
    return (Piece("…", "dim"), Piece(text[min(first, start) :]))


def _chart(page: Page, dated: Sequence[Event]) -> Iterator[Row]:
    """Yield one row a source with a dot under every day it tells of, ``●`` asserted, ``○`` only planned."""
    says: dict[str, dict[str, str]] = defaultdict(dict)
    contested: set[str] = set()
    for event in dated:
        value = event.value.partition("T")[0]
        for mention in event.mentions:
            planned = event.modality is Modality.PLANNED and says[value].get(mention.document) != "●"
            says[value][mention.document] = "○" if planned else "●"
            if mention.span is not None and (mention.document, mention.span.start) in page.contested:
                contested.add(value)
    names = {value: value.removeprefix("XXXX-") for value in says}
    indent = max(REF, *(len(document.id) + 1 for document in page.documents))
    columns = _columns(says, contested, names, (page.view.width or CHART) - indent)
    if not columns:
        return
    yield Flow(dim("  ".join(names[value] for value in columns)), dim(" " * indent))
    for document in page.documents:
        cells = "  ".join(says[value].get(document.id, "·").center(len(names[value])) for value in columns)
        yield Flow((Piece(cells),), (id_piece(page.documents, document.id, f"{document.id:<{indent}}"),))
    yield BLANK


def _columns(
    says: Mapping[str, Mapping[str, str]], contested: Container[str], names: Mapping[str, str], room: int
) -> list[str]:
    """Return the dates that a chart has room for, in their order: those that conflict or that most sources give first.

    Of the others days come before months and years; the list below the chart has them all.
    """
    ranked = sorted(says, key=lambda value: (value not in contested, -len(says[value]), -min(len(value), 10)))
    chosen: set[str] = set()
    for value in ranked:
        if len(names[value]) <= room:
            room -= len(names[value]) + 2
            chosen.add(value)
    return [value for value in says if value in chosen]


def _counts(page: Page, dated: Sequence[Event], floating: Sequence[Event]) -> list[str]:
    mentions = sum(len(event.mentions) for event in (*dated, *floating))
    parts = [f"{count(mentions, 'time expression')} in {count(len(page.documents), 'document')}"]
    parts += [f"{len(dated)} dated"] if dated else []
    parts += [f"{len(floating)} floating"] if floating else []
    conflicts = sum(difference.relation.value == "conflict" for difference in page.timeline.differences)
    parts += [count(conflicts, "conflict")] if conflicts else []
    hidden = len(page.timeline.events) - len(page.events)
    parts += [f"{hidden} without a date (--all shows {'it' if hidden == 1 else 'them'})"] if hidden else []
    return parts
