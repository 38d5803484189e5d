"""Markers of list items that run on in one paragraph: bullets, and numbers or letters that count up."""

from __future__ import annotations

import re

from newscmp.model import Span

BULLET = "•⁃▪◦‣●■·"
#: ``1.``, ``1)``, ``1.)``, ``(1)``, ``a.``, ``(b)``, each with or without a bullet before it.
MARKER = re.compile(
    rf"(?<!\S)(?:[{BULLET}]\s?)?(?:(?P<open>\()?(?P<value>\d{{1,2}}|[a-hA-H])(?P<close>\.\)|\)|\.)(?=\s\S)|(?<=[{BULLET}])(?=\s?\S))"
)
FIRST = frozenset(f"{BULLET}(0123456789abcdefghABCDEFGH")


def items(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the markers that open the items of a paragraph; the paragraph itself must begin with the first one.

    A marker further on counts only if it is of the same kind and the next in order, so that "in 1. The" is none.
    """
    if text[start] not in FIRST:
        return ()
    first = MARKER.match(text, start, end)
    if first is None:
        return ()
    run = [first]
    for match in MARKER.finditer(text, first.end(), end):
        if _style(match) == _style(run[-1]) and _follows(run[-1], match):
            run.append(match)
    return tuple(Span(*match.span()) for match in run)


def _style(match: re.Match[str]) -> tuple[str | None, str | None, str | None]:
    bullet = match.group()[0] if match.group()[0] in BULLET else None
    return bullet, match["open"], match["close"]


def _follows(previous: re.Match[str], match: re.Match[str]) -> bool:
    above, below = previous["value"], match["value"]
    if above is None or below is None:
        return above is below
    if above.isdigit() != below.isdigit():
        return False
    return int(below) == int(above) + 1 if above.isdigit() else ord(below) == ord(above) + 1
