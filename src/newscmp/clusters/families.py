"""Relatives and those who work for somebody: "his wife" is the same as "Rowe's wife" only if he is Rowe."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from newscmp.clusters.appositions import possessed
from newscmp.clusters.persons import PARTNERS, SEX

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

#: Those of whom most people have one, and the word by which they are compared.
SERVING = {
    **dict.fromkeys(("lawyer", "attorney"), "lawyer"),
    **dict.fromkeys(("spokesman", "spokeswoman", "spokesperson"), "spokesperson"),
    **{word: word for word in ("predecessor", "successor", "boss", "agent", "publicist", "manager")},
}
THIRD = {"his": "male", "her": "female"}
FIRST = frozenset({"my", "our"})
#: Mentions before a pronoun among which the person meant is looked for: two or three sentences.
REACH = 20
#: Between a relative and the relative's name.
NAMED = re.compile(r",\s(?:also\s(?:named|called)\s)?")
OF = re.compile(r"\sof\s")
FOR = re.compile(r"\sfor\s")


def relatives(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Keep the two persons of a relation apart, also where a comma gives the relative's name, or calls it the same."""
    for owner, place in _related(nodes):
        clusters.keep_apart(owner, nodes[place])
        name = _following(nodes, place, NAMED)
        if name is not None:
            clusters.keep_apart(owner, name)


def families(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge what is the same relation to the same person.

    A sister's sister is she herself: where "Ada Rowe, the sister of Liz Rowe," is told, Ada's sister is Liz.
    """
    related = tuple((owner, nodes[place]) for owner, place in _related(nodes))
    same: dict[tuple[str, int], list[Node]] = defaultdict(list)
    for owner, relative in related:
        same[SERVING.get(relative.mention.head, relative.relation), clusters.root(owner)].append(relative)
    named = clusters.named_persons(nodes)
    for relatives_ in same.values():
        known = {clusters.root(relative): relative for relative in relatives_ if clusters.root(relative) in named}
        for relative in relatives_ if len(known) < 2 else ():
            clusters.merge(next(iter(known.values()), relatives_[0]), relative, "same relation")
    related = tuple((owner, relative) for owner, relative in related if relative.relation)
    _seen_from_the_other_side(related, clusters)
    _without_owner(nodes, related, clusters)


def _seen_from_the_other_side(related: Sequence[tuple[Node, Node]], clusters: Clusters) -> None:
    owners: dict[int, list[tuple[str, Node]]] = defaultdict(list)
    for owner, relative in related:
        owners[clusters.root(relative)].append((relative.relation, owner))
    for owner, relative in related:
        for relation, other in owners.get(clusters.root(owner), ()):
            if relative.relation in PARTNERS[relation] and _fits(other, relative):
                clusters.merge(other, relative, "relation seen from the other side")


def _fits(person: Node, relative: Node) -> bool:
    return SEX.get(relative.relation) in {None, person.gender} or not person.gender


def _without_owner(nodes: Sequence[Node], related: Sequence[tuple[Node, Node]], clusters: Clusters) -> None:
    """Merge a relation without a known owner with the only relative of that kind in the story."""
    known: dict[str, dict[int, Node]] = defaultdict(dict)
    owned = {relative.number for _, relative in related}
    for _, relative in related:
        known[relative.relation].setdefault(clusters.root(relative), relative)
    only = {relation: next(iter(found.values())) for relation, found in known.items() if len(found) == 1}
    for node in nodes:
        if node.relation and not node.name and node.number not in owned and len(known[node.relation]) < 2:
            clusters.merge(only.setdefault(node.relation, node), node, "only relative of that kind")


def _related(nodes: Sequence[Node]) -> Iterator[tuple[Node, int]]:
    """Yield the owner of each phrase such as "his wife" or "the sister of Ada Rowe", and the place of the phrase."""
    for place, node in enumerate(nodes):
        if node.relation or (node.mention.head in SERVING and not node.name):
            owner = _owner(nodes, place)
            if owner is not None and owner.person:
                yield owner, place


def _owner(nodes: Sequence[Node], place: int) -> Node | None:
    if possessed(nodes, place):
        return nodes[place - 1]
    opening = nodes[place].opening
    if opening in FIRST:
        return _speaker(nodes, nodes[place])
    if opening in THIRD:
        return _meant(nodes, place, THIRD[opening])
    return _following(nodes, place, OF if nodes[place].relation else FOR)


def _following(nodes: Sequence[Node], place: int, between: re.Pattern[str]) -> Node | None:
    """Return the name that follows a phrase in its sentence, if what stands between them is as expected."""
    if place + 1 == len(nodes):
        return None
    node, following = nodes[place], nodes[place + 1]
    if not following.name or following.sentence is not node.sentence:
        return None
    fits = between.fullmatch(node.document.raw, node.mention.span.end, following.mention.span.start)
    return following if fits else None


def _meant(nodes: Sequence[Node], place: int, gender: str) -> Node | None:
    """Return the first person named in the sentence, else in the nearest of the ones before, whose sex fits."""
    sentence, found = nodes[place].sentence, None
    for other in reversed(nodes[max(0, place - REACH) : place]):
        if other.document is not nodes[place].document or (other.sentence is not sentence and found is not None):
            break
        sentence = other.sentence
        if other.person and other.name and not other.relation and other.gender in {"", gender}:
            found = other
    return found


def _speaker(nodes: Sequence[Node], node: Node) -> Node | None:
    """Return who says the quotation in which a phrase stands."""
    said = (
        attribution
        for attribution in node.document.attributions
        if attribution.direct and any(span.covers(node.mention.span) for span in attribution.content)
    )
    source = next((attribution.source for attribution in said if attribution.source is not None), None)
    if source is None:
        return None
    return next(
        (n for n in nodes if n.document is node.document and n.person and n.mention.span.overlaps(source)), None
    )
