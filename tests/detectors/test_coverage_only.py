"""What one source alone tells is an omission of the others, never a suppression."""

import pytest

import newscmp
from newscmp.model import Comparison, Relation
from newscmp.text.analysis import analyze

BRIDGE = "The council closed the old bridge over the river on Friday."
FERRY = "A ferry will carry schoolchildren free of charge until the repairs end."
FINE = "The builder Oduya paid a fine of 4,000 euros in another case last spring."

SAME = ((BRIDGE,), (FERRY, BRIDGE))
DIFFERENT = (((BRIDGE, FERRY), (BRIDGE,), FERRY), ((BRIDGE, FINE, FERRY), (FERRY, BRIDGE), FINE))


def compared(*documents: tuple[str, ...]) -> Comparison:
    texts = ["Council closes bridge\n\n" + "\n\n".join(sentences) for sentences in documents]
    found = [analyze(text, id=str(number)) for number, text in enumerate(texts)]
    return newscmp.diff(*found, only=["coverage.only"])


@pytest.mark.parametrize("sentences", SAME)
def test_nothing_is_missing(sentences: tuple[str, ...]) -> None:
    assert compared(sentences, tuple(reversed(sentences))).differences == ()


@pytest.mark.parametrize(("left", "right", "missing"), DIFFERENT)
def test_a_sentence_that_the_other_lacks(left: tuple[str, ...], right: tuple[str, ...], missing: str) -> None:
    (found,) = compared(left, right).differences
    told, silent = found.readings
    assert (found.relation, found.group, told.text, silent.span, silent.document) == (
        Relation.OMISSION,
        None,
        missing,
        None,
        "1",
    )
    assert found.rank >= 0


def test_a_third_source_that_is_silent_on_what_two_lead_with() -> None:
    found = compared((BRIDGE, FINE), (BRIDGE, FINE), (FERRY,)).differences
    silent = [d for d in found if d.group is not None]
    assert {reading.document for d in silent for reading in d.readings if reading.span is None} == {"2"}
