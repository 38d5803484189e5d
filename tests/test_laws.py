"""Laws that hold for any articles, from the command's point of view."""

from __future__ import annotations

import json
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import newscmp
from newscmp.model import Document, Relation
from newscmp.render.envelope import envelope
from newscmp.schema import schema
from newscmp.text.analysis import analyze

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*.txt"))
#: Enough of what news is made of for sentences to be linked and facts to differ.
WHO = st.sampled_from(["The mayor", "Minister Ada Brandt", "A spokesman for Norvik", "They", "“Nobody”, he"])
DID = st.sampled_from(["opened", "claimed to have opened", "will not open", "reportedly closed", "condemned"])
WHAT = st.sampled_from(["the new bridge", "three of the 40 bridges", "the so-called “bridge”", "the illegal crossing"])
WHEN = st.sampled_from([" on Tuesday", " on 4 May 2021", " last week", "", " in Norvik", " after 90 days"])
SENTENCE = st.builds(lambda *parts: " ".join(parts[:3]) + parts[3] + ".", WHO, DID, WHAT, WHEN)
NOISE = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40)
ARTICLE = st.lists(st.one_of(SENTENCE, SENTENCE, NOISE), min_size=1, max_size=5).map("\n\n".join)
FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def sample(number: int) -> Document:
    """Return one of the samples, analyzed."""
    return newscmp.ingest(SAMPLES[number])


def article(text: str, id_: str) -> Document:
    """Return an article under a fixed headline."""
    return analyze(f"Norvik opens its bridge\n\n{text}", id=id_)


@pytest.mark.parametrize("number", range(5))
def test_a_report_does_not_differ_from_itself(number: int) -> None:
    one = sample(number)
    other = newscmp.ingest(SAMPLES[number], id="copy")
    comparison = newscmp.diff(one, other)
    assert [d.rule for d in comparison.differences] == []
    assert comparison.alignment.alone == ()


def test_a_reprint_does_not_differ_where_the_article_disagrees_with_itself() -> None:
    text = (
        "The harbor master said on Monday that the ferry had carried 40 passengers.\n\n"
        "The operator denied on Tuesday that the ferry had carried 40 passengers, and said it had carried 52.\n\n"
        "The ferry did not carry 40 passengers on Monday, the harbor master said later."
    )
    one, other, rival = article(text, "1"), article(text, "2"), article(text.split("\n\n", maxsplit=1)[0], "3")
    assert newscmp.diff(one, other).differences == ()
    assert [d for d in newscmp.diff(one, rival).differences if d.rule.startswith("fact.")]


def findings(*documents: Document) -> set[object]:
    """Return what a comparison finds, without the order of columns and of groups."""
    return {
        (d.rule, d.relation, frozenset((r.sentence, r.span, r.text, r.value) for r in d.readings))
        for d in newscmp.diff(*documents).differences
    }


def test_the_order_of_the_arguments_is_the_order_of_columns_alone() -> None:
    links = {
        frozenset((link.left, link.right, link.relation, round(link.similarity, 9)) for link in pairs)
        for order in permutations((sample(0), sample(1), sample(2)))
        for pairs in [
            [
                link if link.left < link.right else type(link)(link.right, link.left, link.similarity, link.relation)
                for link in newscmp.align(*order).links
            ]
        ]
    }
    assert len(links) == 1
    groups = {
        frozenset(frozenset(group.members) for group in newscmp.align(*order).groups)
        for order in permutations((sample(0), sample(1), sample(2)))
    }
    assert len(groups) == 1


def test_a_comparison_mirrors_its_reverse() -> None:
    forth, back = findings(sample(1), sample(2)), findings(sample(2), sample(1))
    assert forth == back
    assert forth


@FEW
@given(ARTICLE, ARTICLE)
def test_any_two_texts_give_a_complete_and_valid_result(left: str, right: str) -> None:
    a, b = article(left, "a"), article(right, "b")
    comparison = newscmp.diff(a, b)
    text = newscmp.to_json(comparison)
    Draft202012Validator(schema("diff")).validate(json.loads(text))
    assert newscmp.to_json(newscmp.diff(article(left, "a"), article(right, "b"))) == text, "same input, same bytes"
    in_groups = {ref for group in comparison.alignment.groups for ref in group.members}
    assert not in_groups & set(comparison.alignment.alone)
    for difference in comparison.differences:
        for reading in difference.readings:
            if reading.span is not None:
                document = a if reading.document == "a" else b
                assert document.raw[reading.span.start : reading.span.end] == reading.text
        if difference.relation is Relation.CONFLICT:
            assert difference.rule.startswith("fact.")
            assert len({reading.document for reading in difference.readings}) > 1
    Draft202012Validator(schema("timeline")).validate(json.loads(newscmp.to_json(newscmp.timeline(a, b))))
    Draft202012Validator(schema("align")).validate(envelope(comparison.alignment, show_dropped=True))


@FEW
@given(ARTICLE)
def test_every_span_leads_to_its_text_and_every_line_is_accounted_for(text: str) -> None:
    document = article(text, "a")
    for sentence in document.sentences:
        assert document.raw[sentence.span.start : sentence.span.end] == sentence.text
    covered = {n for line in document.lines for n in range(line.span.start, line.span.end)}
    assert sum(len(line.span) for line in document.lines) == len(covered), "no character is in two lines"
    assert all(n in covered for n, char in enumerate(document.raw) if not char.isspace())
