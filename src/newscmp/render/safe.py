"""Article text made harmless for a terminal: no control character, escape sequence or direction override survives."""

from __future__ import annotations

import re
import unicodedata

BLANK = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
#: Direction overrides and isolates can make a line read other than it is (CVE-2021-42574); soft hyphens, zero-width
#: marks, language tags, annotation marks and the letters that fill a place without a sign have nothing to show and only
#: confuse the wrapping. Joiners stay: Persian and emoji are written with them.
INVISIBLE = re.compile(
    "[\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
#: Marks on one letter; the tallest stacks in use, Tibetan ones of Sanskrit words, have five.
STACK = 5
STACKED = re.compile(rf"[^\x00-\u02ff\w\s]{{{STACK + 1},}}")


def clean(text: str) -> str:
    """Return the text on one line, control characters replaced by U+FFFD, invisible and piled up marks left out."""
    if text.isascii():
        return text if text.isprintable() else CONTROL.sub("\ufffd", BLANK.sub(" ", text))
    return STACKED.sub(_lowered, CONTROL.sub("\ufffd", INVISIBLE.sub("", BLANK.sub(" ", text))))


def _lowered(signs: re.Match[str]) -> str:
    """Return a run of signs with no more combining marks in a row than letters carry."""
    kept, marks = [], 0
    for sign in signs.group():
        marks = marks + 1 if unicodedata.category(sign).startswith("M") else 0
        if marks <= STACK:
            kept.append(sign)
    return "".join(kept)
