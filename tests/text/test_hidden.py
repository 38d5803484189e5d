"""Soft hyphens and zero-width characters inside words change nothing but positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newscmp
from newscmp.text import hidden
from tests.words import tokenize

PAGE = """Ferry pier in Norland to close

By Ana Mora

PORT OLAF, Norland, March 5, 2031 (HNA) -- The council voted on Wednesday to close the pier, and 4,000 people protested.

“We will not wait,” Mayor Karl Weiss told Harbor Radio on Monday. The U.N. said that 12 ships were late."""
MARKS = "\u00ad\u200b\u200c\u200d\u2060"


def broken(text: str, mark: str) -> str:
    """Return a text with a mark after the third letter of every word."""
    words = text.split(" ")
    return " ".join(w[:3] + mark + w[3:] if len(w) > 4 and w[:4].isalnum() else w for w in words)


@pytest.mark.parametrize("mark", [*MARKS, MARKS])
def test_everything_is_found_as_without_them_and_each_position_is_exact(mark: str) -> None:
    plain, text = newscmp.ingest(PAGE, id="a"), broken(PAGE, mark)
    assert text.count(mark) > 20
    document = newscmp.ingest(text, id="a")
    assert document.raw == text
    assert [line.kind for line in document.lines] == [line.kind for line in plain.lines]
    assert (document.title, document.published) == (plain.title, plain.published)
    for name in ("sentences", "mentions", "times", "quantities"):
        pairs = list(zip(getattr(document, name), getattr(plain, name), strict=True))
        assert pairs
        for found, other in pairs:
            seen = text[found.span.start : found.span.end]
            assert seen.translate(dict.fromkeys(map(ord, MARKS))) == PAGE[other.span.start : other.span.end]
    assert all(text[s.span.start : s.span.end] == s.text for s in document.sentences)
    assert [[t.norm for t in s.tokens] for s in document.sentences] == [
        [t.norm for t in s.tokens] for s in plain.sentences
    ]
    assert [time.value for time in document.times] == [time.value for time in plain.times]
    assert [(q.value, q.unit) for q in document.quantities] == [(q.value, q.unit) for q in plain.quantities]
    assert len(document.attributions) == len(plain.attributions)


def test_a_text_differs_in_no_fact_from_itself_with_them() -> None:
    left, right = newscmp.ingest(PAGE, id="a"), newscmp.ingest(broken(PAGE, "\u200d"), id="b")
    assert newscmp.diff(left, right).differences == ()


def test_another_day_of_publication_places_their_times_anew() -> None:
    text = (
        "The pier of Port Olaf was closed on Wednes\u00adday. The council of the town will meet again on Fri\u200bday."
    )
    found = newscmp.ingest(text, id="a", date="2031-03-06")
    assert [time.value for time in found.times] == ["2031-03-05", "2031-03-07"]
    assert [text[t.span.start : t.span.end] for t in found.times] == ["Wednes\u00adday", "Fri\u200bday"]


def test_a_token_goes_on_behind_them() -> None:
    assert [token.norm for token in tokenize("Nor\u200dland and Wednes\u00adday -\u200b so")] == [
        "norland", "and", "wednesday", "so",
    ]  # fmt: skip


@given(st.text(alphabet="ab \u00ad\u200b.\n"))
def test_what_is_shown_is_moved_there_and_back(text: str) -> None:
    seen = hidden.shown(text)
    if seen is None:
        return
    assert len(seen.text) < len(text)
    spans = tuple(token.span for token in tokenize(seen.text))
    back = seen.back(spans)
    assert seen.there(back) == spans
    assert [text[s.start : s.end].translate(dict.fromkeys(map(ord, MARKS))) for s in back] == [
        seen.text[s.start : s.end].translate(dict.fromkeys(map(ord, MARKS))) for s in spans
    ]
