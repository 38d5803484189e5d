"""Every sentence of a page or record is found in its file: what stands there, without markup, is the sentence."""

from __future__ import annotations

import gzip
import html
import json
import re
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import newscmp
from newscmp.checks.inspection import problems_of
from newscmp.corpus import record
from newscmp.corpus.reading import analyzed, repaired
from newscmp.origin import Locator, Origin, packed, unpacked
from newscmp.readers.article import Article
from newscmp.readers.files import read_bytes
from newscmp.readers.trace import Traced, through
from newscmp.render.places import index
from newscmp.schema import schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscmp.model import Document
    from newscmp.origin import Place

WORDS = st.sampled_from(
    [
        *("The", "ferry", "Alma", "café", "naïve", "“ran”", "aground", "&", "<b>", 'said "no"', "back\\slash", "near"),
        *("a/b", "5&6", "𝒜lma", "😀", "\u00a0", "x\ty", "port.", "it!", "Ann"),
    ]
)
SENTENCE = st.lists(WORDS, min_size=3, max_size=9).map(lambda words: f"Then {' '.join(words)} stopped.")
PARAGRAPHS = st.lists(st.lists(SENTENCE, min_size=1, max_size=3).map(" ".join), min_size=2, max_size=4)
#: From one drawn seed: numbers drawn for every character were too much for a health check, in runs with other tests.
CHOICES = st.randoms(use_true_random=True)
LAW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def in_json(text: str, choose: Any) -> str:
    """Return a JSON string with its characters escaped or not, as the choice falls."""
    return '"' + "".join(_escaped(character, choose.random()) for character in text) + '"'


def _escaped(character: str, chance: float) -> str:
    if chance < 0.15:
        units = character.encode("utf-16-be").hex()
        return "".join(f"\\u{units[n : n + 4]}" for n in range(0, len(units), 4))
    return json.dumps(character, ensure_ascii=False)[1:-1] if character != "/" or chance < 0.6 else "\\/"


def in_html(text: str, choose: Any) -> str:
    """Return markup of a text: references, wrapped lines, inline elements and comments, as the choice falls."""
    return "".join(_marked(character, choose.random()) for character in text)


def _marked(character: str, chance: float) -> str:
    if character.isspace():
        return ["\n    ", "  ", "\n", "<!-- note --> ", " <i></i>"][int(chance * 20)] if chance < 0.25 else character
    if chance < 0.06:
        return f"&#x{ord(character):X};"
    if chance < 0.1:
        return f"<em>{html.escape(character)}</em>"
    return (
        {"é": "&eacute;", "“": "&ldquo;"}.get(character, html.escape(character))
        if chance < 0.9
        else (html.escape(character, quote=False))
    )


def places(document: Document, file: str) -> list[tuple[str, str, Place]]:
    """Return every sentence with what stands at its place in the file; line and column lead to the same."""
    locator, found = Locator(document), []
    lines = file.split("\n")
    for sentence in document.sentences:
        place = locator.place(sentence.span)
        found.append((sentence.text, file[place.start : place.end], place))
        assert lines[place.line - 1][place.column - 1 :] == file[place.start :].partition("\n")[0]
        assert lines[place.end_line - 1][: place.end_column - 1] == file[: place.end].rpartition("\n")[2]
    assert found, "no sentence to look for"
    return found


def plain(markup: str) -> str:
    """Return what a reader sees of some markup."""
    return " ".join(html.unescape(re.sub(r"<!--.*?-->|</?(?:em|i|p)>", "", markup)).split())


@LAW
@given(title=SENTENCE, paragraphs=PARAGRAPHS, choose=CHOICES)
def test_the_place_of_a_sentence_in_a_record_holds_its_characters(
    title: str, paragraphs: list[str], choose: Any
) -> None:
    written = [in_json(text, choose) for text in paragraphs]
    body = (
        f"[{written[0]},\t[{' ,'.join(written[1:])}] ]"
        if choose.random() < 0.5
        else in_json("\n\n".join(paragraphs), choose)
    )
    row = f'{{"z": [1, {{"text": "no"}}], "title" : {in_json(title, choose)},\t"text":{body} , "b": null}}'
    for name, file in (
        ("a.json", f"\n {row}\n"),
        ("a.json", f'{{"status": "ok",\n "articles": [\n  {row},\n {row.replace("null", "{}")} ] }}'),
        ("a.jsonl", f"\n  {row}\n\né\n{row}".replace("é\n", "")),
        ("a.jsonl", f'{{"text": "Größe zählt hier doch sehr."}}\n{row}'),
    ):
        articles = read_bytes(("\ufeff" + file).encode(), name)
        for article in articles:
            for text, there, place in places(analyzed(article), file):
                assert place.exact
                said = json.loads(f'"{there}"')
                assert (" ".join(said.split()) if text in " ".join(title.split()) else said) == text


