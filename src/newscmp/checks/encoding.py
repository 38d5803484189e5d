"""Text whose encoding had to be guessed, or in which characters were lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.checks import Finding, Subject
from newscmp.model import Rule, Span
from newscmp.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    "ingest.encoding",
    "Encoding guessed or characters lost",
    "The file is not UTF-8 and states no encoding, or holds U+FFFD where a character was lost before.",
)
SEVERITY = Severity.WARNING
LOST = re.compile("\ufffd+")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the guess, and every run of lost characters."""
    yield from (Finding(note.message) for note in subject.notes if note.rule == RULE.id)
    for match in LOST.finditer(subject.document.raw):
        yield Finding("a character was lost here (U+FFFD)", Span(*match.span()))
