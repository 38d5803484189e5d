"""What ``newscmp ingest`` does once its options are read: store, report, exit code."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newscmp import __version__
from newscmp import config as configuration
from newscmp.cli.output import look, page, write
from newscmp.cli.progress import progress
from newscmp.cli.requests import files
from newscmp.cli.session import piped
from newscmp.cli.talk import heard, say, tell_unread
from newscmp.corpus import resolve
from newscmp.corpus.discovery import Unread
from newscmp.corpus.ingestion import ingest
from newscmp.corpus.store import Store
from newscmp.corpus.writer import Ingested, Status, Writer
from newscmp.engine import executor, processors
from newscmp.errors import NewscmpError, near
from newscmp.render import ingest_page, ingested
from newscmp.render.formats.json import dump

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscmp.cli.options import Common
    from newscmp.corpus.ingestion import Request
    from newscmp.model import Document
    from newscmp.render.rows import Row

#: Up to so many documents are described one by one, more of them only with -v.
FEW = 20
#: From so many bytes on, some 200 articles, worker processes pay: starting one costs as much as analyzing 50 articles.
MANY = 600_000
FORMATS = ("terminal", "json", "jsonl")


def store(paths: Sequence[str], wanted: Request, options: Common, *, jobs: int | None, show_dropped: bool) -> int:
    """Store the articles of the paths and report on them; return 2 if one of them could not be read, else 0."""
    form = options.form()
    if form not in FORMATS:
        raise NewscmpError(f'unknown format "{form}" of ingest', "have: " + " ".join(FORMATS))
    cwd = Path.cwd()
    config = configuration.load(options.config, cwd=cwd)
    wanted = replace(wanted, fields={**config.fields, **wanted.fields})
    target = resolve.store_path(options.corpus, config.corpus, cwd)
    found = files(paths)
    if wanted.id is not None and len(found) > 1:
        raise NewscmpError(f"--id names one article, and there are {len(found)} files", "ingest them one by one")
    processes = jobs or (processors() if sum(map(_size, found)) >= MANY else 1)
    with Writer(target) as writer, executor(processes) as pool:
        work = ingest(found, writer, wanted, stdin=piped(paths, "newscmp ingest - < FILE"), pool=pool)
        results = list(progress(work, len(found) if len(found) > 1 else None, "ingesting"))
        stored = [result for result in results if isinstance(result, Ingested)]
        unread = [result for result in results if isinstance(result, Unread)]
    shown = _documents(Store(target), stored, few=form == "terminal" and not options.verbose)
    if form != "terminal" and not options.quiet:
        screen = look(options)
        text = _programs(shown, stored, unread, lines=form == "jsonl", indent=2 if screen.tty else None)
        write(text, options, config, screen, human=False)
    elif not options.quiet:
        page(_people(shown, stored, unread, show_dropped=show_dropped), options, config)
    tell_unread(unread)
    if form == "terminal" and stored and not options.quiet:
        say(f"stored in {near(target)}")
        if heard():
            _suggest(target, stored)
    return 2 if unread else 0


def _suggest(target: Path, stored: Sequence[Ingested]) -> None:
    """Say on a terminal what can be done next: compare two documents, one of them just stored."""
    first = stored[0].id
    stored_before = (entry.id for entry in Store(target).listing())
    other = next((id_ for id_ in (*(item.id for item in stored), *stored_before) if id_ != first), None)
    if other is not None:
        say(f"compare: newscmp diff {first} {other}")


def _size(path: Path | Unread) -> int:
    try:
        return path.stat().st_size if isinstance(path, Path) else 0
    except OSError:
        return 0


def _documents(store: Store, stored: Sequence[Ingested], *, few: bool) -> Iterator[tuple[Document, Ingested]]:
    """Yield the documents to describe, one in memory at a time."""
    if few and len(stored) > FEW:
        return
    for item in stored:
        if not (few and item.status is Status.UNCHANGED):
            yield store.load(item.id, item.version), item


def _people(
    shown: Iterable[tuple[Document, Ingested]],
    stored: Sequence[Ingested],
    unread: Sequence[Unread],
    *,
    show_dropped: bool,
) -> Iterator[Row]:
    for document, item in shown:
        yield from ingest_page.article(document, item.status, item.notes, show_dropped=show_dropped)
    yield ingest_page.totals(Counter(str(item.status) for item in stored), len(unread))


def _programs(
    shown: Iterable[tuple[Document, Ingested]],
    stored: Sequence[Ingested],
    unread: Sequence[Unread],
    *,
    lines: bool,
    indent: int | None,
) -> str:
    from newscmp.checks.inspection import problems_of

    documents = (ingested.value(document, item.status, item.notes, problems_of(document)) for document, item in shown)
    missing = [{"path": item.path, "reason": item.reason} for item in unread]
    summary = ingested.summary(Counter(str(item.status) for item in stored))
    head = {"schema": "newscmp.ingest/1", "version": __version__}
    if not lines:
        return dump({**head, "documents": list(documents), "unread": missing, "summary": summary}, indent=indent)
    records = [dump({"type": "document", **value}) for value in documents]
    records += [dump({"type": "unread", **value}) for value in missing]
    return "".join((*records, dump({"type": "summary", **head, **summary})))
