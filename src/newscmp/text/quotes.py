"""Double quotation marks of a text, paired by paragraph.

Scraped pages turn curled quotes the wrong way, double them, and lose the space before or after. So a mark opens or
closes by the reading of its whole paragraph that costs least (Viterbi over two states, outside and inside): marks take
turns, and a mark pays where its shape or the space around it says otherwise.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import Span
from newscmp.text.layout import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: One double quotation mark of any shape, perhaps doubled; ``''`` and ``` `` ``` are the typewriter's. The class of all
#: first characters stands in front because it makes the search four times as fast as alternatives do.
MARK = re.compile(r"[\"“”„‟«»＂`'](?:(?<=([^`']))\1*|(?<=`)`|(?<=')')")
OPENING, CLOSING = frozenset({"“", "„", "‟", "`"}), frozenset({"”"})

# Costs in one currency, so that only their order matters. Two turned marks (an inverted pair) are likelier than a lost
# one as soon as the paragraph's count is even.
TURNED_SHAPE, TURNED_SPACE, STRAY, INCH, UNCLOSED, CONTINUED = 1.0, 1.5, 4.0, 0.5, 2.0, 0.0

OUTSIDE, INSIDE = 0, 1
OPENS, CLOSES, IGNORED = "opens", "closes", "ignored"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks, marks included."""

    span: Span
    content: Span
    """What stands between the marks."""
    closed: bool
    """False where the paragraph ends before the quotation does: it usually goes on in the next one."""


def spans(text: str) -> tuple[Quotation, ...]:
    """Return the quotations in double quotation marks, in order, disjoint, none longer than its paragraph."""
    found = (within(text, group[0].start, group[-1].end) for group in paragraphs(text))
    return tuple(chain.from_iterable(found))


def within(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Yield the quotations of one paragraph, which begins and ends at the given places."""
    marks = list(MARK.finditer(text, start, end))
    if not marks:
        return
    opened: re.Match[str] | None = None
    for mark, role in zip(marks, _roles(text, marks, start, end), strict=True):
        if role == OPENS:
            opened = mark
        elif role == CLOSES and opened is not None:
            span, content = Span(opened.start(), mark.end()), Span(opened.end(), mark.start())
            yield Quotation(span, content, closed=True)
            opened = None
    if opened is not None:
        yield Quotation(Span(opened.start(), end), Span(opened.end(), end), closed=False)


def _roles(text: str, marks: Sequence[re.Match[str]], start: int, end: int) -> list[str]:
    """Return what each mark does in the cheapest reading of the paragraph."""
    outside, inside = 0.0, float("inf")
    steps: list[tuple[tuple[int, str], tuple[int, str]]] = []
    for mark in marks:
        opens, closes = _cost(text, mark, start, end)
        skip = _skipping(text, mark, start)
        shut, stay_out, opened, stay_in = inside + closes, outside + skip, outside + opens, inside + skip
        steps.append(
            (
                (INSIDE, CLOSES) if shut < stay_out else (OUTSIDE, IGNORED),
                (OUTSIDE, OPENS) if opened <= stay_in else (INSIDE, IGNORED),
            )
        )
        outside, inside = min(shut, stay_out), min(opened, stay_in)
    continued = marks[0].start() == start
    state = INSIDE if inside + (CONTINUED if continued else UNCLOSED) < outside else OUTSIDE
    roles = []
    for step in reversed(steps):
        state, role = step[state]
        roles.append(role)
    return roles[::-1]


def _cost(text: str, mark: re.Match[str], start: int, end: int) -> tuple[float, float]:
    """Return what it costs to let a mark open, and close, from its shape and the characters on both sides."""
    shape, left, right = text[mark.start()], mark.start() - 1, mark.end()
    opens, closes = TURNED_SHAPE * (shape in CLOSING), TURNED_SHAPE * (shape in OPENING)
    free_left = left < start or text[left].isspace() or text[left] in "([{—–-‘'"
    free_right = right >= end or text[right].isspace() or text[right] in ".,;:!?)]}…—–"
    if free_left == free_right:
        return opens, closes
    return (opens, closes + TURNED_SPACE) if free_left else (opens + TURNED_SPACE, closes)


def _skipping(text: str, mark: re.Match[str], start: int) -> float:
    """Return what it costs to pair a mark with nothing."""
    inch = mark.group() in {'"', "''"} and mark.start() > start and text[mark.start() - 1].isdigit()
    return INCH if inch else STRAY
