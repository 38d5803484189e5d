"""Where a paragraph stands on the page: what is above and below it, and how much of the article."""

from __future__ import annotations

import math
from itertools import accumulate, chain, groupby
from typing import TYPE_CHECKING

from newscmp.text.clean.core import Core
from newscmp.text.clean.ends import ENDS, behind, is_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.text.clean.shape import Block

#: Families whose set phrases head a list or a form that goes on below them.
HEADERS = ("comments", "related", "subscribe", "author")
FAR = 99
#: Numbers of paragraphs within which the first scores are summed, with the names of the traits.
REACHES = [(reach, f"article {reach} above", f"article {reach} below") for reach in (1, 3, 5, 10)]


class Page:
    """The paragraphs of a page, and what is counted once for all of them.

    ``scores`` are first log-odds of being part of the article, from the paragraphs' looks alone (stacked sequential
    learning, Cohen and Carvalho 2005).
    """

    def __init__(self, blocks: Sequence[Block], scores: Sequence[float]) -> None:
        self.blocks = blocks
        self.scores = scores
        self.size = len(blocks)
        self.odds = [1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) for score in scores]
        words = [min(block.words, 100) for block in blocks]
        prose = [count if block.prose else 0 for count, block in zip(words, blocks, strict=True)]
        self.prose_sums = [0, *accumulate(prose)]
        self.odds_sums = [0.0, *accumulate(self.odds)]
        mass = [odd * count for odd, count in zip(self.odds, words, strict=True)]
        self.mass_sums = [0.0, *accumulate(mass)]
        self.share = sum(prose) / max(1, sum(words))
        self.above = _distances([block.prose for block in blocks])
        self.below = _distances([block.prose for block in reversed(blocks)])[::-1]
        self.short = [not block.ends and block.words <= 12 for block in blocks]
        self.run = [size for _, group in groupby(self.short) for size in _sizes(list(group))]
        self.headers = list(_headers(blocks))
        self.behind = list(behind(blocks, self.mass_sums))
        self.core = Core(blocks, self.odds)
        self.stamp_sums = [0, *accumulate([int(is_stamp(block)) for block in blocks])]
        self.count: dict[str, int] = {}
        for block in blocks:
            self.count[block.key] = self.count.get(block.key, 0) + 1

    def traits(self, number: int) -> Iterator[tuple[str, float]]:
        """Yield the traits of a paragraph's place, as named numbers for a linear score."""
        return chain(
            self._repeated(number),
            self._prose_around(number),
            self._run(number),
            self._header(number),
            self._neighbor(number - 1, "above"),
            self._neighbor(number + 1, "below"),
            self._scores_around(number),
            self._stamps_around(number),
            self._behind(number),
            self.core.traits(number),
        )

    def _behind(self, number: int) -> Iterator[tuple[str, float]]:
        ends = self.behind[number]
        if ends:
            yield from [(f"behind {end}", 1.0) for end in ENDS if end in ends]
            yield "behind ends", math.log1p(len(ends))

    def _stamps_around(self, number: int) -> Iterator[tuple[str, float]]:
        sums = self.stamp_sums
        yield "stamps above", (sums[number] - sums[max(0, number - 4)]) / 4
        yield "stamps below", (sums[min(self.size, number + 5)] - sums[number + 1]) / 4

    def _repeated(self, number: int) -> Iterator[tuple[str, float]]:
        block = self.blocks[number]
        if block.words > 5 and self.count[block.key] > 1:
            yield "repeated at length", 1.0

    def _prose_around(self, number: int) -> Iterator[tuple[str, float]]:
        sums, above, below = self.prose_sums, self.above[number], self.below[number]
        total = max(1, sums[-1])
        for reach in (1, 3, 8):
            yield f"prose {reach} above", math.log1p(sums[number] - sums[max(0, number - reach)]) / 5
            yield f"prose {reach} below", math.log1p(sums[min(self.size, number + 1 + reach)] - sums[number + 1]) / 5
        before = sums[number] / total
        yield "prose before", before
        if before < 0.02:
            yield "before the prose", 1.0
        if before > 0.95:
            yield "behind the prose", 1.0
        if above == FAR:
            yield "no prose above", 1.0
        else:
            yield "distance above", math.log(min(above, 20))
        if below == FAR:
            yield "no prose below", 1.0
        else:
            yield "distance below", math.log(min(below, 20))
        if max(above, below) < FAR and not self.blocks[number].prose:
            yield "gap in prose", math.log(above + below)

    def _run(self, number: int) -> Iterator[tuple[str, float]]:
        run = math.log1p(self.run[number]) if self.short[number] else 0.0
        yield "run", run
        if self.short[number]:
            yield "short on prosy page", self.share
            if self.run[number] >= 4:
                yield "long run", 1.0
        yield "prosy page", self.share
        if self.blocks[number].prose:
            yield "prose on prosy page", self.share

    def _header(self, number: int) -> Iterator[tuple[str, float]]:
        family, distance = self.headers[number]
        if family is not None:
            yield f"under {family}", 1.0
            if distance <= 12:
                yield f"soon under {family}", 1 / distance

    def _neighbor(self, other: int, side: str) -> Iterator[tuple[str, float]]:
        if not 0 <= other < self.size:
            return
        neighbor = self.blocks[other]
        yield f"length {side}", math.log1p(min(neighbor.words, 60))
        if neighbor.prose:
            yield f"prose {side}", 1.0
        if neighbor.words <= 14:
            families = {family for family, place in neighbor.phrases if place != "inside"}
            yield from ((f"{family} {side}", 1.0) for family in families)

    def _scores_around(self, number: int) -> Iterator[tuple[str, float]]:
        sums, mass = self.odds_sums, self.mass_sums
        here, next_ = sums[number], sums[number + 1]
        near = {}
        for reach, name_above, name_below in REACHES:
            above = (here - sums[max(0, number - reach)]) / reach
            below = (sums[min(self.size, number + 1 + reach)] - next_) / reach
            near[reach] = (above, below)
            yield name_above, above
            yield name_below, below
        yield "article around", near[3][0] * near[3][1]
        total = mass[-1] or 1.0
        before, after = mass[number] / total, (mass[-1] - mass[number + 1]) / total
        yield from (("article before", before), ("article after", after), ("inside article", min(before, after)))
        yield from (("looks", self.scores[number]), ("looks, cut", max(-2.0, min(2.0, self.scores[number]))))


def _distances(marks: Sequence[bool]) -> list[int]:
    """Return, for each place, how far above it the last mark is; FAR where there is none."""
    found, distance = [], FAR
    for mark in marks:
        found.append(distance)
        distance = 1 if mark else min(FAR, distance + 1)
    return found


def _sizes(group: Sequence[bool]) -> list[int]:
    return [len(group)] * len(group)


def _headers(blocks: Sequence[Block]) -> Iterator[tuple[str | None, int]]:
    """Yield the family of the last header above each paragraph, and how many paragraphs ago it was."""
    family, distance = None, 0
    for block in blocks:
        yield family, distance
        heads = {family for family, place in block.phrases if place != "inside"} if block.words <= 8 else set()
        new = next((header for header in HEADERS if header in heads), None)
        family, distance = (new, 1) if new else (family, distance + 1)
