"""How much of each document every other one tells."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from newscmp.alignment.presplit import presplit
from newscmp.model import Alignment, Link, LinkRelation
from newscmp.render import formats, matrix
from newscmp.render.rows import Flow
from newscmp.render.view import View
from newscmp.schema import schema


def made() -> Alignment:
    documents = presplit(["One.", "Two.", "Three.", "Four."], "a"), presplit(["One."], "b"), presplit([], "c")
    links = tuple(Link(f"a:{n}", "b:1", 0.5, LinkRelation.PARTIAL) for n in (1, 2, 3))
    return Alignment(documents, links, (), ())


def test_a_share_is_of_the_sentences_of_the_first_document() -> None:
    found = matrix.shares(made())
    assert found["a", "b"] == 0.75
    assert found["b", "a"] == 1.0
    assert found["a", "c"] == found["b", "c"] == 0.0
    assert ("c", "a") not in found


def test_programs_get_the_shares_as_numbers() -> None:
    shares = [
        {"document": "a", "by": "b", "share": 0.75},
        {"document": "a", "by": "c", "share": 0.0},
        {"document": "b", "by": "a", "share": 1.0},
        {"document": "b", "by": "c", "share": 0.0},
    ]
    value = json.loads(formats.load("json").render(made(), View(matrix=True)))
    Draft202012Validator(schema("align")).validate(value)
    assert value["matrix"] == shares
    lines = formats.load("jsonl").render(made(), View(matrix=True)).splitlines()
    assert [json.loads(line) for line in lines if '"share"' in line] == [{"type": "share", **s} for s in shares]
    assert formats.load("csv").render(made(), View(matrix=True)).splitlines()[:2] == ["document,by,share", "a,b,0.75"]
    assert formats.load("tsv").render(made(), View(matrix=True)).splitlines()[1] == "a\tb\t0.75"


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "tsv", "md", "table"])
def test_shares_are_given_only_if_they_are_asked_for(name: str) -> None:
    assert "share" in formats.load(name).render(made(), View(matrix=True)).lower()
    assert "share" not in formats.load(name).render(made(), View()).lower()


def test_people_get_the_shares_as_a_table() -> None:
    assert "| a | – | 75 % | 0 % |" in formats.load("md").render(made(), View(matrix=True))


def test_the_table_has_a_row_and_a_column_a_document() -> None:
    lines = ["".join(p.text for p in row.body) for row in matrix.rows(made()) if isinstance(row, Flow)]
    assert [line.split() for line in lines[1:]] == [
        ["a", "b", "c"],
        ["a", "–", "75", "%", "0", "%"],
        ["b", "100", "%", "–", "0", "%"],
        ["c", "–", "–", "–"],
    ]
