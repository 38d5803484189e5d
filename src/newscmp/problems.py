"""Frozen values of the checks of input files; they stand beside ``model``, which holds what articles say."""

from __future__ import annotations

from enum import StrEnum

from newscmp.frozen import dataclass


class Severity(StrEnum):
    """How much a problem of an input matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in an input that a corpus should not have, with its place in the file, counted from 1."""

    rule: str
    severity: Severity
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    text: str
    """What stands there, as the text was read; empty where the problem is of the whole file."""
    start: int | None = None
    """First code point in the file; None where the file as a whole is meant, or has no places (PDF, Word, WARC)."""
    end: int | None = None
    exact: bool = True
    """Whether the place was found, or is the nearest one that was."""
