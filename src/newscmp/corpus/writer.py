"""Writing to the store: one transaction a batch, so that a killed run loses one batch and nothing else."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Self

from newscmp.corpus.connection import rest, trouble, writing
from newscmp.corpus.discovery import Unread
from newscmp.corpus.store import ANALYSIS, root
from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType


class Status(StrEnum):
    """What became of a document."""

    ADDED = "added"
    NEW_VERSION = "new version"
    UPDATED = "updated"
    """The same text, with other stated metadata or by a newer analysis."""
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Prepared:
    """An analyzed document in the form in which it is stored."""

    id: str
    digest: str
    path: str | None
    title: str | None
    source: str | None
    earliest: str | None
    latest: str | None
    stated: str
    """What the user said about it, as JSON."""
    raw: str
    analysis: bytes
    notes: tuple[str, ...] = ()
    lines: tuple[tuple[int, str], ...] = ()
    """Number and hash of every line that is furniture if other documents have it too."""


@dataclass(frozen=True, slots=True)
class Ingested:
    """A document that is in the store now."""

    id: str
    version: int
    status: Status
    path: str | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """The newest stored version of a document, as far as is needed to see whether a file changed."""

    id: str
    version: int
    digest: str
    stated: str
    current: bool
    """Whether today's analysis wrote it."""


class Writer:
    """An open store; a context manager."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.root = root(path)
        self._claims: dict[str, str] = {}
        self._connection = writing(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with trouble(self.path):
            rest(self._connection)

    def relative(self, path: str | None) -> str | None:
        """Return a path as it is stored."""
        if path is None:
            return None
        whole = Path(path).absolute()
        whole = whole.parent.resolve() / whole.name
        return whole.relative_to(self.root).as_posix() if whole.is_relative_to(self.root) else whole.as_posix()

    def known(self, path: str) -> dict[str, Known]:
        """Return the newest versions of all documents that were read from a path, by digest."""
        with trouble(self.path):
            rows = self._connection.execute(
                "SELECT id, max(version), digest, stated, analysis_version FROM document WHERE path = ? GROUP BY id",
                (self.relative(path),),
            )
            return {
                digest: Known(id_, version, digest, stated, current=analysis == ANALYSIS)
                for id_, version, digest, stated, analysis in rows
            }

    def claim(self, id_: str, digest: str) -> bool:
        """Whether an id is free in this run, or taken by the same bytes: a file is not two versions of itself."""
        return self._claims.setdefault(id_, digest) == digest

    def add(self, batch: Sequence[Prepared]) -> tuple[Ingested | Unread, ...]:
        """Store a batch in one transaction; a document whose id belongs to another file is refused."""
        with trouble(self.path), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            return tuple(self._add(item) for item in batch)

    def _add(self, item: Prepared) -> Ingested | Unread:
        path = self.relative(item.path)
        newest = self._connection.execute(
            "SELECT version, digest, path, stated, analysis_version FROM document "
            "WHERE id = ? ORDER BY version DESC LIMIT 1",
            (item.id,),
        ).fetchone()
        where = item.path or "standard input"
        if newest is None:
            self.claim(item.id, item.digest)
            return self._insert(item, path, 1, Status.ADDED)
        version, digest, taken, stated, analysis = newest
        if taken != path and not (digest == item.digest and self._gone(taken)):
            hint = "give it another with --id ID, or use --folder-ids"
            return Unread(where, f'its id "{item.id}" belongs to {taken or "standard input"}', hint)
        if not self.claim(item.id, item.digest):
            return Unread(where, f'its id "{item.id}" is that of another article in the same file', "give each its own")
        if digest != item.digest:
            return self._insert(item, path, version + 1, Status.NEW_VERSION)
        same = taken == path and stated == item.stated and analysis == ANALYSIS
        return self._insert(item, path, version, Status.UNCHANGED if same else Status.UPDATED)

    def _gone(self, path: str | None) -> bool:
        return path is not None and not (self.root / path).exists()

    def _insert(self, item: Prepared, path: str | None, version: int, status: Status) -> Ingested:
        if status is not Status.UNCHANGED:
            self._connection.execute(
                "INSERT OR REPLACE INTO document (id, version, digest, path, title, source, earliest, latest, stated, "
                "analysis_version, raw, analysis) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (item.id, version, item.digest, path, item.title, item.source, item.earliest, item.latest, item.stated,
                 ANALYSIS, item.raw, item.analysis),
            )  # fmt: skip
            self._connection.execute("DELETE FROM line WHERE id = ?", (item.id,))
            self._connection.executemany(
                "INSERT INTO line (hash, source, id, n, title) VALUES (?, ?, ?, ?, ?)",
                [(hash_, item.source or "", item.id, number, item.title or item.id) for number, hash_ in item.lines],
            )
        return Ingested(item.id, version, status, item.path, item.notes)
