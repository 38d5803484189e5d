"""Dates in one role: what excludes each other, what is only more or less exact, and what is left alone."""

from __future__ import annotations

from datetime import date

import pytest

import newscmp
from newscmp.detectors.fact_date import RULE
from newscmp.model import Relation
from tests.detectors.pairs import found, relations

DIFFERENT = [
    ("The two leaders met on Tuesday in Norvik.", "The two leaders met on Wednesday in Norvik.", "conflict"),
    (
        "President Brandt met Haddad, whom she hosted on Tuesday at the palace.",
        "Speaking at a palace meeting on Wednesday with Haddad, Brandt noted the progress.",
        "conflict",
    ),
    ("The dam burst on 3 May 2019.", "The dam burst on 5 May 2019.", "conflict"),
    ("The bridge was opened in 1987.", "The bridge was opened in 1988.", "conflict"),
    (
        "The portrait appeared in the Friday Courier on 10 May 2019.",
        "The portrait appeared in the Friday Courier on 14 June 2021.",
        "conflict",
    ),
    ("The dam burst in early May 2019.", "The dam burst in late May 2019.", "conflict"),
    ("The dam burst at 9 a.m. on 3 May 2019.", "The dam burst at 11 a.m. on 3 May 2019.", "conflict"),
    (
        "Brandt repaid the bank $60,000 in March 2017.",
        "The repayment of $60,000 to the bank was made by Brandt in May 2018.",
        "conflict",
    ),
    (
        "Haddad was arrested on Friday at the airport in Graz.",
        "Haddad's arrest at Graz airport came on Sunday.",
        "conflict",
    ),
    (
        "The law was enacted in 2014 by the parliament of Ostland.",
        "The parliament of Ostland passed the law in 2015.",
        "conflict",
    ),
    (
        "The lawyers said in 2017 that Brandt had repaid the fund about $60,000.",
        "Brandt repaid the fund more than $60,000 earlier in 2019.",
        "conflict",
    ),
    ("The dam burst at 9 a.m. on Friday.", "The dam burst at 11:10 a.m. on Friday.", "conflict"),
    ("The dam burst at 9 a.m. on Friday.", "The dam burst on Friday morning.", "finer"),
    ("The war began in late February.", "The war began on February 24.", "finer"),
    ("The dam burst in May 2019.", "The dam burst on 3 May 2019.", "finer"),
    ("The vote was held on Tuesday.", "The vote was held on Tuesday morning.", "finer"),
    ("The dam burst earlier this year.", "The dam burst earlier this week.", "variant"),
    ("The vote will be held on 3 May.", "The vote was held on 5 May.", "variant"),
]
#: No conflict may be reported; some pairs differ in other ways.
SAME = [
    ("The train left the track early on Sunday, 20 November 2016.", "The train left the track early today."),
    ("Men stormed the bakery late on Friday 1 July 2016.", "Men stormed the bakery late Friday night, 1 July 2016."),
    ("It told of the six months ended June 30, 2018.", "It told of the six months ended March 31, 2018."),
    ("Orr was jailed on 3 May 2019.", "Orr was jailed until 2022."),
    ("The two leaders met on Tuesday.", "The two leaders met Tuesday."),
    ("The dam burst on 3 May 2019.", "The dam burst on May 3, 2019."),
    ("The strike lasted four days.", "The strike ran from April 21 to 24."),
    ("The dam burst at 9:11 a.m. on Friday.", "The dam burst at 9 a.m. on Friday."),
    ("The dam burst at 9:11 a.m. local time.", "The dam burst just after 9 a.m. local time."),
    ("The talks were held earlier.", "The talks were held on 3 May 2019."),
    ("The talks were held in recent days.", "The talks were held on 3 May 2019."),
    ("The meeting was on Tuesday.", "The meeting was in May."),
    ("He is now the chairman.", "He became the chairman in 2019."),
    ("The council met on Tuesday and the mayor resigned on Friday.", "The mayor resigned on Friday."),
    (
        "Three judges upheld a decision that the minister made on Friday to close the ferry line of Norvik.",
        "The judges made their decision on Sunday, after the minister closed the ferry line late on Friday.",
    ),
    ("Orr served as mayor from May 2016 to June 2017.", "Orr served as mayor in 2019."),
    ("The dam burst about 3 May 2019.", "The dam burst on 4 May 2019."),
    (
        "Governor Lena Brandt announced on Monday a ban on travel to Ostland.",
        "On Saturday, Mayor Omar Haddad announced a ban on travel to Ostland.",
    ),
    ("Sandra Berg resigned in January amid the inquiry.", "Omar Berg resigned in November amid the inquiry."),
    (
        "Haddad, 61, was charged with murder on Saturday after the attack at the mill in Lund.",
        "A former clerk was killed in the attack at the mill in Lund on Friday.",
    ),
    (
        "A man has been charged after an attack at a mill fair in Lund Friday.",
        "A former clerk who fired at a mill fair has been charged with the attack, police said Saturday.",
    ),
    ("The first vote was held on Monday.", "The second vote was held on Friday."),
    ("Lawyers said in 2017 that Brandt would repay the fund $60,000.", "Brandt repaid the fund $60,000 in 2019."),
    ("Lawyers said in 2017 that Brandt had not repaid the fund $60,000.", "Brandt repaid the fund $60,000 in 2019."),
    ("The company said in 2017 that sales rose 3 percent.", "The sales rose 5 percent in 2019."),
    ("Lawyers said in 2019 that Brandt had repaid the fund $60,000.", "Brandt repaid the fund $60,000 in 2017."),
    ("Mayor Lena Brandt said the dam burst on 3 May.", "Chief Omar Haddad said the dam burst on 4 May."),
]


