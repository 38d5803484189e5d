"""JSON: exactly one value, ``newscmp.check/1``; an earlier one is a baseline."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING

import newscmp
from newscmp.render.formats.json import dump

if TYPE_CHECKING:
    from newscmp.render.checks import Report


def render(report: Report, indent: int | None) -> str:
    """Return the report as one JSON value and a newline."""
    rules = Counter(problem.rule for problem in report.problems)
    value = {
        "schema": "newscmp.check/1",
        "version": newscmp.__version__,
        "files": list(report.files),
        "problems": [asdict(problem) for problem in report.problems],
        "unread": [{"path": path, "reason": reason} for path, reason in report.unread],
        "summary": dict(sorted(rules.items())),
    }
    return dump(value, indent=indent)
