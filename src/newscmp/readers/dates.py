"""The day in a machine-written date: ISO 8601, RFC 2822 (feeds), or seconds since 1970."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

ISO = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?![\d])")


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
        from email.utils import parsedate_to_datetime

        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def _epoch(seconds: float) -> str | None:
    """Seconds, or milliseconds as JavaScript writes them, between 1990 and 2100."""
    seconds = seconds / 1000 if seconds > 1e11 else seconds
    return datetime.fromtimestamp(seconds, UTC).date().isoformat() if 631152000 <= seconds < 4102444800 else None
