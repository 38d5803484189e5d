"""Where documents live: a folder of files, or a store. Both answer the same three questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from newscmp.model import Document

#: Field of a document's metadata that tells of its reading, not of the article.
NOTE = "note"


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a corpus, without its text."""

    id: str
    title: str | None
    path: str | None
    version: int = 1
    """The newest version."""
    digest: str = ""
    """SHA-256 of the bytes in hexadecimal; empty where finding it would mean reading the file."""


class Corpus(Protocol):
    """What commands need of a folder or a store."""

    @property
    def name(self) -> str:
        """How messages name the corpus."""
        ...

    def listing(self) -> tuple[Entry, ...]:
        """Return every document, sorted by id."""
        ...

    def entry(self, id: str) -> Entry | None:
        """Return the document of exactly this id, None if there is none."""
        ...

    def load(self, id: str, version: int | None = None) -> Document:
        """Return one document, the newest version unless one is named; raise ``UnknownDocument`` if there is none."""
        ...
