"""Plain text: what is read is what is kept, character by character."""

from __future__ import annotations

from newscmp.readers.article import Article, Note, Piece
from newscmp.readers.encoding import Decoded, decode, mojibake
from newscmp.readers.names import short


def parse(piece: Piece) -> Article:
    """Return the article of a text file."""
    decoded = decode(piece.data, piece.name, piece.encoding)
    return Article(short(piece.stem), decoded.text, piece.digest, piece.path, notes=encoding_notes(decoded))


def encoding_notes(decoded: Decoded) -> tuple[Note, ...]:
    """Return what the user should know about how bytes became text."""
    notes = []
    if decoded.guessed:
        notes.append(Note(f"no encoding stated and not UTF-8: read as {decoded.encoding} (a guess)", "ingest.encoding"))
    damaged = mojibake(decoded.text)
    if damaged:
        what = f"{len(damaged)} characters look like UTF-8 read as Windows-1252 (mojibake), first at {damaged[0]}"
        notes.append(Note(what, "ingest.mojibake"))
    return tuple(notes)
