"""Whether different names of one entity tell a reader something: what is worth a row of the table."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.clusters.nodes import senses
from newscmp.clusters.rules import GENERIC, people
from newscmp.clusters.wars import whole
from newscmp.text.times import vocabulary
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newscmp.clusters.nodes import Node
    from newscmp.model import Group

#: Words that say how many or which one, and nothing about what it is.
AMOUNTS = frozenset(
    stem(word)
    for word in (
        "one two three four five six seven eight nine ten dozen hundred thousand million billion several many few most"
        " some all both other another new first second third last next same such more own whole entire current recent"
        " numerous multiple various"
    ).split()
)
MONTHS = frozenset(name[:3] for name in vocabulary.MONTHS)


def together(groups: Iterable[Group]) -> Mapping[str, frozenset[int]]:
    """Return by sentence the groups of linked sentences in which it stands."""
    found: dict[str, set[int]] = defaultdict(set)
    for group in groups:
        for member in group.members:
            found[member].add(group.id)
    return {ref: frozenset(numbers) for ref, numbers in found.items()}


def contrasted(members: Sequence[Node], documents: int, linked: Mapping[str, AbstractSet[int]]) -> bool:
    """Whether the sources use different words for it, articles, numbers and capital letters apart.

    Of several documents two must name it. What has no name must be called so at one place, in sentences that tell the
    same, unless it is the war in a country: elsewhere one noun too often stands for two things. Of what is nobody each
    must say what the other does not: "the indictment" tells no more than "the 48-page indictment".
    """
    if all(_date(node) or (not node.person and not node.name and node.title in GENERIC) for node in members):
        return False
    words = {node.number: _content(node) for node in members}
    different = len(set(words.values())) > 1
    if not different or documents == 1:
        return different
    if len({node.document.id for node in members}) < 2:
        return False
    if any(node.name for node in members) or all(map(whole, members)):
        return True
    said: dict[str, set[frozenset[str]]] = defaultdict(set)
    for node in members:
        said[node.ref].add(words[node.number])
    return any(
        _tell_apart(words[a.number], words[b.number], people=_people(a) and _people(b))
        for a, b in combinations(members, 2)
        if a.document is not b.document
        and not _other_number(a, b)
        and linked.get(a.ref, frozenset()) & linked.get(b.ref, frozenset())
        # who says both in one sentence means two things: campaign money and one's own
        and words[b.number] not in said[a.ref]
        and words[a.number] not in said[b.ref]
    )


def _tell_apart(one: frozenset[str], other: frozenset[str], *, people: bool) -> bool:
    return one != other if people else not one <= other and not other <= one


def _other_number(one: Node, other: Node) -> bool:
    """Whether one noun stands in the singular and in the plural: his car is not the police cars."""
    return one.title == other.title and one.mention.head != other.mention.head


def _people(node: Node) -> bool:
    """Whether a phrase is for a person or several: "the migrants", and not "the committee"."""
    return node.person or people(node.mention.head)


def _content(node: Node) -> frozenset[str]:
    """Return the words of a phrase that say what it is; a country and its adjective are one."""
    said = senses([word for word in node.mention.norm.split() if not word[0].isdigit()])
    return said - AMOUNTS or said


def _date(node: Node) -> bool:
    """Whether a phrase is a day written as a name: "January 6", "Jan. 6"."""
    first, _, rest = node.mention.norm.partition(" ")
    return first[:3] in MONTHS and rest[:1].isdigit()
