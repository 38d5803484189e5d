"""Whether two full names can be one person's: given names, nicknames, suffixes, forms of address."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newscmp.text.mentions.naming import given_names
from newscmp.text.names import long_form, skeleton
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

ADDRESS = {"mr": "male", "mr.": "male", "mrs": "female", "mrs.": "female", "ms": "female", "ms.": "female"}
#: Nouns for persons of one sex.
SEX = {
    **dict.fromkeys(("man", "boy", "son", "father", "husband", "brother", "gentleman", "uncle", "king"), "male"),
    **dict.fromkeys(("gunman", "congressman", "businessman", "policeman", "spokesman", "stepfather", "nephew"), "male"),
    **dict.fromkeys(("congresswoman", "businesswoman", "spokeswoman", "chairwoman", "stepmother", "niece"), "female"),
    **dict.fromkeys(("woman", "girl", "daughter", "mother", "wife", "sister", "lady", "aunt", "queen"), "female"),
}
#: Words for relatives, and the words for the same relation seen from the other side.
PARTNERS = {
    **dict.fromkeys(("sister", "brother", "sibling", "twin"), ("sister", "brother", "sibling", "twin")),
    **dict.fromkeys(("wife", "husband", "spouse"), ("wife", "husband", "spouse")),
    **dict.fromkeys(
        ("partner", "girlfriend", "boyfriend", "fiance", "fiancee"), ("partner", "girlfriend", "boyfriend")
    ),
    **dict.fromkeys(("mother", "father", "parent", "mom", "dad", "stepfather", "stepmother"), ("son", "daughter")),
    **dict.fromkeys(("son", "daughter", "stepson", "stepdaughter"), ("mother", "father", "mom", "dad")),
    **dict.fromkeys(("grandson", "granddaughter"), ("grandfather", "grandmother")),
    **dict.fromkeys(("grandfather", "grandmother"), ("grandson", "granddaughter")),
    **dict.fromkeys(("uncle", "aunt"), ("nephew", "niece")),
    **dict.fromkeys(("nephew", "niece"), ("uncle", "aunt")),
    **dict.fromkeys(("cousin",), ("cousin",)),
    **dict.fromkeys(("widow", "widower"), ()),
}
#: Letters up to which a given name is a short form that nothing else tells: "Mo".
SHORT = 3
#: Letters of one sound that a skeleton keeps apart.
SOUNDS = str.maketrans("zc", "sk")
#: Letters from which on two spellings of one sound are one name.
SOUNDED = 6
#: Letters of a surname from which on a letter too many is a slip.
SLIPPED = 4
#: Stems of words for any person: they tell nobody apart.
GENERAL = frozenset(stem(word) for word in ("person", "people", "man", "woman", "one", "someone", "child", "member"))
#: What tells a father from a son of one name.
GENERATION = {"jr": "jr", "jr.": "jr", "sr": "sr", "sr.": "sr", "ii": "ii", "iii": "iii"}


class FullName(NamedTuple):
    """First and last name of a person, and the suffix that tells a father from a son."""

    first: str
    last: str
    generation: str = ""
    others: tuple[str, ...] = ()
    """Given names beside the first."""


def full_name(name: Sequence[str], words: Sequence[str]) -> FullName | None:
    """Return the full name that a name of two words or more has; ``words`` are all words of its phrase."""
    if len(name) < 2:
        return None
    first = next((word for word in name[:-1] if word in given_names()), name[-2])
    generation = next((GENERATION[word] for word in words if word in GENERATION), "")
    return FullName(first, name[-1], generation, tuple(word for word in name[:-1] if word != first))


def relation(words: Sequence[str], name: Sequence[str]) -> str:
    """Return the word for a relative that heads a phrase or stands before its name, else an empty string."""
    if not words:
        return ""
    head = words[-1 - len(name)] if len(words) > len(name) else ""
    return head if head in PARTNERS else ""


def gender(words: Sequence[str], full: FullName | None) -> str:
    """Return female or male where a form of address, a noun or a given name of one sex tells, else an empty string."""
    addressed = next((ADDRESS[word] for word in words if word in ADDRESS), "") or (
        SEX.get(words[-1], "") if words else ""
    )
    known = given_names().get(full.first, "") if full else ""
    return addressed or (known if known in {"female", "male"} else "")


def one_person(a: FullName, b: FullName) -> bool:
    """Whether two full names can be one person's: one last name, and first names that can stand for each other."""
    generations = {a.generation, b.generation} - {""}
    if len(generations) > 1 or not (spelling(a.last) == spelling(b.last) or _misspelt(a, b)):
        return False
    return _one_first(a.first, b.first) or a.first in b.others or b.first in a.others


def spelling(name: str) -> str:
    """Return a surname as it sounds: "Kovalenko" and "Kowalenko" are one; short names are kept as they are."""
    return skeleton(name) if len(name) >= SOUNDED else name


def _misspelt(a: FullName, b: FullName) -> bool:
    """Whether the surname of one of two names with one given name has a letter too many, which makes no plural."""
    short, long = sorted((a.last, b.last), key=len)
    if a.first != b.first or len(short) < SLIPPED or len(long) != len(short) + 1 or long == short + "s":
        return False
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _one_first(a: str, b: str) -> bool:
    """Whether two given names are one: equal, an initial, a nickname, or two spellings of a foreign name."""
    a, b = long_form(a), long_form(b)
    if a.startswith(b) or b.startswith(a):
        return True
    known = given_names()
    if a[0] != b[0] or (a in known and b in known):
        return False
    if (a in known or b in known) and min(len(a), len(b)) == SHORT:
        return True  # Leo, Lionel
    return min(len(a), len(b)) < SHORT or _pet_name(a) or _pet_name(b) or _spelt_alike(a, b)


def _pet_name(name: str) -> bool:
    """Whether a given name is one syllable said twice, as short forms are: "Lulu", "Kiki"."""
    half = len(name) // 2
    return len(name) == 2 * half and name[:half] == name[half:]


def _spelt_alike(a: str, b: str) -> bool:
    """Whether two foreign names sound alike but for one consonant: "Sergei" and "Serhiy", not "Fawad" and "Faisal"."""
    short, long = sorted((_consonants(a), _consonants(b)), key=len)
    if len(long) - len(short) > 1:
        return False
    return short == long or any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


@lru_cache(maxsize=4096)
def _consonants(name: str) -> str:
    return "".join(letter for letter in skeleton(name).translate(SOUNDS) if letter not in "aeiouy")
