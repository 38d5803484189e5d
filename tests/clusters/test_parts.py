"""In reports of one crime or accident, who has one part in it is one person, told by subjects and objects of verbs."""

import pytest

from tests.clusters.rows import together, told

ONE = (
    ("A police officer who shot a man was charged.", "An officer killed a man.", "A police officer", "An officer"),
    (
        "Ada Rowe, 34, and a guard died. Karl Rowe, a Norwegian clerk, was killed too.",
        "A Norwegian man was killed.",
        "Karl Rowe",
        "A Norwegian man",
    ),
    (
        "A Norwich man has been charged with murder.",
        "A former clerk walked into a bank and shot two guards.",
        "A Norwich man",
        "A former clerk",
    ),
    (
        "A former clerk who opened fire at a bank killing one man, has been charged.",
        "The gunman was 34.",
        "A former clerk",
        "The gunman",
    ),
    ("A clerk fled after he shot one woman dead.", "A nurse was killed at a bank.", "one woman", "A nurse"),
    (
        "A driver hit and fatally injured a cyclist on Dock Road.",
        "A student was killed on Dock Road.",
        "a cyclist",
        "A student",
    ),
    (
        "Police arrested a man suspected of hitting a woman with a van and leaving the scene.",
        "The driver who killed the woman was held.",
        "a man",
        "The driver",
    ),
    (
        "A woman walking in the street was hit by a van and later died.",
        "Ada Rowe was killed on Dock Road.",
        "A woman",
        "Ada Rowe",
    ),
    ("The body of a man killed in a fall was found.", "Karl Rowe died in a fall.", "a man", "Karl Rowe"),
    ("A fire left one man dead.", "Karl Rowe was killed in a fire.", "one man", "Karl Rowe"),
    ("Prosecutors charged the teacher with killing a nurse.", "Karl Rowe pleaded guilty.", "the teacher", "Karl Rowe"),
    ("The navy captured 23 pirates on Monday.", "Sailors arrested 23 raiders on Monday.", "23 pirates", "23 raiders"),
    (
        "A clerk wounded two men in a bank.",
        "A clerk shot at them, injuring two former bosses.",
        "two men",
        "two former bosses",
    ),
    (
        "A man is dead after an ex-clerk opened fire.",
        "The gunman was charged with murder.",
        "an ex-clerk",
        "The gunman",
    ),
)
TWO = (
    ("The minister attacked a plan. A clerk was jailed.", "The suspect was 34.", "The minister", "The suspect"),
    ("Ada Rowe was killed. Liz Lund was killed.", "A woman died.", "Ada Rowe", "A woman"),
    ("A clerk is accused of killing a nurse who tried to stop him.", "A nurse was killed.", "A clerk", "A nurse"),
    ("Police officers shot a man who had stabbed a nurse.", "A nurse was killed.", "Police officers", "A nurse"),
    ("The suspect was shot by police after he killed a nurse.", "The victim was 34.", "The suspect", "The victim"),
    ("The navy captured 23 pirates on Monday.", "Sailors arrested 14 raiders on Monday.", "23 pirates", "14 raiders"),
    ("A clerk shot two men.", "A clerk shot them in a bank. Nearby two guards fled.", "two men", "two guards"),
    ("A bus carrying students hit a truck, killing a nurse.", "A driver was charged.", "students", "A driver"),
    ("The minister hit back at critics.", "Senator Ada Rowe attacked the plan.", "The minister", "Senator Ada Rowe"),
    ("The crash killed a woman.", "A man, 34, was killed.", "a woman", "A man"),
    ("A man was hit by a Norwich Cruiser.", "Karl Rowe, the driver, was charged.", "a Norwich Cruiser", "Karl Rowe"),
)  # fmt: skip


@pytest.mark.parametrize(("left", "right", "one", "other"), ONE)
def test_one_part_is_one_person(left: str, right: str, one: str, other: str) -> None:
    assert together(told(left, right), one, other)


@pytest.mark.parametrize(("left", "right", "one", "other"), TWO)
def test_two_parts_or_numbers_are_two(left: str, right: str, one: str, other: str) -> None:
    assert not together(told(left, right), one, other)


def test_a_merge_names_the_part() -> None:
    found = told("Karl Rowe was charged with murder.", "A clerk shot a nurse dead.")
    assert any("the accused of the event" in reason for entity in found.entities for reason in entity.merges)


def test_a_list_without_end_is_no_sentence_to_read() -> None:
    verbs = " and ".join(["killed"] * 600)
    found = told(f"A clerk {verbs} a nurse as mayor.")
    assert not any("of the event" in reason for entity in found.entities for reason in entity.merges)
