"""Who says what in one text: source, cue and content."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.model import Attribution, Sentence


def find(text: str) -> tuple[Attribution, ...]:  # noqa: ARG001
    """Return the attributions of a raw text; splits and tags it first."""
    return ()


def attribute(raw: str, sentences: Sequence[Sentence]) -> tuple[Attribution, ...]:  # noqa: ARG001
    """Return the attributions of sentences that are already split and tagged."""
    return ()
