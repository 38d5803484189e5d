"""Numbers that describe one thing so closely that their sentences need not be linked."""

from __future__ import annotations

from itertools import combinations, islice
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.measures import compare, measure
from newscmp.detectors.evidence.roles import MANY, Facing, near_names, next_noun
from newscmp.text.units import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Quantity

#: Names near both numbers without which two unlinked sentences are not about one sum.
NAMES = 3
#: A key that so many numbers share tells nothing about any of them, and would make the cost square.
COMMON = 12

Place = tuple["Passage", "Quantity"]


def described(context: Context) -> Iterator[tuple[Facing, Quantity, Quantity]]:
    """Yield numbers of different documents with one description: the noun they stand before, or names near them.

    "The 48-page ruling" is one ruling in a story, and money that went to one rarely named place is one payment.
    """
    keyed: dict[tuple[str, ...], list[Place]] = {}
    for passage in context.passages.values():
        for quantity in passage.quantities:
            for key in _keys(passage, quantity):
                keyed.setdefault(key, []).append((passage, quantity))
    seen: set[tuple[str, int, str, int]] = set()
    for places in keyed.values():
        for (left, a), (right, b) in combinations(places if len(places) <= COMMON else (), 2):
            at = (left.ref, a.span.start, right.ref, b.span.start)
            if left.document.id == right.document.id or at in seen:
                continue
            seen.add(at)
            facing = Facing(left, right, ())
            if _stated(right, a) or _stated(left, b):
                continue
            if facing.head_noun(a.span, b.span) or len(near_names(left, a.span) & near_names(right, b.span)) >= NAMES:
                yield facing, a, b


def _stated(passage: Passage, quantity: Quantity) -> bool:
    """Whether a sentence has that very number, so that its other numbers are of other things."""
    return any(compare(quantity, other) is None for other in islice(passage.quantities, MANY))


def _keys(passage: Passage, quantity: Quantity) -> Iterator[tuple[str, ...]]:
    what = measure(quantity).what
    noun = next_noun(passage, quantity.span)
    if noun and "-" in passage.text(quantity.span) and quantity.unit not in named():
        yield what, "noun", noun.stem
    if quantity.unit in named():
        for name in sorted(near_names(passage, quantity.span)):
            yield what, "name", name
