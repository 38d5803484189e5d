"""Uses of reporting verbs that report nothing: orders, examples, names, telephone calls, what one is made to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.model import Kind
from newscmp.text.attribution.stretches import OUTSIDE, governs
from newscmp.text.grammar import (
    ATTACHING,
    COORDINATORS,
    DETERMINERS,
    NOUN_TAGS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    WH_WORDS,
    finite,
)

if TYPE_CHECKING:
    from newscmp.text.attribution.stretches import Stretch

TOLL = frozenset(("life", "lives", "victim", "victims"))
#: Who claims these says that he did or won them: claimed the dawn attack, claims a third victory.
CLAIMED = frozenset(("attack", "attacks", "bombing", "bombings", "assault", "blast", "responsibility", "credit"))
WON = frozenset(("victory", "win", "title", "medal", "gold", "seat", "seats", "vote", "percent", "prize", "place"))
#: A base form with an object before it is what somebody makes or sees others do: help them maintain the dam.
CAUSING = ("help", "make", "makes", "made", "making", "let", "lets", "letting", "have", "see", "saw", "watch", "hear")
#: So many words at most between such a verb and the base form.
OBJECT = 5
ORDERS = frozenset(("don't", "let's", "please", "do", "never"))
CALLING = frozenset(("call", "calls", "called", "calling"))
NAMING = CALLING | {"dubbed", "labeled", "labelled", "branded", "termed"}
#: The words of an object and of what it is called.
PREDICATE = 15
PICTURES = frozenset(
    ("video", "videos", "photo", "photos", "photograph", "picture", "pictures", "film", "footage", "clip")
)
CONTESTS = frozenset(
    ("primary", "election", "elections", "seat", "race", "runoff", "nomination", "title", "court", "duel")
)
#: Words of a title of more letters begin with a capital.
SMALL = 4
#: Prepositions of what belongs to a participle; these need no object: warned of floods, asked about it.
MODIFYING = ATTACHING | {"by"}
INTRANSITIVE = frozenset(("warned", "cautioned", "asked", "agreed", "apologized", "apologised"))
STOPS = RELATIVES | WH_WORDS | SUBORDINATORS - PREPOSITIONS | COORDINATORS
#: Tags of words with which what an object is called begins.
OPENS_PREDICATE = frozenset(("DT", "PRP$", "CD", "JJ", "JJR", "JJS", "VBG", "VBN", "RB"))


def reports_nothing(stretch: Stretch, position: int, length: int, frame: str | None) -> bool:
    """Whether the reporting verb of so many words at a place, with what may follow it, is used for something else."""
    return (
        _ordered(stretch, position)
        or _takes(stretch, position)
        or _example(stretch, position)
        or _made_to(stretch, position)
        or _shows_trait(stretch, position)
        or _titles(stretch, position)
        or (frame in {"object", "recipient"} and _named_in_passing(stretch, position, position + length))
        or _struck(stretch, position)
        or _contests(stretch, position)
        or (length == 1 and _calls_nothing(stretch, position))
    )


def _ordered(stretch: Stretch, position: int) -> bool:
    """Whether a verb without a subject opens the sentence: "Say the dam breaks", "Don't forget that it held"."""
    if stretch.tags[position] not in {"VB", "VBP", "NN"} or stretch.kind is Kind.TITLE:
        return False
    first = stretch.begins[position]
    if position == first:
        return stretch.tags[position] != "NN"
    return first == position - 1 and stretch.norms[first] in ORDERS and not stretch.gaps[position]


def _takes(stretch: Stretch, position: int) -> bool:
    """Whether "claim" takes lives, a deed or a prize: claimed 12 lives, claims the attack, claiming his third title."""
    if not stretch.norms[position].startswith("claim"):
        return False
    near = stretch.norms[position + 1 : position + 6]
    if not TOLL.isdisjoint(near):
        return True
    taken = next((n for n, norm in enumerate(near) if norm in CLAIMED | WON), None)
    if taken is None or any(stretch.tags[position + 1 + n] in {"PRP", "IN", "TO"} for n in range(taken)):
        return False
    after = position + 2 + taken
    return after >= len(stretch) or bool(stretch.gaps[after]) or not governs(stretch, after)


def _example(stretch: Stretch, position: int) -> bool:
    """Whether the word gives an example or looks back: harder than, say, fishing; having said that; goes without …."""
    norm, before = stretch.norms[position], stretch.norms[position - 1] if position else ""
    if norm == "say":
        marks = stretch.gaps[position], stretch.gaps[position + 1]
        return all(mark.startswith((",", "–", "—")) for mark in marks)
    following = stretch.norms[position + 1 : position + 2]
    return (norm == "said" and before == "having" and following == ("that",)) or (
        norm == "saying" and before == "without"
    )


def _made_to(stretch: Stretch, position: int) -> bool:
    """Whether a base form follows the object of a verb such as "help": helped the mayor *maintain* order."""
    if stretch.tags[position] not in {"VB", "VBP"} or stretch.gaps[position]:
        return False
    for word in range(position - 1, max(stretch.begins[position], position - OBJECT) - 1, -1):
        if stretch.norms[word].startswith("help") or stretch.norms[word] in CAUSING:
            return word < position - 1 and stretch.inside[word] == OUTSIDE
        stops = stretch.tags[word] in {"MD", "TO", "IN"} or stretch.norms[word] in RELATIVES
        if stops or stretch.gaps[word] not in {"", "."}:  # helped Mr. Orr maintain
            return False
    return False


def _shows_trait(stretch: Stretch, position: int) -> bool:
    """Whether what is shown is a picture, or a word or two between quotation marks: he showed “restraint”."""
    if not stretch.norms[position].startswith("show"):
        return False
    if not PICTURES.isdisjoint(stretch.norms[position + 1 : position + 4]):
        return True
    shown = stretch.inside[position + 1 : position + 5]
    return bool(shown) and shown[0] != OUTSIDE and shown.count(shown[0]) < len(shown)


def _titles(stretch: Stretch, position: int) -> bool:
    """Whether what is written or sung is a title: the poet who wrote “The Harbor at Dawn”."""
    if not stretch.norms[position].startswith(("wr", "sang", "sing", "sung")) or position + 1 >= len(stretch):
        return False
    number = stretch.inside[position + 1]
    words = [w for w in range(position + 1, min(len(stretch), position + PREDICATE)) if stretch.inside[w] == number]
    small = sum(not stretch.upper[w] and len(stretch.norms[w]) > SMALL for w in words)
    return number != OUTSIDE and 1 < len(words) < PREDICATE - 1 and not small


def _named_in_passing(stretch: Stretch, position: int, after: int) -> bool:
    """Whether a past form behind a noun only says which one is meant: a source *briefed* on the raid said.

    A verb that takes an object has none there, and another finite verb follows.
    """
    if stretch.tags[position] not in {"VBN", "VBD"} or not position or stretch.gaps[position] or after >= len(stretch):
        return False
    if stretch.tags[position - 1] not in NOUN_TAGS or stretch.gaps[after] or stretch.norms[position] in INTRANSITIVE:
        return False
    if stretch.norms[after] not in MODIFYING and stretch.norms[after - 1] not in MODIFYING:
        return False
    for word in range(after, min(len(stretch), after + PREDICATE)):
        norm = stretch.norms[word]
        if stretch.gaps[word] or norm in STOPS or stretch.inside[word] != OUTSIDE or stretch.tags[word] == "PRP":
            return False
        if finite(norm, stretch.tags[word]):
            return True
    return False


def _struck(stretch: Stretch, position: int) -> bool:
    """Whether an attack was one with weapons: they attacked the ship, killing five."""
    attack = stretch.norms[position].startswith(("attack", "assail", "hammer"))
    near = stretch.norms[max(0, position - PREDICATE) : position + PREDICATE]
    return attack and any(norm.startswith(("kill", "wound", "injur", "bomb", "gunm", "shot", "shoot")) for norm in near)


def _contests(stretch: Stretch, position: int) -> bool:
    """Whether a challenge is one at the polls or in court: she challenged Orr for his seat."""
    near = stretch.norms[position + 1 : position + PREDICATE]
    return stretch.norms[position].startswith("challeng") and not CONTESTS.isdisjoint(near)


def _calls_nothing(stretch: Stretch, position: int) -> bool:
    """Whether a verb names a thing, or "call" convenes or telephones: a firm *called* Orr, called a meeting, called in.

    Else the object is followed by what it is called, stands before a relative clause, or is what it is called itself,
    as with a passive.
    """
    if stretch.norms[position] not in NAMING or position + 1 >= len(stretch):
        return False
    start = position + 1
    calling = stretch.norms[position] in CALLING
    if calling and (stretch.tags[position].startswith("NN") or stretch.norms[start] in PREPOSITIONS | {"out"}):
        return True
    before = stretch.norms[max(0, position - 5) : position]
    passive = any(word in {"is", "are", "was", "were", "been", "being", "be"} for word in before[-3:])
    if passive or not WH_WORDS.isdisjoint(before) or "that" in before or "so" in before[-1:]:
        return False
    return not _predicated(stretch, start)


def _predicated(stretch: Stretch, start: int) -> bool:
    """Whether an object at a place is followed by what it is called: the plan *a disgrace*, her *unfit*, it “…”."""
    noun = False
    for word in range(start, min(len(stretch), start + PREDICATE)):
        if stretch.inside[word] != OUTSIDE or stretch.gaps[word][:1] in {"‘", "'"}:
            return word > start
        if word > start and stretch.gaps[word]:
            return False
        tag, norm = stretch.tags[word], stretch.norms[word]
        if noun and (tag in OPENS_PREDICATE or norm in DETERMINERS):
            return True
        if noun and finite(norm, tag):
            return False
        noun = (noun and norm not in PREPOSITIONS) or tag.startswith(("NN", "PRP"))
    return False
