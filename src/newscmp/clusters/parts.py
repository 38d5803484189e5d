"""Parts in a crime or accident: in reports of one event "the suspect" is who was charged, "the victim" who was killed.

Only leads are looked at, and only where nothing says that there are several of them. Several people are one group
where one number counts them: "arrested 26 pirates", "26 men were arrested".
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from newscmp.clusters.ages import age
from newscmp.clusters.appositions import DESCRIBING
from newscmp.clusters.clauses import Clauses, by_sentence
from newscmp.clusters.fates import KILLED, SURVIVED, of_one_report, same_witness, tell_apart, witnessed
from newscmp.clusters.nodes import ARTICLES
from newscmp.clusters.persons import one_person
from newscmp.clusters.role_words import words
from newscmp.clusters.traits import agree, other_person
from newscmp.lexicons import load
from newscmp.text.grammar import VERB_TAGS
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

#: Sentences that tell the event itself; later ones also tell of other events of its kind.
LEAD = 4
ACCUSED, STRUCK = "accused", "struck"
#: An officer who shoots, say: the accused only where an officer is.
PURSUER = "pursuer"
#: The part that is joined with another where that is one person, and what both are called.
HARMED = "harmed"
#: Stems of nouns for those who pursue crimes: what they do makes nobody the accused.
LAW = frozenset(
    stem(word)
    for word in (
        "police officer policeman deputy trooper detective investigator prosecutor judge jury court sheriff authority"
        " official agent guard soldier troop marine commando navy army"
    ).split()
)
#: Tags of the words before a participle that describes a noun.
ATTRIBUTIVE = frozenset(("DT", "PRP$", "JJ"))
#: Pasts that taggers take for nouns.
PASTS = frozenset(("shot", "hit", "hurt"))
#: Before those of whom a number is a part: "12 of the miners".
OF_MANY = re.compile(r"\b(?:\d+|\w+)\sof\s$")
OF_REACH = 16
KILLED_BEFORE = re.compile(r"\b(?:fatal\s(?:shooting|stabbing)|death|slaying|killing|murder)\sof\s$")
KILLED_BEHIND = re.compile(r"['’]s?\s(?:death|killing|murder|slaying)\b")
ACCUSED_BEFORE = re.compile(r"\b(?:arrest|conviction|trial)\sof\s$")
ACCUSED_BEHIND = re.compile(r"['’]s?\s(?:arrest|conviction|arraignment)\b")
#: Between somebody who is dead and the word: "is dead", "was found dead".
LEADING_TO_DEAD = frozenset(("is", "are", "was", "were", "found", "pronounced", "declared", "presumed", "feared"))


def parts(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge the persons of the leads who have one part in the event, where it can be one person."""
    held = _held(nodes)
    tell_apart(held[KILLED], held[SURVIVED], clusters)
    for part in ("hurt", "rescued", "nominated", ACCUSED):
        _merge_persons(held[part], part, nodes, clusters)
    harmed = [*held[KILLED], *held[STRUCK], *held[HARMED]]
    if _one(harmed, _by_cluster(nodes, clusters), clusters):
        _merge_persons(harmed, HARMED, nodes, clusters)
    else:
        _merge_in_reports(held[KILLED], nodes, clusters)
        _merge_persons([*held[KILLED], *held[HARMED]], KILLED, nodes, clusters)
        _merge_persons(held[STRUCK], STRUCK, nodes, clusters)
    for part, holders in held.items():
        _merge_counted(holders, part, clusters)
    same_witness((node for node in nodes if node.sentence.index < LEAD), clusters)
    for accused in held[ACCUSED]:
        for node in harmed:
            if node.document is accused.document:
                clusters.part(accused, node)


def _by_cluster(nodes: Sequence[Node], clusters: Clusters) -> Mapping[int, Sequence[Node]]:
    known: dict[int, list[Node]] = defaultdict(list)
    for node in nodes:
        known[clusters.root(node)].append(node)
    return known


def _merge_persons(holders: Sequence[Node], part: str, nodes: Sequence[Node], clusters: Clusters) -> None:
    known = _by_cluster(nodes, clusters)
    if not _one(holders, known, clusters):
        _merge_told_apart(holders, part, known, clusters)
        return
    first = next((node for node in holders if node.full), holders[0])
    for node in holders:
        if node is not first:
            clusters.merge(first, node, f"the {part} of the event")


