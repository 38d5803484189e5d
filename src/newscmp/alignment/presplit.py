"""Sentences that come without an article: plain lists of strings as documents."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from newscmp.alignment.links import align
from newscmp.frozen import dataclass
from newscmp.model import Document, Kind, LinkRelation, Sentence, Span, index_of
from newscmp.text.attribution import attribute
from newscmp.text.tagger import tag

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class SentenceLink:
    """A link between two lists of sentences: positions from 0, a probability in [0, 1] and same or partial."""

    left: int
    right: int
    similarity: float
    relation: LinkRelation


def align_sentences(
    left: Iterable[str], right: Iterable[str], threshold: float | None = None
) -> tuple[SentenceLink, ...]:
    """Return which strings of two lists tell the same thing, by position; the strings may be in any order."""
    alignment = align((presplit(left, "left"), presplit(right, "right")), threshold)
    return tuple(
        SentenceLink(_position(link.left), _position(link.right), link.similarity, link.relation)
        for link in alignment.links
    )


def presplit(sentences: Iterable[str], id: str) -> Document:
    """Return the sentences as a document of body text in which each keeps its place; sentence 1 is the first string."""
    found, place = [], 0
    texts = tuple(sentences)
    for index, text in enumerate(texts, start=1):
        span = Span(place, place + len(text))
        tokens = tag(text, place)
        found.append(Sentence(index, span, Kind.BODY, text, 0, tokens))
        place = span.end + 1
    raw = " ".join(texts)
    digest = hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()
    told = tuple(found)
    return Document(id, raw, digest, None, None, None, None, (), told, attributions=attribute(raw, told))


def _position(ref: str) -> int:
    return index_of(ref) - 1
