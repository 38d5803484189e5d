"""What the article of a page is like, as far as first scores tell, and how a paragraph differs from it.

A page is written in several voices: the reporter's, the readers' below it, that of the abstracts of other stories. Each
is even in itself, so what sets a paragraph apart is not that it says "I", but that it does and the article does not.
"""

from __future__ import annotations

from collections import Counter
from itertools import compress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscmp.text.clean.shape import Block

#: Signs that a writer shows all along or hardly ever.
HABITS = ("i", "you", "we", "said", "quote", "comma", "several", "exclaimed")
#: Shorter paragraphs show no habit, and have too few words to be about something.
TELLING, CONTENT = 8, 3


class Core:
    """The habits and the words of the article, weighted by how likely each paragraph is part of it."""

    def __init__(self, blocks: Sequence[Block], odds: Sequence[float]) -> None:
        self.blocks = blocks
        telling = [(block, odd) for block, odd in zip(blocks, odds, strict=True) if block.words >= TELLING]
        total = sum(odd for _, odd in telling) or 1.0
        rates = [sum([odd for block, odd in telling if sign in block.signs]) / total for sign in HABITS]
        self.habits = [
            (sign, (f"{sign}, unlike article", 1 - rate), (f"no {sign}, unlike article", rate))
            for sign, rate in zip(HABITS, rates, strict=True)
        ]
        inside = [odd > 0.5 and block.words >= TELLING for block, odd in zip(blocks, odds, strict=True)]
        count: Counter[str] = Counter()
        for block in compress(blocks, inside):
            count.update(block.content)
        self.known = [_known(block.content, count, int(own)) for block, own in zip(blocks, inside, strict=True)]

    def traits(self, number: int) -> Iterator[tuple[str, float]]:
        """Yield how a paragraph differs from the article, as named numbers for a linear score."""
        block = self.blocks[number]
        known = self.known[number]
        if known is not None:
            yield "known words", known
        if block.words >= TELLING:
            yield from [shown if sign in block.signs else missing for sign, shown, missing in self.habits]


def _known(content: frozenset[str], count: Mapping[str, int], own: int) -> float | None:
    """Return the share of words that the article has more often than the paragraph itself; None for too few."""
    if len(content) < CONTENT:
        return None
    return sum([count.get(word, 0) > own for word in content]) / len(content)
