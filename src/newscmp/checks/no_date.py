"""Articles whose day of publication is unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.checks import Finding, Subject
from newscmp.model import Rule
from newscmp.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    "ingest.no-date",
    "No publication date",
    "Weekdays and 'yesterday' cannot be placed; state the day in newscmp.toml or with --date. Off unless selected: "
    "most scraped pages have none.",
)
SEVERITY = Severity.OFF


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the lack of a day."""
    if subject.document.published is None:
        yield Finding("no publication date known: state it with --date or in newscmp.toml")
