"""The terminal's page as data: rows of pieces with roles, before any width, color or encoding is known."""

from __future__ import annotations

from typing import TypeAlias

from newscmp.frozen import dataclass

#: Columns that a body is indented by where its label leaves no room beside it.
STEP = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one role: "" plain, "dim", "rule", "fact" or "framing" (a marked span), "id" (a document's)."""

    text: str
    role: str = ""
    source: int | None = None
    """Which document it belongs to, for its color; None for no color of its own."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A label and a body that wraps beside it, under its own beginning."""

    body: tuple[Piece, ...]
    label: tuple[Piece, ...] = ()
    cut: bool = False
    """Whether the body is shortened to one line where the width is known; never in a pipe."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """A heading that a line fills up to the width."""

    heading: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """A text that wraps beside its label, and a second at the right margin."""

    left: Flow
    right: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """Texts with a dot between them; a line ends between two of them, not inside one."""

    parts: tuple[tuple[Piece, ...], ...]
    label: tuple[Piece, ...] = ()
    """The indentation of every line."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Cells side by side, each of one or more paragraphs that wrap in the cell's width."""

    cells: tuple[tuple[tuple[Piece, ...], ...], ...]
    widths: tuple[int, ...]
    height: int | None = None
    """Lines after which a paragraph is cut with an ellipsis; None for no limit."""
    gap: str = "  "
    """What stands between two cells."""


Row: TypeAlias = Flow | Ruled | Spread | Parts | Columns
BLANK = Flow(())


def plain(text: str) -> tuple[Piece, ...]:
    """Return the text as pieces without a role."""
    return (Piece(text),)


def dim(text: str) -> tuple[Piece, ...]:
    """Return the text as pieces that step back."""
    return (Piece(text, "dim"),)
