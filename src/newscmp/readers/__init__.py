"""Bytes of any supported format in, articles out: raw text with metadata and its evidence."""

from newscmp.readers.article import Article, Piece
from newscmp.readers.files import pieces, read, read_bytes
from newscmp.readers.parse import parse

__all__ = ["Article", "Piece", "parse", "pieces", "read", "read_bytes"]
