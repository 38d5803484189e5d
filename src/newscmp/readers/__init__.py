"""Bytes of any supported format in, articles out: raw text with metadata and its evidence.

The parsers are imported when the first article is read: commands on stored documents need none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newscmp.readers.article import Article, Piece
    from newscmp.readers.files import pieces, read, read_bytes
    from newscmp.readers.parse import parse

__all__ = ["Article", "Piece", "parse", "pieces", "read", "read_bytes"]
HOMES = {"Article": "article", "Piece": "article", "parse": "parse"}


def __getattr__(name: str) -> Any:
    if name in __all__:
        from importlib import import_module

        return getattr(import_module(f"newscmp.readers.{HOMES.get(name, 'files')}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
