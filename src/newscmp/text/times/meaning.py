"""What a time expression says before anything places it: the first of the two stages of a value."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from newscmp.frozen import dataclass


class Base(StrEnum):
    """What an expression is counted from."""

    PUBLISHED = "published"
    """The day of publication ("two days ago", "last month"); in narrative text the last date mentioned."""
    MENTIONED = "mentioned"
    """The last date mentioned ("two days later", "that year")."""
    NEARBY = "nearby"
    """The day mentioned just before, else that of publication ("by 5 p.m.")."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that nothing else is needed for: full dates, durations, sets, references to now."""

    value: str


@dataclass(frozen=True, slots=True)
class Shifted:
    """A number of units away from the base: "last month" is (M, -1), "today" is (D, 0)."""

    unit: str
    count: int
    base: Base = Base.PUBLISHED


@dataclass(frozen=True, slots=True)
class Named:
    """A calendar name that recurs: a weekday, month, day of a month, season, quarter or feast."""

    kind: str
    """weekday, month, day, part (season, quarter, half) or feast"""
    number: tuple[int, ...] = ()
    name: str = ""
    direction: int = 0
    """-1 strictly before the base ("last"), 1 strictly after ("next"), 0 by tense."""
    base: Base = Base.PUBLISHED
    within: Shifted | None = None
    """The year or week it lies in ("April last year")."""


Meaning: TypeAlias = Fixed | Shifted | Named


@dataclass(frozen=True, slots=True)
class Draft:
    """A time expression read, but not placed."""

    type: str
    meaning: Meaning
    mod: str | None = None
    cue: str | None = None
    suffix: str = ""
    """Part of day or clock time, from its T on."""
