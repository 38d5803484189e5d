"""What a page says about itself: JSON-LD, OpenGraph, other ``<meta>`` and ``<time>``, ``<title>`` and ``<h1>``."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

from newscmp.model import Provenance
from newscmp.readers.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

META = re.compile(r"<(?:meta|link|time)\b([^>]*)>", re.IGNORECASE)
END = re.compile(r"</(script|title|h1)\b", re.IGNORECASE)
ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
LINKED_DATA = re.compile(r"<script\b[^<>]*application/ld\+json[^<>]*>", re.IGNORECASE)
TITLE = re.compile(r"<title\b[^<>]*>", re.IGNORECASE)
HEADLINE = re.compile(r"<h1\b[^<>]*>", re.IGNORECASE)
TAG = re.compile(r"<[^>]*>")
CHARSET = re.compile(
    rb"<meta\b[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml\b[^>]*?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE
)
SEPARATOR = re.compile(r"\s+[|–—·»-]+\s+|\s*\|\s*")
#: Names of meta elements by what they say, weakest first (OpenGraph, Dublin Core, Highwire, schema.org).
NAMES = {
    "title": ("twitter:title", "dc.title", "og:title"),
    "source": ("application-name", "dc.publisher", "og:site_name"),
    "published": (
        "date", "pubdate", "dc.date", "dc.date.issued", "dcterms.created", "sailthru.date", "parsely-pub-date",
        "publish-date", "publication_date", "citation_publication_date", "datepublished", "article:published_time",
    ),
    "byline": ("dc.creator", "parsely-author", "byl", "author"),
    "url": ("og:url", "canonical"),
}  # fmt: skip
ARTICLE = re.compile(r"article|posting|report", re.IGNORECASE)
#: Entries of linked data looked at; pages have a handful.
MOST = 200
#: Code points of a headline with its markup.
LONGEST = 2000


def charset(data: bytes) -> str | None:
    """Return the encoding that a page declares; ISO-8859-1 means Windows-1252 on the web (WHATWG)."""
    match = CHARSET.search(data[:4096])
    if match is None:
        return None
    name = (match.group(1) or match.group(2)).decode("ascii", "replace").lower()
    return "cp1252" if name in {"iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"} else name


def metadata(markup: str) -> tuple[Provenance, ...]:
    """Return title, source, published, byline and url as the page states them, weakest evidence first."""
    # What no ">" follows is no tag, and would be searched for one from each "<".
    markup = markup[: markup.rfind(">") + 1]
    found = [*_title(markup), *_meta(markup), *_linked(markup)]
    found += _headline(markup, found)
    sites = {item.value.casefold() for item in found if item.field == "source"}
    return tuple(
        Provenance(item.field, without_site(item.value, sites), item.rule) if item.field == "title" else item
        for item in found
    )


def without_site(title: str, sites: Iterable[str]) -> str:
    """Return a title without the name of the site at its end; ``sites`` are case-folded."""
    parts = list(SEPARATOR.finditer(title))
    for separator in parts:
        if separator.start() and title[separator.end() :].casefold() in sites:
            return title[: separator.start()]
    return title


def _title(markup: str) -> Iterator[Provenance]:
    text = next((_text(markup[start:end]) for start, end in contents(TITLE, markup)), "")
    if text:
        yield Provenance("title", text, "html:title")


def contents(begin: re.Pattern[str], markup: str) -> Iterator[tuple[int, int]]:
    """Yield where the contents of elements that begin so stand, none inside another; linear whatever the page."""
    place = 0
    while (match := begin.search(markup, place)) and (end := _end(markup, match)):
        yield match.end(), end.start()
        place = end.end()


def _end(markup: str, begin: re.Match[str]) -> re.Match[str] | None:
    name = begin.group()[1:7].lower()
    return next((end for end in END.finditer(markup, begin.end()) if name.startswith(end.group(1).lower())), None)


def _headline(markup: str, found: Iterable[Provenance]) -> Iterator[Provenance]:
    """Yield the one ``<h1>`` that repeats most of a stated title: what readers of the page see as its headline."""
    short = (markup[start:end] for start, end in contents(HEADLINE, markup) if end - start <= LONGEST)
    texts = [_text(TAG.sub(" ", text)) for text in short]
    texts = list(dict.fromkeys(filter(None, texts)))
    if len(texts) != 1:
        return
    words = set(texts[0].casefold().split())
    stated = [set(item.value.casefold().split()) for item in found if item.field == "title"]
    if any(2 * len(words & other) > len(words) for other in stated) or not stated:
        yield Provenance("title", texts[0], "html:h1")


def _meta(markup: str) -> Iterator[Provenance]:
    said: dict[str, str] = {}
    days: set[str] = set()
    for match in META.finditer(markup):
        values = {
            m.group(1).lower(): html.unescape(m.group(2) or m.group(3) or m.group(4) or "")
            for m in ATTRIBUTE.finditer(match.group(1))
        }
        name = (
            values.get("property") or values.get("name") or values.get("itemprop") or values.get("rel") or ""
        ).lower()
        value = values.get("content") or values.get("datetime") or values.get("href") or ""
        if match.group()[1:5].lower() == "time" and (stated := day(value)):
            days.add(stated)
        if name and value.strip():
            said.setdefault(name, _text(value))
    if len(days) == 1:  # of several, some are those of other stories
        yield Provenance("published", days.pop(), "html:time")
    for field, names in NAMES.items():
        for name in names:
            value = said.get(name, "")
            value = (day(value) or "") if field == "published" else value
            if value and not (field == "byline" and value.startswith(("http://", "https://"))):
                yield Provenance(field, value, f"html:{name}")


def _linked(markup: str) -> Iterator[Provenance]:
    for entry in _articles(markup):
        publisher = entry.get("publisher")
        values = {
            "title": entry.get("headline"),
            "source": publisher.get("name") if isinstance(publisher, dict) else publisher,
            "published": day(entry.get("datePublished")),
            "byline": _names(entry.get("author")),
        }
        for field, value in values.items():
            if isinstance(value, str) and value.strip():
                yield Provenance(field, _text(value), "html:json-ld")
        return


def _articles(markup: str) -> Iterator[Mapping[str, Any]]:
    for start, end in contents(LINKED_DATA, markup):
        try:
            waiting: list[Any] = [json.loads(markup[start:end], strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(MOST):
            if not waiting:
                break
            entry = waiting.pop(0)
            if isinstance(entry, list):
                waiting += entry
            elif isinstance(entry, dict):
                if ARTICLE.search(str(entry.get("@type", ""))):
                    yield entry
                waiting += [entry[key] for key in ("@graph", "mainEntity") if key in entry]


def _names(value: object) -> str:
    people = value if isinstance(value, list) else [value]
    names = [person.get("name") if isinstance(person, dict) else person for person in people]
    return ", ".join(_text(name) for name in names if isinstance(name, str))


def _text(value: str) -> str:
    return " ".join(html.unescape(value).split())
