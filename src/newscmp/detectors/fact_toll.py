"""``fact.toll``: how many each source counts as dead, injured, missing, rescued, arrested, wherever it says so.

Tolls are what reports of an accident or an attack contradict each other in most, and they stand anywhere: in a headline
here, in the middle of a paragraph there. So they are compared across the articles, not along links.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.detectors import HEADLINES
from newscmp.detectors.evidence.findings import Finding, collect
from newscmp.detectors.evidence.measures import compare, reading
from newscmp.detectors.evidence.roles import is_content, places
from newscmp.detectors.evidence.sameness import of_the_past
from newscmp.model import Bound, Kind, Relation, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Difference, Group, Quantity, Token

RULE = Rule(
    "fact.toll",
    "The toll",
    "Two sources count the dead, injured, missing, rescued or arrested of one story differently, anywhere in their"
    " articles (variant: such counts go on while a story runs).",
)
#: Fates that are counted, by the stems of the words that tell them.
FATES = {
    "dead": frozenset("dead kill die death perish drown fatal slain bodi toll".split()),
    "injured": frozenset("injur hurt wound injuri".split()),
    "missing": frozenset(("miss", "unaccount")),
    "rescued": frozenset("rescu surviv survivor save".split()),
    "arrested": frozenset(("arrest", "detain")),
}
FATE = {stem: fate for fate, stems in FATES.items() for stem in stems}
#: What is counted, where the text names it; anything else ("30 wounded sheep", "five killed bills") is no toll.
COUNTED = frozenset(
    "people person man woman child boy girl passenger worker soldier civilian police officer student protester miner"
    " migrant crew member resident tourist body life".split()
)
#: Words that may stand between a number and its fate ("are known to have", "still", "people were").
AFTER, BEFORE = 6, 3
ACTIVE = frozenset(("kill", "injur", "hurt", "wound", "rescu", "save", "arrest", "detain"))
AUXILIARIES = frozenset("be is are was were been being get got left found confirmed presumed feared have has".split())
UNREAL = frozenset("could would might may should if not no nearly".split())
#: A sentence so early tells of the story itself; later ones must share a word with the headline.
EARLY = 3

Toll = tuple["Passage", "Quantity"]


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield one finding for every fate that two sources count so differently that both counts cannot be of one day."""
    if group.id != HEADLINES:
        return
    tolls = _tolls(context)
    everywhere = replace(group, members=tuple(context.passages))
    for fate in FATES:
        told = [_firm(toll[fate]) for toll in tolls.values() if fate in toll]
        findings = [finding for one, other in combinations(told, 2) for finding in _compared(fate, one, other)]
        yield from (replace(found, group=None) for found in collect(RULE, everywhere, findings))


def _compared(fate: str, one: Sequence[Toll], other: Sequence[Toll]) -> Iterator[Finding]:
    """Yield the first counts of two sources if no count of the one agrees with any of the other."""
    if all(_exclude(a, b) for _, a in one for _, b in other):
        (left, a), (right, b) = one[0], other[0]
        note = f"two counts of the {fate}: such a count may have gone on"
        yield Finding(Relation.VARIANT, reading(left, a), reading(right, b), note)


def _firm(tolls: Sequence[Toll]) -> Sequence[Toll]:
    """Return the counts that are no mere bounds, if there are any: "38 dead" says more than "at least 38"."""
    return [toll for toll in tolls if toll[1].bound not in {Bound.AT_LEAST, Bound.AT_MOST}] or tolls


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
                    if fate := _fate(passage, quantity):
                        of_document.setdefault(fate, []).append((passage, quantity))
    return found


def _of_the_story(passage: Passage, headline: set[str]) -> bool:
    """Whether a sentence tells of what the article is about, not of an earlier accident or another war."""
    stems = {token.stem for token in passage.sentence.tokens}
    if passage.sentence.index > EARLY and not stems & headline - FATE.keys():
        return False
    return not of_the_past(passage)


def _fate(passage: Passage, quantity: Quantity) -> str | None:
    """Return which fate a number counts, by its own noun, else by the first word of fate beside it in its clause."""
    head = (quantity.unit or "").rpartition(" ")[2]
    tokens = passage.sentence.tokens
    first, last = places(tokens, quantity.span)
    if any(token.norm in UNREAL for token in tokens[max(0, first - BEFORE) : first]):
        return None
    inside = next((FATE[token.stem] for token in tokens[first:last] if token.stem in FATE), None)
    if inside:
        return inside
    if head and head not in COUNTED:
        return None
    return _told_after(passage, tokens, last) or _told_before(passage, tokens, first)


def _told_after(passage: Passage, tokens: Sequence[Token], last: int) -> str | None:
    """Return the fate of "38 people were killed", "134 survived"; "12 gunmen killed three" tells none of the twelve."""
    passive = False
    for place in range(last, min(last + AFTER, len(tokens))):
        token = tokens[place]
        if _cut(passage, tokens, place) or token.norm in UNREAL or token.pos == "CD":
            return None
        if token.stem in FATE:
            following = tokens[place + 1].pos if place + 1 < len(tokens) else ""
            acts = token.stem in ACTIVE and not passive and following.startswith(("NN", "DT", "CD", "PRP"))
            return None if acts else FATE[token.stem]
        passive = passive or token.norm in AUXILIARIES
    return None


def _told_before(passage: Passage, tokens: Sequence[Token], first: int) -> str | None:
    """Return the fate of "killing 38", "the toll rose to 38", "the bodies of 38 people"."""
    for place in range(first - 1, max(-1, first - 1 - BEFORE), -1):
        if _cut(passage, tokens, place + 1):
            return None
        if tokens[place].stem in FATE:
            return FATE[tokens[place].stem]
    return None


def _cut(passage: Passage, tokens: Sequence[Token], place: int) -> bool:
    """Whether a clause ends before a word: at a mark, or at "and" and "but"."""
    between = passage.document.raw[tokens[place - 1].span.end : tokens[place].span.start] if place else ""
    return bool(between.strip()) or tokens[place].norm in {"and", "but", "while", "as", "who"}
