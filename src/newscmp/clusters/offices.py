"""Phrases for an office ("the deputy mayor", "the Ruritanian leader") and the person of the story who holds it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from newscmp.clusters.nodes import between, nations, senses
from newscmp.clusters.role_words import other_words, words
from newscmp.clusters.rules import GENERALS
from newscmp.lexicons import load
from newscmp.text.tokens import normalize, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

#: A party and a state after a name, as news agencies write them: "Rowe, D-Ohio," "Rowe (R)", "Rowe, Democrat of Ohio".
PARTY = re.compile(
    r",?\s\(?(?:(?P<letter>[DR])(?:[-–](?P<short>[A-Z][\w.]*(?:\s[A-Z]\w*)?))?[,).]"
    r"|(?:an?\s|the\s)?(?P<party>Democrat|Republican)\sof\s(?P<state>[A-Z]\w+(?:\s[A-Z]\w+)?))"
)
#: Modifiers that tell how long or how old, not who: "the two-term mayor".
TERM = re.compile(r"-(?:term|year-old)$|-year$")
#: Stems of the words between an office and the name of somebody who is wanted for it.
WANTED = frozenset(stem(word) for word in ("nominee", "candidate", "contender", "hopeful", "designate", "pick"))
PARTIES = {"D": "democrat", "R": "republican"}


@dataclass(slots=True)
class _Held:
    """What the story calls its persons, by cluster."""

    words: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    votes: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    implied: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    genders: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    persons: dict[int, Node] = field(default_factory=dict)
    """First mention by name."""
    seen: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Persons named by each document."""


def offices(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge "the deputy mayor" with the person who is called so most by title or apposition, if one clearly is.

    A wider word ("the lawmaker", "the leader") goes to the one person whose office it includes; a word of politics goes
    to the only politician that its document names.
    """
    held = _held(nodes, clusters)
    for node, following in zip_longest(nodes, nodes[1:]):
        if not node.name and node.person and node.definite and not node.relation:
            person, reason = _holder(node, held)
            if person is not None and not _elsewhere(node, following, held.words[person]):
                clusters.merge(held.persons[person], node, reason)


def _held(nodes: Sequence[Node], clusters: Clusters) -> _Held:
    held = _Held()
    roots = [clusters.root(node) for node in nodes]
    for node, root in zip(nodes, roots, strict=True):
        if node.person and node.name:
            held.persons.setdefault(root, node)
    for node, root in zip(nodes, roots, strict=True):
        if root not in held.persons:
            continue
        if node.name:
            held.seen[node.document.id].add(root)
        called = _office(node)
        held.words[root] |= called
        held.genders[root] |= {node.gender} - {""}
        for word in called - (GENERALS if "general" in called else frozenset()):
            held.votes[word][root] += 1
            for wider in _wider().get(word, ()):
                held.implied[wider][root] += 1
    return held


def _office(node: Node) -> set[str]:
    """Return the stems of the words that say what a person is, before the name or in a phrase of its cluster."""
    if not node.name:
        return {node.title, *node.modifiers}
    if node.office & WANTED:
        return set(node.office & WANTED)  # Surgeon General nominee Ada Rowe is no surgeon general
    spoken = (other_words("spoken").get(word, ()) for word in node.mention.norm.split())
    return {*node.office, *(stem(word) for others in spoken for word in others), *_party(node)}


def _party(node: Node) -> Iterator[str]:
    found = PARTY.match(node.document.raw, node.mention.span.end)
    if found is None:
        return
    yield stem(PARTIES[found["letter"]] if found["letter"] else found["party"].lower())
    state = normalize(found["short"] or found["state"] or "")
    yield from (stem(word) for word in _states().get(state.removesuffix("."), state).split())


def _holder(node: Node, held: _Held) -> tuple[int | None, str]:
    """Return the person that a definite phrase for an office means, and the rule that says so."""
    direct, reason = held.votes.get(node.title), "title by vote"
    found = _most(node, direct, held) if direct else None
    if direct is None and node.title in held.implied:
        found, reason = _most(node, held.implied[node.title], held), "wider word for the office"
    if found is None and node.title in words("politics") and not (direct and node.title in words("office")):
        found, reason = _only(node, held), "only politician"
    return found, reason


def _most(node: Node, votes: Counter[int], held: _Held) -> int | None:
    """Return who is called so clearly most, among the persons of the document if one of them is called so."""
    telling = {word for word in node.modifiers - words("soft") if not TERM.search(word)}
    fitting = [root for root, _ in votes.most_common() if telling <= held.words[root] and _sex(node, root, held)]
    near = [root for root in fitting if root in held.seen[node.document.id]]
    ranked = near or fitting
    if not ranked or (len(ranked) > 1 and votes[ranked[0]] < 2 * votes[ranked[1]]):
        return None
    return ranked[0]


def _only(node: Node, held: _Held) -> int | None:
    """Return the only politician among the persons that a document names, if there is one."""
    politicians = [
        root for root in held.seen[node.document.id] if held.words[root] & words("office") and _sex(node, root, held)
    ]
    return politicians[0] if len(politicians) == 1 else None


def _elsewhere(node: Node, following: Node | None, held: AbstractSet[str]) -> bool:
    """Whether an of-phrase names another country than the person's: "the president of Spain"."""
    if following is None or following.sentence is not node.sentence:
        return False
    if between(node, following) not in {" of ", " of the "}:
        return False
    countries = nations(senses(following.mention.norm.split()))
    known = nations(held)
    return bool(countries and known) and not countries & known


def _sex(node: Node, root: int, held: _Held) -> bool:
    return not node.gender or node.gender in held.genders[root] or not held.genders[root]


@cache
def _wider() -> Mapping[str, tuple[str, ...]]:
    """Return by stem of an office the stems of the wider words for it."""
    return {stem(word): tuple(map(stem, wider)) for word, wider in other_words("wider").items()}


@cache
def _states() -> Mapping[str, str]:
    return {entry.lemma: entry.category for entry in load("states").entries}
