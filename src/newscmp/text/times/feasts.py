"""Days of feasts that move with the year."""

from __future__ import annotations

from datetime import date, timedelta

#: Days from Easter Sunday.
FROM_EASTER = {"easter": 0, "goodfriday": -2, "palmsunday": -7, "ashwednesday": -46, "pentecost": 49}
#: Month, weekday, which of them, days after it; of the United States: Thanksgiving is the fourth Thursday of November,
#: Election Day the Tuesday after the first Monday of November.
BY_WEEKDAY = {"thanksgiving": (11, 4, 4, 0), "blackfriday": (11, 4, 4, 1), "cybermonday": (11, 4, 4, 4)} | {
    "labor": (9, 1, 1, 0), "election": (11, 1, 1, 1),
}  # fmt: skip


def feast(name: str, year: int) -> date | None:
    """Return the day of a feast in a year; ``MM-DD`` names a fixed one, ``-eve`` the day before."""
    name, _, part = name.partition("-") if not name[:2].isdigit() else (name[:5], "", name[6:])
    try:
        day = _moving(name, year) if not name[:2].isdigit() else date.fromisoformat(f"{year:04d}-{name}")
    except ValueError:
        return None
    if day is None or not part:
        return day
    if part == "eve":
        return day - timedelta(days=1)
    return day + timedelta(days=(int(part) - day.isoweekday()) % 7)


def _moving(name: str, year: int) -> date | None:
    if name == "orthodoxeaster":
        return orthodox_easter(year)
    if name in FROM_EASTER:
        return easter(year) + timedelta(days=FROM_EASTER[name])
    if name in BY_WEEKDAY:
        month, weekday, nth, after = BY_WEEKDAY[name]
        return _nth_weekday(year, month, weekday, nth) + timedelta(days=after)
    return None


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, Meeus 1991, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def orthodox_easter(year: int) -> date:
    """Return Easter Sunday of the Orthodox churches in the Gregorian calendar, from 1583 (Meeus 1991, chapter 8)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)
