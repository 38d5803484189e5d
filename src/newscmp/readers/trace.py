"""Texts that know where their characters stand in a file, and the steps from a file to an article that keep it so."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.origin import Origin, after_newlines, packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscmp.origin import Run

WORD = re.compile(r"\S+")
#: Escapes of one character in a JSON string (RFC 8259, section 7): a surrogate pair is one, a lone surrogate too.
ESCAPE = re.compile(r"\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\.")
#: What ``html.unescape`` takes for a character reference.
REFERENCE = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


@dataclass(frozen=True, slots=True)
class Traced:
    """A text and where its characters come from: runs in order, see ``origin.Run``; what no run covers was added."""

    text: str
    runs: Sequence[Run] = ()

    def on(self, lower: Sequence[Run]) -> Traced:
        """Return the text with its places in a file, where its runs lead into a text whose own runs are ``lower``."""
        return Traced(self.text, tuple(through(self.runs, lower)))


def add(runs: list[Run], start: int, length: int, place: int, step: int) -> None:
    """Append a run, or make the last one longer where it goes on as it was."""
    if runs:
        last, so_far, first, wide = runs[-1]
        if wide == step and last + so_far == start and first + so_far * step == place:
            runs[-1] = (last, so_far + length, first, step)
            return
    runs.append((start, length, place, step))


def through(upper: Iterable[Run], lower: Sequence[Run]) -> Iterator[Run]:
    """Yield runs from a text through a second one into a file: ``upper`` leads into the second, ``lower`` out of it."""
    heads = [run[0] for run in lower]
    found: list[Run] = []
    for start, length, place, step in upper:
        if step == 1:
            row = max(bisect_right(heads, place) - 1, 0)
            while row < len(lower) and lower[row][0] < place + length:
                head, many, there, wide = lower[row]
                first, end = max(place, head), min(place + length, head + many)
                if first < end:
                    add(found, start + first - place, end - first, there + (first - head) * wide, wide)
                row += 1
            continue
        for number in range(length):
            ends = list(through([(0, 1, place + number * step, 1), (1, 1, place + (number + 1) * step - 1, 1)], lower))
            if ends:
                (_, _, first, _), (_, many, last, wide) = ends[0], ends[-1]
                add(found, start + number, 1, first, last + many * wide - first)
    yield from found


def joined(parts: Iterable[Traced], separator: str = "") -> Traced:
    """Return the parts as one text, the separator between two of them."""
    texts: list[str] = []
    runs: list[Run] = []
    length = 0
    for part in parts:
        if texts:
            length += len(separator)
        for start, *rest in part.runs:
            add(runs, start + length, *rest)
        texts.append(part.text)
        length += len(part.text)
    return Traced(separator.join(texts), runs)


def squeezed(traced: Traced) -> Traced:
    """Return the text with every stretch of white space as one blank, and none at its ends."""
    text = " ".join(traced.text.split())
    if text == traced.text:
        return traced
    runs: list[Run] = []
    start = end = 0
    for word in WORD.finditer(traced.text):
        if runs and word.start() == end + 1:
            add(runs, start - 1, 1, end, 1)  # one character of white space, whichever it is, is the blank
        add(runs, start, len(word.group()), word.start(), 1)
        start, end = start + len(word.group()) + 1, word.end()
    return Traced(text, runs).on(traced.runs)


def literal(text: str, start: int, end: int, value: str) -> Traced:
    """Return the value of the JSON string that stands, with its quotation marks, in ``text[start:end]``."""
    runs: list[Run] = []
    at, place = 0, start + 1
    for match in ESCAPE.finditer(text, place, end - 1):
        if match.start() > place:
            add(runs, at, match.start() - place, place, 1)
        at += match.start() - place
        add(runs, at, 1, match.start(), match.end() - match.start())
        at, place = at + 1, match.end()
    if end - 1 > place:
        add(runs, at, end - 1 - place, place, 1)
    return Traced(value, runs)


def unescaped(markup: str, place: int, data: str) -> Traced:
    """Return the text of a page that was written, with character references, from ``place`` in its markup."""
    if markup.startswith(data, place):
        return Traced(data, ((0, len(data), place, 1),))
    runs: list[Run] = []
    at, first = 0, place
    for match in REFERENCE.finditer(markup, place):
        said = match.start() - place
        if at + said >= len(data):
            break
        character = html.unescape(match.group())
        if character == match.group():
            continue
        if said:
            add(runs, at, said, place, 1)
        # A reference without its semicolon may be followed by letters: "&ampco" is an ampersand and "co".
        tails = (n for n in range(1, len(character)) if match.group().endswith(character[n:]))
        whole = next(tails, len(character))
        wide = len(match.group()) - (len(character) - whole)
        runs += [(at + said + number, 1, match.start(), wide) for number in range(whole)]
        at, place = at + said + whole, match.start() + wide
    if at < len(data):
        add(runs, at, len(data) - at, place, 1)
        place += len(data) - at
    found = html.unescape(markup[first:place]) == data
    return Traced(data, runs if found else ((0, len(data), first, 0),))


def origin(traced: Traced, file: str, at: int = 0, line: int = 1, column: int = 1) -> Origin:
    """Return the map to store, where the runs lead into a part of the file that begins at a place, line and column."""
    runs = [(start, length, place + at, step) for start, length, place, step in traced.runs]
    heads = [(line, at - column + 1)]
    heads += [(line + number, at + place) for number, place in enumerate(after_newlines(file), start=1)]
    starts = [place for _, place in heads]
    touched = {
        row
        for _, length, place, step in runs
        for row in range(bisect_right(starts, place) - 1, bisect_right(starts, place + max(length * step - 1, 0)))
    }
    lines: list[int] = []
    number = start = 0
    for row in sorted(touched):
        lines += (heads[row][0] - number, heads[row][1] - start)
        number, start = heads[row]
    return Origin(packed(runs), tuple(lines))
