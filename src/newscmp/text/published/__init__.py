"""The days on which a text can have been published, by what it says itself; always with the reason, never with a guess.

Statements bound the day from both sides: a byline or dateline states it, a length of years counted from a stated year
gives its year, a day still to come lies after it, a day told as past before it. What remains must be one stretch,
bounded on both sides; otherwise the day is unknown.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from newscmp.model import Published
from newscmp.text.published.bounds import bounds
from newscmp.text.published.stated import stated
from newscmp.text.published.values import DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscmp.model import Line, Timex
    from newscmp.text.published.bounds import Bound
    from newscmp.text.published.values import Stretch

#: Longest stretch worth stating: more than a year says nothing about a month.
LONGEST = timedelta(days=366)
#: Widest bounds within which days of unstated years are looked for; weekdays recur on their days after 5 to 11 years.
MOST_YEARS = 10


def solve(text: str, lines: Sequence[Line], found: Sequence[Timex], others: Sequence[Bound] = ()) -> Published | None:
    """Return the days on which a text can have been published, with the statements that say so; None if unbounded.

    ``found`` are its time expressions without an anchor; ``lines`` tell the byline from the story; ``others`` are what
    is known from outside the text.
    """
    return stated(text, lines, found) or _bounded([*others, *bounds(text, found)])


def _bounded(known: Sequence[Bound]) -> Published | None:
    """Return the days that all statements allow, if they are one bounded stretch."""
    earliest = max((bound.earliest for bound in known if bound.earliest), default=None)
    latest = min((bound.latest for bound in known if bound.latest), default=None)
    if earliest is None or latest is None or not 0 <= latest.year - earliest.year <= MOST_YEARS or latest < earliest:
        return None
    reasons = [bound.reason for bound in known if earliest == bound.earliest or latest == bound.latest]
    possible = [(earliest, latest)]
    for bound in known:
        if bound.stretches:
            years = range(max(1, earliest.year - 1), min(9999, latest.year + 1) + 1)
            narrowed = _within(possible, [stretch for year in years for stretch in bound.stretches(year)])
            reasons += [bound.reason] if narrowed != possible else []
            possible = narrowed
    if len(possible) != 1 or possible[0][1] - possible[0][0] > LONGEST:
        return None
    return Published(*possible[0], "; ".join(dict.fromkeys(reasons)))


def _within(possible: Iterable[Stretch], stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return the days that lie in both lists of stretches, neighbors joined."""
    both = sorted(
        (max(first, start), min(last, end))
        for first, last in possible
        for start, end in stretches
        if max(first, start) <= min(last, end)
    )
    joined: list[Stretch] = []
    for first, last in both:
        if joined and first <= joined[-1][1] + DAY:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined
