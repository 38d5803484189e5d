"""The rules by which two mentions are held to name the same thing, the surest first.

Names: exact form, containment, surname, acronym, gazetteer. Then titles by vote, heads of common phrases, the same slot
of linked sentences, and rival names of one naming set there. They follow the sieves of unsupervised coreference across
documents (Lee et al. 2013; Zhukova et al. 2021), without a model.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from newscmp.model import MentionKind
from newscmp.text.mentions.naming import given_names, kinds, places, titles
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

#: Heads so general that the same word rarely means the same thing; they merge only where their modifiers agree as well.
GENERIC = frozenset(
    {
        *(
            "people",
            "person",
            "man",
            "men",
            "woman",
            "women",
            "official",
            "statement",
            "member",
            "group",
            "other",
            "sourc",
        ),
        *("report", "case", "issu", "part", "fact", "thing", "way", "place", "area", "point", "question", "number"),
        *("one", "someth", "anyth", "noth", "everyth", "everyon", "anyon", "someon", "lot", "kind", "sort", "side"),
    }
)
#: Titles before a name, and the word for the office in running text.
SHORT = {
    "rep": "congressman",
    "rep.": "congressman",
    "representative": "congressman",
    "sen": "senator",
    "sen.": "senator",
    "gov": "governor",
    "gov.": "governor",
    "gen": "general",
    "gen.": "general",
    "prof": "professor",
}


def exact(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge names, and phrases of more than one word, of one normalized form."""
    _chain(nodes, clusters, "same words", lambda node: " ".join(node.name) or _phrase(node))


def _phrase(node: Node) -> str | None:
    return node.mention.norm if " " in node.mention.norm else None


def surnames(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge persons of one last name; a bare surname goes to the last full name before it in its document."""
    by_last: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if node.name and (node.person or len(node.name) == 1):
            by_last[node.name[-1]].append(node)
    for same in by_last.values():
        full = [node for node in same if node.full]
        for node in full:
            # The first of each name stands for it; the clusters refuse those that cannot be one person.
            clusters.merge(next(other for other in full if other.full == node.full), node, "one full name")
            clusters.merge(full[0], node, "one full name")
        if full:
            _bare_surnames(same, full, clusters)


def _bare_surnames(same: Sequence[Node], full: Sequence[Node], clusters: Clusters) -> None:
    frequent = _frequent(full)
    latest: dict[str, Node] = {}
    for node in same:
        if node.full:
            latest[node.document.id] = node
        elif node.person or node.mention.kind is MentionKind.THING:
            clusters.merge(latest.get(node.document.id, frequent), node, "surname")


def _frequent(full: Sequence[Node]) -> Node:
    """Return the first mention of the full name that is used most."""
    counts = Counter(node.full for node in full)
    return max(full, key=lambda node: (counts[node.full], -node.number))


def first_names(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge a bare given name with the one person of its document that has it."""
    owners: dict[tuple[str, str], dict[tuple[str, str], Node]] = defaultdict(dict)
    for node in nodes:
        if node.full:
            owners[node.document.id, node.full[0]].setdefault(node.full, node)
    for node in nodes:
        if len(node.name) == 1 and node.name[0] in given_names():
            persons = tuple(owners.get((node.document.id, node.name[0]), {}).values())
            if len(persons) == 1:
                clusters.merge(persons[0], node, "given name")


def contained(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge names of groups and things of which one's words are all in the other's, with one head."""
    by_head: dict[str, dict[frozenset[str], Node]] = defaultdict(dict)
    for node in nodes:
        if len(node.name) > 1 and not node.person:
            by_head[node.mention.head].setdefault(frozenset(node.name), node)
    for same in by_head.values():
        for words, node in same.items():
            longer = [other for more, other in same.items() if words < more]
            if len(longer) == 1:
                clusters.merge(longer[0], node, "shorter form of the name")


def acronyms(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge an acronym with the capitalized phrase whose initials it has."""
    phrases: dict[str, Node] = {}
    for node in nodes:
        if len(node.name) > 1 and not node.person:
            phrases.setdefault("".join(word[0] for word in node.name), node)
    for node in nodes:
        if len(node.name) == 1 and len(node.name[0]) > 1 and node.text.replace(".", "").rstrip("'’s").isupper():
            letters = node.name[0].replace(".", "")
            if letters in phrases and letters not in places():
                clusters.merge(phrases[letters], node, "acronym")


def gazetteer(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge the names of one country; a capital joins where it does not say where, and its people stay apart."""
    _chain(nodes, clusters, "gazetteer", _country)


def _country(node: Node) -> str | None:
    category, _, country = places().get(node.mention.norm, "").partition(" ")
    if category == "country" or (category in {"capital", "seat"} and not node.located and country != "united-states"):
        return country
    return f"{country} {category}" if category == "people" else None


def voted_titles(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge "the president" with the person who is most often called so by title or apposition, if one clearly is."""
    votes: dict[str, Counter[int]] = defaultdict(Counter)
    owners: dict[int, Node] = {}
    for node, following in zip(nodes, (*nodes[1:], None), strict=True):
        if node.full or (node.person and node.name):
            root = clusters.root(node)
            owners.setdefault(root, node)
            for title in _titles_of(node):
                votes[title][root] += 1
            if following is not None and _apposed(node, following):
                votes[following.title][root] += 1
                clusters.merge(node, following, "apposition")
    for node in nodes:
        if not node.name and node.title in votes and not node.modifiers and _definite(node):
            (winner, most), *rest = votes[node.title].most_common(2)
            if not rest or most >= 2 * rest[0][1]:
                clusters.merge(owners[winner], node, "title by vote")


def _titles_of(node: Node) -> Iterable[str]:
    words = node.mention.norm.split()[:-1]
    return [stem(SHORT.get(word, word)) for word in words if titles().get(word) == "title"]


def _apposed(node: Node, following: Node) -> bool:
    gap = node.document.raw[node.mention.span.end : following.mention.span.start]
    if gap.strip() != "," or following.name or following.mention.kind is not MentionKind.PERSON:
        return False
    return following.text.lower().startswith(("a ", "an ", "the ")) and following.sentence is node.sentence


def _definite(node: Node) -> bool:
    return node.text.lower().startswith("the ") and node.mention.kind is MentionKind.PERSON


def heads(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge common phrases with one head: things freely, people and general words only where the modifiers agree."""
    _chain(nodes, clusters, "one head", _head)


def _head(node: Node) -> Hashable:
    if node.name:
        return None
    careful = node.title in GENERIC or kinds().get(node.mention.head) in {MentionKind.PERSON, MentionKind.GROUP}
    # The kind keeps "the presidents" apart from "the president".
    return (node.title, node.modifiers, node.mention.kind) if careful else (node.title,)


def _chain(nodes: Sequence[Node], clusters: Clusters, reason: str, key: Callable[[Node], Hashable]) -> None:
    """Merge all mentions that have one key; None is no key."""
    first: dict[Hashable, Node] = {}
    for node in nodes:
        found = key(node)
        if found is not None:
            clusters.merge(first.setdefault(found, node), node, reason)
