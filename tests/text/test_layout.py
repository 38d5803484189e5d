"""Lines are joined to paragraphs where the page wrapped them, and only there."""

from hypothesis import given
from hypothesis import strategies as st

from newscmp.text.layout import lines, paragraphs

WRAPPED = """The council of Port Harven voted late on Monday to close the
old ferry pier, which engineers had called unsafe since the
storm in March. Nobody was hurt.
Repairs are to begin in the autumn, and the town is going to
pay about half of the bill.
"""


def joined(text: str) -> list[list[str]]:
    return [[text[s.start : s.end] for s in group] for group in paragraphs(text)]


def test_a_text_wrapped_at_a_margin_is_joined_up_to_its_short_lines() -> None:
    assert [len(group) for group in joined(WRAPPED)] == [3, 2]


def test_a_line_that_goes_on_in_lower_case_is_joined() -> None:
    assert joined("The ferry to the island was\nlate again.") == [["The ferry to the island was", "late again."]]


def test_lists_headlines_and_paragraphs_on_single_lines_stay_apart() -> None:
    text = "Ferry pier to close\nThe council voted on Monday.\n1\nStorm hits coast\n2\nMarket opens"
    assert joined(text) == [[line] for line in text.splitlines()]


def test_lines_of_one_length_that_each_begin_anew_are_not_wrapped() -> None:
    caption = "Mayor Ana Mora speaks to engineers on the old ferry pier of Port Olaf"
    lines = ("Share", caption, caption, "Karl Weiss, Harbor Herald")
    assert joined("\n".join(lines)) == [[line] for line in lines]


def test_a_list_marker_on_a_line_of_its_own_belongs_to_the_line_below() -> None:
    assert joined("Key points\n-\nFerry pier to close\n-\nMarket opens") == [
        ["Key points"],
        ["-", "Ferry pier to close"],
        ["-", "Market opens"],
    ]


def test_a_blank_line_always_ends_a_paragraph() -> None:
    assert len(paragraphs("The ferry to the island was\n \nlate again.")) == 2


@given(st.text(alphabet="aB. \n\r\t\u2028\u200b"))
def test_lines_cover_everything_but_white_space(text: str) -> None:
    covered = "".join(text[s.start : s.end] for s in lines(text))
    assert "".join(covered.split()) == "".join(text.split())
    assert [s for group in paragraphs(text) for s in group] == list(lines(text))


@given(st.text(alphabet="aB. \n"))
def test_line_ends_of_another_system_change_nothing(text: str) -> None:
    there = text.replace("\n", "\r\n")
    assert joined(text) == joined(there)
