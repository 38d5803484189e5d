"""DOCX with the standard library: the paragraphs of ``word/document.xml`` (ECMA-376, part 1, section 17.3)."""

from __future__ import annotations

import io
import re
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
    from collections.abc import Iterator

    from newscmp.readers.article import Piece

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CORE = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}creator": "byline",
    "{http://purl.org/dc/terms/}created": "published",
}


def parse(piece: Piece) -> Article:
    """Return the paragraphs of a Word document, one a line."""
    name = piece.name
    try:
        with zipfile.ZipFile(io.BytesIO(piece.data)) as archive:
            body = _member(archive, "word/document.xml", name)
            core = _member(archive, "docProps/core.xml", name) if "docProps/core.xml" in archive.namelist() else None
    except KeyError as error:
        raise UnreadableDocument(
            f"{name}: a ZIP archive, but no Word document", "unpack it first", "ingest.format"
        ) from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise UnreadableDocument(
            f"{name}: damaged or locked DOCX ({error})", "open it and save it again", "ingest.format"
        ) from error
    paragraphs = tuple(_paragraphs(_xml(body, name)))
    stated = tuple(_core(_xml(core, name))) if core else ()
    text = "\n\n".join(paragraphs)
    return Article(short(piece.stem), text, piece.digest, piece.path, stated, origin=Origin())


def _member(archive: zipfile.ZipFile, member: str, name: str) -> bytes:
    with archive.open(member) as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableDocument(
            f"{name}: unpacks to more than {MAX_BYTES // 1_000_000} MB", "leave it out", "ingest.size"
        )
    return data


def _xml(data: bytes, name: str) -> ET.Element:
    # Office writes no document type; without one there are no entities to expand (billion laughs).
    if re.search(rb"<!DOCTYPE", data[:4096]):
        raise UnreadableDocument(
            f"{name}: DOCX with a document type declaration",
            "no Office program writes one: do not trust it",
            "ingest.format",
        )
    try:
        return ET.fromstring(data)  # noqa: S314 - guarded above
    except ET.ParseError as error:
        raise UnreadableDocument(
            f"{name}: damaged DOCX ({error})", "open it and save it again", "ingest.format"
        ) from error


def _paragraphs(root: ET.Element) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        parts = []
        for node in paragraph.iter():
            if node.tag == f"{W}t":
                parts.append(node.text or "")
            elif node.tag in {f"{W}tab", f"{W}br"}:
                parts.append(" ")
        text = " ".join("".join(parts).split())
        if text:
            yield text


def _core(root: ET.Element) -> Iterator[Provenance]:
    for node in root:
        field, value = CORE.get(str(node.tag)), " ".join((node.text or "").split())
        value = (day(value) or "") if field == "published" else value
        if field and value:
            yield Provenance(field, value, f"docx:{field}")
