"""The rules of content that is no article at all: the readers refuse it, and name the rule."""

from __future__ import annotations

from newscmp.model import Rule
from newscmp.problems import Severity

EMPTY = Rule(
    "ingest.empty",
    "No article in the file",
    "The file is empty, holds only blanks, no letters, or a single word.",
)
BINARY = Rule(
    "ingest.binary",
    "Not text",
    "The file is an image, a program, a PDF with another suffix, or has NUL bytes.",
)
SIZE = Rule(
    "ingest.size",
    "Too large for one article",
    "More than 20 MB, or more than two million characters of text.",
)
FORMAT = Rule(
    "ingest.format",
    "Not what its suffix says",
    "JSON that does not parse or has no text field, a damaged archive, a scan without text.",
)
RULES = tuple((rule, Severity.ERROR) for rule in (EMPTY, BINARY, SIZE, FORMAT))
