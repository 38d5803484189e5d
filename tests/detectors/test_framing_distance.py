"""Scare quotes and labels of distance, apart from quotations, titles and court language."""

import pytest

from newscmp import compare_sentences
from newscmp.model import Difference

SAME = (
    ("The court freed the activist.", "The activist was freed by the court."),
    ('The mayor called the plan "absurd".', "The mayor criticized the plan."),
    ('She read from "The Long Winter" at the fair.', "She read from a novel at the fair."),
    ("The so-called reform bill passed.", "The so-called reform bill was adopted."),
    ("The mayor praised his “quiet harbor” again.", 'The mayor, who loves the "Quiet Harbor", spoke.'),
    ("Critics spoke of a “crooked” vote in Dole.", "“It was a crooked vote in Dole,” Quist said."),
    ("He wrote on the concept of “tenure” in Dole.", "He wrote on tenure in Dole."),
    ("The “sunset” clause of the treaty holds in Dole.", "The treaty holds in Dole."),
    ("Orr vowed to close “that rotten harbor” in May.", "Orr vowed to close the harbor in May."),
    ("Orr resigns “with immediate effect” after the vote.", "Orr resigns with immediate effect after the vote."),
    ("Troops held up a flag reading “final warning” in Dole.", "Troops held up a flag in Dole."),
    ("Orr, she added, died in “a moment of panic” in Dole.", "Orr died in a crush in Dole."),
    ("Mayor Orr is ‘feeling well’ after his fall in Dole.", "Mayor Orr fell in Dole."),
    ("A “wholly unfair” bill on rents passed in Dole.", "A bill on rents passed in Dole."),
    ("Orr, who rejected the “noble” plan in Dole, left.", "Orr, who rejected the plan in Dole, left."),
    ("The “mistake” shows that “no one in this town is safe”.", "The vote shows that the town is safe."),
    ('Delay would "sharply raise the fees" at the quay.', "Delay would cost farmers at the quay."),
)
DIFFERENT = (
    (
        "Troops from the so-called republic crossed the river.",
        "Troops from the republic crossed the river.",
        "so-called",
    ),
    ('The "peace mission" began at dawn.', "The peace mission began at dawn.", "peace mission"),
    ("The “election” was held in four regions.", "The election was held in four regions.", "election"),
    ("A dozen ‘marchers’ blocked the road to Dole.", "A dozen marchers blocked the road to Dole.", "marchers"),
    ("A self-proclaimed governor took office.", "A governor took office.", "self-proclaimed"),
    ("The alleged thief was taken to court.", "The thief was taken to court.", "alleged"),
)


def distance(a: str, b: str) -> list[Difference]:
    return [d for d in compare_sentences(a, b) if d.rule == "framing.distance"]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_no_finding(a: str, b: str) -> None:
    assert distance(a, b) == []


@pytest.mark.parametrize(("a", "b", "text"), DIFFERENT)
def test_distance_against_statement(a: str, b: str, text: str) -> None:
    (found,) = distance(a, b)
    assert found.readings[0].text == text
    assert "a distance in a | stated in b" in found.note
    assert found.rank >= 3


def test_words_scattered_over_a_sentence_are_no_statement_of_the_label() -> None:
    (found,) = distance(
        'He had "real doubts" about the vote.', "Real estate dealer Oduya told the radio that she has doubts."
    )
    assert "stated" not in found.note
