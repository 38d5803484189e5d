"""Which way "last", "next", "this", "that" and "following" point, and from where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.text.times.meaning import Base, Draft, Named, Shifted

if TYPE_CHECKING:
    from newscmp.text.times.grammar import Found

#: Sign, and what it is counted from. "The previous day" looks back from the day told of, "last Monday" from today.
DIRECTIONS = {
    "last": (-1, Base.PUBLISHED), "past": (-1, Base.PUBLISHED), "recent": (-1, Base.PUBLISHED),
    "previous": (-1, Base.MENTIONED), "preceding": (-1, Base.MENTIONED), "prior": (-1, Base.MENTIONED),
    "next": (1, Base.PUBLISHED), "coming": (1, Base.PUBLISHED), "upcoming": (1, Base.PUBLISHED),
    "following": (1, Base.MENTIONED), "subsequent": (1, Base.MENTIONED), "ensuing": (1, Base.MENTIONED),
    "this": (0, Base.PUBLISHED), "current": (0, Base.PUBLISHED),
    "that": (0, Base.MENTIONED), "same": (0, Base.MENTIONED), "very": (0, Base.MENTIONED),
}  # fmt: skip


def direction(found: Found) -> tuple[int, Base]:
    """Return where the word caught as ``x`` points; nowhere if there is none.

    "The next day" follows the day told of, "next week" the week of publication.
    """
    sign, base = DIRECTIONS.get(found.raw("x"), (0, Base.PUBLISHED))
    near = "p" in found or ("u" in found and found.payload("u") == "D")
    return sign, Base.MENTIONED if near and found.raw("x") == "next" else base


def within(found: Found) -> Shifted | None:
    """Return the unit in which a name lies: "of that year", "next week"; None where none is stated."""
    if "u" not in found:
        return None
    count, base = direction(found)
    return Shifted(found.name("u"), count, base)


def named(kind: str, found: Found, number: tuple[int, ...] = (), name: str = "") -> Draft:
    """Return the draft of a name that recurs, with the direction or the unit that is stated beside it."""
    unit = within(found)
    sign, base = direction(found) if unit is None else (0, Base.PUBLISHED)
    return Draft("DATE", Named(kind, number, name, sign, base, unit), cue=found.raw("x") or None)
