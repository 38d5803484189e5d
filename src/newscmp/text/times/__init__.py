"""Time expressions of one text, as TIMEX3 values.

Words get classes (``lexer``), rules are regular expressions over classes (``grammar``, ``*_rules``), a match becomes an
underspecified draft (``meaning``), and drafts are placed in order of the text (``anchoring``). The rules are compiled
when a first text is read: comparisons of stored documents never need them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.text.times.explain import explain

if TYPE_CHECKING:
    from datetime import date

    from newscmp.model import Timex

__all__ = ["explain", "find", "find_between"]


def find(text: str, published: date | None = None) -> tuple[Timex, ...]:
    """Return the time expressions of a text, placed by the day of publication where that is known."""
    from newscmp.text.times import engine

    return engine.find(text, published)


def find_between(text: str, earliest: date, latest: date) -> tuple[Timex, ...]:
    """Return the time expressions of a text that was published on one of some days, placed where all of them agree."""
    from newscmp.text.times import engine

    return engine.find_between(text, earliest, latest)
