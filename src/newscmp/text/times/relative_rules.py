"""Rules for what is counted from somewhere: "today", "last month", "two days later", "now"; and for clock times."""

from __future__ import annotations

import re

from newscmp.text.times.calendar_rules import is_day
from newscmp.text.times.directions import direction
from newscmp.text.times.grammar import Found, rules
from newscmp.text.times.length_rules import COUNT, count_of, length
from newscmp.text.times.meaning import Base, Draft, Fixed, Named, Shifted
from newscmp.text.times.vocabulary import DEICTICS

YEARS = {"DE": 10, "CE": 100}
#: Longest shift in units: a number beyond it is no time ("8,000 years ago" has no calendar year).
FARTHEST = 5_000
#: The part of a unit that "early in", "the end of" … speak of.
MODS = {"early": "START", "mid": "MID", "middle": "MID", "midst": "MID", "late": "END", "end": "END"} | {
    "close": "END",
    "beginning": "START", "start": "START", "onset": "START", "outset": "START", "rest": None, "remainder": None,
}  # fmt: skip


#: Marks round the title of a program.
OPENING, CLOSING = "\"“‘'", "\"”’,.'"
CAPITALS = re.compile(r"\b[A-Z]{2,} $")
SHOW = re.compile(r"['’]?s? (?:Show|Program|Programme)\b")


def _ago(found: Found) -> Draft | None:
    return _shifted(found, -1, Base.PUBLISHED)


def _from_now(found: Found) -> Draft | None:
    return _shifted(found, 1, Base.PUBLISHED)


def _earlier(found: Found) -> Draft | None:
    return _shifted(found, -1, Base.MENTIONED)


def _later(found: Found) -> Draft | None:
    return _shifted(found, 1, Base.MENTIONED)


def _shifted(found: Found, sign: int, base: Base) -> Draft | None:
    count, unit = count_of(found) if any(group in found for group in "nkv") else None, found.name("u")
    if count is None or unit == "TS":
        return Draft("DATE", Fixed("PAST_REF" if sign < 0 else "FUTURE_REF"))
    if unit == "Y" and count != int(count):
        count, unit = count * 12, "M"
    if unit in YEARS:
        count, unit = count * YEARS[unit], "Y"
    if count > FARTHEST:
        return None
    return Draft(
        "TIME" if unit[0] == "T" else "DATE", Shifted(unit, sign * int(count), base), cue=found.raw("c") or None
    )


def _relative(found: Found) -> Draft | None:
    """Return "last month", "this week"; in quotation marks and with capitals it is a title."""
    start, end = found.word("x").start, found.word("u").end
    quoted = found.text[max(0, start - 1) : start] in OPENING and found.text[end : end + 1] in CLOSING
    return None if quoted and found.text[found.word("u").start].isupper() else _unit(found)


def _unit(found: Found) -> Draft:
    """Return "last month", "this week", "the following day"."""
    unit, (count, base) = found.name("u"), direction(found)
    if unit[0] == "T" or found.raw("x") == "past":
        return Draft("DURATION", Fixed(length(1, unit)))
    if unit == "WE" and found.raw("x") == "this":  # on a Monday, "this weekend" with a past verb is the one just over
        return Draft("DATE", Named("weekend"))
    return Draft("DATE", Shifted(unit, count, base), cue=found.raw("x"))


def _later_in(found: Found) -> Draft:
    """Return "earlier this week", "later that day": the unit, of which a part is meant."""
    draft = _unit(found)
    return Draft(draft.type, draft.meaning, "START" if found.raw("c") == "earlier" else "END", draft.cue)


def _whole(found: Found) -> Draft | None:
    """Return the year of "the end of the year", the month of "later in the month"."""
    if found.name("u") in ("D", "TH", "TM"):
        return None
    return Draft("DATE", Shifted(found.name("u"), 0), MODS[found.raw("e")], "the")


def _next_to(found: Found) -> Draft:
    """Return "the day before", "the week after": counted from what is told."""
    before = "b" in found
    return Draft(
        "DATE", Shifted(found.name("u"), -1 if before else 1, Base.MENTIONED), cue="before" if before else "after"
    )


def _day(found: Found) -> Draft | None:
    """Return "today", "tonight"; "Tonight Show" and "METRO TODAY" are titles."""
    word = found.word("t")
    masthead = found.text[word.start : word.end].isupper() and CAPITALS.search(found.text, word.start - 9, word.start)
    return None if masthead or SHOW.match(found.text, word.end) else _deictic(found)


def _deictic(found: Found) -> Draft:
    count, suffix = DEICTICS[found.raw("t")]
    return Draft("TIME" if suffix else "DATE", Shifted("D", count), suffix=suffix, cue=found.raw("t"))


def _beside_deictic(found: Found) -> Draft | None:
    """Return "the day before yesterday" and "the day after tomorrow"."""
    draft = _deictic(found)
    assert isinstance(draft.meaning, Shifted)
    return (
        Draft("DATE", Shifted("D", draft.meaning.count + (-1 if "b" in found else 1)))
        if found.payload("u") == "D"
        else None
    )


def _part_of_day(found: Found) -> Draft:
    """Return "this morning", "last night", "the next afternoon"."""
    count, base = direction(found)
    return Draft("TIME", Shifted("D", count, base), suffix=found.name("p"), cue=found.raw("x") or None)


