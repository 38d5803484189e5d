"""JSON: exactly one value, the contract of docs/json.md."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from newscmp.render.envelope import envelope

if TYPE_CHECKING:
    from newscmp.render.view import Result, View

#: C1 controls could steer a terminal, lone surrogates are not UTF-8, U+2028 and U+2029 end lines for some readers. All
#: of them can stand only inside strings.
UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def render(result: Result, view: View) -> str:
    """Return the result as one JSON value and a newline."""
    return dump(envelope(result, show_dropped=view.show_dropped, matrix=view.matrix), indent=view.indent)


def to_json(result: Result, *, indent: int | None = None) -> str:
    """Return exactly what the command prints with ``--json`` into a pipe: one compact JSON value and a newline.

    ``indent`` spreads it over lines, as the command does on a terminal (with 2).
    """
    return dump(envelope(result), indent=indent)


def dump(value: Any, *, indent: int | None = None) -> str:
    """Return a plain value as JSON text in which no control character is left, and a newline."""
    separators = None if indent else (",", ":")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators, allow_nan=False)
    return UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"
