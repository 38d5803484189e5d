"""What stands at a place of a text: its sentence, and the words that a span covers there."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscmp.model import Document, Sentence, Span, Token


def sentence_at(document: Document, place: int) -> Sentence:
    """Return the sentence in which a place lies, or the next one behind it."""
    return document.sentences[bisect_right(document.sentences, place, key=lambda sentence: sentence.span.end)]


def tokens_in(document: Document, span: Span) -> tuple[Token, ...]:
    """Return the words of the sentence in which a span begins that the span covers."""
    return tuple([token for token in sentence_at(document, span.start).tokens if span.covers(token.span)])
