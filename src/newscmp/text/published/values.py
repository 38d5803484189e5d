"""Days as TIMEX3 writes them, with their year or without."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from newscmp.text.timex import interval

if TYPE_CHECKING:
    from newscmp.model import Timex

DAY = timedelta(days=1)
Stretch = tuple[date, date]
"""The first and the last of some days."""

FULL = re.compile(r"\d{4}-\d\d-\d\d")
SOME_YEAR = re.compile(r"XXXX-\d\d(?:-\d\d)?")
SOME_DAY = re.compile(r"XXXX-\d\d-\d\d")


def day_of(text: str) -> date | None:
    """Return the day that ten characters write; None where the calendar has no such day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def in_year(time: Timex, year: int) -> Stretch | None:
    """Return the first and last day of a value of an unstated year if it lies in this one."""
    place = interval(time.value.replace("XXXX", f"{year:04d}"), time.mod)
    if place is None or not 2 <= year <= 9998:
        return None
    return place.start.date(), place.end.date()
