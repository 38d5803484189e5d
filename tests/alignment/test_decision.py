"""Which pairs of sentences are stated as links, given their probabilities."""

from __future__ import annotations

from newscmp.alignment.decision import stated
from newscmp.alignment.links import align, pairs
from newscmp.alignment.presplit import presplit
from newscmp.alignment.scorer import Scored, evidence
from tests.alignment.stories import FIRST, SECOND

CUT = 0.32
PLANS = "Halder said on Monday that the plans do not speak for all fishermen, which the guild disputes."
#: The first is told almost like PLANS, the second shares its subject only, the third is short.
TELLINGS = (
    "Halder claimed those plans do not speak for all the fishermen, but the guild answered that they do.",
    "The guild of the fishermen has asked Halder for a word about its plans since Monday.",
    "Halder said the plans fail.",
)


def chosen(*probabilities: float) -> set[int]:
    """Return which of the tellings are linked with PLANS at these probabilities."""
    (couple,) = pairs((presplit([PLANS], "a"), presplit(TELLINGS, "b")))
    cells = [cell for cell, _ in evidence(couple)]
    assert [cell.j for cell in cells] == [0, 1, 2]
    scored = [Scored(cell, probability, ()) for cell, probability in zip(cells, probabilities, strict=True)]
    return {one.cell.j for one in stated(scored, CUT)}


def test_every_pair_that_reaches_the_cut_is_stated() -> None:
    assert chosen(0.33, 0.5, 0.32) == {0, 1, 2}


def test_a_less_likely_pair_is_stated_if_its_wording_agrees() -> None:
    assert chosen(0.15, 0.14, 0.14) == {0}


def test_no_pair_is_stated_for_its_wording_below_a_seventh() -> None:
    assert chosen(0.13, 0.1, 0.1) == set()


def test_the_best_counterpart_is_not_stated_if_other_words_tell_it() -> None:
    assert chosen(0.1, 0.3, 0.1) == set()
    assert chosen(0.1, 0.1, 0.3) == set()


def test_a_pair_that_is_the_best_of_neither_sentence_is_not_stated() -> None:
    documents = presplit([PLANS, TELLINGS[0]], "a"), presplit([TELLINGS[0], PLANS], "b")
    cells = [cell for cell, _ in evidence(pairs(documents)[0])]
    scored = [Scored(cell, 0.9 if cell.i != cell.j else 0.3, ()) for cell in cells]
    assert {(one.cell.i, one.cell.j) for one in stated(scored, CUT)} == {(0, 1), (1, 0)}


def test_a_threshold_that_is_given_is_kept_to_the_letter() -> None:
    left = presplit((*FIRST, "We want the city to help us, the owner said."), "a")
    right = presplit((*SECOND, "We do not want the money of the city, he said."), "b")
    assert min(link.similarity for link in align((left, right)).links) < CUT
    assert min(link.similarity for link in align((left, right), CUT).links) >= CUT
