"""Page furniture left in the file."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newscmp.checks import Finding, Subject
from newscmp.model import Kind, Rule, Span
from newscmp.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    "ingest.boilerplate",
    "Page furniture in the text",
    "Lines that are not part of the article: navigation, forms, teasers. They are left out of every comparison.",
)
SEVERITY = Severity.WARNING


def check(subject: Subject) -> Iterator[Finding]:
    """Yield every run of lines that the same rule of cleaning marked."""
    raw = subject.document.raw
    for (kind, rule), run in groupby(subject.document.lines, key=lambda line: (line.kind, line.rule)):
        if kind is not Kind.BOILERPLATE:
            continue
        lines = list(run)
        first = raw[lines[0].span.start : lines[0].span.end]
        more = f" and {len(lines) - 1} more" if len(lines) > 1 else ""
        yield Finding(f'{rule}: "{shortened(first)}"{more}', Span(lines[0].span.start, lines[-1].span.end))


def shortened(text: str, length: int = 60) -> str:
    """Return the beginning of a text on one line."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1] + "…"
