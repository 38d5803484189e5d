"""When two names mean one person, place or body: spelling, transliteration, short forms, titles, acronyms, metonyms."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newscmp.lexicons import load
from newscmp.model import MentionKind
from newscmp.text.mentions.naming import kind_of, place_of, titles
from newscmp.text.tokens import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newscmp.model import Document


class Kinship(StrEnum):
    """How two names of one thing are related."""

    SAME = "same"
    SPELLING = "spelling"
    """Two spellings, or transliterations from another script."""
    SHORT = "short"
    """One is a part of the other: last name, name without title, without first or middle name."""
    ACRONYM = "acronym"
    PLACE = "place"
    """A country with its capital, its people, a city or a region within it."""


WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*\.?")
#: Words inside names that acronyms pass over.
SMALL = frozenset(
    {"of", "the", "and", "for", "in", "on", "de", "la", "du", "des", "der", "von", "van", "al", "el", "bin"}
)
ABBREVIATED = {"mt": "mount", "st": "saint", "ft": "fort", "gen": "general", "univ": "university", "dept": "department"}
#: Spellings of one sound in transliterations (BGN/PCGN, ISO 9 and press usage), longest first; applied in order.
SOUNDS = (
    *(("tsch", "c"), ("shch", "s"), ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("kh", "h"), ("gh", "h"), ("dh", "d")),
    *(("zh", "z"), ("ch", "c"), ("sh", "s"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("ts", "c"), ("tz", "c")),
    *(("x", "ks"), ("q", "h"), ("w", "v"), ("g", "h"), ("j", "i"), ("y", "i"), ("ou", "u"), ("oo", "u"), ("ee", "i")),
    *(("ue", "u"), ("oe", "o"), ("ae", "a"), ("ie", "e"), ("iu", "u"), ("ia", "a"), ("io", "o"), ("o", "a")),
)
REPEATED = re.compile(r"(.)\1+")
FINAL = re.compile(r"(?<=[ks])i+$")


def words(name: str) -> tuple[str, ...]:
    """Return the normalized words of a name without titles, determiners, possessive endings, dots of initials."""
    found = [_bare(match.group()) for match in WORD.finditer(normalize(name))]
    while len(found) > 1 and (found[0] in titles() or found[0] in {"the", "a", "an"}):
        del found[0]
    return tuple(word for word in found if word)


def _bare(word: str) -> str:
    return (
        ABBREVIATED.get(word.removesuffix("."), word)
        .removesuffix("'s")
        .removesuffix("'")
        .removeprefix("al-")
        .removeprefix("el-")
        .replace(".", "")
    )


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """Return what is left of a name's word when spellings of one sound are made equal; its own key, not to be shown."""
    found = re.sub(r"['\-ʹʼ]", "", normalize(word))
    for written, sound in SOUNDS:
        found = found.replace(written, sound)
    return FINAL.sub("i", REPEATED.sub(r"\1", found))


def kinship(one: str, other: str) -> Kinship | None:
    """Return how two names of one thing are related, or None where nothing says that they name one thing.

    Two people who share a surname differ unless one first name is the short form or the initial of the other.
    """
    left, right = words(one), words(other)
    if not left or not right:
        return None
    if left == right:
        return Kinship.SAME
    return _place(left, right) or _spelling(left, right) or _short(left, right) or _acronym(left, right)


def same_thing(one: str, other: str) -> bool:
    """Whether two names may well name one thing."""
    return kinship(one, other) is not None


def canonical(names: Iterable[str]) -> dict[str, str]:
    """Return for every name the fullest name among them that it is a form of; ambiguous surnames stay alone."""
    listed = sorted(dict.fromkeys(names), key=lambda name: (-len(words(name)), name))
    found: dict[str, str] = {}
    full: list[str] = []
    for name in listed:
        kin = [known for known in full if kinship(known, name) not in {None, Kinship.PLACE}]
        found[name] = kin[0] if len(kin) == 1 else name
        if found[name] == name:
            full.append(name)
    return found


