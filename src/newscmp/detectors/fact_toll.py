"""``fact.toll``: how many each source counts as dead, injured, missing, rescued and so on, wherever it says so.

Tolls are what reports of an accident or an attack contradict each other in most, and they stand anywhere: in a headline
here, in the middle of a paragraph there. So they are compared across the articles, not along links.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.detectors import HEADLINES
from newscmp.detectors.evidence.fates import ABOARD, FATE, FATES, SOME, fate
from newscmp.detectors.evidence.findings import Finding, collect_anywhere
from newscmp.detectors.evidence.measures import compare, reading
from newscmp.detectors.evidence.roles import is_content
from newscmp.detectors.evidence.sameness import of_the_past
from newscmp.model import Bound, Kind, Relation, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Difference, Group, Quantity

RULE = Rule(
    "fact.toll",
    "The toll",
    "Two sources count the dead, injured, missing, rescued, arrested, evacuated, trapped or displaced of one story"
    " differently, anywhere in their articles (variant: such counts go on while a story runs).",
)
#: A sentence so early tells of the story itself; later ones must share a word with the headline.
EARLY = 4

Toll = tuple["Passage", "Quantity"]


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield one finding for every fate that two sources count so differently that both counts cannot be of one day."""
    if group.id != HEADLINES:
        return
    tolls = _tolls(context)
    for what in (*FATES, ABOARD):
        told = [_plain(toll[what]) for toll in tolls.values() if what in toll]
        findings = [finding for one, other in combinations(told, 2) for finding in _compared(what, one, other)]
        yield from collect_anywhere(RULE, group, context, findings)


def _compared(what: str, one: Sequence[Toll], other: Sequence[Toll]) -> Iterator[Finding]:
    """Yield the first counts of two sources if no count of the one agrees with any of the other."""
    if {q.value for _, q in one} & {q.value for _, q in other}:
        return
    one, other = _firm(one), _firm(other)
    if all(_exclude(a, b) and not (_part(a, b) or _part(b, a)) for _, a in one for _, b in other):
        (left, a), (right, b) = one[0], other[0]
        note = f"two counts of the {what}" + ("" if what == ABOARD else ": such a count may have gone on")
        yield Finding(Relation.VARIANT, reading(left, a), reading(right, b), note)


def _part(few: Quantity, many: Quantity) -> bool:
    """Whether one count may be a part of the other: twelve foreign soldiers of 85 dead."""
    kind, _, head = (few.unit or "").rpartition(" ")
    return few.value < many.value and bool(kind) and head in SOME | {"troop"} and few.unit != many.unit


def _plain(tolls: Sequence[Toll]) -> Sequence[Toll]:
    """Return the counts of people in general, if there are any: three dead officers may be some of 40 dead."""
    return [toll for toll in tolls if (toll[1].unit or "").rpartition(" ")[2] not in SOME] or tolls


def _firm(tolls: Sequence[Toll]) -> Sequence[Toll]:
    """Return the early counts that are no mere bounds, if there are any: "38 dead" says more than "at least 38"."""
    firm = [(passage, q) for passage, q in tolls if q.bound not in {Bound.AT_LEAST, Bound.AT_MOST}]
    return firm if any(passage.sentence.index <= EARLY for passage, _ in firm) else tolls


def _exclude(one: Quantity, other: Quantity) -> bool:
    return compare(replace(one, unit=None), replace(other, unit=None)) is Relation.CONFLICT


def _tolls(context: Context) -> Mapping[str, Mapping[str, list[Toll]]]:
    """Return what each document counts of its own story, by fate, in reading order."""
    found: dict[str, dict[str, list[Toll]]] = {}
    for document in context.alignment.documents:
        headline = {t.stem for s in document.sentences if s.kind is Kind.TITLE for t in s.tokens if is_content(t)}
        of_document = found.setdefault(document.id, {})
        for sentence in document.sentences:
            passage = context.passages[document.ref(sentence)]
            if passage.quantities and _of_the_story(passage, headline):
                for quantity in passage.quantities:
                    what = fate(passage, quantity)
                    if what and (quantity.value != 1 or sentence.index <= EARLY):
                        of_document.setdefault(what, []).append((passage, quantity))
    return found


def _of_the_story(passage: Passage, headline: set[str]) -> bool:
    """Whether a sentence tells of what the article is about, not of an earlier accident or another war."""
    stems = {token.stem for token in passage.sentence.tokens}
    if passage.sentence.index > EARLY and "toll" not in stems and not stems & headline - FATE.keys():
        return False
    return not of_the_past(passage)
