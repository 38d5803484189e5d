"""Noun phrases around a word: where they begin and end, with lists, appositions and what prepositions join to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.model import MentionKind
from newscmp.text.attribution.stretches import OUTSIDE
from newscmp.text.grammar import (
    ATTACHING,
    COORDINATORS,
    DAYS,
    DETERMINERS,
    NAME_TAGS,
    NOUN_TAGS,
    PHRASE_TAGS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    finite,
)
from newscmp.text.mentions.naming import SPEAKERS, kinds

if TYPE_CHECKING:
    from newscmp.text.attribution.stretches import Stretch

#: A range of words: the number of the first one and of the one after the last.
Words = tuple[int, int]

#: No subject in the news is longer; the bound keeps the search linear.
REACH = 40
#: Marks that do not end a noun phrase.
INNER_MARKS = frozenset(("", "(", ")", "’", "'", "$", "&", "/", "-", ".", ".("))
PERSONAL = PRONOUNS - DETERMINERS
BARS_LEFT = (SUBORDINATORS - ATTACHING) | PERSONAL
PERSONAL_RELATIVES = frozenset(("who", "whose"))
LINKS = PREPOSITIONS | COORDINATORS
ENDS_NO_PHRASE = BARS_LEFT | LINKS
OPENS_CLAUSE = COORDINATORS | SUBJECTS | SUBORDINATORS
#: What stands between a subject and its verb: "Quist on Monday said".
BEFORE_VERB = DAYS | {"on"}
#: A noun phrase begins with an article, but for what may stand before one.
ARTICLES = frozenset(("the", "a", "an"))
BEFORE_ARTICLE = frozenset(("all", "both", "half", "such", "even", "only", "not", "just", "quite"))
NOMINAL_TAGS = NOUN_TAGS | {"CD", "PRP", ""}
BARS_RIGHT = (DAYS | SUBORDINATORS) - ATTACHING - PERSONAL_RELATIVES


def phrase_before(stretch: Stretch, end: int) -> Words | None:
    """Return the noun phrase whose last word is the one before ``end``."""
    while end > 1 and stretch.norms[end - 1] in BEFORE_VERB and not stretch.gaps[end - 1]:
        end -= 1
    if not end or stretch.norms[end - 1] in PRONOUNS:
        return _pronoun(stretch, end)
    first = end - 1
    if stretch.inside[first] != OUTSIDE or stretch.norms[first] in ENDS_NO_PHRASE:
        return None
    lowest = max(0, end - REACH)
    while first > lowest and _joins_left(stretch, first - 1, first, end):
        first -= 1
    while first < end and stretch.norms[first] in LINKS:
        first += 1
    if first + 1 < end and stretch.norms[first] in DAYS and first and stretch.norms[first - 1] == "on":
        first += 1  # on Friday Quist
    if first and stretch.tags[first] == "VBG" and stretch.norms[first - 1] in PREPOSITIONS and first < end - 1:
        first += 1  # by slamming candidates
    return (first, end) if any(nominal(stretch, word) for word in range(first, end)) else None


def _pronoun(stretch: Stretch, end: int) -> Words | None:
    if not end:
        return None
    if stretch.norms[end - 1] not in RELATIVES:
        return (end - 1, end)
    antecedent = end - 1
    if antecedent and stretch.gaps[antecedent] in {"", ","} and stretch.norms[end - 1] in {"who", "that", "which"}:
        found = phrase_before(stretch, antecedent)
        put_in = found is not None and _put_in(stretch, found[0])
        if put_in or found is None or stretch.norms[end - 1] != "who":
            return phrase_before(stretch, put_in) if put_in else found
        return _person_before(stretch, found)
    return None


def _person_before(stretch: Stretch, found: Words) -> Words:
    """Return a phrase, or the person before it if it names no person: a man outside *the hall* who left."""
    first, end = found
    noun = stretch.tags[end - 1] in {"NN", "NNS"} and kinds().get(stretch.norms[end - 1]) not in SPEAKERS
    if not noun or first < 2 or stretch.norms[first - 1] not in PREPOSITIONS or stretch.gaps[first]:
        return found
    before = phrase_before(stretch, first - 1)
    told = before is not None and kinds().get(stretch.norms[before[1] - 1]) is MentionKind.PERSON
    return (before[0], end) if before is not None and told else found


def _put_in(stretch: Stretch, first: int) -> int:
    """Return where an adverbial between commas begins that ends with the phrase at a word, else 0: now in *his 30s*."""
    lowest = max(stretch.begins[first], first - 3)
    comma = next((w for w in range(first - 1, lowest, -1) if stretch.gaps[w] == ","), 0)
    led = comma and not stretch.gaps[first] and stretch.norms[first - 1] in PREPOSITIONS
    return comma if led else 0


def _joins_left(stretch: Stretch, word: int, right: int, end: int) -> bool:
    """Whether a word belongs to the noun phrase that goes on at ``right`` and stops before ``end``."""
    norm, tag, gap = stretch.norms[word], stretch.tags[word], stretch.gaps[right]
    if gap == ",":
        return stretch.inside[word] == OUTSIDE and _listed(stretch, word, right, end)
    if stretch.inside[word] != OUTSIDE or gap not in INNER_MARKS or norm in BARS_LEFT:
        return False
    if norm in COORDINATORS:
        return norm == "and" and right < end and stretch.tags[right] in PHRASE_TAGS and nominal(stretch, word - 1)
    if norm in PREPOSITIONS:
        return norm in ATTACHING and nominal(stretch, word - 1) and not stretch.gaps[word]
    if stretch.norms[right] in ARTICLES and norm not in BEFORE_ARTICLE:
        return False
    return (tag in PHRASE_TAGS or norm in DETERMINERS) and not finite(norm, tag)


def _listed(stretch: Stretch, word: int, right: int, end: int) -> bool:
    """Whether a comma separates two members of one list: A, B and C."""
    tail = stretch.norms[right : min(end, right + 8)]
    begin = stretch.begins[word]
    if stretch.norms[begin] in PREPOSITIONS and not any(stretch.gaps[begin + 1 : right]):
        return False  # in reply to the plan, Orr and Rowe
    if (stretch.tags[word] in NAME_TAGS) != (stretch.tags[right] in NAME_TAGS) and stretch.tags[right] in NAME_TAGS:
        return False
    return "and" in tail and stretch.tags[word] in NOUN_TAGS and stretch.tags[right] in PHRASE_TAGS


def nominal(stretch: Stretch, word: int) -> bool:
    """Whether a word can be the noun of a phrase: nouns, numbers, pronouns, names of groups."""
    if word < 0:
        return False
    group = kinds().get(stretch.norms[word]) is MentionKind.GROUP  # "police" is tagged an adjective
    return group or stretch.tags[word] in NOMINAL_TAGS or stretch.norms[word] in PRONOUNS


def phrase_after(stretch: Stretch, start: int) -> Words | None:
    """Return the noun phrase that begins at ``start`` with the appositions that follow it, up to time and place."""
    end = start
    limit = min(len(stretch), start + REACH)
    if start < len(stretch) and stretch.norms[start] in PERSONAL:
        return (start, start + 1)
    while end < limit and _joins_right(stretch, end, start):
        end += 1
    while end > start and (stretch.norms[end - 1] in LINKS or stretch.norms[end - 1] in DAYS):
        end -= 1
    if end - 1 > start and stretch.norms[end : end + 1] == ("than",) and stretch.gaps[end - 1]:
        end -= 1  # according to the police, more than ten
    return (start, end) if any(nominal(stretch, word) for word in range(start, end)) else None


def _joins_right(stretch: Stretch, word: int, start: int) -> bool:
    norm, tag = stretch.norms[word], stretch.tags[word]
    gap = stretch.gaps[word] if word > start else ""
    if stretch.inside[word] != OUTSIDE or (
        norm in BARS_RIGHT and PERSONAL_RELATIVES.isdisjoint(stretch.norms[start:word])
    ):
        return False
    if gap.startswith(","):
        group = kinds().get(stretch.norms[word - 1]) is MentionKind.GROUP  # "according to police, Ann Orr left"
        return not (group and tag in NAME_TAGS) and _begins_apposition(stretch, word)
    if gap not in INNER_MARKS:
        return False
    if not PERSONAL_RELATIVES.isdisjoint(stretch.norms[start : word + 1]):
        return True
    if norm in PREPOSITIONS or finite(norm, tag):
        return norm in {"of", "for", "from", "with", "at", "to"} and word > start
    return tag in PHRASE_TAGS or norm in DETERMINERS or norm == "and" or tag.startswith(("JJ", "RB", "VB"))


def _begins_apposition(stretch: Stretch, word: int) -> bool:
    """Whether the words after a comma explain the noun before it: no finite verb comes before the next mark."""
    norm, tag = stretch.norms[word], stretch.tags[word]
    if norm in {"who", "whose"}:
        return True
    if norm in OPENS_CLAUSE or norm in DAYS or tag == "VBG" or stretch.gaps[word] != ",":
        return False
    if tag not in NOUN_TAGS | {"JJ", "DT", "PRP$", "CD"} and norm not in DETERMINERS:
        return False
    for later in range(word, min(len(stretch), word + REACH)):
        if later > word and (stretch.gaps[later] or stretch.norms[later] in RELATIVES):
            return True
        if finite(stretch.norms[later], stretch.tags[later]):
            return False
    return True
