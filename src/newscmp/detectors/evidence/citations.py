"""Where the classes of the word lists come from: the literature that stands on the first line of each list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.lexicons import YOURS, load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscmp.lexicons import Entry


def cited(entries: Iterable[Entry | None]) -> tuple[str, ...]:
    """Return one line for every list in which one of the entries stands: its file and the source of its classes."""
    origins = dict.fromkeys(entry.origin.rpartition(":") for entry in entries if entry is not None)
    files = dict.fromkeys((file, number.endswith(YOURS)) for file, _, number in origins if file)
    return tuple(
        f"{file}{YOURS}: added by [lexicons] of your configuration" if yours else f"{file}: {load(file[:-4]).source}"
        for file, yours in files
    )
