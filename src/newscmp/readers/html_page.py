"""HTML: trafilatura with the extra ``newscmp[html]``, the standard library without it; the page's own metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.model import Kind, Line, Provenance, Span
from newscmp.origin import Origin
from newscmp.readers import html_floor, html_metadata
from newscmp.readers.article import Article, Note
from newscmp.readers.encoding import decode
from newscmp.readers.html_places import Page
from newscmp.readers.names import short
from newscmp.readers.plain_text import encoding_notes
from newscmp.readers.trace import Traced, joined, origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscmp.readers.article import Piece

    Blocks = Sequence[tuple[Kind, Traced]]

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
    page = Page(decoded.text, html_floor.every(decoded.text))
    found, notes = _main(page)
    title = next((item.value for item in reversed(stated) if item.field == "title"), None)
    traced, lines = _compose(page.title(title) if title else None, found)
    raw = traced.text
    placed = tuple(_placed(item, raw) if item.field == "title" and item.value == title else item for item in stated)
    # A page out of an archive has places in the page, which is no file of its own.
    place = Origin() if piece.url else origin(traced, decoded.text)
    notes = (*encoding_notes(decoded), *notes)
    return Article(short(piece.stem), raw, piece.digest, piece.path, placed, notes, lines, place)


def fragment(markup: str) -> Traced:
    """Return the text of the markup that some feeds have in their records: one block a line, blank lines between."""
    return joined((block for _, block in html_floor.blocks(markup)), "\n\n")


def _main(page: Page) -> tuple[Blocks, tuple[Note, ...]]:
    plain = html_floor.article(page.blocks)
    notes: tuple[Note, ...] = ()
    try:
        from newscmp.readers import html_main

        found = html_main.blocks(page.markup) or []
    except ImportError:
        found, notes = [], (FLOOR,)
    if sum(len(block.text) for _, block in plain) > MUCH_MORE * sum(len(text) for _, text in found):
        return [(kind, block.traced(page.markup)) for kind, block in plain], notes
    return [(kind, page.find(text)) for kind, text in found], notes


def _compose(title: Traced | None, blocks: Iterable[tuple[Kind, Traced]]) -> tuple[Traced, tuple[Line, ...]]:
    lines: list[Line] = []
    place = 0
    told = [(Kind.TITLE, title)] if title else []
    told += [(kind, block) for kind, block in blocks if title is None or block.text != title.text]
    for kind, block in told:
        lines.append(Line(Span(place, place + len(block.text)), kind, f"html:{kind}"))
        place += len(block.text) + 2
    return joined((block for _, block in told), "\n\n"), tuple(lines)


def _placed(item: Provenance, raw: str) -> Provenance:
    return (
        Provenance(item.field, item.value, item.rule, Span(0, len(item.value))) if raw.startswith(item.value) else item
    )
