"""Mentions in the same slot of linked sentences: what only a comparison of sources can tell to be the same."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.clusters.traits import agree, other_person
from newscmp.detectors.evidence.names import WITH, from_sets, phrases
from newscmp.detectors.framing_label import rivals, same_slot
from newscmp.model import MentionKind
from newscmp.text.mentions.naming import kinds
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters
    from newscmp.detectors.context import Context
    from newscmp.detectors.evidence.names import Label
    from newscmp.model import Span


def linked(nodes: Sequence[Node], clusters: Clusters, context: Context) -> None:
    """Merge phrases in one slot of linked sentences, and rival names of one naming set there."""
    places = {(node.document.id, node.mention.span): node for node in nodes}
    for left, right, reason in _pairs(context):
        a, b = (_node(label, places) for label in (left, right))
        if a is not None and b is not None and other_person(a) == other_person(b) and agree((a, b)):
            clusters.merge(a, b, reason)


def _pairs(context: Context) -> Iterator[tuple[Label, Label, str]]:
    for group in filter(context.short, context.alignment.groups):
        passages = context.group(group)
        for name, labels in from_sets(passages, context).items():
            couples = ((a, b) for a, b in combinations(labels, 2) if len(a.near & b.near) > 1)
            yield from ((a, b, f"naming set {name}") for a, b in couples if rivals(a, b, labels))
        # Things in one slot are too often two things: "a phone in my face", "a hand in my face".
        for kind in (MentionKind.PERSON, MentionKind.GROUP, MentionKind.EVENT):
            labels = [label for passage in passages for label in phrases(passage, kind)]
            yield from ((a, b, "aligned slot") for a, b in combinations(labels, 2) if _one_slot(a, b, labels))


def _one_slot(a: Label, b: Label, labels: Sequence[Label]) -> bool:
    """Whether two phrases have one place at a verb, noun or preposition: a common adjective is not enough.

    People are no body: "officers" are not "schools" though both may be in the same place.
    """
    if not same_slot(a, b, labels) or all(role.startswith(WITH) for role in a.roles & b.roles):
        return False
    return _people(a) == _people(b)


def _people(label: Label) -> bool:
    """Whether the head of a phrase is a noun for a person or its plural."""
    return bool(label.words & _persons())


def _node(label: Label, places: Mapping[tuple[str, Span], Node]) -> Node | None:
    """Return the mention that a label is, or is the head of."""
    exact = places.get((label.document, label.span))
    if exact is not None:
        return exact
    around = (m for m in label.passage.mentions if m.span.covers(label.span) and m.span.end == label.span.end)
    return next((places[label.document, m.span] for m in around if (label.document, m.span) in places), None)


@cache
def _persons() -> frozenset[str]:
    """Return the stems of nouns for persons."""
    return frozenset(stem(noun) for noun, kind in kinds().items() if kind is MentionKind.PERSON)
