"""JSON Schemas (2020-12) of every published format, shipped with the package.

A schema describes all keys of its version and forbids no others: keys may be added, so readers must let them pass.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def schema(name: str) -> dict[str, Any]:
    """Return the schema of a format: "diff", "align", "timeline" … (the part of ``newscmp.diff/1`` in the middle)."""
    value: dict[str, Any] = json.loads((Path(__file__).parent / f"{name}.json").read_text(encoding="utf-8"))
    return value


def names() -> tuple[str, ...]:
    """Return the names of all formats that have a schema."""
    return tuple(sorted(path.stem for path in Path(__file__).parent.glob("*.json")))
