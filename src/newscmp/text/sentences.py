"""Sentence boundaries of one text."""

from __future__ import annotations

import re

from newscmp.model import Span

END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n\s*\n")


def split(text: str) -> tuple[Span, ...]:
    """Return the spans of the sentences, in order, disjoint, covering every non-space character."""
    spans, start = [], 0
    for match in (*END.finditer(text), None):
        end = match.start() if match else len(text)
        piece = text[start:end]
        stripped = piece.strip()
        if stripped:
            first = start + piece.index(stripped[0])
            spans.append(Span(first, first + len(stripped)))
        start = match.end() if match else end
    return tuple(spans)
