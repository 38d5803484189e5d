"""Sentences with the spans marked that findings name, and nothing else: rewording alone is no finding."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newscmp.render.rows import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscmp.model import Difference, Sentence, Span

ROLES = ("fact", "framing")


def marked(sentence: Sentence, ref: str, differences: Iterable[Difference], source: int) -> tuple[Piece, ...]:
    """Return the sentence cut at the spans that the findings' readings name in it; facts win where they overlap."""
    spans = [
        (reading.span, family)
        for difference in differences
        if (family := difference.family) in ROLES
        for reading in difference.readings
        if reading.span is not None and reading.sentence == ref
    ]
    return tuple(Piece(text, role, source if role else None) for text, role in _cut(sentence, spans))


def _cut(sentence: Sentence, spans: Sequence[tuple[Span, str]]) -> Iterator[tuple[str, str]]:
    begin, end = sentence.span.start, sentence.span.end
    inside = [(max(span.start, begin), min(span.end, end), family) for span, family in spans]
    points = sorted({begin, end, *(point for start, stop, _ in inside for point in (start, stop))})
    pending, role = "", ""
    for start, stop in pairwise(points):
        families = {family for first, last, family in inside if first <= start and stop <= last}
        here = next((family for family in ROLES if family in families), "")
        if here != role and pending:
            yield pending, role
            pending = ""
        pending, role = pending + sentence.text[start - begin : stop - begin], here
    if pending:
        yield pending, role
