"""Which lines of a page are the article and which are page furniture."""

from __future__ import annotations

import re

from newscmp.model import Kind, Line, Span

NON_BLANK = re.compile(r"[^\n\S]*(\S[^\n]*)")


def mark(text: str) -> tuple[Line, ...]:
    """Return a ``Line`` for every non-blank line, in order, each with its kind and the rule that decided it."""
    found: list[Line] = []
    for match in NON_BLANK.finditer(text):
        span = Span(match.start(1), match.start(1) + len(match.group(1).rstrip()))
        kind = Kind.BODY if found else Kind.TITLE
        found.append(Line(span, kind, "first-line" if kind is Kind.TITLE else "default"))
    return tuple(found)
