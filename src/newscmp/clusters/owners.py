"""Whose a thing is: Rowe's campaign is not Kovacs's."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newscmp.clusters.appositions import POSSESSED
from newscmp.clusters.nodes import between, nations, senses
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

OF = re.compile(r"\sof\s")


def owners(nodes: Sequence[Node], clusters: Clusters) -> Mapping[int, frozenset[str]]:
    """Return by number of a phrase for a thing whose it is: "Rowe's", "of Ada Rowe"; others are missing."""
    found: dict[int, frozenset[str]] = {}
    for node, following in pairwise(nodes):
        if node.sentence is not following.sentence:
            continue
        gap = between(node, following)
        if node.name and _owned(following) and POSSESSED.fullmatch(gap):
            found[following.number] = _marker(node, clusters)
        elif following.name and _owned(node) and (following.full or _country(following)) and OF.fullmatch(gap):
            found.setdefault(node.number, _marker(following, clusters))
    return found


def _owned(node: Node) -> bool:
    return not node.name and not node.person


def _marker(owner: Node, clusters: Clusters) -> frozenset[str]:
    """Return the word for an owner as it would stand before the noun: the country or surname, else its cluster."""
    country = _country(owner)
    if country or not owner.person:
        return country or frozenset({f"of {clusters.root(owner)}"})
    return frozenset({stem(owner.full.last if owner.full else owner.name[-1])})


def _country(owner: Node) -> frozenset[str]:
    return nations(senses(owner.name))
