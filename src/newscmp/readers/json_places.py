"""Where the values of a JSON text stand in it; the text has been read before, so it is known to be valid."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from newscmp.readers.trace import Traced, literal

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
    ends = known.get(key)
    if ends is None or text.startswith("null", ends[0]):
        first, *rest = key.split(".")
        ends = known.get(first)
        for name in rest:
            ends = members(text, ends[0]).get(name) if ends and text[ends[0]] == "{" else None
    if ends is None or text[ends[0]] != '"':
        return Traced(value)
    return literal(text, *ends, DECODER.raw_decode(text, ends[0])[0])


def _next(text: str, place: int) -> int:
    match = BLANKS.match(text, place)
    return match.end() if match else place
