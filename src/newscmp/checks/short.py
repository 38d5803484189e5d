"""Articles too short to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.checks import Finding, Subject
from newscmp.model import TOLD, Rule
from newscmp.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Words below which a file is a headline, a teaser or a failed download rather than an article.
LEAST = 40
RULE = Rule("ingest.short", "Very short article", f"The article has fewer than {LEAST} words, headline apart.")
SEVERITY = Severity.WARNING


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the number of words if it is too small."""
    words = sum(len(s.text.split()) for s in subject.document.sentences if s.kind in TOLD)
    if words < LEAST:
        yield Finding(f"only {words} words of article text")
