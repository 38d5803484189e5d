"""Which full stops belong to an abbreviation; Punkt, with parameters of our own, decides the doubtful ones.

Punkt (Kiss and Strunk 2006, as in NLTK) is given a list of abbreviations and of words that begin sentences instead of
trained tables: a trained table of half a megabyte was no better on newswire, and worse elsewhere.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newscmp.lexicons import load

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

#: One letter, or several with stops between them.
INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")


@cache
def words(category: str) -> frozenset[str]:
    """Return the entries of a category of the word lists, in lower case and without the last stop."""
    rows = (*load("abbreviations").entries, *load("sentence_starters").entries)
    return frozenset(entry.lemma for entry in rows if entry.category == category)


def is_known(word: str, before: str) -> bool:
    """Return whether a stop after a word is, as a rule, that of an abbreviation; ``before`` is the word before it."""
    return category(word, before) is not None


@lru_cache(maxsize=8192)
def category(word: str, before: str) -> str | None:
    """Return the class of an abbreviation, or None for a word that is none between these neighbors.

    ``word`` comes without its stop; ``before`` is the word before it, which makes "in" a measure and "Mass" a state.
    """
    low = word.lower()
    for name in ("title", "inner", "final"):
        if low in words(name):
            return name
    if low in words("measure") and before[-1:].isdigit():
        return "measure"
    if low in words("state") and before[-1:] == ",":
        return "state"
    return "initials" if INITIALS.fullmatch(low) else None


@lru_cache(maxsize=8192)
def ends_sentence(word: str, kind: str | None, following: str, *, lead_in: bool = False) -> bool:
    """Return whether the stop after a word ends the sentence if the next one begins with a capital or a number.

    ``kind`` is the word's category, ``following`` the next word. ``lead_in`` says that nothing but an adverbial stands
    before ("At 5 a.m. Mr. Smith left").
    """
    then = following.lower()
    number = following[:1].isdigit()
    if kind is None:
        return not (number and word.lower() in words("number"))
    if kind in {"measure", "final"}:
        clock = kind == "final" and then in words("clock")
        return then in words("starter") or not (number or lead_in or clock)
    if kind == "initials":
        # Punkt knows single initials only: "W.H. Auden" is asked as "H. Auden".
        return not number and _punkt_breaks(word[-1], following)
    return kind != "title" and (then in words("title") or _punkt_breaks(word, following))


def _punkt_breaks(word: str, following: str) -> bool:
    """Return whether Punkt takes the stop between two words for the end of a sentence."""
    answer: bool = _punkt().text_contains_sentbreak(f"{word}. {following}")
    return answer


@cache
def _punkt() -> PunktSentenceTokenizer:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    class NoOrthography(dict[str, int]):
        """An orthographic table that does not grow with every word it is asked about, as NLTK's own does."""

        def __missing__(self, _: str) -> int:
            return 0

    parameters = PunktParameters()
    parameters.abbrev_types = set().union(*(words(category) for category in ("title", "inner", "final", "state")))
    parameters.sent_starters = set(words("starter"))
    # Bit 5: seen in lower case inside a sentence. So a starter ends a sentence after an initial, too ("and I. Did").
    parameters.ortho_context = NoOrthography(dict.fromkeys(words("starter"), 1 << 5))
    return PunktSentenceTokenizer(parameters)
