"""Word lists: one entry a line, the literature's category and its source on the first line of every file.

A line is ``entry<TAB>category[<TAB>pos[<TAB>frame]]``. The entry is one lemma or several words with blanks between
them; irregular forms follow in brackets: ``say (said)``. ``pos`` is ``verb``, ``noun``, ``adjective`` or ``adverb``;
regular forms of verbs and nouns are made from it, and without it the entry stands for itself alone. ``frame`` says what
must follow for the entry to count (reporting verbs: clause, infinitive, object, recipient). Lists of the user's have
the same form; ``own`` checks it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newscmp.frozen import dataclass
from newscmp.lexicons.inflection import forms, lemmas

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Words = tuple[str, ...]
    Rows = tuple[tuple[Words, "Entry"], ...]
    """Forms with their entries, the longest first; a form of two parts of speech twice, the last row of it first."""

FOLDER = Path(__file__).parent
IRREGULAR = re.compile(r"\s*\(([^)]*)\)$")
#: What follows the place of a row of the user's.
YOURS = " (your list)"
#: First words whose forms are remembered, of all lists together: twice those of a comparison of two articles.
REMEMBERED = 1 << 15


class Entry(NamedTuple):
    """One row of a list: the lemma as written, its category, its part of speech and the place it was read from."""

    lemma: str
    category: str
    pos: str | None
    origin: str
    frame: str | None = None


class File(NamedTuple):
    """A word list as read."""

    name: str
    lines: tuple[str, ...]
    yours: bool = False
    """Whether the user's configuration names it."""

    def rows(self) -> Iterator[int]:
        """Yield the numbers of the lines that hold an entry."""
        return (number for number, line in enumerate(self.lines, start=1) if "\t" in line and line[0] != "#")

    def entry(self, number: int) -> tuple[Entry, tuple[str, ...]]:
        """Return the entry of a line and all its inflected forms."""
        written, category, *rest = self.lines[number - 1].split("\t")
        irregular = IRREGULAR.search(written) if written.endswith(")") else None
        lemma = (written[: irregular.start()] if irregular else written).strip().lower()
        extra = tuple(irregular.group(1).split(", ")) if irregular else ()
        pos, frame = (rest[0] if rest else None), (rest[1] if len(rest) > 1 else None)
        return Entry(lemma, category, pos, self.place(number), frame), forms(lemma, pos, extra)

    def place(self, number: int) -> str:
        """Return where a row stands, as a finding cites it."""
        return f"{self.name}:{number}{YOURS if self.yours else ''}"

    def by_word(self) -> Mapping[str, list[int]]:
        """Return the numbers of the lines by the first words of their lemmas and irregular forms."""
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate("\n".join(self.lines).lower().split("\n"), start=1):
            if line and line[0] != "#":
                numbers[line.split(None, 1)[0]].append(number)
                if "(" in line:
                    lemma, _, irregular = line.partition("\t")[0].rstrip(")").partition("(")
                    for form in filter(None, (lemma.rstrip(), *irregular.split(", "))):
                        numbers[form.partition(" ")[0]].append(number)
        return numbers