@pytest.mark.parametrize(("a", "b", "relation"), DIFFERENT)
def test_different(a: str, b: str, relation: str) -> None:
    assert relations(RULE.id, a, b) == [relation]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert "conflict" not in relations(RULE.id, a, b)


def test_the_note_says_what_is_one_and_what_are_two() -> None:
    (difference,) = found(RULE.id, "The meeting was held on Monday.", "The meeting was held on Friday.")
    assert difference.note == "one meeting, two days"
    assert [reading.value for reading in difference.readings] == ["XXXX-WXX-1", "XXXX-WXX-5"]
    assert len(difference.explanation) == 2


def test_neighboring_weekdays_may_be_a_shift() -> None:
    (difference,) = found(RULE.id, "The meeting was held on Monday.", "The meeting was held on Tuesday.")
    assert "time zone" in difference.note


def test_a_week_told_on_a_sunday_may_be_the_one_that_is_ending() -> None:
    sentence = "Brandt signed the ferry law in the palace of Lund {} before a crowd of farmers."
    a = newscmp.ingest(f"Law\n\n{sentence.format('on Thursday')}\n", id="a", date=date(2021, 3, 14))
    b = newscmp.ingest(f"Law\n\n{sentence.format('last week')}\n", id="b", date=date(2021, 3, 14))
    found = newscmp.diff(a, b, only=(RULE.id,)).differences
    assert [difference.relation for difference in found] == [Relation.VARIANT]


def test_one_weekday_that_only_one_article_places_is_no_finding() -> None:
    sentence = "The ferry Alma ran aground off Norvik at {} Friday in heavy fog, the harbor master said."
    a = newscmp.ingest(f"Ferry\n\n{sentence.format('9 p.m. GMT')}\n", id="a", date=date(2021, 3, 14))
    b = newscmp.ingest(f"Ferry\n\n{sentence.format('9 p.m.')}\n", id="b")
    assert newscmp.diff(a, b, only=(RULE.id,)).differences == ()


def test_a_year_that_nothing_places_is_no_coarser_date() -> None:
    sentence = "The court in Lund found that Orr burned down the old mill {}."
    a, b = (
        newscmp.ingest(f"Trial\n\n{sentence.format(when)}\n", id=id_)
        for id_, when in (("a", "on 14 May 2013"), ("b", "last year"))
    )
    assert newscmp.diff(a, b, only=(RULE.id,)).differences == ()


def test_a_month_that_nothing_places_is_no_known_date() -> None:
    a = newscmp.ingest("Term\n\nThe judge told of his extradition to Ostland in 2015, and Orr left the court.", id="a")
    b = newscmp.ingest(
        "Orr\n\nOrr was tried earlier this month. Orr left the court, extradited to Ostland in 2016.", id="b"
    )
    assert [d.relation for d in newscmp.diff(a, b).differences if d.rule == RULE.id] == ["conflict"]


def test_a_date_given_more_exactly_is_folded_away() -> None:
    a, b = (
        newscmp.ingest(f"Dam\n\nThe dam of Norvik burst {when} after days of rain.\n", id=id_)
        for id_, when in (("a", "in May 2019"), ("b", "on 3 May 2019"))
    )
    (difference,) = newscmp.diff(a, b, only=(RULE.id,)).differences
    assert (difference.relation, difference.rank < 0) == (Relation.FINER, True)


def test_a_month_that_nothing_places_is_set_against_no_day() -> None:
    page = "Law\n\n“We drop the law,” the mayor of Norvik said in an address to the town {}, and growers cheered."
    a = newscmp.ingest(page.format("on Friday"), id="a", date=date(2021, 3, 14))
    b = newscmp.ingest(page.format("this month"), id="b")
    assert newscmp.diff(a, b, only=(RULE.id,)).differences == ()
