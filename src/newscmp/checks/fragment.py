"""Sentences cut apart by a stray stop, as machine translation and scrapers leave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.checks import Finding, Subject
from newscmp.checks.boilerplate import shortened
from newscmp.model import Kind, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    "ingest.fragment",
    "Sentence fragment",
    "A sentence of the article starts in lower case: what precedes it was cut off, or a stop is wrong.",
)
SEVERITY = Severity.WARNING
#: Share of such sentences from which lower case is the writer's habit, not damage.
HABIT = 0.5


def check(subject: Subject) -> Iterator[Finding]:
    """Yield every body sentence that starts in lower case, unless most do."""
    body = [s for s in subject.document.sentences if s.kind is Kind.BODY]
    low = [s for s in body if s.text[:1].islower() and s.text.partition(" ")[0].islower()]  # iPhone is a name
    if len(low) <= HABIT * len(body):
        for sentence in low:
            yield Finding(f'sentence starts in lower case ("{shortened(sentence.text, 30)}")', sentence.span)
