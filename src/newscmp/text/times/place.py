"""Calendar places and the arithmetic on them; years before Christ are negative."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

#: First month of what is named by a letter pair.
PART_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
VALUE = re.compile(
    r"(BC)?(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(?:-(?:WE|\d))?|(SP|SU|FA|WI|[QH]\d))(?!\d))?(?:-XX)*(?:T.*)?"
)


class Place(NamedTuple):
    """A year, a month of it or a day of that."""

    year: int
    month: int | None = None
    day: int | None = None
    part: str | None = None
    """The quarter or half that begins with the month, where the place is one."""

    def date(self) -> date | None:
        """Return the day, if it is one and the calendar has it."""
        if self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def __str__(self) -> str:
        return "-".join((year_text(self.year), *(f"{n:02d}" for n in (self.month, self.day) if n is not None)))


def of_date(day: date) -> Place:
    """Return a date as a place."""
    return Place(day.year, day.month, day.day)


def of_value(value: str) -> Place | None:
    """Return the place of a TIMEX3 value that has one: a week is its Monday, a season or quarter its first month."""
    match = VALUE.fullmatch(value)
    if not match:
        return None
    year = -int(match[2]) if match[1] else int(match[2])
    if match[5]:
        try:
            return of_date(date.fromisocalendar(year, int(match[5]), 1))
        except ValueError:
            return None
    if match[6]:
        return Place(year, PART_MONTHS.get(match[6]), None, match[6] if match[6][0] in "QH" else None)
    return Place(year, int(match[3]) if match[3] else None, int(match[4]) if match[4] else None)


def year_text(year: int) -> str:
    """Return a year as TIMEX3 writes it."""
    return f"BC{-year:04d}" if year < 0 else f"{year:04d}"


def in_calendar(year: int) -> bool:
    """Whether a year can be written: 9999 BC to 9999."""
    return -9999 <= year <= 9999


def plus_months(place: Place, months: int) -> Place:
    """Return the month that lies a number of months away."""
    index = place.year * 12 + (place.month or 1) - 1 + months
    return Place(index // 12, index % 12 + 1)


def plus_days(day: date, days: int) -> date | None:
    """Return the day a number of days away, None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def week_text(day: date) -> str:
    """Return the ISO week of a day."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"
