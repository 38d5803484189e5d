"""Numbers are found with their value, unit and bound, and what is no quantity is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.model import Bound
from newscmp.text.quantities import find

FOUND = [
    ("The bridge cost $48.2 million.", [(48_200_000, "dollar")]),
    ("They paid £3.5m and later 20 million euros.", [(3_500_000, "pound sterling"), (20_000_000, "euro")]),
    ("It sold for US$ 5 billion, or CHF 4,500.", [(5e9, "dollar"), (4500, "swiss franc")]),
    ("Tickets cost 3 dollars 50 cents.", [(3.5, "dollar")]),
    ("A term of three years and eight months.", [(44.0, "month")]),
    ("It took 1 hour, 20 minutes.", [(80.0, "minute")]),
    ("After five days and 30 hours.", [(5.0, "day"), (30.0, "hour")]),
    ("Shares closed at $98 a share.", [(98, "dollar per share")]),
    ("It pumps 500,000 barrels a day.", [(500_000, "barrel per day")]),
    ("Rents rose by 5 percentage points to 12 percent.", [(5, "percentage point"), (12, "percentage")]),
    ("Twelve people and two dozen sheep were rescued.", [(12, "people"), (24, "sheep")]),
    ("Three police officers were hurt.", [(3, "police officer")]),
    ("Twelve U.S. soldiers and nine UK clerks fled.", [(12, "u.s. soldier"), (9, "uk clerk")]),
    ("The court published a 48-page ruling.", [(48, "page")]),
    ("Ana Ruiz, 45, and a 19-year-old student spoke.", [(45, "year of age"), (19, "year of age")]),
    ("The girls were between 12 to 16 years old.", [(12, "year of age")]),
    ("The baby was ten months old.", [(10, "month of age")]),
    ("It was -5 degrees Celsius, then 98.6°F.", [(-5, "celsius"), (98.6, "fahrenheit")]),
    ("A three-foot wall, 10 1/2 miles long.", [(3, "foot"), (10.5, "mile")]),
    ("They drove at 90 km/h for two and a half hours.", [(90, "kilometre per hour"), (2.5, "hour")]),
    ("Half a million tonnes of grain rotted.", [(500_000, "metric ton")]),
    ("A hundred and five villagers fled.", [(105, "villager")]),
    ("Four of the five suspects were tried.", [(4, "suspect"), (5, "suspect")]),
    ("A monthslong inquiry followed a yearlong dispute.", [(2, "month"), (1, "year")]),
    ("In 2016, 2,014 people voted.", [(2014, "people")]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_values_and_units(text: str, expected: list[tuple[float, str]]) -> None:
    found = [(q.value, q.unit) for q in find(text)]
    assert [unit for _, unit in found] == [unit for _, unit in expected]
    assert [value for value, _ in found] == pytest.approx([value for value, _ in expected])


BOUNDS = [
    ("more than 40 homes", Bound.AT_LEAST),
    ("at least 40 homes", Bound.AT_LEAST),
    ("40 or more homes", Bound.AT_LEAST),
    ("up to 40 homes", Bound.AT_MOST),
    ("fewer than 40 homes", Bound.AT_MOST),
    ("about 40 homes", Bound.ABOUT),
    ("an estimated 40 homes", Bound.ABOUT),
    ("some 40 homes", Bound.ABOUT),
    ("the 40 homes", Bound.EXACT),
    ("dozens of homes", Bound.AT_LEAST),
]


@pytest.mark.parametrize(("text", "bound"), BOUNDS)
def test_bounds(text: str, bound: Bound) -> None:
    assert [q.bound for q in find(f"The fire destroyed {text}.")] == [bound]


RANGES = [
    ("Pilots earn €150,000 - €200,000 per annum.", (150_000, 200_000, "euro per year")),
    ("a wall of eight to 10 feet", (8, 10, "foot")),
    ("between 5 and 7 percent", (5, 7, "percentage")),
    ("a fine of $10-15 million", (10e6, 15e6, "dollar")),
    ("5 to 10 million people", (5e6, 10e6, "people")),
    ("a 40- to 60-hour course", (40, 60, "hour")),
    ("a 40-to-60-hour course", (40, 60, "hour")),
]


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_ranges(text: str, expected: tuple[float, float, str]) -> None:
    (quantity,) = find(f"They spoke of {text}.")
    assert (quantity.value, quantity.high, quantity.unit) == expected
    assert quantity.bound is Bound.RANGE


def test_a_later_count_is_no_upper_end() -> None:
    assert [q.value for q in find("The toll, first 10, has risen to 12 in Norvik.")] == [10, 12]


def test_a_change_is_two_amounts_and_no_range() -> None:
    assert [q.value for q in find("Fees rose from 5 percent to 10 percent.")] == [5, 10]


NOTHING = [
    "On May 19 and 3 June 2015 they met.",
    "He came at 2:30 p.m. and left at six o'clock.",
    "The 21st century began in 2001.",
    "In the 1990s she moved there.",
    "Her twenty-third birthday came.",
    "Rovers won 3-1 and United lost 0-2.",
    "The house voted 98-0 and went home.",
    "Section 230 and Article 5 of Flight 370's report.",
    "An F-16 flew over, COVID-19 spread, MH17 fell.",
    "Call 555-123-4567 or see 10.0.0.1.",
    "Nobody was the one who knew.",
    "123 Harbour Street, Lowville",
    "They left at 4 in the morning, number one on the list.",
    "The Apollo 11 crew waved.",
    "2014",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_quantity(text: str) -> None:
    assert find(text) == ()


def test_four_hundred_digits_are_an_identifier() -> None:
    assert find("Serial 5" + "0" * 400 + " of the series") == ()


def test_right_to_left_text_and_other_digits_do_not_fail() -> None:
    assert [q.value for q in find("وصل 12 شخصا إلى المدينة")] == [12]
    find("१२ लोग, ٣٤ شخصا, 十二人, ½½½, $$$ 5, -–—")


@given(st.text(alphabet="0123456789 ,.-–/$£%°½abkmot\n(", max_size=60))
def test_spans_are_sorted_disjoint_and_inside(text: str) -> None:
    end = 0
    for quantity in find(text):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.high is None or quantity.high > quantity.value
        end = quantity.span.end


@given(st.integers(0, 999_999))
def test_separated_digits_read_back(value: int) -> None:
    assert [q.value for q in find(f"They counted {value:,} ballots twice over")][:1] == [value]
