"""``coverage.prominence``: what one source leads with and another tells near its end."""

from __future__ import annotations

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
    "The same thing in the headline or lead of one source and in the last third of another. Of several linked "
    "sentences of one source the earliest counts.",
)
#: Shorter articles have no end that a lead could be told from.
SENTENCES = 8


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield at most one finding: a group that stands first in one document and late in another."""
    if group.id in {HEADLINES, ALONE}:
        return
    earliest: dict[str, Passage] = {}
    for passage in context.group(group):
        first = earliest.get(passage.document.id)
        if first is None or passage.sentence.index < first.sentence.index:
            earliest[passage.document.id] = passage
    places = {id_: _place(passage) for id_, passage in earliest.items()}
    if {"lead", "end"} <= set(places.values()) or {"headline", "end"} <= set(places.values()):
        passages = tuple(earliest.values())
        yield Difference(
            RULE.id,
            Relation.VARIANT,
            tuple(passage.reading(passage.sentence.span, places[id_]) for id_, passage in earliest.items()),
            group.id,
            " | ".join(f"{id_}: {place}" for id_, place in places.items()),
            rank(Tier.UNIQUE, passages),
        )


def _place(passage: Passage) -> str:
    """Return headline, lead, middle or end."""
    sentence, length = passage.sentence, _length(passage.document)
    if sentence.kind is Kind.TITLE:
        return "headline"
    if sentence.index <= LEAD:
        return "lead"
    return "end" if length >= SENTENCES and sentence.index > length * 2 / 3 else "middle"


def _length(document: Document) -> int:
    return max((sentence.index for sentence in document.sentences if sentence.kind in TOLD), default=0)
