"""Regular English inflection, so that a list needs one line a lemma."""

from __future__ import annotations

import re
from functools import lru_cache

VOWEL_Y = ("ay", "ey", "iy", "oy", "uy")
SIBILANT = ("s", "x", "z", "ch", "sh")
#: One stressed vowel before one final consonant doubles it (plan, planned); w, x and y never double.
DOUBLES = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$")


def forms(lemma: str, pos: str | None, irregular: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the lemma and its inflected forms; of several words the first is inflected for verbs, the last for nouns.

    Irregular forms, where given, replace the regular past of a verb and the regular plural of a noun; of several words
    they may be given whole: ``tear into (tore into, torn into)``.
    """
    if pos not in ("verb", "noun"):
        return tuple(dict.fromkeys((lemma, *irregular))) if irregular else (lemma,)
    if " " not in lemma and not irregular:  # nine entries of ten, and word lists are read at every start
        return _verb(lemma, (_past(lemma),)) if pos == "verb" else (lemma, _with_s(lemma))
    words = lemma.split()
    if pos == "verb":
        head, rest = words[0], words[1:]
        inflected = _verb(head, irregular or (_past(head),))
        return tuple(dict.fromkeys(form if " " in form else " ".join((form, *rest)) for form in inflected))
    before, head = words[:-1], words[-1]
    plural = irregular or (_with_s(head),)
    return tuple(dict.fromkeys(form if " " in form else " ".join((*before, form)) for form in (head, *plural)))


@lru_cache(maxsize=4096)  # each word is looked up in many lists
def lemmas(form: str) -> tuple[str, ...]:
    """Return every word of which ``forms`` can make this one, itself included, and words of which it cannot."""
    found = [form]
    if form.endswith("s"):
        found += (form[:-1], form[:-2], form[:-3] + "y")
    elif form.endswith("ed"):
        found += (form[:-1], form[:-2], form[:-3], form[:-3] + "y")
    elif form.endswith("ing"):
        found += (form[:-3], form[:-3] + "e", form[:-4], form[:-4] + "ie")
    return tuple(found)


def _verb(head: str, past: tuple[str, ...]) -> tuple[str, ...]:
    return (head, _with_s(head), *past, _participle(head))


def _with_s(word: str) -> str:
    if word.endswith("y") and not word.endswith(VOWEL_Y):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(SIBILANT) else "s")


def _past(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and not word.endswith(VOWEL_Y):
        return word[:-1] + "ied"
    return (word + word[-1] if DOUBLES.search(word) else word) + "ed"


def _participle(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return (word + word[-1] if DOUBLES.search(word) else word) + "ing"
