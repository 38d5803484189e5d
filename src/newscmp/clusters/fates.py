"""Who is dead and who lives: "he watched his brother fall to his death" tells of two persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.lexicons import load
from newscmp.text.grammar import PERCEIVING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.clusters.clauses import Clauses
    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

KILLED, SURVIVED = "killed", "survived"


def witnessed(clauses: Clauses, sentence: Sequence[Node]) -> Iterator[tuple[str, Node]]:
    """Yield whom somebody saw die, relatives too, and who saw it."""
    norms = tuple(token.norm for token in clauses.tokens)
    for node in sentence:
        first, last = clauses.place(node)
        if not node.person or not first or norms[first - 1] not in PERCEIVING:
            continue
        if last >= len(norms) or not clauses.tokens[last].pos.startswith("VB"):
            continue
        witness = clauses.subject(first - 1)
        if witness is not None and witness.person:
            yield SURVIVED, witness
        found = load("parts").match(norms, last)
        if found is not None and found[1].category.split(" ")[0] == KILLED:
            yield KILLED, node


def tell_apart(killed: Sequence[Node], living: Sequence[Node], clusters: Clusters) -> None:
    """Never put together who is dead and who lives."""
    for dead in killed:
        for node in living:
            if clusters.root(dead) != clusters.root(node):
                clusters.part(dead, node)


def of_one_report(killed: Sequence[Node]) -> Iterator[tuple[Node, Node]]:
    """Yield who is dead in a headline with who is dead below it, where the report tells of one dead person alone.

    Below the headline nobody is brought up twice: "a climber … a skier" are two.
    """
    by_report: dict[str, list[Node]] = {}
    for node in killed:
        by_report.setdefault(node.document.id, []).append(node)
    for own in by_report.values():
        below = [node for node in own if node.sentence.index]
        brought_up = [node for node in below if node.full or not node.definite]
        if len(brought_up) < 2 and all(node.person for node in own):
            yield from ((own[0], node) for node in own[1:])
