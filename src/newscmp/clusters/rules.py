"""The rules by which two mentions are held to name the same thing, the surest first.

Names: exact form, containment, surname, acronym, gazetteer. Then titles by vote, heads of common phrases, the same slot
of linked sentences, and rival names of one naming set there. They follow the sieves of unsupervised coreference across
documents (Lee et al. 2013; Zhukova et al. 2021), without a model.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from newscmp.clusters.persons import one_person
from newscmp.model import MentionKind
from newscmp.text.mentions.naming import given_names, places
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.persons import FullName
    from newscmp.clusters.union import Clusters

#: Heads so general that the same word rarely means the same thing; they merge only where their modifiers agree as well.
GENERIC = frozenset(
    stem(word)
    for word in (
        "people person man men woman women child children official statement member group other source report case"
        " issue part fact thing way place area point question number one something anything nothing everything everyone"
        " anyone someone lot kind sort side supporter critic voter worker expert analyst spokesman spokeswoman"
        " spokesperson lawyer attorney adviser aide friend leader resident student"
    ).split()
)


#: Words that make another office of an office.
RANKS = frozenset(stem(word) for word in ("vice", "deputy", "assistant", "associate", "majority", "minority"))


def exact(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge names, and phrases of more than one word, of one normalized form; no surname that two persons may have."""
    last = {(node.full.last,) for node in nodes if node.full}
    sure = [node for node in nodes if node.name not in last]
    _chain(sure, clusters, "same words", lambda node: " ".join(node.name) or _phrase(node))


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
            clusters.merge(_first_like(node, full), node, "one full name")
        if full:
            _bare_surnames(same, full, clusters)


def _first_like(node: Node, full: Sequence[Node]) -> Node:
    """Return the first full name that can be the same person's, at worst the mention itself."""
    return next(other for other in full if other.full and node.full and one_person(other.full, node.full))


def _bare_surnames(same: Sequence[Node], full: Sequence[Node], clusters: Clusters) -> None:
    latest: dict[tuple[str, str], Node] = {}
    for node in same:
        if node.full:
            latest.update({(node.document.id, sex): node for sex in ("", node.gender)})
        elif node.person or node.mention.kind is MentionKind.THING:
            _bare_surname(node, full, latest, clusters)


def _bare_surname(node: Node, full: Sequence[Node], latest: Mapping[tuple[str, str], Node], clusters: Clusters) -> None:
    """Merge a surname with who holds its office, else with the last full name before it of the same sex."""
    office = [other for other in full if node.office & other.office]
    likely = [other for other in full if not node.gender or other.gender in {"", node.gender}]
    if office:
        clusters.merge(_frequent(office), node, "surname and office")
    elif likely:
        clusters.merge(latest.get((node.document.id, node.gender)) or _frequent(likely), node, "surname")


def _frequent(full: Sequence[Node]) -> Node:
    """Return the first mention of the full name that is used most."""
    counts = Counter(node.full for node in full)
    return max(full, key=lambda node: (counts[node.full], -node.number))


def first_names(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge a bare given name with the one person of its document that has it."""
    owners: dict[tuple[str, str], dict[FullName, Node]] = defaultdict(dict)
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
            written = "".join(word[0] for word in node.text.split() if word[0].isupper() and word.lower() != "the")
            for letters in ("".join(word[0] for word in node.name), written.lower()):
                phrases.setdefault(letters, node)
    for node in nodes:
        written = node.text.rpartition(" ")[2].replace(".", "").rstrip("'’s")
        if len(node.name) == 1 and len(written) > 1 and written.isupper():
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


def heads(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge common phrases with one head; general words and roles of many people only where the modifiers agree.

    Where two persons with a name are called by one word, no other phrase with this word goes to either of them; "a
    president" goes to a named one only where that one is introduced as "a president" too.
    """
    named = {clusters.root(node) for node in nodes if node.person and node.name}
    common = [(node, clusters.root(node)) for node in nodes if not node.name]
    owners: dict[str, set[int]] = defaultdict(set)
    introduced = set()
    for node, root in common:
        if root in named:
            owners[node.title].add(root)
            if _indefinite(node):
                introduced.add(node.title)
    joining: list[Node] = []
    apart: list[Node] = []
    for node, root in common:
        held = len(owners[node.title])
        if not held or (held == 1 and (node.title in introduced or not _indefinite(node))):
            joining.append(node)
        elif root not in named:
            apart.append(node)
    countries: dict[str, set[str]] = defaultdict(set)
    for node, _ in common:
        countries[node.title] |= _countries(node)
    for free in (joining, apart):
        _chain(free, clusters, "one head", lambda node: _head(node, countries[node.title]))


def _indefinite(node: Node) -> bool:
    return node.text.partition(" ")[0].lower() in {"a", "an", "any", "another", "some", "every", "no", "each"}


def _countries(node: Node) -> frozenset[str]:
    """Return the countries that the words before a common noun name: "the Ruritanian forces"."""
    found = (places().get(word, "").partition(" ") for word in node.mention.norm.split()[:-1])
    return frozenset(country for category, _, country in found if category in {"adjective", "country", "capital"})


def _head(node: Node, countries: set[str]) -> Hashable:
    kind = node.mention.kind
    if node.title in GENERIC:
        return (node.title, node.modifiers, kind)
    # Companies are not the company; the kind keeps "the presidents" apart from "the president".
    noun = node.mention.head if kind in {MentionKind.GROUP, MentionKind.PLACE} else node.title
    return (noun, kind, node.modifiers & RANKS, _countries(node) if len(countries) > 1 else None)


def _chain(nodes: Sequence[Node], clusters: Clusters, reason: str, key: Callable[[Node], Hashable]) -> None:
    """Merge all mentions that have one key; None is no key."""
    first: dict[Hashable, Node] = {}
    for node in nodes:
        found = key(node)
        if found is not None:
            clusters.merge(first.setdefault(found, node), node, reason)
