"""The rules by the words of a phrase alone: one form, containment, short forms, acronyms, the gazetteer, one head."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from newscmp.clusters.owners import owners
from newscmp.clusters.role_words import words
from newscmp.clusters.traits import any_one, countries, other_person
from newscmp.model import MentionKind
from newscmp.text.mentions.naming import kinds, places
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

#: Heads so general that the same word rarely means the same thing; they merge only where their modifiers agree as well.
GENERIC = frozenset(
    stem(word)
    for word in (
        "people person man men woman women child children official statement member group other source report"
        " case issue part fact thing way place area point question number one something anything nothing"
        " everything everyone anyone someone action operation lot kind sort side supporter critic voter worker"
        " expert analyst spokesman spokeswoman spokesperson lawyer attorney adviser aide friend leader"
        " resident student republican democrat conservative right system level count amount aspect matter detail"
        " example moment effort view reason term piece series range type form list step organization role"
    ).split()
)


#: Bodies of a place, which are not called by its name alone.
PUBLIC = frozenset(
    "police government council court army navy parliament assembly authority administration ministry department office"
    " commission".split()
)
#: Words that make another office of an office.
RANKS = frozenset(stem(word) for word in ("vice", "deputy", "assistant", "associate", "majority", "minority"))
#: Stems of the words that tell one office with "general" from another: the attorney general, the surgeon general.
GENERALS = frozenset(stem(word) for word in "attorney surgeon secretary director inspector solicitor auditor".split())


def exact(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge names of one form, but no surname that two persons may have."""
    last = {(node.full.last,) for node in nodes if node.full}
    _chain([node for node in nodes if not node.person], clusters, "same words", _inverted)
    told_apart = {node.name for node in nodes if node.full and (node.full.generation or clusters.introduced(node))}
    sure = [node for node in nodes if node.name not in last | told_apart]
    _chain(sure, clusters, "same words", lambda node: node.name or None)


def _inverted(node: Node) -> frozenset[str] | None:
    """Return the words of a name in any order: "Harbor Department", "Department of the Harbor"."""
    return frozenset(node.name) if len(node.name) > 1 else None


