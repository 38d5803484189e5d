"""Rules for days, weekdays, months and years."""

from __future__ import annotations

import re

from newscmp.text.times.directions import named
from newscmp.text.times.grammar import Found, Part, rules
from newscmp.text.times.meaning import Draft, Fixed, Named

YEAR = "y:any_year bc:bc?"
#: What is told apart by a number that may look like a year.
NUMBERED = re.compile(
    r"\b(?:Flight|Route|Highway|Interstate|Room|Train|Bus|Resolution|Proposition|Ordinance|Decree|Order|Article|Section"
    r"|Paragraph|Protocol|Patent|Lot|Unit|Squadron|Battalion|Pier|Gate|Channel|Model|Boeing|Airbus|Windows|Asteroid)"
    r" (?:(?:No\.|Number|#) ?)?$"
)
DAY_NAME = "(day_name dot? comma? on? the?)?"


def year_of(found: Found) -> str:
    """Return the year a match states; two digits lie between 1931 and 2030."""
    year = found.number("y")
    if year < 100 and "bc" not in found and "era" not in found:
        year += 1900 if year > 30 else 2000
    return f"BC{year:04d}" if "bc" in found else f"{year:04d}"


def is_day(month: int, day: int) -> bool:
    """Whether some year has this day."""
    return 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)


def _full(found: Found) -> Draft | None:
    month, day = found.number("m"), found.number("d")
    return Draft("DATE", Fixed(f"{year_of(found)}-{month:02d}-{day:02d}")) if is_day(month, day) else None


def _month_day(found: Found) -> Draft | None:
    month, day = found.number("m"), found.number("d")
    return named("day", found, (month, day)) if is_day(month, day) else None


def _range(found: Found) -> tuple[Part, ...] | None:
    """Return both ends of a range of days, or the two days of an enumeration."""
    month, days = found.number("m"), (found.number("d"), found.number("e"))
    if not all(is_day(month, day) for day in days):
        return None
    year = f"{year_of(found)}-" if "y" in found else ""
    first, last = (
        Draft("DATE", Fixed(f"{year}{month:02d}-{day:02d}") if year else Named("day", (month, day))) for day in days
    )
    at = found.match.start("e")
    return Part(found.match.start(), at - 1, first), Part(at, found.match.end(), last)


def _months(found: Found) -> tuple[Part, ...]:
    """Return the two months of "October to March 1951"; the first may lie in the year before."""
    first, last, year = found.number("m"), found.number("n"), year_of(found)
    if first > last:
        return (Part(found.match.start("n"), found.match.end(), Draft("DATE", Fixed(f"{year}-{last:02d}"))),)
    at = found.match.start("n")
    return (
        Part(found.match.start(), at - 1, Draft("DATE", Fixed(f"{year}-{first:02d}"))),
        Part(at, found.match.end(), Draft("DATE", Fixed(f"{year}-{last:02d}"))),
    )


def _two_days(found: Found) -> tuple[Part, ...] | None:
    """Return the two days of "26 June - 4 August 1952" where both lie in the year that is stated."""
    days = [(found.number(month), found.number(day)) for month, day in ("md", "ne")]
    if days[0] > days[1] or not all(is_day(*day) for day in days):
        return None
    first, last = (Draft("DATE", Fixed(f"{year_of(found)}-{month:02d}-{day:02d}")) for month, day in days)
    at = min(found.match.start("n"), found.match.start("e"))
    return Part(found.match.start(), at - 1, first), Part(at, found.match.end(), last)


def _month_year(found: Found) -> Draft:
    return Draft("DATE", Fixed(f"{year_of(found)}-{found.number('m'):02d}"))


def _month(found: Found) -> Draft:
    return named("month", found, (found.number("m"),))


def _weekday(found: Found) -> Draft:
    return named("weekday", found, (found.number("w"),))


def _weekday_in_week(found: Found) -> Draft | None:
    return _weekday(found) if found.payload("u") == "W" else None


def _year(found: Found) -> Draft | None:
    """Return the year; "Flight 1917" and "Resolution 1973" are names."""
    start = found.word("y").start
    if NUMBERED.search(found.text, max(0, start - 20), start):
        return None
    return Draft("DATE", Fixed(year_of(found)))


def _recent_year(found: Found) -> Draft | None:
    """Return the year of "the 1992 protests": newswire writes counts of a thousand with a comma."""
    return _year(found) if 1800 <= int(year_of(found)[-4:]) < 2100 else None


