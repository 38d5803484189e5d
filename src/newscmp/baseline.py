"""What an earlier ``--json`` has already reported, so that only what is new need be looked at."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, TypeVar

from newscmp.errors import NewscmpError

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable
    from pathlib import Path

T = TypeVar("T")


def new(items: Iterable[T], identity: Callable[[T], Hashable], known: Iterable[Hashable]) -> tuple[T, ...]:
    """Return the items that are not known; one that was there twice before may be there twice again."""
    left = Counter(known)
    found = []
    for item in items:
        if left[identity(item)] > 0:
            left[identity(item)] -= 1
        else:
            found.append(item)
    return tuple(found)


def read(path: Path, schema: str, key: str, command: str) -> list[dict[str, Any]]:
    """Return the list under ``key`` of a file that the command wrote with ``--json``.

    ``schema`` is the family of the file ("newscmp.diff"). Raises ``NewscmpError`` for a file of another kind.
    """
    hint = f"make one with: {command} --json > FILE"
    try:
        value: Any = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise NewscmpError(f"{path}: {error.strerror}", hint) from error
    except ValueError as error:
        raise NewscmpError(f"{path}: not a baseline ({error})", hint) from error
    found = value.get(key) if isinstance(value, dict) else None
    if not isinstance(found, list) or not str(value.get("schema", "")).startswith(f"{schema}/"):
        raise NewscmpError(f"{path}: not a baseline", hint)
    return found
