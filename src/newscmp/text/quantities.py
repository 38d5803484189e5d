"""Numbers of one text, with their units."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscmp.model import Quantity


def find(text: str) -> tuple[Quantity, ...]:  # noqa: ARG001
    """Return the quantities of a text."""
    return ()
