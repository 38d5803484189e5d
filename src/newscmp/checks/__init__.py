"""Checks of input files, one rule per module: ``RULE``, ``SEVERITY`` and ``check(subject)``.

Adding a check edits nothing else. Rules whose content cannot even be read as an article stand in ``refusals``; rules
that look at several files together are in ``copies``.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.model import Document, Rule, Span
    from newscmp.problems import Severity
    from newscmp.readers.article import Note

#: Modules of this package that are no single rule.
OTHERS = frozenset({"__init__", "baseline", "copies", "inspection", "refusals", "selection"})


@dataclass(frozen=True, slots=True)
class Subject:
    """One article to check."""

    path: str
    document: Document
    notes: tuple[Note, ...] = ()
    """What the reader says about the reading."""
    start: tuple[int, int] = (1, 1)
    """Line and column at which the article begins in its file: what is said of it as a whole stands there."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule finds: a message and the place, None where it is of the whole file."""

    message: str
    span: Span | None = None


class Check(Protocol):
    """What a rule's module offers."""

    RULE: Rule
    SEVERITY: Severity

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield every finding of the rule in one article."""
        ...


@cache
def checks() -> tuple[Check, ...]:
    """Return the modules of all rules that look at one article, by rule id."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in OTHERS)
    return tuple(cast("Check", import_module(f"{__name__}.{name}")) for name in names)


@cache
def cards() -> dict[str, tuple[Rule, Severity]]:
    """Return every rule with its usual severity, by id."""
    from newscmp.checks import copies, refusals

    found = [(check.RULE, check.SEVERITY) for check in checks()]
    found += [*refusals.RULES, *copies.RULES]
    return {rule.id: (rule, severity) for rule, severity in sorted(found, key=lambda row: row[0].id)}


def shortened(text: str, length: int = 60) -> str:
    """Return the beginning of a text on one line, for a message that names it."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1] + "…"
