"""Markdown tables (GitHub's), for issues, wikis and job summaries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.render.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscmp.render.view import Result, View

#: Characters that Markdown or HTML would take for markup; all of them are ASCII punctuation, which may be escaped.
MARKUP = re.compile(r"([\\`*_{}\[\]<>()#|!~&$@])")


def render(result: Result, view: View) -> str:
    """Return one table after the other, each under a heading; article text is never taken for markup."""
    return "\n".join(
        f"### {escape(table.title)}\n\n{_row(table.headers)}|{' --- |' * len(table.headers)}\n"
        + "".join(_row(row) for row in table.rows)
        for table in tables(result, view)
    )


def escape(text: str) -> str:
    """Return the text with a backslash before every character that could be markup."""
    return MARKUP.sub(r"\\\1", text)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(escape(cell) for cell in cells) + " |\n"
