"""Problems of input files for people and machines: one module per format, ``render(report, indent) -> str``."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from newscmp.errors import NewscmpError
from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscmp.model import Rule
    from newscmp.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class Report:
    """What one run of the checks found."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]
    unread: tuple[tuple[str, str], ...]
    """Path and reason of everything that could not be looked at."""
    rules: Mapping[str, tuple[Rule, Severity]]
    """Every rule with its severity in this run."""


class Format(Protocol):
    """What a format's module offers."""

    def render(self, report: Report, indent: int | None) -> str:
        """Return the whole output, ending in a newline; ``indent`` spreads JSON over lines."""
        ...


def names() -> tuple[str, ...]:
    """Return the names of all formats in alphabetical order."""
    return tuple(sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py")))


def load(name: str) -> Format:
    """Return the format of that name; ``NewscmpError`` names those there are."""
    if name not in names():
        raise NewscmpError(f'unknown format "{name}" of ingest --check', "have: " + " ".join(names()))
    return cast("Format", import_module(f"{__name__}.{name}"))
