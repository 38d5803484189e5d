"""Where a calendar name lies that recurs: the nearest Tuesday, the March of the year, the Easter to come."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from newscmp.text.times.feasts import feast
from newscmp.text.times.place import PART_MONTHS, Place, of_value, plus_days, week_text, year_text

if TYPE_CHECKING:
    from newscmp.text.times.meaning import Named

#: Months back at which a story has passed New Year: after December, "in January" is the next one; "in March", told
#: after August, is a look back at the same year.
TURN = -10


def place_name(meaning: Named, sign: int, base: Place | None, *, narrative: bool) -> str:
    """Return the value of a name; ``sign`` 1 and -1 may be the base itself, 2 and -2 ("next", "last") may not."""
    match meaning.kind:
        case "weekday":
            return _weekday(meaning.number[0], sign, base)
        case "weekend":
            return _weekend(sign, base)
        case "feast":
            return _feast(meaning, base)
        case "day":
            return _day(meaning.number, sign, base, narrative=narrative)
        case "week":
            return _week(_day(meaning.number, sign, base, narrative=narrative))
        case _:
            month = PART_MONTHS[meaning.name] if meaning.name else meaning.number[0]
            if sign == -1 and base and base.month and meaning.name[:1] in ("Q", "H"):
                month += 2 if meaning.name[0] == "Q" else 5  # what is told of a quarter as past has ended
                sign = -1 if month < base.month else -2
            text = meaning.name or f"{month:02d}"
            return _in_year(text, month, sign, base, narrative=narrative)


def name_within(meaning: Named, unit: str) -> str:
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


def _week(value: str) -> str:
    place = of_value(value)
    day = place.date() if place else None
    return week_text(day) if day else "XXXX-WXX"


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


def _weekend(sign: int, base: Place | None) -> str:
    """Return the weekend that has begun last, or the one that comes next."""
    day = base.date() if base else None
    if day is None:
        return "XXXX-WXX-WE"
    week = plus_days(day, -7 if sign < 0 and day.isoweekday() < 6 else 0)
    return f"{week_text(week)}-WE" if week else "XXXX-WXX-WE"


def _day(number: tuple[int, ...], sign: int, base: Place | None, *, narrative: bool) -> str:
    """Return a day of a month in the year that brings it closest to the base.

    Looking back, a day more than three months ahead belongs to the year before; looking ahead, the other way round.
    """
    month, day = number
    text = f"{month:02d}-{day:02d}"
    if base is None:
        return f"XXXX-{text}"
    year = base.year
    if base.month is not None and narrative:
        year += month - base.month <= TURN
    elif base.month is not None:
        ahead = (month - base.month) * 30.5 + day - (base.day or 15)
        most, least = (92, -273) if sign < 0 else (273, -92) if sign > 0 else (183, -183)
        year += -1 if ahead > most else 1 if ahead < least else 0
    return f"{year_text(year)}-{text}"


def _in_year(text: str, month: int, sign: int, base: Place | None, *, narrative: bool) -> str:
    """Return a month, season or quarter in the year that the direction asks for."""
    if base is None:
        return f"XXXX-{text}"
    year, here = base.year, base.month
    if here is not None and narrative and abs(sign) < 2:
        year += month - here <= TURN
    elif here is not None:
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
