"""Rules for decades, centuries, seasons, quarters, halves and feasts."""

from __future__ import annotations

from newscmp.text.times.calendar_rules import YEAR, is_day, year_of
from newscmp.text.times.directions import named, within
from newscmp.text.times.grammar import Found, Part, rules
from newscmp.text.times.meaning import Base, Draft, Fixed, Meaning, Named, Shifted


def _decade(found: Found) -> Draft:
    digits = found.name("d")
    if digits[-1] == "0" and len(digits) == 3 and digits < "200" and "bc" not in found:
        return Draft("DATE", Fixed(digits[:2]))  # "the 1800s" is the century, "the 2000s" so far the decade
    return Draft("DATE", Fixed(f"BC{digits:0>3}" if "bc" in found else f"{digits}X"))


def _decade_word(found: Found) -> Draft:
    return Draft("DATE", Fixed(f"19{found.number('d')}X"))


def _century(found: Found) -> Draft | None:
    nth = found.number("o")
    if found.payload("c") != "CE" or not 1 <= nth <= 22:
        return None
    return Draft("DATE", Fixed(f"{'BC' if 'bc' in found else ''}{nth - 1:02d}"))


def _season(found: Found) -> Draft:
    if "y" in found:
        return Draft("DATE", Fixed(f"{year_of(found)}-{found.name('s')}"))
    if found.raw("x") in {"this", "current"} and found.name("s") != "WI":  # in June "this fall" lies ahead in any tense
        year = Shifted("Y", 0, Base.PUBLISHED)
        return Draft("DATE", Named("part", name=found.name("s"), within=year), cue="this")
    return named("part", found, name=found.name("s"))


def _quarter(found: Found) -> Draft | None:
    nth, letter = found.number("o"), "H" if "h" in found else "Q"
    if not 1 <= nth <= (2 if letter == "H" else 4) or ("q" in found and found.payload("q") != "Q"):
        return None
    part = f"{letter}{nth}"
    meaning: Meaning = (
        Fixed(f"{year_of(found)}-{part}") if "y" in found else Named("part", name=part, within=within(found))
    )
    return Draft("DATE", meaning)


def _quarter_name(found: Found) -> Draft | None:
    """Return "Q3 2020", "in Q3": the letter is read as a part of a year only beside a year or after a preposition."""
    part = found.name("q")
    if part[0] == "H" and "y" not in found:
        return None
    return Draft("DATE", Fixed(f"{year_of(found)}-{part}") if "y" in found else Named("part", name=part))


def _last_quarter(found: Found) -> Draft | None:
    return Draft("DATE", Fixed(f"{year_of(found)}-Q4")) if found.payload("u") == "Q" else None


def _fiscal_year(found: Found) -> Draft | None:
    if "u" in found and found.payload("u") != "Y":
        return None
    return Draft("DATE", Fixed(year_of(found)))


def _quarter_ended(found: Found) -> tuple[Part, ...] | None:
    """Return the quarter of "the quarter ended June 30" and the day; one that straddles two of the calendar is none."""
    month, day = found.number("m"), found.number("d")
    if found.payload("u") != "Q" or month % 3 or not 24 <= day <= 31 or not is_day(month, day):
        return None
    part, year = f"Q{month // 3}", year_of(found) if "y" in found else ""
    at = found.match.start("f")
    return (
        Part(found.match.start(), at, Draft("DATE", Fixed(f"{year}-{part}") if year else Named("part", name=part))),
        Part(
            at + 1,
            found.match.end(),
            Draft("DATE", Fixed(f"{year}-{month:02d}-{day:02d}") if year else Named("day", (month, day))),
        ),
    )


def _feast(found: Found) -> Draft | None:
    if "u" in found and found.payload("u") != "D":
        return None
    name = found.name("f")
    if "o" in found and name == "easter":
        name = "orthodoxeaster"
    if "w" in found:
        name += f"-{found.number('w')}"
    return _on_feast(found, name + ("-eve" if "e" in found else ""))


