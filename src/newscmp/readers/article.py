"""What a reader returns, and how much of it: the article, the piece of a file it comes from, the limits."""

from __future__ import annotations

import hashlib
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscmp.model import Line, Provenance
    from newscmp.origin import Origin
    from newscmp.readers.formats import Format

#: Bytes of one file or record. Real pages stay below 10 MB; a larger one is no article.
MAX_BYTES = 20_000_000
#: Blank lines between two records; a file of nothing else may be a small archive that never ends.
MAX_BLANKS = 10_000
#: Code points of one article's text, 300,000 words or so: the longest news features have a tenth of that.
MAX_TEXT = 2_000_000


@dataclass(frozen=True, slots=True)
class Note:
    """What the user should know about the reading; ``rule`` is the check that would report it, if there is one."""

    message: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """The text of one article as read, and what the file says about it outside the text."""

    id: str
    raw: str
    digest: str
    """SHA-256 of the bytes it was read from."""
    path: str | None
    metadata: tuple[Provenance, ...] = ()
    """Weakest evidence first."""
    notes: tuple[Note, ...] = ()
    """A guessed encoding, a missing extra, a text that is cut off."""
    lines: tuple[Line, ...] | None = None
    """The kinds of the lines where the markup states them, None where the text alone must decide."""
    origin: Origin | None = None
    """Where the text stands in the file; None where it is the file, character by character."""


@dataclass(frozen=True)
class Piece:
    """The bytes of one article inside a file, not yet parsed: reading them is cheap, parsing is not."""

    data: bytes
    format: Format
    path: str | None
    stem: str
    """Name of the file without folder and suffixes; the id is made from it where the content states none."""
    number: int | None = None
    """Position inside a file of several articles, from 1."""
    url: str | None = None
    encoding: str | None = None
    """Encoding declared outside the bytes, for example by an HTTP header."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """The user's names of JSON fields: text, title, source, date, byline, id, url."""
    start: tuple[int, int, int] = (0, 1, 1)
    """Where the piece begins in its file: code points before it, line, column."""

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def name(self) -> str:
        """How messages name the piece: its path, and its number in a file of several."""
        name = self.path or self.stem
        return name if self.number is None else f"{name}, article {self.number}"
