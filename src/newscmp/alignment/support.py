"""What a third document adds to a pair of sentences: a sentence of its own that resembles both."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.alignment.cells import LEAST_COSINE, pair

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscmp.alignment.cells import Pair
    from newscmp.alignment.vectors import Vectors

#: Weaker resemblance to the third document supports nothing.
RESEMBLANCE = 0.1

Rows = list[dict[int, float]]


def pairs(sides: Sequence[Vectors]) -> list[Pair]:
    """Return all pairs of documents, in order, each with the support of the others."""
    found = {(a, b): pair(sides[a], sides[b]) for a, b in combinations(range(len(sides)), 2)}
    if len(sides) > 2:
        rows = _rows(found, sides)
        for (a, b), documents in found.items():
            for c in range(len(sides)):
                if c not in (a, b):
                    _support(documents, rows[a, c], rows[b, c])
    return list(found.values())


def _rows(found: Mapping[tuple[int, int], Pair], sides: Sequence[Vectors]) -> dict[tuple[int, int], Rows]:
    """Return, for every ordered pair of documents, the resembling sentences of the second for each of the first."""
    rows: dict[tuple[int, int], Rows] = {}
    for (a, b), documents in found.items():
        forth: Rows = [{} for _ in sides[a].words]
        back: Rows = [{} for _ in sides[b].words]
        for (i, j), cosine in documents.cosines.items():
            if cosine >= RESEMBLANCE:
                forth[i][j] = back[j][i] = cosine
        rows[a, b], rows[b, a] = forth, back
    return rows


def _support(documents: Pair, left: Rows, right: Rows) -> None:
    """Raise the support of each pair of sentences to the best weaker resemblance to one sentence of the third."""
    support = documents.support
    for (i, j), cosine in documents.cosines.items():
        if cosine >= LEAST_COSINE and left[i] and right[j]:
            other = right[j]
            best = max([min(x, other[k]) for k, x in left[i].items() if k in other], default=0.0)
            if best > support.get((i, j), 0.0):
                support[i, j] = best
