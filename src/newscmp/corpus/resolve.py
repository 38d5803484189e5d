"""From what the user types to documents: paths, ids, versions, standard input, and where ids are looked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from newscmp.errors import AmbiguousDocument, StoreError, UnknownDocument, UnreadableDocument
from newscmp.readers import formats

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from newscmp.corpus import Corpus, Entry
    from newscmp.model import Document

STORE = Path(".newscmp") / "corpus.db"
#: Characters of ids that fit in a line of a message.
ROOM = 80


class Settings(Protocol):
    """What the user states about one document (``[documents.001]`` in newscmp.toml)."""

    @property
    def source(self) -> str | None:
        """The outlet."""
        ...

    @property
    def date(self) -> date | None:
        """The day of publication."""
        ...

    @property
    def title(self) -> str | None:
        """The headline."""
        ...


def locate(explicit: Path | None, configured: Path | None, cwd: Path) -> Corpus | None:
    """Return the corpus in which ids are looked for, None where there is none.

    In this order: the one named by option or environment, the one named by the config file, the nearest
    ``.newscmp/corpus.db`` at or above ``cwd``, ``samples`` or ``cwd`` itself if it holds ``NNN_*.txt``.
    """
    for named in (explicit, configured):
        if named is not None:
            return open_corpus(named)
    for folder in (cwd, *cwd.parents):
        if (folder / STORE).is_file():
            return open_corpus(_below(folder / STORE, cwd))
    from newscmp.corpus.folder import Folder, articles

    return next((Folder(_below(folder, cwd)) for folder in (cwd / "samples", cwd) if articles(folder)), None)


def store_path(explicit: Path | None, configured: Path | None, cwd: Path) -> Path:
    """Return the store that ``ingest`` writes: the one named, the nearest at or above ``cwd``, or a new one there."""
    named = explicit or configured
    if named is not None:
        return named if named.suffix == ".db" or named.is_file() else named / STORE
    return next((folder / STORE for folder in (cwd, *cwd.parents) if (folder / STORE).is_file()), cwd / STORE)


def open_corpus(path: Path) -> Corpus:
    """Return the folder or store at a path; a folder that has a store inside is that store."""
    if path.is_dir() and not (path / STORE).is_file():
        from newscmp.corpus.folder import Folder

        return Folder(path)
    if path.is_dir():
        return open_corpus(path / STORE)
    if not path.exists():
        raise StoreError(f"no corpus at {path}", "make one with: newscmp ingest PATH --corpus " + str(path))
    from newscmp.corpus.store import Store

    return Store(path)


def documents(
    names: Sequence[str],
    corpus: Corpus | None,
    *,
    settings: Mapping[str, Settings] | None = None,
    stdin: BinaryIO | None = None,
) -> tuple[Document, ...]:
    r"""Return the documents that the names stand for, in their order; all of the corpus if there are no names.

    ``-`` is standard input. A name with ``/`` or ``\\`` or the suffix of a readable format is a path. Anything else is
    an id in the corpus: exact, the part of a file name before the first ``_``, equal as a number (``1``, or ``01``
    where no other id begins so), or a unique prefix of at least four characters of the digest; ``@2`` after it asks for
    that version. No two results have the same id.
    """
    if not names:
        names = [entry.id for entry in corpus.listing()] if corpus else []
    if list(names).count("-") > 1:
        raise UnreadableDocument("standard input can be read once", "give - only once")
    found = (document for name in names for document in _resolve(name, corpus, stdin))
    return _distinct([_settled(document, settings or {}) for document in found])


def is_path(name: str) -> bool:
    """Whether a name on the command line is a path rather than an id."""
    return "/" in name or "\\" in name or formats.by_name(name) is not None


def find(name: str, corpus: Corpus) -> Entry:
    """Return the one document of a corpus that answers to an id; raise ``UnknownDocument`` or ``AmbiguousDocument``."""
    exact = corpus.entry(name)
    if exact:
        return exact
    listing = corpus.listing()
    for matches in _candidates(name, listing):
        if len(matches) == 1:
            return matches[0]
        if matches:
            ids = " ".join(entry.id for entry in matches)
            raise AmbiguousDocument(f'"{name}" matches {ids} in {corpus.name}', "give the whole id")
    have = _have(name, [entry.id for entry in listing])
    raise UnknownDocument(f'no document "{name}" in {corpus.name}', f"{have} · or give a path: ./{name}.txt")


def _have(name: str, ids: Sequence[str]) -> str:
    """Return what a message says of the ids there are: all of them, or those most like the name."""
    if len(" ".join(ids)) <= ROOM:
        return "have: " + (" ".join(ids) or "none")
    from difflib import get_close_matches

    near = get_close_matches(name, ids, n=5, cutoff=0.4) or ids[:5]
    return f"nearest of {len(ids)}: {' '.join(near)}"


def _resolve(name: str, corpus: Corpus | None, stdin: BinaryIO | None) -> Iterator[Document]:
    if name == "-" or is_path(name):
        yield from _read(name, stdin)
        return
    before, _, after = name.rpartition("@")
    id_, version = (before, int(after)) if before and after.isdecimal() else (name, None)
    if corpus is None:
        hint = f"give a path: ./{name}.txt, or store articles first: newscmp ingest PATH"
        raise UnknownDocument(f'no document "{name}": there is no corpus here', hint)
    document = corpus.load(find(id_, corpus).id, version)
    yield document if version is None else replace(document, id=f"{document.id}@{version}")


def _read(name: str, stdin: BinaryIO | None) -> Iterator[Document]:
    """Yield the articles of a file or of standard input; only this needs the readers and the analysis."""
    from newscmp.corpus import reading
    from newscmp.readers.files import bounded, cut, pieces

    if name == "-":
        if stdin is None:
            raise UnreadableDocument("standard input is not available here", "give a path")
        for piece in cut(bounded(stdin, "standard input"), "stdin"):
            yield reading.document(piece)
        return
    for piece in pieces(Path(name)):
        yield reading.document(piece)


def _candidates(name: str, listing: Sequence[Entry]) -> Iterator[list[Entry]]:
    stems = {entry.id: formats.stem(entry.path) if entry.path else entry.id for entry in listing}
    yield [entry for entry in listing if stems[entry.id] == name]
    yield [entry for entry in listing if name in {entry.id.partition("_")[0], stems[entry.id].partition("_")[0]}]
    if name.isdecimal():
        # "1" is a number; "00" may be 0, or the beginning of 001 and 002: that is for the user to say.
        begins = name.startswith("0") and len(name) > 1
        numbers = [entry for entry in listing if entry.id.isdecimal()]
        yield [e for e in numbers if int(e.id) == int(name) or (begins and e.id.startswith(name))]
    if len(name) >= 4:
        low = name.lower()
        yield [e for e in listing if e.digest.startswith(low) or stems[e.id].partition("_")[2].lower().startswith(low)]


def _settled(document: Document, settings: Mapping[str, Settings]) -> Document:
    """Return the document with what the user states about it, which wins over everything stored or read."""
    stated = settings.get(document.id) or settings.get(document.id.partition("@")[0])
    if stated is None:
        return document
    if stated.date is not None:
        from newscmp.text.analysis import redate

        document = redate(document, stated.date, "config")
    from newscmp.corpus.reading import options

    facts = options(source=stated.source, day=stated.date, title=stated.title, rule="config")
    kept = tuple(item for item in document.metadata if item.rule != "config")
    return replace(
        document,
        source=stated.source or document.source,
        title=stated.title or document.title,
        metadata=(*kept, *facts),
    )


def _distinct(found: Sequence[Document]) -> tuple[Document, ...]:
    """Give documents that share an id different ones: with their folder, else with a number (``001#2``)."""
    taken: set[str] = set()
    result = []
    for document in found:
        id_ = document.id
        if id_ in taken and document.path:
            id_ = f"{Path(document.path).parent.name}/{id_}".lstrip("/")
        number = 2
        while id_ in taken:
            id_ = f"{document.id}#{number}"
            number += 1
        taken.add(id_)
        result.append(document if id_ == document.id else replace(document, id=id_))
    return tuple(result)


def _below(path: Path, cwd: Path) -> Path:
    """Return a path as seen from a folder that it lies in, else as it is."""
    return path.relative_to(cwd) if path.is_relative_to(cwd) else path
