"""One module per rule: ``RULE`` and ``detect(group, context)``. Adding a detector edits nothing else.

A detector sees one group of linked sentences at a time. The headlines come as one group with id ``HEADLINES``, a
sentence that stands alone as a group of one with id ``ALONE``.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Context
    from newscmp.model import Difference, Group, Rule

HEADLINES = 0
ALONE = -1
PREFIXES = ("fact_", "framing_", "coverage_")


class Detector(Protocol):
    """What a detector module offers."""

    RULE: Rule

    def detect(self, group: Group, context: Context) -> Iterator[Difference]:
        """Yield the findings of this rule in one group."""
        ...


@cache
def rules() -> tuple[str, ...]:
    """Return the id of every rule, facts first, then framing, then coverage, each by name; imports no detector."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem.startswith(PREFIXES))
    names.sort(key=lambda name: next(i for i, prefix in enumerate(PREFIXES) if name.startswith(prefix)))
    return tuple(name.replace("_", ".", 1) for name in names)


def of_rule(rule: str) -> Detector:
    """Return the detector of a rule: the module ``fact_date`` for "fact.date"."""
    return cast("Detector", import_module(f"{__name__}.{rule.replace('.', '_', 1)}"))


def detectors() -> tuple[Detector, ...]:
    """Return every detector of the package, in the order of the rules."""
    return tuple(map(of_rule, rules()))
