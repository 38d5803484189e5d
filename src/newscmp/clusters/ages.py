"""A person's age as what tells that a phrase means somebody who is also named: "the 61-year-old man"."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

AGE = re.compile(r",\s(?:aged?\s)?(\d\d?)(?=[,.;)\s])(?!\s(?:percent|years|\w+s\b))")
#: Characters of "36 - year - " before a phrase that begins with "old".
WIDTH = 14
YEARS_OLD = re.compile(r"\b(\d\d?)[- ]{1,3}years?[- ]{1,3}old")


def ages(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge "a 61-year-old man" with the one person who has that age in the story ("Ada Rowe, 61,")."""
    named: dict[str, list[Node]] = defaultdict(list)
    described: dict[str, list[Node]] = defaultdict(list)
    for node, age in _aged(nodes):
        (named if node.name else described)[age].append(node)
    for age, same in described.items():
        holders = [node for node in named[age] if node.full] or named[age]
        first = (holders or same)[0]
        if len({clusters.root(node) for node in holders}) < 2:
            parts = [node for node in named[age] if set(node.name) <= set(first.name)]  # "Ada", "Ada Rowe"
            for node in (*parts, *same):
                if not {first.gender, node.gender} >= {"female", "male"}:
                    clusters.merge(first, node, "age")


def _aged(nodes: Sequence[Node]) -> Iterator[tuple[Node, str]]:
    for node in nodes:
        found = age(node)
        if found:
            yield node, found


def age(node: Node) -> str:
    """Return the age that a phrase gives, or that follows a person's name, in digits; empty where none is told."""
    raw, span = node.document.raw, node.mention.span
    found = YEARS_OLD.search(raw, max(node.sentence.span.start, span.start - WIDTH), span.end)
    if found is not None and found.end() < span.start - 1:
        found = None  # somebody else's
    if found is None and node.person and node.name:
        found = AGE.match(node.document.raw, node.mention.span.end)
    return found[1] if found is not None else ""
