"""Which sentences are linked, how surely, and what a link says about itself."""

from __future__ import annotations

import pytest

from newscmp.alignment.links import align
from newscmp.alignment.presplit import align_sentences, presplit
from newscmp.model import Kind, Link, LinkRelation
from newscmp.text.analysis import analyze
from tests.alignment.stories import FIRST, SECOND, THIRD

#: Pairs that tell the same or a part of it.
LINKED = [
    (
        "The council voted 7 to 2 on Tuesday to close the Marrow Street library.",
        "Councillors decided on Tuesday, by seven votes to two, to close the library on Marrow Street.",
    ),
    (
        "Police arrested a 34-year-old baker in Quillan on suspicion of arson.",
        "A baker was arrested in Quillan on Sunday on suspicion of arson, and the mill has been sealed off.",
    ),
    (
        "“The dam was never inspected,” said engineer Lotta Brandvik.",
        "Engineer Lotta Brandvik said that the dam was never inspected.",
    ),
]
#: Pairs about one subject that tell different things.
APART = [
    ("The council voted on Tuesday to close the library.", "The library was opened in 1932 by a carpenter."),
    (
        "“The dam was never inspected,” said engineer Lotta Brandvik.",
        "“I warned the ministry about cracks for years,” Brandvik said.",
    ),
    ("He declined to comment.", "She declined to say who would pay."),
]


def linked(left: tuple[str, ...], right: tuple[str, ...], threshold: float | None = None) -> set[tuple[int, int]]:
    return {(link.left, link.right) for link in align_sentences(left, right, threshold)}


@pytest.mark.parametrize(("a", "b"), LINKED)
def test_sentences_that_tell_the_same_are_linked_among_others(a: str, b: str) -> None:
    assert (5, 5) in linked((*FIRST, a), (*SECOND, b))


@pytest.mark.parametrize(("a", "b"), APART)
def test_sentences_on_one_subject_are_not_linked_for_it(a: str, b: str) -> None:
    assert (5, 5) not in linked((*FIRST, a), (*SECOND, b))


def test_links_cross_and_need_no_order() -> None:
    assert {(0, 1), (1, 2), (2, 3), (4, 0)} <= linked(FIRST, SECOND)


def test_one_sentence_may_be_told_by_several() -> None:
    assert {(0, 0), (0, 1)} <= linked(FIRST, THIRD)


def test_what_only_one_source_tells_stands_alone() -> None:
    alignment = align((presplit(FIRST, "first"), presplit(SECOND, "second")))
    assert "first:4" in alignment.alone
    assert "second:5" in alignment.alone


def test_a_lower_threshold_only_adds_links() -> None:
    documents = presplit(FIRST, "first"), presplit(SECOND, "second")
    likely, possible, all_shown = (set(map(_pair, align(documents, cut).links)) for cut in (None, 0.15, 0.0))
    assert likely <= possible <= all_shown
    assert len(all_shown) < len(FIRST) * len(SECOND)


def test_a_threshold_of_one_leaves_identical_sentences() -> None:
    links = align((presplit((*FIRST, SECOND[0]), "a"), presplit(SECOND, "b")), 1.0).links
    assert [_pair(link) for link in links] == [("a:6", "b:1")]


def test_a_link_says_same_or_partial_and_copied_or_not() -> None:
    first = "The harbor master closed the northern pier on Friday after divers found cracks in two pillars."
    found = align_between(first, first.replace("Friday", "Friday morning"))
    assert (found.relation, found.verbatim) == (LinkRelation.SAME, True)
    found = align_between(first, "The northern pier was closed on Friday.")
    assert (found.relation, found.verbatim) == (LinkRelation.PARTIAL, False)


def test_a_link_names_what_earned_it() -> None:
    terms = align_between(FIRST[1], SECOND[2]).terms
    assert "quotation" in dict(terms)
    sizes = [abs(value) for _, value in terms]
    assert sizes == sorted(sizes, reverse=True)


def test_headlines_are_neither_linked_nor_alone() -> None:
    a = analyze("Fire destroys fish market\n\n" + "\n\n".join(FIRST), id="1")
    b = analyze("Fire destroys fish market\n\n" + "\n\n".join(SECOND), id="2")
    assert a.sentences[0].kind is Kind.TITLE
    alignment = align((a, b))
    refs = {ref for link in alignment.links for ref in (link.left, link.right)} | set(alignment.alone)
    assert refs.isdisjoint({"1:0", "2:0"})


def test_a_third_document_supports_a_link_but_creates_none() -> None:
    two = presplit(("Two watchmen are in hospital.",), "a"), presplit(("Football fans expect delays.",), "b")
    assert align((*two, presplit((*FIRST, *SECOND), "c")), 0.0).links
    pairs = {_pair(link) for link in align((*two, presplit((*FIRST, *SECOND), "c")), 0.0).links}
    assert ("a:1", "b:1") not in pairs


def align_between(a: str, b: str) -> Link:
    links = align((presplit((*FIRST[2:], a), "a"), presplit((*SECOND[3:], b), "b"))).links
    return next(link for link in links if _pair(link) == ("a:4", "b:3"))


def _pair(link: Link) -> tuple[str, str]:
    return link.left, link.right
