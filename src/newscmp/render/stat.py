"""``newscmp diff --stat``: how often each rule finds something, with a bar, and nothing else."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newscmp.render.findings import ONLY, RULE, mark
from newscmp.render.rows import Flow, Piece
from newscmp.render.safe import clean
from newscmp.text import voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.model import Comparison, Document
    from newscmp.render.rows import Row

#: So many voices of a document are named.
VOICES = 4
#: Longest bar; longer counts are scaled down to it.
BAR = 40


def rows(comparison: Comparison) -> Iterator[Row]:
    """Yield one row a rule (for what stands alone: a rule and a document) with its count and bar."""
    documents = comparison.alignment.documents
    counted: Counter[tuple[str, str, str]] = Counter()
    for difference in comparison.differences:
        telling = [reading.document for reading in difference.readings if reading.span is not None]
        only = telling[0] if difference.rule == ONLY and difference.group is None and telling else ""
        counted[difference.rule, only, mark(difference, documents)] += 1
    longest = max(counted.values(), default=0)
    order = sorted(counted, key=lambda key: (("fact", "framing", "coverage").index(key[0].partition(".")[0]), key))
    for rule, only, sign in order:
        number = counted[rule, only, sign]
        bar = sign * (number if longest <= BAR else max(1, number * BAR // longest))
        name = f"{rule}  {only}" if only else rule
        yield Flow((Piece(bar, "bold"),), (Piece(f"  {name:<{RULE + 1}}{number:>4}  "),))
    if not counted:
        yield Flow((Piece("no differences"),))
    yield from _voices(documents)


def _voices(documents: Sequence[Document]) -> Iterator[Row]:
    """Yield one row a document that anybody but the outlet speaks in: the largest voices, in percent of its words."""
    for number, document in enumerate(documents):
        shares = voice.shares(document)
        if len(shares) < 2:
            continue
        named = "  ".join(f"{share.voice} {share.share:.0%}" for share in shares[:VOICES])
        rest = sum(share.share for share in shares[VOICES:])
        others = f"  others {rest:.0%}" if rest else ""
        yield Flow((Piece(clean(named + others)),), (Piece(f"  {document.id}", "id", number), Piece("  voices  ")))
