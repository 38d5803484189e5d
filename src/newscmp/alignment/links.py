"""Links, groups and the sentences that stand alone, over analyzed documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.alignment.groups import groups
from newscmp.alignment.profile import profile
from newscmp.alignment.relation import relation, verbatim
from newscmp.alignment.scorer import model, strongest
from newscmp.alignment.support import pairs
from newscmp.alignment.vectors import vectors
from newscmp.model import TOLD, Alignment, Link, LinkRelation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.alignment.cells import Cell, Pair
    from newscmp.alignment.profile import Profile
    from newscmp.alignment.scorer import Model
    from newscmp.model import Document

#: Cuts of the calibrated probability: shown as a match, shown as likely (the default), listed as possible on request.
MATCH, LIKELY, POSSIBLE = 0.6, 0.33, 0.15
#: No link is weaker, whatever the threshold: 81 % of true links lie above, 93 % of all pairs below.
FLOOR = 0.05
#: More pairs of one repeated sentence than this are linked first to first, second to second.
REPEATED = 400


def align(documents: tuple[Document, ...], threshold: float | None = None) -> Alignment:
    """Return which told sentences of the documents tell the same thing.

    Links are many to many and in no order. ``threshold`` is the least probability of a link (default 0.33; 0.15 adds
    merely possible ones, 1 leaves identical sentences). Only the order of columns depends on the order of documents.
    """
    scorer = model(len(documents))
    cut = max(FLOOR, scorer.threshold if threshold is None else threshold)
    sides = vectors([profile(document) for document in documents])
    links = tuple(link for couple in pairs(sides) for link in _links(couple, scorer, cut))
    linked = {ref for link in links for ref in (link.left, link.right)}
    alone = tuple(d.ref(s) for d in documents for s in d.sentences if s.kind in TOLD and d.ref(s) not in linked)
    return Alignment(documents, links, groups(documents, links), alone)


def _links(documents: Pair, scorer: Model, cut: float) -> Iterator[Link]:
    """Yield the links of two documents in reading order."""
    equal = set(_identical(documents.left.profile, documents.right.profile))
    found = [_same(documents, i, j) for i, j in equal]
    for cell in documents.cells():
        if (cell.i, cell.j) in equal or cell.left.norms == cell.right.norms:
            continue
        contributions = scorer.contributions(cell)
        similarity = scorer.probability(contributions.values())
        if similarity >= cut:
            found.append((cell.i, cell.j, _link(cell, similarity, contributions)))
    yield from (link for _, _, link in sorted(found, key=lambda row: row[:2]))


def _link(cell: Cell, similarity: float, contributions: dict[str, float]) -> Link:
    terms = strongest(contributions)
    return Link(cell.left.ref, cell.right.ref, similarity, relation(cell), terms, verbatim(cell.left, cell.right))


def _same(documents: Pair, i: int, j: int) -> tuple[int, int, Link]:
    left, right = documents.left.profile.tellings[i], documents.right.profile.tellings[j]
    return i, j, Link(left.ref, right.ref, 1.0, LinkRelation.SAME, (("identical", 1.0),), verbatim=True)


def _identical(left: Profile, right: Profile) -> Iterator[tuple[int, int]]:
    """Yield the places of sentences with the same words; a sentence without words counts by its text."""
    places: dict[tuple[str, ...], list[int]] = {}
    for j, telling in enumerate(right.tellings):
        places.setdefault(telling.norms, []).append(j)
    seen: dict[tuple[str, ...], list[int]] = {}
    for i, telling in enumerate(left.tellings):
        if telling.norms in places:
            seen.setdefault(telling.norms, []).append(i)
    for norms, rows in seen.items():
        columns = places[norms]
        few = len(rows) * len(columns) <= REPEATED
        yield from ((i, j) for i in rows for j in columns) if few else zip(rows, columns, strict=False)
