"""How rare a word is in English at large, from counts shipped as a file."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from sys import intern

from newscmp import lexicons
from newscmp.text.tokens import normalize, stem

#: Rarity of a stem that the counts do not know, and of the closed word classes (alignment by cross-validation).
UNKNOWN = 2.6
COMMONEST = 7.3
GRAM = 4


@lru_cache(maxsize=65536)
def rarity(word: str) -> float:
    """Return the rarity of a stem, 0.15 (everywhere) to 2.6 (unknown): half its distance on the Zipf scale."""
    return max(0.3, COMMONEST - _zipf()[word]) / 2 if word in _zipf() else UNKNOWN


@cache
def function_stems() -> frozenset[str]:
    """Return the stems of the closed word classes."""
    return frozenset(stem(normalize(entry.lemma)) for entry in lexicons.load("function_words").entries)


@lru_cache(maxsize=65536)
def grams(norm: str) -> tuple[str, ...]:
    """Return the character 4-grams of a word with a blank at both ends."""
    word = f" {norm} "
    return tuple(intern(word[i : i + GRAM]) for i in range(max(1, len(word) - GRAM + 1)))


@cache
def _zipf() -> dict[str, float]:
    table = {}
    for line in Path(__file__).with_name("background.txt").read_text(encoding="utf-8").splitlines()[1:]:
        tenths, *words = line.split(" ")
        table.update(dict.fromkeys(words, int(tenths) / 10))
    return table
