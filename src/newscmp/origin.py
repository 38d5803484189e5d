"""Where a text stands in its file, for files that are not their own text: pages, records, PDF.

A document's spans point into the text that was read. For plain text that is the file; for the others a document carries
an ``Origin``, from which places in the file follow when something shows them, and not before.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscmp.model import Document, Span

#: ``(start, length, place, step)``: so many code points of the text, from ``start``, stand in the file from ``place``
#: on, each ``step`` code points wide: 1 as written, 6 for ``\\u00e9``; 0 where they were not found there, and ``place``
#: is the end of the nearest ones before.
Run = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Origin:
    """A map from a text to its file, as stored; without runs the places are not known.

    An article has 43 runs in a page (181 pages of the scrapinghub benchmark, 220 bytes compressed) and 17 in a record.
    """

    runs: tuple[int, ...] = ()
    """Four numbers a run: text skipped since the last run, length, file skipped since the last run, step."""
    lines: tuple[int, ...] = ()
    """Two numbers for every line of the file that a run touches: how many lines and code points after the last one."""
    pages: tuple[int, ...] = ()
    """Where every page after the first begins in the text, counted from the page before."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file: half-open, in code points of the file as decoded; lines and columns count from 1."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    exact: bool
    """Whether all of it was found there, or some of it has only the nearest place that was."""


class Locator:
    """Finds the places of one document's spans, each in logarithmic time."""

    def __init__(self, document: Document) -> None:
        origin = document.origin
        self.known = origin is None or bool(origin.runs)
        """Whether places are those in the file; else they are places in the text."""
        self.pages = list(accumulate(origin.pages)) if origin else []
        if origin is None or not origin.runs:
            self.runs: list[Run] = [(0, len(document.raw), 0, 1)]
            lines: Iterable[tuple[int, int]] = enumerate((0, *after_newlines(document.raw)), start=1)
        else:
            self.runs = unpacked(origin.runs)
            lines = zip(accumulate(origin.lines[::2]), accumulate(origin.lines[1::2]), strict=True)
        self.numbers, self.starts = zip(*lines, strict=True)
        self._heads = [run[0] for run in self.runs]

    def place(self, span: Span) -> Place:
        """Return where a span stands in the file, or in the text where its places in the file are not known."""
        start, _, first = self._at(span.start)
        _, end, last = self._at(max(span.start, span.end - 1))
        exact = first and last and all(step for *_, step in self.runs[self._row(span.start) : self._row(span.end)])
        line, column = self._line(start)
        end_line, end_column = self._line(max(start, end - 1))
        return Place(start, max(start, end), line, column, end_line, end_column + (end > start), exact)

    def page(self, span: Span) -> int | None:
        """Return the number of the page on which a span begins; None where the file has no pages."""
        return bisect_right(self.pages, span.start) + 1 if self.pages else None

    def _at(self, offset: int) -> tuple[int, int, bool]:
        """Return where a code point of the text begins and ends in the file, and whether it was found there."""
        start, length, place, step = self.runs[self._row(offset)]
        if start <= offset < start + length:
            first = place + (offset - start) * step
            return first, first + step, step > 0
        near = place + length * step if offset >= start else place
        return near, near, False

    def _row(self, offset: int) -> int:
        return max(bisect_right(self._heads, offset) - 1, 0)

    def _line(self, place: int) -> tuple[int, int]:
        row = max(bisect_right(self.starts, place) - 1, 0)
        return self.numbers[row], place - self.starts[row] + 1


def after_newlines(text: str) -> Iterator[int]:
    """Yield where every line but the first begins."""
    end = text.find("\n")
    while end >= 0:
        yield end + 1
        end = text.find("\n", end + 1)


def packed(runs: Iterable[Run]) -> tuple[int, ...]:
    """Return runs as they are stored, see ``Origin.runs``."""
    flat: list[int] = []
    text = file = 0
    for start, length, place, step in runs:
        flat += (start - text, length, place - file, step)
        text, file = start + length, place + length * step
    return tuple(flat)


def unpacked(flat: Sequence[int]) -> list[Run]:
    """Return the runs that ``packed`` was given."""
    runs: list[Run] = []
    text = file = 0
    for skipped, length, gap, step in zip(*(flat[part::4] for part in range(4)), strict=True):
        runs.append((text + skipped, length, file + gap, step))
        text, file = text + skipped + length, file + gap + length * step
    return runs