def fullest(document: Document, name: str) -> str:
    """Return the fullest form of a name in a document, or the name itself where two persons there may bear it."""
    wanted = set(words(name))
    forms = {mention.norm for mention in document.mentions if mention.named and wanted & set(words(mention.norm))}
    return canonical([*sorted(forms), name])[name]


def _place(left: tuple[str, ...], right: tuple[str, ...]) -> Kinship | None:
    one, other = place_of(" ".join(left)), place_of(" ".join(right))
    if not one or not other or _country(one) != _country(other):
        return None
    kinds_ = {one.partition(" ")[0], other.partition(" ")[0]}
    if len(kinds_) == 1:
        # two regions, states or cities of one country are two places; two forms of its name or capital are one
        return None if kinds_ & {"city", "region", "state"} else Kinship.SPELLING
    return Kinship.PLACE if kinds_ & {"country", "adjective", "people", "capital", "seat"} else None


def _country(category: str) -> str:
    return category.partition(" ")[2]


def _spelling(left: tuple[str, ...], right: tuple[str, ...]) -> Kinship | None:
    one, other = "".join(left), "".join(right)
    if one == other:
        return Kinship.SPELLING
    if len(left) != len(right):
        return None
    pairs = tuple(zip(left, right, strict=True))
    if all(_alike(a, b) for a, b in pairs):
        return Kinship.SPELLING
    # where the other words agree, one slip in a short name is a slip too
    other_words = [(a, b) for a, b in pairs if not _alike(a, b)]
    slips = all(min(len(a), len(b)) >= 4 and _one_slip(a, b) for a, b in other_words)
    return Kinship.SPELLING if slips and len(other_words) == 1 and len(pairs) > 1 else None


def _alike(one: str, other: str) -> bool:
    """Whether two words are spellings of one name, or one slip apart (words of six letters or more)."""
    if one == other or (len(one) > 3 and skeleton(one) == skeleton(other)):
        return True
    if long_form(one) == long_form(other):
        return True
    return min(len(one), len(other)) >= 6 and _one_slip(one, other)


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter was left out, added, changed or swapped with its neighbor."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    swapped = one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]
    return swapped or one[start + 1 :] == other[start + 1 :]


def _short(left: tuple[str, ...], right: tuple[str, ...]) -> Kinship | None:
    """Return SHORT where the shorter name's words stand in the longer one in order, and end or begin it."""
    few, many = sorted((left, right), key=len)
    if len(few) == len(many):
        first, last = _initial(few[0], many[0]), few[1:] == many[1:]
        return Kinship.SHORT if first and last and len(few) > 1 else None
    if kind_of(few[0]) not in {None, MentionKind.PERSON} and len(few) == 1 and few[0] != many[-1]:
        return None
    if place_of(" ".join(few)) and not place_of(" ".join(many)):
        return None  # "Norwich" is no short form of "Norwich Gazette"
    place = 0
    for word in few:
        place = next((i + 1 for i in range(place, len(many)) if _alike(word, many[i]) or _initial(word, many[i])), 0)
        if not place:
            return None
    if few[-1] == many[-1] or _alike(few[-1], many[-1]):
        return Kinship.SHORT
    # a first name alone, or a body called by its first word ("Hartwell Foods" as "Hartwell")
    return Kinship.SHORT if _alike(few[0], many[0]) else None


def _initial(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and long.startswith(short)


def _acronym(left: tuple[str, ...], right: tuple[str, ...]) -> Kinship | None:
    few, many = sorted((left, right), key=len)
    if len(few) != 1 or len(many) < 2 or not 2 <= len(few[0]) <= 6:
        return None
    letters = "".join(word[0] for word in many if word not in SMALL)
    everything = "".join(word[0] for word in many)
    return Kinship.ACRONYM if few[0] in {letters, everything} else None


def long_form(word: str) -> str:
    """Return the given name that a short form stands for ("mike": "michael"), else the word."""
    return _nicknames().get(word, word)


@cache
def _nicknames() -> Mapping[str, str]:
    return {short: entry.category for short, entry in load("nicknames").by_phrase.items()}
