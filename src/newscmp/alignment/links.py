"""Links and groups over analyzed documents."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.model import TOLD, Alignment, Document, Group, Kind, Link, LinkRelation

if TYPE_CHECKING:
    from collections.abc import Iterator

THRESHOLD = 0.35


def align(documents: tuple[Document, ...], threshold: float | None = None) -> Alignment:
    """Return which sentences of the documents tell the same thing."""
    cut = THRESHOLD if threshold is None else threshold
    links = tuple(link for a, b in combinations(documents, 2) for link in _links(a, b, cut))
    groups = tuple(Group(n, (link.left, link.right), link.similarity) for n, link in enumerate(links, start=1))
    linked = {ref for link in links for ref in (link.left, link.right)}
    alone = tuple(d.ref(s) for d in documents for s in d.sentences if s.kind in TOLD and d.ref(s) not in linked)
    return Alignment(documents, links, groups, alone)


def _links(a: Document, b: Document, cut: float) -> Iterator[Link]:
    for s in a.sentences:
        for t in b.sentences:
            if (s.kind is Kind.TITLE) != (t.kind is Kind.TITLE):
                continue
            left, right = {x.stem for x in s.tokens}, {x.stem for x in t.tokens}
            similarity = len(left & right) / max(1, len(left | right))
            if similarity >= cut or s.kind is Kind.TITLE:
                yield Link(a.ref(s), b.ref(t), similarity, LinkRelation.PARTIAL)
