"""Opening a store: read-only without a trace, or for writing with its tables; SQLite's errors in the user's words."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from newscmp.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCHEMA = 1
TABLES = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS document (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    digest TEXT NOT NULL,
    path TEXT,
    title TEXT,
    source TEXT,
    earliest TEXT,
    latest TEXT,
    stated TEXT NOT NULL,
    analysis_version INTEGER NOT NULL,
    raw TEXT NOT NULL,
    analysis BLOB NOT NULL,
    PRIMARY KEY (id, version)
);
CREATE INDEX IF NOT EXISTS document_path ON document (path);
CREATE TABLE IF NOT EXISTS line (
    hash TEXT NOT NULL,
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    n INTEGER NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (hash, source, id, n)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS line_id ON line (id);
"""
#: Seconds a writer waits for another one; a batch takes far less than one.
PATIENCE = 60.0


def reading(path: Path) -> sqlite3.Connection:
    """Return a connection that cannot write; it makes no ``-wal`` file in a folder it may not write to."""
    alone = not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists()
    with trouble(path):
        connection = sqlite3.connect(
            f"{_uri(path)}?mode=ro{'&immutable=1' if alone else ''}", uri=True, timeout=PATIENCE
        )
        _check(connection, path)
    return connection


def writing(path: Path) -> sqlite3.Connection:
    """Return a connection that writes, in transactions its user begins; file, folder and tables are made if missing."""
    with trouble(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.executescript("BEGIN IMMEDIATE;" + TABLES)
        connection.execute("INSERT OR IGNORE INTO meta VALUES ('schema', ?)", (SCHEMA,))
        connection.execute("COMMIT")
        _check(connection, path)
    return connection


def rest(connection: sqlite3.Connection) -> None:
    """Close a writing connection; the last one leaves a single plain file, which can be read without writing."""
    with suppress(sqlite3.OperationalError):  # another process has the store open: the last of them does it
        connection.execute("PRAGMA busy_timeout=0")
        connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()


@contextmanager
def trouble(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system report into ``StoreError``."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise StoreError(f"{path}: {error}", _advice(error)) from error
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror or error}", "check the path and its permissions") from error


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise ``StoreError`` unless the file is a store that this program understands."""
    row = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone()
    row = row and connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
    if row is None:
        raise StoreError(f"{path}: not a newscmp store", "name another with --corpus")
    if row[0] > SCHEMA:
        raise StoreError(
            f"{path}: written by a newer newscmp (schema {row[0]}, this one reads {SCHEMA})",
            "upgrade, or --corpus FOLDER",
        )


def _advice(error: sqlite3.DatabaseError) -> str:
    text = str(error)
    if "full" in text or "disk I/O" in text:
        return "free some space and run the same command again: what was stored before is kept"
    if "locked" in text:
        return "another newscmp is writing: wait for it and try again"
    if "not a database" in text or "malformed" in text:
        return "move the file away and ingest the articles again"
    return "check the path and its permissions"


def _uri(path: Path) -> str:
    return path.resolve().as_uri()
