"""From evidence to a calibrated probability: a logistic model whose few weights are a data file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING

from newscmp.alignment.features import FEATURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newscmp.alignment.cells import Cell

#: How many contributions a link carries as its explanation.
TERMS = 4


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of a logistic regression over named features."""

    intercept: float
    weights: Mapping[str, float]
    threshold: float
    """The probability from which a link is shown unless the user asks otherwise."""

    def contributions(self, cell: Cell) -> dict[str, float]:
        """Return what each feature adds to the log-odds of the pair."""
        return {name: weight * FEATURES[name](cell) for name, weight in self.weights.items()}

    def probability(self, contributions: Iterable[float]) -> float:
        """Return the probability for contributions to the log-odds, rounded to four digits."""
        return round(1 / (1 + exp(-self.intercept - sum(contributions))), 4)


def model(documents: int) -> Model:
    """Return the model for a number of documents: with three or more, a third one can support a link."""
    return _models()["two" if documents < 3 else "several"]


def strongest(contributions: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    """Return the largest contributions, strongest first, without those that add nothing."""
    ranked = sorted(contributions.items(), key=lambda item: (-abs(item[1]), item[0]))
    return tuple((name, round(value, 2)) for name, value in ranked[:TERMS] if round(value, 2))


@cache
def _models() -> dict[str, Model]:
    table = json.loads(Path(__file__).with_name("weights.json").read_text(encoding="utf-8"))
    return {name: Model(**row) for name, row in table.items()}
