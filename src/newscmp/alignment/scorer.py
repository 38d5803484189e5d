"""From evidence to a calibrated probability: two logistic models whose few weights are a data file.

The first judges each pair of sentences by itself, the second also by what the first says of the pairs around it.
"""

from __future__ import annotations

import json
from functools import cache
from math import exp
from operator import mul
from pathlib import Path
from typing import TYPE_CHECKING

from newscmp.alignment.features import FEATURES
from newscmp.alignment.neighborhood import NEIGHBORHOOD, neighborhoods
from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.alignment.cells import Cell, Pair

#: How many contributions a link carries as its explanation.
TERMS = 4


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair of sentences, the probability that they tell the same, and the values of its features."""

    cell: Cell
    probability: float
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Regression:
    """A logistic regression: intercept and weights in order of the features."""

    intercept: float
    weights: tuple[float, ...]

    def probability(self, values: Sequence[float]) -> float:
        """Return the probability, rounded, so that it does not depend on the last bit of a platform's logarithm.

        It stays below 1, which is kept for identical sentences.
        """
        return min(round(1 / (1 + exp(-self.intercept - sum(map(mul, self.weights, values)))), 4), 0.9999)


@dataclass(frozen=True, slots=True)
class Model:
    """Both regressions and the probability from which a link is shown unless the user asks otherwise."""

    first: Regression
    second: Regression
    threshold: float

    def terms(self, values: Sequence[float]) -> tuple[tuple[str, float], ...]:
        """Return what adds most to the log-odds, by name of the feature, strongest first; nothing that adds nothing."""
        named = zip((*FEATURES, *NEIGHBORHOOD), map(mul, self.second.weights, values), strict=True)
        ranked = sorted(named, key=lambda item: (-abs(item[1]), item[0]))
        return tuple((name, round(value, 2)) for name, value in ranked[:TERMS] if round(value, 2))


def score(scorer: Model, pairs: Sequence[Pair], documents: int, cut: float) -> list[list[Scored]]:
    """Return the pairs of sentences that reach the cut, for each pair of documents (all, in order of combinations)."""
    looked = [evidence(pair) for pair in pairs]
    impressions = [{(cell.i, cell.j): scorer.first.probability(values) for cell, values in cells} for cells in looked]
    found = []
    for cells, around in zip(looked, neighborhoods(impressions, documents), strict=True):
        rows = []
        for cell, values in cells:
            more = around.get((cell.i, cell.j))
            if more:
                probability = scorer.second.probability((*values, *more))
                if probability >= cut:
                    rows.append(Scored(cell, probability, (*values, *more)))
        found.append(rows)
    return found


def evidence(pair: Pair) -> list[tuple[Cell, tuple[float, ...]]]:
    """Return the pairs of sentences worth scoring with the values of all features.

    One feature of all pairs after the other takes a tenth less time than all features of one pair after the other.
    """
    cells = pair.cells()
    columns = [list(map(feature, cells)) for feature in FEATURES.values()]
    return list(zip(cells, zip(*columns, strict=True), strict=True))


@cache
def model(documents: int) -> Model:
    """Return the model for a number of documents: with three or more, a third one can support a link."""
    table = json.loads(Path(__file__).with_name("weights.json").read_text(encoding="utf-8"))
    row = table["two" if documents < 3 else "several"]
    first, second = (
        Regression(part["intercept"], tuple(part["weights"][name] for name in names))
        for part, names in ((row["first"], (*FEATURES,)), (row["second"], (*FEATURES, *NEIGHBORHOOD)))
    )
    return Model(first, second, row["threshold"])
