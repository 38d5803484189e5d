"""Pairs of sentences of two documents: their word overlap by inverted index, and what each pair shares."""

from __future__ import annotations

from collections import defaultdict
from math import fsum, log1p, sqrt
from typing import TYPE_CHECKING

from newscmp.alignment.background import rarity
from newscmp.alignment.subsequence import bits
from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscmp.alignment.profile import Profile, Telling
    from newscmp.alignment.weights import Weights

#: A stem that stands in so many pairs of sentences is no reason to look at any of them: keeps cost linear.
CROWD = 20_000
#: Pairs whose stems have a lower cosine are not looked at: one in 300 is a true link, and F1 is the same with .04, .05.
LEAST_COSINE = 0.06
#: Nor are pairs scored whose cosine + .43 · exclusive words - .28 · relative place is lower: one in four, none of them
#: among the 1,653 that reach .15. By the cosine alone, 21 of those would be lost.
LEAST_PROMISE, BY_EXCLUSIVE, BY_PLACE = 0.05, 0.43, 0.28

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Side:
    """One document with the lengths of its sentences' vectors."""

    profile: Profile
    weights: Weights
    lengths: tuple[float, ...]
    gram_lengths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents and what their sentences share."""

    left: Side
    right: Side
    cosines: Sequence[Mapping[int, float]]
    """For each sentence of the left document, those of the right that share a stem, with the cosine of their stems.

    An empty row after the last stands for what is outside: index -1 and the number of sentences both lead to it.
    """
    confined: Mapping[str, float]
    """Shared stem to rarity / √(dA · dB), d the sentences of a document that have it."""

    def cells(self) -> list[Cell]:
        """Return the pairs of sentences worth scoring, in reading order."""
        return [cell for i in range(len(self.left.profile.tellings)) for cell in self._row(i)]

    def _row(self, i: int) -> Iterator[Cell]:
        telling, others, rarities = (
            self.left.profile.tellings[i],
            self.right.profile.tellings,
            self.confined.__getitem__,
        )
        places: Mapping[str, int] = {}
        for j in sorted([j for j, cosine in self.cosines[i].items() if cosine >= LEAST_COSINE]):
            other = others[j]
            shared, late = telling.words & other.words, max(telling.place, other.place)
            exclusive = log1p(fsum(map(rarities, shared)))
            if self.cosines[i][j] + BY_EXCLUSIVE * exclusive - BY_PLACE * late >= LEAST_PROMISE:
                places = places or bits(telling.stems)
                yield Cell(self, i, j, telling, other, shared, places, exclusive, late)


@dataclass(frozen=True, slots=True)
class Cell:
    """One pair of sentences with the content stems that both have."""

    pair: Pair
    i: int
    j: int
    left: Telling
    right: Telling
    shared: frozenset[str]
    places: Mapping[str, int]
    """Stems of the left sentence with their places in it (``subsequence.bits``)."""
    exclusive: float
    """How much the shared stems are confined to these sentences: ln(1 + Σ rarity / √(dA · dB))."""
    late: float
    """The larger of the two relative positions."""


def side(profile: Profile, weights: Weights) -> Side:
    """Return the document ready to be paired with others of the same call."""
    lengths = tuple([weights.length(telling.words) for telling in profile.tellings])
    return Side(profile, weights, lengths, tuple([weights.gram_length(telling.grams) for telling in profile.tellings]))


def pair(left: Side, right: Side) -> Pair:
    """Return the pair of documents with its cosines, in time linear in what they share.

    Stems are taken in alphabetical order, so that sums are the same to the last bit whichever document is left.
    """
    mine, other, squares = left.profile.postings, right.profile.postings, left.weights.squares
    dots: list[defaultdict[int, float]] = [defaultdict(float) for _ in left.lengths]
    confined = {}
    for word in sorted(mine.keys() & other.keys()):
        rows, columns, square = mine[word], other[word], squares[word]
        confined[word] = rarity(word) / sqrt(len(rows) * len(columns))
        if len(rows) * len(columns) <= CROWD:
            for i in rows:
                row = dots[i]
                for j in columns:
                    row[j] += square
    lengths = right.lengths
    cosines: list[dict[int, float]] = [
        {j: dot / (length * lengths[j]) for j, dot in row.items()}
        for row, length in zip(dots, left.lengths, strict=True)
    ]
    return Pair(left, right, [*cosines, {}], confined)
