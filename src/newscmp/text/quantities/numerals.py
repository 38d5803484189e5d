"""Written numbers of one text: digits, number words, fractions and scales."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

UNITS = {
    word: float(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: float(value)
    for value, word in zip(
        range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True
    )
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
}
#: Written beside digits only; "m" alone is a metre, so a bare m needs money before it (see quantities).
SHORT_SCALES = {"k": 1e3, "mn": 1e6, "mln": 1e6, "mio": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
FRACTIONS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "eighth": 0.125, "tenth": 0.1}
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}
#: Denominators that newspapers write with a slash; 9/11 and 24/7 are no fractions.
DENOMINATORS = frozenset({"2", "3", "4", "5", "8", "16", "32"})
#: A longer run of digits is an identifier, and its value would leave the range of a float at 309.
LONGEST = 24

SMALL = {**UNITS, **TENS}
LINKS = frozenset({"a", "an", "and", "of"})

_SMALL = "|".join(sorted(SMALL, key=len, reverse=True))
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_SCALE = "|".join(SCALES)
_GLYPH = "".join(GLYPHS)
_BEGINNING = "|".join(sorted({word[:3] for word in (*SMALL, *SCALES, "half", "quarter")}))
#: The first line of the pattern looks three letters ahead: without it scanning takes four times as long.
NUMERAL = re.compile(
    rf"""
    (?=(?-i:[\d.{_GLYPH}])|\b(?-i:(?=[abcdefhlmnoqstzABCDEFHLMNOQSTZ]))(?:an?\s|{_BEGINNING}))(?:
    (?P<digits>
        \d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?:\.\d+)?(?![\d,]) | \d{{1,3}}(?:,\ ?\d{{3}})+(?:\.\d+)?(?!\d)
      | \d+(?:\.\d+)? | (?<![\w.])\.\d+
    )
    (?P<fraction> [\s-]\d/\d{{1,2}}(?![\d/]) | /\d{{1,2}}(?![\d/]) | \s?[{_GLYPH}] )?
    (?: [\s-]?(?P<scale>(?:{_SCALE}|mn|mln|mio|bn|bln|tn|trn)s?)\b | (?P<kilo>[kK])\b )?
  | (?P<glyph>[{_GLYPH}])
  | \b(?P<words>
        (?:(?:a|an)\s)?(?:half|quarter)(?:[\s-](?:of\s)?an?)?[\s-](?:million|billion|trillion|dozen)\b
      | (?:{_ONES})[\s-](?:half|third|quarter|fifth|eighth|tenth)s?\b
          (?:[\s-](?:of\s)?a?\s?(?:million|billion|trillion)\b)?
      | (?:a\s(?:{_SCALE})|(?:{_SMALL}|{_SCALE}))(?:(?:[\s-]|\sand\s)(?:{_SMALL}|{_SCALE}))*
        (?:\sand\sa\s(?:half|quarter)(?:\s(?:million|billion|trillion))?)?\b
      | (?:tens|hundreds)\sof\s(?:thousands|millions|billions)\b
      | (?:dozens|hundreds|thousands|millions|billions|trillions)\b
      | half(?=[\s-]turn)
    ))
    """,
    re.VERBOSE | re.IGNORECASE,
)
WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A written number, its place and its value."""

    start: int
    end: int
    value: float
    form: str
    """digits, words or plural ("dozens"): what the exclusion rules ask for."""
    scaled: bool
    """Whether a scale word stands in it, so that it can be no year, date or score."""


def scan(text: str) -> Iterator[Numeral]:
    """Yield the written numbers of a text in order; one pass, linear in its length."""
    for match in NUMERAL.finditer(text):
        if match["words"]:
            yield from _in_words(match.group(), match.start())
        elif match["glyph"]:
            yield Numeral(match.start(), match.end(), GLYPHS[match["glyph"]], "digits", scaled=True)
        elif len(match["digits"]) <= LONGEST:
            yield from _in_digits(match)


