"""Numbers that count or measure something, one by one: money, measures, ages, people and things, each with its unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
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
MINUS = re.compile(r"(?:^|[\s(])[-−]\s?$")
MILLION = re.compile(r"\s?[mMbB]\b")
LATE_SCALE = re.compile(r"\s(million|billion|trillion)\b", re.IGNORECASE)
OWNED = re.compile(r"\d\s$")
DIGIT = re.compile(r"\s?\d")


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with what was read around it."""

    start: int
    end: int
    value: float
    unit: str | None
    number: Numeral


def measured(text: str) -> Iterator[Measured]:
    """Yield the numbers that count or measure something, each with its unit."""
    for number in scan(text):
        if in_calendar(text, number) or is_ordinal(text, number):
            continue
        found = _money(text, number)
        if found is None and not is_label(text, number):
            found = _age(text, number) or _unit(text, number) or _count(text, number)
        if found:
            yield found


def _money(text: str, number: Numeral) -> Measured | None:
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
    return Measured(start, end, value, name, number)


def _unit(text: str, number: Numeral) -> Measured | None:
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
        value, end = value * SCALES[scale[1].casefold()], scale.end()
    start = number.start
    minus = MINUS.search(text[max(0, start - 3) : start])
    if minus and unit.dimension in {"temperature", "angle", "share"}:
        value, start = -value, start - len(minus.group().lstrip(" ("))
    name, end = _rated(text, unit.name, end)
    return Measured(start, end, value, name, number)


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


def _age(text: str, number: Numeral) -> Measured | None:
    """Return an age: "five years old", "a 19-year-old", "aged 25", "Maria Lindt, 45, said"."""
    brief = BRIEF_AGE.match(text, number.end)
    if brief:
        return Measured(number.start, brief.end(), number.value, "year of age", number)
    after = units().after(text, number.end)
    if after and after[0].dimension == "time":
        old = AGE.match(text, after[1])
        return Measured(number.start, old.end(), number.value, f"{after[0].name} of age", number) if old else None
    before = text[max(0, number.start - 24) : number.start]
    stated = AGED.search(before)
    apposed = number.form == "digits" and text[number.end : number.end + 1] == "," and APPOSED.search(before)
    if (stated or apposed) and not number.scaled and number.value < 120 and not after:
        return Measured(number.start, number.end, number.value, "year of age", number)
    return None


def _count(text: str, number: Numeral) -> Measured | None:
    """Return a count of people or things, or a number of nothing stated."""
    noun = counted(text, number)
    if noun:
        return Measured(number.start, noun[1], number.value, noun[0], number)
    bare = number.form == "plural" or (number.form == "words" and number.value in {1, 2})
    if bare or is_named(text, number) or text[number.end : number.end + 1].isalnum():
        return None
    return Measured(number.start, number.end, number.value, None, number)
