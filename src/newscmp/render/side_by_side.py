"""Two reports in two columns: what the sentences of a group say at the same height."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from newscmp.model import document_of
from newscmp.render.rows import Columns, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.render.diff_page import Page
    from newscmp.render.rows import Row

#: From this width on columns are chosen without being asked for; below the second they would be too narrow to read.
AUTOMATIC, NARROW = 140, 60
#: Where no width is known.
PAGE = 120


def wanted(page: Page) -> bool:
    """Whether the page shows its groups in columns: two documents, and room or a request for it."""
    width = page.view.width or PAGE
    asked = page.view.side_by_side
    if len(page.documents) != 2 or width < NARROW:
        return False
    return bool(page.view.width and width >= AUTOMATIC) if asked is None else asked


def rows(page: Page, group: int, refs: tuple[str, ...]) -> Iterator[Row]:
    """Yield the sentences of a group in two columns, each after its reference."""
    left, right = ([ref for ref in refs if document_of(ref) == document.id] for document in page.documents)
    width = ((page.view.width or PAGE) - 2) // 2
    for a, b in zip_longest(left, right):
        yield Columns(tuple((_cell(page, group, ref),) for ref in (a, b)), (width, width))


def _cell(page: Page, group: int, ref: str | None) -> tuple[Piece, ...]:
    if ref is None:
        return (Piece("–", "dim"),)
    return (page.ref(ref), Piece("  "), *page.passage(ref, group))