def _in_digits(match: re.Match[str]) -> Iterator[Numeral]:
    digits, fraction, end = match["digits"], match["fraction"], match.end()
    if ", " in digits and not re.fullmatch(r"\d{1,3}(?:, 000)+", digits):
        # "10, 000" is one number in loosely set text; "12, 300" is a list of two
        position = match.start()
        for piece in digits.split(", "):
            yield Numeral(position, position + len(piece), _plain(piece), "digits", scaled="," in piece)
            position += len(piece) + 2
        return
    value, scaled = _plain(digits), "," in digits or "." in digits
    if fraction:
        part = _part(fraction, value)
        if part is None:
            return
        value, scaled = part, True
    scale = (match["scale"] or match["kilo"] or "").casefold()
    if scale:
        value *= SCALES.get(scale.removesuffix("s")) or SHORT_SCALES[scale]
        scaled = True
    yield Numeral(match.start(), end, value, "digits", scaled=scaled)


def _plain(digits: str) -> float:
    return float(digits.replace(",", "").replace(" ", ""))


def _part(fraction: str, whole: float) -> float | None:
    """Return the value of a whole number with a fraction, or of "1/4"; None where the slash divides no fraction."""
    written = fraction.strip().lstrip("-")
    if written in GLYPHS:
        return whole + GLYPHS[written]
    top, _, bottom = written.partition("/")
    if bottom not in DENOMINATORS:
        return None
    if top:
        return whole + float(top) / float(bottom) if float(top) < float(bottom) else None
    return whole / float(bottom) if whole < float(bottom) else None


def _in_words(written: str, start: int) -> Iterator[Numeral]:
    words = [(m.group(), m.start() + start, m.end() + start) for m in WORD.finditer(written.casefold())]
    only = words[0][0]
    if len(words) == 1 and only not in SMALL:
        if only.endswith("s"):
            yield Numeral(words[0][1], words[0][2], SCALES[only.removesuffix("s")], "plural", scaled=True)
        elif only in {"half", "hundred", "thousand", "dozen"}:
            yield Numeral(words[0][1], words[0][2], FRACTIONS.get(only) or SCALES[only], "words", scaled=True)
        return
    if len(words) == 3 and words[1][0] == "of" and only in {"tens", "hundreds"}:
        many = (10.0 if only == "tens" else 100.0) * SCALES[words[2][0].removesuffix("s")]
        yield Numeral(words[0][1], words[2][2], many, "plural", scaled=True)
        return
    first = 0
    while first < len(words):
        if words[first][0] in {"and", "of"}:
            first += 1
            continue
        value, taken, scaled = _value([word for word, _, _ in words[first:]])
        yield Numeral(words[first][1], words[first + taken - 1][2], value, "words", scaled=scaled)
        first += taken


def _value(words: list[str]) -> tuple[float, int, bool]:
    """Return the value of the longest well-formed number at the beginning, the words it takes, and if it is scaled."""
    total = group = 0.0
    room, taken, scaled = 100.0, 1, False
    for index, word in enumerate(words):
        singular = word.removesuffix("s")
        if word in LINKS:
            continue
        if word in SMALL:
            if SMALL[word] >= room:
                break
            group, room = group + SMALL[word], 10.0 if SMALL[word] >= 20 else 0.0
        elif singular in FRACTIONS:
            # "three quarters" multiplies, "two and a half" adds
            part, joined = FRACTIONS[singular], index == 0 or words[index - 1] in LINKS
            group, room, scaled = group + part if joined else group * part, 0.0, True
        elif singular == "hundred":
            group, room, scaled = (group or 1.0) * 100, 100.0, True
        else:
            total, group, room, scaled = total + (group or 1.0) * SCALES[singular], 0.0, 100.0, True
        taken = index + 1
    return total + group, taken, scaled
