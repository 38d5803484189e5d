"""Word lists of the user's, checked row by row: a row that can never match, or is of no known class, is an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.errors import ConfigError, near, suggest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

POS = ("verb", "noun", "adjective", "adverb")
FRAMES = ("clause", "that", "infinitive", "object", "recipient")
#: Lists whose rows must be of a class that the list has: what a finding says depends on it.
CLOSED = frozenset({"reporting_verbs", "hedges", "boosters", "implicatives"})
#: Lists whose category has two parts; the second one of a deed is one of those the list has.
PAIRS = {"naming": "set/stance", "harm": "family/form"}
COLUMNS = "entry, category, part of speech, frame"


def rows(path: Path, name: str, listed: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of a file that adds to the list ``name``, of which ``listed`` are the lines.

    Raises ``ConfigError`` for a file that cannot be read, and with its line for the first row that is none.
    """
    lines = tuple(line.rstrip() for line in _text(path).splitlines())
    known = frozenset(_categories(listed))
    for number, line in enumerate(lines, start=1):
        if line and line[0] != "#":
            for message, hint in _mistakes(line.split("\t"), name, known):
                raise ConfigError(f"{near(path)}:{number}: {message}", hint)
    return lines or ("",)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(
            f"cannot read the word list {near(path)}: {error.strerror}", "check its path in [lexicons]"
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(
            f"{near(path)}: byte 0x{error.object[error.start]:02x} at {error.start} is not UTF-8",
            "a word list is plain text in UTF-8",
        ) from error


def _categories(listed: Sequence[str]) -> Iterator[str]:
    for line in listed:
        if "\t" in line and line[0] != "#":
            yield from line.split("\t")[1].split(", ")


def _mistakes(cells: Sequence[str], name: str, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a row and what to do about it."""
    entry, category, pos, frame = (*(cell.strip() for cell in cells), "", "", "", "")[:4]
    if len(cells) < 2 or not entry or not category:
        yield "a row needs an entry and a category", "separate them with one tab"
    if len(cells) > 4:
        yield f"a row has at most four columns, this one {len(cells)}", COLUMNS
    if pos and pos not in POS:
        yield f'unknown part of speech "{pos}"', suggest(pos, POS)
    if frame and frame not in FRAMES:
        yield f'unknown frame "{frame}"', suggest(frame, FRAMES)
    for item in category.split(", "):
        yield from _class(item, name, known)


def _class(category: str, name: str, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    if name in CLOSED and category not in known:
        yield f'unknown category "{category}"', suggest(category, sorted(known))
    if name not in PAIRS or category == "none":
        return
    first, _, second = category.partition("/")
    if not first or not second:
        yield f'category "{category}" is not {PAIRS[name]}', f'as in "{min(known - {"none"})}"'
    elif name == "harm" and second not in (kinds := {item.partition("/")[2] for item in known} - {""}):
        yield f'unknown form "{second}" of a deed', suggest(second, sorted(kinds))