@LAW
@given(title=SENTENCE, paragraphs=PARAGRAPHS, choose=CHOICES)
def test_the_place_of_a_sentence_in_a_page_holds_its_words(
    title: str, paragraphs: list[str], choose: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    body = "\n".join(f"<p>{in_html(text, choose)}</p>" for text in paragraphs)
    file = f"<html><head><title>x</title></head><body>\r\n<h1>{in_html(title, choose)}</h1><div>{body}</div></body>"
    (article,) = read_bytes(file.encode(), "a.html")
    for text, there, place in places(analyzed(article), file):
        assert place.exact
        assert plain(there) == text


@LAW
@given(paragraphs=PARAGRAPHS, choose=CHOICES)
def test_markup_inside_a_record_leads_to_the_file_too(paragraphs: list[str], choose: Any) -> None:
    body = "".join(f"<p>{in_html(text, choose)}</p>\n" for text in paragraphs)
    file = f'{{"title": "Ferry aground", "articleBody": {in_json(body, choose)}}}'
    (article,) = read_bytes(file.encode(), "a.json")
    for text, there, place in places(analyzed(article), file)[1:]:
        assert place.exact
        assert plain(json.loads(f'"{there}"')) == text


def test_what_trafilatura_finds_is_found_in_the_page() -> None:
    pytest.importorskip("trafilatura")
    lead = "The ferry Alma ran aground near Norvik on Tuesday, the harbor master said, and nobody was hurt."
    more = "The owner said that the steering had failed twice within ten minutes of leaving the old harbor."
    first = lead.replace(" ran", "<!-- ad -->\n   ran").replace("Norvik", "<a href='/n'>Norvik</a>")
    file = f"""<html><head><title>Ferry Alma aground &ndash; Norvik Post</title>
<meta property="og:site_name" content="Norvik Post"></head><body><nav><a href="/">The ferry Alma ran late</a></nav>
<article><h1>Ferry Alma aground</h1>
<p>{first}</p>
<p>{more.replace("The owner", "The&nbsp;owner")}</p></article></body></html>"""
    (article,) = read_bytes(file.encode(), "a.html")
    found = {
        text: (plain(re.sub(r"</?a[^>]*>", "", there)), place) for text, there, place in places(analyzed(article), file)
    }
    assert set(found) == {"Ferry Alma aground", lead, more}
    assert all(text == there and place.exact for text, (there, place) in found.items())
    assert found[lead][1].line == 4


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("AT&ampT &amp; Co", "AT&T & Co"),
        ("1 &lt 2 &bogus; 3", "1 < 2 &bogus; 3"),
        ("a &bne; b &NotEqualTilde; c", "a =⃥ b ≂̸ c"),
        ("a&#0;b&#1;c &#x110000; d", "a\ufffdbc \ufffd d"),
        ("5 < 6 & 7 > 8 &", "5 < 6 & 7 > 8 &"),
    ],
)
def test_every_kind_of_reference_keeps_what_follows_in_place(
    markup: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    file = f"<p>{markup} and so the ferry ran aground near the old port.</p>"
    (article,) = read_bytes(file.encode(), "a.html")
    assert article.raw.startswith(text)
    ((_, there, place),) = places(analyzed(article), file)
    assert place.exact
    assert plain(there) == article.raw


def test_words_that_a_page_does_not_have_get_the_nearest_place() -> None:
    from newscmp.readers.html_floor import every
    from newscmp.readers.html_places import Page

    markup = "<p>The ferry Alma ran aground near Norvik.</p><p>Nobody was hurt.</p>"
    page = Page(markup, every(markup))
    lost = [(start, length, 17, 0) for start, length in ((15, 4), (20, 4), (25, 3), (29, 5))]
    assert page.find("The ferry Alma sank near the coast").runs == [(0, 14, 3, 1), *lost]
    assert page.find("Nobody was hurt.").runs == [(0, 16, markup.index("Nobody"), 1)]
    assert page.find("ferry Alma").runs == [(0, 10, markup.index("ferry"), 1)]
    assert page.find("").runs == []


def test_a_plain_text_needs_no_map_and_a_mended_one_has_one() -> None:
    text = "The café “Alma” opened.\nThe owner’s dog, José, barked.\n"
    (article,) = read_bytes(text.encode(), "a.txt")
    assert article.origin is None
    assert all(there == said for said, there, _ in places(analyzed(article), text))
    file = text.encode().decode("cp1252", "replace").replace("\ufffd", "\x9d")
    (article,) = read_bytes(file.encode(), "a.txt")
    mended = repaired(article)
    assert mended.raw == text
    assert [there.encode("cp1252", "replace") for _, there, _ in places(analyzed(mended), file)] == [
        said.encode().decode("cp1252", "replace").encode("cp1252", "replace") for said in text.splitlines()
    ]
    row = json.dumps({"text": file})
    (article,) = read_bytes(row.encode(), "a.json")
    for said, there, place in places(analyzed(repaired(article)), row):
        assert said in text
        assert place.exact
        assert len(json.loads(f'"{there}"')) > len(said)


def test_the_map_is_stored_with_the_document_and_survives_packing() -> None:
    file = json.dumps({"title": "Ferry aground", "text": "The “Alma” ran aground.\n\nNobody was hurt – yet."})
    (article,) = read_bytes(gzip.compress(file.encode()), "a.json.gz")
    document = analyzed(article)
    assert document.origin is not None
    back = record.decode(record.encode(document), id="a", raw=document.raw, digest="", path=None, version=1)
    assert back.origin == document.origin
    assert packed(unpacked(document.origin.runs)) == document.origin.runs


def test_a_text_through_another_leads_where_both_lead() -> None:
    lower = [(0, 3, 10, 1), (3, 1, 13, 6), (4, 2, 19, 1)]
    assert list(through([(0, 6, 0, 1)], lower)) == lower
    assert list(through([(0, 1, 2, 2), (5, 1, 4, 2)], lower)) == [(0, 1, 12, 7), (5, 1, 19, 2)]
    assert Traced("x", [(0, 1, 90, 1)]).on(lower).runs == ()


MAKERS: dict[str, Callable[[str], tuple[str, bytes]]] = {
    "Word": lambda text: ("a.docx", word_file(text)),
    "archive": lambda text: ("a.warc", archive(text)),
}


def word_file(text: str) -> bytes:
    import io
    import zipfile

    stream = io.BytesIO()
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:p><w:t>{text}</w:t></w:p></w:document>')
    return stream.getvalue()


def archive(text: str) -> bytes:
    page = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{text}</p>".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/a\r\nContent-Length: {len(page)}"
    return head.encode() + b"\r\n\r\n" + page + b"\r\n\r\n"


@pytest.mark.parametrize("kind", MAKERS)
def test_files_without_lines_have_places_in_the_text_alone(kind: str) -> None:
    text = "The ferry Alma ran aground near Norvik on Tuesday."
    name, data = MAKERS[kind](text)
    (article,) = read_bytes(data, name)
    document = analyzed(article)
    locator = Locator(document)
    assert not locator.known
    assert locator.page(document.sentences[0].span) is None
    assert locator.place(document.sentences[0].span).column == 1
    assert index((document,)).spot(document.id, document.sentences[0].span) == document.id


def test_a_comparison_says_where_its_readings_stand_in_each_file() -> None:
    left = "<p>The ferry Alma ran aground near Norvik on <b>Tuesday</b> &ndash; twice.</p>"
    right = json.dumps({"title": "Ferry", "text": "The ferry “Alma” ran aground near Norvik on Wednesday."})
    files = {"a": left, "b": right}
    documents = [analyzed(read_bytes(file.encode(), name)[0]) for name, file in (("a.html", left), ("b.json", right))]
    value = json.loads(newscmp.to_json(newscmp.diff(*documents)))
    Draft202012Validator(schema("diff")).validate(value)
    readings = [r for d in value["differences"] if d["rule"] == "fact.date" for r in d["readings"]]
    assert [r["text"] for r in readings] == ["Tuesday", "Wednesday"]
    for reading in readings:
        place, file = reading["place"], files[reading["document"]]
        assert file[place["start"] : place["end"]] == reading["text"]
        assert (place["line"], place["column"]) == (reading["line"], reading["column"]) == (1, place["start"] + 1)


def test_a_text_of_pages_has_places_by_page() -> None:
    pages = ("The ferry Alma ran aground near Norvik.", "Nobody was hurt, the owner said.", "It was the second time.")
    article = Article("a", "\n\n".join(pages), "", "a.pdf", origin=Origin(pages=tuple(len(p) + 2 for p in pages[:-1])))
    document = analyzed(article)
    assert [index((document,)).value("a", s.span) for s in document.sentences] == [
        {"place": {"page": page}} for page in (1, 2, 3)
    ]
    assert index((document,)).spot("a", document.sentences[1].span) == "a.pdf, page 2"
    found = replace(document, raw=document.raw.replace("second", "sec\u200bnd"))
    (problem,) = (p for p in problems_of(found) if p.rule == "ingest.control-characters")
    assert (problem.line, problem.column, problem.start) == (1, 1, None)
    assert problem.message.endswith(", page 3")
