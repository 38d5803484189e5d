"""PDF, DOCX and WARC: made here byte by byte, read like any other article."""

from __future__ import annotations

import gzip
import io
import sys
import zipfile

import pytest

from newscmp.errors import MissingExtra, UnreadableDocument
from newscmp.readers import read_bytes

SENTENCE = "Ninety passengers were brought ashore on Tuesday."


def docx(body: str, core: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>')
        if core:
            archive.writestr("docProps/core.xml", core)
    return buffer.getvalue()


def test_the_paragraphs_of_a_word_document() -> None:
    runs = "<w:p><w:r><w:t>Ferry </w:t></w:r><w:r><w:t>aground</w:t></w:r></w:p><w:p/>"
    body = f"{runs}<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>"
    core = (
        '<c xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/"><dc:title>Ferry aground'
        "</dc:title><dc:creator>Ann Ode</dc:creator><t:created>2024-03-05T08:00:00Z</t:created></c>"
    )
    (article,) = read_bytes(docx(body, core), "007_ferry.docx")
    assert (article.id, article.raw) == ("007", f"Ferry aground\n\n{SENTENCE}")
    stated = {item.field: item.value for item in article.metadata}
    assert stated == {"title": "Ferry aground", "byline": "Ann Ode", "published": "2024-03-05"}


def test_text_boxes_and_what_stands_for_them_are_read_once() -> None:
    more = 'xmlns:m="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = "<w:p><w:r><w:t>In a box.</w:t></w:r></w:p>"
    both = f"<m:AlternateContent {more}><m:Choice>{box}</m:Choice><m:Fallback>{box}</m:Fallback></m:AlternateContent>"
    runs = "<w:r><w:t>A ten</w:t><w:noBreakHyphen/><w:t>day</w:t><w:tab/><w:delText>no</w:delText></w:r>"
    (article,) = read_bytes(docx(f"<w:p>{runs}{both}<w:r><w:t>trip.</w:t></w:r></w:p>"), "a.docx")
    assert article.raw == "In a box.\n\nA ten-day trip."


def test_a_word_document_that_would_explode_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="MB"):
        read_bytes(docx("<w:p>" + " " * 30_000_000 + "</w:p>"), "a.docx")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>')
    with pytest.raises(UnreadableDocument, match="document type"):
        read_bytes(buffer.getvalue(), "a.docx")


@pytest.mark.parametrize("place", [40, 60, -90, -40, -20, -8])
def test_a_damaged_word_document_is_refused_and_nothing_else_happens(place: int) -> None:
    data = docx(f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>")
    for damaged in (data[:place] + data[place:][3:], data[:place] + b"\xff\x80\xff\xff" + data[place:][4:]):
        with pytest.raises(UnreadableDocument, match=r"DOCX|Word|ZIP"):
            read_bytes(damaged, "a.docx")


def pdf(text: str) -> bytes:
    stream = f"BT /F1 12 Tf 1 1 Td ({text}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(data),
    )


def test_the_text_of_a_pdf() -> None:
    pytest.importorskip("pypdf")
    (article,) = read_bytes(pdf(SENTENCE), "007.pdf")
    assert article.raw.strip() == SENTENCE
    assert read_bytes(pdf(SENTENCE), "no-suffix")[0].raw == article.raw


def test_a_missing_extra_is_named_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(MissingExtra) as caught:
        read_bytes(pdf(SENTENCE), "007.pdf")
    assert "newscmp[pdf]" in caught.value.message
    assert "pip install 'newscmp[pdf]'" in caught.value.hint


def record(kind: str, url: str, body: bytes) -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body + b"\r\n\r\n"


def response(status: str, headers: str, body: bytes) -> bytes:
    return f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body


PAGE = f"<html><head><title>Ferry aground</title></head><body><p>{SENTENCE} It was caf\xe9 time.</p></body></html>"


@pytest.mark.parametrize("packed", [False, True])
def test_the_pages_of_an_archive(packed: bool) -> None:
    chunked = PAGE.encode()
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(chunked), chunked)
    zipped, latin = gzip.compress(PAGE.encode()), PAGE.encode("latin-1")
    html = "Content-Type: text/html"
    records = [
        record("warcinfo", "", b"software: test"),
        record("request", "https://a.example/1", b"GET / HTTP/1.1\r\n\r\n"),
        record("response", "https://www.a.example/2024/03/05/1", response("200 OK", html, PAGE.encode())),
        record("response", "https://a.example/2", response("404 Not Found", html, b"<p>Gone</p>")),
        record("response", "https://a.example/3.png", response("200 OK", "Content-Type: image/png", b"\x89PNG")),
        record("response", "https://a.example/4", response("200 OK", f"{html}\r\nTransfer-Encoding: chunked", chunked)),
        record("response", "https://a.example/5", response("200 OK", f"{html}\r\nContent-Encoding: gzip", zipped)),
        record("response", "https://a.example/6", response("200 OK", f"{html}; charset=latin-1", latin)),
    ]  # fmt: skip
    data = b"".join(gzip.compress(item) if packed else item for item in records)
    articles = read_bytes(data, "crawl.warc.gz" if packed else "crawl.warc")
    assert [article.id for article in articles] == [
        "a.example-2024-03-05-1", "a.example-4", "a.example-5", "a.example-6",
    ]  # fmt: skip
    assert {article.raw for article in articles} == {f"Ferry aground\n\n{SENTENCE} It was café time."}
    days = [item for item in articles[0].metadata if item.field == "published"]
    assert [(item.value, item.rule) for item in days] == [("2024-03-05", "url")]


def test_an_archive_that_ends_too_early_is_named() -> None:
    data = record("response", "https://a.example/1", response("200 OK", "Content-Type: text/html", PAGE.encode()))
    with pytest.raises(UnreadableDocument, match="ends inside"):
        read_bytes(data[:-60], "crawl.warc")
