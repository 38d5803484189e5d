"""What one run works on: the configuration, the corpus, and the documents that the user names."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from newscmp import config as configuration
from newscmp.cli.talk import say
from newscmp.corpus import NOTE, resolve
from newscmp.errors import NewscmpError, UnknownDocument
from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import BinaryIO

    from newscmp.cli.options import Common
    from newscmp.config import Config
    from newscmp.corpus import Corpus
    from newscmp.model import Document


@dataclass(frozen=True, slots=True)
class Session:
    """The configuration in force and the corpus that ids are looked up in, if there is one."""

    config: Config
    corpus: Corpus | None
    quiet: bool = False

    def threshold(self, asked: float | None) -> float | None:
        """Return the least similarity of a link: what is asked for, else what is configured; None for the usual."""
        return self.config.align_threshold if asked is None else asked

    def documents(self, names: Sequence[str]) -> tuple[Document, ...]:
        """Return the documents of these names in their order; without names, the whole corpus."""
        if not names and self.corpus is None:
            raise UnknownDocument("there is no corpus here", "name files, or use --corpus FOLDER")
        stdin = piped(names, "newscmp diff 001 - < FILE")
        found = resolve.documents(names, self.corpus, settings=self.config.documents, stdin=stdin)
        for note in () if self.quiet else _notes(found):
            say(f"newscmp: {note}")
        return found

    def compared(self, names: Sequence[str]) -> tuple[Document, ...]:
        """Return two or more documents; ``NewscmpError`` where there are fewer to compare."""
        found = self.documents(names)
        if len(found) < 2:
            raise NewscmpError("one document is nothing to compare", "name two or more, or a file that holds several")
        return found

    def dated(self, names: Sequence[str], dates: Sequence[str]) -> tuple[Document, ...]:
        """Return the documents, those of ``dates`` (002=2024-03-05) as published on that day."""
        found = list(self.documents(names))
        for stated in dates:
            name, day = _statement(stated)
            places = [i for i, document in enumerate(found) if _answers(document.id, name)]
            if not places:
                have = "have: " + " ".join(document.id for document in found)
                raise UnknownDocument(f'no document "{name}" among those to place in time', have)
            from newscmp.text.analysis import redate

            for i in places:
                found[i] = redate(found[i], day, "--date")
        return tuple(found)


def start(options: Common) -> Session:
    """Return the session of the working directory; with ``-v`` it says on stderr what it works on.

    Where no project file is found there, a corpus folder's own ``newscmp.toml`` is read.
    """
    cwd = Path(os.path.abspath(os.curdir))  # noqa: PTH100 - links are not resolved: paths stay as the user sees them
    settings = configuration.load(options.config, cwd=cwd)
    found = resolve.locate(options.corpus, settings.corpus, cwd)
    if settings.path is None and found is not None:
        settings = configuration.load(cwd=Path(found.name).absolute(), above=False)
    if settings.lexicons:
        from newscmp import lexicons

        for name, files in settings.lexicons.items():
            lexicons.load(name, *files)  # a mistake in any of them is told, whichever this run needs
    if options.verbose:
        corpus, file = found.name if found else "none", settings.path or "none"
        say(f"corpus: {corpus} · configuration: {file}")
    return Session(settings, found, options.quiet)


def piped(names: Sequence[str], example: str) -> BinaryIO | None:
    """Return standard input if it is one of the names; ``NewscmpError``, with the example, where nothing is there."""
    if "-" not in names:
        return None
    if sys.stdin is None or sys.stdin.isatty():
        raise NewscmpError("- reads an article from stdin, and none is piped in", f"try: {example}")
    return sys.stdin.buffer


def _notes(documents: Iterable[Document]) -> Iterator[str]:
    """Yield what was guessed or mended when the files were read just now; an ingest has told it of stored ones."""
    for document in documents:
        yield from (f"{document.path or document.id}: {i.value}" for i in document.metadata if i.field == NOTE)


def _statement(text: str) -> tuple[str, date]:
    name, _, day = text.rpartition("=")
    try:
        return name, date.fromisoformat(day)
    except ValueError:
        raise NewscmpError(f'--date "{text}" is not DOC=DAY', "write it like 002=2024-03-05") from None


def day(name: str, text: str | None) -> date | None:
    """Return the day that an option gives; ``NewscmpError`` names the option where it is none."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise NewscmpError(f'{name} "{text}" is not a day', "write it like 2024-03-05") from None


def _answers(id_: str, name: str) -> bool:
    return id_ == name or (id_.isdecimal() and name.isdecimal() and int(id_) == int(name))
