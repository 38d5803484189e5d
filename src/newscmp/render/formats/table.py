"""Plain tables without lines, for screen readers and for awk: the same words in the same order as the terminal's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabulate import tabulate

from newscmp.render.tables import Table, tables
from newscmp.render.theme import spell

if TYPE_CHECKING:
    from newscmp.render.view import Result, View

#: A column is not made narrower than this, whatever the width.
NARROWEST = 12


def render(result: Result, view: View) -> str:
    """Return one table after the other, each under its title; cells wrap where the width is known."""
    return "\n".join(_table(table, view) for table in tables(result, view))


def _table(table: Table, view: View) -> str:
    cells = [[spell(cell, view) for cell in row] for row in table.rows]
    headers = [spell(header, view) for header in table.headers]
    widths = _widths([headers, *cells], view.width) if view.width else None
    text = tabulate(cells, headers, tablefmt="plain", disable_numparse=True, maxcolwidths=widths)
    return "".join(line.rstrip() + "\n" for line in (spell(table.title, view), *text.splitlines()))


def _widths(rows: list[list[str]], width: int) -> list[int | None]:
    """Return how wide each column may be: what short ones need, and the rest in equal parts for the long ones."""
    header, *cells = rows
    needed = [max(len(name) + 2, *(len(row[n]) for row in cells)) for n, name in enumerate(header)]
    room = width - 2 * (len(needed) - 1)
    wide = set(range(len(needed)))
    while wide:
        share = max(NARROWEST, room // len(wide))
        fitting = {n for n in wide if needed[n] <= share}
        if not fitting:
            return [share if n in wide else None for n in range(len(needed))]
        room -= sum(needed[n] for n in fitting)
        wide -= fitting
    return [None] * len(needed)
