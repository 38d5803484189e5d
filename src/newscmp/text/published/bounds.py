"""What each time expression says of the day on which it was told: before it, after it, or within some stretch."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from newscmp.text.published.values import DAY, FULL, SOME_DAY, SOME_YEAR, Stretch, day_of, in_year
from newscmp.text.times.feasts import orthodox_easter
from newscmp.text.times.tense import BEFORE, STRONG, tense
from newscmp.text.times.vocabulary import WEEKDAYS
from newscmp.text.timex import interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newscmp.model import Timex

#: A day without a year is the one closest to its teller; in July "since October" looks nine months back. With eleven
#: months for the latter two years would come into question as often as not.
NEAR, NEAR_MONTH = timedelta(days=183), timedelta(days=300)
BARE_WEEKDAY = re.compile(r"XXXX-WXX-\d")
STATED = re.compile(r"\d{4}")
WEEKDAY_WITHIN = re.compile(rf"(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
SPAN_OF_YEARS = re.compile(r"P(\d{1,2})Y")
#: What a length of years measures up to the day it is told of: a state that goes on. A plan, a sentence, a contract run
#: ahead of their tellers; a "war" is as often one of history.
STATE = r"(?:standoff|stand-off|conflict|fighting|insurgency|blockade|siege|occupation|dispute|crisis|feud|embargo)"
GOING_ON = re.compile(rf"[ -](?:long )?(?:[a-z]+ ){{0,2}}{STATE}\b")
DEFINITE = re.compile(r"(?:\b(?:the|this|its|their|his|her|our)|['’]s)\s+$", re.IGNORECASE)
COUNTED = re.compile(r"\b(?:since|after which|led to|ongoing|began)\b")
#: A state that is over says nothing of the day it is told.
OVER = re.compile(r"\b(?:ended|ending|until|till|ceased|resolved|settled|lifted|over)\b", re.IGNORECASE)
#: A bare year is one only where a preposition leads to it: "the 2030 plan" has not happened.
LED_TO = re.compile(r"\b(?:in|since|during|of|from|by|until|late|early|mid)[ -]$", re.IGNORECASE)
ORTHODOX = re.compile(r"\borthodox\b[^.\n]{0,60}\b(?:easter|holy week)\b", re.IGNORECASE)


class Bound(NamedTuple):
    """What one statement says of the day of publication."""

    reason: str
    earliest: date | None = None
    latest: date | None = None
    stretches: Callable[[int], Iterator[Stretch]] | None = None
    """For a day of no stated year: the stretch of possible days that it gives if it lies in a year."""


def near(time: Timex) -> timedelta:
    """Return how far from its telling a day or month without a year may lie."""
    return NEAR if SOME_DAY.fullmatch(time.value) else NEAR_MONTH


def bounds(text: str, found: Sequence[Timex]) -> Iterator[Bound]:
    """Yield what the time expressions of a text, as found without an anchor, say of its day of publication."""
    yield from _of_times(text, found)
    yield from _of_a_weekday(text, found)


def _of_times(text: str, found: Sequence[Timex]) -> Iterator[Bound]:
    for place, time in enumerate(found):
        if time.anchor is not None:  # counted from another date of the story, not from the day of publication
            continue
        said = " ".join(text[time.span.start : time.span.end].split())
        direction = _direction(text, time)
        if SOME_YEAR.fullmatch(time.value) and direction:
            yield from _of_some_year(text, time, said, ahead=direction > 0)
        elif STATED.match(time.value) and (where := interval(time.value, time.mod)):
            if direction > 0:
                yield Bound(f"“{said}” is still to come", latest=where.end.date())
            elif direction < 0 and (len(time.value) > 4 or LED_TO.search(text, time.span.start - 8, time.span.start)):
                yield Bound(f"“{said}” is past", earliest=where.start.date())
            yield from _span_of_years(text, time, found[place + 1 : place + 4])


def _direction(text: str, time: Timex) -> int:
    """Return 1 for what is still to come, -1 for what is past; 0 where only a weak cue says so, or a quoted speaker.

    Someone quoted may have spoken on another day, and "would", "by" or "until" are said of what is long past as well.
    """
    direction, cue = tense(text, time.span.start, time.span.end)
    if direction <= 0:
        return direction
    certain = STRONG.search(cue or "") or STRONG.search(text, max(0, time.span.start - BEFORE), time.span.start)
    return int(certain is not None and not _quoted(text, time.span.start))


def _quoted(text: str, place: int) -> bool:
    """Whether a quotation that opens in the same line is still open at a place."""
    before = text[text.rfind("\n", 0, place) + 1 : place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _of_a_weekday(text: str, found: Sequence[Timex]) -> Iterator[Bound]:
    """Yield the week after a full date of a text, if what it tells first of a bare weekday was on that weekday.

    "At least 20 people died Thursday", below a picture taken on July 2, 2015: a weekday without a date is the last one.
    Dates further down, or weeks apart, are more often of history (an anniversary).
    """
    named = next((time for time in found if BARE_WEEKDAY.match(time.value)), None)
    full = [time for time in found if FULL.match(time.value)]
    days = {day for time in full if (day := day_of(time.value[:10]))}
    if named is None or not days or max(days) - min(days) > 6 * DAY or _direction(text, named) >= 0:
        return
    above = full[0].span.start < named.span.start or WEEKDAY_WITHIN.match(text, full[0].span.start)
    told = next((day for day in days if day.isoweekday() == int(named.value[9])), None)
    if told and above:
        said = text[named.span.start : named.span.end]
        yield Bound(f"“{said}” is {told}", max(days), told + 6 * DAY)


def _of_some_year(text: str, time: Timex, said: str, *, ahead: bool) -> Iterator[Bound]:
    """Yield what a day or month of an unstated year says: it is the closest one, before or after publication."""

    def told(year: int) -> Iterator[Stretch]:
        if days := in_year(time, year):
            yield (days[0] - near(time), days[1]) if ahead else (days[0], days[1] + near(time))

    yield Bound(f"“{said}” is {'still to come' if ahead else 'past'}", stretches=told)
    named = WEEKDAY_WITHIN.match(said)
    if named and len(time.value) == 10:
        weekday = WEEKDAYS[named[0].casefold()]
        yield Bound(f"“{said}” names the weekday", stretches=_if(time, lambda day: day.isoweekday() == weekday))
    if ORTHODOX.search(text[time.span.start : time.span.end + 120].partition("\n")[0]):
        yield Bound(f"“{said}” lies in the Orthodox Holy Week", stretches=_if(time, _in_holy_week))


def _if(time: Timex, fits: Callable[[date], bool]) -> Callable[[int], Iterator[Stretch]]:
    """Return the stretches round a day in the years in which it fits."""

    def stretches(year: int) -> Iterator[Stretch]:
        days = in_year(time, year)
        if days and fits(days[0]):
            yield days[0] - NEAR, days[1] + NEAR

    return stretches


def _in_holy_week(day: date) -> bool:
    return timedelta() <= orthodox_easter(day.year) - day <= 7 * DAY


def _span_of_years(text: str, time: Timex, following: Sequence[Timex]) -> Iterator[Bound]:
    """Yield the year of "since 2014 … the eight-year conflict": the length runs from the year to the telling."""
    if not re.fullmatch(r"\d{4}", time.value):
        return
    for other in following:
        between = text[time.span.end : other.span.start]
        years = SPAN_OF_YEARS.fullmatch(other.value)
        if years is None or len(between) > 250 or re.search(r"[.!?]\s|\n", between):
            continue
        year = int(time.value) + int(years[1])
        if year <= 9998 and _goes_on(text, time, other):
            said = " ".join(text[other.span.start : other.span.end].split())
            yield Bound(f"“{said}” counted from {time.value}", date(year, 1, 1), date(year, 12, 31))
        return


def _goes_on(text: str, time: Timex, length: Timex) -> bool:
    """Whether a length is that of a definite state which a year began, and of which the sentence tells no end."""
    begin, end = time.span.start - 12, length.span.end
    sentence = re.split(r"[.!?]\s|\n", text[end : end + 250], maxsplit=1)[0]
    return bool(
        DEFINITE.search(text, max(0, length.span.start - 8), length.span.start)
        and GOING_ON.match(sentence)
        and COUNTED.search(text, max(0, begin), length.span.start)
        and not OVER.search(text[time.span.start : end] + sentence)
    )
