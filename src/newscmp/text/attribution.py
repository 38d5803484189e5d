"""Who says what in one text: source, cue and content (terms of the PARC corpora; Pareti 2012)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newscmp.model import Attribution, Kind, Sentence, Span
from newscmp.text import mentions, relations, speakers
from newscmp.text.cues import Form
from newscmp.text.layout import paragraphs
from newscmp.text.relations import span_of
from newscmp.text.sentences import split
from newscmp.text.stretches import OUTSIDE, Stretch, stretches
from newscmp.text.tagger import tag
from newscmp.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.model import Mention
    from newscmp.text.relations import Relation

#: So many words of a content decide whether it is a quotation; a bound, for sentences of a megabyte.
SAMPLE = 300


def find(text: str) -> tuple[Attribution, ...]:
    """Return the attributions of a raw text, split into paragraphs and sentences and tagged first."""
    sentences = tuple(_sentences(text))
    return attribute(text, sentences, mentions.find(text, sentences))


def attribute(raw: str, sentences: Sequence[Sentence], named: Sequence[Mention] = ()) -> tuple[Attribution, ...]:
    """Return the attributions of sentences that are already split and tagged, by position.

    Sources are resolved to speakers with the mentions of the text, where they are given.
    """
    if not sentences:
        return ()
    found: list[Attribution] = []
    paragraph = -1
    for stretch in stretches(raw, sentences):
        if stretch.paragraph != paragraph:
            paragraph, first = stretch.paragraph, len(found)
        own = [_attribution(raw, stretch, relation) for relation in relations.find(stretch)]
        if not own and len(found) > first and _speech_only(stretch):
            found[-1] = replace(found[-1], content=(*found[-1].content, *_quotations(stretch)))
        found += own
    return speakers.resolve(raw, found, named)


def _sentences(text: str) -> Iterator[Sentence]:
    index = 0
    for number, lines in enumerate(paragraphs(text)):
        start = lines[0].start
        kind = Kind.BODY if number else Kind.TITLE
        for span in split(text[start : lines[-1].end]):
            place = Span(span.start + start, span.end + start)
            words = text[place.start : place.end]
            yield Sentence(index, place, kind, words, number, tag(words, tokenize(words, place.start), place.start))
            index += 1


def _attribution(raw: str, stretch: Stretch, relation: Relation) -> Attribution:
    cue = relation.cue
    if cue.form is Form.COLON:
        place = raw.index(":", stretch.spans[cue.first - 1].end)
        cue_span = Span(place, place + 1)
    else:
        cue_span = stretch.of(cue.first, cue.end)
    source = stretch.of(*relation.source) if relation.source else None
    content = tuple(span_of(stretch, words) for words in relation.content)
    return Attribution(source, cue_span, content, _direct(stretch, relation), cue.stance)


def _direct(stretch: Stretch, relation: Relation) -> bool:
    """Whether the content begins with a quotation that makes up most of it."""
    first, end = relation.content[0]
    if stretch.inside[first] == OUTSIDE:
        return False
    sample = stretch.inside[first : min(end, first + SAMPLE)]
    return sum(number != OUTSIDE for number in sample) > len(sample) / 2


def _speech_only(stretch: Stretch) -> bool:
    return bool(stretch.inside) and all(number != OUTSIDE for number in stretch.inside)


def _quotations(stretch: Stretch) -> Iterator[Span]:
    return (quotation.span for quotation in stretch.quotations)
