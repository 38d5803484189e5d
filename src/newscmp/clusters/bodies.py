"""Phrases for a body ("the university", "the company", "the team") and the named one of the story that they mean."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newscmp.clusters.appositions import possessed
from newscmp.clusters.role_words import other_words
from newscmp.model import MentionKind
from newscmp.text.mentions.naming import kinds, places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

BODIES = frozenset({MentionKind.GROUP, MentionKind.PLACE})
#: What a team is called that is not named as one: "the Norwich Otters".
TEAM = "team"


def bodies(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge "the university" with the one thing of that sort that its document names."""
    sorts: dict[str, set[int]] = defaultdict(set)
    first: dict[int, Node] = {}
    present: dict[str, set[int]] = defaultdict(set)
    persons = {clusters.root(node) for node in nodes if node.full}
    for node in nodes:
        root = clusters.root(node)
        if node.name and not node.person and node.mention.norm not in places() and root not in persons:
            first.setdefault(root, node)
            present[node.document.id].add(root)
            for sort in _sorts(node):
                sorts[sort].add(root)
    for place, node in enumerate(nodes):
        if node.name or "other" in node.modifiers or node.mention.head not in sorts:
            continue
        only = _only(node) and (node.definite or possessed(nodes, place))
        if node.definite or only:
            owners = sorts[node.mention.head] & (present[node.document.id] or (set(first) if only else set()))
            if len(owners) == 1 and not _other_name(node, first[min(owners)]):
                clusters.merge(first[min(owners)], node, "sort of body")


def _only(node: Node) -> bool:
    """Whether a superlative says that there is one such thing: "the country's highest peak"."""
    words = node.mention.norm.split()
    return any(word.endswith("est") and len(word) > len("best") for word in words[:-1])


def _other_name(node: Node, named: Node) -> bool:
    """Whether a phrase names another body: "the Interport agency" is not the Harbor News Agency."""
    inside = (word.lower() for word in node.text.split()[1:] if word[0].isupper())
    return any(word not in named.name and word not in places() for word in inside)


def _sorts(node: Node) -> set[str]:
    """Return the words for the sort of thing a name is: "university" and "school" for "Norwich University"."""
    own = {
        word for word in (node.mention.head, node.name[-1]) if not word.endswith("s") and kinds().get(word) in BODIES
    }
    others = other_words("body")
    return own.union(*(others.get(word, ()) for word in node.name), (TEAM, *others[TEAM]) if _team(node) else ())


def _team(node: Node) -> bool:
    """Whether a name is a plural that names a group, as those of teams are: "the Norwich Otters"."""
    return node.mention.kind is MentionKind.GROUP and node.name[-1].endswith("s") and node.name[-1] not in kinds()
