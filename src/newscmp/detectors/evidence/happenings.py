"""What a time expression dates: the verb or event noun that governs it, and whether that is told as done or planned."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.roles import places
from newscmp.frozen import dataclass
from newscmp.lexicons import load
from newscmp.model import Modality
from newscmp.text.grammar import BEING, DOING, HAVING, MODAL
from newscmp.text.times.tense import tense

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Passage
    from newscmp.model import Span, Token

#: Words on either side of an expression among which its governor is looked for; longer reaches find other clauses.
REACH = 9
AUXILIARIES = BEING | HAVING | DOING | MODAL | {"'s", "'re", "'ve", "'ll", "'d"}
NEGATIONS = frozenset("not never no n't cannot without neither nor".split())
#: What is done to somebody for a deed, and the prepositions that lead to the deed.
PROSECUTION = frozenset({"charge", "arrest", "conviction", "sentence", "plea", "lawsuit", "dismissal"})
OFFENSE = frozenset({"with", "of", "for", "in", "to", "over"})
OFFENSE_REACH = 6
CLAUSE_END = re.compile(r"[;:—“”\"()]|--|\.\s")
SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated event of one sentence."""

    type: str
    """Type of event, for words without one their stem."""
    word: Token | None
    """The governing verb or noun; None where the sentence has none."""
    modality: Modality


def happening(passage: Passage, span: Span) -> Happening:
    """Return what an expression at a span dates.

    A possessive dates the noun after it ("Wednesday's meeting"); otherwise the nearest verb or event noun before it in
    its clause governs it, or else the first verb after it. A light verb ("was held") leaves the event to the noun
    before it.
    """
    tokens = passage.sentence.tokens
    first, last = places(tokens, span)
    word = _governor(passage, first, last)
    return Happening(event_of(word) if word else "", word, _modality(passage, span, word))


def _governor(passage: Passage, first: int, last: int) -> Token | None:
    tokens = passage.sentence.tokens
    if first < last and tokens[last - 1].norm.endswith("'s"):
        noun = next(filter(_names_event, tokens[last : last + 4]), None)
        return noun or next((t for t in tokens[last : last + 4] if _is_noun(t)), None)
    before = list(_before(passage, first))
    for token in before:
        if _is_event(token):
            if _is_noun(token) and (verb := _prosecution(passage, token)):
                return verb
            return token if not _is_light(token) else _noun_before(passage, token) or token
    after = next(filter(_is_verb, _after(passage, last)), None)
    return after or next(filter(_is_noun, before), None)


def _prosecution(passage: Passage, deed: Token) -> Token | None:
    """Return the verb of "was charged with murder on Saturday": the day is not that of the deed.

    In "was charged after a shooting on Friday" the nearest preposition does not lead to what the charge is about.
    """
    first, _ = places(passage.sentence.tokens, deed.span)
    before = passage.sentence.tokens[max(0, first - OFFENSE_REACH) : first][::-1]
    joined = next((token.norm for token in before if token.pos in ("IN", "TO")), None)
    verb = next(filter(_is_verb, before), None)
    return verb if verb and joined in OFFENSE and _listed(verb) in PROSECUTION else None


def _noun_before(passage: Passage, verb: Token) -> Token | None:
    """Return the event noun of "the repayment of the loan to the bank was made", the nearest before a light verb."""
    first, _ = places(passage.sentence.tokens, verb.span)
    return next(filter(_names_event, _before(passage, first)), None)


def _before(passage: Passage, first: int) -> Iterator[Token]:
    """Yield the words before, nearest first, as far as the clause goes."""
    tokens, raw = passage.sentence.tokens, passage.document.raw
    following = tokens[first].span.start if first < len(tokens) else passage.sentence.span.end
    for place in range(first - 1, max(-1, first - 1 - REACH), -1):
        token = tokens[place]
        if CLAUSE_END.search(raw, token.span.end, following):
            return
        yield token
        following = token.span.start


def _after(passage: Passage, last: int) -> Iterator[Token]:
    tokens, raw = passage.sentence.tokens, passage.document.raw
    end = tokens[last - 1].span.end if last else passage.sentence.span.start
    for token in tokens[last : last + 2 * REACH]:
        if CLAUSE_END.search(raw, end, token.span.start):
            return
        yield token
        end = token.span.end


def _is_event(token: Token) -> bool:
    return _is_verb(token) or _names_event(token)


def _names_event(token: Token) -> bool:
    return _is_noun(token) and bool(_listed(token))


def _is_verb(token: Token) -> bool:
    return token.pos.startswith("VB") and token.norm not in AUXILIARIES


def _is_noun(token: Token) -> bool:
    return token.pos.startswith("NN")


def _is_light(token: Token) -> bool:
    return _listed(token) in ("light", "begin", "end")


def event_of(token: Token) -> str:
    """Return the type of event that a verb or noun names, for words without one their stem."""
    listed = _listed(token)
    if listed:
        return listed
    return SPEECH if _is_verb(token) and _reports(token.norm) else token.stem


def _listed(token: Token) -> str:
    rows = load("events").rows(token.norm.removesuffix("'s"))
    return next((entry.category for words, entry in rows if len(words) == 1), "")


@cache
def types() -> frozenset[str]:
    """Return the types of event that the list knows; other happenings have the stem of their word."""
    return frozenset(entry.category for entry in load("events").entries)


def _reports(word: str) -> bool:
    """Whether a word is a form of a verb that reports speech."""
    rows = load("reporting_verbs").rows(word)
    return any(len(words) == 1 and entry.category != "none" for words, entry in rows)


def _modality(passage: Passage, span: Span, word: Token | None) -> Modality:
    tokens = passage.sentence.tokens
    if word is not None:
        place = bisect_left(tokens, word.span.start, key=lambda token: token.span.start)
        if NEGATIONS & {token.norm for token in tokens[max(0, place - 3) : place]}:
            return Modality.DENIED
    direction, _ = tense(passage.document.raw, span.start, span.end)
    if direction > 0:
        return Modality.PLANNED
    return Modality.REPORTED if passage.attributed(span) else Modality.ASSERTED
