"""Problems that were there before: an earlier ``--json`` whose problems are not reported again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp import baseline

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from newscmp.problems import Problem


def new(problems: Iterable[Problem], path: Path) -> tuple[Problem, ...]:
    """Return the problems that the earlier run did not have: same rule, file and text, wherever it stands now.

    Raises ``NewscmpError`` for a file of another kind.
    """
    earlier = baseline.read(path, "newscmp.check", "problems", "newscmp ingest --check PATH")
    known = ((item["rule"], item["path"], item["text"] or item["message"]) for item in earlier)
    return baseline.new(problems, lambda p: (p.rule, p.path, p.text or p.message), known)
