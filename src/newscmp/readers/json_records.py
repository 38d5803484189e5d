"""JSON and JSON lines: records as NewsAPI, JSON Feed, trafilatura, news-please, WordPress and JSON-LD write them."""

from __future__ import annotations

import codecs
import html
import json
import re
from typing import TYPE_CHECKING, Any, BinaryIO

from newscmp.errors import UnreadableDocument
from newscmp.model import Provenance, Span
from newscmp.readers.article import MAX_BLANKS, MAX_BYTES, Article, Note, Piece
from newscmp.readers.dates import day
from newscmp.readers.encoding import Decoded, decode
from newscmp.readers.formats import Format
from newscmp.readers.json_places import begin, items, members, passages, string
from newscmp.readers.names import short
from newscmp.readers.plain_text import encoding_notes
from newscmp.readers.trace import Traced, joined, origin, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: Where each thing stands, best first; a dot goes one level down.
KNOWN: Mapping[str, tuple[str, ...]] = {
    "text": ("maintext", "articleBody", "full_text", "fullText", "article_text", "bodyText", "fields.bodyText", "body",
             "text", "raw_text", "content_text", "content_html", "content", "content.rendered", "article", "story",
             "paragraphs", "body_paragraphs", "body-paragraphs", "description", "excerpt"),
    "title": ("title", "headline", "title.rendered", "headline.main", "webTitle", "title_page", "name"),
    "source": ("source.name", "sitename", "site_name", "publisher.name", "publisher", "outlet", "publication",
               "source_name", "source-hostname", "source_domain", "hostname", "domain", "source.title", "source"),
    "date": ("publishedAt", "date_publish", "datePublished", "published_at", "publication_date", "publish_date",
             "published_date", "date_published", "firstPublished", "webPublicationDate", "published", "pubDate",
             "pub_date", "date", "timestamp", "created_at"),
    "byline": ("byline.original", "byline", "fields.byline", "author.name", "author", "authors", "creator"),
    "id": ("id", "_id", "uuid", "guid", "article_id", "doc_id"),
    "url": ("url", "link", "canonical_url", "source_url", "source"),
}  # fmt: skip
#: Keys under which an answer holds its list of records.
LISTS = ("articles", "results", "items", "documents", "data", "news", "hits", "entries")
#: NewsAPI cuts texts and says so.
CUT = re.compile(r"…?\s*\[\+\d+ chars\]\s*$")
MARKUP = re.compile(r"<(?:p|div|br|h[1-6])\b[^>]*>", re.IGNORECASE)


def lines(stream: BinaryIO, name: str, path: str | None, stem: str, fields: Mapping[str, str]) -> Iterator[Piece]:
    """Yield one piece per non-blank line, without reading the whole file."""
    number = offset = last = 0
    for row, whole in enumerate(iter(lambda: stream.readline(MAX_BYTES + 1), b""), start=1):
        if len(whole) > MAX_BYTES:
            raise UnreadableDocument(
                f"{name}: a line of more than {MAX_BYTES // 1_000_000} MB", "one line is one article", "ingest.size"
            )
        line = whole.removeprefix(codecs.BOM_UTF8) if row == 1 else whole
        data = line.removeprefix(codecs.BOM_UTF8).lstrip()
        blanks = _characters(line) - _characters(data)
        if row == 1 and whole.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            hint = "convert it: iconv -f utf-16 -t utf-8"
            raise UnreadableDocument(f"{name}: UTF-16, where JSON lines are UTF-8", hint, "ingest.encoding")
        if row - last > MAX_BLANKS:
            raise UnreadableDocument(f"{name}: more than {MAX_BLANKS:,} blank lines", "leave it out", "ingest.size")
        if data:
            number, last = number + 1, row
            start = (offset + blanks, row, blanks + 1)
            yield Piece(data.rstrip(), Format.JSONL, path, stem, number, fields=fields, start=start)
        offset += _characters(line)


def records(data: bytes, name: str, path: str | None, stem: str, fields: Mapping[str, str]) -> Iterator[Piece]:
    """Yield one piece per record of a JSON file: an object, a list, or an answer that holds a list."""
    decoded = decode(data, name)
    text = decoded.text
    place = _list(text, _load(text, name))
    if place is None:
        yield Piece(text.encode("utf-8", "surrogatepass"), Format.JSON, path, stem, fields=fields)
        return
    last, line = 0, 1
    for number, (first, end) in enumerate(items(text, place), start=1):
        line += text.count("\n", last, first)
        last = first
        start = (first, line, first - text.rfind("\n", 0, first))
        record = text[first:end].encode("utf-8", "surrogatepass")
        yield Piece(record, Format.JSON, path, stem, number, fields=fields, start=start)


