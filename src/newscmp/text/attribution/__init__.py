"""Who says what in one text: source, cue and content (terms of the PARC corpora; Pareti 2012)."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from newscmp.lexicons import load
from newscmp.model import Attribution, Kind, Sentence, Span
from newscmp.text import mentions
from newscmp.text.attribution import cues, relations, speakers, stretches
from newscmp.text.attribution.cues import Form
from newscmp.text.attribution.relations import span_of
from newscmp.text.attribution.stretches import OUTSIDE, Stretch
from newscmp.text.layout import paragraphs
from newscmp.text.sentences import split
from newscmp.text.tagger import tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from newscmp.lexicons import Lexicon
    from newscmp.model import Mention
    from newscmp.text.attribution.relations import Relation

#: So many words of a content decide whether it is a quotation; a bound, for sentences of a megabyte.
SAMPLE = 300
#: A paragraph of speech alone has so many words at least; "Related:" is none.
SPOKEN = 5
#: The attribution it goes on with is among so many before it.
NEAR = 8


def find(text: str) -> tuple[Attribution, ...]:
    """Return the attributions of a raw text, split into paragraphs and sentences and tagged first."""
    sentences = tuple(_sentences(text))
    return attribute(text, sentences, mentions.find(text, sentences))


def attribute(
    raw: str, sentences: Sequence[Sentence], named: Sequence[Mention] = (), additions: Sequence[Path] = ()
) -> tuple[Attribution, ...]:
    """Return the attributions of sentences that are already split and tagged, by position.

    Sources are resolved to speakers with the mentions of the text, where they are given; ``additions`` are files of the
    user's that add to the reporting verbs.
    """
    verbs = load("reporting_verbs", *additions)
    found: list[Attribution] = []
    open_ = False
    ahead: tuple[Span, ...] = ()
    heard: Attribution | None = None
    for _, group in groupby(stretches.stretches(raw, sentences), key=lambda stretch: stretch.paragraph):
        paragraph = tuple(group)
        own = _paragraph(raw, paragraph, found.pop() if open_ else None, verbs)
        if ahead and own and own[0].direct:
            own[0] = replace(own[0], content=(*ahead, *own[0].content))
        ahead = () if own else _left_open(paragraph)
        speech = _speech(paragraph) if heard is not None and not own and not ahead else ()
        heard = _gone_on(found, heard, speech) if heard is not None and speech else _heard(paragraph, own)
        open_ = bool(own) and _goes_on(paragraph[-1], own[-1])
        found += own
    return speakers.resolve(raw, [item for item in found if item.content], named)


def _paragraph(
    raw: str, paragraph: Sequence[Stretch], speaking: Attribution | None, verbs: Lexicon
) -> list[Attribution]:
    """Return the attributions of a paragraph; ``speaking`` is one of an earlier paragraph that goes on here.

    Speech without a cue belongs to whoever spoke before it in the paragraph, or to the sentence after it if that only
    says who spoke: "Why now?" Quist asked the crowd.
    """
    found = [speaking] if speaking else []
    waiting: tuple[Span, ...] = ()
    for stretch in paragraph:
        if _speech_only(stretch):
            waiting += tuple(quotation.span for quotation in stretch.quotations)
            continue
        said = cues.find(stretch, verbs)
        own = [_attribution(raw, stretch, relation) for relation in relations.find(stretch, said)]
        alone = relations.speaker_alone(stretch, said) if not own else None
        if alone is not None and (waiting or stretch.gaps[-1].endswith(":")):
            own, rest = [replace(_attribution(raw, stretch, alone), content=waiting[-1:], direct=True)], waiting[:-1]
        else:
            rest = waiting
        found, waiting = [*_continued(found, rest), *own], ()
    return _continued(found, waiting)


def _continued(found: Sequence[Attribution], speech: tuple[Span, ...]) -> list[Attribution]:
    """Return the attributions, the last of which goes on with more speech."""
    if not found or not speech:
        return list(found)
    last = found[-1]
    return [*found[:-1], replace(last, content=(*last.content, *speech), direct=last.direct or not last.content)]


def _goes_on(stretch: Stretch, last: Attribution) -> bool:
    """Whether the speech of the last attribution of a paragraph goes on in the next one: announced, or not closed."""
    if not last.content:
        return True
    return bool(stretch.quotations) and not stretch.quotations[-1].closed


def _sentences(text: str) -> Iterator[Sentence]:
    index = 0
    for number, lines in enumerate(paragraphs(text)):
        start = lines[0].start
        kind = Kind.BODY if number else Kind.TITLE
        for span in split(text[start : lines[-1].end]):
            place = Span(span.start + start, span.end + start)
            words = text[place.start : place.end]
            yield Sentence(index, place, kind, words, number, tag(words, place.start))
            index += 1


def _attribution(raw: str, stretch: Stretch, relation: Relation) -> Attribution:
    cue = relation.cue
    if cue.form is Form.COLON:
        place = raw.index(":", stretch.spans[cue.first - 1].end)
        cue_span = Span(place, place + 1)
    else:
        cue_span = stretch.of(cue.first, cue.end)
    source = _closed(raw, stretch.of(*relation.source)) if relation.source else None
    content = tuple(span_of(stretch, words) for words in relation.content)
    direct = bool(content) and _direct(stretch, relation)
    return Attribution(source, cue_span, content, direct, cue.stance)


def _closed(raw: str, source: Span) -> Span:
    """Return a source with the full stop and bracket that close it: Rep. Ada Rowe (D-Wis.)."""
    bracket = raw.find(")", source.end, source.end + 2)
    open_ = raw.count("(", source.start, source.end) > raw.count(")", source.start, source.end)
    return Span(source.start, bracket + 1) if open_ and bracket >= 0 else source


def _direct(stretch: Stretch, relation: Relation) -> bool:
    """Whether the content begins with a quotation that makes up most of it."""
    first, end = relation.content[0]
    if stretch.inside[first] == OUTSIDE:
        return False
    sample = stretch.inside[first : min(end, first + SAMPLE)]
    return sum(number != OUTSIDE for number in sample) > len(sample) / 2


def _gone_on(found: list[Attribution], heard: Attribution, speech: tuple[Span, ...]) -> Attribution:
    """Return an attribution that goes on with more speech, and put it among those found, in its place or last."""
    longer = replace(heard, content=(*heard.content, *speech))
    place = next((n for n in range(len(found) - 1, max(-1, len(found) - 1 - NEAR), -1) if found[n] is heard), None)
    if place is None:
        found.append(longer)
    else:
        found[place] = longer
    return longer


def _speech(paragraph: Sequence[Stretch]) -> tuple[Span, ...]:
    """Return the quotations of a paragraph of the article that holds nothing else."""
    alone = all(map(_speech_only, paragraph)) and paragraph[0].kind is Kind.BODY
    if not alone or sum(map(len, paragraph)) < SPOKEN:
        return ()
    return tuple(quotation.span for stretch in paragraph for quotation in stretch.quotations)


def _heard(paragraph: Sequence[Stretch], own: Sequence[Attribution]) -> Attribution | None:
    """Return the attribution that a paragraph of speech alone behind this one goes on with.

    It is the last quotation, else one without a cue by the last source, or by the subject of a sentence that ends with
    a colon: Quist had a question: …
    """
    if paragraph[0].kind is not Kind.BODY:
        return None
    spoken = [a for a in own if a.source and a.content and a.stance != "cognitive"]
    if spoken:
        last = next((a for a in reversed(spoken) if a.direct), spoken[-1])
        return last if last.direct else Attribution(last.source, None, (), direct=True)
    subject = relations.announcer(paragraph[-1]) if not own else None
    return Attribution(paragraph[-1].of(*subject), None, (), direct=True) if subject else None


def _left_open(paragraph: Sequence[Stretch]) -> tuple[Span, ...]:
    """Return the quotations of a paragraph that is all speech, has no cue and goes on in the next one."""
    quotations = tuple(quotation for stretch in paragraph for quotation in stretch.quotations)
    if not quotations or quotations[-1].closed or not all(map(_speech_only, paragraph)):
        return ()
    return tuple(quotation.span for quotation in quotations)


def _speech_only(stretch: Stretch) -> bool:
    return bool(stretch.inside) and all(number != OUTSIDE for number in stretch.inside)
