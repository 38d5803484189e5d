"""The formats for programs: complete, checked against the published schemas, harmless."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from newscmp.errors import NewscmpError
from newscmp.render import formats
from newscmp.render.formats.json import to_json
from newscmp.render.view import View
from newscmp.schema import names, schema
from tests.render.results import FERRY, SANDBANK, alignment, comparison, document, timeline

if TYPE_CHECKING:
    from newscmp.render.view import Result

A, B = document("001", *FERRY), document("002", *SANDBANK)
RESULTS: dict[str, Result] = {"diff": comparison(A, B), "align": alignment(A, B), "timeline": timeline(A, B)}
#: Formats of every result with lines of one kind; a calendar has a standard of its own (test_ics.py).
ANY = [name for name in formats.names() if name != "ics"]
EVIL = document(
    "001",
    "=cmd|' /C Ferry'!A0",
    "on Tuesday a | b [x](javascript:1) <img> \x1b[2J\x9b\u2028 \ud800",
    *FERRY[2:3],
    "+1, said *he*.",
)


def closed(value: Any) -> Any:
    """Return a schema that allows the described keys alone, so that nothing is printed that is not described."""
    if isinstance(value, dict):
        inner = {key: closed(item) for key, item in value.items()}
        return {**inner, "additionalProperties": False} if "properties" in inner else inner
    return [closed(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", RESULTS)
def test_json_is_what_the_schema_says_and_nothing_more(name: str) -> None:
    text = formats.load("json").render(RESULTS[name], View(show_dropped=True))
    Draft202012Validator(closed(schema(name))).validate(json.loads(text))
    assert json.loads(text)["schema"] == f"newscmp.{name}/1"


@pytest.mark.parametrize("name", names())
def test_schemas_are_valid_and_share_their_definitions(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    shared: dict[str, Any] = {}
    for other in names():
        for key, definition in schema(other).get("$defs", {}).items():
            assert shared.setdefault(key, definition) == definition, f"{key} differs in {other}"


def test_json_keys_stand_in_the_order_of_the_schema() -> None:
    value = json.loads(to_json(RESULTS["diff"]))
    assert list(value) == [key for key in schema("diff")["properties"] if key in value]
    definition = schema("diff")["$defs"]["reading"]["properties"]
    assert [*value["differences"][0]["readings"][0], "place"] == list(definition)  # the text is the file here


@pytest.mark.parametrize("result", [comparison(A, B), timeline(A, B)])
def test_places_lead_back_to_the_characters(result: Result) -> None:
    value = json.loads(to_json(result))
    raw = {"001": A.raw, "002": B.raw}
    readings = [r for d in value["differences"] for r in d["readings"] if r["text"] is not None]
    assert readings
    for reading in readings:
        text = raw[reading["document"]]
        assert text[reading["start"] : reading["end"]] == reading["text"]
        line = text.split("\n")[reading["line"] - 1]
        assert line[reading["column"] - 1 :].startswith(reading["text"])


def test_a_source_that_says_nothing_has_nulls_and_not_an_empty_text() -> None:
    silent = json.loads(to_json(RESULTS["diff"]))["differences"][3]["readings"][0]
    assert (silent["text"], silent["start"], silent["line"]) == (None, None, None)


@pytest.mark.parametrize("name", RESULTS)
def test_every_line_of_jsonl_is_complete_and_the_last_is_the_summary(name: str) -> None:
    lines = formats.load("jsonl").render(RESULTS[name], View()).splitlines()
    records = [json.loads(line) for line in lines]
    assert [r["type"] for r in records].count("summary") == 1
    assert records[-1]["type"] == "summary"
    assert records[-1]["schema"] == f"newscmp.{name}/1"
    whole = json.loads(to_json(RESULTS[name]))
    assert records[-1]["counts"] == {key: len(whole[key]) for key in records[-1]["counts"]}


@pytest.mark.parametrize("name", RESULTS)
def test_csv_has_one_header_and_rows_of_its_length(name: str) -> None:
    rows = list(csv.reader(io.StringIO(formats.load("csv").render(RESULTS[name], View()))))
    assert len(rows) > 3
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize("result", [*RESULTS.values(), alignment(EVIL, B)])
def test_tsv_has_the_cells_of_the_csv_without_quoting(result: Result) -> None:
    rows = [line.split("\t") for line in formats.load("tsv").render(result, View()).splitlines()]
    assert rows == list(csv.reader(io.StringIO(formats.load("csv").render(result, View()))))


def test_csv_has_what_is_folded_away_and_says_so() -> None:
    rows = list(csv.DictReader(io.StringIO(formats.load("csv").render(RESULTS["diff"], View()))))
    assert {row["rule"] for row in rows if row["folded"] == "true"} == {"framing.hedge"}
    assert {row["rank"] for row in rows if row["rule"] == "framing.hedge"} == {"-1.0"}


def test_csv_cells_are_never_formulas() -> None:
    text = formats.load("csv").render(alignment(EVIL, B), View())
    assert "'+1, said *he*." in text
    assert not any(cell[:1] in {"=", "+", "@", "-"} for row in csv.reader(io.StringIO(text)) for cell in row)


@pytest.mark.parametrize("name", RESULTS)
def test_markdown_rows_have_the_columns_of_their_header(name: str) -> None:
    blocks = formats.load("md").render(RESULTS[name], View()).split("### ")[1:]
    assert blocks
    for block in blocks:
        _, _, *rows = block.strip().split("\n")
        assert len({row.replace(r"\|", "").count("|") for row in rows}) == 1


@pytest.mark.parametrize("name", ["md", "table"])
def test_tables_end_with_the_counts_even_if_nothing_differs(name: str) -> None:
    page = formats.load(name).render(replace(comparison(A, B), differences=()), View())
    assert "no findings" in page.rstrip().split("\n")[-1]


@pytest.mark.parametrize("name", ["md", "table"])
def test_tables_count_by_rule_and_tell_the_shares_of_voice(name: str) -> None:
    page = formats.load(name).render(RESULTS["diff"], View(stat=True))
    assert re.search(r"framing\.verb\W+1\b", page)
    assert re.search(r"001\W+outlet\W+\d+\W+0\W+100%", page)


def test_markdown_takes_no_article_text_for_markup() -> None:
    text = formats.load("md").render(alignment(EVIL, B), View())
    assert r"on Tuesday a \| b \[x\]\(javascript:1\) \<img\>" in text
    assert r"said \*he\*" in text


@pytest.mark.parametrize("name", ANY)
@pytest.mark.parametrize("result", [alignment(EVIL, B), comparison(EVIL, document("002", *SANDBANK))])
def test_no_format_lets_a_control_character_or_a_broken_code_point_through(name: str, result: Result) -> None:
    text = formats.load(name).render(result, View())
    layout = "\n\t" if name == "tsv" else "\n"
    assert not [c for c in text if (c < " " and c not in layout) or "\x7f" <= c <= "\x9f" or "\ud800" <= c <= "\udfff"]
    assert text.endswith("\n")


@pytest.mark.parametrize("name", [name for name in ANY if name != "tsv"])  # a row's last cells may be empty
@pytest.mark.parametrize("result", RESULTS)
def test_no_line_ends_in_a_blank(name: str, result: str) -> None:
    for view in (View(), View(width=60), View(width=120, everything=True, explain=True)):
        text = formats.load(name).render(RESULTS[result], view)
        assert not [line for line in text.split("\n") if line != line.rstrip()]


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(NewscmpError, match="unknown format") as caught:
        formats.load("yaml")
    assert "terminal" in caught.value.hint
