"""Days of publication that follow from other documents: one event, told with a full date there and a weekday here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from newscmp.detectors.context import build
from newscmp.detectors.evidence.roles import facings
from newscmp.detectors.fact_date import one_event
from newscmp.text.fits import WEEKDAY, Fit, compare
from newscmp.text.published import solve
from newscmp.text.published.bounds import Bound, near
from newscmp.text.published.values import SOME_YEAR
from newscmp.text.times.tense import tense
from newscmp.text.timex import interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newscmp.model import Alignment, Document, Timex

#: Days within which a bare weekday is the nearest one.
WEEK = timedelta(days=6)


def date_by_events(alignment: Alignment) -> Alignment:
    """Return the alignment with documents of unknown publication dated by those they share events with.

    A document dated this way may date others in turn; every step has its reason in ``Published.evidence``.
    """
    for _ in alignment.documents:
        known = {document.id for document in alignment.documents if document.published}
        if not known or len(known) == len(alignment.documents):
            return alignment
        bounds = _bounds(alignment)
        documents = tuple(_dated(document, bounds.get(document.id, [])) for document in alignment.documents)
        if documents == alignment.documents:
            return alignment
        alignment = replace(alignment, documents=documents)
    return alignment


def _dated(document: Document, bounds: list[Bound]) -> Document:
    if document.published or not bounds:
        return document
    # Where the sources disagree on a year, the weekdays, which leave a week each, may still agree on the day.
    weeks = [bound for bound in bounds if bound.earliest and bound.latest and bound.latest - bound.earliest <= WEEK]
    published = solve(document.raw, (), document.times, bounds) or solve(document.raw, (), document.times, weeks)
    if published is None:
        return document
    from newscmp.text.analysis import reissue  # all of the analysis: 30 ms

    return reissue(document, published)


def _bounds(alignment: Alignment) -> Mapping[str, list[Bound]]:
    """Return what is known of documents by the events that they share with dated ones, by document."""
    context = build(alignment)
    bounds: dict[str, list[Bound]] = defaultdict(list)
    for group in alignment.groups:
        for facing in facings(group, context):
            left, right = facing.left.document, facing.right.document
            if bool(left.published) is bool(right.published):
                continue
            for one, other in one_event(facing, context):
                if left.published:
                    bounds[right.id] += _bound(right, other, one, left.id)
                else:
                    bounds[left.id] += _bound(left, one, other, right.id)
    return bounds


def _bound(document: Document, time: Timex, full: Timex, elsewhere: str) -> Iterator[Bound]:
    """Yield what an expression says of its own document once another document has placed the event."""
    place = interval(full.value, full.mod)
    if place is None or compare(time, full) not in (Fit.EQUAL, Fit.FINER, Fit.COARSER):
        return
    first, last = place.start.date(), place.end.date()
    said = document.text(time.span)
    reason = f"“{said}” is {full.value} by {elsewhere}"
    ahead = tense(document.raw, time.span.start, time.span.end)[0] > 0
    if WEEKDAY.fullmatch(time.value) and first == last:
        yield Bound(reason, *((first - WEEK, first) if ahead else (first, first + WEEK)))
    elif SOME_YEAR.fullmatch(time.value):
        yield Bound(reason, *((first - near(time), last) if ahead else (first, last + near(time))))
