"""Word and gram weights over all compared documents, and the weighted sentences of each document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING

from newscmp.alignment.background import function_stems, rarity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscmp.alignment.profile import Profile

#: Weight of a sentence's neighbors in its context (alignment.ctx2 by cross-validation): the one before, the one after.
BEFORE, AFTER = 0.4, 0.2

Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Vectors:
    """One document's sentences as unit vectors of stems and of character grams."""

    profile: Profile
    words: tuple[Vector, ...]
    grams: tuple[Vector, ...]
    weights: Mapping[str, float]
    """Weight of every stem of the call."""
    context: tuple[float, ...]
    """Length of each sentence's vector with its neighbors added."""


def vectors(profiles: Sequence[Profile]) -> list[Vectors]:
    """Return the vectors of every document; weights depend on all of them and on no order."""
    tellings = [telling for profile in profiles for telling in profile.tellings]
    total = len(tellings)
    spread = Counter(word for profile in profiles for word, n in profile.spread.items() for _ in range(n))
    weights = {
        word: 0.5 * rarity(word) + 0.35 * log((total + 1) / (count + 0.5))
        for word, count in spread.items()
        if word not in function_stems()
    }
    gram_spread = Counter(gram for telling in tellings for gram in telling.grams)
    gram_weights = {gram: log((1 + total) / (1 + count)) + 1 for gram, count in gram_spread.items()}
    return [_vectors(profile, weights, gram_weights) for profile in profiles]


def _vectors(profile: Profile, weights: Mapping[str, float], gram_weights: Mapping[str, float]) -> Vectors:
    words = tuple(_unit(telling.counts, weights) for telling in profile.tellings)
    grams = tuple(_unit(telling.grams, gram_weights) for telling in profile.tellings)
    return Vectors(profile, words, grams, weights, tuple(_contexts(words)))


def _unit(counts: Mapping[str, int], weights: Mapping[str, float]) -> Vector:
    """Return (1 + ln tf) · weight, scaled to length 1."""
    raw = {
        word: weights[word] if count == 1 else (1 + log(count)) * weights[word]
        for word, count in counts.items()
        if word in weights
    }
    length = sqrt(sum(x * x for x in sorted(raw.values()))) or 1.0
    return {word: x / length for word, x in raw.items()}


def _contexts(words: Sequence[Vector]) -> list[float]:
    found = []
    for n, vector in enumerate(words):
        total = dict(vector)
        for neighbor, share in ((n - 1, BEFORE), (n + 1, AFTER)):
            if 0 <= neighbor < len(words):
                for word, x in words[neighbor].items():
                    total[word] = total.get(word, 0.0) + share * x
        found.append(sqrt(sum(x * x for x in total.values())) or 1.0)
    return found
