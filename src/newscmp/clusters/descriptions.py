"""The rules by which a common phrase is held to name a person or thing that is also named: apposition, office, age."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from newscmp.model import MentionKind
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

#: Titles before a name, and the words for the office in running text.
SHORT = {
    "rep": ("congressman", "congresswoman", "representative"),
    "rep.": ("congressman", "congresswoman", "representative"),
    "representative": ("congressman", "congresswoman"),
    "sen": ("senator",),
    "sen.": ("senator",),
    "gov": ("governor",),
    "gov.": ("governor",),
    "gen": ("general",),
    "gen.": ("general",),
    "prof": ("professor",),
    "prof.": ("professor",),
}
#: What stands behind an apposition; any other word makes the phrase a part of the next clause.
CLOSED = re.compile(r"\s*(?:[,.;:)—–-]|$|\b(?:who|whose|of|from|for|at|in|with|and)\b)")
AGE = re.compile(r",\s(?:aged?\s)?(\d\d?)(?=[,.;)\s])(?!\s(?:percent|years|\w+s\b))")
YEARS_OLD = re.compile(r"\b(\d\d?)[- ]year[- ]old")


def appositions(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge a name and the phrase that a comma puts beside it: "Ada Rowe, a poet,", "the poet, Ada Rowe,"."""
    for node, following in pairwise(nodes):
        if node.sentence is following.sentence and _apposed(node, following):
            clusters.merge(node, following, "apposition")


def _apposed(node: Node, following: Node) -> bool:
    raw = node.document.raw
    gap = raw[node.mention.span.end : following.mention.span.start]
    if gap.rstrip() not in {",", ".,"} or not CLOSED.match(raw, following.mention.span.end):
        return False
    if node.name and not following.name:
        alike = following.person if node.person else following.mention.kind in {node.mention.kind, MentionKind.GROUP}
        return alike and following.text.lower().startswith(("a ", "an ", "the "))
    return following.full is not None and node.person and not node.name and node.text.lower().startswith("the ")


def offices(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge "the deputy mayor" with the person who is called so most by title or apposition, if one clearly is."""
    votes: dict[str, Counter[int]] = defaultdict(Counter)
    held: dict[tuple[str, int], set[str]] = defaultdict(set)
    owners: dict[int, Node] = {}
    owned = {clusters.root(node) for node in nodes if node.full or (node.person and node.name)}
    for node in nodes:
        root = clusters.root(node)
        if root not in owned:
            continue
        if node.name and node.person:
            owners.setdefault(root, node)
        words = _office(node)
        for word in words:
            votes[word][root] += 1
            held[word, root] |= words
    for node in nodes:
        if not node.name and node.title in votes and _definite(node):
            ranked = [(n, r) for r, n in votes[node.title].most_common() if node.modifiers <= held[node.title, r]]
            if ranked and ranked[0][1] in owners and (len(ranked) < 2 or ranked[0][0] >= 2 * ranked[1][0]):
                clusters.merge(owners[ranked[0][1]], node, "title by vote")


def _office(node: Node) -> set[str]:
    """Return the stems of the words that say what a person is, before the name or in a phrase of its cluster."""
    if not node.name:
        return {node.title, *node.modifiers}
    spoken = (SHORT.get(word, ()) for word in node.mention.norm.split())
    return {*node.office, *(stem(word) for words in spoken for word in words)}


def _definite(node: Node) -> bool:
    return node.mention.kind is MentionKind.PERSON and (
        node.text.lower().startswith(("the ", "that ", "this ")) or node.text[:1].isupper()
    )


def ages(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge "a 61-year-old man" with the one person who has that age in the story ("Ada Rowe, 61,")."""
    named: dict[str, list[Node]] = defaultdict(list)
    described: dict[str, list[Node]] = defaultdict(list)
    for node, age in _aged(nodes):
        (named if node.name else described)[age].append(node)
    for age, same in described.items():
        first = (named[age] or same)[0]
        if len({clusters.root(node) for node in named[age]}) < 2:
            for node in same:
                if not {first.gender, node.gender} >= {"female", "male"}:
                    clusters.merge(first, node, "age")


def _aged(nodes: Sequence[Node]) -> Iterator[tuple[Node, str]]:
    for node in nodes:
        found = YEARS_OLD.search(node.text)
        if found is None and node.full:
            found = AGE.match(node.document.raw, node.mention.span.end)
        if found is not None:
            yield node, found[1]
