"""Addresses of the documents' files, for terminals that follow links (OSC 8)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newscmp.corpus.store import root

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscmp.corpus import Corpus
    from newscmp.model import Document

#: Terminals that print what they do not understand.
PLAIN = frozenset({"", "dumb", "linux"})


def followed(environ: Mapping[str, str]) -> bool:
    """Whether the terminal at least passes over a link that it cannot follow."""
    return environ.get("TERM", "") not in PLAIN


def addresses(documents: Sequence[Document], corpus: Corpus | None) -> tuple[str | None, ...]:
    """Return the ``file:`` address of every document, None for one whose file is not there.

    All but letters, digits and ``/-._~`` are percent-encoded: a file's name cannot end the escape sequence.
    """
    folders = tuple(_folders(corpus))
    return tuple(_address(document.path, folders) for document in documents)


def _folders(corpus: Corpus | None) -> Iterator[Path]:
    """Yield where a path may start: at the root of a store, or in the working directory."""
    if corpus is not None and Path(corpus.name).is_file():
        yield root(Path(corpus.name))
    yield Path.cwd()


def _address(path: str | None, folders: Sequence[Path]) -> str | None:
    places = [folder / path for folder in folders] if path else []
    return next((place.as_uri() for place in places if place.is_file()), None)
