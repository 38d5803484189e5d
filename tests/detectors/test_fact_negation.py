"""Affirmed in one source, denied in the other."""

from __future__ import annotations

import pytest

from newscmp.detectors.fact_negation import RULE
from tests.detectors.pairs import found, relations

DIFFERENT = [
    ("The minister signed the harbour treaty.", "The minister did not sign the harbour treaty."),
    ("The minister signed the harbour treaty.", "The minister refused to sign the harbour treaty."),
    ("The guards never searched the cargo of the ferry.", "The guards searched the cargo of the ferry."),
    ("The storm prevented the divers from reaching the wreck.", "The storm let the divers reach the wreck."),
    ("Divers couldn't reach the wreck on Sunday.", "Divers could reach the wreck on Sunday."),
]
SAME = [
    ("The minister signed the harbour treaty.", "The minister signed the harbour treaty."),
    ("She not only signed the treaty, she read it.", "She signed the treaty and read it."),
    ("He no longer signed letters by hand.", "He signed letters by hand."),
    ("The minister did not refuse to sign the treaty.", "The minister signed the treaty."),
    ("Divers could not reach the wreck.", "The storm had kept divers from reaching the wreck."),
    ("World No. 2 Orr had won her first match in Dole.", "Orr won her first match in Dole."),
    (
        "The market court cited issues that might cause the firm not to meet the listing rules of Dole.",
        "The market court raised concerns over whether the firm could meet the listing rules of Dole.",
    ),
    ("Orr was suspended from captaining the club.", "Orr was banned from captaining the club."),
    ("Nobody expected that the dam would hold.", "The dam would hold."),
    ("Who would not sign such a treaty?", "The minister signed such a treaty."),
]


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_different(a: str, b: str) -> None:
    assert relations(RULE.id, a, b) == ["conflict"]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert relations(RULE.id, a, b) == []


def test_the_value_shows_which_one_denies() -> None:
    (difference,) = found(RULE.id, "They signed the harbour treaty.", "They did not sign the harbour treaty.")
    assert [reading.value for reading in difference.readings] == ["signed", "not sign"]


def test_a_plan_and_its_outcome_are_no_conflict() -> None:
    a, b = "The minister may sign the harbour treaty.", "The minister did not sign the harbour treaty."
    assert relations(RULE.id, a, b) == ["variant"]


def test_a_bare_denial_is_shown_with_the_word_it_denies() -> None:
    (difference,) = found(RULE.id, "The mayor has a permit.", "The mayor has no permit.")
    assert [reading.text for reading in difference.readings] == ["a permit", "no permit"]
