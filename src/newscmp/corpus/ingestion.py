"""Many files into the store: read here, analyze in any number of processes, write here, in the order of the files."""

from __future__ import annotations

import json
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from newscmp.corpus import reading, record
from newscmp.corpus.discovery import Unread
from newscmp.corpus.repeats import candidates
from newscmp.corpus.writer import Ingested, Prepared, Status, Writer
from newscmp.engine import InProcess, map_ordered
from newscmp.errors import MissingExtra, UnreadableDocument
from newscmp.frozen import dataclass
from newscmp.model import Provenance
from newscmp.readers.files import bounded, cut, pieces
from newscmp.readers.names import identifier
from newscmp.readers.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from concurrent.futures import Executor

    from newscmp.readers.article import Piece

    Result = Ingested | Unread

#: Articles analyzed per call of a worker: sending one costs a tenth of analyzing one.
CHUNK = 16
#: Chunks on their way at a time; with a batch this bounds the memory of a run.
AHEAD = 8
#: Documents per transaction: one or two seconds of work, which is what a killed run loses.
BATCH = 256


@dataclass(frozen=True, slots=True)
class Request:
    """What the user wants of every article of a run."""

    id: str | None = None
    stated: Mapping[str, str] = field(default_factory=dict)
    """Source, published, title: they win over what the articles say; repair: mojibake is decoded again."""
    fields: Mapping[str, str] = field(default_factory=dict)
    folder_ids: bool = False
    """Whether ids begin with the name of the folder: ``ferry/post.txt`` is ``ferry-post``."""


@dataclass(frozen=True, slots=True)
class Work:
    """One article to analyze, with everything the user said about it in this and earlier runs."""

    piece: Piece
    id: str | None
    stated: str
    folder_ids: bool = False


def ingest(
    files: Iterable[Path | Unread],
    writer: Writer,
    request: Request,
    *,
    stdin: BinaryIO | None = None,
    pool: Executor | None = None,
) -> Iterator[Result]:
    """Store every article of the files (``-`` is standard input), and yield what became of each, in their order.

    A file that did not change is not analyzed again. What cannot be read is yielded as ``Unread``; the rest goes on.
    """
    jobs = _chunks(_work(files, writer, request, stdin))
    batch: list[Prepared | Result] = []
    for prepared in map_ordered(pool or InProcess(), _prepare, jobs, ahead=AHEAD):
        batch += prepared
        if len(batch) >= BATCH:
            yield from _store(batch, writer)
            batch.clear()
    yield from _store(batch, writer)


def _work(
    files: Iterable[Path | Unread], writer: Writer, request: Request, stdin: BinaryIO | None
) -> Iterator[Work | Result]:
    for path in files:
        if isinstance(path, Unread):
            yield path
            continue
        name = "standard input" if path == Path("-") else str(path)
        try:
            known = writer.known(str(path))
            for piece in _pieces(path, request, stdin):
                old = known.get(piece.digest)
                stated = {**(json.loads(old.stated) if old else {}), **request.stated}
                said = json.dumps(stated, ensure_ascii=False, sort_keys=True)
                if request.id is not None and piece.number not in {None, 1}:
                    yield Unread(name, "several articles in one file, and --id names one", "leave --id out")
                    break
                if old and old.current and old.stated == said and request.id in {None, old.id}:
                    writer.claim(old.id, old.digest)
                    yield Ingested(old.id, old.version, Status.UNCHANGED, str(path))
                else:
                    yield Work(piece, request.id, said, request.folder_ids)
        except UnreadableDocument as error:
            yield Unread.because(name, error)


def _pieces(path: Path, request: Request, stdin: BinaryIO | None) -> Iterator[Piece]:
    if path != Path("-"):
        yield from pieces(path, fields=request.fields)
    elif stdin is None:
        raise UnreadableDocument("standard input: it is closed", "give a path")
    else:
        yield from cut(bounded(stdin, "standard input"), "stdin", fields=request.fields)


def _chunks(items: Iterable[Work | Result]) -> Iterator[list[Work | Result]]:
    chunk: list[Work | Result] = []
    for item in items:
        chunk.append(item)
        if len(chunk) >= CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _prepare(chunk: list[Work | Result]) -> list[Prepared | Result]:
    return [_prepared(item) if isinstance(item, Work) else item for item in chunk]


def _prepared(work: Work) -> Prepared | Unread:
    """Parse and analyze one article; this runs in a worker process."""
    try:
        article = parse(work.piece)
    except (UnreadableDocument, MissingExtra) as error:
        return Unread.because(work.piece.name, error)
    stated = json.loads(work.stated)
    if "repair" in stated:
        article = reading.repaired(article)
    said = tuple(Provenance(name, value, "option") for name, value in stated.items())
    id_ = work.id or (f"stdin-{article.digest[:8]}" if article.id == "stdin" else None)
    if work.folder_ids and work.id is None and article.path:
        id_ = identifier(f"{Path(article.path).absolute().parent.name}-{article.id}")
    document = reading.analyzed(article, id=id_, stated=said)
    published = document.published
    return Prepared(
        id=document.id,
        digest=document.digest,
        path=document.path,
        title=document.title,
        source=document.source,
        earliest=published.earliest.isoformat() if published else None,
        latest=published.latest.isoformat() if published else None,
        stated=work.stated,
        raw=document.raw,
        analysis=record.encode(document),
        lines=tuple(candidates(document)),
        notes=tuple(note.message for note in article.notes),
    )


def _store(batch: Iterable[Prepared | Result], writer: Writer) -> Iterator[Result]:
    batch = tuple(batch)
    stored = iter(writer.add([item for item in batch if isinstance(item, Prepared)]))
    for item in batch:
        yield next(stored) if isinstance(item, Prepared) else item
