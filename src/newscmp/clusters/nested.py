"""Names inside other phrases: the town of "a Norwich man", the mayor of "the Oduya campaign"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.clusters.nodes import SUFFIXES, bare, node_of
from newscmp.model import Mention, MentionKind, Span
from newscmp.text.mentions.naming import places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

WORD = re.compile(r"\S+")
POSSESSIVE = re.compile(r"[,;:]?(?:['’]s?)?$")
#: Longest name that is looked for inside a phrase, in words.
LONGEST = 5
#: Sorts of geographical names that are a mention of the place; "Norwegian" is none.
WHERE = ("country", "capital", "state", "city", "region")


def nested(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Return the places, and the names used elsewhere in the documents, that stand before the head of a phrase."""
    surnames = {(node.full.last,): node.mention.kind for node in nodes if node.full}
    known = surnames | {node.name: node.mention.kind for node in reversed(nodes) if node.name and not _people(node)}
    found = ((node, mention) for node in nodes if " " in node.mention.norm for mention in _inside(node, known))
    return tuple(node_of(number, node, mention) for number, (node, mention) in enumerate(found, start=len(nodes)))


def join_nested(nodes: Sequence[Node], inner: Sequence[Node], clusters: Clusters) -> None:
    """Merge names inside phrases with the same name elsewhere, in the same document if it stands there."""
    known: dict[tuple[str, tuple[str, ...]], Node] = {}
    named = ((node.name, node) for node in nodes if node.name)
    surnames = (((node.full.last,), node) for node in nodes if node.full)
    for name, node in (*named, *surnames):
        for document in (node.document.id, ""):
            known.setdefault((document, name), node)
    for node in inner:
        known.setdefault(("", node.name), node)
    for node in inner:
        clusters.merge(known.get((node.document.id, node.name)) or known["", node.name], node, "name inside a phrase")


def _inside(node: Node, known: Mapping[tuple[str, ...], MentionKind]) -> Iterator[Mention]:
    """Yield the names before the head of a common phrase, or before the name of a person ("Ohio Senator Ada Rowe")."""
    if node.name and not node.person and node.sentence.index > 0:
        return  # headlines write everything with a capital
    words = [(match.start(), match.group()) for match in WORD.finditer(node.text)]
    norms = [bare(word) for _, word in words]
    end = len(words) - max(1, len(node.name) if node.person else 0)
    if node.name and node.person and tuple(norms[end:]) != node.name:
        return
    place = 0
    while place < end:
        length, kind = _longest(words, norms, place, end, known)
        if kind is None:
            place += 1
            continue
        start, last = words[place][0], words[place + length - 1]
        span = Span(
            node.mention.span.start + start, node.mention.span.start + last[0] + len(POSSESSIVE.sub("", last[1]))
        )
        yield Mention(span, norms[place + length - 1], kind, " ".join(norms[place : place + length]), named=True)
        place += length


def _people(node: Node) -> bool:
    """Whether a name is an adjective, or the people, of a country: no mention of anybody known."""
    return places().get(" ".join(node.name), "").startswith(("adjective", "people"))


def _longest(
    words: Sequence[tuple[int, str]],
    norms: Sequence[str],
    place: int,
    end: int,
    known: Mapping[tuple[str, ...], MentionKind],
) -> tuple[int, MentionKind | None]:
    if not words[place][1][0].isupper() or norms[place] in SUFFIXES:
        return 0, None
    for length in range(min(LONGEST, end - place), 0, -1):
        if not words[place + length - 1][1][0].isupper():
            continue
        name = tuple(word for word in norms[place : place + length] if word not in SUFFIXES)
        if places().get(" ".join(name), "").startswith(WHERE):
            return length, MentionKind.PLACE
        if name in known:
            return length, known[name]
    return 0, None
