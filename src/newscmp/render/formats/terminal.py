"""For people: text that wraps on a screen and stays whole in a pipe. Each page is imported when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.entities import Labels
from newscmp.model import Alignment, Comparison
from newscmp.render.paint import paint

if TYPE_CHECKING:
    from newscmp.render.view import Result, View


def render(result: Result, view: View) -> str:
    """Return the page of a result."""
    if isinstance(result, Comparison):
        from newscmp.render import diff_page, stat

        rows = stat.rows(result) if view.stat else diff_page.rows(result, view)
        return paint(tuple(rows), view, sources=len(result.alignment.documents))
    if isinstance(result, Alignment):
        from newscmp.render import align_page

        return paint(tuple(align_page.rows(result, view)), view, sources=len(result.documents))
    if isinstance(result, Labels):
        from newscmp.render import labels_page

        return paint(tuple(labels_page.rows(result, view)), view, sources=len(result.documents))
    from newscmp.render import timeline_page

    return paint(tuple(timeline_page.rows(result, view)), view, sources=len(result.documents))
