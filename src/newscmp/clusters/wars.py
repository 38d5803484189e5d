"""A war as a whole: the sources call it a war, an invasion or a military operation in one and the same country."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from newscmp.clusters.appositions import possessed
from newscmp.clusters.traits import countries
from newscmp.model import MentionKind
from newscmp.text.mentions.naming import places
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

#: Nouns of the naming set "armed action" that mean all of it; a strike, a raid and an offensive are one act of many.
WAR = frozenset({"war", "invasion", "aggression", "conflict", "fighting", "hostilities"})
#: Nouns that mean it only where the word before says so.
MILITARY = frozenset({"operation", "action", "intervention", "campaign"})
#: What may stand before the noun: a civil war, a trade war or the second war is another one.
ARMED = frozenset(map(stem, ("military", "armed")))
PLAIN = ARMED | frozenset(map(stem, ("special", "full-scale", "ongoing", "current", "alleged")))
WHERE = re.compile(r"\s(?:in|of|on|against|inside)\s(?:all\sof\s|neighbou?ring\s|(?:north|south|east|west)ern\s)?")


def wars(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge the names of one war, told by its country: "the war in Ukraine", "the Ukraine invasion".

    Where somebody who acts makes war in one country only, that country need not be named: "the Russian operation".
    """
    first: dict[str, Node] = {}
    fronts: dict[str, set[str]] = defaultdict(set)
    without = []
    for place, node in enumerate(nodes):
        if whole(node):
            country, actor = _before(node) or _behind(nodes, place), _actor(nodes, place)
            if country:
                clusters.merge(first.setdefault(country, node), node, "naming set armed action, in one country")
                fronts[actor].add(country)
            elif actor and not node.indefinite:
                without.append((node, actor))
    for node, actor in without:
        if len(fronts[actor]) == 1 and fronts[""] <= fronts[actor]:
            clusters.merge(first[next(iter(fronts[actor]))], node, "naming set armed action, of one country")


def whole(node: Node) -> bool:
    """Whether a phrase means a war as a whole, if it is that of one country."""
    if node.mention.kind not in {MentionKind.EVENT, MentionKind.THING} or node.name:
        return False
    said = node.modifiers - countries(node)
    return said <= PLAIN and (node.mention.head in WAR or (node.mention.head in MILITARY and bool(said & ARMED)))


def _before(node: Node) -> str:
    """Return the country whose name stands before the noun; an adjective tells who acts, not where."""
    return next(filter(None, map(_country, node.mention.norm.split())), "")


def _behind(nodes: Sequence[Node], place: int) -> str:
    node, following = nodes[place], nodes[place + 1] if place + 1 < len(nodes) else None
    if following is None or following.sentence is not node.sentence:
        return ""
    between = WHERE.fullmatch(node.document.raw, node.mention.span.end, following.mention.span.start)
    return _country(following.mention.norm.rpartition(" ")[2]) if between else ""


def _country(word: str) -> str:
    kind, _, country = places().get(word, "").partition(" ")
    return country if kind == "country" else ""


def _actor(nodes: Sequence[Node], place: int) -> str:
    """Return the country of an adjective, or of the name that the phrase belongs to: "Russia's military action"."""
    words = nodes[place - 1].mention.norm if possessed(nodes, place) else nodes[place].mention.norm
    known = (places().get(word.removesuffix("'s"), "").partition(" ") for word in words.split())
    return next((country for kind, _, country in known if kind in {"adjective", "country"}), "")
