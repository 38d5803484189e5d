"""The store: one SQLite file with every version of every document and its analysis, for reading."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from newscmp.corpus import Entry, record, repeats
from newscmp.corpus.connection import reading, trouble
from newscmp.errors import UnknownDocument
from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from newscmp.model import Document

#: Raise when a step of the analysis gives another result: documents stored before are then analyzed anew.
ANALYSIS = 49
#: Rules of metadata that did not come from the text itself: what readers and options say.
OUTSIDE = frozenset({"json", "html", "front-matter", "docx", "pdf", "file-name", "url", "option"})
COLUMNS = "SELECT id, title, path, version, digest FROM document"


def root(path: Path) -> Path:
    """Return the folder that a store's paths are relative to, so that a project can move and be used from below."""
    return (path.parent.parent if path.parent.name == ".newscmp" else path.parent).resolve()


@dataclass(frozen=True, slots=True)
class Store:
    """The documents of one store, for reading."""

    path: Path

    @property
    def name(self) -> str:
        """The path of the file."""
        return str(self.path)

    def listing(self) -> tuple[Entry, ...]:
        """Return every document in its newest version, sorted by id."""
        with closing(reading(self.path)) as connection, trouble(self.path):
            newest = "(SELECT max(version) FROM document AS other WHERE other.id = document.id)"
            return tuple(Entry(*row) for row in connection.execute(f"{COLUMNS} WHERE version = {newest} ORDER BY id"))

    def entry(self, id: str) -> Entry | None:
        """Return the document of exactly this id."""
        versions = self.versions(id)
        return versions[-1] if versions else None

    def versions(self, id: str | None = None) -> tuple[Entry, ...]:
        """Return every version of one document, or of all, sorted by id, oldest first; empty if there is none."""
        with closing(reading(self.path)) as connection, trouble(self.path):
            rows = connection.execute(f"{COLUMNS} WHERE id = ? OR ? IS NULL ORDER BY id, version", (id, id))
            return tuple(Entry(*row) for row in rows)

    def load(self, id: str, version: int | None = None) -> Document:
        """Return one document as stored; one that an older analysis wrote is analyzed anew, in memory."""
        with closing(reading(self.path)) as connection, trouble(self.path):
            row = connection.execute(
                "SELECT raw, digest, path, version, analysis, analysis_version, "
                "version = (SELECT max(version) FROM document WHERE id = :id) FROM document "
                "WHERE id = :id AND (version = :version OR :version IS NULL) ORDER BY version DESC LIMIT 1",
                {"id": id, "version": version},
            ).fetchone()
            shared = repeats.repeated(connection, id)
        if row is None:
            return self._missing(id, version)
        raw, digest, path, found, analysis, analysis_version, newest = row
        document = record.decode(analysis, id=id, raw=raw, digest=digest, path=path, version=found)
        if analysis_version != ANALYSIS:
            return renewed(document)
        return repeats.without(document, shared) if newest else document

    def _missing(self, id_: str, version: int | None) -> Document:
        have = self.versions(id_)
        if not have:
            raise UnknownDocument(f'no document "{id_}" in {self.name}', "list them with: newscmp ingest --list")
        numbers = " ".join(f"{id_}@{entry.version}" for entry in have)
        raise UnknownDocument(f'no version {version} of "{id_}" in {self.name}', f"have: {numbers}")


def renewed(document: Document) -> Document:
    """Return the document analyzed by today's analysis, from its stored text, lines and metadata."""
    from newscmp.text.analysis import analyze

    marked = document.lines if any(line.rule.startswith("html:") for line in document.lines) else None
    outside = tuple(item for item in document.metadata if item.rule.partition(":")[0] in OUTSIDE)
    fresh = analyze(
        document.raw, id=document.id, path=document.path, digest=document.digest, metadata=outside, lines=marked
    )
    return replace(fresh, version=document.version, origin=document.origin)
