"""Two texts that are known to tell the same thing, linked sentence by sentence without any threshold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newscmp.alignment.groups import groups
from newscmp.model import Alignment, Kind, Link, LinkRelation, Sentence, Span

if TYPE_CHECKING:
    from newscmp.model import Document


def parallel(left: Document, right: Document) -> Alignment:
    """Return the alignment that links the first sentences of two documents, the second ones, and so on.

    If the numbers of sentences differ, each document counts as one sentence, so that nothing said is lost.
    """
    if len(left.sentences) != len(right.sentences):
        left, right = _whole(left), _whole(right)
    links = tuple(
        Link(left.ref(a), right.ref(b), 1.0, LinkRelation.SAME, verbatim=_norms(a) == _norms(b))
        for a, b in zip(left.sentences, right.sentences, strict=False)
    )
    linked = {ref for link in links for ref in (link.left, link.right)}
    alone = tuple(d.ref(s) for d in (left, right) for s in d.sentences if d.ref(s) not in linked)
    return Alignment((left, right), links, groups((left, right), links), alone)


def _whole(document: Document) -> Document:
    if not document.sentences:
        return document
    span = Span(document.sentences[0].span.start, document.sentences[-1].span.end)
    tokens = tuple(token for sentence in document.sentences for token in sentence.tokens)
    return replace(document, sentences=(Sentence(1, span, Kind.BODY, document.text(span), 0, tokens),))


def _norms(sentence: Sentence) -> tuple[str, ...]:
    return tuple(token.norm for token in sentence.tokens)
