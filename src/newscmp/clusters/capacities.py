"""In what capacity somebody acts: "fired as head coach", "returns as host", "As mayor, Ada Rowe paid"."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from newscmp.clusters.appositions import DESCRIBING
from newscmp.clusters.clauses import Clauses, by_sentence
from newscmp.clusters.nodes import ARTICLES
from newscmp.clusters.persons import GENERAL
from newscmp.text.grammar import AUXILIARIES, VERB_TAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters
    from newscmp.model import Span

#: Words with which "as" compares or gives an example.
COMPARING = frozenset("such well same far soon long much as just so many even not".split())
#: Words before "as" among which a first "as" makes it a comparison: "as fast as a runner".
REACH = 4
#: Words between a verb and its "as".
VERB_REACH = 14
#: Pronouns that nothing resolves.
UNRESOLVED = frozenset(("them", "me", "us", "you", "it"))
#: Stems of verbs of which both sides have the role at some time.
CHANGING = frozenset(("replac", "succeed", "follow", "join"))
#: Stems of verbs behind which an office without an article is the post: "nominated as port director".
NAMING = frozenset("name pick chose choos chosen appoint nomin select elect tap confirm propos consid want".split())
#: Stems of verbs that give the role to their object.
CHOOSING = NAMING | frozenset(
    "hire fire unveil announc introduc dismiss oust sack"
    " describ depict portray regard see view treat cast paint know recogn identifi".split()
)
#: Stems of verbs behind which "his work as" is the subject's own.
OWNING = frozenset("make made begin began start end finish leav left lose lost quit resign retir spend spent".split())
BEING = frozenset(("be", "is", "was", "became", "become", "becomes", "remains"))
#: Words before a clause that need not be so: "he thought she was an intruder".
SUPPOSING = frozenset("if unless whether thought thinks believed believes thinking believing suspected that".split())
INTRODUCING = BEING | {"as"}
COMMA = re.compile(r",\s")
ENDS = re.compile(r"[;:“”\"]")


def capacities(nodes: Sequence[Node], pronouns: Sequence[Node], clusters: Clusters) -> None:
    """Merge a person, or the pronoun for one, with the role that "as" or a verb of being gives them."""
    spoken: dict[tuple[str, Span], list[Node]] = defaultdict(list)
    for node in pronouns:
        if not _possessive(node):
            spoken[node.document.id, node.sentence.span].append(node)
    for named in by_sentence(nodes):
        key = named[0].document.id, named[0].sentence.span
        sentence = sorted((*named, *spoken[key]), key=lambda node: node.mention.span)
        if not any(token.norm in INTRODUCING for token in sentence[0].sentence.tokens):
            continue
        clauses = Clauses(sentence)
        for place, role in enumerate(sentence):
            if role.person and not (role.name or role.pronoun or role.relation) and _told(role, clusters):
                for found, reason in (
                    (_holder(sentence, place, clauses), "role given by “as”"),
                    (_being(role, clauses), "predicate"),
                ):
                    if found is not None and found.person and found is not role:
                        clusters.merge(found, role, reason)


def _told(role: Node, clusters: Clusters) -> bool:
    """Whether a phrase tells who somebody is, and not what somebody may become."""
    return role.title not in GENERAL and not clusters.is_open(role)


def _possessive(pronoun: Node) -> bool:
    """Whether a pronoun stands before what somebody has: "his" always, "her" by its tag."""
    tokens = pronoun.sentence.tokens
    return any(token.pos == "PRP$" and token.span.overlaps(pronoun.mention.span) for token in tokens)


def _being(role: Node, clauses: Clauses) -> Node | None:
    """Return of whom a role is told at a distance: "Ada Rowe, a clerk, is the leading contender"."""
    first = clauses.place(role)[0]
    verb = clauses.tokens[first - 1].norm if first else ""
    bare = role.opening not in DESCRIBING and role.text[:1].islower()
    if verb not in BEING or not (bare or (role.opening in ARTICLES and clauses.at(first - 2) is not None)):
        return None
    subject = clauses.subject(first - 1)
    opening = clauses.place(subject)[0] if subject is not None else 0
    supposed = not bare and opening and clauses.tokens[opening - 1].norm in SUPPOSING
    return None if supposed else subject


def _holder(sentence: Sequence[Node], place: int, clauses: Clauses) -> Node | None:
    role = sentence[place]
    as_ = clauses.place(role)[0] - 1
    tokens, raw = clauses.tokens, role.document.raw
    if as_ < 0 or tokens[as_].norm != "as":
        return None
    if as_ == 0:
        following = sentence[place + 1 : place + 2]
        opens = following and COMMA.fullmatch(raw, role.mention.span.end, following[0].mention.span.start)
        return following[0] if opens else None
    before = [token.norm for token in tokens[max(0, as_ - REACH) : as_]]
    if before[-1] in COMPARING or "as" in before:
        return None
    adjacent = clauses.at(as_ - 1)
    if adjacent is not None and adjacent.person and tokens[clauses.place(adjacent)[0] - 1].norm == "of":
        return adjacent  # "the choice of Ada Rowe as mayor"
    verb = _verb(clauses, as_)
    post = role.opening not in DESCRIBING and verb is not None and tokens[verb].stem in NAMING
    if (
        verb is None
        or post
        or tokens[verb].stem in CHANGING
        or ENDS.search(raw, tokens[verb].span.end, tokens[as_].span.start)
    ):
        return None
    return _of_verb(clauses, verb, as_)


def _of_verb(clauses: Clauses, verb: int, as_: int) -> Node | None:
    tokens = clauses.tokens
    if clauses.passive(verb, verb + 1):
        return clauses.subject(verb)
    inside = tokens[verb + 1 : as_]
    if inside and inside[0].norm in UNRESOLVED:
        return None
    if any(token.pos == "PRP$" for token in inside) and tokens[verb].stem not in OWNING:
        return None  # "called her tenure as mayor a failure"
    object_ = clauses.object_(verb + 1)
    if object_ is not None and (object_.person or tokens[verb].stem in CHOOSING):
        return object_
    return clauses.subject(verb)


def _verb(clauses: Clauses, as_: int) -> int | None:
    """Return the position of the verb to which "as" belongs: the last one before it."""
    for place in range(as_ - 1, max(-1, as_ - 1 - VERB_REACH), -1):
        token = clauses.tokens[place]
        if token.pos in VERB_TAGS and token.norm not in AUXILIARIES and clauses.at(place) is None:
            return place
    return None
