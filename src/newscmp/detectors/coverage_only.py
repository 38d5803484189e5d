"""``coverage.only``: what one source tells and another does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors import ALONE, HEADLINES
from newscmp.detectors.evidence.ranking import LEAD, Tier, rank
from newscmp.model import Difference, Reading, Relation, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Document, Group

RULE = Rule(
    "coverage.only",
    "only in one source",
    "A sentence that nothing in the other documents given is linked to, or a group of linked sentences on which one of "
    "three or more documents is silent. It says that the others do not have it, not that they suppress it.",
)
#: Sentences of which fewer content words are new to the other documents are folded away.
NEW = 0.5
#: Shorter ones are mostly exclamations and remnants of quotations.
WORDS = 6
CONTENT = ("NN", "VB", "JJ", "CD", "RB")


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the omission of a sentence that stands alone, or of a group in the documents that are silent on it."""
    if group.id == HEADLINES:
        return
    passages = context.group(group)
    if group.id == ALONE:
        yield _alone(passages[0], context)
    elif silent := context.silent(group):
        leads = {passage.document.id for passage in passages if passage.sentence.index <= LEAD}
        tier = Tier.UNIQUE if len(leads) > 1 else Tier.FOLDED
        yield _omission(passages, silent, group.id, rank(tier, passages), "")


def _alone(passage: Passage, context: Context) -> Difference:
    others = [document for document in context.alignment.documents if document.id != passage.document.id]
    share = _novelty(passage, others, context)
    telling = share >= NEW and len(passage.sentence.tokens) >= WORDS
    tier = Tier.UNIQUE if telling else Tier.FOLDED
    why = f"{share:.0%} of its content words stand nowhere in the other documents"
    return _omission((passage,), others, None, rank(tier, (passage,), 0.2 * share), why)


def _novelty(passage: Passage, others: Sequence[Document], context: Context) -> float:
    """Return the share of content words of which the stem occurs nowhere in the other documents."""
    stems = {token.stem for token in passage.sentence.tokens if token.pos.startswith(CONTENT)}
    known = frozenset().union(*(context.vocabulary[document.id] for document in others))
    return len(stems - known) / len(stems) if stems else 0.0


def _omission(
    passages: Sequence[Passage], silent: Sequence[Document], group: int | None, rank: float, why: str
) -> Difference:
    told = tuple(passage.reading(passage.sentence.span) for passage in passages)
    missing = tuple(Reading(document.id, None, None, "") for document in silent)
    note = "not in " + ", ".join(document.id for document in silent)
    return Difference(RULE.id, Relation.OMISSION, (*told, *missing), group, note, rank, (why,) if why else ())
