"""Comma-separated values, one row a reading, sentence or mention: columns as docs/json.md names them."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any

from newscmp.entities import Labels
from newscmp.model import Alignment, Comparison, document_of
from newscmp.render.envelope import envelope
from newscmp.render.safe import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.render.view import Result, View

READING = ("document", "sentence", "line", "column", "start", "end", "text", "value", "voice")
DIFFERENCE = ("rule", "relation", "group", "note")
#: How much a finding matters; what the screen folds away is there as well.
WEIGHT = ("rank", "folded")
SENTENCE = ("ref", "kind", "line", "start", "end", "text")
SHARE = ("document", "by", "share")
ENTITY = ("id", "name", "kind", "wordings")
EVENT = ("value", "type", "resolved", "earliest", "latest", "modality", "group")
#: A spreadsheet would run a cell that begins so as a formula; an apostrophe makes it text (OWASP, CSV injection).
FORMULA = re.compile(r"[=+\-@\t\r]")


def render(result: Result, view: View) -> str:
    """Return the rows under one header, lines ended by a newline alone."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(cells(result, view))
    return stream.getvalue()


def cells(result: Result, view: View) -> Iterator[list[str]]:
    """Yield the header and all rows, whatever a screen shows; every cell is one line of harmless text."""
    value = envelope(result, matrix=view.matrix)
    header: tuple[str, ...]
    if isinstance(result, Comparison):
        header, rows = ("difference", *DIFFERENCE, *READING, *WEIGHT), _differences(value)
    elif view.matrix and isinstance(result, Alignment):
        header, rows = SHARE, ([share[key] for key in SHARE] for share in value["matrix"])
    elif isinstance(result, Alignment):
        header, rows = ("group", "similarity", "document", *SENTENCE), _sentences(value)
    elif isinstance(result, Labels):
        header, rows = ("entity", *ENTITY[1:], "naming", "count", *READING, "pronoun", "contrasted"), _entities(value)
    else:
        header, rows = ("event", *EVENT, *("mention_" + name for name in READING)), _events(value)
    yield list(header)
    yield from ([_cell(cell) for cell in row] for row in rows)


def _differences(value: dict[str, Any]) -> Iterator[list[Any]]:
    for number, difference in enumerate(value["differences"], start=1):
        head, tail = [difference[key] for key in DIFFERENCE], [difference[key] for key in WEIGHT]
        for reading in difference["readings"]:
            yield [number, *head, *(reading[key] for key in READING), *tail]


def _sentences(value: dict[str, Any]) -> Iterator[list[Any]]:
    for group in value["groups"]:
        for sentence in group["sentences"]:
            yield [group["id"], group["similarity"], _document(sentence), *(sentence[key] for key in SENTENCE)]
    for sentence in value["alone"]:
        yield [None, None, _document(sentence), *(sentence[key] for key in SENTENCE)]


def _document(sentence: dict[str, Any]) -> str:
    return document_of(str(sentence["ref"]))


def _entities(value: dict[str, Any]) -> Iterator[list[Any]]:
    for entity in value["entities"]:
        for naming in entity["namings"]:
            head = (*(entity[key] for key in ENTITY), naming["text"], naming["count"])
            tail = (naming["pronoun"], entity["contrasted"])
            yield from ([*head, *(mention[key] for key in READING), *tail] for mention in naming["mentions"])


def _events(value: dict[str, Any]) -> Iterator[list[Any]]:
    for number, event in enumerate(value["events"], start=1):
        for mention in event["mentions"]:
            yield [number, *(event[key] for key in EVENT), *(mention[key] for key in READING)]


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = str(value).lower() if isinstance(value, bool) else clean(str(value))
    return f"'{text}" if isinstance(value, str) and FORMULA.match(text) else text
