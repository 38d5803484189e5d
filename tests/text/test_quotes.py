"""Quotations are paired by paragraph, whatever the page did to the marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.text import quotes
from newscmp.text.layout import paragraphs


def found(text: str) -> list[str]:
    return [text[q.span.start : q.span.end] for q in quotes.spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said “yes” and then “no”.", ["“yes”", "“no”"]),
        ('"Well," she said, "we go."', ['"Well,"', '"we go."']),
        ("He called it «a scandal» twice.", ["«a scandal»"]),
        ("She said ``never'' and left.", ["``never''"]),
        ("„Wir gehen“, he wrote.", ["„Wir gehen“"]),
        # The page turned, doubled or glued the marks.
        ("He said “we go now“she replied.", ["“we go now“"]),
        ("” We stay in the east, “he told a reporter.", ["” We stay in the east, “"]),
        ("”We stay“ was his answer.", ["”We stay“"]),
        ("““We go,” he said.", ["““We go,”"]),
        # Inches are no quotations.
        ('A 6" pipe and a 5" pipe.', []),
        ('A 6" pipe, he said, "will do."', ['"will do."']),
    ],
)
def test_marks_are_paired_by_the_reading_that_costs_least(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_quotation_over_two_paragraphs_is_open_in_the_first() -> None:
    text = "“We will go on.\n\n“And we will win,” she said."
    assert [(q.closed, text[q.content.start : q.content.end]) for q in quotes.spans(text)] == [
        (False, "We will go on."),
        (True, "And we will win,"),
    ]


def test_one_lost_mark_does_not_turn_the_next_paragraph_inside_out() -> None:
    assert found("He said “we go.\n\nThe mayor said “no” again.")[-1] == "“no”"


@given(st.text(alphabet="a.\n \"“”'`«»6"))
def test_quotations_are_ordered_disjoint_and_inside_a_paragraph(text: str) -> None:
    end = 0
    blocks = [(group[0].start, group[-1].end) for group in paragraphs(text)]
    for quotation in quotes.spans(text):
        assert end <= quotation.span.start < quotation.span.end
        assert quotation.span.covers(quotation.content)
        assert any(a <= quotation.span.start and quotation.span.end <= b for a, b in blocks)
        end = quotation.span.end
