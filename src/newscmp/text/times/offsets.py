"""Lengths counted from a date of the same sentence: "two days after the March 3 vote" is a day of its own.

Only a date that the length leads to directly, or over one noun phrase, counts: in "two years after leaving office he
returned in 2015" the year is not what the length is counted from.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from newscmp.text.times.place import Place, of_date, of_value, plus_days, plus_months

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.model import Timex

LENGTH = re.compile(r"P(T?)(\d{1,4})([YMWDH])")
NOUN = r"(?:the|a|an|his|her|their|its) (?:\w+ ){1,2}?(?:on|of|in) (?:the )?"
TOWARDS = re.compile(
    rf"\s+(?P<sign>before|after|prior to|following|earlier than|later than)\s+(?:the |{NOUN})?",
    re.IGNORECASE,
)
#: What makes a length of it after all: "for two years after the 2014 vote", "the two days before Friday".
STAYS = re.compile(r"\b(?:for|in|within|over|during|until|to|the|than|least|most|every|lasted|took)\s+$", re.IGNORECASE)
BACK = frozenset({"before", "prior to", "earlier than"})
LAST_YEAR = 9999
#: Longest stretch of words between a length and its date.
REACH = 50


def counted(found: Sequence[Timex], text: str) -> Iterator[Timex]:
    """Yield the expressions, with each length that is counted from the next one as the date it comes to."""
    for one, other in zip_longest(found, found[1:]):
        yield (_counted(one, other, text) if other else None) or one


def _counted(length: Timex, date: Timex, text: str) -> Timex | None:
    if date.type not in ("DATE", "TIME") or date.mod or length.mod or date.span.start - length.span.end > REACH:
        return None
    towards = TOWARDS.fullmatch(text, length.span.end, date.span.start)
    if towards is None or STAYS.search(text, max(0, length.span.start - 12), length.span.start):
        return None
    size, base = LENGTH.fullmatch(length.value), of_value(date.value)
    back = towards["sign"].lower() in BACK
    if size is None or base is None:
        return None
    value = _away(base, int(size[2]) * (-1 if back else 1), size[1] + size[3])
    if value is None:
        return None
    return replace(length, type="DATE", value=value, anchor=date.value, rule="offset", cue=towards["sign"].lower())


def _away(base: Place, count: int, unit: str) -> str | None:
    """Return what lies a number of units from a place; None where the place is coarser than the unit."""
    if unit == "TH":
        count, unit = (count // 24, "D") if count % 24 == 0 else (0, "")
    if unit in ("D", "W"):
        day = base.date()
        there = plus_days(day, count * (7 if unit == "W" else 1)) if day else None
        return str(of_date(there)) if there else None
    if unit == "M" and base.month and not base.part:
        month = plus_months(base, count)
        return str(month) if 1 <= month.year <= LAST_YEAR else None
    year = base.year + count
    return f"{year:04d}" if unit == "Y" and 1 <= year <= LAST_YEAR and not base.part else None
