"""From the bytes of an article to its analyzed ``Document``: the one place where readers and analysis meet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from newscmp.corpus import NOTE
from newscmp.errors import UnreadableDocument
from newscmp.model import Provenance
from newscmp.readers import formats
from newscmp.readers.article import Note
from newscmp.readers.encoding import mojibake, repair
from newscmp.readers.files import cut, pieces, text_piece
from newscmp.readers.parse import parse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from newscmp.model import Document
    from newscmp.origin import Origin
    from newscmp.readers.article import Article, Piece
    from newscmp.readers.trace import Traced


def document(piece: Piece, *, id: str | None = None, stated: Sequence[Provenance] = ()) -> Document:
    """Return the analyzed document of one piece; ``stated`` metadata wins over what the file says.

    What the user should know about the reading (an encoding that was guessed) is among its metadata as ``NOTE``.
    """
    article = parse(piece)
    found = analyzed(article, id=id, stated=stated)
    notes = tuple(Provenance(NOTE, note.message, note.rule or "reader") for note in article.notes)
    return replace(found, metadata=(*found.metadata, *notes)) if notes else found


def analyzed(article: Article, *, id: str | None = None, stated: Sequence[Provenance] = ()) -> Document:
    """Return the analyzed document of an article."""
    from newscmp.text.analysis import analyze

    found = analyze(
        article.raw,
        id=id or article.id,
        path=article.path,
        digest=article.digest,
        metadata=(*article.metadata, *stated),
        lines=article.lines,
    )
    return found if article.origin is None else replace(found, origin=article.origin)


def options(
    *, source: str | None = None, day: date | None = None, title: str | None = None, rule: str = "option"
) -> tuple[Provenance, ...]:
    """Return what the user states about a document as metadata."""
    values = (("source", source), ("published", day.isoformat() if day else None), ("title", title))
    return tuple(Provenance(field, value, rule) for field, value in values if value)


def only(found: Sequence[Piece], name: str) -> Piece:
    """Return the one piece of a file; raise ``UnreadableDocument`` where there are none or several."""
    if len(found) == 1:
        return replace(found[0], number=None) if found[0].number == 1 else found[0]
    if not found:
        raise UnreadableDocument(f"{name}: no article in it", "leave it out")
    raise UnreadableDocument(f"{name}: {len(found)} articles in one file", f"store them first: newscmp ingest {name}")


def pick(source: str | Path | IO[str] | IO[bytes]) -> Piece:
    """Return the one article that a path, a text or an open stream holds."""
    if not isinstance(source, str | Path):
        data = source.read()
        name = str(getattr(source, "name", "stream"))
        return only(tuple(cut(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data, name)), name)
    if isinstance(source, str) and _is_text(source):
        return text_piece(source, "text")
    return only(tuple(pieces(Path(source))), str(source))


def _is_text(source: str) -> bool:
    if "\n" in source or len(source) > 4096:
        return True
    return " " in source and formats.by_name(source) is None and not Path(source).exists()


def repaired(article: Article) -> Article:
    """Return the article with mojibake decoded again, and a note of how many characters were mended."""
    damaged = mojibake(article.raw)
    if not damaged:
        return article
    kept = tuple(note for note in article.notes if note.rule != "ingest.mojibake")
    mended = repair(article.raw)
    return replace(
        article,
        raw=mended.text,
        metadata=tuple(replace(item, value=repair(item.value).text, span=None) for item in article.metadata),
        notes=(*kept, Note(f"mojibake repaired at {len(damaged)} places")),
        lines=None,
        origin=_moved(article, mended),
    )


def _moved(article: Article, mended: Traced) -> Origin:
    """Return where the mended text of an article stands in its file."""
    from newscmp.origin import Origin, packed, unpacked
    from newscmp.readers.trace import origin, through

    old = article.origin
    if old is None:
        return origin(mended, article.raw)
    return Origin(packed(through(mended.runs, unpacked(old.runs))), old.lines)
