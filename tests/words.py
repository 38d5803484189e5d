"""Words without tags, for tests that need no tagger, and the plain way to find them that the tagger must agree with."""

from __future__ import annotations

from newscmp.model import Span, Token
from newscmp.text.tokens import WORD, normalize, stem


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Return the tokens of a text, untagged, with spans shifted by ``offset``."""
    return tuple(
        Token(Span(match.start() + offset, match.end() + offset), norm, stem(norm), "")
        for match in WORD.finditer(text)
        for norm in (normalize(match.group()),)
    )
