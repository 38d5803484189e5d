"""The days of publication that a text gives away, each with its reason; nothing is guessed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

import newscmp

if TYPE_CHECKING:
    from newscmp.model import Published


def published(text: str) -> Published | None:
    return newscmp.ingest(f"Ferry runs aground\n\n{text}\n", id="a").published


def days(text: str) -> tuple[date, date] | None:
    found = published(text)
    return (found.earliest, found.latest) if found else None


def test_a_byline_with_a_full_date_states_the_day() -> None:
    text = "By Ana Mora\nMarch 3, 2021\n\nA ferry ran aground on Tuesday off Norvik."
    assert days(text) == (date(2021, 3, 3), date(2021, 3, 3))


def test_a_dateline_with_a_year_leaves_the_day_or_the_next() -> None:
    text = "NORVIK, Ostland, March 3, 2021 (ONA) - A ferry ran aground on Tuesday."
    assert days(text) == (date(2021, 3, 3), date(2021, 3, 4))


def test_a_dateline_without_a_year_takes_that_of_the_full_date_beside_it() -> None:
    caption = "Tugs pull the ferry Alma off a sandbank on Wednesday, December 30, 2020."
    assert days(f"{caption}\n\nNORVIK, Ostland, Jan. 2 (ONA) -- A ferry ran aground.") == (
        date(2021, 1, 2),
        date(2021, 1, 3),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tugs pull the ferry Alma off a sandbank on March 2, 2021.\n\nThe ferry ran aground on Tuesday.",
            (date(2021, 3, 2), date(2021, 3, 8)),
        ),
        (
            "Smoke on the quay, Tuesday, March 2, 2021.\n\nA tug, Thursday, March 4, 2021.\n\nIt burned on Tuesday.",
            (date(2021, 3, 4), date(2021, 3, 8)),
        ),
        # on Monday, told a week later: not the day of the picture
        ("Tugs pull the ferry Alma off a sandbank on March 2, 2021.\n\nThe owner gave up on Monday.", None),
        # an anniversary further down
        ("The ferry ran aground on Tuesday.\n\nThe old bridge fell on March 2, 1999.", None),
        ("The crew marched on Tuesday, March 2, 2021.\n\nOn April 7, 2020, a tug sank.\n\nIt fell on Tuesday.", None),
    ],
)
def test_a_bare_weekday_is_that_of_the_one_date_above_it(text: str, expected: tuple[date, date] | None) -> None:
    assert days(text) == expected


def test_a_length_counted_from_a_year_gives_the_year() -> None:
    text = (
        "The ferry war, which broke out in 2013, led to the eight-year blockade of Lund.\n\n"
        "The port was seized on March 24.\n\nHaddad will fly to Lund on April 25."
    )
    found = published(text)
    assert found is not None
    assert (found.earliest, found.latest) == (date(2021, 3, 24), date(2021, 4, 25))
    assert "eight-year" in found.evidence
    assert "April 25" in found.evidence


def test_a_month_without_a_year_is_the_one_of_the_year_that_a_length_gives() -> None:
    text = (
        "The ferry war, which broke out in 2013, led to the eight-year blockade of Lund.\n\n"
        "The port was seized in late February."
    )
    assert days(text) == (date(2021, 2, 16), date(2021, 12, 25))


def test_past_and_future_dates_bound_the_day() -> None:
    text = "The dam burst on 3 May 2021.\n\nThe inquiry will begin on 9 June 2021."
    assert days(text) == (date(2021, 5, 3), date(2021, 6, 9))


def test_a_weekday_with_its_day_narrows_the_year() -> None:
    text = (
        "The dam was built in 2019.\n\nIt burst on Monday, May 3.\n\nThe inquiry will end on 9 June 2021.\n\n"
        "Repairs will begin on July 1."
    )
    assert days(text) == (date(2021, 5, 3), date(2021, 6, 9))


def test_a_feast_given_with_its_day_narrows_the_year() -> None:
    text = (
        "The dam was built in 2021.\n\nA truce will hold from April 21 to 24, the Orthodox Holy Week.\n\n"
        "The accord will end on 31 December 2023."
    )
    found = days(text)
    assert found == (date(2021, 10, 23), date(2022, 4, 21))


@pytest.mark.parametrize(
    "text",
    [
        "A ferry ran aground on Tuesday off Lund.",
        "The dam was built in 1999.",
        "The accord will end in 2090.",
        "The dam was built in 1999. The accord will end in 2090.",
        "He was born on 31 February 2020 and will die on 0 May.",
        "By March 2017, when the ministry opened its inquiry in January 2017, he had repaid the sum.",
        "The bank fell in February 1987. The following day it rose. Trade will begin the following week.",
        "He moved in March 2016. “The trial will open on 9 June 2016,” he had said.",
        "The fair would open on 9 June 2016. It was planned in March 2016.",
    ]
    + [
        f"{sentence}\n\nThe port was seized on March 24.\n\nHaddad will fly to Lund on April 25."
        for sentence in (
            "The riot, which began in 2014, led to an eight-year sentence.",
            "Since 2014 he has raised a 10-year-old.",
            "The 2014 law led to the five-year plan.",
            "The accord, which began in 2014, led to the eight-year contract.",
            "The raid of 1980 led to the eight-year war.",
            "The raid of 1980 led to the eight-year conflict, which ended in Lund.",
            "The eight-year conflict began in 2014.",
        )
    ],
)
def test_what_is_not_bounded_is_unknown(text: str) -> None:
    assert published(text) is None


@pytest.mark.parametrize(
    "stamp",
    [
        "(ONA) Updated: 2021-03-05 17:23",
        "2021-03-05 13:04ONA Editor: Lu Mora",
        "ONA/our reporter March 5, 2021",
        "Lu Mora 5 March 2021",
    ],
)
def test_a_stamp_above_the_article_states_the_day(stamp: str) -> None:
    story = "The toll of the storm off Norvik rose to nine on Friday, the harbor master said."
    assert days(f"{stamp}\n\n{story}\n\nDivers went on looking in the fjord on Friday.") == (date(2021, 3, 5),) * 2
