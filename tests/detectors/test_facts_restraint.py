"""What may never be called a conflict, and what hostile texts may never do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newscmp
from newscmp import compare_sentences
from newscmp.alignment.parallel import parallel
from newscmp.comparison import compare
from newscmp.model import Difference, Document, Kind, Line, Provenance, Span
from newscmp.text.analysis import analyze

NO_CONFLICT = [
    # part of a month, a month, a weekday: against a day of it
    ("The ferry sank in early March near the island.", "The ferry sank on 4 March near the island."),
    ("The ferry sank in March near the island.", "The ferry sank on 4 March near the island."),
    # a duration against the dates it spans
    ("The strike at the port lasted four days.", "The strike at the port lasted from April 21 to 24."),
    # a vague reference against a definite one
    ("The mayor resigned earlier in the year.", "The mayor resigned in February."),
    # one name in two scripts, with accents, a title, a role, or cut short
    ("Mayor Zoë Krämer opened the fair on the hill.", "Mayor Zoe Kramer opened the fair on the hill."),
    ("Yevhen Zelinskyy opened the fair on the hill.", "Yevhen Zelinski opened the fair on the hill."),
    ("Anna Keller opened the fair on the hill.", "Ms. Keller opened the fair on the hill."),
    ("Anna Keller opened the fair on the hill.", "The mayor opened the fair on the hill."),
    # rounded and exact, bound and value, two units, two currencies
    ("Some 4,000 people live on the island.", "The island has 4,212 people who live there."),
    ("At least 12 houses burned on the island.", "On the island 15 houses burned."),
    ("The wall is 100 metres long.", "The wall is 328 feet long."),
    ("The fine was $5 million.", "The fine was 4.6 million euros."),
    # part and total, level and change
    ("Two of the five sailors were saved.", "Five sailors were on board, and some were saved."),
    ("Fares rose by 4 percent in Norvik.", "Fares rose to 9 percent of wages in Norvik."),
    # plan and outcome
    ("The board plans to close the old school.", "The board did not close the old school."),
    ("The board will open the old school.", "The board closed the old school."),
    # two speakers
    ("Anna Keller said 40 boats were lost.", "Omar Haddad said 90 boats were lost."),
    # a place within a place
    ("The talks began in Lisbon this week.", "The talks began in Portugal this week."),
    ("The talks began in Norvik this week.", "The talks began in the harbour quarter this week."),
]


@pytest.mark.parametrize(("a", "b"), NO_CONFLICT)
def test_no_conflict_either_way(a: str, b: str) -> None:
    for pair in ((a, b), (b, a)):
        assert [d for d in compare_sentences(*pair) if d.rule.startswith("fact.") and d.relation == "conflict"] == []


def body(text: str, name: str, day: str = "2024-03-04") -> Document:
    lines = (Line(Span(0, len(text)), Kind.BODY, "given"),)
    return analyze(text, id=name, lines=lines, metadata=(Provenance("published", day, "given"),))


def test_a_count_that_goes_on_is_no_conflict_on_two_days_and_one_on_the_same_day() -> None:
    a = "The landslide above the village of Norvik left 12 people dead, rescuers found."
    b = "The landslide above the village of Norvik left 19 people dead, rescuers found."
    for day, expected in (("2024-03-05", "variant"), ("2024-03-04", "conflict")):
        pair = body(a, "a"), body(b, "b", day)
        assert [str(d.relation) for d in newscmp.diff(*pair, only=["fact.number"]).differences] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "…",
        "وصل 12 شخصا إلى المدينة يوم الثلاثاء",
        "Blue. Green. Red. The old bridge. A cat.",
        "9" * 400 + " people",
        "The ferry costs under $5 and $5 for under $5 more, $5 in all.",
        "not " * 500 + "done",
        "1-" * 2000,
        "$" * 3000,
        "“" * 2000 + "he said",
    ],
)
def test_hostile_texts_agree_with_themselves(text: str) -> None:
    assert compare_sentences(text, text) == ()
    compare_sentences(text, "The mayor did not sign 12 letters in Norvik on Tuesday.")


def test_endless_sentences_differ_as_a_whole() -> None:
    a, b = "word other " * 4000, "other thing " * 4000
    assert compare(parallel(body(a, "a"), body(b, "b")), only=["fact"]).differences == ()


WORDS = st.sampled_from(
    "the mayor Anna Keller Norvik Portugal Lisbon signed sign not refused to 12 14 people $5 million rose fell on "
    "Tuesday in March she he said that , . “ ” never two of five will may over under fence".split()
)
SENTENCES = st.lists(WORDS, max_size=14).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(SENTENCES, SENTENCES)
def test_findings_do_not_depend_on_the_order_and_a_text_agrees_with_itself(a: str, b: str) -> None:
    there = {(d.rule, str(d.relation), frozenset(r.text for r in d.readings)) for d in _facts(a, b)}
    back = {(d.rule, str(d.relation), frozenset(r.text for r in d.readings)) for d in _facts(b, a)}
    assert {row[:2] for row in there if row[1] == "conflict"} == {row[:2] for row in back if row[1] == "conflict"}
    assert _facts(a, a) == []


def _facts(a: str, b: str) -> list[Difference]:
    return [d for d in compare_sentences(a, b) if d.rule.startswith("fact.")]


def test_a_sentence_of_a_thousand_numbers_is_a_table() -> None:
    a, b = (" ".join(f"{n} dogs" for n in range(first, first + 1000)) for first in (1, 5))
    assert compare(parallel(body(a, "a"), body(b, "b")), only=["fact.number"]).differences == ()
