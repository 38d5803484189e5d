"""``newscmp diff --stat``: how often each rule finds something, with a bar, and nothing else."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newscmp.render.findings import ONLY, RULE, mark
from newscmp.render.rows import Flow, Piece
from newscmp.render.safe import clean
from newscmp.text import voices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.model import Comparison, Difference, Document
    from newscmp.render.rows import Row
    from newscmp.render.view import View

#: So many voices of a document are named.
VOICES = 4
#: Longest bar; longer counts are scaled down to it.
BAR = 40


def rows(comparison: Comparison, view: View) -> Iterator[Row]:
    """Yield one row a rule (for what stands alone: a rule and a document) with its count and bar, then the voices."""
    found = counted(comparison, view)
    longest = max((number for *_, number in found), default=0)
    for rule, teller, sign, number in found:
        bar = sign * (number if longest <= BAR else max(1, number * BAR // longest))
        name = f"{rule}  {teller}" if teller else rule
        yield Flow((Piece(bar, "bold"),), (Piece(f"  {name:<{RULE + 1}}{number:>4}  "),))
    if folded := left_out(comparison, view):
        yield Flow((), (Piece(f"  {'folded (--all)':<{RULE + 1}}{folded:>4}", "dim"),))
    elif not found:
        yield Flow((Piece("no differences"),))
    yield from _voices(comparison.alignment.documents)


def counted(comparison: Comparison, view: View) -> list[tuple[str, str, str, int]]:
    """Return rule, who alone tells it, mark and number of the findings, facts first; folded ones where asked for."""
    documents = comparison.alignment.documents
    kept = (d for d in comparison.differences if not _folded(d, view))
    numbers = Counter((d.rule, _teller(d), mark(d, documents)) for d in kept)
    order = sorted(numbers, key=lambda key: (("fact", "framing", "coverage").index(key[0].partition(".")[0]), key))
    return [(*key, numbers[key]) for key in order]


def left_out(comparison: Comparison, view: View) -> int:
    """Return the number of the findings that are folded away."""
    return sum(_folded(difference, view) for difference in comparison.differences)


def _folded(difference: Difference, view: View) -> bool:
    return difference.folded and difference.rule != ONLY and not view.everything


def _teller(difference: Difference) -> str:
    """Return who alone tells a thing: a document, or several of three or more."""
    if difference.rule != ONLY:
        return ""
    if difference.group is not None:
        return "some"
    return next((reading.document for reading in difference.readings if reading.span is not None), "")


def _voices(documents: Sequence[Document]) -> Iterator[Row]:
    """Yield one row a document that anybody but the outlet speaks in: the largest voices, in percent of its words."""
    for number, document in enumerate(documents):
        shares = voices.shares(document)
        if len(shares) < 2:
            continue
        named = "  ".join(f"{share.voice} {share.share:.0%}" for share in shares[:VOICES])
        rest = sum(share.share for share in shares[VOICES:])
        others = f"  others {rest:.0%}" if rest else ""
        yield Flow(
            (Piece(clean(named + others)),), (Piece(f"  {document.id}", "id", number), Piece("  share of voice  "))
        )
