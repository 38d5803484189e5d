"""One utterance between the marks of two sources: the same words, altered words, or more of them."""

import pytest

from newscmp import diff
from newscmp.detectors.fact_quote import RULE
from newscmp.text.analysis import analyze
from tests.detectors.pairs import found, relations

SAID = "“We will rebuild the old harbor before the next winter comes,” Mayor Quist said."
SAME = (
    ("“We lost 9 boats in the old harbor,” she said.", "“We lost nine boats in the old harbor,” she said."),
    (SAID, '"We will rebuild the old harbor before the next winter comes", said Mayor Quist.'),
    (SAID, "“We will rebuild the old harbor [of Merrow] before the next winter comes,” Mayor Quist said."),
    (SAID, "“We will rebuild the old harbor … before the next winter comes,” Mayor Quist said."),
    (SAID, "“We’ll rebuild the old harbor before the next winter comes,” Mayor Quist said."),
    (SAID, "“The old harbor was a place of joy for all of us in the town,” Mayor Quist said."),
    (SAID, "Mayor Quist said they would rebuild the ancient harbor before the next winter comes."),
)
DIFFERENT = (
    (SAID, "“We will rebuild the old bridge before the next winter comes,” Mayor Quist said.", ["harbor", "bridge"]),
    (
        SAID,
        "“We will rebuild the old harbor before next winter comes,” Mayor Quist said.",
        ["before the next", "before next"],
    ),
    (SAID, "“We may rebuild the old harbor before the next winter comes,” Mayor Quist said.", ["will", "may"]),
)


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert found(RULE.id, a, b) == []


@pytest.mark.parametrize(("a", "b", "words"), DIFFERENT)
def test_different(a: str, b: str, words: list[str]) -> None:
    (difference,) = found(RULE.id, a, b)
    assert difference.relation == "variant"
    assert [reading.text for reading in difference.readings] == words


def test_a_cut_quotation_is_finer_and_folded_away() -> None:
    short = "“We will rebuild the old harbor,” Mayor Quist said."
    assert relations(RULE.id, SAID, short) == ["finer"]
    assert found(RULE.id, SAID, short)[0].rank < 0


def test_an_article_or_a_short_form_more_is_folded_away() -> None:
    page = "Storm\n\n“Some people in {} want to use the harbor, and {} like a storm without end,” Mayor Quist said."
    forms = (("the United States", "it's"), ("the US", "is really"))
    a, b = (analyze(page.format(*form), id=id_) for id_, form in zip("ab", forms, strict=True))
    assert [d for d in diff(a, b).differences if d.rule == RULE.id and d.rank >= 0] == []
