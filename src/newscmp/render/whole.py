"""Documents in whole, with everything marked that a finding names, and beside each sentence where to look on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.model import Kind
from newscmp.render.pages import count, id_piece
from newscmp.render.passages import marked
from newscmp.render.rows import BLANK, Flow, Piece, Ruled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.model import Document
    from newscmp.render.diff_page import Page
    from newscmp.render.rows import Row


def rows(page: Page, document: Document, sign: str) -> Iterator[Row]:
    """Yield every sentence of a document after its reference.

    The margin has the numbers of its groups with findings, or the sign where no other source tells it.
    """
    told = sum(sentence.kind is not Kind.TITLE for sentence in document.sentences)
    findings = [difference for found in page.findings.values() for difference in found]
    margins = {document.ref(sentence): _margin(page, document.ref(sentence), sign) for sentence in document.sentences}
    width = max((len(margin) for margin in margins.values()), default=0)
    yield from (BLANK, Ruled((id_piece(page.documents, document.id), Piece(f" in whole · {count(told, 'sentence')}"))))
    for sentence in document.sentences:
        ref = document.ref(sentence)
        label = (Piece(f"{margins[ref]:<{width}}  ", "bold"), page.ref(ref), Piece("  "))
        yield Flow(marked(sentence, ref, findings, page.sources[document.id]), label)


def _margin(page: Page, ref: str, sign: str) -> str:
    alignment = page.comparison.alignment
    if ref in alignment.alone:
        return sign
    return ",".join(str(group.id) for group in alignment.groups if ref in group.members and page.findings.get(group.id))
