"""How several documents compare: links and groups of their sentences, differences, events in time.

References name a sentence: ``001:8`` is sentence 8 of document 001.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from newscmp.model.document import Document, Sentence, Span


class LinkRelation(StrEnum):
    """How much two linked sentences share."""

    SAME = "same"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of different documents that tell the same thing, by reference, in document order."""

    left: str
    right: str
    similarity: float
    """Calibrated probability in [0, 1]."""
    relation: LinkRelation
    terms: tuple[tuple[str, float], ...] = ()
    """What earned the link: named contributions, largest first."""
    verbatim: bool = False
    """Whether the wording is nearly the same (copied) rather than a paraphrase."""


@dataclass(frozen=True, slots=True)
class Group:
    """A clique of links: every member is linked to every member of another document. Groups may overlap."""

    id: int
    members: tuple[str, ...]
    similarity: float  # mean of the links inside the group


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which sentences of several documents tell the same thing, and which stand alone."""

    documents: tuple[Document, ...]
    links: tuple[Link, ...]
    groups: tuple[Group, ...]
    alone: tuple[str, ...]


class Relation(StrEnum):
    """What a difference amounts to."""

    CONFLICT = "conflict"  # readings that cannot both hold of one event
    FINER = "finer"  # one reading is more precise, and compatible
    VARIANT = "variant"  # another value or other words, not shown to be incompatible
    OMISSION = "omission"  # one source says nothing here


@dataclass(frozen=True, slots=True)
class Reading:
    """What one source has at a point; ``span`` is None where it says nothing."""

    document: str
    sentence: str | None
    span: Span | None
    text: str
    value: str | None = None
    voice: str | None = None
    """Whose words these are: "outlet", or the speaker who is quoted or reported."""


@dataclass(frozen=True, slots=True)
class Rule:
    """The card of a detector."""

    id: str
    title: str
    help: str


#: Highest rank of a finding that is folded away.
FOLDED = -1.0


@dataclass(frozen=True, slots=True)
class Difference:
    """A finding: a point at which the sources differ."""

    rule: str
    relation: Relation
    readings: tuple[Reading, ...]
    group: int | None
    note: str
    rank: float = 0.0  # higher is shown first among findings of one kind
    explanation: tuple[str, ...] = ()
    """What led to the finding, one step a line, for ``--explain``."""

    @property
    def family(self) -> str:
        """The family of its rule: fact, framing or coverage."""
        return self.rule.partition(".")[0]

    @property
    def folded(self) -> bool:
        """Whether it is shown on request only: it tells little, or what another finding tells as well."""
        return self.rank < 0

    def fold(self) -> Difference:
        """Return the same finding, folded away."""
        return replace(self, rank=min(self.rank, FOLDED))


@dataclass(frozen=True, slots=True)
class Comparison:
    """An alignment and everything in which its documents differ."""

    alignment: Alignment
    differences: tuple[Difference, ...]


class Modality(StrEnum):
    """How an event is presented."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    REPORTED = "reported"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of time, ends included."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, with everything the sources say about when."""

    value: str
    type: str
    interval: Interval | None
    """None for an expression that nothing places: it floats."""
    modality: Modality
    mentions: tuple[Reading, ...]
    participants: tuple[str, ...] = ()
    group: int | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events of several documents in order, and the dates that cannot both be true."""

    documents: tuple[Document, ...]
    events: tuple[Event, ...]
    differences: tuple[Difference, ...]


def by_ref(documents: Iterable[Document]) -> dict[str, Sentence]:
    """Return every sentence of some documents by its reference."""
    return {document.ref(sentence): sentence for document in documents for sentence in document.sentences}


def document_of(ref: str) -> str:
    """Return the id of the document that a reference points into: ``001`` of ``001:8``."""
    return ref.rpartition(":")[0]


def index_of(ref: str) -> int:
    """Return the index of the sentence that a reference points to: 8 of ``001:8``."""
    return int(ref.rpartition(":")[2])
