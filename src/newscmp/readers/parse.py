"""One piece of a file in, one article out: the reader of its format, then what all formats share."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from newscmp.errors import UnreadableDocument
from newscmp.readers.article import MAX_TEXT
from newscmp.readers.formats import Format
from newscmp.readers.names import dates_in_name, identifier

if TYPE_CHECKING:
    from newscmp.readers.article import Article, Piece

#: The module of this package that reads each format, by its function ``parse``.
READERS = {
    Format.TEXT: "plain_text",
    Format.MARKDOWN: "markdown",
    Format.HTML: "html_page",
    Format.JSON: "json_records",
    Format.JSONL: "json_records",
    Format.PDF: "pdf",
    Format.DOCX: "docx",
}
WORD = re.compile(r"\w*[^\W\d_]\w*")


def parse(piece: Piece) -> Article:
    """Return the article of one piece; raise ``UnreadableDocument`` where there is none in it."""
    reader = import_module(f"newscmp.readers.{READERS[piece.format]}")
    article: Article = reader.parse(piece)
    _check(article.raw, piece.name)
    url = next((item.value for item in article.metadata if item.field == "url"), piece.url)
    stated = dates_in_name(piece.path or ("" if piece.url else piece.stem), url)
    return replace(article, id=identifier(article.id), metadata=(*stated, *article.metadata))


def _check(text: str, name: str) -> None:
    if not text.strip():
        raise UnreadableDocument(
            f"{name}: {'only blanks' if text else 'empty'}, no article in it", "leave it out", "ingest.empty"
        )
    if len(text) > MAX_TEXT:
        raise UnreadableDocument(
            f"{name}: {len(text):,} characters, too long for one article (limit {MAX_TEXT:,})",
            "split it into articles",
            "ingest.size",
        )
    words = [match.group() for _, match in zip(range(2), WORD.finditer(text), strict=False)]
    if not words:
        raise UnreadableDocument(f"{name}: no letters, no article in it", "leave it out", "ingest.empty")
    if len(words) == 1:
        raise UnreadableDocument(f"{name}: one word, no article in it", "leave it out", "ingest.empty")
