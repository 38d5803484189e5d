"""How rules are written: regular expressions whose letters are words.

A pattern names classes of the lexer or the unions below: ``"m:month_name dot? d:day_number"`` reads "Sept. 2" and
catches the words ``m`` and ``d``. Everything but names and blanks is ordinary ``re`` syntax. Because a text of 1,000
words is a string of some 1,200 class letters, sixty rules cost less than one scan of its characters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newscmp.text.times.lexer import CODE, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newscmp.text.times.lexer import Payload, Word
    from newscmp.text.times.meaning import Draft

UNIONS = {
    "month_name": "month maybe_month month_short",
    "day_number": "small ordinal",
    "any_year": "year short_year",
    "day_name": "weekday weekday_short",
    "any_unit": "unit units",
    "any_season": "season maybe_season",
    "integer": "small two num year number",
    "count": "small two num year number one a decimal",
    "upto": "to hyphen until and or",
    "edge": "early late mid middle end begin rest",
    "relative": "last past next following coming this that same",
    "not_before_year": "money decimal num percent small slash",
    "vague_cue": "for in within during over after vague some recent coming past",
    "closing": "comma dot break quote and",
    "later_earlier": "later earlier",
    "moment_cue": "at by until about before after from to",
    "day_part_cue": "at by until",
    "hour": "small number",
    "four_digits": "num year",
    "day_namer": "boxing valentine labor election",
    "counted": "plural percent units unit scale decimal money",
    "year_cue": "in since until during early late mid the poss by from of between hyphen last",
    "month_cue": "in of by since until late early mid hyphen from to during before after between and for last next",
    "season_cue": "in the early late mid hyphen by since until during last next this that same following",
}
#: Words that alone, or with a unit, make a time.
UNIONS["trigger"] = (
    "month maybe_month month_short weekday weekdays unit units season maybe_season part deictic ref set year decade "
    "short_decade decade_word short_year bc ad iso slashed clock meridiem oclock feast future long_word zone "
    "quarter_name fiscal"
)
UNIONS["not_blank"] = " ".join(name for name in CODE if name not in ("other", "plural", "break"))
CHARACTERS = CODE | {
    name: f"[{''.join(re.escape(CODE[part]) for part in parts.split())}]" for name, parts in UNIONS.items()
}
#: A bracket with no other inside, and the classes between brackets that no mark makes optional.
BRACKETED = re.compile(r"\([^()]*\)[?*+]?")
NEEDED = re.compile(r"(?<![\w:])(?:[a-z]+:)?([a-z_]+)(?![\w:?*])")
NAME = re.compile(r"(?:(?P<group>[a-z]+):)?(?P<name>[a-z_]+)|\s+")


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Return a rule's pattern over class letters."""
    return re.compile(NAME.sub(_letters, pattern))


def _letters(match: re.Match[str]) -> str:
    if not match["name"]:
        return ""
    letters = re.escape(CODE[match["name"]]) if match["name"] in CODE else CHARACTERS[match["name"]]
    return f"(?P<{match['group']}>{letters})" if match["group"] else letters


class Found(NamedTuple):
    """The words that a rule matched."""

    words: Words
    match: re.Match[str]
    text: str

    def __contains__(self, group: object) -> bool:
        return isinstance(group, str) and group in self.match.re.groupindex and self.match[group] is not None

    def word(self, group: str) -> Word:
        """Return the word a group caught."""
        return self.words.word(self.match.start(group))

    def payload(self, group: str) -> Payload:
        """Return what the word a group caught stands for."""
        return self.word(group).payload

    def number(self, group: str) -> int:
        """Return the number of the word a group caught."""
        payload = self.payload(group)
        return int(payload) if isinstance(payload, (int, float)) else 1

    def name(self, group: str) -> str:
        """Return the payload of a group as text."""
        return str(self.payload(group))

    def raw(self, group: str) -> str:
        """Return the word a group caught as written, in lower case; "" where it caught none."""
        if group not in self:
            return ""
        word = self.word(group)
        return self.text[word.start : word.end].lower()


class Part(NamedTuple):
    """One expression inside a match: "3" and "6" of "March 3 to 6" are two."""

    first: int
    last: int
    """Positions of its first word and of the one after its last."""
    draft: Draft


class Rule(NamedTuple):
    """One way to write a time."""

    id: str
    pattern: re.Pattern[str]
    make: Callable[[Found], Draft | tuple[Part, ...] | None]
    needs: frozenset[str]
    """Class letters of which every match has one: seven rules in eight need not be tried."""


def rules(*rows: tuple[str, str, Callable[[Found], Draft | tuple[Part, ...] | None]]) -> Sequence[Rule]:
    """Return rules from rows of id, pattern and maker."""
    return tuple(Rule(name, compile_pattern(pattern), make, _needs(pattern)) for name, pattern, make in rows)


def _needs(pattern: str) -> frozenset[str]:
    """Return the letters of the rarest class that every match has: outside brackets, and not made optional."""
    plain, bracketed = pattern, 1
    while bracketed:
        plain, bracketed = BRACKETED.subn("", plain)
    classes = [_letters_of(name) for name in NEEDED.findall(plain)]
    rare = _letters_of("trigger")
    return min(classes, key=lambda letters: (not letters <= rare, len(letters)))


def _letters_of(name: str) -> frozenset[str]:
    return frozenset(CODE[part] for part in UNIONS.get(name, name).split())
