"""How two linked sentences relate: the same content or a part of it, the same wording or other words."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from newscmp.alignment.features import lcs
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
    weights = cell.pair.left.weights
    heavier = max(
        fsum([weights[word] for word in side]) for side in (cell.pair.left.words[cell.i], cell.pair.right.words[cell.j])
    )
    return fsum([weights[word] for word in cell.shared]) / heavier if heavier else 0.0


def verbatim(left: Telling, right: Telling) -> bool:
    """Whether the wording is nearly the same: copied, as from one agency, rather than told in other words."""
    longer = max(len(left.norms), len(right.norms))
    return longer >= WORDS and lcs(left.norms, right.norms) >= COPIED * longer
