"""What tells persons apart who are not named: age, sex, country, "another"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.clusters.ages import age
from newscmp.clusters.nodes import nations
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from newscmp.clusters.nodes import Node

#: Stems of words that tell somebody from who was named before.
OTHERS = frozenset(stem(word) for word in ("other", "second", "third", "fourth", "fifth"))

#: Words before a noun that stands for nobody and nothing told of before: "every account", "no family".
ANY = frozenset({"no", "any", "every", "each", "either", "neither"})
BRITAIN = "@united-kingdom"
IN_BRITAIN = frozenset((BRITAIN, "@england", "@scotland", "@wales", "@northern-ireland"))


def countries(node: Node) -> frozenset[str]:
    """Return the countries that the words beside a common noun name: "the Ruritanian forces"."""
    return nations(node.modifiers)


def other_person(node: Node) -> bool:
    """Whether a phrase tells somebody from who was named before: "another climber", "the second man"."""
    return node.person and bool(node.modifiers & OTHERS or node.opening == "another")


def any_one(node: Node) -> bool:
    """Whether a phrase means whatever is called so: "every account", "no family"."""
    return not node.name and node.opening in ANY


def agree(nodes: Sequence[Node]) -> bool:
    """Whether neither age nor sex nor country tells that phrases mean several persons."""
    told = (
        {age(node) for node in nodes} - {""},
        {node.gender for node in nodes} - {""},
        _wider({countries(node) for node in nodes} - {frozenset()}),
    )
    return all(len(different) < 2 for different in told)


def _wider(told: AbstractSet[frozenset[str]]) -> AbstractSet[frozenset[str]]:
    """Return countries, where one is Britain, without the names of its own: an English climber is a British one."""
    return {frozenset({BRITAIN}) if found <= IN_BRITAIN else found for found in told} if {BRITAIN} in told else told