def _merge_in_reports(killed: Sequence[Node], nodes: Sequence[Node], clusters: Clusters) -> None:
    known = dict(_by_cluster(nodes, clusters))
    for one, other in of_one_report(killed):
        members = [*known[clusters.root(one)], *known[clusters.root(other)]]
        if _one((one, other), known, clusters) and clusters.merge(one, other, "the killed of the report"):
            known[clusters.root(one)] = members


def _merge_told_apart(
    holders: Sequence[Node], part: str, known: Mapping[int, Sequence[Node]], clusters: Clusters
) -> None:
    """Merge who has no name with the one of several named persons of that part whom age, sex or country leave."""
    named = {clusters.root(node): node for node in holders if any(other.full for other in known[clusters.root(node)])}
    everybody = {root: known[root] for root in named}
    for node in holders if len(named) > 1 else ():
        own = known.get(clusters.root(node), ())
        if node.person and clusters.root(node) not in named and own and not any(map(other_person, own)):
            fitting = [root for root, members in everybody.items() if agree((*members, *own))]
            if len(fitting) == 1:
                clusters.merge(named[fitting[0]], node, f"the {part} of the event whom age, sex or country tell")


def _merge_counted(holders: Sequence[Node], part: str, clusters: Clusters) -> None:
    """Merge groups of people who have one part and are as many."""
    first: dict[str, Node] = {}
    for node in holders:
        number = _number(node)
        if number:
            clusters.merge(first.setdefault(number, node), node, f"as many {part} in the event")


def _number(node: Node) -> str:
    """Return how many people a phrase counts, as it is written, or nothing."""
    if node.person or other_person(node):
        return ""
    raw, start = node.document.raw, node.mention.span.start
    of = OF_MANY.search(raw, max(node.sentence.span.start, start - OF_REACH), start)
    begin = of.start() if of else start
    counts = (q.value for q in node.document.quantities if begin <= q.span.start < node.mention.span.end)
    return next((f"{value:g}" for value in counts), "")


def _held(nodes: Sequence[Node]) -> Mapping[str, list[Node]]:
    """Return the mentions of people in the leads by the part that they have, each once for a part."""
    found: dict[str, dict[int, Node]] = defaultdict(dict)
    doubtful: list[tuple[str, Node]] = []
    leads = (node for node in nodes if node.sentence.index < LEAD)
    for sentence in by_sentence(leads):
        clauses = Clauses(sentence)
        called = [(part, node, True) for part, node in _called(sentence)]
        accused = {node.number for part, node, _ in called if part == ACCUSED}
        for part, node, sure in (*called, *_told(clauses)):
            if not _people(node) or (part != ACCUSED and node.number in accused):
                continue  # the suspect who was shot is no victim
            if sure:
                found[part][node.number] = node
            else:
                doubtful.append((part, node))
        for part, node in witnessed(clauses, sentence):
            found[part][node.number] = node
    for part, node in doubtful if found else ():
        found[part][node.number] = node
    pursuers = found.pop(PURSUER, {})
    if any((node.office | node.modifiers | {node.title}) & LAW for node in found[ACCUSED].values()):
        found[ACCUSED] |= pursuers  # an officer is charged
    victims = {*found[KILLED], *found[STRUCK], *found[HARMED]}
    for number in [number for number in found[ACCUSED] if number in victims]:
        del found[ACCUSED][number]
    return defaultdict(list, {part: sorted(held.values(), key=_number_of) for part, held in found.items()})


def _number_of(node: Node) -> int:
    return node.number


def _people(node: Node) -> bool:
    """Whether a phrase means a person, or persons by a noun for them: no body, and no relative of somebody."""
    if node.name and node.opening in ARTICLES and not age(node):
        return False  # "a Norwich Cruiser" is a car
    if node.relation and not node.name and not _of_nobody(node):
        return False
    entry = load("kinds").find(node.mention.head)
    return (
        node.person or node.mention.head in {"people", "others"} or (entry is not None and entry.category == "person")
    )


