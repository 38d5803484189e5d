"""Time expressions: what is found, what it means on a given day, and what is left alone."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.text.times import explain, find, find_between
from newscmp.text.times.lexer import TOKEN, lex

#: A Wednesday.
DAY = date(2021, 3, 10)

NEWS = [
    ("The council met on Tuesday.", "Tuesday", "2021-03-09"),
    ("The council met on Wednesday.", "Wednesday", "2021-03-10"),
    ("The council will meet on Tuesday.", "Tuesday", "2021-03-16"),
    ("The vote is scheduled for Friday.", "Friday", "2021-03-12"),
    ("The report will be released on Friday.", "Friday", "2021-03-12"),
    ("The mayor could not be reached Friday.", "Friday", "2021-03-05"),
    ("He resigned last Wednesday.", "last Wednesday", "2021-03-03"),
    ("She returns next Wednesday.", "next Wednesday", "2021-03-17"),
    ("Officials said Friday they will appeal.", "Friday", "2021-03-05"),
    ("The ferry sank on Jan. 14.", "Jan. 14", "2021-01-14"),
    ("The ferry sank on Nov. 3.", "Nov. 3", "2020-11-03"),
    ("The trial will open on 9 June.", "9 June", "2021-06-09"),
    ("Talks began in December.", "December", "2020-12"),
    ("Talks will resume in April.", "April", "2021-04"),
    ("It opened in May 2019.", "May 2019", "2019-05"),
    ("He was born on March 5, 1946, in Graz.", "March 5, 1946", "1946-03-05"),
    ("He was born on the 5th of March 1946.", "the 5th of March 1946", "1946-03-05"),
    ("It was signed on 2020-02-29.", "2020-02-29", "2020-02-29"),
    ("It happened two days ago.", "two days ago", "2021-03-08"),
    ("It happened three weeks ago.", "three weeks ago", "2021-W07"),
    ("It closed last month.", "last month", "2021-02"),
    ("Prices fell last year.", "last year", "2020"),
    ("It rained yesterday.", "yesterday", "2021-03-09"),
    ("They left last night.", "last night", "2021-03-09TNI"),
    ("They met Tuesday morning.", "Tuesday morning", "2021-03-09TMO"),
    ("Polls open at 9 a.m. on Sunday.", "9 a.m. on Sunday", "2021-03-07T09:00"),
    ("The storm hit at about 10:35 p.m. Monday.", "10:35 p.m. Monday", "2021-03-08T22:35"),
    ("The storm hit at about 10.30pm on Monday.", "10.30pm on Monday", "2021-03-08T22:30"),
    ("Sales rose in the third quarter of 2020.", "the third quarter of 2020", "2020-Q3"),
    ("It was built in the 1980s.", "the 1980s", "198X"),
    ("It dates from the 19th century.", "the 19th century", "18"),
    ("The bridge shut last fall.", "last fall", "2020-FA"),
    ("Shops close on Christmas Day.", "Christmas Day", "2020-12-25"),
    ("Easter 2024 was wet.", "Easter 2024", "2024-03-31"),
    ("Orthodox Easter 2022 was quiet.", "Orthodox Easter 2022", "2022-04-24"),
    ("Thanksgiving 2022 came early.", "Thanksgiving 2022", "2022-11-24"),
    ("The strike lasted five and a half hours.", "five and a half hours", "PT5.5H"),
    ("The strike lasted 5 1/2 hours.", "5 1/2 hours", "PT5H30M"),
    ("He stayed for twenty-five years.", "twenty-five years", "P25Y"),
    ("He stayed for a couple of weeks.", "a couple of weeks", "PXW"),
    ("Over the past decade it grew.", "the past decade", "P10Y"),
    ("A two-day visit began.", "two-day", "P2D"),
    ("Trains run every day.", "every day", "P1D"),
    ("The market opens every Friday.", "every Friday", "XXXX-WXX-5"),
    ("The paper appears weekly.", "weekly", "P1W"),
    ("He is now free.", "now", "PRESENT_REF"),
    ("Years ago he left.", "Years ago", "PAST_REF"),
    ("Doors shut at 11pm on Friday.", "11pm on Friday", "2021-03-05T23:00"),
    ("The quake hit at 8:30 a.m. (1330 GMT) Monday.", "8:30 a.m. (1330 GMT) Monday", "2021-03-08T08:30"),
    ("The quake hit at 1330 GMT on Monday.", "1330 GMT on Monday", "2021-03-08T13:30Z"),
    ("Shops closed on Good Friday 2020.", "Good Friday 2020", "2020-04-10"),
    ("It was a yearlong study.", "yearlong", "P1Y"),
    ("He meets them every other week.", "every other week", "P2W"),
    ("He waited three-and-a-half years.", "three-and-a-half years", "P3.5Y"),
    ("It opened on 13.02.2021.", "13.02.2021", "2021-02-13"),
    ("It was common in the 1700s.", "the 1700s", "17"),
    ("Tolls fell in the fourth quarter.", "the fourth quarter", "2020-Q4"),
    ("The reply is due by Friday.", "Friday", "2021-03-12"),
    ("The mail, sorted by the clerk on Friday, burned.", "Friday", "2021-03-05"),
    ("It begins the week of March 22.", "the week of March 22", "2021-W12"),
    ("Brandt is running for re-election in November.", "November", "2021-11"),
    ("They met on Friday and will meet again.", "Friday", "2021-03-05"),
    ("He appeared on “This Week” on Sunday.", "Sunday", "2021-03-07"),
    ("He joined the “Tonight Show” on Sunday.", "Sunday", "2021-03-07"),
    ("By Saturday, the mayor clarified his words.", "Saturday", "2021-03-06"),
    ("By Saturday, the council will have voted.", "Saturday", "2021-03-13"),
    ("The mayor shoved a reporter this weekend.", "this weekend", "2021-W09-WE"),
    ("The fair will open this weekend.", "this weekend", "2021-W10-WE"),
    ("This fall the vote is on every table.", "This fall", "2021-FA"),
    ("They met on Thursday (4 March 2021).", "Thursday (4 March 2021)", "2021-03-04"),
    ("Sales fell in Q3 2020.", "Q3 2020", "2020-Q3"),
    ("Sales fell in Q3.", "Q3", "2020-Q3"),
    ("Costs rose in H1 2020.", "H1 2020", "2020-H1"),
    ("Fiscal 2020 was poor.", "Fiscal 2020", "2020"),
    ("Costs rose in FY2020.", "FY2020", "2020"),
    ("Costs rose in the 2020 fiscal year.", "the 2020 fiscal year", "2020"),
    ("Costs rose in the last quarter of 2019.", "the last quarter of 2019", "2019-Q4"),
    ("Costs rose in the third fiscal quarter of 2020.", "the third fiscal quarter of 2020", "2020-Q3"),
    ("Costs rose in the second half of fiscal 2020.", "the second half of fiscal 2020", "2020-H2"),
    ("It snowed on New Year's Eve.", "New Year's Eve", "2020-12-31"),
    ("The law took effect on New Year's Day.", "New Year's Day", "2021-01-01"),
    ("It snowed on New Year's Eve 2018.", "New Year's Eve 2018", "2018-12-31"),
    ("The bridge will reopen three weeks from now.", "three weeks from now", "2021-W13"),
    ("The mill burned down two decades ago.", "two decades ago", "2001"),
    ("It happened a year and a half ago.", "a year and a half ago", "2019-09"),
    ("She left the day before yesterday.", "the day before yesterday", "2021-03-08"),
    ("They return the day after tomorrow.", "the day after tomorrow", "2021-03-12"),
    ("They closed it for the week of March 1.", "the week of March 1", "2021-W09"),
    ("It began at 7.40 p.m.", "7.40 p.m.", "2021-03-10T19:40"),
    ("It is quiet these days.", "these days", "PRESENT_REF"),
    ("It grew in the second half of 2020.", "the second half of 2020", "2020-H2"),
    ("It rained on Labor Day 2020.", "Labor Day 2020", "2020-09-07"),
    ("Sales fell on Boxing Day.", "Boxing Day", "2020-12-26"),
    ("This weekend the two met.", "This weekend", "2021-W09-WE"),
]


@pytest.mark.parametrize(("sentence", "text", "value"), NEWS)
def test_news_is_placed_by_the_day_of_publication(sentence: str, text: str, value: str) -> None:
    found = {sentence[t.span.start : t.span.end]: t.value for t in find(sentence, DAY)}
    assert found == {text: value}


FLOATING = [
    ("The council met on Tuesday.", ["XXXX-WXX-2"]),
    ("It began on February 24.", ["XXXX-02-24"]),
    ("It began in late February.", ["XXXX-02"]),
    ("It closed last month.", ["XXXX-XX"]),
    ("It rained yesterday.", ["XXXX-XX-XX"]),
    ("The truce runs from April 21 to 24.", ["XXXX-04-21", "XXXX-04-24"]),
    ("They met Tuesday morning.", ["XXXX-WXX-2TMO"]),
    ("Three days ago it rained.", ["XXXX-XX-XX"]),
    ("Last week it rained.", ["XXXX-WXX"]),
]


@pytest.mark.parametrize(("sentence", "values"), FLOATING)
def test_without_a_day_of_publication_values_stay_open(sentence: str, values: list[str]) -> None:
    assert [t.value for t in find(sentence)] == values
    assert all(t.anchor is None for t in find(sentence))


SEVERAL = [
    ("At 4 p.m. on Saturday it left; by 5 p.m. it was back.", ["2021-03-06T16:00", "2021-03-06T17:00"]),
    ("The fair, which ends on Friday, was calm.", ["2021-03-12"]),
    ("Profit rose in the third quarter of 2020 from a year earlier.", ["2020-Q3", "2019-Q3"]),
    ("The fair runs from April 21 to 24.", ["2021-04-21", "2021-04-24"]),
    ("The fair ran 3-6 May 2019.", ["2019-05-03", "2019-05-06"]),
    ("The war of 1914-18 was long.", ["1914", "1918"]),
    ("It lasted from October to December 1950.", ["1950-10", "1950-12"]),
    ("It lasted from 26 June to 4 August 1952.", ["1952-06-26", "1952-08-04"]),
    ("Profit in the quarter ended June 30 rose.", ["2020-Q2", "2020-06-30"]),
    ("Profit for the first quarter ended March 31, 2020 rose.", ["2020-Q1", "2020-03-31"]),
    ("Two days after the March 3 vote, he quit.", ["2021-03-05", "2021-03-03"]),
    ("He quit a week before the vote on 9 June 2020.", ["2020-06-02", "2020-06-09"]),
    ("He quit a day after Friday's vote.", ["2021-03-06", "2021-03-05"]),
    ("He quit 10 days earlier than May 4, 2020.", ["2020-04-24", "2020-05-04"]),
    ("She left three months after March 2019.", ["2019-06", "2019-03"]),
    ("It closed two years before 2019.", ["2017", "2019"]),
    ("Two years after leaving office he returned in 2015.", ["P2Y", "2015"]),
    ("For two years after the 2014 vote he was silent.", ["P2Y", "2014"]),
    ("It lasted two weeks after May 3.", ["P2W", "2021-05-03"]),
    ("Three days after May 2019 it shut.", ["P3D", "2019-05"]),
]


@pytest.mark.parametrize(("sentence", "values"), SEVERAL)
def test_several_expressions_of_a_sentence(sentence: str, values: list[str]) -> None:
    assert [t.value for t in find(sentence, DAY)] == values


MODS = [
    ("It began in late February.", "END"),
    ("It began in early 2019.", "START"),
    ("It began in mid-May.", "MID"),
    ("It began at the end of 2019.", "END"),
    ("It lasted about two hours.", "APPROX"),
    ("It lasted more than two hours.", "MORE_THAN"),
    ("It lasted less than two hours.", "LESS_THAN"),
    ("It lasted at least two hours.", "EQUAL_OR_MORE"),
]


@pytest.mark.parametrize(("sentence", "mod"), MODS)
def test_modifiers_are_kept(sentence: str, mod: str) -> None:
    assert [t.mod for t in find(sentence, DAY)] == [mod]


@pytest.mark.parametrize(
    "sentence",
    [
        "Some 2,014 people came.",
        "He paid $1999 for it.",
        "About 1500 people marched.",
        "The march may sun the decks, and we wed.",
        "A quarter of the seats is empty.",
        "The six-year-old boy waved.",
        "They spring a surprise after the fall of the city.",
        "Flight 0000 and room 31 February 30.",
        "The second man won 3-2 with 2.75 points.",
        "Norvik Air Flight 1917 was late, and so was Train No. 2010.",
        "METRO TODAY saw the ferry.",
        "The H1 visa was refused. Q1. What is it? Q2: Why?",
        "",
        "1" * 400,
    ],
)
def test_what_is_no_time_is_left_alone(sentence: str) -> None:
    assert [t for t in find(sentence, DAY) if t.type != "DURATION" and t.value != "2021-02"] == []


def test_a_date_that_can_be_two_days_is_no_day() -> None:
    assert [t.value for t in find("Paid on 1/2/03 and 1/20/03.")] == ["2003", "2003-01-20"]


HISTORY = (
    "In March 1861 the league was founded. It met on 4 April 1861 in Graz. The war began on 2 May 1862. "
    "In June the fort fell, and on 3 July 1862 the king fled. He died two days later. In December 1862 peace was "
    "signed; it was broken in January. That year the league was dissolved."
)


def test_history_is_placed_by_the_last_date_mentioned() -> None:
    values = [t.value for t in find(HISTORY, DAY)]
    assert values == [
        *("1861-03", "1861-04-04", "1862-05-02", "1862-06", "1862-07-03", "1862-07-05", "1862-12", "1863-01", "1863"),
    ]
    assert values == [t.value for t in find(HISTORY)]


def test_a_life_told_on_the_day_of_death_is_news() -> None:
    text = (
        "He died on Tuesday. Born in March 1931, he taught from May 1955 to 1961, sat in the senate from June 1962 to "
        "1974 and wrote in 1980, 1985, 1991 and 1999. He will be buried on Friday."
    )
    found = {text[t.span.start : t.span.end]: t.value for t in find(text, DAY)}
    assert (found["Tuesday"], found["Friday"]) == ("2021-03-09", "2021-03-12")


WORDS = st.sampled_from(
    "on in the of last next this Tuesday May March 3 31 1999 2000 99 ago two days weeks year later earlier before "
    "after morning 9 a.m. 10:30 ' , . - / 1/2/03 quarter fiscal summer fall second half century BC Easter early late "
    "now today yesterday until will said every a and \n\n 9999 0 00 0000".split(" ")
)


@given(st.lists(WORDS, max_size=30), st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_any_words_give_sound_expressions(words: list[str], day: date | None) -> None:
    text = " ".join(words)
    found = find(text, day)
    assert all(0 <= t.span.start < t.span.end <= len(text) for t in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert find(text, day) == found


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(text[t.span.start : t.span.end].strip() for t in find(text, DAY))


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_a_bare_weekday_in_the_past_is_the_latest_such_day(day: date, ahead: int) -> None:
    name = (day - timedelta(days=ahead)).strftime("%A")
    [found] = find(f"The court ruled on {name}.", day)
    assert found.value == (day - timedelta(days=ahead)).isoformat()


EXPLAINED = [
    (
        "She resigned last Friday.",
        (
            "“last Friday” = 2021-03-05; rule date-weekday; counted from 2021-03-10 (Wednesday), 5 days before; "
            "direction from “last”"
        ),
    ),
    (
        "It rained today.",
        "“today” = 2021-03-10; rule day; counted from 2021-03-10 (Wednesday), the same day; direction from “today”",
    ),
    ("It began in late May 2019.", "“late May 2019” = 2019-05 (end); rule date-month-year"),
]


@pytest.mark.parametrize(("sentence", "expected"), EXPLAINED)
def test_a_value_says_how_it_came_about(sentence: str, expected: str) -> None:
    [found] = find(sentence, DAY)
    assert explain(found, sentence) == expected


def test_a_value_that_nothing_places_says_so() -> None:
    [found] = find("They met on Tuesday.")
    assert explain(found, "They met on Tuesday.").endswith("floats: nothing places it")


def test_several_days_of_publication_place_what_they_agree_on() -> None:
    text = "It began on February 24. They met on Tuesday. It closed last month."
    values = [t.value for t in find_between(text, date(2021, 3, 10), date(2021, 3, 20))]
    assert values == ["2021-02-24", "XXXX-WXX-2", "2021-02"]


@given(
    st.lists(st.sampled_from((*"aApPmMBCDE. \n\t,-:/'’5½", " a. m.", "B. C. E. ", "A. D.", "\n \n", "1,000", "'90s")))
)
def test_a_text_has_the_same_words_however_it_is_cut_into_chunks(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert lex(text).starts == tuple(match.start() for match in TOKEN.finditer(text))
