"""What the name of a file or a web address says: the id of the article, and perhaps its day."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

from newscmp.model import Provenance

if TYPE_CHECKING:
    from collections.abc import Iterator

#: ``001_anything`` is document 001; ``2024_03_05_ferry`` is not document 2024.
NUMBERED = re.compile(r"(\d+)_(?!\d{1,2}[_-])")
DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_./]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


def identifier(name: str) -> str:
    """Return a name as a document id: no blanks, control characters, path or reference separators."""
    clean = "".join("-" if c.isspace() or c in '/\\:@#"' or unicodedata.category(c)[0] == "C" else c for c in name)
    return re.sub(r"-{2,}", "-", clean).strip("-")[:120] or "unnamed"


def short(stem: str) -> str:
    """Return the document id that the stem of a file name stands for: the number before the first ``_``, or all."""
    numbered = NUMBERED.match(stem)
    return numbered.group(1) if numbered else stem


def dates_in_name(path: str, url: str | None) -> Iterator[Provenance]:
    """Yield the days that the address and the file name state, the weaker one (the file name) first."""
    for text, rule in ((path.replace("\\", "/").rpartition("/")[2], "file-name"), (url or "", "url")):
        for match in DAY.finditer(text):
            day = _day(match)
            if day and (rule == "url" or match.group(2) != "/"):
                yield Provenance("published", day, rule)
                break


def _day(match: re.Match[str]) -> str | None:
    try:
        return date(int(match.group(1)), int(match.group(3)), int(match.group(4))).isoformat()
    except ValueError:
        return None