def _of_nobody(node: Node) -> bool:
    """Whether a word for a relative tells only what somebody is: "a grandmother", "Norwich mother killed"."""
    heading = node.sentence.index == 0 and node.mention.span.start == node.sentence.span.start
    return node.opening in {"a", "an"} or (heading and node.opening not in DESCRIBING)


def _called(sentence: Sequence[Node]) -> Iterator[tuple[str, Node]]:
    """Yield the parts that a word for somebody tells, or a noun beside: "the suspect", "the death of Ada Rowe"."""
    for node in sentence:
        raw, span = node.document.raw, node.mention.span
        before = raw[max(node.sentence.span.start, span.start - 24) : span.start]
        for part, behind, ahead in ((KILLED, KILLED_BEHIND, KILLED_BEFORE), (ACCUSED, ACCUSED_BEHIND, ACCUSED_BEFORE)):
            if behind.match(raw, span.end) or ahead.search(before):
                yield part, node
        for part in (ACCUSED, HARMED):
            if node.title in words(part) or node.office & words(part):
                yield part, node


def _told(clauses: Clauses) -> Iterator[tuple[str, Node, bool]]:
    """Yield the parts that the verbs of a sentence tell, and whether they surely tell of a crime or accident."""
    tokens = clauses.tokens
    norms = tuple(token.norm for token in tokens)
    place = 0
    while place < len(tokens):
        found = load("parts").match(norms, place)
        if norms[place] == "dead":
            dead = _dead(clauses, place)
            if dead is not None:
                yield KILLED, dead, True
        elif found is not None and (found[0] > 1 or _is_verb(clauses, place)):
            size, entry = found
            subject, object_, *weak = entry.category.split(" ")
            for part, node, does in _roles(clauses, place, place + size, subject, object_, sure=not weak):
                if part != "-" and node is not None:
                    yield (PURSUER if does and node.title in LAW else part), node, not weak
            place += size - 1
        place += 1


def _roles(
    clauses: Clauses, first: int, last: int, subject: str, object_: str, *, sure: bool
) -> Iterator[tuple[str, Node | None, bool]]:
    """Yield the parts of who does, and of whom it is done to; the last tells which of the two.

    What is done to a thing or to nobody makes nobody the accused if it is often not meant so: "Rowe attacked the plan".
    """
    if object_ != "-" and clauses.passive(first, last):
        yield object_, clauses.subject(first), False
        yield subject, clauses.agent(last), True
        return
    whom = clauses.object_(last)
    pronoun = last < len(clauses.tokens) and clauses.tokens[last].pos == "PRP"
    if sure or object_ == "-" or pronoun or (whom is not None and _people(whom)):
        yield subject, clauses.subject(first), True
    yield object_, whom, False


def _is_verb(clauses: Clauses, place: int) -> bool:
    token = clauses.tokens[place]
    if place and clauses.tokens[place - 1].pos in ATTRIBUTIVE:
        return False  # "the injured man"
    if token.norm.endswith("ing") and token.pos not in VERB_TAGS:
        return place > 0 and clauses.tokens[place - 1].pos == "IN" and clauses.object_(place + 1) is not None
    past = token.norm.endswith("ed") or (token.norm in PASTS and clauses.object_follows(place + 1))
    return token.pos in VERB_TAGS or past or clauses.passive_form(place)


def _dead(clauses: Clauses, place: int) -> Node | None:
    """Return who is dead: "is dead", "was found dead", "leaves one woman dead"."""
    before = clauses.tokens[place - 1].norm if place else ""
    if before.endswith("ed") and clauses.at(place - 2) is not None:
        return clauses.at(place - 2)  # "a man feared dead"
    return clauses.subject(place) if before in LEADING_TO_DEAD else clauses.at(place - 1)


def _one(holders: Sequence[Node], known: Mapping[int, Sequence[Node]], clusters: Clusters) -> bool:
    """Whether nothing tells that these are several persons: two names, ages, sexes or countries, "another".

    What else they are called counts as well; ``known`` are the mentions by cluster.
    """
    everything = [other for node in holders for other in known[clusters.root(node)]]
    names = [node.full for node in everything if node.full]
    if not holders or not all(node.person for node in holders):
        return False
    if not all(one_person(names[0], name) for name in names[1:]):
        return False
    return agree(everything) and not any(map(other_person, holders))
