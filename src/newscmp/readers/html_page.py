"""HTML: trafilatura with the extra ``newscmp[html]``, the standard library without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.readers.article import Article
from newscmp.readers.encoding import decode
from newscmp.readers.names import short

if TYPE_CHECKING:
    from newscmp.readers.article import Piece


def parse(piece: Piece) -> Article:
    """Return the main text of a page: its title, a blank line, then one paragraph a line."""
    decoded = decode(piece.data, piece.name, piece.encoding)
    return Article(short(piece.stem), fragment(decoded.text), piece.digest, piece.path)


def fragment(markup: str) -> str:
    """Return the text of a piece of HTML, one block a line."""
    import html
    import re

    text = re.sub(r"<(?:/p|br|/div|/h[1-6]|/li)\b[^>]*>", "\n\n", markup, flags=re.IGNORECASE)
    return html.unescape(re.sub(r"<[^>]*>", "", text)).strip()
