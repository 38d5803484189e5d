"""Every supported format gives its text, id and metadata; what is no article is refused in one line."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest

from newscmp.corpus.reading import analyzed
from newscmp.errors import UnreadableDocument
from newscmp.model import Kind
from newscmp.readers.files import read, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Ferry runs aground\n\nNinety passengers were brought ashore on Tuesday."


def values(article: object) -> dict[str, str]:
    return {item.field: item.value for item in article.metadata}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("001_9fe.txt", "001"),
        ("001.txt", "001"),
        ("fox.txt", "fox"),
        ("2024_03_05_ferry.txt", "2024_03_05_ferry"),
        ("ferry_story.txt", "ferry_story"),
        ("a b\nc\x1b[31m.txt", "a-b-c-[31m"),
    ],
)
def test_the_id_is_the_number_or_the_stem(name: str, id_: str) -> None:
    assert read_bytes(TEXT.encode(), name)[0].id == id_


def test_a_gzipped_file_is_read_like_the_file_inside(tmp_path: Path) -> None:
    (tmp_path / "007_x.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    (article,) = read(tmp_path / "007_x.txt.gz")
    assert (article.id, article.raw) == ("007", TEXT)


@pytest.mark.parametrize(
    ("encoding", "guessed"),
    [
        ("utf-8", False),
        ("utf-8-sig", False),
        ("utf-16", False),
        ("utf-32", False),
        ("utf-16-le", True),
        ("utf-16-be", True),
        ("cp1252", True),
    ],
)
def test_every_encoding_gives_the_same_text_and_a_guess_is_reported(encoding: str, guessed: bool) -> None:
    text = "Café owner José Peña said “no” to the Zürich offer.\n" * 5
    (article,) = read_bytes(text.encode(encoding), "a.txt")
    assert article.raw == text
    assert bool(article.notes) == guessed


def test_mojibake_is_named_and_left_alone() -> None:
    text = "The cafÃ© ownerâ€™s dog."
    (article,) = read_bytes(text.encode(), "a.txt")
    assert article.raw == text
    assert article.notes[0].rule == "ingest.mojibake"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "blanks"),
        (b"Hello\n", "one word"),
        (b"12 34 -- 56!\n", "no letters"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"\x7fELF\x02\x01\x01\x00", "ELF"),
        (b"%PDF-1.7 and so on", "PDF"),
        (b"text with a\x00 byte", "NUL"),
        (b"\x1f\x8b\x08\x00damaged", "gzip"),
        (b"many words " * 300_000, "too long"),
    ],
)
def test_what_is_no_article_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason):
        read_bytes(data, "a.txt")


def test_a_decompression_bomb_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="too large"):
        read_bytes(gzip.compress(b"a" * 50_000_000), "a.txt.gz")


RECORDS = {
    "NewsAPI": {
        "source": {"id": None, "name": "Harbor Post"},
        "author": "Ann Ode",
        "title": "Ferry runs aground",
        "url": "https://harbor.example/2024/03/05/ferry",
        "publishedAt": "2024-03-05T10:00:00Z",
        "content": "Ninety passengers were brought ashore.",
    },
    "trafilatura": {
        "title": "Ferry runs aground",
        "author": "Ann Ode",
        "hostname": "harbor.example",
        "sitename": "Harbor Post",
        "date": "2024-03-05",
        "raw_text": "Ninety passengers were brought ashore.",
        "text": "Ninety passengers were brought ashore.",
        "source": "https://harbor.example/ferry",
    },
    "news-please": {
        "authors": ["Ann Ode"],
        "date_publish": "2024-03-05 10:00:00",
        "maintext": "Ninety passengers were brought ashore.",
        "source_domain": "Harbor Post",
        "title": "Ferry runs aground",
        "url": "https://harbor.example/ferry",
    },
    "JSON-LD": {
        "headline": "Ferry runs aground",
        "articleBody": "<p>Ninety passengers were brought ashore.</p>",
        "datePublished": "2024-03-05T23:30:00-05:00",
        "publisher": {"name": "Harbor Post"},
        "author": {"name": "Ann Ode"},
    },
    "WordPress": {
        "title": {"rendered": "Ferry runs aground"},
        "content": {"rendered": "<p>Ninety passengers were brought ashore.</p>"},
        "date": "2024-03-05T10:00:00",
        "site_name": "Harbor Post",
        "author": "Ann Ode",
    },
    "archive": {
        "headline": {"main": "Ferry runs aground"},
        "body": "Ninety passengers were brought ashore.",
        "pub_date": "Tuesday, March 5th, 2024 10:30 a.m.",
        "source": "Harbor Post",
        "byline": {"original": "Ann Ode"},
    },
    "newspaper": {
        "webTitle": "Ferry runs aground",
        "fields": {"bodyText": "Ninety passengers were brought ashore.", "byline": "Ann Ode"},
        "publish_date": "5 March 2024",
        "publisher": "Harbor Post",
    },
}


@pytest.mark.parametrize("family", RECORDS)
def test_the_known_families_of_records_are_understood(family: str) -> None:
    (article,) = read_bytes(json.dumps(RECORDS[family]).encode(), "feed.json")
    assert article.raw == "Ferry runs aground\n\nNinety passengers were brought ashore."
    found = values(article)
    assert found["title"] == "Ferry runs aground"
    assert found["source"] == "Harbor Post"
    assert found["published"] == "2024-03-05"
    assert found["byline"] == "Ann Ode"


def test_references_in_the_headline_of_a_record_are_resolved() -> None:
    record = {"title": "Ferry &amp; pier: the captain&#8217;s day", "text": "Ninety passengers were brought ashore."}
    (article,) = read_bytes(json.dumps(record).encode(), "a.json")
    assert values(article)["title"] == "Ferry & pier: the captain’s day"
    assert article.raw.startswith("Ferry & pier: the captain’s day\n\nNinety")


@pytest.mark.parametrize(
    ("written", "day"),
    [("Feb 30, 2024", None), ("March 2024", None), ("5 Foo 2024", None), ("5th Sept. 2024, 10:00", "2024-09-05")],
)
def test_a_day_that_is_none_is_not_stated(written: str, day: str | None) -> None:
    (article,) = read_bytes(json.dumps({"text": "Ninety were brought ashore.", "date": written}).encode(), "a.json")
    assert values(article).get("published") == day


@pytest.mark.parametrize("title", ["Aground", "Leave a comment", "Ferry runs aground off Northport"])
def test_the_headline_that_a_record_states_is_the_headline_whatever_it_looks_like(title: str) -> None:
    text = "Ninety passengers were brought ashore on Tuesday.\n\nThe captain said that the steering had failed twice."
    (article,) = read_bytes(json.dumps({"title": title, "text": text}).encode(), "a.json")
    document = analyzed(article)
    assert [(s.index, s.text) for s in document.sentences if s.kind is Kind.TITLE] == [(0, title)]
    assert [line.kind for line in document.lines] == [Kind.TITLE, Kind.BODY, Kind.BODY]


@pytest.mark.parametrize(
    ("blocks", "text"),
    [
        (["Ninety came ashore.", "The captain was not hurt."], "Ninety came ashore.\n\nThe captain was not hurt."),
        (
            [["Ninety came ashore.", "Two swam."], ["Fog hid the pier."]],
            "Ninety came ashore. Two swam.\n\nFog hid the pier.",
        ),
    ],
)
def test_a_text_in_a_list_is_read_as_its_paragraphs(blocks: list[Any], text: str) -> None:
    for key in ("text", "body-paragraphs"):
        (article,) = read_bytes(json.dumps({key: blocks, "description": "teaser only"}).encode(), "a.json")
        assert article.raw == text


def test_a_list_of_other_things_is_no_text() -> None:
    record = {
        "content": [{"type": "image"}, "Ninety came ashore."],
        "description": "Ninety people were brought ashore.",
    }
    (article,) = read_bytes(json.dumps(record).encode(), "a.json")
    assert article.raw == "Ninety people were brought ashore."


def test_own_field_names_come_first() -> None:
    record = {"payload": {"words": "Ninety passengers were brought ashore."}, "text": "teaser only"}
    (article,) = read_bytes(json.dumps(record).encode(), "feed.json")
    assert article.raw == "teaser only"
    (article,) = read_bytes(json.dumps(record).encode(), "feed.json", fields={"text": "payload.words"})
    assert article.raw == "Ninety passengers were brought ashore."


def test_json_lines_give_one_article_a_line() -> None:
    rows = [{"id": "a1", "text": "First of two."}, {"text": "Second of two."}]
    articles = read_bytes("\n\n".join(map(json.dumps, rows)).encode(), "feed.jsonl")
    assert [(article.id, article.raw) for article in articles] == [
        ("a1", "First of two."),
        ("feed-2", "Second of two."),
    ]


def test_markdown_keeps_every_position() -> None:
    front = "---\ntitle: Ferry aground\ndate: 2024-03-05\n---\n"
    text = front + "# Ferry aground\n\nThe [mayor](http://x.example) was **not** told.\n"
    (article,) = read_bytes(text.encode(), "a.md")
    assert len(article.raw) == len(text)
    assert article.raw.count("\n") == text.count("\n")
    assert article.raw.split() == ["Ferry", "aground", "The", "mayor", "was", "not", "told."]
    title = article.metadata[0]
    assert title.span is not None
    assert text[title.span.start : title.span.end] == title.value == "Ferry aground"


def test_a_day_in_the_file_name_is_the_weakest_evidence() -> None:
    record = {"text": "Ninety passengers came.", "date": "2024-03-07", "url": "https://x.example/2024/03/06/a"}
    (article,) = read_bytes(json.dumps(record).encode(), "2024-03-05-feed.json")
    days = [(item.rule, item.value) for item in article.metadata if item.field == "published"]
    assert days == [("file-name", "2024-03-05"), ("url", "2024-03-06"), ("json:date", "2024-03-07")]
