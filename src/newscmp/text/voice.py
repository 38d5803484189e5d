"""Whose words the content of an attribution is: those of its source, as said or as reported, or the outlet's."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from newscmp.model import Span
from newscmp.text.grammar import BE, COORDINATORS, RELATIVES, SUBORDINATORS, finite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.model import Attribution, Document, Token

OUTLET, CAPTION, UNNAMED = "outlet", "caption", "unnamed source"
#: Sources that name nobody by themselves.
PRONOUNS = frozenset(
    (
        *("he", "she", "it", "they", "we", "i", "you", "who", "that", "which", "one", "this", "these", "those"),
        *("his", "her", "their", "its", "our", "my", "him", "them", "both", "some", "many", "others"),
    )
)
#: Stances of verbs whose infinitive tells what somebody is up to rather than what he says.
AIMS = frozenset(("directive", "commissive", "refusing", "concessive", "assertive", "charged", "cognitive"))
#: Stances of verbs whose object tells what the words were about: railed against *the lavish dinner*.
ACTS = frozenset(
    (
        *("neutral", "charged", "critical", "accusatory", "supportive", "refusing", "concessive", "assertive"),
        *("commissive", "factive"),
    )
)
#: Cues after which an object comes with what the speaker says of it: called the plan *a disgrace*.
NAMING = re.compile(
    r"(?:call|dub|brand|term|deem|label|describ|portray|depict|characteri|emphasi|underscor|underlin|highlight|stress)"
)
#: Such a word between object and predicate makes the predicate the speaker's: accused her of fraud.
PREDICATING = frozenset(("as", "of"))
#: Words that begin a clause inside an object: a finite verb behind them is not that of the object.
INNER = RELATIVES | SUBORDINATORS
#: What the outlet adds to what it reports: said the dam would hold, though engineers doubt it; would go amid fury;
#: urged a vote, prompting an angry answer; said it would hold — a bold claim.
AFTERTHOUGHT = re.compile(
    r"(?:(?:,|\s(?:–|—|--))\s+(?:(?:even\s+)?(?:though|although)|even\s+(?:as|while))|\samid(?:st)?|,\s+as\s+(?:the|an?|its|his|her|their)"
    r"|,\s+(?:prompting|sparking|triggering|drawing|provoking|fuell?ing)"
    r"|\s(?:–|—|--|-)\s+(?:an?|one|something)(?![^\n]*\s(?:–|—|--|-)\s))\s"
)
#: What is awaited by nobody in particular, as what is found or revealed; words before a participle in which "was" is.
AWAITED, PASSIVE_REACH = (
    frozenset(("expected", "planned", "scheduled", "known", "decided", "announced", "named", "unveiled")),
    3,
)
DASH = re.compile(r"\s(?:–|—|--)\s")
#: The longest object that is looked at.
OBJECT = 40
#: Words before an adverb of manner.
DEGREES = frozenset(("so", "very", "rather", "quite", "too"))
#: Words between such marks are the speaker's in an infinitive or object too.
MARKS = re.compile(r"[“”\"‘]")
#: A whole sentence in quotation marks behind a clause of the outlet's own: tore the ruling apart, “So much for …”
QUOTED_SENTENCE = re.compile(r"[,:]\s+[“\"](?=[A-Z])")
#: What is put into a source or added to it.
ASIDE = re.compile(r"\s+(?:[–—(]|--)|,\s")
#: A shorter beginning is part of what is said: “No,” he said, “…”
CLAUSE = 4


def spoken(document: Document, attribution: Attribution) -> tuple[Span, ...]:
    """Return the parts of the content of an attribution that are the words of its source, as said or as reported.

    An aim ("sought *to undermine the court*") and the object of an act of speech ("railed against *the lavish dinner*")
    are the outlet's words but for what stands in them between quotation marks, and so is the clause before a quoted
    sentence. What was found, revealed or expected by nobody in particular is the outlet's to tell.
    """
    if not attribution.content or attribution.direct:
        return attribution.content
    source = attribution.source
    if attributive(document, attribution):
        return ()
    if attribution.content[0].covers(source) if source else _by_nobody(document, attribution):
        return ()  # nobody says that he says it: Orr slams the plan, *calls on* the court to act
    first = _clause(document, attribution)
    words = document.text(first)
    if _aim(words, attribution) or _object(document, first, attribution):
        marks = [mark.start() for mark in MARKS.finditer(words)]
        quoted = (Span(first.start + marks[0], first.start + marks[-1] + 1),) if len(marks) > 1 else ()
        return (*quoted, *attribution.content[1:])
    sentence = QUOTED_SENTENCE.search(words)
    if sentence is not None and len(words[: sentence.start()].split()) >= CLAUSE:
        return (Span(first.start + sentence.start(), first.end), *attribution.content[1:])
    return (first, *attribution.content[1:])


def attributive(document: Document, attribution: Attribution) -> bool:
    """Whether a cue is a participle before its noun, which reports nothing: its eagerly *awaited* sale."""
    cue = attribution.cue
    if cue is None:
        return False
    place = bisect_right(document.sentences, cue.start, key=lambda sentence: sentence.span.end)
    tokens = document.sentences[place].tokens
    at = next((n for n, token in enumerate(tokens) if cue.covers(token.span)), 0)
    before, after = tokens[max(0, at - 2) : at], tokens[at + 1 : at + 2]
    if tokens[at].pos != "VBN" or not (before and after) or tokens[at].span != cue:
        return False
    owner = before[0] if before[-1].pos == "RB" else before[-1]
    return after[0].pos.startswith(("NN", "JJ")) and owner.norm.endswith(("'s", "s'"))


def _by_nobody(document: Document, attribution: Attribution) -> bool:
    """Whether a passive leaves out who knows or expects: was revealed as the culprit; "was said to be" is hearsay."""
    cue = attribution.cue
    if cue is None:
        return False
    if attribution.stance != "factive" and document.text(cue).lower() not in AWAITED:
        return False
    place = bisect_right(document.sentences, cue.start, key=lambda sentence: sentence.span.end)
    tokens = document.sentences[place].tokens
    at = next((n for n, token in enumerate(tokens) if cue.covers(token.span)), 0)
    before = tokens[max(0, at - PASSIVE_REACH) : at]
    return tokens[at].pos == "VBN" and any(token.norm in BE for token in before)


def _clause(document: Document, attribution: Attribution) -> Span:
    """Return the first part of a content, ended where a clause of the outlet's own begins.

    "Orr said it would hold, *though engineers doubt it*": nothing that Orr said.
    """
    content, cue = attribution.content[0], attribution.cue
    if cue is None or cue.start > content.start:
        return content
    content = _without_manner(document, _inside_dashes(document, content))
    afterthought = AFTERTHOUGHT.search(document.raw, content.start, content.end)
    if afterthought is None or MARKS.search(document.raw, afterthought.end(), content.end):
        return content
    return Span(content.start, afterthought.start())


def _inside_dashes(document: Document, content: Span) -> Span:
    """Return what is said, ended where dashes around the speech end: The deal — Orr said it was old — angered many."""
    place = bisect_right(document.sentences, content.start, key=lambda sentence: sentence.span.end)
    before = len(DASH.findall(document.raw, document.sentences[place].span.start, content.start))
    closing = DASH.search(document.raw, content.start, content.end) if before % 2 else None
    return Span(content.start, closing.start()) if closing else content


def _without_manner(document: Document, content: Span) -> Span:
    """Return what is said without how: noted *so helpfully* in a letter, claimed *falsely* that it held."""
    tokens = _tokens(document, content)
    start = 1 if tokens and tokens[0].norm in DEGREES else 0
    how, after = tokens[start : start + 1], tokens[start + 1 : start + 2]
    manner = bool(how and after) and how[0].pos == "RB" and how[0].norm.endswith("ly")
    return Span(after[0].span.start, content.end) if manner and after[0].pos in {"IN", "TO"} else content


def _aim(words: str, attribution: Attribution) -> bool:
    return attribution.stance in AIMS and words[:3].lower() == "to "


def _object(document: Document, content: Span, attribution: Attribution) -> bool:
    """Whether the content is a noun phrase of the outlet's: no clause, no infinitive, nothing said of an object."""
    cue = attribution.cue
    if attribution.stance not in ACTS or cue is None or cue.start > content.start:
        return False
    if NAMING.match(document.text(cue).lower()):
        return False
    tokens = _tokens(document, content)[:OBJECT]
    if not tokens or tokens[0].norm in INNER or tokens[0].norm == "to":
        return False
    ends = (n for n, token in enumerate(tokens) if token.norm in INNER or _next_verb(document, tokens, n))
    main = tokens[: next(ends, len(tokens))]
    predicated = any(token.norm in PREDICATING for token in main) and attribution.stance == "accusatory"
    as_such = len(main) < len(tokens) and tokens[len(main)].norm == "as"
    return not predicated and not as_such and not any(finite(token.norm, token.pos) for token in main)


