"""iCalendar (RFC 5545): the dated events of a timeline, to look at in any calendar.

Every dated event is one entry; what floats has no day and is left out. No clock is read: the time stamp that the
standard asks for is that of the event itself, so the same timeline gives the same bytes.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from newscmp import __version__
from newscmp.errors import NewscmpError
from newscmp.model import Modality, Timeline, by_ref
from newscmp.render.safe import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newscmp.model import Event, Interval
    from newscmp.render.view import Result, View

STATUS = {Modality.PLANNED: "TENTATIVE", Modality.DENIED: "CANCELLED"}
#: Octets of a content line before it must be folded.
LIMIT = 75
LAST_DAY = datetime(9999, 12, 31).date()  # noqa: DTZ001 - a calendar's last day, in no zone


def render(result: Result, view: View) -> str:
    """Return the calendar; ``NewscmpError`` for anything but a timeline."""
    del view  # a calendar has one form
    if not isinstance(result, Timeline):
        raise NewscmpError("ics is a format for timelines", "try: newscmp timeline -f ics")
    texts = {ref: sentence.text for ref, sentence in by_ref(result.documents).items()}
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//newscmp//newscmp {__version__}//EN"]
    for event in result.events:
        if event.interval:
            lines += _entry(event, event.interval, texts)
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _entry(event: Event, interval: Interval, texts: Mapping[str, str]) -> Iterator[str]:
    said = [f"{m.sentence or m.document}: {clean(texts.get(m.sentence or '', m.text))}" for m in event.mentions]
    identity = "\n".join((event.value, event.modality, *said))
    yield "BEGIN:VEVENT"
    yield f"UID:{hashlib.sha256(identity.encode('utf-8', 'replace')).hexdigest()[:32]}@newscmp"
    yield f"DTSTAMP:{_day(interval.start)}T{interval.start:%H%M%S}Z"
    yield from _when(event, interval)
    yield f"SUMMARY:{_escaped(said[0].partition(': ')[2] if said else event.value)}"
    yield f"DESCRIPTION:{_escaped(chr(10).join((f'{event.value} ({event.modality})', *said)))}"
    yield f"STATUS:{STATUS.get(event.modality, 'CONFIRMED')}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _when(event: Event, interval: Interval) -> Iterator[str]:
    """Yield begin and end: whole days, the end excluded, or a time of day in no stated zone."""
    first, last = interval.start, interval.end
    if event.type == "DATE":
        yield f"DTSTART;VALUE=DATE:{_day(first)}"
        if last.date() < LAST_DAY:
            yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"
        return
    yield f"DTSTART:{_day(first)}T{first:%H%M%S}"
    yield f"DTEND:{_day(last)}T{last:%H%M%S}"


def _day(moment: datetime) -> str:
    return f"{moment.year:04d}{moment:%m%d}"  # strftime pads years below 1000 on some systems only


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return the line in pieces of at most 75 octets, never inside a character."""
    pieces, size = [""], 0
    for character in line:
        width = len(character.encode("utf-8", "replace"))
        if size + width > LIMIT:
            pieces.append(" ")
            size = 1
        pieces[-1] += character
        size += width
    return "\r\n".join(pieces)
