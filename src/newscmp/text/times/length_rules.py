"""Rules for durations ("three days", "a year and a half") and sets ("daily", "every Friday")."""

from __future__ import annotations

from newscmp.text.times.grammar import Found, rules
from newscmp.text.times.meaning import Draft, Fixed

#: TIMEX3 letters of units that are written otherwise inside a duration.
LETTERS = {"TH": "H", "TM": "M", "TS": "S", "F": "W"}
VAGUE = "X"


def length(count: float | str, unit: str) -> str:
    """Return the TIMEX3 value of a duration, ``count`` being a number or X."""
    if not isinstance(count, str):
        if unit == "WE":
            return f"P{count * 2:g}D"
        count = f"{count * (2 if unit == 'F' else 3 if unit == 'Q' else 1):g}"
    if unit in ("Q", "WE"):
        unit = "M" if unit == "Q" else "D"
    return f"P{'T' if unit[0] == 'T' else ''}{count}{LETTERS.get(unit, unit)}"


def count_of(found: Found) -> float | None:
    """Return the number before a unit; None for "several"."""
    if "v" in found:
        return None
    payload = found.payload("n") if "n" in found else None
    count = float(payload) if isinstance(payload, (int, float)) else 1.0
    if "k" in found:
        count *= found.number("k")
    return count + (0.5 if "h" in found else 0.0)


def _duration(found: Found) -> Draft | None:
    count = count_of(found)
    if count is not None and not 0 < count < 100_000:
        return None
    return Draft("DURATION", Fixed(length(VAGUE if count is None else count, found.name("u"))))


def _half(found: Found) -> Draft | None:
    value = {"Y": "P6M", "TH": "PT30M", "DE": "P5Y", "CE": "P50Y", "D": "PT12H"}.get(found.name("u"))
    return Draft("DURATION", Fixed(value)) if value else None


def _vague(found: Found) -> Draft:
    return Draft("DURATION", Fixed(length(VAGUE, found.name("u"))))


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
RULES = rules(
    ("duration", f"{EDGE} {COUNT} (more|less|last|past)? hyphen? u:any_unit (and a h:half)? hyphen? long?", _duration),
    ("duration-and-half", "n:count and a? h:half hyphen? u:units", _duration),
    ("duration-fraction", "n:integer hyphen? h:fraction hyphen? u:any_unit", _duration),
    ("duration-half", "half hyphen? a? hyphen? u:unit", _half),
    ("duration-vague", "(?<=vague_cue) u:units", _vague),
    ("duration-recent", "the? (past|last|coming|recent|next) u:units", _vague),
    ("duration-long", "u:any_unit hyphen? long", _vague),
    ("duration-past", "the past u:unit", _duration),
    ("set-every", "every n:integer? u:any_unit", _every),
    ("set-per", "per u:unit", _every),
    ("set-weekdays", "(every|on)? w:weekdays", _every_weekday),
    ("set-weekday", "every w:weekday", _every_weekday),
    ("set-part", "every p:part", _every_part),
    ("set-adverb", "s:set", _set),
)
