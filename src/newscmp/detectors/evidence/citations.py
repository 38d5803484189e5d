"""Where the classes of the word lists come from: the literature that stands on the first line of each list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.lexicons import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscmp.lexicons import Entry

#: The lists of framing that the program brings along; rows of the user's own lists are cited by their place alone.
LISTS = frozenset(
    (
        *("loaded", "hedges", "boosters", "implicatives", "distancing", "naming", "harm"),
        *("reporting_verbs", "reporting_nouns"),
    )
)


def cited(entries: Iterable[Entry | None]) -> tuple[str, ...]:
    """Return one line for every list in which one of the entries stands: its file and the source of its classes."""
    names = dict.fromkeys(entry.origin.partition(".tsv:")[0] for entry in entries if entry is not None)
    return tuple(f"{name}.tsv: {load(name).source}" for name in names if name in LISTS)
