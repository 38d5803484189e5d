"""PDF, with the extra ``newscmp[pdf]`` (pypdf)."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

from newscmp.errors import MissingExtra, UnreadableDocument
from newscmp.model import Provenance
from newscmp.origin import Origin
from newscmp.readers.article import MAX_TEXT, Article
from newscmp.readers.names import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.readers.article import Piece


def parse(piece: Piece) -> Article:
    """Return the text of all pages, one blank line between two of them."""
    name = piece.name
    if not piece.data.startswith(b"%PDF-"):
        raise UnreadableDocument(
            f"{name}: not a PDF, whatever its name says", "give the file its real suffix", "ingest.format"
        )
    try:
        from pypdf import PdfReader
    except ImportError as error:
        raise MissingExtra(f"{name}: reading PDF needs the extra newscmp[pdf]", "pip install 'newscmp[pdf]'") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of every small flaw of every file
    try:
        reader = PdfReader(io.BytesIO(piece.data))
        pages = tuple(_pages(reader))
        title = reader.metadata.title if reader.metadata else None
    except Exception as error:  # in whatever way pypdf fails, the file is one it cannot read
        raise UnreadableDocument(
            f"{name}: damaged PDF ({error})", "open it and save it again, or export it as text", "ingest.format"
        ) from error
    text = "\n\n".join(pages)
    if not text.strip():
        raise UnreadableDocument(
            f"{name}: a PDF without text, perhaps a scan", "run it through OCR first", "ingest.format"
        )
    stated = (Provenance("title", " ".join(title.split()), "pdf:title"),) if title and title.split() else ()
    origin = Origin(pages=tuple(len(page) + 2 for page in pages[:-1]))
    return Article(short(piece.stem), text, piece.digest, piece.path, stated, origin=origin)


def _pages(reader: object) -> Iterator[str]:
    length = 0
    for page in reader.pages:  # type: ignore[attr-defined]
        text = str(page.extract_text())
        length += len(text)
        yield text
        if length > MAX_TEXT:
            return
