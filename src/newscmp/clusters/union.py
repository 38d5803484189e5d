"""Union–find over mentions that keeps the reason of every merge and never puts two persons together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.clusters.persons import one_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.persons import FullName


class Clusters:
    """Disjoint sets of mentions; merging is refused where two different persons would become one."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        self._parent = list(range(len(nodes)))
        self._members: dict[int, list[int]] = {node.number: [node.number] for node in nodes}
        self._names: dict[int, set[FullName]] = {
            node.number: {name} if (name := node.full) else set() for node in nodes
        }
        self._apart: dict[int, set[int]] = {}
        self._introduced: set[int] = set()
        self._open: set[int] = set()
        self._somebody = {node.number for node in nodes if node.full or node.pronoun}
        self._reasons: dict[int, list[str]] = {node.number: [] for node in nodes}

    def merge(self, a: Node, b: Node, reason: str) -> bool:
        """Put two mentions and their clusters together, unless they are two persons; tell whether they are together."""
        left, right = self._root(a.number), self._root(b.number)
        if left == right:
            return True
        if self._known_apart(left, right) or not _compatible(self._names[left], self._names[right]):
            return False
        if (left in self._open and right in self._somebody) or (right in self._open and left in self._somebody):
            return False
        if len(self._members[left]) < len(self._members[right]):
            left, right = right, left
        self._parent[right] = left
        self._members[left] += self._members.pop(right)
        self._names[left] |= self._names.pop(right)
        if right in self._apart:
            self._apart.setdefault(left, set()).update(self._apart.pop(right))
        for kind in (self._open, self._somebody):
            if right in kind:
                kind.add(left)
        if a.text.casefold() != b.text.casefold():
            self._reasons[left].append(f"{reason}: {a.ref} “{a.text}” = {b.ref} “{b.text}”")
        self._reasons[left] += self._reasons.pop(right)
        return True

    def keep_apart(self, owner: Node, relative: Node) -> None:
        """Never put a person and the relative together who is introduced by that person."""
        self._introduced.add(relative.number)
        self.part(owner, relative)

    def part(self, a: Node, b: Node) -> None:
        """Never put two mentions together that are not together yet."""
        for one, other in ((a, b), (b, a)) if self.root(a) != self.root(b) else ():
            self._apart.setdefault(self._root(one.number), set()).add(other.number)

    def leave_open(self, post: Node) -> None:
        """Never put a mention together with a full name or with "he" or "she": it is an office to be filled."""
        self._open.add(self._root(post.number))

    def is_open(self, node: Node) -> bool:
        """Whether the cluster of a mention is an office to be filled."""
        return self._root(node.number) in self._open

    def introduced(self, node: Node) -> bool:
        """Whether a mention is introduced by its relation to somebody else."""
        return node.number in self._introduced

    def root(self, node: Node) -> int:
        """Return the number that stands for the cluster of a mention; it may change with the next merge."""
        return self._root(node.number)

    def named_persons(self, nodes: Iterable[Node]) -> set[int]:
        """Return the numbers (see ``root``) of the clusters in which one of the mentions is a person's name."""
        return {self.root(node) for node in nodes if node.person and node.name}

    def __iter__(self) -> Iterator[tuple[tuple[Node, ...], tuple[str, ...]]]:
        """Yield each cluster, by first mention, with the reasons of its merges."""
        for members in sorted(sorted(members) for members in self._members.values()):
            reasons = tuple(dict.fromkeys(self._reasons[self._root(members[0])]))
            yield tuple(self._nodes[number] for number in members), reasons

    def _known_apart(self, left: int, right: int) -> bool:
        return any(self._root(number) == right for number in self._apart.get(left, ()))

    def _root(self, number: int) -> int:
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number


def _compatible(one: set[FullName], other: set[FullName]) -> bool:
    """Whether all full names can be one person's."""
    return all(one_person(a, b) for a in one for b in other)
