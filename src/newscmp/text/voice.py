"""Whose words an article is made of: the outlet's own, quoted speech and reported speech, speaker by speaker."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import TOLD, Kind, Span
from newscmp.text import quotes
from newscmp.text.grammar import BE, COORDINATORS, RELATIVES, SUBORDINATORS, finite

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscmp.model import Attribution, Document, Token
    from newscmp.text.quotes import Quotation

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
#: So many words between marks are a quotation.
QUOTATION = 5
#: A shorter beginning is part of what is said: “No,” he said, “…”
CLAUSE = 4


@dataclass(frozen=True, slots=True)
class Share:
    """How many words of an article one voice has, and which part of them all that is."""

    voice: str
    """``outlet``, ``caption``, the speaker's name, the source as written, or ``unnamed source``."""
    words: int
    direct: int
    """How many of the words are quoted speech; the others of a speaker are reported speech."""
    share: float
    """Part of the words of headline, text and captions, in [0, 1]."""


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


def shares(document: Document) -> tuple[Share, ...]:
    """Return the share of every voice (PARC's sources), the outlet first, then by number of words and name.

    Captions are a voice of their own, whoever speaks in the sentence before them. A source is one with or without an
    article and a capital letter, and called as it is first; somebody who is named with a title here and without it
    there is one voice too.
    """
    found = tuple(_voices(document))
    first: dict[str, str] = {}
    for _, voice, _ in found:
        first.setdefault(_bare(voice), voice)
    names = [voice for voice in first.values() if " " in voice]
    called = {bare: next((n for n in names if voice.endswith(f" {n}")), voice) for bare, voice in first.items()}
    voices = sorted((called[_bare(voice)], direct) for _, voice, direct in found)
    total = len(voices)
    counted = []
    for voice, group in groupby(voices, key=lambda item: item[0]):
        direct = [quoted for _, quoted in group]
        counted.append(Share(voice, len(direct), sum(direct), len(direct) / total))
    return tuple(sorted(counted, key=lambda share: (share.voice != OUTLET, -share.words, share.voice)))


def by_word(document: Document) -> Mapping[int, str]:
    """Return the voice of every word of headline, text and captions by the place where the word begins."""
    return {place: voice for place, voice, _ in _voices(document)}


def _bare(voice: str) -> str:
    return voice.casefold().removeprefix("the ")


def source_name(document: Document, attribution: Attribution) -> str:
    """Return whose words an attribution reports: the speaker, or the source as written less what is put in or added.

    "The ministry (MoD) early" and "Growers – hit by the drought" are the ministry and the growers.
    """
    source = attribution.source
    if attribution.speaker or source is None:
        return attribution.speaker or UNNAMED
    written = document.text(source)
    return UNNAMED if written.lower() in PRONOUNS else " ".join((ASIDE.split(written)[0] or written).split())


def _voices(document: Document) -> Iterator[tuple[int, str, bool]]:
    """Yield place and voice of every word and whether it is quoted speech; the outermost attribution decides.

    The words of a quotation that nothing attributes are those of an unnamed source; a few words between marks are no
    quotation but a term that the outlet keeps at a distance.
    """
    quotations = quotes.spans(document.raw)
    said = list(_contents(document))
    said += [(quotation.span, UNNAMED) for quotation in _nobody_s(document, quotations, [span for span, _ in said])]
    contents = sorted(said, key=lambda item: (item[0].start, -item[0].end))
    marked = iter(quotations)
    quotation = next(marked, None)
    following = 0
    current: tuple[Span, str] | None = None
    for sentence in document.sentences:
        for token in sentence.tokens if sentence.kind in TOLD | {Kind.TITLE, Kind.CAPTION} else ():
            if current is not None and current[0].end <= token.span.start:
                current = None
            while following < len(contents) and contents[following][0].start <= token.span.start:
                if current is None and contents[following][0].end >= token.span.end:
                    current = contents[following]
                following += 1
            while quotation is not None and quotation.span.end <= token.span.start:
                quotation = next(marked, None)
            voice = CAPTION if sentence.kind is Kind.CAPTION else OUTLET if current is None else current[1]
            inside = quotation is not None and quotation.span.covers(token.span)
            yield token.span.start, voice, inside and voice not in {OUTLET, CAPTION}


def _contents(document: Document) -> Iterator[tuple[Span, str]]:
    for attribution in document.attributions:
        voice = source_name(document, attribution)
        yield from ((part, voice) for part in spoken(document, attribution))


def _nobody_s(document: Document, quotations: Sequence[Quotation], parts: Sequence[Span]) -> Iterator[Quotation]:
    """Yield the quotations of some length that no attributed part overlaps."""
    ordered = sorted(parts)
    starts, ends = [part.start for part in ordered], list(accumulate((part.end for part in ordered), max))
    for quotation in quotations:
        before = bisect_left(starts, quotation.span.end) - 1
        free = before < 0 or ends[before] <= quotation.span.start
        if free and len(document.text(quotation.content).split()) >= QUOTATION:
            yield quotation
