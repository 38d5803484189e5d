"""Who died and who lives are two; who is dead in a headline is who is dead below it where nobody else is."""

import pytest

import newscmp
from newscmp.text.analysis import analyze
from tests.clusters.rows import together, told

ONE = (
    (
        "A climber watched his brother fall to his death.",
        "Karl Rowe is presumed dead on Mount Lin.",
        "his brother",
        "Karl Rowe",
    ),
    (
        "Colleagues wept for a Norwich doctor feared dead in a fall.",
        "Karl Rowe died on Mount Lin.",
        "a Norwich doctor",
        "Karl Rowe",
    ),
    (
        "Karl Rowe, 34, a Scottish skier, fell to his death. Ada Lin, a Norwegian skier, was killed.",
        "A British skier was killed.",
        "Karl Rowe",
        "A British skier",
    ),
    ("A skier saw his son fall.", "Karl Rowe watched his son die.", "A skier", "Karl Rowe"),
    ("Karl Lin nominated Ada Rowe as judge.", "A Norwich clerk was nominated.", "Ada Rowe", "A Norwich clerk"),
    ("Lin met former trustee, Ada Rowe, on Monday.", "Ada Rowe left.", "former trustee", "Ada Rowe"),
    ("A grandmother was killed on Dock Road.", "Ada Rowe was killed.", "A grandmother", "Ada Rowe"),
    ("Dr. Rowe, 34, wept.", "The 34-year-old clerk left.", "Dr. Rowe", "The 34-year-old clerk"),
    ("34-year-old Ilva Rowe was killed.", "A 34-year-old woman died.", "34-year-old Ilva Rowe", "A 34-year-old woman"),
)
TWO = (
    (
        "A climber who survived two nights on Mount Lin is safe.",
        "Karl Rowe, a climber, is presumed dead.",
        "A climber",
        "Karl Rowe",
    ),
    ("A guard saw his brother drown.", "A clerk was killed.", "A guard", "his brother"),
    (
        "Karl Rowe, 34, a Scottish skier, fell to his death. Ada Lin, an English skier, was killed.",
        "A Norwegian skier was killed.",
        "Karl Rowe",
        "A Norwegian skier",
    ),
    ("A skier saw his son fall.", "Ada Rowe watched her daughter die.", "A skier", "Ada Rowe"),
    ("Karl Lin nominated Ada Rowe. He nominated Liz Lund.", "A clerk was nominated.", "Ada Rowe", "A clerk"),
    ("Ada Rowe was killed.", "Her grandmother was killed.", "Ada Rowe", "Her grandmother"),
    ("Dr. Rowe, 34, and Dr. Lin, 34, left.", "The 34-year-old clerk left.", "Dr. Rowe", "The 34-year-old clerk"),
    ("Karl Rowe saw his brother win.", "Ivo Rowe died.", "his brother", "Ivo Rowe"),
)


@pytest.mark.parametrize(("left", "right", "one", "other"), ONE)
def test_one_fate_is_one_person(left: str, right: str, one: str, other: str) -> None:
    assert together(told(left, right), one, other)


@pytest.mark.parametrize(("left", "right", "one", "other"), TWO)
def test_two_fates_are_two(left: str, right: str, one: str, other: str) -> None:
    assert not together(told(left, right), one, other)


def _of_reports(first: str) -> list[set[str]]:
    texts = {"a": first, "b": "Trees fall\n\nAda Lin, 22, died. Karl Rowe, 61, was killed."}
    found = newscmp.labels(*(analyze(text, id=id_) for id_, text in texts.items()))
    return [{naming.text for naming in entity.namings} for entity in found.entities]


def test_the_dead_of_a_headline_is_the_only_one_below_it() -> None:
    assert any(
        {"Skier", "A 34-year-old clerk"} <= names
        for names in _of_reports("Skier killed in Norwich\n\nA 34-year-old clerk died on Mount Lin.")
    )


def test_the_dead_of_a_headline_is_nobody_below_where_two_are_dead() -> None:
    text = "Skier killed in Norwich\n\nA 34-year-old clerk died on Mount Lin. A nurse died in a fire."
    assert not any({"Skier", "A 34-year-old clerk"} <= names for names in _of_reports(text))
