"""Where the values of a JSON text stand in it; the text has been read before, so it is known to be valid."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from newscmp.readers.trace import Traced, joined, literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Ends = tuple[int, int]

BLANKS = re.compile(r"[ \t\n\r]*")
DECODER = json.JSONDecoder()


def begin(text: str) -> int:
    """Return where the value of a text begins."""
    return _next(text, 0)


def members(text: str, place: int) -> dict[str, Ends]:
    """Return where the values of the object at a place begin and end; of equal keys the last counts."""
    found: dict[str, Ends] = {}
    place = _next(text, place + 1)
    while text[place] != "}":
        key, place = DECODER.raw_decode(text, place)
        start = _next(text, _next(text, place) + 1)
        _, place = DECODER.raw_decode(text, start)
        found[key] = (start, place)
        place = _next(text, place)
        place = _next(text, place + 1) if text[place] == "," else place
    return found


def items(text: str, place: int) -> Iterator[Ends]:
    """Yield where the items of the list at a place begin and end."""
    place = _next(text, place + 1)
    while text[place] != "]":
        _, end = DECODER.raw_decode(text, place)
        yield place, end
        place = _next(text, end)
        place = _next(text, place + 1) if text[place] == "," else place


def string(text: str, known: Mapping[str, Ends], key: str, value: str) -> Traced:
    """Return the string that an object has under a key, in which a dot leads one level down, or else the value."""
    ends = _value(text, known, key)
    if ends is None or text[ends[0]] != '"':
        return Traced(value)
    return _decoded(text, *ends)


def passages(text: str, known: Mapping[str, Ends], key: str) -> Traced:
    """Return the strings in the list that an object has under a key as paragraphs; a list in it is one paragraph."""
    ends = _value(text, known, key)
    return Traced("") if ends is None else _listed(text, ends[0], "\n\n")


def _listed(text: str, place: int, separator: str) -> Traced:
    parts = (
        _decoded(text, *ends) if text[ends[0]] == '"' else _listed(text, ends[0], " ") for ends in items(text, place)
    )
    return joined(parts, separator)


def _decoded(text: str, start: int, end: int) -> Traced:
    return literal(text, start, end, DECODER.raw_decode(text, start)[0])


def _value(text: str, known: Mapping[str, Ends], key: str) -> Ends | None:
    """Return where the value under a key begins and ends, a dot in the key leading one level down."""
    ends = known.get(key)
    if ends is None or text.startswith("null", ends[0]):
        first, *rest = key.split(".")
        ends = known.get(first)
        for name in rest:
            ends = members(text, ends[0]).get(name) if ends and text[ends[0]] == "{" else None
    return ends


def _next(text: str, place: int) -> int:
    match = BLANKS.match(text, place)
    return match.end() if match else place
