"""Time expressions of one text, as TIMEX3 values."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from newscmp.model import Timex


def find(text: str, published: date | None = None) -> tuple[Timex, ...]:  # noqa: ARG001
    """Return the time expressions of a text, placed by the day of publication where that is known."""
    return ()
