"""An office to be filled is neither who is wanted for it nor who held it; offices with "general" are several."""

import pytest

from newscmp.text.analysis import analyze
from tests.clusters.rows import BOTH, together, told

APART = (
    ("President Karl Lin will nominate Ada Rowe as his Attorney General.", "Ada Rowe", "his Attorney General"),
    ("Karl Lin announced his nominee for the harbor judge, Ada Rowe, on Monday.", "Ada Rowe", "the harbor judge"),
    ("Dr. Ada Rowe was asked to be the next surgeon general.", "Dr. Ada Rowe", "the next surgeon general"),
    ("Karl Lin, a port director, is the choice for mayor of Norwich.", "Karl Lin", "mayor of Norwich"),
    ("Karl Lin was the mayor. Ada Rowe, a clerk, is nominated to be mayor.", "Karl Lin", "mayor"),
    ("The attorney general spoke. The surgeon general left.", "The attorney general", "The surgeon general"),
)
ONE = (
    ("Karl Lin announced his nominee for the harbor judge, Ada Rowe, on Monday.", "Ada Rowe", "his nominee"),
    (
        "Ada Rowe was picked for the post of surgeon general. She is to be the country's next surgeon general.",
        "surgeon general",
        "next surgeon general",
    ),
    ("Ada Rowe, the mayor, wept. Ada Rowe is said to be the mayor.", "Ada Rowe", "the mayor"),
    (
        "Attorney General Ada Rowe spoke. The attorney general wept.",
        "Attorney General Ada Rowe",
        "The attorney general",
    ),
)


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_an_office_to_be_filled_is_nobody_yet(text: str, one: str, other: str) -> None:
    assert not together(told(f"{text} {BOTH}"), one, other)


@pytest.mark.parametrize(("text", "one", "other"), ONE)
def test_one_office_and_one_holder(text: str, one: str, other: str) -> None:
    assert together(told(f"{text} {BOTH}"), one, other)


def test_brothers_with_one_initial_are_two() -> None:
    assert not together(told("Mark Rowe left. Morris Rowe stayed."), "Mark Rowe", "Morris Rowe")


@pytest.mark.parametrize("text", ["Karl Rowe watched his brother fall to his death.", "Ada Rowe saw the man drown."])
def test_somebody_seen_is_a_mention_without_the_verb(text: str) -> None:
    document = analyze(f"News of the day\n\n{text}", id="a")
    assert {document.text(mention.span) for mention in document.mentions} & {"his brother", "the man"}
