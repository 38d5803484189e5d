"""Text to words, each with one class: the alphabet in which the grammar of time expressions is written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newscmp.text.times import vocabulary as v

if TYPE_CHECKING:
    from collections.abc import Mapping

Payload = int | float | str | tuple[int, str] | None


class Word(NamedTuple):
    """One word, number or mark of the text."""

    start: int
    end: int
    payload: Payload
    """What it stands for: the number of a number or month, the letter of a unit …"""


class Words(NamedTuple):
    """A text as one letter a word."""

    text: str
    starts: tuple[int, ...]
    codes: str
    """``codes[i]`` is the class of word ``i``, so that regular expressions over it see words, not characters."""

    def word(self, number: int) -> Word:
        """Return a word by its number; one in twenty is asked for, so none is kept."""
        match = TOKEN.match(self.text, self.starts[number])
        assert match is not None, "a word was read here"
        return Word(match.start(), match.end(), _read(match)[1])


MARK_CLASSES = "other plural break comma dot hyphen apos poss slash quote money percent"
CALENDAR_CLASSES = (
    "month maybe_month month_short weekday weekdays weekday_short unit units season maybe_season part "
    "deictic ref set feast feast_day long_word"
)
NUMBER_CLASSES = (
    "small two year num decimal fraction number scale ordinal decade short_decade decade_word short_year bc ad iso "
    "slashed clock meridiem oclock zone quarter_name"
)
CLASSES = (*MARK_CLASSES.split(), *CALENDAR_CLASSES.split(), *NUMBER_CLASSES.split(), *v.PLAIN)
#: Every class has one character; which one is of no importance.
CODE = {name: chr(0x41 + i) for i, name in enumerate(CLASSES)}

#: Words stand first, and behind one look at their first letter: they are four tokens in five.
TOKEN = re.compile(
    r"""(?=[^\W\d_½])(?:
        (?=[aAbBoOpP])(?:
          (?P<meridiem>[aApP]\.[ ]?[mM](?!\w)\.?|[aApP][mM](?!\w))
        | (?P<bc>B\.[ ]?C\.(?:[ ]?E\.)?|BCE?(?!\w)|b\.c\.)
        | (?P<ad>A\.[ ]?D\.|AD(?!\w))
        | (?P<oclock>[oO]['’]clock))
        | (?=[efnstEFNST])(?P<compound>(?i:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-[A-Za-z]+)
        | (?=[QH])(?P<quarter_name>(?:Q[1-4]|H[12])(?!\w))
        | (?P<word>[^\W\d_]+))
    | (?P<break>\n[ \t\r]*\n\s*)
    | (?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?![\w-]))
    | (?P<slashed>(?<![\d.])\d{1,2}(?P<between>[/.])\d{1,2}(?P=between)(?:\d{4}|\d\d)(?![\w/]|\.\d)
        |\d{4}/\d\d/\d\d(?!\w))
    | (?P<clock>\d{1,2}:\d\d(?::\d\d)?(?![\d:]))
    | (?P<short_year>(?<!\w)['’‘`]\d\d(?![\w,.]\d|\d|s))
    | (?P<old_decade>(?<!\w)['’‘`]\d0s\b)
    | (?P<fraction>1/2|½)
    | (?P<number>\d{1,3}(?:,\d{3})+(?!\d)|\d+\.\d+|\d+)(?P<suffix>st|nd|rd|th|s)?(?:(?!\w)|(?=[aApP]\.?[mM](?!\w)))
    | (?P<poss>['’]s(?!\w))
    | (?P<mark>[^\w\s])""",
    re.VERBOSE,
)
#: A stretch over whose ends no token runs: up to the next word, but for "a. m.", "B. C. E." and "A. D.". Most were seen
#: before, and looking them up takes a third of the time of reading them; long ones are not kept: no megabyte is.
CHUNK = re.compile(r"\S+(?:(?<=\.)[ ](?=[mMCDE])\S+)*\s*|\s+")
CACHED = 40
MARKS = {",": "comma", ".": "dot", "-": "hyphen", "–": "hyphen", "—": "hyphen", "'": "apos", "’": "apos"} | {
    "/": "slash", "$": "money", "£": "money", "€": "money", "¥": "money", "#": "money", "%": "percent",
}  # fmt: skip


def _table() -> Mapping[str, tuple[str, Payload]]:
    tables: dict[str, Mapping[str, Payload]] = {
        "month": v.MONTHS, "month_short": v.MONTH_SHORT, "weekday": v.WEEKDAYS, "weekday_short": v.WEEKDAY_SHORT,
        "weekdays": {name + "s": day for name, day in v.WEEKDAYS.items()}, "unit": v.UNITS, "units": v.PLURAL_UNITS,
        "season": v.SEASONS, "maybe_season": v.MAYBE_SEASONS, "part": v.PARTS, "deictic": v.DEICTICS,
        "ref": v.REFERENCES, "set": v.SETS, "number": v.NUMBER_WORDS, "scale": v.SCALES, "ordinal": v.ORDINALS,
        "decade_word": v.DECADE_WORDS, "zone": v.ZONES, "feast": v.FEASTS, "long_word": v.LENGTH_WORDS,
        "feast_day": v.FEAST_DAYS,
    }  # fmt: skip
    known: dict[str, tuple[str, Payload]] = {
        word: (CODE[name], payload) for name, table in tables.items() for word, payload in table.items()
    }
    known |= {word: (CODE[name], None) for name, words in v.PLAIN.items() for word in words.split()}
    known |= {word: (CODE["maybe_month"], v.MONTHS[word]) for word in ("may", "march")}
    return known


KNOWN = _table()
#: Classes that need a capital: "may", "sun", "dec" and "et" are other words without one.
CAPITALIZED = frozenset(CODE[name] for name in ("maybe_month", "month_short", "weekday_short", "zone", "feast_day"))
OTHER, PLURAL = CODE["other"], CODE["plural"]
#: Words of four letters and more that end in s and count nothing.
NOT_PLURAL = frozenset(
    "this thus does goes says always perhaps across besides towards unless whereas less versus".split()
)


def lex(text: str) -> Words:
    """Return the words of a text with their classes, in time linear in its length."""
    starts: list[int] = []
    codes: list[str] = []
    begin = 0
    for chunk in CHUNK.findall(text):
        size = len(chunk)
        places, letters = _chunk(chunk) if size <= CACHED else _chunk.__wrapped__(chunk)
        codes.append(letters)
        for place in places:
            starts.append(begin + place)  # noqa: PERF401 - most chunks hold one word
        begin += size
    return Words(text, tuple(starts), "".join(codes))


@lru_cache(maxsize=32768)
def _chunk(chunk: str) -> tuple[tuple[int, ...], str]:
    """Return where the words of a chunk begin, and their classes."""
    word = chunk.removesuffix(" ")
    if word.isalpha() and len(word) > len("BCE"):  # half of the new chunks, and a fifth of the time
        return (0,), _word(word)[0]
    found = tuple(TOKEN.finditer(chunk))
    return tuple([match.start() for match in found]), "".join([_read(match)[0] for match in found])


def _read(match: re.Match[str]) -> tuple[str, Payload]:
    """Return the class of a word and what it stands for."""
    kind = match.lastgroup
    if kind == "word":
        return _word(match[0])
    return (_mark(match[0]), None) if kind == "mark" else _special(match, kind or "")


def _word(word: str) -> tuple[str, Payload]:
    lower = word.lower()
    known = KNOWN.get(lower)
    if known is None or (known[0] in CAPITALIZED and not word[0].isupper()):
        return (PLURAL if _is_plural(word) else OTHER), None
    return known


def _mark(sign: str) -> str:
    return CODE[MARKS.get(sign, "quote" if sign in '"“”()' else "break")]


def _is_plural(word: str) -> bool:
    return word in ("people", "men", "women", "children") or (
        word[-1] == "s" and len(word) > 3 and word.islower() and word not in NOT_PLURAL
    )


def _special(match: re.Match[str], kind: str) -> tuple[str, Payload]:  # noqa: PLR0911 - one return a kind of token
    match kind:
        case "number" | "suffix":
            return _number(match["number"], match["suffix"])
        case "compound":
            tens, _, ones = match[0].lower().partition("-")
            one = 1 if ones == "one" else v.NUMBER_WORDS.get(ones, 0)
            if one:
                return CODE["number"], v.NUMBER_WORDS[tens] + one
            nth = v.ORDINALS.get(ones, 0)
            return (CODE["ordinal"], v.NUMBER_WORDS[tens] + nth) if nth else (OTHER, None)
        case "old_decade":
            return CODE["decade"], f"19{match[0][1]}"
        case "short_year":
            return CODE["short_year"], int(match[0][1:])
        case "fraction":
            return CODE["fraction"], 0.5
        case _:
            return CODE[kind], match[0]


def _number(digits: str, suffix: str | None) -> tuple[str, Payload]:
    plain = digits.replace(",", "")
    if "." in digits or len(plain) > 9:
        return CODE["decimal" if "." in digits else "num"], float(plain) if len(plain) < 12 else None
    value = int(plain)
    if suffix == "s":
        return _decade(plain)
    if suffix:
        return CODE["ordinal"], value
    if len(digits) <= 2:
        return CODE["small" if 1 <= value <= 31 else "two"], value
    return CODE["year" if len(digits) == 4 and 1000 <= value <= 2199 else "num"], value


def _decade(digits: str) -> tuple[str, Payload]:
    if digits[-1] != "0" or len(digits) not in (2, 4):
        return OTHER, None
    return (CODE["decade"], digits[:-1]) if len(digits) == 4 else (CODE["short_decade"], f"19{digits[0]}")
