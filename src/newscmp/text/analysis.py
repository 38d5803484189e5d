"""Raw text in, a frozen ``Document`` out: the one place where the steps of analysis meet."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from newscmp.model import Document, Kind, Line, Provenance, Published, Sentence, Span, Timex
from newscmp.text import attribution, clean, mentions, quantities, sentences, tagger, times
from newscmp.text.published import solve
from newscmp.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SPOKEN = frozenset({Kind.TITLE, Kind.HEADING, Kind.BODY, Kind.CAPTION, Kind.CORRECTION})


def analyze(
    raw: str,
    *,
    id: str,  # noqa: A002 - the domain's word
    path: str | None = None,
    digest: str | None = None,
    metadata: Sequence[Provenance] = (),
    lines: tuple[Line, ...] | None = None,
) -> Document:
    """Return the analyzed document; ``metadata`` from outside the text (reader, options) wins over the text's own.

    ``lines`` are the kinds of the lines where the markup of a page stated them; else the text alone decides.
    """
    lines = clean.mark(raw) if lines is None else lines
    told = tuple(_sentences(raw, lines))
    visible = _blank(raw, (line.span for line in lines if line.kind not in SPOKEN))
    title = next((s.text for s in told if s.kind is Kind.TITLE), None)
    published = _published(metadata)
    unplaced = () if published else times.find(visible)
    published = published or solve(raw, lines, unplaced)
    named = mentions.find(raw, told)
    return Document(
        id=id,
        raw=raw,
        digest=digest or hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest(),
        path=path,
        source=_last(metadata, "source"),
        title=_last(metadata, "title") or title,
        published=published,
        lines=lines,
        sentences=told,
        mentions=named,
        times=_times(visible, published) if published else unplaced,
        quantities=quantities.find(visible),
        attributions=attribution.attribute(raw, told, named),
        metadata=tuple(metadata),
    )


def redate(document: Document, day: date, evidence: str) -> Document:
    """Return the document as published on another day: only its time expressions are placed anew."""
    return reissue(document, Published(day, day, evidence))


def reissue(document: Document, published: Published) -> Document:
    """Return the document as published on one of some days: only its time expressions are placed anew."""
    visible = _blank(document.raw, (line.span for line in document.lines if line.kind not in SPOKEN))
    return replace(document, published=published, times=_times(visible, published))


def _times(visible: str, published: Published) -> tuple[Timex, ...]:
    return times.find_between(visible, published.earliest, published.latest)


def _sentences(raw: str, lines: Iterable[Line]) -> Iterator[Sentence]:
    index = 0
    for paragraph, line in enumerate(lines):
        if line.kind not in SPOKEN:
            continue
        text = raw[line.span.start : line.span.end]
        for span in (Span(0, len(text)),) if line.kind is Kind.TITLE else sentences.split(text):
            place = Span(span.start + line.span.start, span.end + line.span.start)
            words = text[span.start : span.end]
            tokens = tagger.tag(words, tokenize(words, place.start), place.start)
            index += line.kind is not Kind.TITLE
            yield Sentence(0 if line.kind is Kind.TITLE else index, place, line.kind, words, paragraph, tokens)


def _blank(raw: str, spans: Iterable[Span]) -> str:
    """Return the text with spans replaced by as many blanks, so that positions stay."""
    pieces, end = [], 0
    for span in spans:
        pieces += [raw[end : span.start], " " * len(span)]
        end = span.end
    return "".join((*pieces, raw[end:]))


def _last(metadata: Sequence[Provenance], field: str) -> str | None:
    return next((item.value for item in reversed(metadata) if item.field == field), None)


def _published(metadata: Sequence[Provenance]) -> Published | None:
    stated = next((item for item in reversed(metadata) if item.field == "published"), None)
    if stated is None:
        return None
    day = date.fromisoformat(stated.value)
    return Published(day, day, stated.rule)
