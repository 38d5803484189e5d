"""The second stage of a value: what an expression means on a given day, or after a given date in a story."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from newscmp.text.times.feasts import feast
from newscmp.text.times.meaning import Base, Draft, Fixed, Named, Shifted
from newscmp.text.times.place import (
    PART_MONTHS,
    Place,
    in_calendar,
    of_date,
    plus_days,
    plus_months,
    week_text,
    year_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

#: Value of a unit that nothing places.
FLOATING = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX"} | {
    "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXXX", "CE": "XXXX", "TH": "XXXX-XX-XXTXX", "TM": "XXXX-XX-XXTXX",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Anchors:
    """What values can be counted from at one point of the text."""

    published: date | None
    mentioned: Place | None
    narrative: bool
    """Whether the text tells history: then the last date mentioned stands in for the day of publication."""

    def base(self, kind: Base) -> Place | None:
        """Return the place to count from."""
        published = of_date(self.published) if self.published else None
        if self.narrative:
            return self.mentioned
        return (self.mentioned or published) if kind is Base.MENTIONED else published


class Value(NamedTuple):
    """A resolved value with what led to it."""

    value: str
    anchor: str | None = None
    cue: str | None = None


def resolve(draft: Draft, anchors: Anchors, tense: Callable[[], tuple[int, str | None]]) -> Value:
    """Return the value of a draft; it stays underspecified where no anchor places it. ``tense`` is asked if need be."""
    meaning = draft.meaning
    if isinstance(meaning, Fixed):
        return Value(meaning.value + draft.suffix, None, draft.cue)
    base = anchors.base(meaning.base)
    anchor = str(base) if base else None
    if isinstance(meaning, Shifted):
        value = shift(meaning, base)
        return Value(value + _suffix(value, draft.suffix), anchor, draft.cue)
    cue = draft.cue
    sign = meaning.direction
    if meaning.within is None and not sign and meaning.kind not in ("day", "feast") and meaning.base is Base.PUBLISHED:
        if anchors.narrative:
            sign = 1
        elif base:
            sign, cue = tense()
    elif sign:
        sign *= 2
    value = _named(meaning, sign, base, anchors)
    return Value(value + _suffix(value, draft.suffix), anchor, cue)


def _suffix(value: str, suffix: str) -> str:
    return suffix if len(value) >= 10 and "T" not in value and "WE" not in value else ""


def shift(meaning: Shifted, base: Place | None) -> str:
    """Return the unit that lies a number of units from the base, as coarse as the base is where that is coarser."""
    unit, count = meaning.unit, meaning.count
    if base is None:
        return FLOATING[unit]
    if unit in ("TH", "TM"):
        return f"{base}TXX" if base.day else FLOATING[unit]
    if unit in ("D", "W", "F", "WE"):
        return _shift_days(unit, count, base) or FLOATING[unit]
    return (_shift_months if unit in ("M", "Q") else _shift_years)(unit, count, base) or FLOATING[unit]


def _shift_months(unit: str, count: int, base: Place) -> str | None:
    if base.month is None:
        return f"{year_text(base.year)}-XX"
    there = plus_months(base, count * (3 if unit == "Q" else 1))
    if not in_calendar(there.year):
        return None
    return str(there) if unit == "M" else f"{year_text(there.year)}-Q{((there.month or 1) + 2) // 3}"


def _shift_years(unit: str, count: int, base: Place) -> str | None:
    year = base.year + count * {"Y": 1, "DE": 10, "CE": 100}[unit]
    if not in_calendar(year) or not year:
        return None
    text = year_text(year)
    return text if unit == "Y" else f"{text[:-1]}X" if unit == "DE" else text[:-2]


def _shift_days(unit: str, count: int, base: Place) -> str | None:
    day = base.date()
    if day is None:
        if unit == "D" and not count and base.day:
            return str(base)
        coarse = str(base) if base.month else f"{base}-XX"
        return f"{coarse}-XX" if unit == "D" else f"{year_text(base.year)}-WXX"
    if unit == "D":
        there = plus_days(day, count)
        return there.isoformat() if there else None
    there = plus_days(day, 7 * count * (2 if unit == "F" else 1))
    if there is None:
        return None
    return week_text(there) + ("-WE" if unit == "WE" else "")


def _named(meaning: Named, sign: int, base: Place | None, anchors: Anchors) -> str:
    if meaning.within is not None:
        return _within(meaning, shift(meaning.within, anchors.base(meaning.within.base)))
    match meaning.kind:
        case "weekday":
            return _weekday(meaning.number[0], sign, base)
        case "feast":
            return _feast(meaning, base)
        case "day":
            return _day(meaning.number, base, narrative=anchors.narrative)
        case "month":
            return _in_year(f"{meaning.number[0]:02d}", meaning.number[0], sign, base, narrative=anchors.narrative)
        case _:
            return _in_year(meaning.name, PART_MONTHS[meaning.name], sign, base, narrative=anchors.narrative)


def _within(meaning: Named, unit: str) -> str:
    """Return a name inside a stated year or week."""
    if meaning.kind == "weekday":
        if "-W" not in unit or "X" in unit:
            return f"XXXX-WXX-{meaning.number[0]}"
        return date.fromisocalendar(int(unit[:4]), int(unit[6:8]), meaning.number[0]).isoformat()
    year = unit[:6] if unit.startswith("BC") else unit[:4]
    if meaning.kind == "feast":
        day = feast(meaning.name, int(year)) if year.isdigit() else None
        return day.isoformat() if day else f"{year}-XX-XX"
    return f"{year}-{meaning.name or '-'.join(f'{number:02d}' for number in meaning.number)}"


def _weekday(weekday: int, sign: int, base: Place | None) -> str:
    """Return the nearest such day: sign 1 and -1 count the base day itself, 2 and -2 do not, 0 is the same week."""
    day = base.date() if base else None
    if day is None:
        return f"XXXX-WXX-{weekday}"
    ahead = (weekday - day.isoweekday()) % 7
    if sign == 0:
        there = plus_days(day, weekday - day.isoweekday())
    elif sign > 0:
        there = plus_days(day, ahead if sign == 1 else ahead or 7)
    else:
        there = plus_days(day, ahead - 7 if ahead or sign == -2 else 0)
    return there.isoformat() if there else f"XXXX-WXX-{weekday}"


def _day(number: tuple[int, ...], base: Place | None, *, narrative: bool) -> str:
    """Return a day of a month in the year that brings it closest to the base."""
    month, day = number
    text = f"{month:02d}-{day:02d}"
    if base is None:
        return f"XXXX-{text}"
    year = base.year
    if base.month is not None and not narrative:
        distance = (month - base.month) * 30.5 + day - (base.day or 15)
        year += -1 if distance > 183 else 1 if distance < -183 else 0
    return f"{year_text(year)}-{text}"


def _in_year(text: str, month: int, sign: int, base: Place | None, *, narrative: bool) -> str:
    """Return a month, season or quarter in the year that the direction asks for."""
    if base is None:
        return f"XXXX-{text}"
    year = base.year
    if base.month is not None and not narrative:
        here = base.month
        if sign < 0 and (month > here or (month == here and sign == -2)):
            year -= 1
        elif sign > 0 and (month < here or (month == here and sign == 2)):
            year += 1
    return f"{year_text(year)}-{text}"


def _feast(meaning: Named, base: Place | None) -> str:
    if meaning.number:
        day = feast(meaning.name, meaning.number[0])
        return day.isoformat() if day else f"{meaning.number[0]:04d}-XX-XX"
    today = base.date() if base else None
    if base is None or base.year < 1:
        return f"XXXX-{meaning.name[:5]}" if meaning.name[:2].isdigit() else "XXXX-XX-XX"
    days = [
        day
        for year in (base.year - 1, base.year, base.year + 1)
        if 0 < year < 10_000 and (day := feast(meaning.name, year))
    ]
    if today is None:
        return next((day.isoformat() for day in days if day.year == base.year), f"{year_text(base.year)}-XX-XX")
    sign = meaning.direction
    fitting = [day for day in days if not sign or (day < today if sign < 0 else day > today)] or days
    return min(fitting, key=lambda day: (abs((day - today).days), day)).isoformat()
