"""What two quantities say of each other: the same, compatible, in conflict, or of different things."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import Bound, Relation
from newscmp.text.tokens import stem
from newscmp.text.units import base

if TYPE_CHECKING:
    from newscmp.model import Quantity

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
    return Measure(stem(what.rpartition(" ")[2]) if quantity.unit == what else what, low * factor, high * factor)


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
