"""Page furniture left in the file."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newscmp.checks import Finding, Subject, shortened
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
#: What the rules of cleaning leave out, as a reader would call it.
WHAT = {
    "clean.above-headline": "line above the headline",
    "clean.across-documents": "line that other documents have too",
    "clean.advertisement": "advertisement",
    "clean.author-note": "note on the author",
    "clean.comment-form": "comments or contact form",
    "clean.credit": "credit",
    "clean.legal": "legal notice",
    "clean.link-list": "list of links",
    "clean.navigation": "navigation",
    "clean.outside-body": "text outside the article",
    "clean.related": "other stories",
    "clean.repeated": "text that stands twice",
    "clean.repeated-caption": "caption that stands twice",
    "clean.share": "links for sharing",
    "clean.short-line": "short line",
    "clean.subscription": "subscription or newsletter",
    "clean.teaser": "pointer to another story",
    "clean.time-stamp": "time stamp",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Yield every run of lines that the same rule of cleaning marked."""
    raw = subject.document.raw
    for (kind, rule), run in groupby(subject.document.lines, key=lambda line: (line.kind, line.rule)):
        if kind is not Kind.BOILERPLATE:
            continue
        lines = list(run)
        first = raw[lines[0].span.start : lines[0].span.end]
        more = f" and {len(lines) - 1} more" if len(lines) > 1 else ""
        what = WHAT.get(rule, "page furniture")
        yield Finding(
            f'{what}, left out ({rule}): "{shortened(first)}"{more}', Span(lines[0].span.start, lines[-1].span.end)
        )
