"""For people: text that wraps on a screen and stays whole in a pipe. Each page is imported when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.model import Alignment, Comparison, Timeline
from newscmp.render.paint import paint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscmp.render.rows import Row
    from newscmp.render.view import Result, View


def render(result: Result, view: View) -> str:
    """Return the page of a result."""
    documents = result.alignment.documents if isinstance(result, Comparison) else result.documents
    return paint(tuple(_rows(result, view)), view, sources=len(documents))


def _rows(result: Result, view: View) -> Iterable[Row]:
    if isinstance(result, Comparison):
        if view.stat:
            from newscmp.render import stat

            return stat.rows(result, view)
        from newscmp.render import diff_page

        return diff_page.rows(result, view)
    if isinstance(result, Alignment):
        from newscmp.render import align_page

        return align_page.rows(result, view)
    if isinstance(result, Timeline):
        from newscmp.render import timeline_page

        return timeline_page.rows(result, view)
    from newscmp.render import labels_page

    return labels_page.rows(result, view)
