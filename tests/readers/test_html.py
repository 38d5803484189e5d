"""Pages: the article's own paragraphs and metadata, with and without the extra; hostile markup is harmless."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from newscmp.model import Kind
from newscmp.readers import html_floor
from newscmp.readers.files import read_bytes
from newscmp.readers.html_metadata import metadata

if TYPE_CHECKING:
    from newscmp.readers.article import Article

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8">
<title>Ferry runs aground off Northport | Harbor Post</title>
<meta property="og:site_name" content="Harbor Post"><meta property="og:title" content="Ferry runs aground off
Northport">
<meta property="article:published_time" content="2024-03-05T08:00:00+01:00">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"HP"},
{"@type":"NewsArticle","headline":"Ferry runs aground off Northport","datePublished":"2024-03-05",
"author":[{"@type":"Person","name":"Ann Ode"}],"publisher":{"@type":"Organization","name":"Harbor Post"}}]}</script>
</head><body class="has-sidebar"><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
<header><h1>Ferry runs aground off Northport</h1></header>
<main><article><div class="story-body">
<p>Ninety passengers were brought ashore on Tuesday after a ferry ran aground near the northern port, the
coast guard said.</p>
<p>The captain told rescuers that the steering had failed &mdash; twice &mdash; within ten minutes of leaving
the harbor.</p>
<h2>An old ship</h2>
<p>The vessel was built forty years ago and had passed its last inspection in January, according to the operator.</p>
<div class="related-stories"><p>Read also: <a href="/x">Ten other ferries that ran aground in the last ten
years on this very coast</a></p></div>
<p>Divers will look at the hull on Wednesday before a tug tries to pull the ferry free at high tide.</p>
</div></article></main>
<aside class="sidebar"><p>The minister for housing resigned last night after a long dispute about contracts
in the capital city.</p></aside>
<footer><p>Copyright Harbor Post. All rights reserved. No part of this page may be copied without written
permission.</p></footer>
</body></html>"""


@pytest.fixture(params=["extra", "floor"])
def page(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Article:
    if request.param == "floor":
        monkeypatch.setitem(sys.modules, "trafilatura", None)
    else:
        pytest.importorskip("trafilatura")
    (article,) = read_bytes(PAGE.encode(), "001.html")
    assert any("newscmp[html]" in note.message for note in article.notes) == (request.param == "floor")
    return article


def test_the_text_is_the_article_and_nothing_else(page: Article) -> None:
    assert page.raw.startswith("Ferry runs aground off Northport\n\nNinety passengers")
    assert "failed — twice — within" in page.raw
    assert page.raw.endswith("high tide.")
    for other in ("housing", "rights reserved", "Sport", "Ten other ferries"):
        assert other not in page.raw


def test_the_lines_cover_the_text_and_know_their_kind(page: Article) -> None:
    assert page.lines is not None
    pieces = [page.raw[line.span.start : line.span.end] for line in page.lines]
    assert "\n\n".join(pieces) == page.raw
    kinds = {text: line.kind for text, line in zip(pieces, page.lines, strict=True)}
    assert kinds["Ferry runs aground off Northport"] is Kind.TITLE
    assert kinds["An old ship"] is Kind.HEADING
    assert list(kinds.values()).count(Kind.BODY) == 4


def test_the_page_says_who_when_and_what(page: Article) -> None:
    best = {item.field: item.value for item in page.metadata}
    assert best["title"] == "Ferry runs aground off Northport"
    assert best["source"] == "Harbor Post"
    assert best["published"] == "2024-03-05"
    assert best["byline"] == "Ann Ode"
    title = [item for item in page.metadata if item.field == "title"][-1]
    assert title.span is not None
    assert page.raw[title.span.start : title.span.end] == title.value


def test_a_page_that_says_nothing_yields_nothing() -> None:
    assert metadata("<p>No head, no data.</p>") == ()
    assert metadata('<script type="application/ld+json">{broken</script>') == ()
    assert [item.value for item in metadata("<title>Only a title - Site</title>")] == ["Only a title - Site"]


def test_a_declared_encoding_is_believed_where_it_fits() -> None:
    markup = (
        '<html><head><meta charset="iso-8859-1"><title>Caf\xe9 shut</title></head><body><p>The caf\xe9 was shut.</p>'
    )
    (article,) = read_bytes(markup.encode("latin-1"), "a.html")
    assert "Café" in article.raw
    (article,) = read_bytes(markup.encode("utf-8"), "a.html")
    assert "Café" in article.raw


SENTENCE = "The council met in the old town hall and argued for two hours. "


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 10_000 + SENTENCE + "</div>" * 10_000,
        "<div class=related>" * 10_000 + SENTENCE,
        "<b>" * 10_000 + SENTENCE,
        "<p>" * 10_000 + SENTENCE,
        "<table><tr><td>" * 3_000 + SENTENCE,
        "<" * 10_000 + f"<p>{SENTENCE}",
        f"<p>{SENTENCE}<!--" + "<!-" * 10_000,
        f"<p>{SENTENCE}</p>" + "&" * 10_000 + "<a href='" * 1_000,
        f"<p>{SENTENCE}</p></body></html></html>" + "</p>" * 10_000,
    ],
    ids=["div", "related", "inline", "unclosed", "table", "angle", "comment", "entities", "closing"],
)
@pytest.mark.parametrize("extra", [True, False])
def test_hostile_markup_is_read_like_any_other(markup: str, extra: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not extra:
        monkeypatch.setitem(sys.modules, "trafilatura", None)
    (article,) = read_bytes(f"<html><body>{markup}".encode(), "a.html")
    assert "council met" in article.raw


def test_an_article_cut_into_parts_of_one_kind_is_one_article() -> None:
    part = f'<div class="chunk"><p>{SENTENCE * 3}</p><p>{SENTENCE * 2}</p></div>'
    markup = (
        f"<body><div><div>{part}<div class=ad-slot><p>Buy this lovely car now, today, here.</p></div>{part}</div></div>"
    )
    assert [block.text for _, block in html_floor.blocks(markup)] == [(SENTENCE * n).strip() for n in (3, 2, 3, 2)]


def test_the_day_of_the_only_time_of_a_page_is_its_day() -> None:
    page = "<h1>Ferry runs aground</h1><time datetime='2024-03-05T10:00Z'>5 March</time><time datetime='2024-03-05'>"
    assert [(m.value, m.rule) for m in metadata(page) if m.field == "published"] == [("2024-03-05", "html:time")]
    others = page + "<time datetime='2024-02-01'>Another story</time>"
    assert not [m for m in metadata(others) if m.field == "published"]
