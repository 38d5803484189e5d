"""Paragraphs in which a quotation is never closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.checks import Finding, Subject
from newscmp.model import Kind, Rule, Span
from newscmp.problems import Severity
from newscmp.text.quotes import MARK

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    "ingest.unbalanced-quotes",
    "Quotation not closed",
    "An odd number of double quotation marks in a paragraph, and the next one does not go on with the quotation.",
)
SEVERITY = Severity.WARNING


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the last mark of every paragraph in which one is left over."""
    raw = subject.document.raw
    body = [line.span for line in subject.document.lines if line.kind is Kind.BODY]
    for place, span in enumerate(body):
        marks = list(MARK.finditer(raw, span.start, span.end))
        following = body[place + 1] if place + 1 < len(body) else None
        goes_on = following is not None and MARK.match(raw, following.start)
        if len(marks) % 2 and not goes_on:
            yield Finding(f"quotation mark without a partner ({len(marks)} in this paragraph)", Span(*marks[-1].span()))
