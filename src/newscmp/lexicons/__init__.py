"""Word lists: one entry a line, the literature's category and its source on the first line of every file.

A line is ``entry<TAB>category[<TAB>pos[<TAB>frame]]``. The entry is one lemma or several words with blanks between
them; irregular forms follow in brackets: ``say (said)``. ``pos`` is ``verb``, ``noun``, ``adjective`` or ``adverb``;
regular forms of verbs and nouns are made from it, and without it the entry stands for itself alone. ``frame`` says what
must follow for the entry to count (reporting verbs: clause, infinitive, object, recipient).
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newscmp.errors import ConfigError
from newscmp.frozen import dataclass
from newscmp.lexicons.inflection import forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FOLDER = Path(__file__).parent
IRREGULAR = re.compile(r"\s*\(([^)]*)\)$")


class Entry(NamedTuple):
    """One row of a list: the lemma as written, its category, its part of speech and the place it was read from."""

    lemma: str
    category: str
    pos: str | None
    origin: str
    frame: str | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A list ready for look-up: every inflected form, as a tuple of normalized words, with its entries."""

    name: str
    source: str
    """The first line of the file: where the categories come from."""
    entries: tuple[Entry, ...]
    by_first: Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]]
    """First word of a form to all forms that begin with it, longest first; a form of two parts of speech twice."""

    def match(self, norms: tuple[str, ...], position: int) -> tuple[int, Entry] | None:
        """Return how many words the longest entry at this position takes, and the entry."""
        return next(self.matches(norms, position), None)

    def matches(self, norms: tuple[str, ...], position: int) -> Iterator[tuple[int, Entry]]:
        """Yield every entry at this position, the longest first, of one length the last row of the list first."""
        for words, entry in self.by_first.get(norms[position], ()):
            if len(words) == 1 or norms[position : position + len(words)] == words:
                yield len(words), entry


@cache
def load(name: str, *additions: Path) -> Lexicon:
    """Return the list of that name together with the user's own files of the same format."""
    source = ""
    entries: list[Entry] = []
    by_form: dict[tuple[str, ...], tuple[Entry, ...]] = {}
    for path in (FOLDER / f"{name}.tsv", *additions):
        lines = _lines(path)
        source = source or lines[0].lstrip("# ").strip()
        own: dict[tuple[str, ...], tuple[Entry, ...]] = {}
        for entry, irregular in _entries(path, lines):
            entries.append(entry)
            for form in forms(entry.lemma, entry.pos, irregular):
                words = tuple(form.split()) if " " in form else (form,)
                own[words] = (entry, *(other for other in own.get(words, ()) if other.pos != entry.pos))
        by_form.update(own)
    return Lexicon(name, source, tuple(entries), _by_first(by_form))


def _by_first(
    by_form: Mapping[tuple[str, ...], tuple[Entry, ...]],
) -> Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    """Return the forms by their first word, the longest first; most words begin one form only and need no sorting."""
    rows: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for form, found in by_form.items():
        rows.setdefault(form[0], []).extend((form, entry) for entry in found)
    return {
        first: tuple(found) if len(found) == 1 else tuple(sorted(found, key=lambda row: (-len(row[0]), row[0])))
        for first, found in rows.items()
    }


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines() or [""]
    except OSError as error:
        raise ConfigError(
            f"cannot read the word list {path}", f"check the path in the configuration ({error.strerror})"
        ) from error


def _entries(path: Path, lines: Iterable[str]) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    file = path.name
    for number, line in enumerate(lines, start=1):
        row = line.rstrip()
        if not row or row.startswith("#"):
            continue
        written, *rest = row.split("\t")
        if not rest:
            raise ConfigError(f"{path}:{number}: a row needs an entry and a category", "separate them with one tab")
        irregular = IRREGULAR.search(written) if written.endswith(")") else None
        lemma = (written[: irregular.start()] if irregular else written).strip().lower()
        extra = tuple(irregular.group(1).split(", ")) if irregular else ()
        pos, frame = (*rest[1:3], None, None)[:2]
        yield Entry(lemma, rest[0], pos, f"{file}:{number}", frame), extra
