"""Which format a file has: by its suffix, or by its first bytes where the name says nothing."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath


class Format(StrEnum):
    """A kind of file that can be read."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    JSON = "JSON"
    JSONL = "JSON lines"
    PDF = "PDF"
    DOCX = "DOCX"
    WARC = "WARC"


SUFFIXES = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".warc": Format.WARC,
}
#: Files of a repository that are not articles, whatever folder they lie in.
NOT_ARTICLES = frozenset({"readme", "license", "licence", "changelog", "contributing", "notice"})
GZIP = b"\x1f\x8b"
#: Compiled when the first file without a telling name is read; a comparison of stored documents asks for suffixes only.
HTML_START = rb"(?is)\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b"

#: First bytes of formats that are no text, with the name to tell the user.
BINARY = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or Office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program (ELF)"),
    (b"MZ\x90", "a program (Windows)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"OggS", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
)


def by_name(name: str) -> Format | None:
    """Return the format that the name of a file promises, None where it promises none."""
    return SUFFIXES.get(PurePath(_plain(name)).suffix.lower())


def by_content(data: bytes) -> Format:
    """Return the format that the first bytes show; text where they show nothing else."""
    if data.startswith(b"%PDF-"):
        return Format.PDF
    if data.startswith(b"PK\x03\x04"):
        return Format.DOCX
    if data.startswith(b"WARC/"):
        return Format.WARC
    start = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if re.match(HTML_START, start):
        return Format.HTML
    if re.match(rb'\s*(?:\{\s*"|\[\s*\{)', start):
        return Format.JSONL if re.search(rb"\}\r?\n\s*\{", data) else Format.JSON
    return Format.TEXT


def binary(data: bytes) -> str | None:
    """Return what the bytes are if they begin like a format that is no text."""
    return next((name for magic, name in BINARY if data.startswith(magic)), None)


def stem(name: str) -> str:
    """Return the name of a file without folder, known suffix and ``.gz``."""
    path = PurePath(_plain(name))
    return path.stem if path.suffix.lower() in SUFFIXES else path.name


def readable(name: str) -> bool:
    """Whether a file found in a folder looks like an article by its name alone."""
    return not name.startswith(".") and by_name(name) is not None and stem(name).lower() not in NOT_ARTICLES


def _plain(name: str) -> str:
    base = PurePath(name).name
    return base[:-3] if base.lower().endswith(".gz") else base
