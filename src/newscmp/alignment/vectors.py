"""Word and gram weights over all compared documents, and the weighted sentences of each document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from math import fsum, log, sqrt
from typing import TYPE_CHECKING

from newscmp.alignment.background import rarity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscmp.alignment.profile import Profile

#: Shares of background and local rarity in the weight of a word. Any mix from .3/.5 to .7/.2 scores alike (AP ± 0.1).
BACKGROUND, LOCAL = 0.5, 0.35

Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Vectors:
    """One document's sentences as unit vectors of stems and of character grams."""

    profile: Profile
    words: tuple[Vector, ...]
    grams: tuple[Vector, ...]
    weights: Mapping[str, float]
    """Weight of every stem of the call."""
    names: frozenset[str]
    """Stems that the documents of the call mostly use as names."""


def vectors(profiles: Sequence[Profile]) -> list[Vectors]:
    """Return the vectors of every document; weights depend on all of them and on no order."""
    tellings = [telling for profile in profiles for telling in profile.tellings]
    total = len(tellings)
    spread: Counter[str] = Counter()
    for profile in profiles:
        spread.update(profile.spread)
    weights = {
        word: BACKGROUND * rarity(word) + LOCAL * log((total + 1) / (count + 0.5)) for word, count in spread.items()
    }
    gram_spread = Counter(chain.from_iterable(telling.grams for telling in tellings))
    gram_weights = {gram: log((1 + total) / (1 + count)) + 1 for gram, count in gram_spread.items()}
    named = Counter(chain.from_iterable(telling.names for telling in tellings))
    names = frozenset(word for word, count in named.items() if 2 * count >= spread[word])
    return [
        Vectors(
            profile,
            tuple(_unit(telling.counts, weights) for telling in profile.tellings),
            tuple(_unit(telling.grams, gram_weights) for telling in profile.tellings),
            weights,
            names,
        )
        for profile in profiles
    ]


def _unit(counts: Mapping[str, int], weights: Mapping[str, float]) -> Vector:
    """Return (1 + ln tf) · weight, scaled to length 1."""
    raw = {word: weights[word] if count == 1 else (1 + log(count)) * weights[word] for word, count in counts.items()}
    length = sqrt(fsum([x * x for x in raw.values()])) or 1.0
    return {word: x / length for word, x in raw.items()}
