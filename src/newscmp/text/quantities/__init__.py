"""Numbers of one text with their units: money, measures, shares, ages, and counts of people and things.

Own rules. Others to compare with are CQE (Almasian et al. 2023), quantulum3 and Recognizers-Text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import Bound, Quantity, Span
from newscmp.text.bounds import bound
from newscmp.text.quantities.counted import counted
from newscmp.text.quantities.exclusions import in_calendar, is_label, is_named, is_ordinal
from newscmp.text.quantities.numerals import SCALES, Numeral, scan
from newscmp.text.units import units

if TYPE_CHECKING:
    from collections.abc import Iterator

#: "five dollars a day", "$98 a share", "50 metres/second", "15 % per annum"
PER = re.compile(
    r"(?:\s?/\s?|\s(?:for\s)?(?:per|an?|each|every)\s|\s?-\s?(?:per|an?)\s?-\s?|"
    r"\sof\s(?:[a-z]+\s){1,3}(?:per|an?)\s(?=(?:day|week|month|year)\b))"
    r"(?P<what>(?!annum)[a-z]+)\b(?!-|\s(?:earlier|ago|before|later|old))|\s(?P<yearly>annually|per annum)\b",
    re.IGNORECASE,
)
#: What rates are given for besides units of time and measure; any other noun after "a" is none ("$5 a mistake").
BASES = frozenset(
    "share dozen person head household family student pupil worker employee night piece ticket patient capita vehicle "
    "car voter resident passenger inhabitant unit".split()
)
AGE = re.compile(r"(?:[\s-]+olds?\b|\sof\sage\b)", re.IGNORECASE)
AGED = re.compile(r"\b(?:aged?|age\sof|turn(?:s|ed|ing))\s(?:between\s)?$", re.IGNORECASE)
APPOSED = re.compile(r"(?:[A-Z][\w.'’-]+),\s$")
BRIEF_AGE = re.compile(r"\s?(?:y\.?/?o\.?|yrs?\.?\sold)\b", re.IGNORECASE)
#: Stretches of unstated length: "a monthslong inquiry" took two months or more, "a yearlong one" a year.
LONG = re.compile(r"\b(?P<unit>day|week|month|year|decade)(?P<many>s)?-?long\b", re.IGNORECASE)
MINUS = re.compile(r"(?:^|[\s(])[-−]\s?$")
MILLION = re.compile(r"\s?[mMbB]\b")
LATE_SCALE = re.compile(r"\s(million|billion|trillion)\b", re.IGNORECASE)
OWNED = re.compile(r"\d\s$")
DIGIT = re.compile(r"\s?\d")
SCALE = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
JOIN = re.compile(
    r"\s?(?P<word>[-–—]|\b(?:to|or|and)\b)\s?|[-‑]\s?(?P<hung>to|or)[-‑\s]"
)  # hung: a 40- to 60-hour course
SCALE_OF = re.compile(r"hundred|thousand|lakh|million|crore|billion|trillion|dozen", re.IGNORECASE)
#: How many of the smaller unit make the larger one.
PARTS = {
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}
MONEY_PARTS = {"cent", "penny", "mao", "paisa"}


@dataclass(frozen=True, slots=True)
class _Found:
    """A number with what was read around it."""

    start: int
    end: int
    value: float
    unit: str | None
    number: Numeral


def find(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text in order, disjoint; time linear in its length.

    ``unit`` is a unit of measure in the singular ("metre", "dollar", "year of age", "dollar per share"), "percentage",
    the counted noun phrase in the singular ("fighter jet", "people"), or None for a number of nothing stated. Dates,
    clock times, ordinals, scores, and numbers that name something (articles, flights, models) are left out.
    """
    found = list(_merged(text, _measured(text)))
    long = [_long(match) for match in LONG.finditer(text)]
    return tuple(_disjoint(sorted((*_ranges(text, found), *long), key=lambda quantity: quantity.span)))


