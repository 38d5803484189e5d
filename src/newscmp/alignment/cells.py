"""Pairs of sentences of two documents: their word overlap by inverted index, and what each pair shares."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscmp.alignment.profile import Telling
    from newscmp.alignment.vectors import Vectors

#: A stem that stands in so many pairs of sentences is no reason to look at any of them: keeps cost linear.
CROWD = 20_000
#: Pairs whose stems have a lower cosine are not scored: of 9,500 such pairs in 32 stories none reached .15.
LEAST_COSINE = 0.04

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents and the cosine of all pairs of their sentences that share a stem."""

    left: Vectors
    right: Vectors
    cosines: Mapping[Place, float]

    def cells(self) -> list[Cell]:
        """Return the pairs of sentences worth scoring, in reading order."""
        return [self._cell(i, j) for (i, j), cosine in sorted(self.cosines.items()) if cosine >= LEAST_COSINE]

    def _cell(self, i: int, j: int) -> Cell:
        a, b = self.left.words[i], self.right.words[j]
        left, right = self.left.profile.tellings[i], self.right.profile.tellings[j]
        return Cell(self, i, j, left, right, tuple([word for word in a if word in b]))


@dataclass(frozen=True, slots=True)
class Cell:
    """One pair of sentences with the content stems that both have."""

    pair: Pair
    i: int
    j: int
    left: Telling
    right: Telling
    shared: tuple[str, ...]


def pair(left: Vectors, right: Vectors) -> Pair:
    """Return the pair of documents with its cosines, in time linear in what they share."""
    postings: dict[str, list[tuple[int, float]]] = {}
    for j, vector in enumerate(right.words):
        for word, x in vector.items():
            postings.setdefault(word, []).append((j, x))
    parts: dict[Place, list[float]] = {}
    for i, vector in enumerate(left.words):
        for word, x in vector.items():
            found = postings.get(word)
            if found and len(found) * left.profile.spread[word] <= CROWD:
                for j, y in found:
                    parts.setdefault((i, j), []).append(x * y)
    return Pair(left, right, {place: fsum(products) for place, products in parts.items()})
