"""The longest common subsequence of two sequences of words, one row of bits at a time."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@lru_cache(maxsize=4096)
def bits(words: tuple[str, ...]) -> Mapping[str, int]:
    """Return for each word a number whose bits are its places; a sentence is compared with many others."""
    found: dict[str, int] = {}
    for place, word in enumerate(words):
        found[word] = found.get(word, 0) | 1 << place
    return found


def lcs(places: Mapping[str, int], length: int, words: Sequence[str]) -> int:
    """Return the length of the longest common subsequence of words and of ``length`` others, given as their ``bits``.

    One row of the table is one number, whose zero bits are the matches (Hyyrö 2004).
    """
    full = row = (1 << length) - 1
    for mask in filter(None, map(places.get, words)):
        hit = row & mask
        row = (row + hit) | (row - hit)
    return length - (row & full).bit_count()
