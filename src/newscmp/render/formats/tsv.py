"""Tab-separated values: the cells of the CSV without any quoting, for cut, awk and pasting into a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.render.formats.csv import cells

if TYPE_CHECKING:
    from newscmp.render.view import Result, View


def render(result: Result, view: View) -> str:
    """Return the rows under one header; no cell holds a tab or ends a line."""
    return "".join("\t".join(row) + "\n" for row in cells(result, view))
