"""UTF-8 that was decoded as Windows-1252."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.checks import Finding, Subject
from newscmp.model import Rule, Span
from newscmp.problems import Severity
from newscmp.readers.encoding import mojibake, repair

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    "ingest.mojibake",
    "UTF-8 read as Windows-1252",
    "Pairs like Ã© or â€™ stand for one character; newscmp ingest --repair decodes them again.",
)
SEVERITY = Severity.WARNING
WORD = re.compile(r"\S+")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield every damaged word once."""
    text, done = subject.document.raw, -1
    for place in mojibake(text):
        if place < done:
            continue
        start = max(text.rfind(blank, 0, place) for blank in " \n\t") + 1
        word = WORD.match(text, start)
        done = word.end() if word else place + 1
        damaged = text[start:done]
        yield Finding(f'"{damaged}" is probably "{repair(damaged).text}"', Span(start, done))
