"""One line a problem, as compilers write them: ``path:line:column: rule: message``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.render.safe import clean

if TYPE_CHECKING:
    from newscmp.render.checks import Report


def render(report: Report, indent: int | None) -> str:
    """Return the lines, none where nothing was found."""
    del indent
    rows = ((f"{p.path}:{p.line}:{p.column}", p.rule, p.message) for p in report.problems)
    return "".join(f"{clean(place)}: {rule}: {clean(message)}\n" for place, rule, message in rows)