def parse(piece: Piece) -> Article:
    """Return the article of one record."""
    name = piece.name
    decoded = decode(piece.data, name)
    record = _load(decoded.text, name, *piece.start[1:])
    if not isinstance(record, dict):
        raise UnreadableDocument(
            f"{name}: not a JSON object", 'one article is one object: {"title": …, "text": …}', "ingest.format"
        )
    stated = {thing: _first(record, thing, piece.fields) for thing in KNOWN}
    key, body = stated["text"]
    if not _blocks(body) and (not isinstance(body, str) or not body.strip()):
        raise UnreadableDocument(
            f"{name}: no field with the text",
            f"name it: --field text=NAME (keys: {', '.join(key[:30] for key in list(record)[:12])})",
            "ingest.format",
        )
    title = html.unescape(_text(stated["title"][1]) or "") or None
    traced = _compose(decoded.text, (stated["title"][0], title), (key, body))
    raw = traced.text
    notes = encoding_notes(Decoded(raw, "utf-8"))
    if (isinstance(body, str) and _cut(body) is not None) or key in {"description", "excerpt"}:
        notes = (*notes, Note(f"{key} holds only the beginning of the article"))
    given = _text(stated["id"][1])
    own = short(piece.stem)
    id_ = given or (own if piece.number is None else f"{own}-{piece.number}")
    metadata = tuple(_metadata(stated, raw, title))
    place = origin(traced, decoded.text, *piece.start)
    return Article(id_, raw, piece.digest, piece.path, metadata, notes, origin=place)


def _compose(text: str, title: tuple[str, str | None], body: tuple[str, Any]) -> Traced:
    """Return headline and text, given by key and value, with their places in the record."""
    known = members(text, begin(text))
    found = string(text, known, *body) if isinstance(body[1], str) else passages(text, known, body[0])
    if MARKUP.search(found.text):
        from newscmp.readers.html_page import fragment

        found = fragment(found.text).on(found.runs)
    cut = _cut(found.text)
    found = Traced(found.text[:cut], found.runs) if cut is not None else found
    key, headline = title
    if not headline or found.text.lstrip().startswith(headline):
        return found
    above = string(text, known, key, headline)
    if "&" in above.text and above.text != html.unescape(above.text):
        from newscmp.readers.html_page import fragment

        above = fragment(above.text).on(above.runs)
    return joined((squeezed(above), found), "\n\n")


def _cut(text: str) -> int | None:
    """Return where a text says that it was cut; None where it does not."""
    mark = text.rfind("[+")  # without it, searching the two copies of a text took a third of the time of reading it
    cut = CUT.search(text, max(0, len(text[:mark].rstrip()) - 1)) if mark >= 0 else None
    return cut.start() if cut else None


def _metadata(stated: Mapping[str, tuple[str, Any]], raw: str, title: str | None) -> Iterator[Provenance]:
    for thing, (key, value) in stated.items():
        text = day(value) if thing == "date" else title if thing == "title" else _text(value)
        if (
            not text
            or thing in {"text", "id"}
            or ((thing == "source") == text.startswith(("http://", "https://")) and thing in {"source", "url"})
        ):
            continue
        span = (
            Span(raw.index(title), raw.index(title) + len(title))
            if thing == "title" and title and title in raw
            else None
        )
        yield Provenance("published" if thing == "date" else thing, text, f"json:{key}", span)


def _first(record: Mapping[str, Any], thing: str, fields: Mapping[str, str]) -> tuple[str, Any]:
    """Return the name and value of the first field that says something, the user's own before the known ones."""
    for key in (fields[thing],) if thing in fields else KNOWN[thing]:
        value: Any = record.get(key)
        if value is None and "." in key:
            value = record
            for part in key.split("."):
                value = value.get(part) if isinstance(value, dict) else None
        fits = thing == "byline" or not isinstance(value, dict | list) or (thing == "text" and _blocks(value))
        if value not in (None, "", [], {}) and fits:
            return key, value
    return "", None


def _blocks(value: object) -> bool:
    """Tell whether a value is a text in a list: of paragraphs, or of paragraphs that are lists of sentences."""
    if not isinstance(value, list):
        return False
    parts = [part for item in value for part in (item if isinstance(item, list) else [item])]
    return all(isinstance(part, str) for part in parts) and any(part.strip() for part in parts)


def _text(value: object) -> str | None:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value))) or None
    if isinstance(value, dict):
        return _text(value.get("name"))
    if isinstance(value, str):
        return " ".join(value.split()) or None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def _list(text: str, value: object) -> int | None:
    """Return where the list of records of a JSON text begins, None where it has none."""
    if isinstance(value, list):
        return begin(text)
    if isinstance(value, dict):
        key = next((key for key in LISTS if isinstance(value.get(key), list) and value[key]), None)
        return None if key is None else members(text, begin(text))[key][0]
    return None


def _characters(data: bytes) -> int:
    return len(data) if data.isascii() else len(data.decode("utf-8", "replace"))


def _load(text: str, name: str, line: int = 1, column: int = 1) -> Any:
    """Return the value of a text that begins in its file at a line and column."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = error.colno + (column - 1 if error.lineno == 1 else 0)
        raise UnreadableDocument(
            f"{name}: not JSON: {error.msg} at line {line + error.lineno - 1}, column {place}",
            "check the file with: python -m json.tool",
            "ingest.format",
        ) from error
    except (RecursionError, ValueError) as error:  # Python refuses numbers of more than 4,300 digits
        what = "nested too deeply" if isinstance(error, RecursionError) else "with a number that is far too long"
        raise UnreadableDocument(f"{name}: JSON {what}", "leave it out", "ingest.format") from error
