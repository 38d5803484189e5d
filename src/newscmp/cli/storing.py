"""What ``newscmp ingest`` does once its options are read: store, report, exit code."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from newscmp import __version__
from newscmp import config as configuration
from newscmp.cli.output import look, view, write
from newscmp.cli.progress import progress
from newscmp.cli.talk import heard, say
from newscmp.corpus import resolve
from newscmp.corpus.discovery import Unread, discover
from newscmp.corpus.ingestion import Request, ingest
from newscmp.corpus.store import Store
from newscmp.corpus.writer import Ingested, Status, Writer
from newscmp.engine import executor, processors
from newscmp.errors import NewscmpError
from newscmp.render import ingest_page, ingested
from newscmp.render.formats.json import dump
from newscmp.render.paint import paint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import BinaryIO

    from newscmp.cli.options import Common
    from newscmp.config import Config
    from newscmp.model import Document
    from newscmp.render.rows import Row

#: Up to so many documents are described one by one, more of them only with -v.
FEW = 20
#: From so many bytes on, some 200 articles, worker processes pay: starting one costs as much as analyzing 50 articles.
MANY = 600_000
FORMATS = ("terminal", "json", "jsonl")


def request(name: str | None, stated: Mapping[str, str | None], fields: Iterable[str]) -> Request:
    """Return what the options ask for; raise ``NewscmpError`` for a day or field that is none."""
    day = stated.get("published")
    try:
        date.fromisoformat(day or "2000-01-01")
    except ValueError:
        raise NewscmpError(f'--date "{day}" is not a day', "write it like 2024-03-05") from None
    return Request(name, {key: value for key, value in stated.items() if value}, named(fields))


def named(fields: Iterable[str]) -> dict[str, str]:
    """Return the JSON keys that ``WHAT=KEY`` arguments name; raise ``NewscmpError`` for one that names none."""
    found = dict(item.partition("=")[::2] for item in fields)
    if not found:
        return found
    from newscmp.readers.json_records import KNOWN

    for what, key in found.items():
        if what not in KNOWN or not key:
            raise NewscmpError(f'--field "{what}" is not WHAT=KEY', "WHAT is one of: " + " ".join(KNOWN))
    return found


def store(paths: Sequence[str], wanted: Request, options: Common, *, jobs: int | None, show_dropped: bool) -> int:
    """Store the articles of the paths and report on them; return 2 if one of them could not be read, else 0."""
    form = "json" if options.json else options.format or "terminal"
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
        work = ingest(found, writer, wanted, stdin=_stdin(paths), pool=pool)
        results = list(progress(work, len(found) if len(found) > 1 else None, "ingesting"))
        stored = [result for result in results if isinstance(result, Ingested)]
        unread = [result for result in results if isinstance(result, Unread)]
    shown = _documents(Store(target), stored, few=form == "terminal" and not options.verbose)
    if form != "terminal" and not options.quiet:
        text = _programs(shown, stored, unread, lines=form == "jsonl", indent=2 if look(options).tty else None)
        write(text, options, config, look(options), human=False)
    elif not options.quiet:
        _page(_people(shown, stored, unread, show_dropped=show_dropped), options, config)
    tell_unread(unread)
    if form == "terminal" and stored and not options.quiet:
        say(f"stored in {_near(target, cwd)}")
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


def tell_unread(unread: Iterable[Unread]) -> None:
    """Say on stderr what could not be read and why, in one line each."""
    for item in unread:
        say(f"newscmp: {item.path}: {item.reason}" + (f" ({item.hint})" if item.hint else ""))


def show_stored(options: Common) -> int:
    """List every document of the store with its versions; return 0."""
    cwd = Path.cwd()
    config = configuration.load(options.config, cwd=cwd)
    target = resolve.store_path(options.corpus, config.corpus, cwd)
    if not target.is_file():
        raise NewscmpError(f"no store at {_near(target, cwd)}", "make one with: newscmp ingest PATH")
    entries = Store(target).versions()
    if options.json or options.format == "json":
        text = ingested.listing_value(entries)
        write(dump(text, indent=2 if look(options).tty else None), options, config, look(options), human=False)
    else:
        _page(ingest_page.listing(entries), options, config)
    return 0


def files(paths: Iterable[str]) -> list[Path | Unread]:
    """Return the files that the arguments stand for; ``-`` stays what it is."""
    found: list[Path | Unread] = []
    for path in paths:
        found += [Path("-")] if path == "-" else discover([path])
    return found


def _size(path: Path | Unread) -> int:
    try:
        return path.stat().st_size if isinstance(path, Path) else 0
    except OSError:
        return 0


def _stdin(paths: Sequence[str]) -> BinaryIO | None:
    if "-" not in paths:
        return None
    if sys.stdin is None or sys.stdin.isatty():
        raise NewscmpError("- reads an article from stdin, and none is piped in", "try: newscmp ingest - < FILE")
    return sys.stdin.buffer


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


def _page(rows: Iterable[Row], options: Common, config: Config) -> None:
    """Write rows as a page for people."""
    screen = look(options)
    write(paint(tuple(rows), view(options, config, screen), sources=1), options, config, screen, human=True)


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


def _near(path: Path, cwd: Path) -> Path:
    return path.relative_to(cwd) if path.is_relative_to(cwd) else path
