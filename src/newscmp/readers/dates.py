"""The day in the date of a record: ISO 8601, RFC 2822 (feeds), seconds since 1970, or written with its month's name."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

ISO = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?![\d])")
#: ``5 March 2031``, ``Wednesday, March 5, 2031 10:30 a.m.``
WRITTEN = re.compile(
    r"\s*(?:[a-z]{3,9}\.?,?\s+)?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>[a-z]{3,9})\.?"
    r"|(?P<name>[a-z]{3,9})\.?\s+(?P<number>\d{1,2})(?:st|nd|rd|th)?),?\s+(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day(value: object) -> str | None:
    """Return the day as ``YYYY-MM-DD`` in the zone that the value states; None where it is no such date."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _epoch(float(value))
    if not isinstance(value, str):
        return None
    iso = ISO.match(value)
    try:
        if iso:
            return date(int(iso.group(1)), int(iso.group(2)), int(iso.group(3))).isoformat()
        written = WRITTEN.match(value)
        if written:
            number, name = written["day"] or written["number"], written["month"] or written["name"]
            return date(int(written["year"]), MONTHS.index(name[:3].lower()) + 1, int(number)).isoformat()
        from email.utils import parsedate_to_datetime

        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def _epoch(seconds: float) -> str | None:
    """Seconds, or milliseconds as JavaScript writes them, between 1990 and 2100."""
    seconds = seconds / 1000 if seconds > 1e11 else seconds
    return datetime.fromtimestamp(seconds, UTC).date().isoformat() if 631152000 <= seconds < 4102444800 else None
