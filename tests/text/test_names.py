"""Which names mean one person, body or place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.text.analysis import analyze
from newscmp.text.names import Kinship, canonical, fullest, kinship, same_thing, skeleton

KIN = [
    ("Volodymyr Petrenko", "Petrenko", Kinship.SHORT),
    ("Mr. Petrenko", "Ihor Petrenko", Kinship.SHORT),
    ("President Petrenko", "Petrenko", Kinship.SAME),
    ("Michael G. Harlan", "Michael Harlan", Kinship.SHORT),
    ("M. Harlan", "Michael Harlan", Kinship.SHORT),
    ("Mike Harlan", "Michael Harlan", Kinship.SPELLING),
    ("Zelinskyy", "Zelinski", Kinship.SPELLING),
    ("Akhmed Kadirov", "Ahmed Kadyrov", Kinship.SPELLING),
    ("al-Qadduri", "Gadduri", Kinship.SPELLING),
    ("Jörg Müller", "Jorg Mueller", Kinship.SPELLING),
    ("Duncan Rolt", "Duncan Rolte", Kinship.SPELLING),
    ("Kiev", "Kyiv", Kinship.SPELLING),
    ("Lisbon", "Portugal", Kinship.PLACE),
    ("Portuguese", "Portugal", Kinship.PLACE),
    ("World Fishing Board", "WFB", Kinship.ACRONYM),
    ("Office of Harbour Safety", "O.H.S.", Kinship.ACRONYM),
    ("Hartwell Foods", "Hartwell", Kinship.SHORT),
]


@pytest.mark.parametrize(("one", "other", "expected"), KIN)
def test_kinship_both_ways(one: str, other: str, expected: Kinship) -> None:
    assert kinship(one, other) == kinship(other, one) == expected


STRANGERS = [
    ("Anna Keller", "Maria Keller"),
    ("Texas", "Alabama"),
    ("Portugal", "Norway"),
    ("Li", "Xi"),
    ("Lisbon", "Lisbon Gazette"),
    ("Hartwell Foods", "Hartwell Bank"),
    ("", "Keller"),
]


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_different_things(one: str, other: str) -> None:
    assert kinship(one, other) is None
    assert not same_thing(one, other)


def test_forms_are_led_back_to_the_fullest_and_shared_surnames_stay_alone() -> None:
    forms = canonical(["ruiz", "ana ruiz", "keller", "anna keller", "paul keller", "wfb", "world fishing board"])
    assert forms["ruiz"] == "ana ruiz"
    assert forms["keller"] == "keller"
    assert forms["wfb"] == "world fishing board"


def test_a_surname_is_led_back_to_the_full_name_of_its_document_unless_two_persons_bear_it() -> None:
    text = "A title\n\nOn Monday Paul Keller spoke of Ana Ruiz. Then Keller left, and Anna Moss met Otto Moss."
    document = analyze(text, id="a")
    assert fullest(document, "keller") == "paul keller"
    assert fullest(document, "moss") == "moss"


@given(st.text(max_size=40), st.text(max_size=40))
def test_kinship_is_symmetric_on_any_text(one: str, other: str) -> None:
    assert kinship(one, other) == kinship(other, one)
    skeleton(one)
