"""Noun phrases are found where a reader would mark them, with the head and the sort of thing they name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.text.analysis import analyze

PHRASES = (
    ("The harbor master closed the old port.", ["The harbor master", "the old port"]),
    ("Vantongeren's lawyer rejected the offer.", ["Vantongeren", "lawyer", "the offer"]),
    ("The Bank of Ruritania raised rates.", ["The Bank of Ruritania", "rates"]),
    ("At least two wounded soldiers were flown out.", ["two wounded soldiers"]),
    ("On Monday Mr. Oduya met the so-called “reform committee”.", ["Mr. Oduya", "the so-called “reform committee"]),
    ("Last week Kovacs resigned.", ["Kovacs"]),
    ("The mayor signed a pact and then asked Kovacs for help.", ["The mayor", "a pact", "Kovacs", "help"]),
    ("They notified Kovacs before meeting Oduya.", ["Kovacs", "meeting", "Oduya"]),
    ("At Friday's meeting Kovacs left.", ["meeting", "Kovacs"]),
    ("Mr. Kovacs won much praise in the West Kovacs said.", ["Mr. Kovacs", "much praise", "the West", "Kovacs"]),
    ("She crossed the West Bank.", ["the West Bank"]),
    ("A 61-year-old man fell.", ["A 61-year-old man"]),
    ("Oduya calls the plan a gift.", ["Oduya", "the plan", "a gift"]),
    ("That’s justice.", ["justice"]),
    ("They fired coach Karl Rowe Saturday morning.", ["coach Karl Rowe"]),
    ("He was held by the Norwich Harbor Patrol early Tuesday.", ["the Norwich Harbor Patrol"]),
    ("The Otters' coach Karl Rowe left.", ["The Otters", "coach Karl Rowe"]),
    ("On Black Friday shops opened.", ["Black Friday shops"]),
    ("Later Councilor Ilse B. Kovacs left.", ["Councilor Ilse B. Kovacs"]),
    ("They met 23 Danish and Swedish sailors.", ["23 Danish and Swedish sailors"]),
    ("Then Rep. Karl Rowe (R-N.Y.) left.", ["Rep. Karl Rowe"]),
)
KINDS = (
    ("They met President Ilse Kovacs in town.", "President Ilse Kovacs", "person", True),
    ("A crowd of protesters gathered.", "protesters", "group", False),
    ("She flew to Paris.", "Paris", "place", True),
    ("He joined the Labor Party.", "the Labor Party", "group", True),
    ("The attack lasted an hour.", "The attack", "event", False),
    ("She wrote for The Harbor Gazette.", "The Harbor Gazette", "group", True),
    ("They hired the builder Oduya.", "the builder Oduya", "person", True),
    ("They boarded the ferry Aurora.", "the ferry Aurora", "thing", True),
    ("They feared the militant group Hizbar Dawa.", "the militant group Hizbar Dawa", "group", True),
    ("The train of London Southern left.", "London Southern", "group", True),
    ("They grounded the Kestrel 900 Max.", "the Kestrel 900 Max", "thing", True),
    ("Two MPs left.", "Two MPs", "group", True),
    ("The letter was brief.", "The letter", "thing", False),
    ("They follow the Norwich Otters.", "the Norwich Otters", "group", True),
    ("They follow the Otters.", "the Otters", "group", True),
    ("Police closed the road.", "Police", "group", False),
    ("She criticized the Russians.", "the Russians", "group", True),
)


@pytest.mark.parametrize(("text", "phrases"), PHRASES)
def test_phrases(text: str, phrases: list[str]) -> None:
    document = analyze(text, id="1")
    assert [document.raw[m.span.start : m.span.end] for m in document.mentions] == phrases


@pytest.mark.parametrize(("text", "phrase", "kind", "named"), KINDS)
def test_kinds(text: str, phrase: str, kind: str, named: bool) -> None:
    document = analyze(text, id="1")
    found = {document.raw[m.span.start : m.span.end]: m for m in document.mentions}
    assert (found[phrase].kind, found[phrase].named) == (kind, named)


def test_a_surname_alone_is_a_person_where_the_text_says_so_elsewhere() -> None:
    document = analyze("Mayor Tilda Oduya opened the fair.\n\nOduya later left.", id="1")
    assert [m.kind for m in document.mentions if m.head == "oduya"] == ["person", "person"]


@given(st.text(alphabet="abAB .,'’“”\"-$1of the Mr", max_size=120))
def test_mentions_are_ordered_disjoint_and_inside_the_text(text: str) -> None:
    document = analyze(text, id="1")
    ends = [0]
    for mention in document.mentions:
        assert ends[-1] <= mention.span.start < mention.span.end <= len(text)
        ends.append(mention.span.end)
