"""The rules for names of persons: surnames alone, namesakes, relatives, given names alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.clusters.persons import one_person, spelling
from newscmp.model import MentionKind
from newscmp.text.mentions.naming import given_names
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.persons import FullName
    from newscmp.clusters.union import Clusters

#: Stems of words that tell two persons of one surname apart: "the younger Rowe".
AGES = frozenset(stem(word) for word in ("younger", "elder", "older"))
#: Words beside the bare first name of somebody who has no other: Queen Elizabeth II.
ROYAL = frozenset(("king", "queen", "prince", "princess", "pope", "emperor", "empress", "saint", "st", "ii", "iii"))
SUFFIXED = {"jr": stem("younger"), "sr": stem("elder")}


def surnames(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge persons of one last name; a bare surname goes to the last full name before it in its document."""
    by_last: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if node.name and (node.person or len(node.name) == 1):
            by_last[spelling(node.name[-1])].append(node)
    alone = {node.name[0] for node in nodes if len(node.name) == 1 and clusters.introduced(node)}
    for same in by_last.values():
        full = [node for node in same if node.full]
        # A bare surname is not the relative's, who may even have the same full name: relatives come last.
        behind = _relatives(full, alone, clusters)
        leading = [node for node in full if node.full not in behind and not clusters.introduced(node)] or full
        _full_names(leading, clusters)
        if full:
            _bare_surnames(same, leading, clusters)
        _full_names(full, clusters)
    by_given: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if node.full:
            by_given[node.full.first].append(node)
    for namesakes in by_given.values():
        _full_names(namesakes, clusters)  # a slip in the surname


def _relatives(full: Sequence[Node], alone: AbstractSet[str], clusters: Clusters) -> AbstractSet[FullName | None]:
    """Return the names that are introduced as a relative's in half of their places, or by the given name alone."""
    places = Counter(node.full for node in full)
    introduced = Counter(node.full for node in full if clusters.introduced(node))
    known = {node.full for node in full if node.name[0] in alone}
    return known | {name for name, count in introduced.items() if 2 * count >= places[name]}


def _full_names(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge equal full names, then those that can be one person's, in an order that no document decides."""
    first: dict[FullName, Node] = {}
    for node in nodes:
        if node.full:
            clusters.merge(first.setdefault(node.full, node), node, "one full name")
    for one, other in combinations(sorted(first), 2):
        if one_person(one, other):
            clusters.merge(first[one], first[other], "one full name")


def _bare_surnames(same: Sequence[Node], full: Sequence[Node], clusters: Clusters) -> None:
    latest: dict[tuple[str, str], Node] = {}
    for node in same:
        if node in full:
            latest.update({(node.document.id, sex): node for sex in ("", node.gender)})
        elif not node.full and not node.office & AGES and (node.person or node.mention.kind is MentionKind.THING):
            _bare_surname(node, full, latest, clusters)


def _bare_surname(node: Node, full: Sequence[Node], latest: Mapping[tuple[str, str], Node], clusters: Clusters) -> None:
    """Merge a surname with who holds its office, else with the last full name before it of the same sex."""
    office = [other for other in full if node.office & other.office]
    likely = [other for other in full if not node.gender or other.gender in {"", node.gender}]
    if office:
        clusters.merge(_frequent(office), node, "surname and office")
    elif likely:
        near = [other for other in likely if other.document is node.document] or likely
        bearer = _chief(near, full, clusters) or latest.get((node.document.id, node.gender)) or _frequent(likely)
        clusters.merge(bearer, node, "surname")


def _chief(near: Sequence[Node], full: Sequence[Node], clusters: Clusters) -> Node | None:
    """Return the person who is named in full twice as often as all others of the surname: relatives are named once."""
    counts = Counter(clusters.root(node) for node in full)
    (root, most), *rest = Counter({clusters.root(node): counts[clusters.root(node)] for node in near}).most_common(2)
    if any(most < 2 * count for _, count in rest):
        return None
    return next(node for node in near if clusters.root(node) == root)


def _frequent(full: Sequence[Node]) -> Node:
    """Return the first mention of the full name that is used most."""
    counts = Counter(node.full for node in full)
    return max(full, key=lambda node: (counts[node.full], -node.number))


def first_names(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge a bare given name with the one person of its document that has it."""
    owners: dict[tuple[str, str], dict[FullName, Node]] = defaultdict(dict)
    for node in nodes:
        if node.full:
            owners[node.document.id, node.full.first].setdefault(node.full, node)
    for node in nodes:
        if len(node.name) == 1 and node.name[0] in given_names() and not _royal(node):
            persons = tuple(owners.get((node.document.id, node.name[0]), {}).values())
            if len(persons) == 1:
                clusters.merge(persons[0], node, "given name")
    _middle_names(nodes, clusters)


def _royal(node: Node) -> bool:
    return not ROYAL.isdisjoint(node.mention.norm.split())


def _middle_names(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge a bare name with the one person of the story who has it before the last: "Lula", but not "Mr. Lula"."""
    bearers: dict[str, dict[int, Node]] = defaultdict(dict)
    for node in nodes:
        if node.full:
            for word in node.name:
                bearers[word].setdefault(clusters.root(node), node)
    for node in nodes:
        bare = len(node.name) == 1 and node.person and not node.gender and not _royal(node)
        persons = tuple(bearers.get(node.name[0], {}).values()) if bare else ()
        if len(persons) == 1 and persons[0].full and node.name[0] != persons[0].full.last:
            clusters.merge(persons[0], node, "part of the name")


def by_age(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge "the younger Rowe" with the one Rowe who is called the younger brother, or has the suffix Jr."""
    called: dict[tuple[str, str], set[int]] = defaultdict(set)
    first: dict[int, Node] = {}
    lasts: dict[int, str] = {}
    for node in nodes:
        if node.full:
            root = clusters.root(node)
            first.setdefault(root, node)
            lasts[root] = node.full.last
            called[node.full.last, SUFFIXED.get(node.full.generation, "")].add(root)
    for node in nodes:
        last = lasts.get(clusters.root(node), "")
        for word in (node.modifiers | node.office) & AGES:
            called[last, word].add(clusters.root(node))
    for node in nodes:
        if node.name and not node.full and node.person:
            for word in node.office & AGES:
                owners = called[node.name[-1], word] & first.keys()
                if len(owners) == 1:
                    clusters.merge(first[min(owners)], node, "the younger or elder")
