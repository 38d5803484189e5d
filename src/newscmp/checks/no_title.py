"""Articles without a headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.checks import Finding, Subject
from newscmp.model import Rule
from newscmp.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule("ingest.no-title", "No headline", "Neither the text nor its metadata has a headline.")
SEVERITY = Severity.WARNING


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the lack of a headline."""
    if not subject.document.title:
        yield Finding("no headline found: state it with --title or in newscmp.toml")
