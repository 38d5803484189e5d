"""Uses of reporting verbs that report nothing: orders, examples, names, telephone calls, what one is made to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.model import Kind
from newscmp.text.attribution.stretches import OUTSIDE, governs
from newscmp.text.grammar import DETERMINERS, PREPOSITIONS, RELATIVES, WH_WORDS, finite

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
#: Tags of words with which what an object is called begins.
OPENS_PREDICATE = frozenset(("DT", "PRP$", "CD", "JJ", "JJR", "JJS", "VBG", "VBN", "RB"))


def reports_nothing(stretch: Stretch, position: int, length: int) -> bool:
    """Whether the reporting verb of so many words at a place is used for something else."""
    return (
        _ordered(stretch, position)
        or _takes(stretch, position)
        or _example(stretch, position)
        or _made_to(stretch, position)
        or _shows_trait(stretch, position)
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
        if stretch.gaps[word] or stretch.tags[word] in {"MD", "TO", "IN"} or stretch.norms[word] in RELATIVES:
            return False
    return False


def _shows_trait(stretch: Stretch, position: int) -> bool:
    """Whether what is shown is a word or two between quotation marks: he showed “restraint”."""
    number = stretch.inside[position + 1] if position + 1 < len(stretch) else OUTSIDE
    if not stretch.norms[position].startswith("show") or number == OUTSIDE:
        return False
    return stretch.inside[position + 1 : position + 5].count(number) < len(stretch.inside[position + 1 : position + 5])


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
