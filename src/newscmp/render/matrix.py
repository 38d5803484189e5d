"""How much of each document every other one tells, as a table of shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.model import TOLD, document_of
from newscmp.render.rows import Flow, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newscmp.model import Alignment
    from newscmp.render.rows import Row

HEADING = "share of the sentences on the left that is told by"


def shares(alignment: Alignment) -> Mapping[tuple[str, str], float]:
    """Return, for each ordered pair of documents, the share of the first's sentences linked with the second, 0 to 1.

    Pairs whose first document has no sentence to align are left out.
    """
    linked: dict[tuple[str, str], set[str]] = {}
    for link in alignment.links:
        for ref, other in ((link.left, link.right), (link.right, link.left)):
            linked.setdefault((document_of(ref), document_of(other)), set()).add(ref)
    told = {d.id: sum(sentence.kind in TOLD for sentence in d.sentences) for d in alignment.documents}
    return {
        (a.id, b.id): len(linked.get((a.id, b.id), ())) / told[a.id]
        for a in alignment.documents
        for b in alignment.documents
        if a is not b and told[a.id]
    }


def table(alignment: Alignment) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the header and the rows, one a document, with percents or a dash in the columns of the documents."""
    found = shares(alignment)
    names = tuple(document.id for document in alignment.documents)
    cells = {pair: f"{100 * share:.0f} %" for pair, share in found.items()}
    return ("", *names), tuple((name, *(cells.get((name, other), "–") for other in names)) for name in names)


def rows(alignment: Alignment) -> Iterator[Row]:
    """Yield the table: one row and one column a document."""
    header, body = table(alignment)
    width = max(5, *map(len, header))
    yield Flow(plain(HEADING))
    for row in (header, *body):
        yield Flow(plain("  ".join(f"{cell:>{width}}" for cell in row)))
