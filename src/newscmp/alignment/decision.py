"""Which scored pairs of sentences are stated as links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.alignment.features import char
from newscmp.alignment.relation import told_alike

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscmp.alignment.scorer import Scored

#: Probability from which a sentence's best counterpart is stated if the wording agrees: so much in characters, this
#: share of the longer sentence's words in one order, and so many words. Without this rule 92 % of ``same`` links are
#: found, with it 93 to 94 %, and F1 is .5 higher. Of the links that it adds half are right, by order alone four in ten.
LIKELIEST, ALIKE_CHARACTERS, ALIKE_ORDER, ALIKE_WORDS = 0.14, 0.15, 0.2, 5


def stated(cells: Sequence[Scored], cut: float) -> list[Scored]:
    """Return the pairs of two documents that reach the cut, and less likely ones that are nearly told the same.

    Those are the best counterpart of either sentence, and their wording agrees.
    """
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for scored in cells:
        i, j, probability = scored.cell.i, scored.cell.j, scored.probability
        rows[i], columns[j] = max(probability, rows.get(i, 0.0)), max(probability, columns.get(j, 0.0))
    return [scored for scored in cells if scored.probability >= cut or _nearly_same(scored, rows, columns)]


def _nearly_same(scored: Scored, rows: Mapping[int, float], columns: Mapping[int, float]) -> bool:
    cell, probability = scored.cell, scored.probability
    return (
        probability >= LIKELIEST
        and probability in (rows[cell.i], columns[cell.j])
        and char(cell) >= ALIKE_CHARACTERS
        and told_alike(cell.left, cell.right, ALIKE_ORDER, ALIKE_WORDS)
    )
