"""The second stage of a value: what an expression means on a given day, or after a given date in a story."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newscmp.frozen import dataclass
from newscmp.text.times.meaning import Base, Draft, Fixed, Shifted
from newscmp.text.times.naming import name_within, place_name
from newscmp.text.times.place import (
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
    from datetime import date

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
    nearby: Place | None = None
    """The day mentioned just before, in the same paragraph."""

    def base(self, kind: Base) -> Place | None:
        """Return the place to count from."""
        published = of_date(self.published) if self.published else None
        if self.narrative:
            return self.mentioned
        if kind is Base.NEARBY:
            return self.nearby or published
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
    if meaning.within is None and not sign and meaning.kind != "feast" and meaning.base is Base.PUBLISHED:
        if anchors.narrative:
            sign = 1
        elif base:
            sign, cue = tense()
            sign = 0 if meaning.kind == "day" and cue is None else sign
    elif sign:
        sign *= 2
    if meaning.within is not None:
        value = name_within(meaning, shift(meaning.within, anchors.base(meaning.within.base)))
    else:
        value = place_name(meaning, sign, base, narrative=anchors.narrative)
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
    if base.part and unit == "Y" and count:  # profit of a quarter "from a year earlier": of the same quarter
        return f"{text}-{base.part}"
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
