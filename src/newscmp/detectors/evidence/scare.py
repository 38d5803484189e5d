"""Scare quotes: a few words between quotation marks that nobody is said to have spoken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.hits import SCARE_QUOTES, Hit
from newscmp.detectors.evidence.reports import SINGLE, quoted
from newscmp.lexicons import Entry, load
from newscmp.model import Kind, Span
from newscmp.text.grammar import BE, FINITE_TAGS, PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Passage
    from newscmp.model import Token

SCARE = Entry("", SCARE_QUOTES, None, "at most four words in quotation marks that nobody is said to have spoken")
QUOTED = re.compile(r"“([^“”]{2,60})”|\"([^\"]{2,60})\"|" + SINGLE.pattern)
#: Tags of verbs, which no label has: would “sharply raise the risk”.
VERBS = FINITE_TAGS | {"VB"}
#: What follows is a term that is talked of: the concept of “tenure”.
TERMS = frozenset(
    {"concept", "notion", "principl", "idea", "phrase", "term", "slogan", "motto", "verb", "noun", "doctrin"}
)
#: Words that begin what somebody said rather than a label.
POINTING = PRONOUNS | {"my", "our", "your", "these", "those"}
#: A number between quotation marks is what somebody said.
AMOUNTS = frozenset("dozens scores hundreds thousands millions several many numerous few".split())
#: What stands before these is a term as well: the “cloture” rule.
RULES = frozenset({"rule", "clause", "doctrine", "test", "effect", "method"})
#: What follows is said by somebody: a quotation, not a label kept at a distance.
CUES = frozenset(
    {
        *("charg", "accus", "alleg", "convict", "denounc"),
        *("call", "dub", "label", "name", "describ", "brand", "term", "known", "titl", "as", "word", "entitl", "read"),
        *("chant", "shout", "scrawl", "banner", "placard", "hashtag", "reaction", "respons", *TERMS),
    }
)
#: Words of the longest label with "and": law and order.
LABEL = 3
#: Words of a quotation beside which a short one is a bit of the same speech.
LONG = 5
#: Words at the end of a headline in which the verb stands that makes it a quotation: ‘Too high’, Orr says.
CLOSING = 3


def scare_quotes(passage: Passage) -> Iterator[Hit]:
    """Yield quoted spans of at most four words that stand inside a clause and belong to no attributed quotation."""
    text, offset = passage.sentence.text, passage.sentence.span.start
    tokens = passage.sentence.tokens
    for match in QUOTED.finditer(text):
        group = match.lastindex or 1
        span = Span(offset + match.start(group), offset + match.end(group))
        inside = [i for i, token in enumerate(tokens) if span.covers(token.span)]
        if not 1 <= len(inside) <= 4 or inside[0] == 0:
            continue
        first, last = inside[0], inside[-1] + 1
        if _is_label(passage, tokens, first, last, text[: match.start()]):
            yield Hit(passage, first, last, SCARE)


def _is_label(passage: Passage, tokens: Sequence[Token], first: int, last: int, before: str) -> bool:
    words = tokens[first:last]
    raw = passage.document.raw
    titled = all(raw[token.span.start].isupper() for token in words if len(token.norm) > 3)
    spoken = any(
        part.overlaps(words[0].span)
        for a in passage.attributions
        if a.direct or passage.sentence.kind is Kind.TITLE  # headlines quote whom they name: Orr: tolls “too high”
        for part in a.content
    )
    closing = tokens[max(last, len(tokens) - CLOSING) :] if passage.sentence.kind is Kind.TITLE else ()
    near = (*tokens[max(0, first - 4) : first], *closing)
    cue = any(token.stem in CUES or tells(token) for token in near)
    named = any(token.pos.startswith(("NN", "JJ")) and token.norm not in AMOUNTS for token in words)
    noun = named and not any(token.pos in VERBS for token in words)
    ruled = (last < len(tokens) and tokens[last].norm in RULES) or words[0].norm in POINTING
    return not (
        ruled
        or not noun
        or titled
        or spoken
        or cue
        or before.rstrip().endswith((",", ":"))
        or _quotation(passage, tokens, first, last)
    )


def _quotation(passage: Passage, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words are a bit of what somebody said: how or that a thing is so, or beside a longer quotation.

    “with immediate effect”, “a moment of panic”, is “feeling well”, a “wholly unfair” bill.
    """
    words = tokens[first:last]
    subject = next((t for t in reversed(tokens[:first]) if not t.pos.startswith("RB")), None)
    predicate = subject is not None and subject.norm in BE
    judged = len(words) > 1 and (words[-1].pos.startswith("JJ") or words[0].pos.startswith("RB"))
    judged = judged or (len(words) > LABEL and any(token.pos == "CC" for token in words))
    reported = any(tells(token) for token in (*tokens[:first], *tokens[last:]))
    judged = judged or (reported and all(token.pos.startswith("JJ") for token in words))
    inside = Span(words[0].span.start, words[-1].span.end)
    long = any(
        not span.overlaps(inside) and sum(span.covers(t.span) for t in tokens) >= LONG for span in quoted(passage)
    )
    return words[0].pos in {"IN", "TO", "DT"} or predicate or judged or long


def tells(token: Token) -> bool:
    """Whether a word is a form of a verb that reports speech."""
    rows = load("reporting_verbs").rows(token.norm)
    return token.pos.startswith("VB") and any(len(words) == 1 for words, _ in rows)
