"""The errors newscmp raises on purpose: each says what is wrong and what to do next."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class NewscmpError(Exception):
    """Trouble the user can act on; the command line prints it in two lines and exits 2."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UnknownDocument(NewscmpError):
    """No document answers to the given id or path."""


class AmbiguousDocument(NewscmpError):
    """More than one document answers to the given id."""


class UnreadableDocument(NewscmpError):
    """The bytes are not an article that can be read: empty, binary, wrongly encoded, too large."""

    def __init__(self, message: str, hint: str = "", rule: str | None = None) -> None:
        super().__init__(message, hint)
        self.rule = rule
        """Id of the check that the content fails; None where it could not be looked at."""


class ConfigError(NewscmpError):
    """A configuration file has an unknown key or a value of the wrong kind."""


class StoreError(NewscmpError):
    """The corpus file cannot be opened, read or written."""


class MissingExtra(NewscmpError):
    """A format needs an optional package; the hint names the extra that brings it."""


def near(path: Path) -> str:
    """Return a path as a message names it: without the working directory, where it lies below that."""
    return str(path).removeprefix(os.path.join(os.path.abspath(os.curdir), ""))  # noqa: PTH100, PTH118 - links stay


def suggest(word: str, known: Sequence[str], otherwise: str = "have") -> str:
    """Return a hint for a word that is none of those known: the one most like it, or all of them."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, n=1)
    return f'did you mean "{close[0]}"?' if close else f"{otherwise}: " + ", ".join(known)
