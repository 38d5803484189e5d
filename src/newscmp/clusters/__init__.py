"""Who and what is called what: mentions of several documents clustered by rules, every merge with its reason."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newscmp.clusters import rules
from newscmp.clusters.ages import ages
from newscmp.clusters.appositions import appositions
from newscmp.clusters.bodies import bodies
from newscmp.clusters.families import families, relatives
from newscmp.clusters.linked import linked
from newscmp.clusters.nested import join_nested, nested
from newscmp.clusters.nodes import nodes
from newscmp.clusters.offices import offices
from newscmp.clusters.parts import parts
from newscmp.clusters.surnames import first_names, surnames
from newscmp.clusters.union import Clusters
from newscmp.entities import Entity, Labels, Naming
from newscmp.model import MentionKind, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.model import Alignment, Document

SIEVES = (
    relatives,
    rules.exact,
    surnames,
    first_names,
    rules.contained,
    rules.acronyms,
    rules.gazetteer,
    appositions,
    families,
    offices,
    bodies,
    ages,
    parts,
    rules.same_phrases,
    rules.heads,
)


def cluster(alignment: Alignment) -> Labels:
    """Return the entities of the documents with every mention, most mentioned first; an entity needs two mentions."""
    found = nodes(alignment.documents)
    inner = nested(found)
    clusters = Clusters((*found, *inner))
    for sieve in SIEVES:
        sieve(found, clusters)
    linked(found, clusters, alignment)
    join_nested(found, inner, clusters)
    kept = [(members, reasons) for members, reasons in clusters if len(members) > 1]
    kept.sort(key=lambda item: (-len(item[0]), item[0][0].number))
    entities = (_entity(n, members, reasons, alignment.documents) for n, (members, reasons) in enumerate(kept, start=1))
    return Labels(alignment.documents, tuple(entities))


def _entity(number: int, members: Sequence[Node], reasons: tuple[str, ...], documents: Sequence[Document]) -> Entity:
    kinds = Counter(node.mention.kind for node in members)
    kind = max(MentionKind, key=lambda kind: kinds[kind])
    namings = tuple(naming for document in documents for naming in _namings(document, members))
    wordings = len({node.mention.norm for node in members})
    return Entity(number, _title(members), kind, wordings, namings, reasons)


def _title(members: Sequence[Node]) -> str:
    """Return the fullest name of a person, the most frequent name of others, else the most frequent phrase."""
    named = [node for node in members if node.full] or [node for node in members if node.name] or list(members)
    counts = Counter(_wording(node) for node in named)
    best = max(counts, key=lambda words: (counts[words], len(words), words))
    return next(node.text for node in named if _wording(node) == best)


def _wording(node: Node) -> str:
    return " ".join(node.name) if node.full else node.mention.norm


def _namings(document: Document, members: Sequence[Node]) -> tuple[Naming, ...]:
    """Return the different phrases of one document, the most frequent first."""
    phrases: dict[str, list[Node]] = {}
    for node in members:
        if node.document is document:
            phrases.setdefault(node.mention.norm, []).append(node)
    ordered = sorted(phrases.values(), key=lambda found: (-len(found), found[0].number))
    return tuple(Naming(document.id, found[0].text, tuple(_reading(node) for node in found)) for found in ordered)


def _reading(node: Node) -> Reading:
    return Reading(node.document.id, node.ref, node.mention.span, node.text)
