"""How a result is to be shown: decided once by the command line, read by every renderer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from typing import TypeAlias

    from newscmp.entities import Labels
    from newscmp.model import Alignment, Comparison, Timeline

    Result: TypeAlias = Comparison | Alignment | Timeline | Labels


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The form of the output; the defaults are those of a pipe."""

    width: int | None = None
    """Columns to wrap at; None writes every sentence on one line, however long."""
    color: str | None = None
    """Rich's color system ("truecolor", "256", "standard"); None for no color."""
    theme: str = "dark"
    unicode: bool = True
    """Whether the output's encoding has the marks; else they are spelled in ASCII."""
    indent: int | None = None
    """Indentation of JSON; None for compact."""
    everything: bool = False
    """Whether to show what is folded by default."""
    explain: bool = False
    context: int = 0
    """Neighboring sentences shown around each group."""
    word_diff: bool = False
    side_by_side: bool | None = None
    """Two columns; None lets the width decide."""
    stat: bool = False
    show_dropped: bool = False
    headlines: bool = False
    """Whether the page of a comparison shows the headlines alone."""
    full: bool = False
    """Whether the page of a comparison shows the documents in whole, before the findings."""
    links: tuple[str | None, ...] = ()
    """Address of each document's file, for the references on a terminal that follows links; none without."""
    matrix: bool = False
    """Whether an alignment ends with how much of each document every other one tells."""
