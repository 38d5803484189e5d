"""DOCX with the standard library: the paragraphs of ``word/document.xml`` (ECMA-376, part 1, section 17.3)."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from newscmp.errors import UnreadableDocument
from newscmp.model import Provenance
from newscmp.origin import Origin
from newscmp.readers.article import MAX_BYTES, Article
from newscmp.readers.dates import day
from newscmp.readers.names import short

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscmp.readers.article import Piece

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: What stands in the file a second time, for programs that cannot show the first (part 3, section 10.2.3).
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
#: Elements without text that stand for a character.
SIGNS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}
#: What ``zipfile`` and the parser raise on damaged archives, found by changing bytes at random.
DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, struct.error, ET.ParseError),
    *(RuntimeError, EOFError, ValueError, LookupError, OSError),
)
CORE = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}creator": "byline",
    "{http://purl.org/dc/terms/}created": "published",
}


def parse(piece: Piece) -> Article:
    """Return the paragraphs of a Word document, one a line."""
    name = piece.name
    paragraphs, stated = _Paragraphs(), _Core()
    try:
        with zipfile.ZipFile(io.BytesIO(piece.data)) as archive:
            _feed(archive, "word/document.xml", paragraphs, name)
            if "docProps/core.xml" in archive.namelist():
                _feed(archive, "docProps/core.xml", stated, name)
    except KeyError as error:
        raise UnreadableDocument(
            f"{name}: a ZIP archive, but no Word document", "unpack it first", "ingest.format"
        ) from error
    except DAMAGE as error:
        raise UnreadableDocument(
            f"{name}: damaged or locked DOCX ({error})", "open it and save it again", "ingest.format"
        ) from error
    text = "\n\n".join(paragraphs.found)
    return Article(short(piece.stem), text, piece.digest, piece.path, tuple(stated.found), origin=Origin())


def _feed(archive: zipfile.ZipFile, member: str, target: _Target, name: str) -> None:
    """Read a part of the archive as a stream: a tree of 20 MB of empty elements would take a gigabyte."""
    parser = ET.XMLParser(target=target)  # noqa: S314 - no document type gets past the target
    target.name = name
    size = 0
    if archive.getinfo(member).compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise zipfile.BadZipFile("packed in a way that Office does not know")
    with archive.open(member) as stream:
        while chunk := stream.read(1 << 16):
            size += len(chunk)
            if size > MAX_BYTES:
                raise UnreadableDocument(
                    f"{name}: unpacks to more than {MAX_BYTES // 1_000_000} MB", "leave it out", "ingest.size"
                )
            parser.feed(chunk)
    parser.close()


class _Target:
    """Takes what the parser meets."""

    name = ""

    def doctype(self, *_: object) -> None:
        """Refuse a document type: only there can entities be declared that expand without end (billion laughs)."""
        raise UnreadableDocument(
            f"{self.name}: DOCX with a document type declaration",
            "no Office program writes one: do not trust it",
            "ingest.format",
        )

    def close(self) -> None:
        """Have nothing to return."""


class _Paragraphs(_Target):
    """Collects the text of every paragraph; one inside another, as in a text box, comes before it."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._open: list[list[str]] = []
        self._fallbacks = 0
        self._text = False

    def start(self, tag: str, _: Mapping[str, str]) -> None:
        self._fallbacks += tag == FALLBACK
        self._text = tag == f"{W}t"
        if self._fallbacks:
            return
        if tag == f"{W}p":
            self._open.append([])
        elif tag in SIGNS and self._open:
            self._open[-1].append(SIGNS[tag])

    def data(self, text: str) -> None:
        if self._text and self._open and not self._fallbacks:
            self._open[-1].append(text)

    def end(self, tag: str) -> None:
        self._text = False
        if tag == FALLBACK:
            self._fallbacks -= 1
        elif tag == f"{W}p" and not self._fallbacks:
            text = " ".join("".join(self._open.pop()).split())
            if text:
                self.found.append(text)


class _Core(_Target):
    """Collects what the document says about itself."""

    def __init__(self) -> None:
        self.found: list[Provenance] = []
        self._text: list[str] = []

    def start(self, _: str, __: Mapping[str, str]) -> None:
        self._text.clear()

    def data(self, text: str) -> None:
        self._text.append(text)

    def end(self, tag: str) -> None:
        field, value = CORE.get(tag), " ".join("".join(self._text).split())
        value = (day(value) or "") if field == "published" else value
        if field and value:
            self.found.append(Provenance(field, value, f"docx:{field}"))
