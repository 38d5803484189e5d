"""Clusters as rows of a label table: what an entity is called, by whom, and whether that is worth a row."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newscmp.clusters.contrasts import contrasted
from newscmp.clusters.nodes import bare
from newscmp.entities import Entity, Naming
from newscmp.model import MentionKind, Reading
from newscmp.text.mentions.naming import places

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.model import Alignment, Document

    Voices = Mapping[str, Mapping[int, str]]
    """By document whose word begins at a place."""
    Places = Mapping[str, frozenset[int]]
    """By sentence the groups of linked sentences in which it stands."""

DETERMINERS = frozenset("the a an this that these those his her its their my our your any some".split())

MARKS = str.maketrans("", "", '“”"')


def entity(
    number: int, members: Sequence[Node], reasons: tuple[str, ...], alignment: Alignment, voices: Voices, places: Places
) -> Entity:
    """Return the entity that a cluster stands for; pronouns are mentions of it, but no names for it."""
    phrases = [node for node in members if not node.pronoun] or members
    kind = _kind(phrases)
    documents = alignment.documents
    namings = tuple(naming for document in documents for naming in _namings(document, members, voices))
    wordings = len({node.mention.norm for node in phrases})
    telling = contrasted(phrases, len(documents), places)
    return Entity(number, _title(phrases), kind, wordings, namings, reasons, telling)


def _kind(phrases: Sequence[Node]) -> MentionKind:
    """Return the kind of most phrases; what is only guessed counts where nothing else is known."""
    sure = Counter(node.mention.kind for node in phrases if _sure(node))
    counts = sure or Counter(node.mention.kind for node in phrases if node.mention.kind is not MentionKind.THING)
    return max(MentionKind, key=lambda kind: counts[kind]) if counts else MentionKind.THING


def _sure(node: Node) -> bool:
    """Whether the kind of a phrase is more than a guess: a thing is what nothing is known of, "to Oduya" may be all."""
    guessed = node.mention.kind is MentionKind.PLACE and len(node.name) == 1 and node.mention.norm not in places()
    return node.mention.kind is not MentionKind.THING and not guessed


def _title(members: Sequence[Node]) -> str:
    """Return the fullest name of a person, the most frequent name of others, else the most frequent phrase."""
    named = [node for node in members if node.full] or [node for node in members if node.name] or list(members)
    counts = Counter(_wording(node) for node in named)
    best = max(counts, key=lambda words: (counts[words], len(words), words))
    return _plain(next(node for node in named if _wording(node) == best))


def _wording(node: Node) -> str:
    return " ".join(node.name) if node.full else node.mention.norm


def _plain(node: Node) -> str:
    """Return a person's name without titles, and any other phrase without its determiner."""
    words = _unquoted(node.text).split()
    if node.person and node.name:
        start = next((i for i, word in enumerate(words) if bare(word) == node.name[0]), 0)
    else:
        start = int(len(words) > 1 and words[0].lower() in DETERMINERS)
    return " ".join(words[start:])


def _namings(document: Document, members: Sequence[Node], voices: Voices) -> tuple[Naming, ...]:
    """Return the different phrases of one document, the most frequent first, each as it is mostly written.

    Pronouns come last.
    """
    phrases: dict[str, list[Node]] = {}
    for node in sorted(members, key=lambda node: node.mention.span):
        if node.document is document:
            phrases.setdefault(node.mention.norm, []).append(node)
    ordered = sorted(phrases.values(), key=lambda found: (found[0].pronoun, -len(found), found[0].mention.span))
    return tuple(
        Naming(document.id, _usual(found), tuple(_reading(node, voices) for node in found), found[0].pronoun)
        for found in ordered
    )


def _usual(nodes: Sequence[Node]) -> str:
    counts = Counter(_unquoted(node.text) for node in nodes)
    return max(counts, key=lambda text: counts[text])


def _unquoted(text: str) -> str:
    """Return a phrase without a quotation mark whose partner stands outside: the “Obama agenda."""
    if text.count("“") != text.count("”") or text.count('"') % 2:
        text = text.translate(MARKS)
    return text.removeprefix("‘") if "’" not in text else text


def _reading(node: Node, voices: Voices) -> Reading:
    span = node.mention.span
    return Reading(node.document.id, node.ref, span, node.text, voice=voices[node.document.id].get(span.start))
