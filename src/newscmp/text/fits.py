"""What two TIMEX3 values say about each other: whether both can be true, and which is more precise."""

from __future__ import annotations

import re
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from newscmp.model import Interval
from newscmp.text.timex import interval, shifted

if TYPE_CHECKING:
    from newscmp.model import Timex

#: Stands for the one day of two times of day.
SOME_DAY = "2001-01-01"
WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T.*)?")
#: "earlier this month" and "today" where nothing says which.
UNPLACED = re.compile(r"XXXX(?:-XX){1,2}(?:T|$)")
DURATION = re.compile(r"P(\d+(?:\.\d+)?)(DE|CE|[YMWD])|PT(\d+(?:\.\d+)?)([HMS])")
DAYS = {"CE": 36_525.0, "DE": 3_652.5, "Y": 365.25, "M": 30.44, "W": 7.0, "D": 1.0}
SECONDS = {"H": 3_600.0, "M": 60.0, "S": 1.0}


class Fit(StrEnum):
    """How one value stands to another."""

    EQUAL = "equal"
    FINER = "finer"
    """The first lies inside the second."""
    COARSER = "coarser"
    """The second lies inside the first."""
    OVERLAPPING = "overlapping"
    DISJOINT = "disjoint"
    """The two cannot both be true of one event."""
    INCOMPARABLE = "incomparable"
    """Nothing can be said: vague, of different kinds, or placed by nothing."""


def compare(first: Timex, second: Timex) -> Fit:
    """Return how the first expression's value stands to the second's, after the modifiers of both.

    An unstated year is taken to be the other's year; a bare weekday is compared with days and other weekdays only. A
    month or day of which nothing is stated has no place to compare.
    """
    days = [WEEKDAY.fullmatch(item.value) for item in (first, second)]
    if days[0] or days[1]:
        return _compare_weekdays(first, second)
    if first.value.startswith("P") and second.value.startswith("P"):
        return _compare_lengths(first, second)
    if first.value != second.value and (UNPLACED.match(first.value) or UNPLACED.match(second.value)):
        return Fit.INCOMPARABLE
    year = next((item.value[:4] for item in (first, second) if item.value[:4].isdigit()), "2000")
    left, right = (interval(item.value.replace("XXXX", year), item.mod) for item in (first, second))
    if left is None or right is None:
        return Fit.INCOMPARABLE
    shift = _zone_shift(first.value, second.value)
    return fit(left, Interval(shifted(right.start, shift), shifted(right.end, shift)))


def fit(left: Interval, right: Interval) -> Fit:
    """Return how one stretch of time stands to another."""
    if left == right:
        return Fit.EQUAL
    if left.end < right.start or right.end < left.start:
        return Fit.DISJOINT
    if right.start <= left.start and left.end <= right.end:
        return Fit.FINER
    if left.start <= right.start and right.end <= left.end:
        return Fit.COARSER
    return Fit.OVERLAPPING


def _compare_weekdays(first: Timex, second: Timex) -> Fit:
    days = [_weekday(item) for item in (first, second)]
    if None in days:
        return Fit.INCOMPARABLE
    if days[0] != days[1]:
        return Fit.DISJOINT
    times_of_day = [f"{SOME_DAY}T{clock}" for item in (first, second) if (clock := item.value.partition("T")[2])]
    if len(times_of_day) == 2:
        one, other = (interval(value) for value in times_of_day)
        shift = _zone_shift(*times_of_day)
        stands = fit(one, Interval(shifted(other.start, shift), shifted(other.end, shift))) if one and other else None
        if stands not in (None, Fit.EQUAL):
            return stands
    detail = [(not item.value.startswith("XXXX"), "T" in item.value) for item in (first, second)]
    if detail[0] == detail[1]:
        return Fit.EQUAL
    return Fit.FINER if detail[0] >= detail[1] else Fit.COARSER


def _weekday(item: Timex) -> int | None:
    """Return 1 (Monday) to 7 for a value that is one day, or a part of one."""
    if bare := WEEKDAY.fullmatch(item.value):
        return int(bare[1])
    place = interval(item.value.partition("T")[0], item.mod)
    return place.start.isoweekday() if place and place.start.date() == place.end.date() else None


def _compare_lengths(first: Timex, second: Timex) -> Fit:
    left, right = (_length(item) for item in (first, second))
    if left is None or right is None:
        return Fit.INCOMPARABLE
    same = left[0] <= right[1] and right[0] <= left[1]
    return Fit.DISJOINT if not same else Fit.EQUAL if left == right else Fit.OVERLAPPING


def _length(item: Timex) -> tuple[float, float] | None:
    """Return the shortest and longest length in seconds that a duration can mean: half a unit is rounding."""
    match = DURATION.fullmatch(item.value)
    if not match:
        return None
    count, unit = (match[1], DAYS[match[2]] * 86_400) if match[1] else (match[3], SECONDS[match[4]])
    length, slack = float(count) * unit, unit * (0.5 if unit > 86_400 else 0.0)
    match item.mod:
        case "APPROX":
            slack = max(slack, length * 0.25)
        case "LESS_THAN" | "EQUAL_OR_LESS":
            return 0.0, length
        case "MORE_THAN" | "EQUAL_OR_MORE":
            return length, float("inf")
        case _:
            pass
    return length - slack, length + slack


def _zone_shift(first: str, second: str) -> timedelta:
    """Return what to add to the second value to read it in the first's zone; zero unless both state one."""
    zones = [re.search(r"T\d\d[\d:]*(Z|[+-]\d\d(?::?\d\d)?)$", value) for value in (first, second)]
    if not zones[0] or not zones[1]:
        return timedelta()
    return _offset(zones[0][1]) - _offset(zones[1][1])


def _offset(zone: str) -> timedelta:
    if zone == "Z":
        return timedelta()
    digits = zone[1:].replace(":", "").ljust(4, "0")
    length = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return -length if zone[0] == "-" else length
