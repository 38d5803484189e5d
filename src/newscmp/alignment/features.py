"""The evidence that two sentences tell the same thing: one small symmetric function a feature.

Each takes a ``Cell`` and returns a number; zero means that there is nothing of the kind. The weights that turn them
into a probability are fitted by bench/fit_alignment.py and shipped as weights.json.
"""

from __future__ import annotations

from math import fsum, log1p, sqrt
from typing import TYPE_CHECKING

from newscmp.alignment.background import rarity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from newscmp.alignment.cells import Cell

#: Neighbors in the diagonal directions (tellings of one story often run in parallel for a while) and beside a pair.
DIAGONAL = ((-1, -1), (1, 1), (-1, 1), (1, -1))
BESIDE = ((0, 1), (0, -1), (1, 0), (-1, 0))
#: Weight that the shorter quotation counts at least: two words in quotation marks are shared by chance.
SHORT_QUOTATION = 3.0


def char(cell: Cell) -> float:
    """Return the TF-IDF cosine of character 4-grams within words: inflection, spelling, parts of compounds."""
    a, b = cell.pair.left.grams[cell.i], cell.pair.right.grams[cell.j]
    return fsum([a[gram] * b[gram] for gram in a.keys() & b.keys()])


def order(cell: Cell) -> float:
    """Return the longest common subsequence of stems over the shorter sentence."""
    a, b = cell.left.stems, cell.right.stems
    return lcs(a, b) / min(len(a), len(b))


def exclusive(cell: Cell) -> float:
    """Return how much the shared words are confined to these sentences: ln(1 + Σ rarity / √(dA · dB)).

    d counts the sentences of a document that have the word: a word in one sentence of each is evidence, a word in ten
    is not.
    """
    return log1p(fsum(_confined(cell, cell.shared)))


def exclusive_plain(cell: Cell) -> float:
    """Return the same for words that neither name somebody nor belong to the words who says it."""
    names, left, right = cell.pair.left.names, cell.left.speech, cell.right.speech
    words = [word for word in cell.shared if word not in names and word not in left and word not in right]
    return log1p(fsum(_confined(cell, words)))


def acts(cell: Cell) -> float:
    """Return the same for words that are verbs in both."""
    left, right = cell.left.verbs, cell.right.verbs
    return log1p(fsum(_confined(cell, [word for word in cell.shared if word in left and word in right])))


def quotation(cell: Cell) -> float:
    """Return the weight of words quoted by both over that of the shorter quotation."""
    a, b = cell.left.quoted, cell.right.quoted
    if not a or not b:
        return 0.0
    both = _weight(cell, a & b)
    return both / max(min(_weight(cell, a), _weight(cell, b)), SHORT_QUOTATION)


def both_quote(cell: Cell) -> float:
    """Return the smaller share of quoted words: of two quotations on one topic most are two utterances."""
    if not cell.left.quoted or not cell.right.quoted:
        return 0.0
    return min(len(x.quoted) / len(x.counts) for x in (cell.left, cell.right))


def one_quotes(cell: Cell) -> float:
    """Return 1 if one sentence quotes and the other does not."""
    return float(bool(cell.left.quoted) != bool(cell.right.quoted))


def names_missing(cell: Cell) -> float:
    """Return the weight of names without counterpart in the sentence that has fewer of them, as ln(1 + Σ)."""
    return log1p(min(_unmatched_names(cell)))


def names_missing_most(cell: Cell) -> float:
    """Return the same of the sentence that has more of them."""
    return log1p(max(_unmatched_names(cell)))


def polarity(cell: Cell) -> float:
    """Return 1 if one sentence has a negation and the other has none."""
    return float(cell.left.negated != cell.right.negated)


def late(cell: Cell) -> float:
    """Return the larger of the two relative positions: background at the end of an article is rarely shared."""
    return max(cell.left.place, cell.right.place)


def near_diagonal(cell: Cell) -> float:
    """Return the best stem cosine of the pairs diagonally next to this one."""
    return _best(cell, DIAGONAL)


def near_beside(cell: Cell) -> float:
    """Return the best stem cosine of either sentence with a neighbor of the other."""
    return _best(cell, BESIDE)


FEATURES: Mapping[str, Callable[[Cell], float]] = {
    function.__name__: function
    for function in (
        char,
        order,
        exclusive,
        exclusive_plain,
        acts,
        quotation,
        both_quote,
        one_quotes,
        names_missing,
        names_missing_most,
        polarity,
        late,
        near_diagonal,
        near_beside,
    )
}


def lcs(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """Return the length of the longest common subsequence, one row of bits at a time (Hyyrö 2004)."""
    masks: dict[str, int] = {}
    for position, word in enumerate(a):
        masks[word] = masks.get(word, 0) | 1 << position
    full = (1 << len(a)) - 1
    row = full
    for word in b:
        if word in masks:
            hit = row & masks[word]
            row = ((row + hit) | (row - hit)) & full
    return len(a) - row.bit_count()


def _confined(cell: Cell, words: Iterable[str]) -> list[float]:
    a, b = cell.pair.left.profile.spread, cell.pair.right.profile.spread
    return [rarity(word) / sqrt(a[word] * b[word]) for word in words]


def _unmatched_names(cell: Cell) -> tuple[float, float]:
    a, b = cell.pair.left.words[cell.i], cell.pair.right.words[cell.j]
    return _weight(cell, cell.left.names - b.keys()), _weight(cell, cell.right.names - a.keys())


def _weight(cell: Cell, words: Iterable[str]) -> float:
    weights = cell.pair.left.weights
    return fsum([weights[word] for word in words if word in weights])


def _best(cell: Cell, steps: Iterable[tuple[int, int]]) -> float:
    get, i, j = cell.pair.cosines.get, cell.i, cell.j
    return max([get((i + x, j + y), 0.0) for x, y in steps])
