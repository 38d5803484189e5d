"""Attributions that put no words into anybody's mouth: what they tell is the outlet's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.text.afterthoughts import QUOTING
from newscmp.text.grammar import BE, finite
from newscmp.text.mentions.naming import SPEAKERS, kind_of
from newscmp.text.places import sentence_at
from newscmp.text.speech import SAYING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.model import Attribution, Document, Span, Token

#: What is awaited by nobody in particular, as what is found or revealed.
AWAITED = frozenset(("expected", "planned", "scheduled", "known", "decided", "announced", "named", "unveiled"))
#: Words before a participle in which "was" is.
PASSIVE_REACH = 3
#: Passives that tell who was told of something: the town was alerted *of the flood*.
TOLD = frozenset(("alerted", "informed", "notified", "told", "warned", "reminded", "advised", "accused"))
#: What a thing, a deed or a speech shows is what the outlet makes of it: the vote *highlighted* how split they are.
SHOWING = ("highlight", "underscor", "underlin", "illustrat", "demonstrat", "show", "mean", "signal", "mark", "prov")
#: Conjunctions of time: what comes behind them is when.
TIMES = frozenset(("until", "after", "before", "since", "during", "following"))
#: Sources that do tell something by themselves though they are no persons.
TELLING = frozenset(
    (
        *("report", "reports", "poll", "polls", "polling", "average", "survey", "surveys", "study", "studies"),
        *("research", "data", "figures", "video", "videos", "footage", "letter", "letters", "document"),
        *("documents", "records", "record", "statement", "analysis", "review", "audit", "email", "emails"),
        *("images", "photo", "photos", "pictures", "results", "result", "statistics", "findings", "inquiry"),
        *("investigation", "probe", "article", "book", "memo", "map", "paper", "evidence", "test", "tests"),
        *("estimates", "forecast", "transcript", "filing", "filings", "numbers", "model"),
    )
)


def tells_nothing(document: Document, attribution: Attribution) -> bool:
    """Whether nobody says what an attribution with a cue reports.

    It is a participle of a noun, found or expected by nobody in particular, told to somebody, only supposed ("if they
    *wanted* access"), a relative clause taken for what was said, or what a thing shows ("the vote *underscored* it").
    """
    cue = attribution.cue
    if cue is None:
        return False
    tokens, at = _around(document, cue)
    return (
        _attributive(cue, tokens, at)
        or _by_nobody(attribution, document.text(cue), tokens, at)
        or _passive_of(document, attribution, tokens, at)
        or _supposed(attribution, tokens)
        or _no_content(document, attribution)
        or _about(document, attribution, tokens, at)
        or _topic(document, attribution)
        or _relative(attribution, tokens, at)
        or _suspected(attribution, tokens, at)
        or _shown(document, attribution, tokens, at)
    )


def _around(document: Document, cue: Span) -> tuple[Sequence[Token], int]:
    """Return the words of the sentence of a cue and the number of the cue's first one."""
    tokens = sentence_at(document, cue.start).tokens
    return tokens, next((n for n, token in enumerate(tokens) if cue.covers(token.span)), 0)


def attributive(document: Document, attribution: Attribution) -> bool:
    """Whether a cue is a participle before its noun, which reports nothing: its eagerly *awaited* sale."""
    cue = attribution.cue
    return cue is not None and _attributive(cue, *_around(document, cue))


def _attributive(cue: Span, tokens: Sequence[Token], at: int) -> bool:
    before, after = tokens[max(0, at - 2) : at], tokens[at + 1 : at + 2]
    if tokens[at].pos != "VBN" or not (before and after) or tokens[at].span != cue:
        return False
    owner = before[0] if before[-1].pos == "RB" else before[-1]
    return after[0].pos.startswith(("NN", "JJ")) and owner.norm.endswith(("'s", "s'"))


def _by_nobody(attribution: Attribution, cue: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a passive leaves out who knows or expects: was revealed as the culprit; "was said to be" is hearsay."""
    if attribution.stance != "factive" and cue.lower() not in AWAITED:
        return False
    before = tokens[max(0, at - PASSIVE_REACH) : at]
    return tokens[at].pos == "VBN" and any(token.norm in BE for token in before)


def _passive_of(document: Document, attribution: Attribution, tokens: Sequence[Token], at: int) -> bool:
    """Whether a passive without its speaker tells of an event: alerted *of* it; no case was reported *that was*."""
    before = [token.norm for token in tokens[max(0, at - PASSIVE_REACH) : at]]
    if attribution.source or tokens[at].pos not in {"VBN", "VBD"} or BE.isdisjoint(before[-2:]):
        return False
    opening = document.text(attribution.content[0])[:5].lower()
    if opening.startswith("of "):
        return tokens[at].norm in TOLD
    behind = [token for token in tokens[at + 1 :] if token.span.end <= attribution.content[0].start]
    return opening == "that " and bool(behind) and behind[-1].pos.startswith("NN") and "it" not in before


def _supposed(attribution: Attribution, tokens: Sequence[Token]) -> bool:
    """Whether a thought is only supposed: if they wanted access to it."""
    source = attribution.source
    if source is None or attribution.stance != "cognitive":
        return False
    before = [token for token in tokens if token.span.end <= source.start]
    return bool(before) and before[-1].norm in {"if", "unless"}


def _no_content(document: Document, attribution: Attribution) -> bool:
    """Whether what is taken for the content is none: continue *until May*, one of the “dark days” the town has seen."""
    content, cue, source = attribution.content[0], attribution.cue, attribution.source
    words = document.text(content)
    if cue is None or QUOTING.match(words):
        return False
    if content.start >= cue.end:
        says = document.text(cue).lower() in SAYING or document.text(cue).endswith(" to") or " that " in words
        return not says and words.split(maxsplit=1)[0].lower() in TIMES
    if source is None:
        return len(attribution.content) == 1 and QUOTING.search(words) is None and attribution.stance != "distancing"
    thought = attribution.stance in {"cognitive", "factive"}
    return thought and bool(QUOTING.match(words[-1])) and document.raw[content.end : source.start] == " "


def _about(document: Document, attribution: Attribution, tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows is what the words were about or part of a phrase: objected *to it*, an interview *on it*."""
    content, source = attribution.content[0], attribution.source
    opening = next((n for n, token in enumerate(tokens) if token.span.start == content.start), 0)
    if opening <= at or opening + 1 >= len(tokens):
        return False
    first, second = tokens[opening].norm, tokens[opening + 1]
    if first == "to":
        return second.pos.startswith(("DT", "PRP$", "NN")) and QUOTING.search(document.text(content)) is None
    agent = source is not None and source.start > tokens[at].span.start and source.end + 1 == content.start
    return (first == "on" and tokens[at].pos.startswith("NN")) or (first == "of" and agent)


def _topic(document: Document, attribution: Attribution) -> bool:
    """Whether what stands before a colon is what the text is about (Merrow: Bridge falls) and nobody's name."""
    source, content = attribution.source, attribution.content[0]
    if source is None or attribution.cue is None or document.text(attribution.cue) != ":" or attribution.speaker:
        return False
    words = document.text(source)
    named = any(m.kind in SPEAKERS and m.named and document.text(m.span) == words for m in document.mentions)
    listed = any(kind_of(word) in SPEAKERS or word in TELLING for word in words.lower().split())
    return not (named or listed or words.isupper()) and QUOTING.search(document.text(content)) is None


def _relative(attribution: Attribution, tokens: Sequence[Token], at: int) -> bool:
    """Whether "that" or "which" is the subject behind a noun: told the town of letters *that could* settle it."""
    content = attribution.content[0]
    place = next((n for n, token in enumerate(tokens) if token.span.start == content.start), 0)
    if place < at + 2 or place + 1 >= len(tokens) or tokens[place].norm not in {"that", "which"}:
        return False
    verb, before = tokens[place + 1], [token.norm for token in tokens[at + 1 : place]]
    ofs = tokens[place - 1].pos.startswith("NN") and any(norm in {"of", "about", "from", "on"} for norm in before)
    return ofs and finite(verb.norm, verb.pos)


def _suspected(attribution: Attribution, tokens: Sequence[Token], at: int) -> bool:
    """Whether those named are who others suspect: men *suspected of* theft."""
    source, following = attribution.source, tokens[at + 1 : at + 2]
    if source is None or not following or source.end > tokens[at].span.start:
        return False
    return tokens[at].norm in {"suspected", "accused", "convicted"} and following[0].norm == "of"


def _shown(document: Document, attribution: Attribution, tokens: Sequence[Token], at: int) -> bool:
    """Whether a deed or thing, or the clause before a participle, shows what the outlet then tells."""
    if not tokens[at].norm.startswith(SHOWING):
        return False
    source = attribution.source
    if tokens[at].pos == "VBG" and at and tokens[at - 1].norm not in BE:
        return source is None or not _speaks(document, attribution)
    return source is not None and not _speaks(document, attribution)


def _speaks(document: Document, attribution: Attribution) -> bool:
    source = attribution.source
    if attribution.speaker or source is None:
        return bool(attribution.speaker)
    words = re.split(r"['’]s?\s", document.text(source))[-1].split()
    if any(word[:1].isupper() for word in words[1:]) or (words and words[0] in {"He", "She", "We", "I", "They"}):
        return True
    norms = [word.lower().strip(",.") for word in words]
    return any(n in TELLING or n in {"he", "she", "they", "who"} or kind_of(n) in SPEAKERS for n in norms)
