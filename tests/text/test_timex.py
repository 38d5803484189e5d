"""TIMEX3 values as intervals, and the comparison of two of them."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.model import Span, Timex
from newscmp.text.fits import Fit, compare
from newscmp.text.timex import interval


def timex(value: str, mod: str | None = None) -> Timex:
    return Timex(Span(0, 1), "DATE", value, None, "test", mod)


INTERVALS = [
    ("2021", "2021-01-01T00:00:00", "2021-12-31T23:59:59"),
    ("2021-02", "2021-02-01T00:00:00", "2021-02-28T23:59:59"),
    ("2024-02", "2024-02-01T00:00:00", "2024-02-29T23:59:59"),
    ("2021-02-03", "2021-02-03T00:00:00", "2021-02-03T23:59:59"),
    ("2021-W05", "2021-02-01T00:00:00", "2021-02-07T23:59:59"),
    ("2021-W05-WE", "2021-02-06T00:00:00", "2021-02-07T23:59:59"),
    ("2021-Q4", "2021-10-01T00:00:00", "2021-12-31T23:59:59"),
    ("2021-WI", "2020-12-01T00:00:00", "2021-02-28T23:59:59"),
    ("2021-SU", "2021-06-01T00:00:00", "2021-08-31T23:59:59"),
    ("199X", "1990-01-01T00:00:00", "1999-12-31T23:59:59"),
    ("199", "1990-01-01T00:00:00", "1999-12-31T23:59:59"),
    ("18", "1800-01-01T00:00:00", "1899-12-31T23:59:59"),
    ("2021-02-03T10:30", "2021-02-03T10:30:00", "2021-02-03T10:30:59"),
    ("2021-02-03T24:00", "2021-02-04T00:00:00", "2021-02-04T00:00:59"),
    ("2021-02-03TMO", "2021-02-03T00:00:00", "2021-02-03T11:59:59"),
    ("2021-02-XX", "2021-02-01T00:00:00", "2021-02-28T23:59:59"),
    ("2021-02-03/2021-02-06", "2021-02-03T00:00:00", "2021-02-06T23:59:59"),
    ("9999", "9999-01-01T00:00:00", "9999-12-31T23:59:59"),
]


@pytest.mark.parametrize(("value", "start", "end"), INTERVALS)
def test_value_is_a_stretch_of_time(value: str, start: str, end: str) -> None:
    place = interval(value)
    assert place is not None
    assert (place.start, place.end) == (datetime.fromisoformat(start), datetime.fromisoformat(end))


@pytest.mark.parametrize(
    "value",
    [
        "",
        "0000",
        "2021-02-30",
        "2021-13",
        "2021-W60",
        "XXXX-02-24",
        "XXXX-WXX-2",
        "P3D",
        "PRESENT_REF",
        "BC0044",
        "2021-Q9",
        "2021-02-06/2021-02-03",
        "9" * 400,
        "null",
        "/",
    ],
)
def test_value_without_a_place_has_no_interval(value: str) -> None:
    assert interval(value) is None


FITS = [
    (("2021-03-02",), ("2021-03-02",), Fit.EQUAL),
    (("2021-03-02",), ("2021-03-03",), Fit.DISJOINT),
    (("2021-03-02",), ("2021-03",), Fit.FINER),
    (("2021",), ("2021-03",), Fit.COARSER),
    (("2021-02-24",), ("2021-02", "END"), Fit.FINER),
    (("2021-02-04",), ("2021-02", "END"), Fit.DISJOINT),
    (("2021-02", "START"), ("2021-02", "END"), Fit.DISJOINT),
    (("2021-02-04",), ("2021-02-05", "APPROX"), Fit.FINER),
    (("2021-02-04",), ("2021-03", "BEFORE"), Fit.FINER),
    (("XXXX-WXX-2",), ("XXXX-WXX-3",), Fit.DISJOINT),
    (("XXXX-WXX-2",), ("XXXX-WXX-2",), Fit.EQUAL),
    (("XXXX-WXX-2",), ("2021-03-02",), Fit.COARSER),
    (("XXXX-WXX-2",), ("2021-03-03",), Fit.DISJOINT),
    (("XXXX-WXX-2",), ("2021-03",), Fit.INCOMPARABLE),
    (("XXXX-04-25",), ("2021-04-25",), Fit.EQUAL),
    (("XXXX-04-25",), ("XXXX-04-26",), Fit.DISJOINT),
    (("XXXX-04-25",), ("XXXX-04",), Fit.FINER),
    (("P4D",), ("P5D",), Fit.DISJOINT),
    (("P7D",), ("P1W",), Fit.OVERLAPPING),
    (("PXD",), ("P5D",), Fit.INCOMPARABLE),
    (("P4D",), ("2021-04-21/2021-04-24",), Fit.INCOMPARABLE),
    (("PAST_REF",), ("2021-04-21",), Fit.INCOMPARABLE),
    (("2021-03-02T23:30-05:00",), ("2021-03-03T04:30Z",), Fit.EQUAL),
]


@pytest.mark.parametrize(("a", "b", "expected"), FITS)
def test_two_values_compare_as_stretches(a: tuple[str, ...], b: tuple[str, ...], expected: Fit) -> None:
    mirrored = {Fit.FINER: Fit.COARSER, Fit.COARSER: Fit.FINER}
    assert compare(timex(*a), timex(*b)) is expected
    assert compare(timex(*b), timex(*a)) is mirrored.get(expected, expected)


MODS = st.sampled_from([None, "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"])
VALUES = st.from_regex(r"(\d{4}|XXXX)(-(\d\d|W\d\d|Q\d|SU|WI)(-\d\d?)?)?(T\d\d:\d\d|TMO)?", fullmatch=True) | st.text(
    "0123456789X-:TWPQ/+Z.", max_size=24
)


@given(VALUES, MODS, VALUES, MODS)
def test_any_two_values_compare(a: str, first: str | None, b: str, second: str | None) -> None:
    left, right = timex(a, first), timex(b, second)
    mirrored = {Fit.FINER: Fit.COARSER, Fit.COARSER: Fit.FINER}
    fit = compare(left, right)
    assert compare(right, left) is mirrored.get(fit, fit)
    assert fit is not Fit.DISJOINT or left != right
    if place := interval(a, first):
        assert place.start <= place.end or first in ("BEFORE", "AFTER")
