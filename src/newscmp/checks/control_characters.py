"""Characters that show nothing, or show the text other than it is."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from newscmp.checks import Finding, Subject
from newscmp.model import Rule, Span
from newscmp.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    "ingest.control-characters",
    "Control or invisible characters",
    "Control characters, zero-width characters and direction overrides inside the text.",
)
SEVERITY = Severity.WARNING
#: Newline, tab, carriage return and form feed lay text out; zero-width joiners are letters' business in some scripts.
FOUND = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield every run of such characters."""
    for match in FOUND.finditer(subject.document.raw):
        first = match.group()[0]
        name = unicodedata.name(first, "control character").lower()
        yield Finding(f"U+{ord(first):04X} ({name})", Span(*match.span()))
