"""Markdown: the markup becomes blanks of the same length, so that every position in the text is one in the file."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newscmp.model import Provenance, Span
from newscmp.readers import plain_text
from newscmp.readers.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.readers.article import Article, Piece

FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
PAIR = re.compile(r"^([\w-]+)[ \t]*[:=][ \t]*(['\"]?)(.*?)\2[ \t]*\r?$", re.MULTILINE)
FIELDS = {
    "title": "title",
    "headline": "title",
    "date": "published",
    "published": "published",
    "source": "source",
    "publisher": "source",
    "outlet": "source",
    "author": "byline",
    "byline": "byline",
    "url": "url",
}
#: Group 1 of each stays; everything else of the match is markup. CommonMark 0.31, sections 4 and 6, the common part.
MARKUP = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"<!--(?:[^-]|-(?!->))*-->()",
        r"^[ \t]{0,3}(?:`{3,}|~{3,})[^\n]*()",
        r"^[ \t]{0,3}#{1,6}[ \t]+()",
        r"^[ \t]{0,3}(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$()",
        r"^[ \t]{0,3}>[ \t]?()",
        r"!\[[^\]\n]*\]\([^)\s]*(?:[ \t]+\"[^\"\n]*\")?\)()",
        r"(?<!!)\[([^\]\n]*)\]\([^)\s]*(?:[ \t]+\"[^\"\n]*\")?\)",
        r"<((?:https?://|mailto:)[^>\s]*)>",
        r"(?<![\w*])\*\*([^\s*](?:[^*\n]*[^\s*])?)\*\*(?!\w)",
        r"(?<![\w*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])",
        r"(?<!\w)__([^\s_](?:[^_\n]*[^\s_])?)__(?!\w)",
        r"(?<!\w)_([^\s_](?:[^_\n]*[^\s_])?)_(?!\w)",
    )
)


def parse(piece: Piece) -> Article:
    """Return the article of a Markdown file; its front matter becomes metadata."""
    article = plain_text.parse(piece)
    text = article.raw
    stated: tuple[Provenance, ...] = ()
    front = FRONT.match(text)
    if front:
        stated = tuple(_stated(front.group(1), front.start(1)))
        text = _blank(text, front.start(), front.end())
    for pattern in MARKUP:
        text = pattern.sub(_unmarked, text)
    return replace(article, raw=text, metadata=stated)


def _unmarked(match: re.Match[str]) -> str:
    whole = match.group()
    start, end = match.start(1) - match.start(), match.end(1) - match.start()
    return _blank(whole, 0, start)[:start] + whole[start:end] + _blank(whole, end, len(whole))[end:]


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + re.sub(r"[^\r\n]", " ", text[start:end]) + text[end:]


def _stated(front: str, offset: int) -> Iterator[Provenance]:
    for match in PAIR.finditer(front):
        name, value = FIELDS.get(match.group(1).lower()), match.group(3).strip()
        value = (day(value) or "") if name == "published" else value
        if name and value:
            yield Provenance(name, value, "front-matter", Span(match.start(3) + offset, match.end(3) + offset))
