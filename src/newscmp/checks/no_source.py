"""Articles whose outlet is unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.checks import Finding, Subject
from newscmp.model import Rule
from newscmp.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    "ingest.no-source",
    "No outlet",
    "State the outlet in newscmp.toml or with --source. Off unless selected: most scraped pages have none.",
)
SEVERITY = Severity.OFF


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the lack of an outlet."""
    if not subject.document.source:
        yield Finding("no outlet known: state it with --source or in newscmp.toml")
