"""Article text made harmless for a terminal: no control character, escape sequence or direction override survives."""

from __future__ import annotations

import re

BLANK = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
#: Direction overrides and isolates can make a line read other than it is (CVE-2021-42574); soft hyphens and
#: zero-width marks have no width and only confuse the wrapping.
INVISIBLE = re.compile("[\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def clean(text: str) -> str:
    """Return the text on one line, control characters replaced by U+FFFD, invisible marks left out."""
    if text.isprintable():
        return text
    return CONTROL.sub("\ufffd", INVISIBLE.sub("", BLANK.sub(" ", text)))
