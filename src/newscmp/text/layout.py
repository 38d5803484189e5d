"""Physical lines of a text, and the paragraphs they make up."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newscmp.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A line without the white space around it; every line break of Unicode counts.
LINE = re.compile(r"\S(?:[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*\S)?")
FIRST_WORD = re.compile(r"\S+")
#: A list marker alone on its line, as texts of list elements are copied.
BULLETS = frozenset("•⁃▪◦‣●■·*–-")
END_MARK = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")
#: Wider text is not wrapped by hand: mail and agency feeds break at 60 to 80 columns, a few at 100.
WIDEST = 110


def lines(text: str) -> tuple[Span, ...]:
    """Return the non-blank lines of a text, without the white space at both ends."""
    return tuple(Span(*match.span()) for match in LINE.finditer(text))


def paragraphs(text: str) -> tuple[tuple[Span, ...], ...]:
    """Return the lines of a text grouped by paragraph.

    A blank line always ends a paragraph. A single line break ends it too, unless the line was wrapped: its next word
    would have run over the margin of the text, or it stops without an end mark and goes on in lower case.
    """
    spans = lines(text)
    if len(spans) < 2:
        return (spans,) if spans else ()
    found: list[list[Span]] = []
    margin = _margin(text, spans)
    previous: Span | None = None
    for span in spans:
        if previous is not None and _adjacent(text, previous, span) and _wrapped(text, previous, span, margin):
            found[-1].append(span)
        else:
            found.append([span])
        previous = span
    return tuple(tuple(group) for group in found)


def _adjacent(text: str, above: Span, below: Span) -> bool:
    """Whether no blank line stands between two lines."""
    gap = text[above.end : below.start]
    return max(gap.count("\n"), gap.count("\r")) == 1 and "\u2029" not in gap


def _reach(text: str, above: Span, below: Span) -> int:
    """Return how long the upper line would be, had the first word of the lower one been put on it."""
    word = FIRST_WORD.match(text, below.start, min(below.end, below.start + WIDEST))
    return len(above) + 1 + (len(word.group()) if word else 0)


def _margin(text: str, spans: Sequence[Span]) -> int | None:
    """Return the column at which the text is wrapped, or None where its line breaks are the author's."""
    pairs = [(a, b) for a, b in pairwise(spans) if _adjacent(text, a, b)]
    margin = max((len(above) for above, _ in pairs), default=0)
    if len(pairs) < 3 or not 40 <= margin <= WIDEST:
        return None
    full = [below for above, below in pairs if _reach(text, above, below) > margin]
    goes_on = sum(text[below.start].islower() for below in full)
    return margin if len(full) > 0.6 * len(pairs) and goes_on * 4 >= len(full) else None


def _wrapped(text: str, above: Span, below: Span, margin: int | None) -> bool:
    if len(above) == 1 and text[above.start] in BULLETS:
        return True
    if margin is not None and _reach(text, above, below) > margin:
        return True
    goes_on = text[below.start].islower() and not END_MARK.search(text, max(above.start, above.end - 8), above.end)
    return goes_on and len(above) >= 25
