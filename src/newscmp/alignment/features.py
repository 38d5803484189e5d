"""The evidence that two sentences tell the same thing: one small symmetric function a feature.

Each takes a ``Cell`` and returns a number; zero means that there is nothing of the kind. The weights that turn them
into a probability are fitted by bench/fit_alignment.py and shipped as weights.json.
"""

from __future__ import annotations

from math import fsum, log1p
from typing import TYPE_CHECKING

from newscmp.alignment.subsequence import lcs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newscmp.alignment.cells import Cell

#: Words that the shorter sentence counts at least: without this floor "He declined to comment" is like any other
#: sentence with "declined to".
SHORT_SENTENCE = 6
#: Weight that the shorter quotation counts at least: two words in quotation marks are shared by chance.
SHORT_QUOTATION = 3.0


def char(cell: Cell) -> float:
    """Return the TF-IDF cosine of character 4-grams within words: inflection, spelling, parts of compounds."""
    left, right = cell.pair.left, cell.pair.right
    dot = fsum(map(left.weights.gram_squares.__getitem__, cell.left.grams & cell.right.grams))
    return dot / (left.gram_lengths[cell.i] * right.gram_lengths[cell.j])


def order(cell: Cell) -> float:
    """Return the longest common subsequence of stems over the shorter sentence."""
    a, b = cell.left.stems, cell.right.stems
    return lcs(cell.places, len(a), b) / max(min(len(a), len(b)), SHORT_SENTENCE)


def exclusive(cell: Cell) -> float:
    """Return how much the shared words are confined to these sentences: ln(1 + Σ rarity / √(dA · dB)).

    d counts the sentences of a document that have the word: a word in one sentence of each is evidence, a word in ten
    is not.
    """
    return cell.exclusive


def exclusive_plain(cell: Cell) -> float:
    """Return the same for words that neither name somebody nor belong to the words who says it."""
    words = cell.shared - cell.pair.left.weights.names - cell.left.speech - cell.right.speech
    return log1p(fsum(map(cell.pair.confined.__getitem__, words)))


def acts(cell: Cell) -> float:
    """Return the same for words that are verbs in both."""
    words = cell.shared & cell.left.verbs & cell.right.verbs
    return log1p(fsum(map(cell.pair.confined.__getitem__, words)))


def quotation(cell: Cell) -> float:
    """Return the weight of words quoted by both over that of the shorter quotation."""
    a, b = cell.left.quoted, cell.right.quoted
    if not a or not b:
        return 0.0
    weight = cell.pair.left.weights.of
    return weight(a & b) / max(min(weight(a), weight(b)), SHORT_QUOTATION)


def both_quote(cell: Cell) -> float:
    """Return the smaller share of quoted words: of two quotations on one topic most are two utterances."""
    if not cell.left.quoted or not cell.right.quoted:
        return 0.0
    return min(len(cell.left.quoted) / len(cell.left.words), len(cell.right.quoted) / len(cell.right.words))


def names_missing(cell: Cell) -> float:
    """Return the weight of names that the other sentence lacks, as the sum of ln(1 + weight) for both."""
    weight = cell.pair.left.weights.words.__getitem__
    mine, other = cell.left.names - cell.right.words, cell.right.names - cell.left.words
    return log1p(fsum(map(weight, mine))) + log1p(fsum(map(weight, other)))


def polarity(cell: Cell) -> float:
    """Return 1 if one sentence has a negation and the other has none."""
    return float(cell.left.negated != cell.right.negated)


def late(cell: Cell) -> float:
    """Return the larger of the two relative positions: background at the end of an article is rarely shared."""
    return cell.late


def near_diagonal(cell: Cell) -> float:
    """Return the best stem cosine of the pairs diagonally next to this one: stories run in parallel for a while."""
    before, after, j = cell.pair.cosines[cell.i - 1], cell.pair.cosines[cell.i + 1], cell.j
    return max(before.get(j - 1, 0.0), after.get(j + 1, 0.0), before.get(j + 1, 0.0), after.get(j - 1, 0.0))


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
        names_missing,
        polarity,
        late,
        near_diagonal,
    )
}
