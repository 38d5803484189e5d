"""``coverage.prominence``: what one source leads with and another tells near its end."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from newscmp.detectors import ALONE, HEADLINES
from newscmp.detectors.evidence.ranking import LEAD, Tier, rank
from newscmp.model import TOLD, Difference, Kind, Relation, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Document, Group

RULE = Rule(
    "coverage.prominence",
    "place in the article",
    "The same thing in the lead of one source and nowhere before the last third of another.",
)
#: Shorter articles have no end that a lead could be told from.
SENTENCES = 8
#: Less likely links join a lead with the background that the other article ends on.
SURE = 0.6


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield at most one finding: a group with a lead that another source tells late and only late."""
    if group.id in {HEADLINES, ALONE}:
        return
    members = context.group(group)
    documents = {passage.document.id: passage.document for passage in members}
    found: dict[str, Passage] = {}
    for lead in members:
        if lead.sentence.index <= LEAD and lead.sentence.kind is Kind.BODY:
            told = {id_: _only_late(lead, document, context) for id_, document in documents.items()}
            late = {id_: best for id_, best in told.items() if best is not None and best.ref in group.members}
            found.update({lead.document.id: lead, **late} if late else {})
    if found:
        yield Difference(
            RULE.id,
            Relation.VARIANT,
            tuple(p.reading(p.sentence.span, _place(p)) for p in members if found.get(p.document.id) is p),
            group.id,
            " | ".join(f"{p.document.id}: {_place(p)}" for p in members if found.get(p.document.id) is p),
            rank(Tier.UNIQUE, tuple(found.values())),
        )


def _only_late(lead: Passage, document: Document, context: Context) -> Passage | None:
    """Return the sentence of a document that tells a lead best, if all that may tell it stand near the end."""
    refs = (document.ref(sentence) for sentence in document.sentences)
    told = [(link.similarity, context.passages[ref]) for ref in refs if (link := context.links.get((lead.ref, ref)))]
    if not told or any(_place(passage) != "end" for _, passage in told):
        return None
    similarity, best = max(told, key=itemgetter(0))
    return best if similarity >= SURE else None


def _place(passage: Passage) -> str:
    """Return lead, middle or end."""
    sentence, length = passage.sentence, _length(passage.document)
    if sentence.index <= LEAD:
        return "lead"
    return "end" if length >= SENTENCES and sentence.index > length * 2 / 3 else "middle"


def _length(document: Document) -> int:
    return max((sentence.index for sentence in document.sentences if sentence.kind in TOLD), default=0)
