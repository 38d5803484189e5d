"""Words and numbers of a text, normalized for comparison."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

#: Letters with inner apostrophes, hyphens or hidden signs, abbreviations (U.S.), numbers with separators.
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?\b|[^\W_]+(?:[’'‘\-‐‑\u00ad\u200b-\u200d\u2060][^\W_]+)*"
)
HIDDEN = dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060")
STRAIGHT = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", **HIDDEN})


@lru_cache(maxsize=65536)
def normalize(word: str) -> str:
    """Return the word in lower case, accents folded, apostrophes and hyphens straightened, nothing hidden."""
    word = word.translate(STRAIGHT)
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word.casefold()


@lru_cache(maxsize=65536)
def stem(norm: str) -> str:
    """Return the Snowball English stem (Porter 2001) of a normalized word, without a possessive ending."""
    return _stemmer()(norm.removesuffix("'s").removesuffix("'"))


@cache
def _stemmer() -> Callable[[str], str]:
    from snowballstemmer import stemmer

    word: Callable[[str], str] = stemmer("english").stemWord
    return word
