"""Raw text in, a frozen ``Document`` out: the one place where the steps of analysis meet."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from newscmp.model import Document, Kind, Line, Provenance, Published, Sentence, Span, Timex
from newscmp.text import attribution, clean, hidden, mentions, quantities, sentences, tagger, times
from newscmp.text import metadata as facts
from newscmp.text.layout import paragraphs
from newscmp.text.published import solve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

SPOKEN = frozenset({Kind.TITLE, Kind.HEADING, Kind.BODY, Kind.CAPTION, Kind.CORRECTION})


def analyze(
    raw: str,
    *,
    id: str,
    path: str | None = None,
    digest: str | None = None,
    metadata: Sequence[Provenance] = (),
    lines: tuple[Line, ...] | None = None,
) -> Document:
    """Return the analyzed document; ``metadata`` from outside the text (reader, options) wins over the text's own.

    ``lines`` are the kinds of the lines where the markup of a page stated them; else the text alone decides.
    """
    digest = digest or hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()
    seen = hidden.shown(raw)
    if seen is None:
        found = _analyzed(raw, metadata, lines)
    else:
        metadata, lines = seen.there((tuple(metadata), lines))
        found = seen.back(_analyzed(seen.text, metadata, lines))
    return replace(found, id=id, raw=raw, digest=digest, path=path)


def _analyzed(raw: str, metadata: Sequence[Provenance], lines: tuple[Line, ...] | None) -> Document:
    """Return what is found in a text that hides nothing, in a document without a name."""
    lines = _titled(clean.mark(raw) if lines is None else lines, metadata)
    told = tuple(_sentences(raw, lines))
    visible = _blank(raw, (line.span for line in lines if line.kind not in SPOKEN))
    known = (*facts.find(raw, lines), *metadata)
    published = _published(metadata)
    unplaced = () if published else times.find(visible)
    published = published or solve(raw, lines, unplaced)
    named = mentions.find(raw, told)
    return Document(
        id="",
        raw=raw,
        digest="",
        path=None,
        source=_last(known, "source"),
        title=_last(known, "title"),
        published=published,
        lines=lines,
        sentences=told,
        mentions=named,
        times=_times(visible, published) if published else unplaced,
        quantities=quantities.find(visible),
        attributions=attribution.attribute(raw, told, named),
        metadata=known,
    )


def _titled(lines: tuple[Line, ...], metadata: Sequence[Provenance]) -> tuple[Line, ...]:
    """Return the lines with the one that a reader found stated as the headline as title, however short it is."""
    stated = {item.span: item.rule for item in metadata if item.field == "title" and item.span}
    title = next((line for line in lines if line.span in stated), None)
    if title is None or title.kind is Kind.TITLE:
        return lines
    others = (replace(line, kind=Kind.HEADING) if line.kind is Kind.TITLE else line for line in lines)
    named = replace(title, kind=Kind.TITLE, rule=stated[title.span])
    return tuple(named if line is title else line for line in others)


def redate(document: Document, day: date, evidence: str) -> Document:
    """Return the document as published on another day: only its time expressions are placed anew."""
    return reissue(document, Published(day, day, evidence))


def reissue(document: Document, published: Published) -> Document:
    """Return the document as published on one of some days: only its time expressions are placed anew."""
    visible = _blank(document.raw, (line.span for line in document.lines if line.kind not in SPOKEN))
    return replace(document, published=published, times=_times(visible, published))


def reattribute(document: Document, additions: Sequence[Path]) -> Document:
    """Return the document with who says what sought anew, with files of the user's that add to the reporting verbs."""
    seen = hidden.shown(document.raw)
    raw, found = document.raw, (document.sentences, document.mentions)
    if seen:
        raw, found = seen.text, seen.there(found)
    told = attribution.attribute(raw, *found, additions)
    return replace(document, attributions=seen.back(told) if seen else told)


def _times(visible: str, published: Published) -> tuple[Timex, ...]:
    seen = hidden.shown(visible)
    found = times.find_between(seen.text if seen else visible, published.earliest, published.latest)
    return seen.back(found) if seen else found


def _sentences(raw: str, lines: Sequence[Line]) -> Iterator[Sentence]:
    index = 0
    for paragraph, (kind, block) in enumerate(_blocks(raw, lines)):
        if kind not in SPOKEN:
            continue
        for span in _spans(raw, kind, block):
            words = raw[span.start : span.end]
            tokens = tagger.tag(words, span.start)
            index += kind is not Kind.TITLE
            yield Sentence(0 if kind is Kind.TITLE else index, span, kind, words, paragraph, tokens)


def _spans(raw: str, kind: Kind, block: Span) -> Iterator[Span]:
    """Yield the sentences of one paragraph, or the one headline of a title without a section behind it."""
    if kind is Kind.TITLE:
        yield facts.headline(raw, block)
        return
    for span in sentences.split(raw[block.start : block.end]):
        yield Span(span.start + block.start, span.end + block.start)


def _blocks(raw: str, lines: Sequence[Line]) -> Iterator[tuple[Kind, Span]]:
    """Yield kind and place of every paragraph: wrapped lines of one kind are joined, the others stand alone."""
    starts = [group[0].start for group in paragraphs(raw)]
    last: tuple[Kind, int, Span] | None = None
    for line in lines:
        number = bisect_right(starts, line.span.start)
        if last and last[:2] == (line.kind, number):
            last = (line.kind, number, Span(last[2].start, line.span.end))
            continue
        if last:
            yield last[0], last[2]
        last = (line.kind, number, line.span)
    if last:
        yield last[0], last[2]


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