def _next_verb(document: Document, tokens: Sequence[Token], place: int) -> bool:
    """Whether the next finite verb stands there: announced drills *and issued* statements; slams plan, *says* so."""
    token, after = tokens[place], tokens[place + 1 : place + 2]
    if token.norm in COORDINATORS:
        return bool(after) and after[0].pos in {"VBD", "VBZ"}
    comma = place > 0 and document.raw[tokens[place - 1].span.end : token.span.start].startswith(",")
    return comma and token.pos in {"VBD", "VBZ"}


def _tokens(document: Document, span: Span) -> tuple[Token, ...]:
    """Return the words of the sentence in which a span begins that the span covers."""
    place = bisect_right(document.sentences, span.start, key=lambda sentence: sentence.span.end)
    sentence = document.sentences[place : place + 1]
    return tuple(token for token in sentence[0].tokens if span.covers(token.span)) if sentence else ()


def source_name(document: Document, attribution: Attribution) -> str:
    """Return whose words an attribution reports: the speaker, or the source as written less what is put in or added.

    "The ministry (MoD) early" and "Growers – hit by the drought" are the ministry and the growers.
    """
    source = attribution.source
    if attribution.speaker or source is None:
        return attribution.speaker or UNNAMED
    written = document.text(source)
    return UNNAMED if written.lower() in PRONOUNS else " ".join((ASIDE.split(written)[0] or written).split())
