"""HTML: trafilatura with the extra ``newscmp[html]``, the standard library without it; the page's own metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.model import Kind, Line, Provenance, Span
from newscmp.readers import html_floor, html_metadata
from newscmp.readers.article import Article, Note
from newscmp.readers.encoding import decode
from newscmp.readers.names import short
from newscmp.readers.plain_text import encoding_notes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscmp.readers.article import Piece

    Blocks = Sequence[tuple[Kind, str]]

#: Where the standard library finds so much more text, trafilatura has lost most of the article (1 page in 50). Taking
#: the longer text there raises the 4-gram F1 on the 181 pages of the scrapinghub benchmark from .964 to .974.
MUCH_MORE = 1.5
FLOOR = Note("read with the standard library: pip install 'newscmp[html]' reads pages with trafilatura")


def parse(piece: Piece) -> Article:
    """Return the article of a page: its title, then one paragraph, heading or list item a line."""
    declared = piece.encoding or html_metadata.charset(piece.data)
    decoded = decode(piece.data, piece.name, declared)
    stated = html_metadata.metadata(decoded.text)
    if piece.url:
        stated = (*stated, Provenance("url", piece.url, "html:address"))
    found, notes = _main(decoded.text)
    title = next((item.value for item in reversed(stated) if item.field == "title"), None)
    raw, lines = _compose(title, found)
    placed = tuple(_placed(item, raw) if item.field == "title" and item.value == title else item for item in stated)
    return Article(short(piece.stem), raw, piece.digest, piece.path, placed, (*encoding_notes(decoded), *notes), lines)


def fragment(markup: str) -> str:
    """Return the text of the markup that some feeds have in their records: one block a line, blank lines between."""
    return "\n\n".join(text for _, text in html_floor.blocks(markup))


def _main(markup: str) -> tuple[Blocks, tuple[Note, ...]]:
    plain = html_floor.blocks(markup)
    try:
        from newscmp.readers import html_main

        found = html_main.blocks(markup) or ()
    except ImportError:
        return plain, (FLOOR,)
    return (plain if _size(plain) > MUCH_MORE * _size(found) else found), ()


def _size(blocks: Blocks) -> int:
    return sum(len(text) for _, text in blocks)


def _compose(title: str | None, blocks: Iterable[tuple[Kind, str]]) -> tuple[str, tuple[Line, ...]]:
    parts: list[str] = []
    lines: list[Line] = []
    place = 0
    told = [(Kind.TITLE, title)] if title else []
    told += [(kind, text) for kind, text in blocks if text != title]
    for kind, text in told:
        lines.append(Line(Span(place, place + len(text)), kind, f"html:{kind}"))
        parts.append(text)
        place += len(text) + 2
    return "\n\n".join(parts), tuple(lines)


def _placed(item: Provenance, raw: str) -> Provenance:
    return (
        Provenance(item.field, item.value, item.rule, Span(0, len(item.value))) if raw.startswith(item.value) else item
    )
