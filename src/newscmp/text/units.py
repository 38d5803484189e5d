"""Units of measure and money: their spellings, and which of them can be converted into one another."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TABLE = Path(__file__).with_name("units.tsv")
#: A word or sign after a number, and what may stand between them: "3-inch", "20 (kg)", "$ 5", "per cent".
PIECE = re.compile(r"(?:\s|\s?[\-‑]\s?)?[(\[{<]?([^\s,;:!?\"“”'’()\[\]{}<>\-‑–—]+)")
LONGEST = 4
"""Words of the longest spelling ("pound per square inch")."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, its dimension, and its size in the base unit of the dimension (None: not convertible)."""

    name: str
    dimension: str
    factor: float | None


@dataclass(frozen=True, slots=True)
class Units:
    """The table of units, ready for look-up."""

    by_name: Mapping[str, Unit]
    spelled: Mapping[str, Unit]
    """Lower-case spellings in singular and plural, hyphens as blanks."""
    symbols: Mapping[str, Unit]
    before: re.Pattern[str]
    """Money as it is written before a number, at the end of the text given."""

    def after(self, text: str, position: int) -> tuple[Unit, int, bool] | None:
        """Return the unit that follows a position, where it ends, and whether it counts millions ("30 MUSD")."""
        pieces: list[tuple[str, int]] = []
        while len(pieces) < LONGEST and (match := PIECE.match(text, position)):
            position = match.end()
            pieces.append((match[1], position))
        for count in range(len(pieces), 0, -1):
            written, end = " ".join(piece for piece, _ in pieces[:count]), pieces[count - 1][1]
            for form, cut in _forms(written, alone=count == 1):
                unit = self.symbols.get(form) or self.spelled.get(form.casefold())
                if unit:
                    return unit, end - cut, False
        first = pieces[0][0].rstrip(".") if pieces else ""
        money = self.symbols.get(first[1:]) if first.startswith("M") and len(first) == 4 else None
        return (money, pieces[0][1], True) if money and money.dimension == "money" else None


def _forms(written: str, *, alone: bool) -> tuple[tuple[str, int], ...]:
    """Return the ways to read a spelling, with how many of its last characters each leaves over."""
    bare = written.rstrip(".")
    slash = bare.find("/")
    forms = [(written, 0), (bare, len(written) - len(bare))]
    return tuple([*forms, (bare[:slash], len(written) - slash)] if alone and slash > 0 else forms)


@cache
def named() -> Mapping[str, Unit]:
    """Return the units by name: all of the table that a comparison needs, in a fifth of the time."""
    return {name: Unit(name, dimension, float(factor) if factor else None) for name, dimension, factor, *_ in _rows()}


@cache
def units() -> Units:
    """Return the table of units, read once."""
    spelled: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    for name, _, _, words, *signs in _rows():
        unit = named()[name]
        for word in filter(None, words.replace("-", " ").split(", ")):
            spelled.setdefault(word, unit)
            spelled.setdefault(_plural(word), unit)
        symbols.update(dict.fromkeys(filter(None, signs[0].split(", ") if signs else ()), unit))
    return Units(named(), spelled, symbols, _before(symbols))


def _rows() -> Iterator[list[str]]:
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def base(name: str | None) -> tuple[str, float]:
    """Return what a unit measures and its size in the base unit of that; a counted noun measures itself, in ones."""
    if name is None:
        return "", 1.0
    table = named()
    unit, _, per = name.partition(" per ")
    age = " of age" if name.endswith(" of age") else ""
    found = table.get(name) or table.get(unit.removesuffix(" of age"))
    if found is None:
        return name, 1.0
    rate = f" per {per}" if per and name not in table else ""
    kind = found.dimension if found.factor is not None else found.name
    return kind + age + rate, found.factor or 1.0


def _plural(word: str) -> str:
    head, _, rest = word.partition(" per ")
    if not head.endswith("s"):
        head += "es" if head.endswith("ch") else "s"
    return f"{head} per {rest}" if rest else head


def _before(symbols: Mapping[str, Unit]) -> re.Pattern[str]:
    signs = [re.escape(sign) for sign, unit in symbols.items() if unit.dimension == "money"]
    codes = "|".join(sorted((*signs, "dollar", "euro", "sen"), key=len, reverse=True))
    # "MUSD 5" counts millions; a letter or digit before a code makes it part of a word or the unit of that number
    return re.compile(rf"(?<![A-Za-z\d])(?P<million>M(?=[A-Z]{{3}}\b))?(?P<code>{codes})\s?$")
