"""Files and streams cut into the bytes of single articles, never more of them in memory than one article needs."""

from __future__ import annotations

import gzip
import io
import stat
import zlib
from typing import TYPE_CHECKING, BinaryIO, cast

from newscmp.errors import UnreadableDocument
from newscmp.readers import formats
from newscmp.readers.article import MAX_BYTES, Article, Piece
from newscmp.readers.formats import Format
from newscmp.readers.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

#: Formats of which one file may hold many articles.
MANY = frozenset({Format.JSON, Format.JSONL, Format.WARC})
GZIP_DAMAGE = (gzip.BadGzipFile, zlib.error, EOFError)


def read(path: Path, *, fields: Mapping[str, str] | None = None) -> tuple[Article, ...]:
    """Return the articles of one file, in its order; one for most formats, several for JSON and WARC.

    ``fields`` maps text, title, source, date, byline, id or url to the dotted name of a JSON field.
    Raises ``UnreadableDocument`` where the bytes are no article, ``MissingExtra`` where an optional package is needed.
    """
    return tuple(parse(piece) for piece in pieces(path, fields=fields))


def read_bytes(data: bytes, name: str, *, fields: Mapping[str, str] | None = None) -> tuple[Article, ...]:
    """Return the articles in some bytes; the format is taken from the name, else from the bytes."""
    return tuple(parse(piece) for piece in cut(data, name, fields=fields))


def text_piece(text: str, name: str) -> Piece:
    """Return a text that is already decoded, as a piece to parse."""
    return Piece(text.encode("utf-8", "surrogatepass"), Format.TEXT, None, formats.stem(name))


def pieces(path: Path, *, fields: Mapping[str, str] | None = None) -> Iterator[Piece]:
    """Yield the articles of one file before they are parsed; same errors as ``read``."""
    name = str(path)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            instead = f"name its files, or look ids up in it: --corpus {name}"
            hint = instead if stat.S_ISDIR(mode) else "to read a pipe, give it as standard input: -"
            raise UnreadableDocument(f"{name}: {_kind(mode)}, not a file", hint)
        with path.open("rb") as stream:
            yield from _cut(stream, name, name, fields)
    except OSError as error:
        raise UnreadableDocument(f"{name}: {error.strerror or error}", "check the path and its permissions") from error


def cut(data: bytes, name: str, *, fields: Mapping[str, str] | None = None) -> Iterator[Piece]:
    """Yield the articles in some bytes before they are parsed; the format is taken from the name, else from them."""
    yield from _cut(io.BytesIO(data), name, None, fields)


def _cut(stream: BinaryIO, name: str, path: str | None, fields: Mapping[str, str] | None) -> Iterator[Piece]:
    head = stream.read(2)
    stream.seek(0)
    if head == formats.GZIP:
        stream = cast("BinaryIO", gzip.GzipFile(fileobj=stream))
    piece = None
    try:
        for piece in _articles(stream, name, path, fields or {}):
            yield piece
    except GZIP_DAMAGE as error:
        raise UnreadableDocument(
            f"{name}: damaged gzip data ({error})", "get the file again", "ingest.format"
        ) from error
    if piece is None:  # a list or archive of nothing
        raise UnreadableDocument(f"{name}: no article in it", "leave it out", "ingest.empty")


def _articles(stream: BinaryIO, name: str, path: str | None, fields: Mapping[str, str]) -> Iterator[Piece]:
    kind, stem = formats.by_name(name), formats.stem(name)
    if kind not in {Format.JSONL, Format.WARC}:
        data = bounded(stream, name)
        kind, stream = kind or formats.by_content(data), io.BytesIO(data)
        if kind not in MANY:
            yield Piece(data, kind, path, stem)
            return
    from newscmp.readers import json_records, warc  # most files are single articles and need neither

    if kind is Format.WARC:
        yield from warc.responses(stream, name, path)
    elif kind is Format.JSONL:
        yield from json_records.lines(stream, name, path, stem, fields)
    else:
        yield from json_records.records(stream.read(), name, path, stem, fields)


def bounded(stream: BinaryIO, name: str) -> bytes:
    """Return all bytes of a stream; raise ``UnreadableDocument`` where there are more than an article has."""
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableDocument(
            f"{name}: more than {MAX_BYTES // 1_000_000} MB, too large for one article",
            "split it, or give many articles as JSON lines (.jsonl)",
            "ingest.size",
        )
    return data


def _kind(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a folder"
    if stat.S_ISFIFO(mode):
        return "a named pipe (FIFO)"
    return "a socket" if stat.S_ISSOCK(mode) else "a device"
