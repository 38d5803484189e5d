"""Sentence boundaries of one text.

Every run of end marks is a candidate; a few rules say whether the sentence goes on behind it, and Punkt decides about
abbreviations. Quotation marks count by their pairing in the paragraph, not by their shape.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.model import Span
from newscmp.text import quotes
from newscmp.text.layout import paragraphs
from newscmp.text.sentences import listing, stops, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

LOWER_START = re.compile(r"[a-z]{3}[.!?]\s+[a-z]")
UPPER_START = re.compile(r"[a-z]{3}[.!?]\s+[A-Z]")
#: As many of these or more as of the first; a pattern that begins at the mark is found eight times as fast.
QUICK_LOWER_START = re.compile(r"[.!?](?<=[a-z]{3}[.!?])\s+[a-z]")
#: Without one of these there is nothing to decide: end marks, list markers, addresses, smileys, rows of signs.
MARKED = re.compile(r"[.!?…。！？؟۔।)•⁃▪◦‣●■·@/*=_~#:-]")
BRACKET = re.compile(r"[()\[\]]")
#: A longer bracket is taken for one that was never closed.
LONGEST_BRACKET = 400


def split(text: str) -> tuple[Span, ...]:
    """Return the spans of the sentences, in order, disjoint, covering every character but white space."""
    informal = _is_informal(text)
    found: list[Span] = []
    for group in paragraphs(text):
        found += _paragraph(text, group[0].start, group[-1].end, informal=informal)
    return tuple(found)


def _is_informal(text: str) -> bool:
    """Whether a text begins more of its sentences in lower case than with a capital."""
    if len(QUICK_LOWER_START.findall(text)) < 2:
        return False
    return len(LOWER_START.findall(text)) > max(1, len(UPPER_START.findall(text)))


def _paragraph(text: str, start: int, end: int, *, informal: bool) -> Iterator[Span]:
    """Yield the sentences of one paragraph; what holds no letter or digit belongs to the sentence before it."""
    if not MARKED.search(text, start, end):
        yield Span(start, end)
        return
    begin, last = start, None
    for cut in (*_cuts(text, start, end, informal=informal), end):
        stop = cut
        while text[stop - 1].isspace():
            stop -= 1
        if not any(map(str.isalnum, text[begin:stop])):
            if last is None and cut < end:
                continue
            last = Span(last.start if last else begin, stop)
        else:
            if last is not None:
                yield last
            last = Span(begin, stop)
        begin = cut
    if last is not None:
        yield last


def _cuts(text: str, start: int, end: int, *, informal: bool) -> Iterator[int]:
    """Yield the positions at which a new sentence begins inside a paragraph."""
    quoted = tuple(quotes.within(text, start, end))
    brackets = _brackets(text, start, end)
    markers = {marker.start: marker.end for marker in listing.items(text, start, end)}
    forced = sorted({*markers, *unmarked.starts(text, start, end), start})
    for place, last in zip(forced, (*forced[1:], end), strict=True):
        begin = place
        if place > start:
            yield place
        for first, after, following in stops.find(text, markers.get(place, place), last, quoted):
            opened, closed = brackets.get(first, (begin, begin))
            if following > begin and (opened == begin or closed < after):
                stop = stops.Stop(text, begin, first, after, following, quoted)
                if stops.ends(stop, informal=informal):
                    yield following
                    begin = following


def _brackets(text: str, start: int, end: int) -> dict[int, tuple[int, int]]:
    """Return, for each end mark inside a pair of brackets, where the outermost pair opens and closes."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for match in BRACKET.finditer(text, start, end):
        place = match.start()
        if match.group() in "([":
            opened.append(place)
        elif opened:
            first = opened.pop()
            if place - first <= LONGEST_BRACKET:
                while pairs and pairs[-1][0] > first:
                    pairs.pop()
                pairs.append((first, place))
    return {mark.start(): (first, last) for first, last in pairs for mark in stops.MARK.finditer(text, first, last)}
