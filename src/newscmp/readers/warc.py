"""WARC (ISO 28500): every successful response with an HTML page becomes an article; no package is needed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from newscmp.errors import UnreadableDocument
from newscmp.readers.article import MAX_BLANKS, MAX_BYTES, Piece
from newscmp.readers.formats import Format
from newscmp.readers.names import identifier

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: Longest line of a header; longer ones are an attack or no WARC.
MAX_LINE = 65_536


def responses(stream: BinaryIO, name: str, path: str | None) -> Iterator[Piece]:
    """Yield the pages of an archive; the id of a page is its address without scheme."""
    number = 0
    while record := _record(stream, name):
        headers, body = record
        if headers.get("warc-type") != "response":
            continue
        status, fields, payload = _http(body)
        if status == 200 and "html" in fields.get("content-type", "text/html") and payload is not None:
            number += 1
            url = headers.get("warc-target-uri", "").strip("<>")
            stem = identifier(re.sub(r"^\w+://(?:www\.)?", "", url)) if url else f"page-{number}"
            charset = re.search(r"charset=[\"']?([\w.:-]+)", fields.get("content-type", ""))
            yield Piece(payload, Format.HTML, path, stem, number, url, charset.group(1) if charset else None)


def _record(stream: BinaryIO, name: str) -> tuple[Mapping[str, str], bytes] | None:
    lines = (stream.readline(MAX_LINE) for _ in range(MAX_BLANKS))
    first = next((line for line in lines if line not in {b"\r\n", b"\n"}), b"\n")
    if not first:
        return None
    if not first.startswith(b"WARC/"):
        raise UnreadableDocument(f"{name}: not a WARC record: {first[:20]!r}", "get the archive again", "ingest.format")
    headers = _headers(iter(lambda: stream.readline(MAX_LINE), b""))
    length = int(headers.get("content-length", "0")) if headers.get("content-length", "0").isdigit() else 0
    body = stream.read(min(length, MAX_BYTES))
    rest = length - len(body)
    while rest > 0 and (skipped := stream.read(min(rest, 1 << 20))):
        rest -= len(skipped)
    if rest > 0:
        raise UnreadableDocument(f"{name}: the archive ends inside a record", "get the archive again", "ingest.format")
    return headers, body if length <= MAX_BYTES else b""


def _headers(lines: Iterator[bytes]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        text = line.decode("utf-8", "replace").strip()
        if not text:
            break
        key, colon, value = text.partition(":")
        if colon:
            found[key.strip().lower()] = value.strip()
    return found


def _http(body: bytes) -> tuple[int, Mapping[str, str], bytes | None]:
    head, _, payload = body.partition(b"\r\n\r\n")
    first, *rest = head.split(b"\r\n")
    status = re.match(rb"HTTP/\d(?:\.\d)? (\d{3})", first)
    if not status:
        return 0, {}, None
    fields = _headers(iter(rest))
    return int(status.group(1)), fields, _unpacked(_unchunked(payload, fields), fields)


def _unchunked(payload: bytes, fields: Mapping[str, str]) -> bytes:
    if "chunked" not in fields.get("transfer-encoding", "").lower():
        return payload
    parts, place = [], 0
    while match := re.compile(rb"([0-9a-fA-F]+)[^\r\n]*\r\n").match(payload, place):
        size = int(match.group(1), 16)
        if size == 0:
            break
        parts.append(payload[match.end() : match.end() + size])
        place = match.end() + size + 2
    return b"".join(parts) or payload


def _unpacked(payload: bytes, fields: Mapping[str, str]) -> bytes | None:
    import zlib

    packing = fields.get("content-encoding", "").lower()
    if packing in {"", "identity"}:
        return payload
    if packing not in {"gzip", "deflate", "x-gzip"}:
        return None
    try:
        return zlib.decompressobj(47 if "gzip" in packing else 15).decompress(payload, MAX_BYTES)
    except zlib.error:
        return None
