"""Verbs that exclude each other in one place."""

from __future__ import annotations

import pytest

from newscmp.detectors.fact_action import RULE
from tests.detectors.pairs import found, relations

DIFFERENT = [
    ("Bread prices rose sharply in the spring.", "Bread prices fell sharply in the spring."),
    ("The senate approved the fishing bill late at night.", "The senate rejected the fishing bill late at night."),
    ("The jury convicted the skipper of the trawler.", "The jury acquitted the skipper of the trawler."),
    ("The village won its case against the mine.", "The village lost its case against the mine."),
]
SAME = [
    ("The clerk was sentenced to a prison term in Dole.", "The clerk was handed a prison sentence in Dole."),
    ("Bread prices rose sharply in the spring.", "Bread prices climbed sharply in the spring."),
    ("The senate rejected the fishing bill.", "The senate did not approve the fishing bill."),
    (
        "The feast had already begun late on Tuesday at the inn.",
        "The feast had already started late on Tuesday at the inn.",
    ),
    ("Bread prices rose.", "Wages in the mining towns fell for the third year, the bureau said."),
    (
        "The toll of the storm off Norvik has risen to nine, harbor spokesman Karl Rowe said.",
        "Harbor spokesman Karl Rowe declined to give a toll of the storm off Norvik.",
    ),
    ("Prices rose and fell during the week.", "Prices fell and rose during the week."),
]


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_different(a: str, b: str) -> None:
    assert relations(RULE.id, a, b) == ["conflict"]


def test_another_verb_in_one_place_is_a_variant_unless_it_only_says() -> None:
    a = "The baker painted the old mill by the river."
    assert relations(RULE.id, a, "The baker bought the old mill by the river.") == ["variant"]
    said = "The baker said the old mill was empty."
    assert relations(RULE.id, said, "The baker claimed the old mill was empty.") == []


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert relations(RULE.id, a, b) == []


def test_verbs_that_leave_the_deed_to_their_object_are_one_and_particles_are_shown() -> None:
    a = "The inspectors carried out a thorough search of the old mill by the river."
    assert relations(RULE.id, a, "The inspectors conducted a thorough search of the old mill by the river.") == []
    (difference,) = found(RULE.id, a, "The inspectors halted a thorough search of the old mill by the river.")
    assert [reading.text for reading in difference.readings] == ["carried out", "halted"]


def test_a_plan_and_its_outcome_are_no_conflict() -> None:
    a, b = "The senate will approve the fishing bill.", "The senate rejected the fishing bill."
    assert relations(RULE.id, a, b) == ["variant"]
