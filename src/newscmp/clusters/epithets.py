"""Epithets: "the tycoon", "the 43-year-old" mean whom the report has just named, if that is one person."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newscmp.clusters.role_words import words
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

PARTIES = frozenset(stem(word) for word in ("democratic", "republican", "conservative", "labour"))
#: Mentions before an epithet among which the person meant is looked for: two or three sentences.
REACH = 20


def epithets(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge an epithet with the only person named shortly before, or with the one who is named most by far."""
    named = clusters.named_persons(nodes)
    counts = Counter((node.document.id, clusters.root(node)) for node in nodes if node.name)
    for place, node in enumerate(nodes):
        if node.name or not node.definite or clusters.root(node) in named or not _epithet(node):
            continue
        near: dict[int, Node] = {}
        for other in reversed(nodes[max(0, place - REACH) : place]):
            if other.document is not node.document:
                break
            if other.name and clusters.root(other) in named:
                near.setdefault(clusters.root(other), other)
        ranked = sorted(near, key=lambda root: -counts[node.document.id, root])
        ahead = counts[node.document.id, ranked[0]] if ranked else 0
        if ranked and all(ahead >= 2 * counts[node.document.id, root] for root in ranked[1:]):
            clusters.merge(near[ranked[0]], node, "epithet")


def _epithet(node: Node) -> bool:
    """Whether a phrase says no more than what everybody knows of somebody; a country or party tells of another."""
    if node.mention.head.endswith("year-old"):
        return True
    telling = any(word.startswith("@") or word in PARTIES for word in node.modifiers)
    return node.person and node.title in words("epithet") and not telling
