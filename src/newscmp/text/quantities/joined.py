"""Numbers that belong together: ends of a range, dollars and cents of one amount, years and months of one length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.model import Bound, Quantity, Span
from newscmp.text.bounds import bound
from newscmp.text.quantities.measured import Measured
from newscmp.text.quantities.numerals import SCALES
from newscmp.text.units import units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: What stands between the ends of a range; ``hung``: "a 40- to 60-hour course".
JOIN = re.compile(r"\s?(?P<word>[-–—]|\b(?:to|or|and)\b)\s?|[-‑]\s?(?P<hung>to|or)[-‑\s]")
SCALE_OF = re.compile("|".join(SCALES), re.IGNORECASE)
#: How many of the smaller unit make the larger one.
PARTS = {
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}
MONEY_PARTS = {"cent", "penny", "mao", "paisa"}


def merged(text: str, found: Iterable[Measured]) -> Iterator[Measured]:
    """Yield the quantities with dollars and cents of one amount, years and months of one length put together."""
    last: Measured | None = None
    for item in found:
        if last and (whole := _amount(text, last, item) or _length(text, last, item)):
            last = whole
            continue
        if last:
            yield last
        last = item
    if last:
        yield last


def _amount(text: str, whole: Measured, part: Measured) -> Measured | None:
    """Return "3 dollars 50 cents" as one amount, or None."""
    between = text[whole.end : part.start]
    if whole.unit is None or between not in {" ", " and ", ", "} or not 0 < part.value < 100:
        return None
    if not _is_money(whole.unit) or whole.number.scaled or part.number.scaled:
        return None
    if part.unit not in MONEY_PARTS and not (
        part.unit is None and between != ", " and not text[part.end : part.end + 1].isalnum()
    ):
        return None
    return Measured(whole.start, part.end, whole.value + part.value / 100, whole.unit, whole.number)


def _length(text: str, whole: Measured, part: Measured) -> Measured | None:
    """Return "three years and eight months" as one length in the smaller unit, or None."""
    parts = PARTS.get((whole.unit or "", part.unit or ""))
    if parts is None or text[whole.end : part.start] not in {" ", " and ", ", ", ", and "} or part.value >= parts:
        return None
    return Measured(whole.start, part.end, whole.value * parts + part.value, part.unit, whole.number)


def ranges(text: str, found: Sequence[Measured]) -> Iterator[Quantity]:
    """Yield the quantities, two ends of a range as one."""
    index = 0
    while index < len(found):
        low = found[index]
        high = found[index + 1] if index + 1 < len(found) else None
        joined = _range(text, low, high) if high else None
        if joined:
            yield joined
            index += 2
            continue
        limit = bound(text, low.start, low.number.end, low.end)
        limit = Bound.AT_LEAST if low.number.form == "plural" and limit is Bound.EXACT else limit
        yield Quantity(Span(low.start, low.end), low.value, None, low.unit, limit)
        index += 1


def _range(text: str, low: Measured, high: Measured) -> Quantity | None:
    """Return the range from one number to the next ("8 to 10 feet", "between $5 and $7 million"), or None."""
    join = JOIN.fullmatch(text, low.end, high.start)
    rated = (high.unit or "").startswith(f"{low.unit} per ")  # "$5 - $7 a day"
    if join is None or (low.unit and high.unit and low.unit != high.unit and not rated):
        return None
    before, word = text[max(0, low.start - 10) : low.start].casefold(), join["word"] or join["hung"]
    if (word == "and" and not before.endswith("between ")) or (word == "to" and before.endswith("from ")):
        return None
    start = low.value
    last = high.number.value
    factor = high.value / last if last else 1.0
    scale = SCALE_OF.search(text[high.number.start : high.number.end])
    if scale and not low.number.scaled:  # "5 to 10 million"
        start *= SCALES[scale.group().casefold()]
    start *= factor if low.unit is None else 1.0
    if start >= high.value:
        return None
    return Quantity(Span(low.start, high.end), start, high.value, high.unit or low.unit, Bound.RANGE)


def _is_money(unit: str) -> bool:
    found = units().by_name.get(unit)
    return found is not None and found.dimension == "money"
