"""Noun phrases from part-of-speech tags: determiners, modifiers and the nouns they stand before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.text.grammar import NAME_TAGS, NOUN_TAGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.model import Token

COMMON = NOUN_TAGS - NAME_TAGS
DETERMINER = frozenset({"DT", "PRP$", "PDT", "WP$"})
ADJECTIVE = frozenset({"JJ", "JJR", "JJS", "CD", "$"})
#: What a participle modifies: another modifier, or a noun.
MODIFIED = NOUN_TAGS | ADJECTIVE
PARTICIPLE = frozenset({"VBN", "VBG", "VBD"})
BEFORE_PARTICIPLE = DETERMINER | {"JJ", "RB", "JJS", "CD"}
ADVERB = frozenset({"RB", "RBR", "RBS"})
#: What a phrase can open with, but for its noun.
OPENING = DETERMINER | ADJECTIVE | ADVERB | {"VBN"}
#: A noun of time before a name belongs to another phrase: "last week Vanhove said".
TIME = frozenset(
    {
        *("week", "month", "year", "day", "today", "morning", "night", "evening", "afternoon", "yesterday", "tomorrow"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "time", "tonight"),
    }
)
#: A noun of time before a plural belongs to another phrase too, where no work or people are called by it: night nurses.
WHEN = frozenset({"time", "today", "yesterday", "morning", "week", "month", "year"})
#: A day after a name, or what says when on that day, begins a phrase of its own: "held Vanhove Tuesday".
DAYS = frozenset(
    {
        *(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tomorrow",
        ),
        *("tonight", "early", "late"),
    }
)
#: Words that make a name of a day.
FEASTS = frozenset({"black", "good", "ash", "super", "bloody", "cyber", "fat", "palm", "easter", "holy"})
#: What stands behind a plural that owns what follows: "the Otters' coach".
PLURAL_OWNER = frozenset({"' ", "’ "})
#: Participles that are tagged as nouns before a particle.
PHRASAL = frozenset(("shot", "cut"))
#: Marks inside a phrase: an opening quotation mark or a currency sign.
INNER = frozenset("“\"'‘$€£ \t\n\u00a0")


def chunks(raw: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the noun phrases of a tagged sentence as ranges of token positions, in order, disjoint.

    A possessive closes a phrase ("Vanhove's lawyer" is two), and so does every mark but an opening quotation mark.
    """
    start: int | None = None
    noun = False
    for i, token in enumerate(tokens):
        verb = token.norm in PHRASAL and _shot_down(tokens, i)
        if start is not None and (verb or _parted(raw, tokens, i, noun=noun) or _closes(tokens, i, noun=noun)):
            if noun:
                yield start, i
            start, noun = None, False
        if token.pos in NOUN_TAGS and not verb:
            start, noun = (i if start is None else start), True
        elif start is None and token.pos in OPENING and _opens(tokens, i):
            start = i
    if start is not None and noun:
        yield start, len(tokens)


def _shot_down(tokens: Sequence[Token], i: int) -> bool:
    """Whether a participle of a phrasal verb was taken for a noun: "jet shot down"."""
    return i + 1 < len(tokens) and tokens[i + 1].norm in {"down", "dead", "off"}


def _parted(raw: str, tokens: Sequence[Token], i: int, *, noun: bool) -> bool:
    """Whether a mark or a possessive ends the phrase before this token."""
    before = tokens[i - 1]
    gap = raw[before.span.end : tokens[i].span.start]
    if noun and (before.norm.endswith(("'s", "s'")) or (gap in PLURAL_OWNER and before.norm.endswith("s"))):
        return True
    if gap in {" ", "-"}:
        return False
    if gap.startswith(".") and before.pos in NAME_TAGS and len(before.norm) <= 5:
        return gap.strip() != "."
    return (noun and any(mark in '“"‘' for mark in gap)) or not INNER.issuperset(gap)


def _closes(tokens: Sequence[Token], i: int, *, noun: bool) -> bool:
    """Whether this token cannot stand in the phrase that is open."""
    token, before = tokens[i], tokens[i - 1]
    if token.norm in DAYS and before.pos in NAME_TAGS and before.norm not in FEASTS:
        return True
    if token.pos in COMMON:
        return before.norm in WHEN and (token.pos == "NNS" or token.norm == "police")
    if token.pos in NAME_TAGS:
        return before.norm in TIME or (i > 0 and _governs(tokens, i - 1))
    if not noun:
        return not _modifies(tokens, i)
    if token.pos == "CD":
        return before.pos not in NAME_TAGS
    inflected = token.pos == "JJ" and token.norm != token.stem
    return not (inflected and before.pos in NAME_TAGS and _followed(tokens, i, NAME_TAGS))


def _governs(tokens: Sequence[Token], i: int) -> bool:
    """Whether a common noun before a name is no part of it: a gerund ("meeting Oduya") or a plural ("talks Oduya")."""
    token = tokens[i]
    if token.pos == "NN":
        owned = i > 0 and tokens[i - 1].norm.endswith("'s")  # at Friday's meeting Oduya spoke
        alone = owned or i == 0 or tokens[i - 1].pos not in BEFORE_PARTICIPLE | NOUN_TAGS
        return token.norm.endswith("ing") and alone
    return token.pos == "NNS"


def _opens(tokens: Sequence[Token], i: int) -> bool:
    pos, norm = tokens[i].pos, tokens[i].norm
    if norm in {"least", "not", "sure"} or (pos == "DT" and norm.endswith("'s")):
        return False
    if pos in DETERMINER or pos in ADJECTIVE:
        return True
    if pos == "VBN":
        # "notified Congress" and "and signed laws" are a verb with its object, "of wounded soldiers" is a phrase.
        return _followed(tokens, i, COMMON) and (i == 0 or tokens[i - 1].pos in {"IN", "TO", "VBD", "VBP", "VBZ"})
    return pos in ADVERB and _followed(tokens, i, {"JJ"})


def _modifies(tokens: Sequence[Token], i: int) -> bool:
    pos = tokens[i].pos
    if pos in PARTICIPLE:
        before = tokens[i - 1]
        pronoun = before.norm in {"one", "that", "this"}
        return before.pos in BEFORE_PARTICIPLE and not pronoun and _followed(tokens, i, MODIFIED)
    if pos in DETERMINER:  # "all the people"; "in 2015 the bank" begins a phrase at the article
        return tokens[i - 1].pos in {"PDT", "DT", "RB"} or tokens[i - 1].norm == "half"
    return pos in ADJECTIVE or pos in ADVERB


def _followed(tokens: Sequence[Token], i: int, tags: frozenset[str] | set[str]) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].pos in tags
