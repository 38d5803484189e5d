"""Whose words a whole article is made of, voice by voice: the outlet, its captions, everybody it quotes or reports."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import TOLD, Kind, Span
from newscmp.text import quotes
from newscmp.text.voice import CAPTION, OUTLET, UNNAMED, source_name, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscmp.model import Document
    from newscmp.text.quotes import Quotation

#: So many words between marks are a quotation.
QUOTATION = 5


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
