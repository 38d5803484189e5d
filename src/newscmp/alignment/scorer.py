"""From evidence to a calibrated probability: two logistic models whose few weights are a data file.

The first judges each pair of sentences by itself, the second also by what the first says of the pairs around it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING

from newscmp.alignment.features import FEATURES
from newscmp.alignment.neighborhood import NEIGHBORHOOD, neighborhoods

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.alignment.cells import Cell, Pair

#: How many contributions a link carries as its explanation.
TERMS = 4


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair of sentences, the probability that they tell the same, and what each feature adds to the log-odds."""

    cell: Cell
    probability: float
    contributions: tuple[float, ...]

    def terms(self) -> tuple[tuple[str, float], ...]:
        """Return the largest contributions by name, strongest first, without those that add nothing."""
        named = zip((*FEATURES, *NEIGHBORHOOD), self.contributions, strict=True)
        ranked = sorted(named, key=lambda item: (-abs(item[1]), item[0]))
        return tuple((name, round(value, 2)) for name, value in ranked[:TERMS] if round(value, 2))


@dataclass(frozen=True, slots=True)
class Regression:
    """A logistic regression: intercept and weights in order of the features."""

    intercept: float
    weights: tuple[float, ...]

    def contributions(self, values: Sequence[float]) -> tuple[float, ...]:
        """Return what each value adds to the log-odds."""
        return tuple([weight * value for weight, value in zip(self.weights, values, strict=True)])

    def probability(self, contributions: Sequence[float]) -> float:
        """Return the probability in [0, 1]; rounded, so that it does not depend on the last bit of a platform's log."""
        return round(1 / (1 + exp(-self.intercept - sum(contributions))), 4)


@dataclass(frozen=True, slots=True)
class Model:
    """Both regressions and the probability from which a link is shown unless the user asks otherwise."""

    first: Regression
    second: Regression
    threshold: float


def score(pairs: Sequence[Pair], documents: int) -> list[list[Scored]]:
    """Return the scored pairs of sentences for each pair of documents (all of them, in the order of combinations)."""
    scorer = model(documents)
    looked = [evidence(pair) for pair in pairs]
    impressions = [
        {(cell.i, cell.j): scorer.first.probability(scorer.first.contributions(values)) for cell, values in cells}
        for cells in looked
    ]
    found = []
    for cells, around in zip(looked, neighborhoods(impressions, documents), strict=True):
        rows = []
        for cell, values in cells:
            contributions = scorer.second.contributions((*values, *around[cell.i, cell.j]))
            rows.append(Scored(cell, scorer.second.probability(contributions), contributions))
        found.append(rows)
    return found


def evidence(pair: Pair) -> list[tuple[Cell, list[float]]]:
    """Return the pairs of sentences worth scoring with the values of all features."""
    functions = tuple(FEATURES.values())
    return [(cell, [function(cell) for function in functions]) for cell in pair.cells()]


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
