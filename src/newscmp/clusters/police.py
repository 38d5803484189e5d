"""Other words for the police of a story: in reports of one event "cops", "authorities" and "investigators" are they."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.model import MentionKind
from newscmp.text.mentions.naming import places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

#: What the police are called without saying whose they are.
WORDS = frozenset({"police", "cops", "authorities", "investigators", "detectives"})
#: Initials of the police of a city: the NYPD.
INITIALS = "pd"


def police(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge the words for the police where the story has one police: no two places or forces are told apart."""
    bare = [node for node in nodes if not node.name and node.mention.norm in WORDS]
    forces = {node.name: node for node in nodes if _force(node)}
    initials = {"".join(word[0] for word in name): node for name, node in forces.items() if len(name) > 1}
    for name, node in forces.items():
        if len(name) == 1:  # the NYPD is the New York Police
            clusters.merge(initials.get(name[0], initials.get(name[0][:-1], node)), node, "word for the police")
    named = {clusters.root(node): node for node in forces.values()}
    if len({node.mention.norm for node in bare}) + len(named) < 2 or len(named) > 1 or _several(nodes):
        return
    first = next(iter(named.values()), None) or next((n for n in bare if n.mention.norm == "police"), None)
    for node in bare:
        if first is not None:
            clusters.merge(first, node, "word for the police")


def _force(node: Node) -> bool:
    """Whether a name is that of a police force: Norwich Police, the NYPD."""
    if node.person or not node.name:
        return False
    short = len(node.name) == 1 and node.text.rpartition(" ")[2].isupper() and node.name[0].endswith(INITIALS)
    return "police" in node.name or short


def _several(nodes: Sequence[Node]) -> bool:
    """Whether phrases tell the police of one place from those of another: "the Ruritanian police"."""
    told = {
        frozenset(word for word in node.modifiers if word.startswith("@") or word in places())
        for node in nodes
        if node.mention.kind is MentionKind.GROUP and not node.name and node.mention.head in WORDS
    }
    return len(told - {frozenset()}) > 1
