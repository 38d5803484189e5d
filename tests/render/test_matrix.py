"""How much of each document every other one tells."""

from __future__ import annotations

from newscmp.alignment.presplit import presplit
from newscmp.model import Alignment, Link, LinkRelation
from newscmp.render import matrix
from newscmp.render.rows import Flow


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


def test_the_table_has_a_row_and_a_column_a_document() -> None:
    lines = ["".join(p.text for p in row.body) for row in matrix.rows(made()) if isinstance(row, Flow)]
    assert [line.split() for line in lines[1:]] == [
        ["a", "b", "c"],
        ["a", "–", "75", "%", "0", "%"],
        ["b", "100", "%", "–", "0", "%"],
        ["c", "–", "–", "–"],
    ]
