"""Places in one role: two places, a place within a place, and two spellings."""

from __future__ import annotations

import pytest

from newscmp import diff
from newscmp.detectors.fact_place import RULE
from newscmp.text.analysis import analyze
from tests.detectors.pairs import relations

DIFFERENT = [
    ("The two leaders met in Portugal last week.", "The two leaders met in Norway last week.", "conflict"),
    ("The two leaders met in Lisbon last week.", "The two leaders met in Portugal last week.", "finer"),
    ("The two leaders met in Kyiv last week.", "The two leaders met in Kiev last week.", "variant"),
    ("He climbed slowly over the fence at dawn.", "Guards say he climbed under the fence.", "variant"),
    ("The boat sank near Altenhaven at dawn.", "The boat sank near Port Merrow at dawn.", "variant"),
]
SAME = [
    ("The two leaders met in Portugal last week.", "The two leaders met in Portugal last week."),
    ("The two leaders met in Portugal.", "Ministers of nine countries signed the pact in Norway after months."),
]


@pytest.mark.parametrize(("a", "b", "relation"), DIFFERENT)
def test_different(a: str, b: str, relation: str) -> None:
    assert relations(RULE.id, a, b) == [relation]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert relations(RULE.id, a, b) == []


@pytest.mark.parametrize(("one", "other", "shown"), [("the U.S.", "the United States", False), ("Kyiv", "Kiev", True)])
def test_a_place_written_by_its_initials_is_folded_away(one: str, other: str, *, shown: bool) -> None:
    page = "Talks\n\nThe two harbor ministers of the northern league met in {} last week for the talks on fishing."
    a, b = (analyze(page.format(place), id=id_) for id_, place in (("a", one), ("b", other)))
    (difference,) = (d for d in diff(a, b).differences if d.rule == RULE.id)
    assert (difference.rank >= 0) is shown
