"""Participants in one role: other people, other names for one person, and what is left alone."""

from __future__ import annotations

import pytest

from newscmp import diff
from newscmp.detectors.fact_name import RULE
from newscmp.text.analysis import analyze
from tests.detectors.pairs import relations

DIFFERENT = [
    ("Anna Keller opened the new bridge in June.", "Maria Sturm opened the new bridge in June.", "conflict"),
    ("Anna Keller opened the new bridge in June.", "Mrs. Keller opened the new bridge in June.", "finer"),
    ("Anna Keller opened the new bridge in June.", "She opened the new bridge in June.", "finer"),
    ("Olena Zhovten opened the new bridge in June.", "Olena Zovten opened the new bridge in June.", "variant"),
    ("The plumber found the painting in a cellar.", "The teacher found the painting in a cellar.", "variant"),
    ("A recording of the call was shown in court.", "A transcript of the call was shown in court.", "variant"),
]
#: Nothing at all is reported.
SAME = [
    ("Zoë Müller opened the new bridge in June.", "Zoe Muller opened the new bridge in June."),
    ("Anna Keller opened the new bridge.", "Mayor Anna Keller opened the new bridge."),
    ("The work force was told in the morning.", "The workforce was told in the morning."),
    ("Anna Keller opened the new bridge.", "Anna Keller opened the new bridge."),
    ("A cat sat there.", "Ministers of nine countries signed the pact after months of talks."),
]


@pytest.mark.parametrize(("a", "b", "relation"), DIFFERENT)
def test_different(a: str, b: str, relation: str) -> None:
    assert relations(RULE.id, a, b) == [relation]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert relations(RULE.id, a, b) == []


def test_a_surname_stands_for_the_full_name_of_its_own_text() -> None:
    a = "We met Paul Keller there. Mr. Keller opened the new bridge in June."
    b = "We met Anna Keller there. Ms. Keller opened the new bridge in June."
    assert set(relations(RULE.id, a, b)) == {"conflict", "variant"}
    assert relations(RULE.id, a, a) == []


def test_two_words_for_a_thing_are_folded_away_and_two_for_a_person_are_not() -> None:
    page = "Market opens in Norvik\n\nThe {} brought a variety of {} from Norvik to the market on Friday."
    a, b = (
        analyze(page.format(*words), id=id_)
        for id_, words in (("a", ("driver", "goods")), ("b", ("farmer", "products")))
    )
    ranks = {d.readings[0].text: d.rank for d in diff(a, b).differences if d.rule == RULE.id}
    assert ranks["The driver"] > 0 > ranks["goods"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("noble family critic Ada Rowe", "Danish journalist Ada Rowe"),
        ("the Harbour Organisation", "the Harbor Organization"),
        ("Mr Rowe", "the captain"),
        ("Danish President Ada Rowe", "reformist President Ada Rowe"),
        ("a Danish resident", "a Spanish resident"),
        ("a suspect", "a sailor"),
        ("a rower", "the sailor"),
    ],
)
def test_two_ways_to_call_one_participant_are_no_two_participants(one: str, other: str) -> None:
    page = "Market opens in Norvik\n\nThe mayor of Norvik spoke to {} at the new market near the port on Friday."
    a, b = (analyze(page.format(words), id=id_) for id_, words in (("a", one), ("b", other)))
    assert [d for d in diff(a, b).differences if d.rule == RULE.id and d.rank >= 0] == []


def test_whom_a_sentence_names_too_is_no_other_participant() -> None:
    page = "Oath in Dole\n\nOduya was in Dole to attend {}'s swearing-in ceremony at the port on Tuesday."
    names = (("a", "Denmark's new president Ada Rowe"), ("b", "Danish President Ada Rowe"))
    a, b = (analyze(page.format(name), id=id_) for id_, name in names)
    assert [d for d in diff(a, b).differences if d.rule == RULE.id and d.rank >= 0] == []


def test_a_genitive_has_no_place_in_common_with_the_whole() -> None:
    page = "Market opens in Norvik\n\n{} letters will be sent to every house in Norvik before Friday, said Oduya."
    a, b = (analyze(page.format(words), id=id_) for id_, words in (("a", "The council's"), ("b", "Those")))
    assert [d for d in diff(a, b).differences if d.rule == RULE.id] == []


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("Mora", "The two-time champion", False),
        ("Toy makers", "Toy manufacturers", False),
        ("The plumber", "The teacher", True),
        ("Anna Keller", "Maria Sturm", True),
    ],
)
def test_a_name_against_a_description_and_words_for_a_group_are_folded_away(
    one: str, other: str, *, shown: bool
) -> None:
    page = "Bridge opens\n\n{} opened the new bridge over the river at Norvik in June with a long and merry speech."
    a, b = (analyze(page.format(words), id=id_) for id_, words in (("a", one), ("b", other)))
    ranks = [d.rank >= 0 for d in diff(a, b).differences if d.rule == RULE.id]
    assert any(ranks) is shown
