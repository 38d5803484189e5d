"""Bytes of any supported format in, articles out: raw text with metadata and its evidence.

Nothing is imported until it is used: commands on stored documents need the names of formats and none of the parsers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newscmp.readers.article import Article
    from newscmp.readers.files import read, read_bytes

HOMES = {"Article": "article", "read": "files", "read_bytes": "files"}
__all__ = ["Article", "read", "read_bytes"]


def __getattr__(name: str) -> Any:
    if name in HOMES:
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
