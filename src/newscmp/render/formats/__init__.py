"""One module per output format: ``render(result, view) -> str``. Adding a format adds a file here and edits nothing."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from newscmp.errors import NewscmpError

if TYPE_CHECKING:
    from newscmp.render.view import Result, View

#: Formats for people: in the encoding of the terminal, colored, paged. All others are UTF-8 by contract.
HUMAN = frozenset({"terminal", "table"})


class Format(Protocol):
    """What a format's module offers."""

    def render(self, result: Result, view: View) -> str:
        """Return the whole output, ending in a newline."""
        ...


def names() -> tuple[str, ...]:
    """Return the names of all formats in alphabetical order."""
    return tuple(sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py")))


def load(name: str) -> Format:
    """Return the format of that name; ``NewscmpError`` names those there are."""
    if name not in names():
        raise NewscmpError(f'unknown format "{name}"', "have: " + " ".join(names()))
    return cast("Format", import_module(f"{__name__}.{name}"))
