"""What pages have in common: the head with one line a document, the lines left out, counted words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.render.places import index
from newscmp.render.rows import BLANK, Flow, Piece, Spread, dim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.model import Document
    from newscmp.render.rows import Row


def count(number: int, noun: str) -> str:
    """Return a number with its noun: "1 sentence", "2 sentences"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def id_piece(documents: Sequence[Document], id_: str, text: str | None = None) -> Piece:
    """Return a document's id, or a text of its own such as a reference, in the document's color."""
    number = next((n for n, document in enumerate(documents) if document.id == id_), None)
    return Piece(id_ if text is None else text, "id", number)


#: Longer ids (file names) push their own text only.
LABEL = 12


def head(documents: Sequence[Document]) -> Iterator[Row]:
    """Yield one line a document: id, title, and how much of it is compared."""
    for document in documents:
        dropped = len(document.dropped)
        facts = count(document.size, "sentence") + (f", {count(dropped, 'line')} dropped" if dropped else "")
        title = document.title or "(no headline)"
        yield Spread(Flow((Piece(title),), label(documents, document.id)), dim(facts))


def label(documents: Sequence[Document], id_: str) -> tuple[Piece, Piece]:
    """Return an id with blanks behind it, so that texts after ids of several lengths begin in one column."""
    width = max([len(id_), *(len(document.id) for document in documents if len(document.id) <= LABEL)])
    return id_piece(documents, id_), Piece(" " * (width - len(id_) + 2))


def dropped_lines(documents: Sequence[Document]) -> Iterator[Row]:
    """Yield every line that was left out of the comparison, with its place and the rule that says so."""
    places = index(documents)
    for document in documents:
        lines = document.dropped
        if lines:
            yield from (BLANK, Flow(dim(f"dropped from {document.id} · {count(len(lines), 'line')}")))
        for line in lines:
            place = f"  {document.id}, line {places.line(document.id, line.span)}  "
            yield Flow((Piece(document.text(line.span)), Piece(f"  ({line.rule})", "dim")), dim(place))


def alike(similarity: float) -> str:
    """Return a similarity with two digits; 1.00 is kept for identical sentences."""
    return f"{min(similarity, 0.99) if similarity < 1 else similarity:.2f}"
