"""Links, groups and the sentences that stand alone, over analyzed documents."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.alignment.cells import pair, side
from newscmp.alignment.decision import LIKELIEST, stated
from newscmp.alignment.groups import groups
from newscmp.alignment.profile import profile
from newscmp.alignment.relation import relation, verbatim
from newscmp.alignment.scorer import model, score
from newscmp.alignment.weights import weigh
from newscmp.model import TOLD, Alignment, Link, LinkRelation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.alignment.cells import Pair, Place
    from newscmp.alignment.profile import Profile
    from newscmp.alignment.scorer import Model, Scored
    from newscmp.model import Document

#: No link is weaker, whatever the threshold: 81 % of true links lie above, 93 % of all pairs below.
FLOOR = 0.05
#: More pairs of one repeated sentence than this are linked first to first, second to second.
REPEATED = 400


def align(documents: tuple[Document, ...], threshold: float | None = None) -> Alignment:
    """Return which told sentences of the documents tell the same thing.

    Links are many to many and in no order. ``threshold`` is the least probability of a link (0.15 lists possible ones,
    1 leaves identical sentences); by default it is 0.32, or 0.14 where the wording agrees (``decision.stated``). Only
    the order of columns depends on that of documents.
    """
    scorer = model(len(documents))
    cut = max(FLOOR, scorer.threshold if threshold is None else threshold)
    least = min(cut, LIKELIEST) if threshold is None else cut
    couples = pairs(documents)
    links = tuple(
        link
        for couple, cells in zip(couples, score(scorer, couples, len(documents), least), strict=True)
        for link in _links(couple, stated(cells, cut) if threshold is None else cells, scorer)
    )
    linked = {ref for link in links for ref in (link.left, link.right)}
    alone = tuple(d.ref(s) for d in documents for s in d.sentences if s.kind in TOLD and d.ref(s) not in linked)
    return Alignment(documents, links, groups(documents, links), alone)


def pairs(documents: Sequence[Document]) -> list[Pair]:
    """Return all pairs of the documents, in order, weighted over all of them."""
    profiles = [profile(document) for document in documents]
    weights = weigh(profiles)
    return [pair(a, b) for a, b in combinations([side(one, weights) for one in profiles], 2)]


def _links(couple: Pair, cells: Sequence[Scored], scorer: Model) -> list[Link]:
    """Return the links of two documents in reading order."""
    found = {place: _same(couple, place) for place in _identical(couple.left.profile, couple.right.profile)}
    for scored in cells:
        cell, left, right = scored.cell, scored.cell.left, scored.cell.right
        if left.norms != right.norms:
            related = relation(left, right)
            copied = related is LinkRelation.SAME and verbatim(left, right)
            terms = scorer.terms(scored.values)
            link = Link(left.ref, right.ref, scored.probability, related, terms, verbatim=copied)
            found[cell.i, cell.j] = link
    return [found[place] for place in sorted(found)]


def _same(couple: Pair, place: Place) -> Link:
    left, right = couple.left.profile.tellings[place[0]], couple.right.profile.tellings[place[1]]
    return Link(left.ref, right.ref, 1.0, LinkRelation.SAME, (("identical", 1.0),), verbatim=True)


def _identical(left: Profile, right: Profile) -> Iterator[Place]:
    """Yield the places of sentences with the same words; a sentence without words counts by its text."""
    columns: dict[tuple[str, ...], list[int]] = {}
    for j, telling in enumerate(right.tellings):
        columns.setdefault(telling.norms, []).append(j)
    rows: dict[tuple[str, ...], list[int]] = {}
    for i, telling in enumerate(left.tellings):
        if telling.norms in columns:
            rows.setdefault(telling.norms, []).append(i)
    for norms, here in rows.items():
        there = columns[norms]
        few = len(here) * len(there) <= REPEATED
        yield from ((i, j) for i in here for j in there) if few else zip(here, there, strict=False)