def _years(found: Found) -> tuple[Part, ...] | None:
    """Return the two years of "1914-18" and "1914-1918"."""
    first, last = found.number("y"), found.number("z")
    if last < 100:
        last += first - first % 100
    if not first < last <= first + 150:
        return None
    at = found.match.start("z")
    return (
        Part(found.match.start(), at - 1, Draft("DATE", Fixed(f"{first:04d}"))),
        Part(at, found.match.end(), Draft("DATE", Fixed(f"{last:04d}"))),
    )


def _slashed(found: Found) -> Draft | None:
    """Return the day, but only the year where month and day may change places: 1/2/03 is two days, 1/20/03 is one.

    With dots the day comes first, with the year in front the month does.
    """
    written = found.name("s")
    first, second, year = (int(number) for number in re.split(r"[/.]", written))
    year_first = written[:4].isdecimal()
    if year_first:
        first, second, year = second, year, first
    if year < 100:
        year += 1900 if year > 30 else 2000
    if "." in written:
        first, second = second, first
    elif first <= 12 and second <= 12 and first != second and not year_first:
        return Draft("DATE", Fixed(f"{year:04d}"))
    month, day = (second, first) if first > 12 else (first, second)
    return (
        Draft("DATE", Fixed(f"{year:04d}-{month:02d}-{day:02d}")) if 1 <= month <= 12 and is_day(month, day) else None
    )


def _iso(found: Found) -> Draft | None:
    day, clock, at = found.name("i").partition("T")
    month = int(day[5:7])
    if not (1 <= month <= 12 and is_day(month, int(day[8:]))):
        return None
    return Draft("TIME" if clock else "DATE", Fixed(day), suffix=clock + at)


RULES = rules(
    ("date-iso", "i:iso", _iso),
    ("date-slashed", "(day_name comma?)? s:slashed", _slashed),
    ("date-month-day-year", f"{DAY_NAME} m:month_name dot? the? d:day_number comma? (of|in)? {YEAR}", _full),
    ("date-day-month-year", f"{DAY_NAME} the? d:day_number of? m:month_name dot? comma? of? {YEAR}", _full),
    ("date-month-day", f"{DAY_NAME} m:month_name dot? the? d:day_number (?!hyphen any_unit|percent)", _month_day),
    ("date-day-month", f"{DAY_NAME} the? d:day_number of? m:month_name", _month_day),
    ("date-day-of-year", f"{DAY_NAME} m:month_name dot? d:day_number of? the? x:relative u:unit", _month_day),
    ("date-day-range", f"m:month_name dot? d:day_number upto e:day_number (comma? {YEAR})?", _range),
    ("date-months-year", f"m:month_name dot? upto n:month_name dot? comma? of? {YEAR}", _months),
    ("date-days-year", f"m:month_name dot? d:day_number upto n:month_name dot? e:day_number comma? {YEAR}", _two_days),
    ("date-days-months", f"d:day_number m:month_name upto e:day_number n:month_name comma? {YEAR}", _two_days),
    ("date-range-month", f"the? d:day_number upto the? e:day_number of? m:month_name (comma? {YEAR})?", _range),
    ("date-month-year", f"m:month_name dot? comma? of? {YEAR}", _month_year),
    ("date-month-of-year", "m:month_name comma? of? the? x:relative u:unit", _month),
    ("date-month", "(the? x:relative)? m:month", _month),
    ("date-month-short", "(the? x:relative)? m:month_short dot", _month),
    ("date-maybe-month", "(the? x:relative|(?<=month_cue)) m:maybe_month", _month),
    ("date-weekday", "(the? x:relative)? w:weekday", _weekday),
    ("date-weekday-of-week", "w:weekday (of|comma)? the? x:relative u:unit", _weekday_in_week),
    ("date-year", f"(?<!not_before_year) {YEAR} (?!counted|hyphen any_unit|comma? scale)", _year),
    ("date-year-since", f"(?<=year_cue) {YEAR} (?!percent|units|unit|scale|money|hyphen any_unit)", _recent_year),
    ("date-year-bc", "y:integer bc:bc", _year),
    ("date-year-ad", "era:ad y:integer", _year),
    ("date-year-before-ad", "y:integer era:ad", _year),
    ("date-years", "y:year (hyphen|slash) z:integer (?!counted)", _years),
)