def _feast_day(found: Found) -> Draft | None:
    weekday = {"good": 5, "black": 5, "palm": 7, "ash": 3, "cyber": 1}
    return _on_feast(found, found.name("k")) if found.number("w") == weekday.get(found.raw("k")) else None


def _new_year(found: Found) -> Draft | None:
    if found.payload("n") != "Y" or ("d" in found and found.payload("d") != "D"):
        return None
    return _on_feast(found, "12-31" if "e" in found else "01-01")


def _named_day(found: Found) -> Draft | None:
    return _on_feast(found, NAMED_DAYS[found.raw("k")]) if found.payload("d") == "D" else None


def _on_feast(found: Found, name: str) -> Draft:
    if "y" in found:
        return Draft("DATE", Named("feast", (int(year_of(found)),), name))
    return Draft("DATE", named("feast", found, name=name).meaning, cue=found.raw("x") or None)


NAMED_DAYS = {"boxing": "12-26", "valentine": "02-14", "labor": "labor", "labour": "05-01", "election": "election"}
COMMON_YEAR = "y:any_year"
RULES = rules(
    ("date-decade", "the? d:decade bc:bc?", _decade),
    ("date-short-decade", "the d:short_decade", _decade),
    ("date-decade-word", "the d:decade_word", _decade_word),
    ("date-century", "the? o:ordinal hyphen? c:unit bc:bc?", _century),
    ("date-season", f"(the? x:relative|the)? s:season ((in|of|comma)? {YEAR})?", _season),
    (
        "date-maybe-season",
        f"(the? x:relative|the|(?<=season_cue)) s:maybe_season ((in|of|comma)? {YEAR}|(?!of))",
        _season,
    ),
    ("date-maybe-season-year", f"s:maybe_season (in|of|comma)? {YEAR}", _season),
    ("date-season-of-year", "the? s:any_season of? the? x:relative u:unit", _season),
    ("date-quarter", "the? x:relative? o:ordinal hyphen? fiscal? hyphen? q:unit", _quarter),
    ("date-quarter-year", f"the? o:ordinal fiscal? hyphen? q:unit (in|of)? fiscal? {YEAR}", _quarter),
    ("date-quarter-of-year", "the? o:ordinal fiscal? hyphen? q:unit of? the? x:relative u:unit", _quarter),
    ("date-quarter-name", f"q:quarter_name (of|in|comma)? fiscal? {YEAR}", _quarter_name),
    (
        "date-quarter-bare",
        "(?<=in|for|of|from|during|to|over) (the fiscal?)? q:quarter_name (?!small|two|num)",
        _quarter_name,
    ),
    ("date-last-quarter", f"the last fiscal? u:unit of fiscal? {YEAR}", _last_quarter),
    (
        "date-quarter-ended",
        f"(the|x:relative)* o:ordinal? fiscal? u:unit f:ended m:month_name dot? d:day_number (comma? {YEAR})?",
        _quarter_ended,
    ),
    ("date-fiscal-year", "the? fiscal u:unit? y:year", _fiscal_year),
    ("date-year-fiscal", "the? y:year fiscal u:unit", _fiscal_year),
    ("date-half", f"the? o:ordinal h:half of fiscal? {YEAR}", _quarter),
    ("date-half-of-year", "the? o:ordinal h:half of the? x:relative u:unit", _quarter),
    (
        "date-feast",
        f"(the? x:relative)? o:orthodox? f:feast (e:eve|w:weekday|d:unit)? ((comma|of|in)? {COMMON_YEAR})?",
        _feast,
    ),
    ("date-feast-day", f"k:feast_day w:weekday (comma? {COMMON_YEAR})?", _feast_day),
    ("date-new-year", f"new n:unit poss? (e:eve|d:unit) ((comma|of|in)? {COMMON_YEAR})?", _new_year),
    ("date-named-day", f"(the? x:relative)? k:day_namer poss? d:unit (comma? {COMMON_YEAR})?", _named_day),
)
