"""Whatever the texts are, alignment ends, soon, and says so plainly."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from newscmp.alignment.links import align
from newscmp.alignment.presplit import align_sentences, presplit
from tests.alignment.stories import FIRST, SECOND

if TYPE_CHECKING:
    from newscmp.model import Document

RUSSIAN = ("Пожар уничтожил рыбный рынок.", "Два сторожа в больнице.")
CHINESE = ("星期一晚上大火烧毁了鱼市场。", "两名守夜人受伤入院。")


@pytest.mark.parametrize("threshold", [None, 0.0, 1.0])
@pytest.mark.parametrize(
    ("left", "right"),
    [
        ((), ()),
        ((), FIRST),
        (FIRST, ()),
        (("",), ("",)),
        (("", "  "), FIRST),
        (("* * *", "— —"), ("* * *", "…")),
        (("He did so.",), ("He did so.",)),
        (RUSSIAN, FIRST),
        (CHINESE, RUSSIAN),
        (("\u202e\u200b\ufeff", "a\u0000b"), ("\ud800 lone surrogate",)),
    ],
)
def test_odd_sentences_give_few_links_and_no_crash(
    left: tuple[str, ...], right: tuple[str, ...], threshold: float | None
) -> None:
    for link in align_sentences(left, right, threshold):
        assert left[link.left] == right[link.right]
        assert link.similarity == 1.0


def test_one_document_or_none_has_nothing_to_align() -> None:
    one = presplit(FIRST, "one")
    assert align(()).links == ()
    assert align((one,)).alone == tuple(one.ref(s) for s in one.sentences)


def test_a_document_under_two_ids_is_linked_in_full() -> None:
    links = align((presplit(FIRST, "a"), presplit(FIRST, "b"))).links
    assert {(f"a:{n}", f"b:{n}") for n in range(1, len(FIRST) + 1)} <= {(link.left, link.right) for link in links}


def test_ids_may_hold_colons() -> None:
    links = align((presplit(FIRST, "x:1"), presplit(FIRST, "x:1:2"))).links
    assert ("x:1:1", "x:1:2:1") in {(link.left, link.right) for link in links}


def test_scripts_of_any_kind_align_with_themselves() -> None:
    for texts in (RUSSIAN, CHINESE):
        assert {(n, n) for n in range(2)} <= {(link.left, link.right) for link in align_sentences(texts, texts)}


def repeated(sentences: tuple[str, ...], name: str, times: int) -> Document:
    once = presplit(sentences, name)
    many = once.sentences * times
    return replace(once, sentences=tuple(replace(sentence, index=n) for n, sentence in enumerate(many, start=1)))


def test_ten_thousand_sentences_against_an_article() -> None:
    assert align((repeated(FIRST, "long", 2_000), presplit(SECOND, "short"))).links


def test_ten_thousand_equal_sentences_are_linked_one_by_one() -> None:
    links = align((repeated(("The cat sat.",), "a", 10_000), repeated(("The cat sat.",), "b", 10_000))).links
    assert len(links) == 10_000
    assert all(link.left[1:] == link.right[1:] for link in links)


def test_a_sentence_of_five_thousand_words() -> None:
    long = " ".join(FIRST * 75)
    assert len(long.split()) > 5_000
    assert align_sentences((long, *FIRST), (long, *SECOND))[0].similarity == 1.0


def test_a_threshold_of_zero_does_not_flood() -> None:
    left = [f"The {word} of Port Ellery said on Monday that {n} boats left." for n, word in enumerate("abcdefghij" * 4)]
    links = align_sentences((*left, *FIRST), (*SECOND, *SECOND), 0.0)
    assert 0 < len(links) < 0.05 * (len(left) + len(FIRST)) * 2 * len(SECOND)
    assert all(link.similarity >= 0.05 for link in links)