@dataclass(frozen=True, eq=False)
class Lexicon:
    """A list ready for look-up: every inflected form, as a tuple of normalized words, with its entries.

    A comparison asks for few words of a list; their forms are made when they are asked for (reading all lists and
    making all forms took a sixth of its CPU time).
    """

    name: str
    files: tuple[File, ...]
    """The list, and the user's own files, which win over it."""

    @property
    def source(self) -> str:
        """The first line of the list: where the categories come from."""
        return self.files[0].lines[0].lstrip("# ").strip()

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every row, in the order of the files."""
        return tuple(file.entry(number)[0] for file in self.files for number in file.rows())

    @cached_property
    def by_first(self) -> Mapping[str, Rows]:
        """First word of a form to all forms that begin with it, for those who walk through the whole list."""
        found: dict[str, list[tuple[Words, Entry]]] = {}
        for words, entry in _merged((file, file.rows()) for file in self.files):
            found.setdefault(words[0], []).append((words, entry))
        return {first: _longest_first(rows) for first, rows in found.items()}

    @cached_property
    def by_phrase(self) -> Mapping[str, Entry]:
        """Every form, its words joined by blanks, with its entry: the last row that has it."""
        rows = (file.entry(number) for file in self.files for number in file.rows())
        return {
            " ".join(form.split()) if " " in form else form: entry for entry, inflected in rows for form in inflected
        }

    @cached_property
    def by_word(self) -> tuple[Mapping[str, list[int]], ...]:
        """For each file, the numbers of its lines by the first words of their lemmas and irregular forms."""
        return tuple(file.by_word() for file in self.files)

    def rows(self, first: str) -> Rows:
        """Return the forms that begin with a word."""
        return _rows(self, first)

    def find(self, phrase: str) -> Entry | None:
        """Return the entry of a form, its words joined by blanks: the last row that has it, as in ``by_phrase``."""
        words = tuple(phrase.split(" "))
        return next((entry for found, entry in _rows(self, words[0]) if found == words), None)

    def match(self, norms: Words, position: int) -> tuple[int, Entry] | None:
        """Return how many words the longest entry at this position takes, and the entry."""
        following = norms[position + 1] if position + 1 < len(norms) else ""
        for words, entry in _rows(self, norms[position]):  # not by way of ``matches``: half the time
            size = len(words)
            if size == 1 or (words[1] == following and norms[position : position + size] == words):
                return size, entry
        return None

    def matches(self, norms: Words, position: int) -> Iterator[tuple[int, Entry]]:
        """Yield every entry at this position, the longest first, of one length the last row of the list first."""
        for words, entry in _rows(self, norms[position]):
            if len(words) == 1 or norms[position : position + len(words)] == words:
                yield len(words), entry


@cache
def load(name: str, *additions: Path) -> Lexicon:
    """Return the list of that name together with the user's own files of the same format."""
    path = FOLDER / f"{name}.tsv"
    listed = File(path.name, tuple(path.read_text(encoding="utf-8").splitlines()))
    if not additions:
        return Lexicon(name, (listed,))
    from newscmp.lexicons import own

    yours = (File(file.name, own.rows(file, name, listed.lines), yours=True) for file in additions)
    return Lexicon(name, (listed, *yours))


@lru_cache(maxsize=REMEMBERED)
def _rows(lexicon: Lexicon, first: str) -> Rows:
    possible = [numbers for numbers in lexicon.by_word if not numbers.keys().isdisjoint(lemmas(first))]
    if not possible:
        return ()
    merged = _merged(
        (file, sorted({number for lemma in lemmas(first) for number in numbers.get(lemma, ())}))
        for file, numbers in zip(lexicon.files, lexicon.by_word, strict=True)
    )
    return _longest_first([(words, entry) for words, entry in merged if words[0] == first])


def _merged(parts: Iterable[tuple[File, Iterable[int]]]) -> Iterator[tuple[Words, Entry]]:
    """Yield the forms of some lines of the files; a form of a later file hides those of the earlier ones."""
    merged: dict[Words, tuple[Entry, ...]] = {}
    for file, numbers in parts:
        own: dict[Words, tuple[Entry, ...]] = {}
        for number in numbers:
            entry, inflected = file.entry(number)
            for form in inflected:
                words = tuple(form.split()) if " " in form else (form,)
                own[words] = (entry, *(other for other in own.get(words, ()) if other.pos != entry.pos))
        merged |= own
    return ((words, entry) for words, found in merged.items() for entry in found)


def _longest_first(rows: list[tuple[Words, Entry]]) -> Rows:
    return tuple(rows if len(rows) == 1 else sorted(rows, key=lambda row: (-len(row[0]), row[0])))
