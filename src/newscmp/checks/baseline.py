"""Problems that were there before: an earlier ``--json`` whose problems are not reported again."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from newscmp.errors import NewscmpError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from newscmp.problems import Problem

    Identity = tuple[str, str, str]


def new(problems: Iterable[Problem], path: Path) -> tuple[Problem, ...]:
    """Return the problems that the earlier run did not have: same rule, file and text, wherever it stands now.

    A text that occurred twice before may occur twice again. Raises ``NewscmpError`` for a file of another kind.
    """
    known = Counter(_read(path))
    found = []
    for problem in problems:
        identity = (problem.rule, problem.path, problem.text or problem.message)
        if known[identity] > 0:
            known[identity] -= 1
        else:
            found.append(problem)
    return tuple(found)


def _read(path: Path) -> Iterable[Identity]:
    hint = "make one with: newscmp ingest --check PATH --json > FILE"
    try:
        value: Any = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise NewscmpError(f"{path}: {error.strerror}", hint) from error
    except ValueError as error:
        raise NewscmpError(f"{path}: not a baseline ({error})", hint) from error
    problems = value.get("problems") if isinstance(value, dict) else None
    if not isinstance(problems, list) or not str(value.get("schema", "")).startswith("newscmp.check/"):
        raise NewscmpError(f"{path}: not a baseline", hint)
    return [(item["rule"], item["path"], item["text"] or item["message"]) for item in problems]
