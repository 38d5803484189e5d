"""What the program says beside the answer: on stderr, harmless, in the characters that stderr has."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from newscmp.render.safe import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscmp.corpus.discovery import Unread


def say(text: str) -> None:
    """Write one line on stderr; nothing where it is closed."""
    if sys.stderr is None:
        return
    line = clean(text)
    if not line.isascii() and not (sys.stderr.encoding or "").lower().startswith("utf"):
        from newscmp.render.theme import spell
        from newscmp.render.view import View

        line = spell(line, View(unicode=False))
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def tell_unread(unread: Iterable[Unread]) -> None:
    """Say on stderr what could not be read and why, in one line each."""
    for item in unread:
        say(f"newscmp: {item.path}: {item.reason}" + (f" ({item.hint})" if item.hint else ""))


def heard() -> bool:
    """Whether somebody sits at a terminal, to whom the next step can be suggested."""
    return sys.stderr is not None and sys.stderr.isatty()