def _disjoint(quantities: list[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities without those that reach into the one before ("5-$ 6": a sign between two numbers)."""
    end = 0
    for quantity in quantities:
        if quantity.span.start >= end:
            yield quantity
            end = quantity.span.end


def _long(match: re.Match[str]) -> Quantity:
    bound = Bound.AT_LEAST if match["many"] else Bound.ABOUT
    return Quantity(Span(*match.span()), 2.0 if match["many"] else 1.0, None, match["unit"].casefold(), bound)


def _measured(text: str) -> Iterator[_Found]:
    """Yield the numbers that count or measure something, each with its unit."""
    for number in scan(text):
        if in_calendar(text, number) or is_ordinal(text, number):
            continue
        found = _money(text, number)
        if found is None and not is_label(text, number):
            found = _age(text, number) or _unit(text, number) or _count(text, number)
        if found:
            yield found


def _money(text: str, number: Numeral) -> _Found | None:
    """Return an amount whose currency stands before it."""
    before = units().before.search(text[max(0, number.start - 9) : number.start])
    if before is None:
        return None
    sign, start = before["code"], number.start - len(before.group())
    if sign.isalpha() and text[number.start - 1].isspace() and OWNED.search(text[max(0, start - 2) : start]):
        return None  # the currency of the number before: "10 yen 20 euros"
    unit = units().symbols.get(sign) or units().spelled[sign.casefold()]
    value, end = number.value * (1e6 if before["million"] else 1.0), number.end
    if short := MILLION.match(text, end):
        value, end = value * (1e6 if short.group().strip() in "mM" else 1e9), short.end()
    again = units().after(text, end)
    if again and again[0].name.endswith(unit.name) and not DIGIT.match(text, again[1]):  # "$10 dollars", not "$ 5 $ 6"
        unit, end = again[0], again[1]
    name, end = _rated(text, unit.name, end)
    return _Found(start, end, value, name, number)


def _unit(text: str, number: Numeral) -> _Found | None:
    """Return a number whose unit of measure or currency stands after it."""
    after = units().after(text, number.end)
    if short := MILLION.match(text, number.end):
        money = units().after(text, short.end())
        after = (money[0], money[1], True) if money and money[0].dimension == "money" else after
    if after is None or text[after[1] : after[1] + 1].isalnum():
        return None
    unit, end, millions = after
    if unit.name == "pound-mass" and number.value >= 1e6:
        unit = units().by_name["pound sterling"]
    if unit.name == "south korean won" and number.value < 50:  # "three won": a verb
        return None
    value = number.value * (1e6 if millions else 1.0)
    if unit.dimension == "money" and (scale := LATE_SCALE.match(text, end)):
        value, end = value * SCALE[scale[1].casefold()], scale.end()
    start = number.start
    minus = MINUS.search(text[max(0, start - 3) : start])
    if minus and unit.dimension in {"temperature", "angle", "share"}:
        value, start = -value, start - len(minus.group().lstrip(" ("))
    name, end = _rated(text, unit.name, end)
    return _Found(start, end, value, name, number)


def _rated(text: str, unit: str, end: int) -> tuple[str, int]:
    """Return the unit with what it is given per, where the text says so."""
    per = PER.match(text, end)
    if per is None:
        return unit, end
    if per["yearly"]:
        return f"{unit} per year", per.end()
    what = per["what"].casefold()
    base = units().symbols.get(per["what"]) or units().spelled.get(what)
    if base and base.dimension != "money":
        joined = f"{unit} per {base.name}"
        return joined, per.end()
    return (f"{unit} per {what}", per.end()) if what in BASES else (unit, end)


def _age(text: str, number: Numeral) -> _Found | None:
    """Return an age: "five years old", "a 19-year-old", "aged 25", "Maria Lindt, 45, said"."""
    brief = BRIEF_AGE.match(text, number.end)
    if brief:
        return _Found(number.start, brief.end(), number.value, "year of age", number)
    after = units().after(text, number.end)
    if after and after[0].dimension == "time":
        old = AGE.match(text, after[1])
        return _Found(number.start, old.end(), number.value, f"{after[0].name} of age", number) if old else None
    before = text[max(0, number.start - 24) : number.start]
    stated = AGED.search(before)
    apposed = number.form == "digits" and text[number.end : number.end + 1] == "," and APPOSED.search(before)
    if (stated or apposed) and not number.scaled and number.value < 120 and not after:
        return _Found(number.start, number.end, number.value, "year of age", number)
    return None


def _count(text: str, number: Numeral) -> _Found | None:
    """Return a count of people or things, or a number of nothing stated."""
    noun = counted(text, number)
    if noun:
        return _Found(number.start, noun[1], number.value, noun[0], number)
    bare = number.form == "plural" or (number.form == "words" and number.value in {1, 2})
    if bare or is_named(text, number) or text[number.end : number.end + 1].isalnum():
        return None
    return _Found(number.start, number.end, number.value, None, number)


def _merged(text: str, found: Iterator[_Found]) -> Iterator[_Found]:
    """Yield the quantities with dollars and cents of one amount, years and months of one length put together."""
    last: _Found | None = None
    for item in found:
        if last and (whole := _amount(text, last, item) or _length(text, last, item)):
            last = whole
            continue
        if last:
            yield last
        last = item
    if last:
        yield last


def _amount(text: str, whole: _Found, part: _Found) -> _Found | None:
    """Return "3 dollars 50 cents" as one amount, or None."""
    between = text[whole.end : part.start]
    if whole.unit is None or between not in {" ", " and ", ", "} or not 0 < part.value < 100:
        return None
    if not _is_money(whole.unit) or whole.number.scaled or part.number.scaled:
        return None
    if part.unit not in MONEY_PARTS and not (
        part.unit is None and between != ", " and not text[part.end : part.end + 1].isalnum()
    ):
        return None
    return _Found(whole.start, part.end, whole.value + part.value / 100, whole.unit, whole.number)


def _length(text: str, whole: _Found, part: _Found) -> _Found | None:
    """Return "three years and eight months" as one length in the smaller unit, or None."""
    parts = PARTS.get((whole.unit or "", part.unit or ""))
    if parts is None or text[whole.end : part.start] not in {" ", " and ", ", ", ", and "} or part.value >= parts:
        return None
    return _Found(whole.start, part.end, whole.value * parts + part.value, part.unit, whole.number)


def _ranges(text: str, found: list[_Found]) -> Iterator[Quantity]:
    """Yield the quantities, two ends of a range as one."""
    index = 0
    while index < len(found):
        low = found[index]
        high = found[index + 1] if index + 1 < len(found) else None
        joined = _range(text, low, high) if high else None
        if joined:
            yield joined
            index += 2
            continue
        limit = bound(text, low.start, low.number.end, low.end)
        limit = Bound.AT_LEAST if low.number.form == "plural" and limit is Bound.EXACT else limit
        yield Quantity(Span(low.start, low.end), low.value, None, low.unit, limit)
        index += 1


def _range(text: str, low: _Found, high: _Found) -> Quantity | None:
    """Return the range from one number to the next ("8 to 10 feet", "between $5 and $7 million"), or None."""
    join = JOIN.fullmatch(text, low.end, high.start)
    rated = (high.unit or "").startswith(f"{low.unit} per ")  # "$5 - $7 a day"
    if join is None or (low.unit and high.unit and low.unit != high.unit and not rated):
        return None
    before, word = text[max(0, low.start - 10) : low.start].casefold(), join["word"] or join["hung"]
    if (word == "and") != before.endswith("between ") or (word == "to" and before.endswith("from ")):
        return None
    start = low.value
    last = high.number.value
    factor = high.value / last if last else 1.0
    scale = SCALE_OF.search(text[high.number.start : high.number.end])
    if scale and not low.number.scaled:  # "5 to 10 million"
        start *= SCALES[scale.group().casefold()]
    start *= factor if low.unit is None else 1.0
    if start >= high.value:
        return None
    return Quantity(Span(low.start, high.end), start, high.value, high.unit or low.unit, Bound.RANGE)


def _is_money(unit: str) -> bool:
    found = units().by_name.get(unit)
    return found is not None and found.dimension == "money"
