"""The evidence that two sentences tell the same thing: one small function a feature, all symmetric.

Each takes a ``Cell`` and returns a number; larger than zero means present. The weights that turn them into a
probability are fitted by bench/fit_alignment.py and shipped as weights.json.
"""

from __future__ import annotations

from math import fsum, log1p, sqrt
from typing import TYPE_CHECKING

from newscmp.alignment.background import rarity
from newscmp.alignment.vectors import AFTER, BEFORE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from newscmp.alignment.cells import Cell

#: Neighbors in the diagonal directions: tellings of one story often run in parallel for a while.
NEXT = ((-1, -1), (1, 1), (-1, 1), (1, -1))
AFTER_NEXT = tuple((2 * i, 2 * j) for i, j in NEXT)
AROUND = tuple(
    (i, j, x * y) for i, x in ((-1, BEFORE), (0, 1.0), (1, AFTER)) for j, y in ((-1, BEFORE), (0, 1.0), (1, AFTER))
)


def stem(cell: Cell) -> float:
    """Return the cosine of the weighted stems."""
    return cell.pair.cosines[cell.i, cell.j]


def char(cell: Cell) -> float:
    """Return the TF-IDF cosine of character 4-grams within words: inflection, spelling, parts of compounds."""
    a, b = cell.pair.left.grams[cell.i], cell.pair.right.grams[cell.j]
    return fsum([a[gram] * b[gram] for gram in a.keys() & b.keys()])


def context(cell: Cell) -> float:
    """Return the cosine of both sentences with their neighbors added at reduced weight."""
    get, i, j = cell.pair.cosines.get, cell.i, cell.j
    dot = fsum([share * get((i + x, j + y), 0.0) for x, y, share in AROUND])
    return dot / (cell.pair.left.context[i] * cell.pair.right.context[j])


def exclusive(cell: Cell) -> float:
    """Return how much rare shared words are confined to these two sentences: ln(1 + Σ rarity / (dA · dB))."""
    a, b = cell.pair.left.profile.spread, cell.pair.right.profile.spread
    return log1p(fsum([rarity(word) / (a[word] * b[word]) for word in cell.shared]))


def exclusive_soft(cell: Cell) -> float:
    """Return the same with the square root of the spread."""
    a, b = cell.pair.left.profile.spread, cell.pair.right.profile.spread
    return log1p(fsum([rarity(word) / sqrt(a[word] * b[word]) for word in cell.shared]))


def plain_words(cell: Cell) -> float:
    """Return the weight of shared words that are not names, as ln(1 + Σ)."""
    names, more = cell.pair.left.profile.names, cell.pair.right.profile.names
    weights = cell.pair.left.weights
    return log1p(fsum([weights[word] for word in cell.shared if word not in names and word not in more]))


def quotation(cell: Cell) -> float:
    """Return the weight of words quoted by both over that of the shorter quotation."""
    a, b = cell.left.quoted, cell.right.quoted
    if not a or not b:
        return 0.0
    weights = cell.pair.left.weights
    both = _weight(a & b, weights)
    return both / max(min(_weight(a, weights), _weight(b, weights)), 3.0)


def other_speaker(cell: Cell) -> float:
    """Return 1 if both sentences are attributed, and to different speakers."""
    return float(
        cell.left.speaker is not None and cell.right.speaker is not None and cell.left.speaker != cell.right.speaker
    )


def order(cell: Cell) -> float:
    """Return the longest common subsequence of stems over the shorter sentence (bit-parallel, Hyyrö 2004)."""
    a, b = cell.left.stems, cell.right.stems
    shorter = min(len(a), len(b))
    return lcs(a, b) / shorter if shorter else 0.0


def late(cell: Cell) -> float:
    """Return the larger of the two relative positions: background at the end of an article is rarely shared."""
    return max(cell.left.place, cell.right.place)


def near(cell: Cell) -> float:
    """Return the best cosine among the diagonal neighbors."""
    return _best(cell, NEXT)


def near_two(cell: Cell) -> float:
    """Return the best cosine among the diagonal neighbors at distance two."""
    return _best(cell, AFTER_NEXT)


def third(cell: Cell) -> float:
    """Return how much some sentence of a third document resembles both; it supports, and never creates, a pair."""
    return cell.pair.support.get((cell.i, cell.j), 0.0)


FEATURES: Mapping[str, Callable[[Cell], float]] = {
    function.__name__: function
    for function in (
        stem,
        char,
        context,
        exclusive,
        exclusive_soft,
        plain_words,
        quotation,
        other_speaker,
        order,
        late,
        near,
        near_two,
        third,
    )
}


def lcs(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """Return the length of the longest common subsequence."""
    masks: dict[str, int] = {}
    for position, word in enumerate(a):
        masks[word] = masks.get(word, 0) | 1 << position
    full = (1 << len(a)) - 1
    row = full
    for word in b:
        mask = masks.get(word)
        if mask:
            hit = row & mask
            row = ((row + hit) | (row - hit)) & full
    return len(a) - row.bit_count()


def _best(cell: Cell, steps: Iterable[tuple[int, int]]) -> float:
    get, i, j = cell.pair.cosines.get, cell.i, cell.j
    return max([get((i + x, j + y), 0.0) for x, y in steps])


def _weight(words: Iterable[str], weights: Mapping[str, float]) -> float:
    return fsum([weights.get(word, 0.0) for word in words])
