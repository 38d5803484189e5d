"""Tags of the words that the lexicon does not have: by capitals, digits, endings and neighbors."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newscmp.text.tagger.rules import rules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscmp.text.tagger.brill import Lexical

NUMBER = re.compile(r"[\d\-.,:/%$]+(?:st|nd|rd|th|s)?$")
#: Words above this share begin with a capital in a headline set in title case; ordinary sentences stay far below it.
TITLE_CASE = 0.6


def guess_missing(words: Sequence[str], tags: list[str], lexicon: Mapping[str, str]) -> None:
    """Give the words that the lexicon does not have the tag that capitals, digits, endings or neighbors tell."""
    headline = _title_case(words)
    for position, known in enumerate(tags):
        if known:
            if words[position] == "US" and not _in_capitals(words, position):
                tags[position] = "NNP"
            continue
        word, before = words[position], words[position - 1] if position else ""
        found = lexicon.get(word.lower()) if headline or not position or before == '"' else None
        if found is None:
            found = _guess(word, before, words[position + 1] if position + 1 < len(words) else "")
            if headline and found == "NNP" and lexicon.get(word[:-1].lower(), "") == "VB" and word.endswith("s"):
                found = "VBZ"  # "Oduya Nominates a Lawyer"
        tags[position] = found


def _in_capitals(words: Sequence[str], position: int) -> bool:
    """Whether a word beside this one is all in capitals too, so that US may be the pronoun: GIVE US MORE."""
    beside = (*words[max(0, position - 1) : position], *words[position + 1 : position + 2])
    return any(word.isupper() for word in beside)


def _title_case(words: Sequence[str]) -> bool:
    if words[-1] == ".":
        return False
    letters = [word for word in words if word[0].isalpha()]
    return len(letters) > 3 and sum(word[0].isupper() for word in letters) > TITLE_CASE * len(letters)


def _guess(word: str, before: str, after: str) -> str:
    """Return the tag of an unknown word: proper noun, number, mark, or by Brill's rules of endings and neighbors."""
    if word[0].isupper():
        return "JJ" if word.endswith(("ed", "ing")) and "-" in word else "NNP"
    if NUMBER.match(word):
        return "CD"
    if not word[0].isalnum():
        return '"' if word[-1] == '"' else ":" if word[0] in "-;:…" else word[0]
    if word.endswith("s") and rules().lexicon.get(word[:-1], "").startswith("VB"):
        return "VBZ"
    found = "NN"
    for rule in _lexical(word):
        if rule.only in ("", found) and rule.beside(before, after):
            found = rule.tag
    return found


@lru_cache(maxsize=8192)
def _lexical(word: str) -> tuple[Lexical, ...]:
    """Return the rules of endings that can apply to a word: one in twenty; asking all takes 50 µs."""
    known = rules()
    return tuple([rule for rule in known.lexical if rule.fits(word, known.lexicon)])
