"""Which characters of a sentence stand inside quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.model import Sentence

#: Double marks, two single ones written for a double one, and guillemets; single marks are mostly apostrophes.
MARK = re.compile("[\"“”„«»]|``|''")
OPENING = frozenset("“„«") | {"``"}
CLOSING = frozenset("”»") | {"''"}


def quoted_spans(raw: str, sentences: Sequence[Sentence]) -> list[list[Span]]:
    """Return the quoted stretches of each sentence; a quotation may run on into the next sentences."""
    found = []
    running = False
    for sentence in sentences:
        spans, running = _scan(raw, sentence, running=running)
        found.append(spans)
    return found


def _scan(raw: str, sentence: Sentence, *, running: bool) -> tuple[list[Span], bool]:
    first, last = sentence.span.start, sentence.span.end
    marks = [(m.start(), m.end(), _opens(raw, m, first)) for m in MARK.finditer(raw, first, last)]
    start = first if running and (not marks or not marks[0][2]) else None
    if not marks:
        return ([Span(first, last)] if start is not None else []), False
    spans = []
    for begin, end, opens in marks:
        if opens:
            start = end
        elif start is not None:
            spans.append(Span(start, begin))
            start = None
        elif not spans:
            spans.append(Span(first, begin))
    if start is not None:
        spans.append(Span(start, last))
    return spans, start is not None


def _opens(raw: str, mark: re.Match[str], first: int) -> bool:
    """Whether a mark begins a quotation: by its shape, else by what stands before it."""
    if mark.group() in OPENING or mark.group() in CLOSING:
        return mark.group() in OPENING
    before = raw[mark.start() - 1] if mark.start() > first else " "
    return before.isspace() or before in "([—–-"
