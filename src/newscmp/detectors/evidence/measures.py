"""What two quantities say of each other: the same, compatible, in conflict, or of different things."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import Bound, Relation
from newscmp.text.tokens import stem
from newscmp.text.units import base

if TYPE_CHECKING:
    from newscmp.detectors.context import Passage
    from newscmp.model import Quantity, Reading

#: "about 2,100" may be any number within a tenth of it.
ABOUT = 0.1


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured, and between which two values in its base unit the true one lies."""

    what: str
    low: float
    high: float


def measure(quantity: Quantity, *, loose: bool = False) -> Measure:
    """Return the interval that a stated number leaves open; ``loose`` rounds as a change of units does."""
    what, factor = base(quantity.unit)
    value = quantity.value
    slack = max(_rounding(value), ABOUT * abs(value) if loose or quantity.bound is Bound.ABOUT else 0.0)
    low, high = value - slack, (value if quantity.high is None else quantity.high) + slack
    if quantity.bound is Bound.AT_LEAST:
        low, high = value, inf
    elif quantity.bound is Bound.AT_MOST:
        low, high = -inf, value
    if quantity.unit == what:
        what = stem(what.removesuffix(" member").rpartition(" ")[2])  # 14 crew members are 14 crew
    return Measure(what, low * factor, high * factor)


def compare(left: Quantity, right: Quantity) -> Relation | None:
    """Return conflict or finer for two values of one thing, variant for different things, None for the same value."""
    counts = base(left.unit)[0] == left.unit and base(right.unit)[0] == right.unit
    converted = left.unit != right.unit and not counts
    one, other = measure(left, loose=converted), measure(right, loose=converted)
    if one.what != other.what:
        return Relation.VARIANT
    if (left.value, left.high, left.bound) == (right.value, right.high, right.bound) and not converted:
        return None
    if one.high < other.low or other.high < one.low:
        return Relation.CONFLICT
    return Relation.FINER


def reading(passage: Passage, quantity: Quantity) -> Reading:
    """Return a number as its source tells it, with what limits it: "more than 2,000 people"."""
    from newscmp.text.bounds import with_bound  # compiling its patterns costs a millisecond

    return passage.reading(with_bound(passage.document.raw, quantity.span), _value(quantity))


def _value(quantity: Quantity) -> str:
    """Return a quantity as a line of text: "at least 12 people", "5,000,000 to 10,000,000 dollar"."""
    bound = {Bound.ABOUT: "about ", Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most "}.get(quantity.bound, "")
    high = "" if quantity.high is None else f" to {quantity.high:,.12g}"
    return f"{bound}{quantity.value:,.12g}{high} {quantity.unit or ''}".rstrip()


def _rounding(value: float) -> float:
    """Return how far the true value may lie from a stated one: half its last stated digit, at most a tenth of it.

    Below 100 every whole number is taken as exact ("20 dead" and "24 dead" conflict).
    """
    if value == int(value) and abs(value) < 100:
        return 0.0
    written = f"{abs(value):.12g}"
    if "e" in written:
        return ABOUT * abs(value) / 2
    whole, _, decimals = written.partition(".")
    last = 10.0 ** -len(decimals) if decimals else 10.0 ** (len(whole) - len(whole.rstrip("0")))
    return min(last / 2, ABOUT * abs(value)) if last > 1 else 0.0
