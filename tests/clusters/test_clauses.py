"""Whatever a sentence looks like, the subject of each of its words is found, and stands before the word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.clusters.clauses import Clauses, by_sentence
from newscmp.clusters.nodes import nodes
from newscmp.text.analysis import analyze

PIECES = st.sampled_from(
    "Rowe|the two men|a bus|police|who|which|said|says|hit|was held|have fled|to explain|killing|driving|accused of"
    "|and|but|that|with|by|of|in|charges|the town,|Ada Rowe,|, 34,|, however,|(R-Ohio)|“|”|;|called on|her|he".split(
        "|"
    )
)


def subjects(text: str) -> list[tuple[str, str]]:
    """Return each word with the mention of which it tells, which has to stand before it."""
    found = []
    for sentence in by_sentence(nodes([analyze(f"News of the day\n\n{text}", id="a")])):
        clauses = Clauses(sentence)
        for place, token in enumerate(clauses.tokens):
            subject = clauses.subject(place)
            if subject is not None:
                assert subject.mention.span.start < token.span.start
                found.append((token.norm, subject.text))
    return found


@given(st.lists(PIECES, min_size=3, max_size=30))
def test_every_word_of_any_sentence_is_answered(pieces: list[str]) -> None:
    subjects(" ".join(pieces).capitalize() + ".")


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Rowe and Kovacs will need to explain the delay, says harbor master Ada Orr.", "need", "Kovacs"),
        ("Gunmen entered the hall, opened fire and threw a bomb.", "threw", "Gunmen"),
        ("The driver who hit a cyclist, was held.", "held", "The driver"),
        ("The harbor board, initially named the dock council, appeared to hesitate.", "appeared", "The harbor board"),
    ],
)
def test_the_subject_of_a_verb(text: str, verb: str, subject: str) -> None:
    assert (verb, subject) in subjects(text)
