"""What holds of every alignment, whatever the texts."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from newscmp.alignment.links import align
from newscmp.alignment.presplit import presplit

if TYPE_CHECKING:
    from newscmp.model import Alignment, Document

WORDS = st.sampled_from(
    [
        "mayor",
        "bridge",
        "river",
        "Tuesday",
        "opened",
        "closed",
        "said",
        "Harlan",
        "Mews",
        "40",
        "people",
        "the",
        "of",
        "not",
        "“so”",
    ]
)
SENTENCE = st.lists(WORDS, max_size=12).map(lambda words: " ".join(words).capitalize() + ".")
ARTICLE = st.lists(SENTENCE, max_size=6)
ARTICLES = st.lists(ARTICLE, min_size=2, max_size=4)


def documents(articles: list[list[str]]) -> tuple[Document, ...]:
    return tuple(presplit(sentences, name) for sentences, name in zip(articles, "abcd", strict=False))


def links(alignment: Alignment) -> set[tuple[object, ...]]:
    return {(frozenset((x.left, x.right)), x.similarity, x.relation, x.terms, x.verbatim) for x in alignment.links}


@given(ARTICLES, st.sampled_from([None, 0.0, 0.15, 0.6, 1.0]))
@settings(max_examples=60, deadline=None)
def test_nothing_but_columns_depends_on_the_order_of_documents(
    articles: list[list[str]], threshold: float | None
) -> None:
    first, *others = (align(order, threshold) for order in permutations(documents(articles)))
    for other in others:
        assert links(other) == links(first)
        assert {(frozenset(g.members), g.similarity) for g in other.groups} == {
            (frozenset(g.members), g.similarity) for g in first.groups
        }
        assert set(other.alone) == set(first.alone)


@given(ARTICLES)
@settings(max_examples=60, deadline=None)
def test_every_sentence_is_linked_or_alone_and_groups_hold_exactly_the_links(articles: list[list[str]]) -> None:
    compared = documents(articles)
    alignment = align(compared, 0.05)
    found = {frozenset((link.left, link.right)) for link in alignment.links}
    linked = frozenset().union(*found)
    assert linked.isdisjoint(alignment.alone)
    assert linked | set(alignment.alone) == {d.ref(s) for d in compared for s in d.sentences}
    inside = {
        frozenset((a, b))
        for group in alignment.groups
        for a in group.members
        for b in group.members
        if a.partition(":")[0] != b.partition(":")[0]
    }
    assert inside == found
    assert [group.id for group in alignment.groups] == list(range(1, len(alignment.groups) + 1))


@given(ARTICLES)
@settings(max_examples=60, deadline=None)
def test_similarity_is_a_share_and_identity_is_one(articles: list[list[str]]) -> None:
    compared = documents(articles)
    norms = {d.ref(s): tuple(t.norm for t in s.tokens) for d in compared for s in d.sentences}
    for link in align(compared, 0.0).links:
        assert 0.0 <= link.similarity <= 1.0
        if norms[link.left] == norms[link.right]:
            assert (link.similarity, link.relation, link.verbatim) == (1.0, "same", True)


@given(ARTICLE)
@settings(max_examples=60, deadline=None)
def test_a_document_aligned_with_itself_links_every_sentence_to_itself(sentences: list[str]) -> None:
    one, two = presplit(sentences, "one"), presplit(sentences, "two")
    for threshold in (None, 1.0):
        alignment = align((one, two), threshold)
        assert {(f"one:{n}", f"two:{n}") for n in range(1, len(sentences) + 1)} <= {
            (link.left, link.right) for link in alignment.links
        }
        assert alignment.alone == ()
    assert all(f"one:{n}" in {link.left for link in align((one, one)).links} for n in range(1, len(sentences) + 1))