def same_phrases(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge phrases of the same words, whatever their capitals, unless two persons with a name are called so."""
    named = clusters.named_persons(nodes)
    owners: dict[str, set[int]] = defaultdict(set)
    common = [node for node in nodes if not (node.person and (node.name or node.relation)) and " " in node.mention.norm]
    for node in common:
        owners[node.mention.norm] |= {clusters.root(node)} & named
    _chain([node for node in common if len(owners[node.mention.norm]) < 2], clusters, "same words", _phrase)


def _phrase(node: Node) -> str:
    return node.mention.norm


def contained(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge names of groups and things of which one's words are all in the other's, with one head."""
    by_head: dict[str, dict[frozenset[str], Node]] = defaultdict(dict)
    for node in nodes:
        if len(node.name) > 1 and not node.person:
            by_head[node.mention.head].setdefault(frozenset(node.name), node)
    for same in by_head.values():
        for few, node in same.items():
            longer = [other for more, other in same.items() if few < more]
            if len(longer) == 1:
                clusters.merge(longer[0], node, "shorter form of the name")


def short_names(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge "the Academy" with the one academy of the story, and "Hartwell" with Hartwell Foods."""
    surnames = {node.full.last for node in nodes if node.full}
    named = [node for node in nodes if node.name and not node.person and node.mention.norm not in places()]
    longer: dict[tuple[str, ...], dict[int, Node]] = defaultdict(dict)
    for node in named:
        if len(node.name) > 1:
            for short in _short_forms(node):
                longer[short].setdefault(clusters.root(node), node)
    for node in named:
        person = node.name[0] in surnames or people(node.name[-1])
        definite = len(node.name) == 1 and node.text.lower().startswith("the ")
        found = longer.get(("the", *node.name) if definite else node.name, {})
        if len(found) == 1 and not person:
            clusters.merge(next(iter(found.values())), node, "shorter form of the name")


def _short_forms(node: Node) -> Iterator[tuple[str, ...]]:
    """Yield how a body may be called for short; a newspaper is not called by its town."""
    yield from {("the", node.mention.head), ("the", node.name[-1])}
    last = node.name[-1]
    body = stem(last) in words("firm") or (kinds().get(last) is MentionKind.GROUP and not people(last))
    if last == node.mention.head and body and last not in PUBLIC:
        yield node.name[:-1]
    if node.mention.kind is MentionKind.GROUP and last.endswith("s") and last not in kinds():
        yield (last,)  # the Norwich Otters
    first = places().get(node.name[0], "")
    if node.mention.kind is MentionKind.GROUP and len(node.name) == 2 and first.startswith("country"):
        yield from [(last,)] if last not in kinds() and last not in PUBLIC else []  # Norway Hizbar


def people(noun: str) -> bool:
    """Whether a noun is one for a person, or the plural of one: Democrats."""
    return kinds().get(noun.removesuffix("s")) is MentionKind.PERSON


def acronyms(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge an acronym with the capitalized phrase, or the common one of three words or more, whose initials it has."""
    phrases: dict[str, Node] = {}
    for node in nodes:
        if not node.name and node.mention.norm.count(" ") > 1:
            phrases.setdefault("".join(word[0] for word in node.mention.norm.split()), node)
        if len(node.name) > 1 and not node.person:
            capitals = [word for word in node.text.split() if word[0].isupper() and word.lower() != "the"]
            written = "".join(word[0] for word in capitals)
            dotted = "".join(letter for word in capitals for letter in word if letter.isupper())
            for letters in ("".join(word[0] for word in node.name), written.lower(), dotted.lower()):
                phrases.setdefault(letters, node)
    for node in nodes:
        written = node.text.rpartition(" ")[2].replace(".", "").rstrip("'’s")
        if len(node.name) == 1 and len(written) > 1 and written.isupper():
            letters = node.name[0].replace(".", "")
            if letters in phrases and letters not in places():
                clusters.merge(phrases[letters], node, "acronym")


def gazetteer(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge the names of one country; a capital joins where it does not say where, and its people stay apart."""
    capitals = [node for node in nodes if places().get(node.mention.norm, "").startswith(("capital ", "seat "))]
    towns = Counter(node.mention.norm for node in capitals if node.located or _dateline(node))
    acting = Counter(node.mention.norm for node in capitals if not (node.located or _dateline(node)))
    governments = {norm for norm in acting if acting[norm] >= towns[norm]}
    _chain(nodes, clusters, "gazetteer", lambda node: _country(node, governments))


def _country(node: Node, governments: AbstractSet[str]) -> str | None:
    category, _, country = places().get(node.mention.norm, "").partition(" ")
    if category == "country" or (node.mention.norm in governments and country != "united-states"):
        return country if category == "country" or not (node.located or _dateline(node)) else None
    return f"{country} {category}" if category == "people" else None


def _dateline(node: Node) -> bool:
    """Whether a place opens a report and says where it was written: "LONDON (Agency) - The mayor ..."."""
    after = node.document.raw[node.mention.span.end : node.mention.span.end + 3]
    return node.mention.span.start == node.sentence.span.start and after.startswith((":", " (", " —", " –", " -", ", "))


def heads(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge common phrases with one head; general words and roles of many people only where the modifiers agree.

    Where two persons with a name are called by one word, no other phrase with this word goes to either of them, unless
    it tells the country of one alone; "a president" goes to a named one only where that one is introduced as "a
    president" too.
    """
    named = clusters.named_persons(nodes)
    common = [(node, clusters.root(node)) for node in nodes if not node.name and not node.relation]
    told = _owners_told(nodes, common, clusters)
    several: dict[str, set[str]] = defaultdict(set)
    for node, _ in common:
        several[node.title] |= told[node.number]
    _fill(common, told)
    for free in _free(common, named, clusters):
        _chain(
            free,
            clusters,
            "one head",
            lambda node: _head(node, told[node.number], several=len(several[node.title]) > 1),
        )


def _free(
    common: Sequence[tuple[Node, int]], named: AbstractSet[int], clusters: Clusters
) -> tuple[list[Node], list[Node]]:
    """Return the phrases that may join a person with a name who is called so, and those that only join each other."""
    held_by = _held_by((node, root) for node, root in common if root in named)
    introduced = {node.title for node, root in common if root in named and node.indefinite}
    joining: list[Node] = []
    apart: list[Node] = []
    for node, root in common:
        held = len(held_by[node.title, frozenset()])
        held = len(held_by[node.title, countries(node)]) if held > 1 else held
        if not held or (
            held == 1
            and not clusters.is_open(node)
            and (node.definite or (node.title in introduced and node.indefinite))
        ):
            joining.append(node)
        elif root not in named:
            apart.append(node)
    return joining, apart


def _owners_told(
    nodes: Sequence[Node], common: Sequence[tuple[Node, int]], clusters: Clusters
) -> dict[int, frozenset[str]]:
    """Return by number of a phrase whose the thing is: its countries, persons and bodies."""
    surnames = {stem(node.full.last) for node in nodes if node.full}
    bodies = {word for node in nodes if node.name and node.mention.kind is MentionKind.GROUP for word in node.name}
    bodies -= {word for node in nodes if node.full for word in node.name}
    bodies = {stem(word) for word in bodies if word not in kinds() and word not in places()}
    whose = owners(nodes, clusters)
    return {node.number: _told(node, surnames, bodies) | whose.get(node.number, frozenset()) for node, _ in common}


def _held_by(called: Iterable[tuple[Node, int]]) -> Mapping[tuple[str, frozenset[str]], set[int]]:
    """Return the persons who are called by a word, and by a word with a country."""
    found: dict[tuple[str, frozenset[str]], set[int]] = defaultdict(set)
    for node, root in called:
        for nation in (frozenset[str](), countries(node)):
            found[node.title, nation].add(root)
    return found


def _fill(common: Sequence[tuple[Node, int]], told: dict[int, frozenset[str]]) -> None:
    """Give a phrase that tells no owner the one of the last phrase with its head before it, else the most frequent."""
    counts: dict[str, Counter[frozenset[str]]] = defaultdict(Counter)
    for node, _ in common:
        counts[node.title][told[node.number]] += 1
    last: dict[tuple[str, str], frozenset[str]] = {}
    for node, _ in common:
        if not told[node.number]:
            usual = next((owner for owner, _ in counts[node.title].most_common() if owner), frozenset())
            told[node.number] = last.get((node.document.id, node.title), usual)
        else:
            last[node.document.id, node.title] = told[node.number]


def _told(node: Node, surnames: AbstractSet[str], bodies: AbstractSet[str]) -> frozenset[str]:
    """Return whose a thing is: the countries, persons and, for a body, bodies before its noun ("the Rowe campaign")."""
    owning = surnames | bodies if node.mention.kind is MentionKind.GROUP else surnames
    return countries(node) | (node.modifiers & owning)


def _head(node: Node, told: frozenset[str], *, several: bool) -> Hashable:
    kind = node.mention.kind
    if other_person(node) or any_one(node):
        return None
    if node.title in GENERIC:
        return (node.title, node.modifiers, kind)
    # Companies are not the company; the kind keeps "the presidents" apart from "the president".
    noun = node.mention.head if kind in {MentionKind.GROUP, MentionKind.PLACE} else node.title
    return (noun, kind, office_rank(node), told if several else None)


def office_rank(node: Node) -> frozenset[str]:
    """Return the words that tell one office of its head from another: "vice", the attorney of an attorney general."""
    return node.modifiers & (RANKS | GENERALS if node.title == "general" else RANKS)


def _chain(nodes: Sequence[Node], clusters: Clusters, reason: str, key: Callable[[Node], Hashable]) -> None:
    """Merge all mentions that have one key; None is no key."""
    first: dict[Hashable, Node] = {}
    for node in nodes:
        found = key(node)
        if found is not None:
            clusters.merge(first.setdefault(found, node), node, reason)
