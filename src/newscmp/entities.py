"""Who and what is called what: the frozen values of a label table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from newscmp.model import Document, MentionKind, Reading


@dataclass(frozen=True, slots=True)
class Naming:
    """One way in which one document calls an entity, with every place."""

    document: str
    text: str
    """As mostly written there."""
    mentions: tuple[Reading, ...]
    pronoun: bool = False
    """Whether it is he or she in some form: a mention, and no name."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that several phrases name, within and across documents."""

    id: int
    name: str
    """Its fullest name without titles, or its most frequent phrase without a determiner."""
    kind: MentionKind
    wordings: int
    """Number of different phrases, capital letters and determiners apart."""
    namings: tuple[Naming, ...]
    merges: tuple[str, ...]
    """Why its phrases are held to name the same thing: one rule with its evidence a line."""
    contrasted: bool = True
    """Whether its different names tell something: it has a name, or two documents use different words at one place."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Who and what is called what in each of several documents."""

    documents: tuple[Document, ...]
    entities: tuple[Entity, ...]
