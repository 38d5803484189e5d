"""Two reports in two columns: what the sentences of a group say at the same height."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from newscmp.model import document_of
from newscmp.render.rows import Columns, dim

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from newscmp.render.page import Page
    from newscmp.render.rows import Piece, Row

#: From this width on columns are chosen without being asked for; below the second they would be too narrow to read.
AUTOMATIC, NARROW = 140, 60
#: Where no width is known.
PAGE = 120
GAP = " │ "


def wanted(page: Page) -> bool:
    """Whether the page shows its groups in columns: two documents, and room or a request for it."""
    width = page.view.width or PAGE
    asked = page.view.side_by_side
    if len(page.documents) != 2 or width < NARROW:
        return False
    return bool(page.view.width and width >= AUTOMATIC) if asked is None else asked


def rows(page: Page, group: int, refs: Sequence[str], around: Collection[str]) -> Iterator[Row]:
    """Yield the sentences of a group in two columns, each under its reference; those around it step back."""
    left, right = ([ref for ref in refs if document_of(ref) == document.id] for document in page.documents)
    width = ((page.view.width or PAGE) - len(GAP)) // 2
    for a, b in zip_longest(left, right):
        cells = (_cell(page, group, a, around), _cell(page, group, b, around))
        yield Columns(cells, (width, width), gap=GAP)


def _cell(page: Page, group: int, ref: str | None, around: Collection[str]) -> tuple[tuple[Piece, ...], ...]:
    """Return a reference and its sentence as two paragraphs, so that the sentence has the column's whole width."""
    if ref is None:
        return (dim("–"),)
    return (dim(ref), dim(page.sentences[ref].text)) if ref in around else ((page.ref(ref),), page.passage(ref, group))
