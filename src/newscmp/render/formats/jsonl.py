"""NDJSON: one record a line, each complete by itself, the last of type ``summary``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscmp.render.envelope import envelope
from newscmp.render.formats.json import dump

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.render.view import Result, View

#: Key of the envelope to the type of its records.
RECORDS = {
    "documents": "document",
    "links": "link",
    "groups": "group",
    "alone": "alone",
    "matrix": "share",
    "dropped": "dropped",
    "events": "event",
    "entities": "entity",
    "differences": "difference",
    "voices": "voice",
}


def render(result: Result, view: View) -> str:
    """Return the result as lines of JSON."""
    value = envelope(result, show_dropped=view.show_dropped, matrix=view.matrix)
    return "".join(dump(record) for record in records(value))


def records(value: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every part of an envelope as a record with its type, then the summary with the schema and version."""
    counts = {}
    for key, type_ in RECORDS.items():
        if key in value:
            counts[key] = len(value[key])
            yield from ({"type": type_, **item} for item in value[key])
    yield {
        "type": "summary",
        "schema": value["schema"],
        "version": value["version"],
        "counts": counts,
        **value.get("summary", {}),
    }
