"""The day of publication where a text states it in full: in a byline, on a stamp above the article, in a dateline."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from newscmp.model import Kind, Published
from newscmp.text import times
from newscmp.text.published.values import DAY, FULL, SOME_DAY, day_of, in_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from newscmp.model import Line, Timex

#: The dateline stands among the first expressions, its day not far from what is told.
FIRST, MONTH = 8, 31 * DAY
DATELINE = re.compile(r"(?:[A-Z][A-Z.'’-]+[ ,/]+){1,4}(?:[A-Z][a-z]+\.?,? +)?$")
DATELINE_END = re.compile(r"\s*(?:\([^)\n]{2,40}\)\s*)?(?:--|[-–—:])")
#: What a page states above its article: "Updated: 2021-03-05 17:23", "2021-03-05 13:04 ONA", "ONA March 5, 2021".
STAMP = re.compile(
    r"\b(?:updated|published|posted|added|released|modified)(?: on)?[ :]{1,3}.{0,20}\d{4}(?:-\d\d-\d\d)?"
    r"|\b\d{4}[-/]\d\d?[-/]\d\d?,? {1,3}\d\d?:\d\d"
    r"|^(?!.*(?:photo|picture|image|getty)).{1,40} (?:[A-Z][a-z]{2,8}\.? \d\d?,|\d\d? [A-Z][a-z]{2,8}) \d{4}$",
    re.IGNORECASE | re.MULTILINE,
)


def stated(text: str, lines: Sequence[Line], found: Sequence[Timex]) -> Published | None:
    """Return the day that a byline, a stamp above the article or a dateline states in full."""
    return _in_byline(text, lines) or _stamped(text, lines) or _in_dateline(text, found)


def _in_byline(text: str, lines: Iterable[Line]) -> Published | None:
    for line in lines:
        if line.kind in (Kind.BYLINE, Kind.DATELINE):
            written = text[line.span.start : line.span.end]
            days = [time.value[:10] for time in times.find(written) if FULL.match(time.value)]
            if days and (day := day_of(days[0])):
                return Published(day, day, f"byline: {' '.join(written.split())}")
    return None


def _stamped(text: str, lines: Iterable[Line]) -> Published | None:
    """Return the day on which furniture above the article says that the page was published."""
    for line in takewhile(lambda line: line.kind is not Kind.BODY, lines):
        match = STAMP.search(text, line.span.start, line.span.end) if line.kind is Kind.BOILERPLATE else None
        if match is not None:
            day = next((day_of(time.value[:10]) for time in times.find(match[0]) if FULL.match(time.value)), None)
            if day:
                return Published(day, day, f"stamp: {' '.join(match[0].split())}")
    return None


def _in_dateline(text: str, found: Sequence[Timex]) -> Published | None:
    """Return the day of the dateline; one without a year has that of the nearest full date of the story."""
    full = [day for time in found if FULL.fullmatch(time.value) and (day := day_of(time.value))]
    for time in found[:FIRST]:
        if _is_dateline(text, time):
            said = f"dateline: {text[time.span.start : time.span.end]}"
            if FULL.fullmatch(time.value) and (day := day_of(time.value)):
                return Published(day, day + DAY, said)
            if SOME_DAY.fullmatch(time.value) and full:
                far, nearest, beside = min(
                    (abs(d - other), d, other) for other in full for d in _on_this_day(time, other)
                )
                if far <= MONTH:
                    return Published(nearest, nearest + DAY, f"{said}; the year by {beside}")
    return None


def _on_this_day(time: Timex, other: date) -> Iterator[date]:
    """Yield the days of an unstated year next to another day."""
    years = (other.year - 1, other.year, other.year + 1)
    return (days[0] for year in years if (days := in_year(time, year)))


def _is_dateline(text: str, time: Timex) -> bool:
    before = text[: time.span.start].rpartition("\n")[2]
    return bool(DATELINE.fullmatch(before) and DATELINE_END.match(text, time.span.end))
