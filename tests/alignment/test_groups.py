"""Groups are cliques: they hold every link, assert no other, and may overlap."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from newscmp.alignment.groups import groups
from newscmp.alignment.presplit import presplit
from newscmp.model import Group, Link, LinkRelation

DOCUMENTS = tuple(presplit([f"Sentence {n}." for n in range(4)], name) for name in "abc")
REFS = [document.ref(sentence) for document in DOCUMENTS for sentence in document.sentences]
PAIRS = [(a, b) for a, b in combinations(REFS, 2) if a[0] != b[0]]
LINKS = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([0.35, 0.5, 0.5, 0.9]), max_size=20)


def made(found: dict[tuple[str, str], float]) -> tuple[Group, ...]:
    return groups(DOCUMENTS, [Link(a, b, value, LinkRelation.PARTIAL) for (a, b), value in sorted(found.items())])


def members(found: dict[tuple[str, str], float]) -> list[tuple[str, ...]]:
    return [group.members for group in made(found)]


@given(LINKS)
def test_the_pairs_inside_groups_are_exactly_the_links(found: dict[tuple[str, str], float]) -> None:
    inside = {(a, b) for group in members(found) for a, b in combinations(group, 2) if a[0] != b[0]}
    assert inside == set(found)


@given(LINKS)
def test_groups_stand_in_reading_order_and_none_repeats(found: dict[tuple[str, str], float]) -> None:
    made_groups = members(found)
    places = [[REFS.index(ref) for ref in group] for group in made_groups]
    assert places == sorted(places)
    assert all(place == sorted(place) for place in places)
    assert len(set(made_groups)) == len(made_groups)


def test_a_chain_is_no_group() -> None:
    assert members({("a:1", "b:1"): 0.9, ("b:1", "c:1"): 0.8}) == [("a:1", "b:1"), ("b:1", "c:1")]


def test_three_sentences_linked_with_each_other_are_one_group() -> None:
    found = {("a:1", "b:1"): 0.9, ("b:1", "c:1"): 0.8, ("a:1", "c:1"): 0.4}
    assert members(found) == [("a:1", "b:1", "c:1")]
    assert made(found)[0].similarity == 0.7


def test_two_sentences_of_one_document_join_through_the_same_counterpart() -> None:
    assert members({("a:1", "b:1"): 0.9, ("a:1", "b:3"): 0.5}) == [("a:1", "b:1", "b:3")]


def test_a_lead_may_stand_in_several_groups() -> None:
    found = {("a:1", "b:1"): 0.9, ("a:1", "b:2"): 0.8, ("b:1", "c:1"): 0.7, ("b:2", "c:2"): 0.6}
    assert members(found) == [("a:1", "b:1", "b:2"), ("b:1", "c:1"), ("b:2", "c:2")]
