"""How two linked sentences relate: the same content or a part of it, the same wording or other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.alignment.subsequence import bits, lcs
from newscmp.model import LinkRelation

if TYPE_CHECKING:
    from newscmp.alignment.cells import Cell
    from newscmp.alignment.profile import Telling

#: Share of the heavier sentence's word weight that both must have.
SAME = 0.45
#: Share of the longer sentence's words found in the same order in the other; shorter sentences may agree by chance.
COPIED, WORDS = 0.8, 5


def relation(cell: Cell) -> LinkRelation:
    """Return ``same`` if most of what either sentence says stands in both, else ``partial``."""
    return LinkRelation.SAME if agreement(cell) >= SAME else LinkRelation.PARTIAL


def agreement(cell: Cell) -> float:
    """Return the weight of the shared stems over that of the heavier sentence, 0 to 1."""
    weight = cell.pair.left.weights.of
    return weight(cell.shared) / max(weight(cell.left.words), weight(cell.right.words))


def verbatim(left: Telling, right: Telling) -> bool:
    """Whether the wording is nearly the same: copied, as from one agency, rather than told in other words."""
    longer = max(len(left.norms), len(right.norms))
    return longer >= WORDS and lcs(bits(left.norms), len(left.norms), right.norms) >= COPIED * longer
