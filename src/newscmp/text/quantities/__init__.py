"""Numbers of one text with their units: money, measures, shares, ages, and counts of people and things.

Own rules. Others to compare with are CQE (Almasian et al. 2023), quantulum3 and Recognizers-Text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.model import Bound, Quantity, Span
from newscmp.text.quantities.joined import merged, ranges
from newscmp.text.quantities.measured import measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Stretches of unstated length: "a monthslong inquiry" took two months or more, "a yearlong one" a year.
LONG = re.compile(r"\b(?P<unit>day|week|month|year|decade)(?P<many>s)?-?long\b", re.IGNORECASE)


def find(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text in order, disjoint; time linear in its length.

    ``unit`` is a unit of measure in the singular ("metre", "dollar", "year of age", "dollar per share"), "percentage",
    the counted noun phrase in the singular ("fighter jet", "people"), or None for a number of nothing stated. Dates,
    clock times, ordinals, scores, and numbers that name something (articles, flights, models) are left out.
    """
    found = list(merged(text, measured(text)))
    long = [_long(match) for match in LONG.finditer(text)]
    return tuple(_disjoint(sorted((*ranges(text, found), *long), key=lambda quantity: quantity.span)))


def _disjoint(quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities without those that reach into the one before ("5-$ 6": a sign between two numbers)."""
    end = 0
    for quantity in quantities:
        if quantity.span.start >= end:
            yield quantity
            end = quantity.span.end


def _long(match: re.Match[str]) -> Quantity:
    bound = Bound.AT_LEAST if match["many"] else Bound.ABOUT
    return Quantity(Span(*match.span()), 2.0 if match["many"] else 1.0, None, match["unit"].casefold(), bound)
