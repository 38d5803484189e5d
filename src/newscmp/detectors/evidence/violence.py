"""Whether an article is about violence or death, so that words of force and fear in it mostly tell what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors.evidence.fates import fate
from newscmp.detectors.evidence.hits import hits
from newscmp.lexicons import load

if TYPE_CHECKING:
    from newscmp.detectors.context import Context, Passage

#: Deeds of force of the list of harm.
FORCE = frozenset(
    f"{family}/{form}"
    for family in ("kill", "shoot", "arrest", "seize", "injure", "besiege")
    for form in ("act", "nominal", "happening")
)
#: Families of deeds of harm done by force; others are done with words (accuse, criticize).
BY_FORCE = frozenset({"attack", "kill", "shoot", "destroy", "injure"})
#: Sentences in which an article says what it is about.
OPENING = 3


def by_arms(passage: Passage, context: Context) -> bool:
    """Whether a sentence tells of people with arms: soldiers, gunmen, bombers."""
    return any("armed actor" in hit.entry.category for hit in hits(passage, "naming", context))


def tells_of_force(word: str, passage: Passage, context: Context) -> bool:
    """Whether a verb that may be one of words tells of force: bombers attacked the airport."""
    families = {entry.category.partition("/")[0] for _, entry in load("harm").rows(word)}
    return bool(families & BY_FORCE) and (of_violence(passage, context) or by_arms(passage, context))


def of_violence(passage: Passage, context: Context) -> bool:
    """Whether the article of a passage opens with a deed of force or with a count of the dead."""
    document = passage.document
    opening = [context.passages[document.ref(s)] for s in document.sentences if s.index <= OPENING]
    return any(fate(p, quantity) == "dead" for p in opening for quantity in p.quantities) or any(
        not FORCE.isdisjoint(deed.categories) for p in opening for deed in hits(p, "harm", context)
    )
