"""TIMEX3 values as stretches of time.

Values follow TIMEX3 (TimeML; ISO 8601 with seasons, parts of day and ``X`` for what is not known). Everything here is
calendar arithmetic on values; how a value is read from text is the matter of ``times``.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from newscmp.model import Interval

SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)
EARLIEST = datetime(1, 1, 1)  # noqa: DTZ001 - a text's time is local and its zone mostly unstated
LATEST = datetime(9999, 12, 31, 23, 59, 59)  # noqa: DTZ001 - as above
#: First month and length in months; a northern winter begins in December and is named after its January.
SEASONS = {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (-1, 3), "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3)} | {
    "Q4": (10, 3),
    "H1": (1, 6),
    "H2": (7, 6),
}
#: First hour and length in hours, wide on purpose: outlets do not agree where the evening begins.
PARTS_OF_DAY = {"MO": (0, 12), "MI": (11, 2), "AF": (12, 7), "EV": (16, 8), "NI": (17, 13), "DT": (5, 15)}
DATE = re.compile(
    r"(?P<year>\d{4}|XXXX)"
    r"(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d?)(?:-(?P<weekday>[1-7]|WE))?|(?P<part>SP|SU|FA|WI|[QH]\d)))?"
    r"(?:T(?:(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?"
    r"|(?P<of_day>MO|MI|AF|EV|NI|DT)))?"
)


def interval(value: str, mod: str | None = None) -> Interval | None:
    """Return the stretch of time a value stands for, narrowed or widened by its TIMEX3 modifier.

    Both ends are included, to the second, in local time of the text (a zone is not applied). None where the value has
    no place on the calendar: durations, sets, references to "now", unstated years, years outside 1 to 9999.
    """
    first, slash, last = value.partition("/")
    start = _bounds(first)
    end = _bounds(first[: -len(last)] + last if len(last) < len(first) else last) if slash and last else start
    if start is None or end is None or end[1] < start[0]:
        return None
    # "late Friday night" may be before midnight, which its last hours would not be
    return _modified(Interval(start[0], end[1]), None if mod == "END" and value.endswith("TNI") else mod)


def _bounds(value: str) -> tuple[datetime, datetime] | None:
    try:
        return _century(value) or _calendar(value)
    except (ValueError, OverflowError):  # 31 February, week 60, year 0, the end of year 9999
        return None


def _century(value: str) -> tuple[datetime, datetime] | None:
    digits = re.fullmatch(r"(\d\d\d)X?|(\d\d)(?:XX)?", value)
    if not digits:
        return None
    decade, century = digits.groups()
    first = int(decade) * 10 if decade else int(century) * 100
    return datetime(max(first, 1), 1, 1), _last_second(first + (9 if decade else 99), 12)  # noqa: DTZ001 - local time


def _calendar(value: str) -> tuple[datetime, datetime] | None:
    known = re.sub(r"(-XX)+(?=$|T)", "", value)
    match = DATE.fullmatch(known)
    if not match or match["year"] == "XXXX":
        return None
    start, end = _days(match, int(match["year"]))
    if match["of_day"]:
        first, hours = PARTS_OF_DAY[match["of_day"]]
        return start + timedelta(hours=first), start + timedelta(hours=first + hours) - SECOND
    if match["hour"]:
        hour = int(match["hour"])
        at = start + timedelta(days=hour // 24, hours=hour % 24, minutes=int(match["minute"] or 0))
        length = timedelta(minutes=1) if match["minute"] else timedelta(hours=1)
        if match["second"]:
            at, length = at + timedelta(seconds=int(match["second"])), SECOND
        return at, at + length - SECOND
    return start, end


def _days(match: re.Match[str], year: int) -> tuple[datetime, datetime]:
    if match["week"]:
        weekend = match["weekday"] == "WE"
        first = date.fromisocalendar(year, int(match["week"]), 6 if weekend else int(match["weekday"] or 1))
        length = 2 if weekend else 1 if match["weekday"] else 7
        start = _midnight(first)
        return start, start + (length - 1) * DAY + (DAY - SECOND)
    if match["part"]:
        month, length = SEASONS.get(match["part"], (0, 0))
        if not length:
            raise ValueError(match["part"])
        start = _midnight(date(year - 1, 12, 1) if month < 1 else date(year, month, 1))
        return start, _last_second(year, month + length - 1 + (month < 1))
    if match["day"]:
        start = _midnight(date(year, int(match["month"]), int(match["day"])))
        return start, start + (DAY - SECOND)
    month = int(match["month"] or 1)
    return _midnight(date(year, month, 1)), _last_second(year, int(match["month"] or 12))


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - local time


def _last_second(year: int, month: int) -> datetime:
    """Return the end of a month."""
    first = date(year, month, 1)
    last = date(year, 12, 31) if month == 12 else first.replace(month=month + 1) - DAY
    return _midnight(last) + (DAY - SECOND)


def _modified(stretch: Interval, mod: str | None) -> Interval:
    """Narrow to a part (START, MID, END) or widen (APPROX, BEFORE, AFTER).

    Parts are generous, the first 45 %, the middle 60 % and the last 45 %: "early" and "mid" of two outlets may touch,
    "early" and "late" may not.
    """
    length = stretch.end - stretch.start
    start, end = stretch.start, stretch.end
    match mod:
        case "START":
            end = start + length * 0.45
        case "MID":
            start, end = start + length * 0.2, end - length * 0.2
        case "END":
            start = end - length * 0.45
        case "APPROX":
            start, end = shifted(start, -(length + SECOND)), shifted(end, length + SECOND)
        case "BEFORE":
            start, end = EARLIEST, shifted(start, -SECOND)
        case "ON_OR_BEFORE":
            start = EARLIEST
        case "AFTER":
            start, end = shifted(end, SECOND), LATEST
        case "ON_OR_AFTER":
            end = LATEST
        case _:
            pass
    return Interval(start, end)


def shifted(moment: datetime, by: timedelta) -> datetime:
    """Return a moment moved by a length of time, held inside the calendar."""
    try:
        return moment + by
    except OverflowError:
        return LATEST if by > timedelta() else EARLIEST
