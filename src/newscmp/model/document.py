"""What one document says: its lines, sentences and words, and what is found in them.

Spans are half-open ranges of code points of ``Document.raw``, the text as read, never of a cleaned copy.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from datetime import date

    from newscmp.origin import Origin


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


class Kind(StrEnum):
    """What a line, or a sentence of it, is on the page."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    CORRECTION = "correction"
    BYLINE = "byline"
    SOURCE = "source"
    DATELINE = "dateline"
    BOILERPLATE = "boilerplate"


#: Kinds whose sentences tell the story and are therefore aligned and compared.
TOLD = frozenset({Kind.BODY, Kind.HEADING, Kind.CORRECTION})


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank stretch of the page with its kind and the rule that decided it."""

    span: Span
    kind: Kind
    rule: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number (never bare punctuation)."""

    span: Span
    norm: str
    """Lower-cased, accents folded, curly apostrophe straightened: what comparisons look at."""
    stem: str
    pos: str
    """Penn Treebank tag, or "" where the text was not tagged."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; index 0 is the headline, the others count from 1 in order of the text."""

    index: int
    span: Span
    kind: Kind
    text: str
    paragraph: int
    tokens: tuple[Token, ...] = ()


class MentionKind(StrEnum):
    """What sort of thing a noun phrase names."""

    PERSON = "person"
    PLACE = "place"
    GROUP = "group"
    EVENT = "event"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that names somebody or something."""

    span: Span
    head: str  # head noun, normalized; for a name, its last word
    kind: MentionKind
    norm: str  # the phrase without determiners, normalized
    named: bool = False
    """Whether the phrase is a proper name, or has one as its head."""


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its TIMEX3 type and value."""

    span: Span
    type: str  # DATE, TIME, DURATION or SET
    value: str
    """TIMEX3 value; underspecified ("XXXX-WXX-2") where nothing places it."""
    anchor: str | None
    """What the value was counted from (an ISO date), None where nothing was needed or known."""
    rule: str
    mod: str | None = None  # TIMEX3 modifier: START, MID, END, APPROX, BEFORE, AFTER …
    cue: str | None = None  # the word that decided the direction (tense cue, "last", "next")


class Bound(StrEnum):
    """How a stated number limits the true one."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; a count's unit is the noun that is counted."""

    span: Span
    value: float
    high: float | None  # upper end of a range
    unit: str | None
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (source) says (cue) what (content)."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    """One span, or several where the cue stands in the middle."""
    direct: bool  # quoted word for word
    stance: str | None = None
    """Class of the cue: neutral, factive, assertive, distancing, accusatory, charged, directive, concessive …"""
    speaker: str | None = None
    """The source resolved to a name within the document, where one is found."""


@dataclass(frozen=True, slots=True)
class Published:
    """The days on which the document can have been published, ends included, and why."""

    earliest: date
    latest: date
    evidence: str

    def __str__(self) -> str:
        """Return the days as ISO 8601 writes them: one, or the first and the last with a slash between."""
        first, last = self.earliest.isoformat(), self.latest.isoformat()
        return first if first == last else f"{first}/{last}"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a piece of metadata came from: its field, the rule and, if it stands in the text, the place."""

    field: str
    value: str
    rule: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One article, read and analyzed; nothing in it depends on any other document."""

    id: str
    raw: str
    digest: str
    path: str | None
    source: str | None
    title: str | None
    published: Published | None
    lines: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    times: tuple[Timex, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    metadata: tuple[Provenance, ...] = ()
    version: int = 1
    origin: Origin | None = None
    """Where the text stands in the file; None where the text is the file, character by character."""

    @property
    def size(self) -> int:
        """How many sentences stand below the headline."""
        return sum(sentence.kind is not Kind.TITLE for sentence in self.sentences)

    @property
    def dropped(self) -> tuple[Line, ...]:
        """The lines that are page furniture: no part of any comparison, and still to be listed."""
        return tuple(line for line in self.lines if line.kind is Kind.BOILERPLATE)

    def text(self, span: Span) -> str:
        """Return what stands in a span, as read."""
        return self.raw[span.start : span.end]

    def ref(self, sentence: Sentence) -> str:
        """Return the reference of a sentence of this document, for example ``001:8``."""
        return f"{self.id}:{sentence.index}"
