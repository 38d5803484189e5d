"""Rules for durations ("three days", "a year and a half") and sets ("daily", "every Friday")."""

from __future__ import annotations

from newscmp.text.times.grammar import Found, rules
from newscmp.text.times.meaning import Draft, Fixed

#: What a unit is inside a duration: how many of which TIMEX3 letter. ISO 8601 knows no decades.
LETTERS = {
    "TH": (1, "H"), "TM": (1, "M"), "TS": (1, "S"), "F": (2, "W"), "WE": (2, "D"), "Q": (3, "M"),
    "DE": (10, "Y"), "CE": (100, "Y"),
}  # fmt: skip
VAGUE = "X"


def length(count: float | str, unit: str) -> str:
    """Return the TIMEX3 value of a duration, ``count`` being a number or X."""
    size, letter = LETTERS.get(unit, (1, unit))
    number = count if isinstance(count, str) else f"{count * size:g}"
    return f"P{'T' if unit[0] == 'T' else ''}{number}{letter}"


def count_of(found: Found) -> float | None:
    """Return the number before a unit; None for "several"."""
    if "v" in found:
        return None
    payload = found.payload("n") if "n" in found else None
    count = float(payload) if isinstance(payload, (int, float)) else 1.0
    if "k" in found:
        count *= found.number("k")
    return count + (0.5 if "h" in found else 0.0)


def _fraction(found: Found) -> Draft:
    """Return "5 1/2 hours" as hours and minutes, other units as a decimal."""
    count, unit = found.number("n"), found.name("u")
    return Draft("DURATION", Fixed(f"PT{count}H30M" if unit == "TH" else length(count + 0.5, unit)))


def _duration(found: Found) -> Draft | None:
    count = count_of(found)
    if count is not None and not 0 < count < 100_000:
        return None
    if found.payload("u") == "Q" and count in (1, 3):  # a quarter, three quarters: a share, not a time
        return None
    return Draft("DURATION", Fixed(length(VAGUE if count is None else count, found.name("u"))))


def _half(found: Found) -> Draft | None:
    value = {"Y": "P6M", "TH": "PT30M", "DE": "P5Y", "CE": "P50Y", "D": "PT12H"}.get(found.name("u"))
    return Draft("DURATION", Fixed(value)) if value else None


def _vague(found: Found) -> Draft:
    return Draft("DURATION", Fixed(length(VAGUE, found.name("u"))))


def _word(found: Found) -> Draft:
    return Draft("DURATION", Fixed(found.name("l")))


def _every_other(found: Found) -> Draft:
    return Draft("SET", Fixed(length(2, found.name("u"))))


def _every(found: Found) -> Draft:
    return Draft("SET", Fixed(length(found.number("n") if "n" in found else 1, found.name("u"))))


def _every_weekday(found: Found) -> Draft:
    return Draft("SET", Fixed(f"XXXX-WXX-{found.number('w')}"))


def _every_part(found: Found) -> Draft:
    return Draft("SET", Fixed(f"XXXX-XX-XX{found.name('p')}"))


def _set(found: Found) -> Draft:
    return Draft("SET", Fixed(found.name("s")))


COUNT = "(?=count|scale|vague) (a? v:vague of?|n:count? k:scale? of?)"
#: "The past two years", "the first ten months": a length, not a date.
EDGE = "(the? (last|past|next|coming|following|recent|ordinal|this|same|every))?"
#: A "six-year-old" is a person.
TAIL = "(and a h:half)? (hyphen? long)? (?!hyphen hyphen? old)"
RULES = rules(
    ("duration", f"{EDGE} {COUNT} (more|less|last|past)? hyphen? u:any_unit {TAIL}", _duration),
    ("duration-and-half", "n:count hyphen? and hyphen? a? hyphen? h:half hyphen? u:any_unit", _duration),
    ("duration-fraction", "n:integer hyphen? fraction hyphen? u:any_unit", _fraction),
    ("duration-half", "half hyphen? a? hyphen? u:unit", _half),
    ("duration-vague", "(?<=vague_cue) u:units", _vague),
    ("duration-recent", "the? (past|last|coming|recent|next) u:units", _vague),
    ("duration-long", "u:units hyphen? long", _vague),
    ("duration-one-long", "u:unit hyphen? long", _duration),
    ("duration-word", "l:long_word", _word),
    ("duration-past", "the past u:unit", _duration),
    ("set-every", "every n:integer? u:any_unit", _every),
    ("set-every-other", "every alternate u:unit", _every_other),
    ("set-per", "per u:unit", _every),
    ("set-weekdays", "(every|on)? w:weekdays", _every_weekday),
    ("set-weekday", "every w:weekday", _every_weekday),
    ("set-part", "every p:part", _every_part),
    ("set-adverb", "s:set", _set),
)
