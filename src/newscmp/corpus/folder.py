"""A folder of articles, read and analyzed on demand."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newscmp.corpus import Entry
from newscmp.errors import AmbiguousDocument, UnknownDocument
from newscmp.frozen import dataclass
from newscmp.readers import formats
from newscmp.readers.formats import Format
from newscmp.readers.names import identifier, short

if TYPE_CHECKING:
    from pathlib import Path

    from newscmp.model import Document

#: Bytes of a text file looked at for its headline.
HEAD = 4096


@dataclass(frozen=True)
class Folder:
    """The articles directly inside one folder, one per file."""

    path: Path

    @property
    def name(self) -> str:
        """The folder's path."""
        return str(self.path)

    @cached_property
    def _files(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for path in sorted(self.path.iterdir()):
            if formats.readable(path.name) and path.is_file():
                id_ = identifier(short(formats.stem(path.name)))
                if id_ in found:
                    raise AmbiguousDocument(
                        f'"{id_}" is the id of both {found[id_]} and {path}', "rename one of them, or give paths"
                    )
                found[id_] = path
        return found

    def listing(self) -> tuple[Entry, ...]:
        """Return every article with its first line as title."""
        return tuple(Entry(id_, _headline(path), str(path)) for id_, path in sorted(self._files.items()))

    def entry(self, id: str) -> Entry | None:
        """Return the article of exactly this id."""
        path = self._files.get(id)
        return Entry(id, None, str(path)) if path else None

    def load(self, id: str, version: int | None = None) -> Document:
        """Return one article, read and analyzed now; a folder knows one version of each."""
        from newscmp.corpus.reading import document, only
        from newscmp.readers.files import pieces

        path = self._files.get(id)
        if path is None or version not in {None, 1}:
            wanted = id if version is None else f"{id}@{version}"
            raise UnknownDocument(f'no document "{wanted}" in {self.name}', "a folder keeps no earlier versions")
        return document(only(tuple(pieces(path)), str(path)), id=id)


def articles(path: Path) -> bool:
    """Whether a folder holds numbered articles (``001_anything.txt``)."""
    return path.is_dir() and any(
        child.name[:1].isdigit() and short(child.stem) != child.stem for child in path.glob("*_*.txt")
    )


def _headline(path: Path) -> str | None:
    """Return the first line of a text file; other formats would have to be parsed for it."""
    if formats.by_name(path.name) not in {Format.TEXT, Format.MARKDOWN} or path.name.endswith(".gz"):
        return None
    try:
        with path.open("rb") as stream:
            text = stream.read(HEAD).decode("utf-8-sig", "replace")
    except OSError:
        return None
    return next((line.strip().lstrip("# ") for line in text.splitlines() if line.strip()), None)
