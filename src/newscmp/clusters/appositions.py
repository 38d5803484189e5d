"""Who is said to be what in a sentence: apposition ("Ada Rowe, his lawyer,") and predicate ("Ada Rowe is a poet")."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newscmp.clusters.nodes import ARTICLES, DEFINITE, PARTISANS, between
from newscmp.clusters.persons import GENERAL
from newscmp.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

#: First words of a phrase that can describe somebody who is named beside it.
DESCRIBING = ARTICLES | {"his", "her", "their", "its", "my", "our"}
#: What stands behind an apposition; any other word makes the phrase a part of the next clause.
CLOSED = re.compile(r"\s*(?:[,.;:)—–-]|$|\b(?:who|whose|of|from|for|at|in|with|and)\b)")
#: What stands behind a relative in apposition; "and" goes on with a list: "Rowe, his mother and his wife".
LISTED = re.compile(r"\s*(?:[,.;:)—–-]|$|\b(?:who|whose|of)\b)")
#: What stands behind a name that explains the phrase before it.
NAME_CLOSED = re.compile(r"\s*(?:[,.;:)—–]|$|\bwho\b|\bof\s[A-Z])")
#: What stands behind a name that is one of several: "the port, Norwich Road and the school".
LISTING = re.compile(r",?\s(?:and|or)\s|,\s(?:the\s)?[A-Z]")
#: Between a name and its apposition: a comma, perhaps with an age.
COMMA = re.compile(r"\.?,(?:\s(?:aged?\s)?\d\d?,)?\s")
#: Between a role and the name after it: "a spokesman for the harbor union, Ada Rowe,", "the winner is Ada Rowe".
COMPLEMENT = re.compile(r"(?:\s(?:of|for|at|with|from)\s[^,;:()“”\"]{2,80})?(?:,|\s(?:is|was))\s")
#: Between somebody and who it is, told by a deed: "the man accused of shooting two guards is Ada Rowe".
DEED = re.compile(
    r"\s(?:who|accused|suspected|charged|convicted|arrested|detained|killed|wanted|behind|in)\s[^,;:()“”\"]{2,80}"
    r"\s(?:is|was)\s(?:identified\sas\s|named\sas\s)?"
)
#: Between a person and what they are.
PREDICATE = re.compile(
    r"(?:,\s(?:aged?\s)?\d\d?,|,\swho)?\s(?:is|was|became|remains|will\sbe)(?:\s(?:now|also|currently|still|only|just))?"
    r"(?:\s(?:this|last|next)\s(?:year|season|month|week)['’]s)?\s"
)
#: Between somebody and the part they are given, with the verb between or before: "Rowe was named as", "named Rowe as".
CHOSEN = r"(?:named|announced|unveiled|picked|chosen|chose|appointed|selected|elected|tapped|hired)"
GIVEN = re.compile(rf"\s(?:is|was|has\sbeen|will\sbe)\s{CHOSEN}(?:\s\w+)?\sas\s")
GIVING = re.compile(rf"\b{CHOSEN}\s$")
POSSESSED = re.compile(r"['’]s?\s")
#: Mentions that a complement may hold between a role and its name.
REACH = 4


def appositions(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge a name with the phrase that a comma puts beside it, and with what it is said, or chosen, to be."""
    for place, node in enumerate(nodes):
        if node.name:
            for role in _after(nodes, place):
                clusters.merge(node, role, "apposition")
            explained = _before(nodes, place, clusters)
            if explained is not None:
                clusters.merge(explained, node, "apposition")
    for node, following in pairwise(nodes):
        if _predicated(node, following):
            clusters.merge(node, following, "predicate")


def possessed(nodes: Sequence[Node], place: int) -> bool:
    """Whether the phrase before this one is its possessor: "the harbor's mayor"."""
    if not place or nodes[place - 1].sentence is not nodes[place].sentence:
        return False
    return POSSESSED.fullmatch(between(nodes[place - 1], nodes[place])) is not None


def _after(nodes: Sequence[Node], place: int) -> Sequence[Node]:
    """Return the phrase in apposition after a name, none or one: "Ada Rowe, Kovacs's lawyer,"."""
    name = nodes[place]
    for role in (place + 1, place + 2):
        if role >= len(nodes) or nodes[role].sentence is not name.sentence:
            break
        opening = nodes[role - 1] if possessed(nodes, role) else nodes[role]
        found = nodes[role]
        if opening is name or found.name or not COMMA.fullmatch(between(name, opening)):
            continue
        closed = LISTED if found.relation else CLOSED
        if not closed.match(found.document.raw, found.mention.span.end):
            return ()
        described = opening is not found or found.opening in DESCRIBING
        described = described or found.mention.head in PARTISANS or _ends_headline(found)
        return (found,) if described and _alike(name, found) else ()
    return ()


def _ends_headline(role: Node) -> bool:
    """Whether a phrase without article ends a headline: "Rowe Expected to Resign, Norwich Mayor"."""
    return role.sentence.index == 0 and role.mention.span.end >= role.sentence.span.end - 1


def _alike(name: Node, role: Node) -> bool:
    if {name.gender, role.gender} == {"female", "male"}:
        return False
    return role.person if name.person else role.mention.kind in {name.mention.kind, MentionKind.GROUP}


def _before(nodes: Sequence[Node], place: int, clusters: Clusters) -> Node | None:
    """Return the role that a name explains: "a spokesman for the union, Ada Rowe,", "his wife, Ada,"."""
    name = nodes[place]
    if not NAME_CLOSED.match(name.document.raw, name.mention.span.end):
        return None
    thing = _known_thing(nodes, place)
    if thing is not None or (not name.full and len(name.name) > 1):
        return thing
    for at in range(place - 1, max(-1, place - 1 - REACH), -1):
        role = nodes[at]
        if role.sentence is not name.sentence:
            return None
        if role.person and role.definite and not role.name and name.full and DEED.fullmatch(between(role, name)):
            return role
        if role.name or not role.person or clusters.is_open(role) or not COMPLEMENT.fullmatch(between(role, name)):
            continue
        described = possessed(nodes, at) or role.opening in DESCRIBING or role.opening == "former"
        sure = role.relation if name.full is None else at == place - 1 or role.title not in GENERAL
        return role if described and sure else None
    return None


def _known_thing(nodes: Sequence[Node], place: int) -> Node | None:
    """Return the phrase that the name of a place or body explains: "the country's highest peak, Mount Rowe,"."""
    name, role = nodes[place], nodes[place - 1]
    if not place or name.person or role.name or role.sentence is not name.sentence:
        return None
    described = possessed(nodes, place - 1) or role.opening in DEFINITE
    alike = name.mention.kind in {role.mention.kind, MentionKind.THING}
    if not described or not alike or between(role, name) != ", ":
        return None
    return None if LISTING.match(name.document.raw, name.mention.span.end) else role


def _predicated(node: Node, following: Node) -> bool:
    if node.sentence is not following.sentence or following.name or not (node.person and following.person):
        return False
    bare = not following.relation and following.text.rpartition(" ")[2].islower()  # "will be host", "was Norwich mayor"
    if not (following.opening in ARTICLES or bare) or following.title in GENERAL:
        return False
    gap = between(node, following)
    if gap == " as ":
        start = node.mention.span.start
        return GIVING.search(node.document.raw[max(node.sentence.span.start, start - 12) : start]) is not None
    return bool(PREDICATE.fullmatch(gap) or GIVEN.fullmatch(gap))
