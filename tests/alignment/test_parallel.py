"""Texts that are known to tell the same thing are linked whatever their words."""

from __future__ import annotations

from newscmp.alignment.parallel import parallel
from newscmp.model import Document, Kind, Line, Span
from newscmp.text.analysis import analyze


def body(text: str, name: str) -> Document:
    return analyze(text, id=name, lines=(Line(Span(0, len(text)), Kind.BODY, "given"),))


def test_sentences_are_linked_in_order_without_a_threshold() -> None:
    left = body("Rain fell on the coast. Trains stopped at noon.", "a")
    right = body("Snow covered a mountain. Nobody came home.", "b")
    alignment = parallel(left, right)
    assert [(link.left, link.right) for link in alignment.links] == [("a:1", "b:1"), ("a:2", "b:2")]
    assert alignment.alone == ()


def test_unequal_numbers_of_sentences_make_one_sentence_each() -> None:
    left = body("Rain fell on the coast. Trains stopped at noon.", "a")
    right = body("Rain fell on the coast and trains stopped.", "b")
    (link,) = parallel(left, right).links
    assert (link.left, link.right) == ("a:1", "b:1")
    assert parallel(left, right).documents[0].sentences[0].text == left.raw


def test_an_empty_text_has_nothing_to_link() -> None:
    alignment = parallel(body("", "a"), body("Rain fell on the coast.", "b"))
    assert alignment.links == ()
    assert alignment.alone == ("b:1",)
