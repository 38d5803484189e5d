"""Whose words the content of an attribution is: those of its source, as said or as reported, or the outlet's."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from newscmp.model import Span
from newscmp.text.afterthoughts import MARKS, reported
from newscmp.text.grammar import COORDINATORS, RELATIVES, SUBORDINATORS, finite
from newscmp.text.places import tokens_in
from newscmp.text.unsaid import tells_nothing

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
#: Such as mean what is named before them, up to the cue.
RELATED = re.compile(r"\b(?:who|which)\s+(?:(?:have|has|had|also|later|then)\s+)*\Z")
#: So far before a cue it is looked for.
RELATIVE = 24
#: Stances of verbs whose infinitive tells what somebody is up to rather than what he says.
AIMS = frozenset(("directive", "commissive", "refusing", "concessive", "assertive", "charged", "cognitive"))
#: Stances of verbs whose object tells what the words were about: railed against *the lavish dinner*.
ACTS = frozenset(
    (
        *("neutral", "charged", "critical", "accusatory", "supportive", "refusing", "concessive", "assertive"),
        *("commissive", "factive"),
    )
)
#: Cues after which an object comes with what the speaker says of it, called the plan *a disgrace*, or a clause always.
NAMING = re.compile(
    r"(?:call|dub|brand|term|deem|label|describ|portray|depict|characteri|emphasi|underscor|underlin|highlight|stress|according)"
)
#: Such a word between object and predicate makes the predicate the speaker's: accused her of fraud.
PREDICATING = frozenset(("as", "of"))
#: Words that begin a clause inside an object: a finite verb behind them is not that of the object.
INNER = RELATIVES | SUBORDINATORS
#: Letters of the longest content whose end is looked for: the search costs its square, and no clause is so long.
LONGEST = 2000
#: The longest object that is looked at.
OBJECT = 40
#: Words before an adverb of manner.
DEGREES = frozenset(("so", "very", "rather", "quite", "too"))
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
    if not attribution.content or attribution.direct or len(attribution.content[0]) > LONGEST:
        return attribution.content
    source = attribution.source
    if tells_nothing(document, attribution):
        return ()
    if source and attribution.content[0].covers(source):
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


def _clause(document: Document, attribution: Attribution) -> Span:
    """Return the first part of a content, ended where a clause of the outlet's own begins.

    "Orr said it would hold, *though engineers doubt it*": nothing that Orr said.
    """
    content, cue = attribution.content[0], attribution.cue
    if cue is None or cue.start > content.start:
        return content
    return _without_manner(document, reported(document, content, cue))


def _without_manner(document: Document, content: Span) -> Span:
    """Return what is said without how: noted *so helpfully* in a letter, claimed *falsely* that it held."""
    tokens = tokens_in(document, content)
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
    tokens = tokens_in(document, content)[:OBJECT]
    if not tokens or tokens[0].norm in INNER or tokens[0].norm == "to":
        return False
    ends = (n for n, token in enumerate(tokens) if token.norm in INNER or _next_verb(document, tokens, n))
    main = tokens[: next(ends, len(tokens))]
    predicated = any(token.norm in PREDICATING for token in main) and attribution.stance == "accusatory"
    as_such = (
        len(main) < len(tokens) and tokens[len(main)].norm == "as" and not _behind_comma(document, tokens, len(main))
    )
    return not predicated and not as_such and not any(finite(token.norm, token.pos) for token in main)


def _next_verb(document: Document, tokens: Sequence[Token], place: int) -> bool:
    """Whether the next finite verb stands there: announced drills *and issued* statements; slams plan, *says* so."""
    token, after = tokens[place], tokens[place + 1 : place + 2]
    if token.norm in COORDINATORS:
        return bool(after) and after[0].pos in {"VBD", "VBZ"}
    return _behind_comma(document, tokens, place) and token.pos in {"VBD", "VBZ"}


def _behind_comma(document: Document, tokens: Sequence[Token], place: int) -> bool:
    return place > 0 and document.raw[tokens[place - 1].span.end : tokens[place].span.start].startswith(",")


def source_name(document: Document, attribution: Attribution) -> str:
    """Return whose words an attribution reports: the speaker, or the source as written less what is put in or added.

    "The ministry (MoD) early" and "Growers – hit by the drought" are the ministry and the growers.
    """
    source = attribution.source
    if attribution.speaker or source is None:
        return attribution.speaker or _antecedent(document, attribution)
    written = document.text(source)
    if written.lower() in {"who", "which"}:
        return _antecedent(document, attribution)
    return UNNAMED if written.lower() in PRONOUNS else " ".join((ASIDE.split(written)[0] or written).split())


def _antecedent(document: Document, attribution: Attribution) -> str:
    """Return the name that a relative pronoun stands right behind: an answer from *Dole, which* said it was late."""
    cue = attribution.cue
    related = RELATED.search(document.raw, max(0, cue.start - RELATIVE), cue.start) if cue else None
    place = bisect_right(document.mentions, related.start(), key=lambda m: m.span.start) - 1 if related else -1
    if related is None or place < 0 or not document.mentions[place].named:
        return UNNAMED
    between = document.raw[document.mentions[place].span.end : related.start()]
    return document.text(document.mentions[place].span) if between.strip() in {"", ","} else UNNAMED
