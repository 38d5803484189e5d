"""Sentence boundaries without an end mark: behind an address, a time stamp, a smiley or a row of signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Lengths are bounded so that a token of a megabyte costs no more than its length.
END = re.compile(
    r"(?:(?:://|\bwww\.|(?<=\w)@)\S{3,300}+"
    r"|\b\d{1,2}/\d{1,2}/\d{4},?\s\d{1,2}:\d{2}(?::\d{2})?\s?[AaPp]\.?[Mm]\b\.?"
    r"|(?<=\s):-?[)DP]"
    r"|(?<!\S)[*=_~#-]{3,})(?=\s)"
)
#: Some of these stands in every match; looking for them first is fifteen times as fast.
SIGN = re.compile(r"//|www\.|@|/19|/20|:[)DP-]|\*\*|==|__|~~|##|--")
START = re.compile(r"\s+(?=[\"“(]?(?:[^\W\d_a-z]|\d)|https?://|www\.)")


def starts(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the places inside a paragraph where a sentence begins although the one before has no end mark."""
    if not SIGN.search(text, start, end):
        return
    for match in END.finditer(text, start, end):
        gap = START.match(text, match.end(), end)
        if gap and text[gap.end()].islower() == text.startswith(("http", "www"), gap.end()):
            yield gap.end()
