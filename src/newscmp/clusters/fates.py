"""Who is dead and who lives: "he watched his brother fall to his death" tells of two persons."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newscmp.clusters.clauses import Clauses, by_sentence
from newscmp.clusters.traits import agree
from newscmp.lexicons import load
from newscmp.text.grammar import PERCEIVING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

KILLED, SURVIVED = "killed", "survived"


def witnessed(clauses: Clauses, sentence: Sequence[Node]) -> Iterator[tuple[str, Node]]:
    """Yield whom somebody saw die, relatives too, and who saw it."""
    norms = tuple(token.norm for token in clauses.tokens)
    for witness, seen in _seen(clauses, sentence):
        if witness is not None:
            yield SURVIVED, witness
        found = load("parts").match(norms, clauses.place(seen)[1])
        if found is not None and found[1].category.split(" ")[0] == KILLED:
            yield KILLED, seen


def same_witness(nodes: Iterable[Node], clusters: Clusters) -> None:
    """Merge those who saw one and the same relative of theirs fall or die."""
    by_relative: dict[tuple[str, int], list[Node]] = defaultdict(list)
    for sentence in by_sentence(nodes):
        for witness, seen in _seen(Clauses(sentence), sentence):
            if witness is not None and seen.relation:
                by_relative[seen.relation, clusters.root(seen)].append(witness)
    for witnesses in by_relative.values():
        for witness in witnesses[1:] if agree(witnesses) else ():
            clusters.merge(witnesses[0], witness, "saw the same relative")


def _seen(clauses: Clauses, sentence: Sequence[Node]) -> Iterator[tuple[Node | None, Node]]:
    """Yield who saw, where it is told, and who was seen to do something: "she saw her son fall"."""
    norms = tuple(token.norm for token in clauses.tokens)
    for node in sentence:
        first, last = clauses.place(node)
        doing = last < len(norms) and clauses.tokens[last].pos.startswith("VB")
        if doing and node.person and first and norms[first - 1] in PERCEIVING:
            witness = clauses.subject(first - 1)
            yield witness if witness is not None and witness.person else None, node


def tell_apart(killed: Sequence[Node], living: Sequence[Node], clusters: Clusters) -> None:
    """Never put together who is dead and who lives."""
    for dead in killed:
        for node in living:
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
