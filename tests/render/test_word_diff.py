"""Two sentences merged into one paragraph, from which either can be read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.render.word_diff import merged
from tests.render.results import document
from tests.words import tokenize

WORDS = st.sampled_from(
    ["the", "Mayor", "opened", "shut,", "“bridge”", "on", "Tuesday.", "12-year", "not", "–", "(old)"]
)
TEXT = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


def paragraph(left: str, right: str) -> str:
    a, b = document("001", "Bridge", left), document("002", "Bridge", right)
    return "".join(piece.text for piece in merged(a.sentences[1], b.sentences[1]))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Civilians are trapped in Lund.",
            "Civilians are trapped in Lund, surrounded by troops.",
            "Civilians are trapped in Lund{+, surrounded by troops.+}",
        ),
        ("The mayor and the council met.", "The mayor, the council met.", "The mayor [-and-] the council met."),
        ("A 48-page ruling came.", "A 47-page ruling came.", "A [-48-] {+47+}-page ruling came."),
        ("Rain fell, he said.", "Snow fell, she said.", "[-Rain-] {+Snow+} fell, [-he-] {+she+} said."),
        ("Rain fell.", "Snow lay deep!", "[-Rain fell.-] {+Snow lay deep!+}"),
    ],
)
def test_punctuation_at_the_end_of_a_run_belongs_to_the_change(left: str, right: str, expected: str) -> None:
    assert paragraph(left, right).strip() == expected


@given(TEXT, TEXT)
def test_either_sentence_can_be_read_from_the_paragraph(left: str, right: str) -> None:
    page = paragraph(left, right)
    assert "  " not in page.strip()
    for text, other in ((left, r"\{\+.*?\+\}"), (right, r"\[-.*?-\]")):
        kept = re.sub(other, " ", page)
        words = [token.norm for token in tokenize(re.sub(r"\[-|-\]|\{\+|\+\}", " ", kept))]
        assert words == [token.norm for token in tokenize(text)]


def test_a_long_run_of_marks_between_two_words_is_read_once() -> None:
    marks = "-" * 200_000
    assert paragraph(f"Rain fell {marks} late.", f"Snow fell {marks} late.").startswith("[-Rain-] {+Snow+} fell")
