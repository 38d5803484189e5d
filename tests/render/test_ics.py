"""iCalendar output: dated events as entries, folded and escaped as RFC 5545 asks, the same bytes every time."""

from __future__ import annotations

from datetime import date

import pytest

import newscmp
from newscmp.errors import NewscmpError
from newscmp.render.formats.ics import render
from newscmp.render.view import View

TEXT = (
    "Dam bursts\n\nThe dam of Norvik, built by Ostland; burst on 3 May 2021, “with a roar” that was heard across the "
    "lake and as far away as Lund.\n\nRepairs will begin on 9 June 2021.\n\n"
    "The council met at 9 a.m. on 4 May 2021.\n\n"
    "It had met on Tuesday.\n"
)


def calendar() -> str:
    return render(newscmp.timeline(newscmp.ingest(TEXT, id="001")), View())


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_dated_events_are_entries_and_floating_ones_are_not() -> None:
    lines = unfolded(calendar())
    starts = [line for line in lines if line.startswith("DTSTART")]
    assert starts == ["DTSTART;VALUE=DATE:20210503", "DTSTART:20210504T090000", "DTSTART;VALUE=DATE:20210609"]
    assert "DTEND;VALUE=DATE:20210504" in lines
    assert [line for line in lines if line.startswith("STATUS")][-1] == "STATUS:TENTATIVE"
    assert not any("Tuesday" in line for line in lines)


def test_lines_are_short_and_text_is_escaped() -> None:
    text = calendar()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.endswith("END:VCALENDAR\r\n")
    assert "Norvik\\, built by Ostland\\; burst" in "".join(unfolded(text))


def test_the_same_timeline_gives_the_same_bytes() -> None:
    assert calendar() == calendar()


def test_other_results_have_no_calendar() -> None:
    document = newscmp.ingest(TEXT, id="001", date=date(2021, 5, 5))
    with pytest.raises(NewscmpError):
        render(newscmp.align(document, document), View())


def test_articles_cannot_write_lines_of_their_own() -> None:
    evil = "Dam\n\nThe dam \x1b[2J burst on 3 May 2021\u2028BEGIN:VEVENT.\n"
    text = render(newscmp.timeline(newscmp.ingest(evil, id="001")), View())
    assert text.encode()
    assert not any(c in text for c in "\x1b\u2028")
    assert sum(line == "BEGIN:VEVENT" for line in text.split("\r\n")) == 1