def _moment(found: Found) -> Draft:
    """Return "at noon" as a time of the day told of; "at night" is any night."""
    if found.raw("p") in ("night", "morning", "evening", "afternoon"):
        return Draft("TIME", Fixed(f"XXXX-XX-XX{found.name('p')}"))
    return Draft("TIME", Shifted("D", 0, Base.NEARBY), suffix=found.name("p"))


def _clock(found: Found) -> Draft | None:
    """Return a time of day; a bare "10:30" needs "at", "by" … before it, or it is a score."""
    digits = found.name("t") if "t" in found else str(found.number("n"))
    if "." in digits:  # as a number, 7.40 is 7.4
        digits = found.raw("t")
    numbers = [int(number) for number in re.split(r"[:.]", digits)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    if "m" in found:
        hour = hour % 12 + (12 if found.raw("m")[0] == "p" else 0) if 1 <= hour <= 12 else 24
    if hour > 23 or minute > 59:
        return None
    zone = found.name("z") if "z" in found else ""
    return Draft("TIME", Shifted("D", 0, Base.NEARBY), suffix=f"T{hour:02d}:{minute:02d}{zone}")


def _four_digits(found: Found) -> Draft | None:
    """Return "1330 GMT"."""
    digits = found.raw("n")
    if len(digits) != 4 or not digits.isdecimal() or int(digits[:2]) > 23 or int(digits[2:]) > 59:
        return None
    zone = found.name("z") if "z" in found else ""
    return Draft("TIME", Shifted("D", 0, Base.NEARBY), suffix=f"T{digits[:2]}:{digits[2:]}{zone}")


def _zero_hour(found: Found) -> Draft | None:
    """Return "at 0900": only a leading zero tells a time from a number."""
    return _four_digits(found) if found.raw("n")[0] == "0" else None


def _reference(found: Found) -> Draft:
    return Draft("DATE", Fixed(found.name("r")))


def _edge_unit(found: Found) -> Draft:
    """Return "the last week of August": a length, because its days are not stated."""
    return Draft("DURATION", Fixed(length(1, found.name("u"))))


def _weekend(found: Found) -> Draft | None:
    """Return "the weekend": the nearest in the direction of the tense."""
    if found.payload("u") == "Q":  # a company's report speaks of the quarter that has ended
        return Draft("DATE", Shifted("Q", -1))
    return Draft("DATE", Named("weekend")) if found.payload("u") == "WE" else None


def _week_of(found: Found) -> Draft | None:
    """Return "the week of March 6": the week that holds the day."""
    month, day = found.number("m"), found.number("d")
    if found.payload("u") != "W" or not is_day(month, day):
        return None
    return Draft("DATE", Named("week", (month, day)))


def _these_days(found: Found) -> Draft | None:
    return Draft("DATE", Fixed("PRESENT_REF")) if found.payload("u") == "D" else None


def _future(_: Found) -> Draft:
    return Draft("DATE", Fixed("FUTURE_REF"))


RULES = rules(
    ("ago", f"{COUNT} hyphen? u:any_unit (and a h:half)? c:ago", _ago),
    ("ago-vague", "u:units c:ago", _ago),
    ("from-now", f"{COUNT} u:any_unit (from ref|c:hence)", _from_now),
    ("later", f"{COUNT} u:any_unit (and a h:half)? c:later (?!than)", _later),
    ("later-vague", "u:units c:later (?!than)", _later),
    ("earlier", f"{COUNT} u:any_unit (and a h:half)? c:earlier (?!than)", _earlier),
    ("before", f"{COUNT} u:any_unit c:before (?=closing)", _earlier),
    ("earlier-vague", "u:units c:earlier (?!than)", _earlier),
    ("unit", "the? x:relative u:unit", _relative),
    ("weekend", "the u:unit", _weekend),
    ("week-of", "the? u:unit of m:month_name dot? d:day_number", _week_of),
    ("unit-edge", "the (last|ordinal) u:unit of month_name any_year?", _edge_unit),
    ("unit-same", "(the|that|this) x:same u:unit", _unit),
    ("unit-later-in", "c:later_earlier in? the? x:relative u:unit", _later_in),
    ("unit-of", "the? e:edge (of|in) the u:unit", _whole),
    ("unit-beside", "the u:unit (b:before|after) (?=closing)", _next_to),
    ("day", "t:deictic", _day),
    ("day-beside", "the u:unit (b:before|after) t:deictic", _beside_deictic),
    ("part", "the? x:relative p:part", _part_of_day),
    ("moment", "(?<=day_part_cue) p:part", _moment),
    ("clock", "(?<=moment_cue) t:clock m:meridiem? z:zone?", _clock),
    ("clock-marked", "t:clock m:meridiem z:zone?", _clock),
    ("clock-zone", "t:clock z:zone", _clock),
    ("clock-four-digits", "n:four_digits z:zone", _four_digits),
    ("clock-four-digits-at", "(?<=moment_cue) n:num", _zero_hour),
    ("clock-hour", "n:hour m:meridiem z:zone?", _clock),
    ("clock-decimal", "t:decimal m:meridiem z:zone?", _clock),
    ("clock-oclock", "n:hour oclock", _clock),
    ("reference", "r:ref", _reference),
    ("reference-days", "these u:units", _these_days),
    ("reference-day", "(present|modern) hyphen? u:unit", _these_days),
    ("future", "the future", _future),
)
