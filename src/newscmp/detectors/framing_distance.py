"""``framing.distance``: scare quotes, "so-called", "alleged" and the like, where another source does without."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.citations import cited
from newscmp.detectors.evidence.hits import Hit, hits
from newscmp.detectors.evidence.plain import whose
from newscmp.detectors.evidence.ranking import Tier, rank
from newscmp.detectors.evidence.reports import quoted
from newscmp.detectors.evidence.scare import SCARE, scare_quotes, tells
from newscmp.model import Difference, Kind, Reading, Relation, Rule, Span
from newscmp.text.voice import OUTLET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Group

RULE = Rule(
    "framing.distance",
    "scare quotes, so-called, alleged",
    "A label that keeps away from its own words (scare quotes, so-called, alleged, self-proclaimed), where another "
    "source says the same thing without it, or in other words.",
)
STATED = "stated"
#: Lists of words that take a side, or name things as another would not.
LISTS = ("loaded", "naming")
MARKS = ("“", '"', "‘", "'")


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield one finding a group in which one source keeps a distance that another does not."""
    passages = context.group(group)
    if len(passages) < 2:
        return
    everything = [hit for passage in passages for hit in _distanced(passage, context)]
    found = [hit for hit in everything if not (_marked_by_all(hit, passages) or _shared(hit, passages, context))]
    if not found or {hit.passage.document.id for hit in found} == {passage.document.id for passage in passages}:
        return
    plain = {hit: _bare(hit, passages, context) for hit in found}
    marked = [hit for hit in found if _own(hit) or (plain[hit] and hit.entry is not SCARE)]
    marked = [hit for hit in marked if plain[hit] or not _quoted_elsewhere(hit, context)]
    if not marked:
        return
    stated = {passage.ref: span for hit in marked for passage, span in plain[hit]}
    tier = Tier.CLASS_CHANGE if stated else Tier.UNIQUE
    if not stated and not any(_takes_a_side(hit, context) for hit in marked):
        tier = Tier.FOLDED
    readings = tuple(_readings(marked, stated, passages))
    yield Difference(
        RULE.id,
        Relation.VARIANT,
        readings,
        group.id,
        _note(readings),
        rank(tier, {hit.passage.ref: hit.passage for hit in marked}.values()),
        (*(hit.why() for hit in marked), *cited(hit.entry for hit in marked)),
    )


def _marked_by_all(hit: Hit, passages: Sequence[Passage]) -> bool:
    """Whether every other source puts the same words between quotation marks too, attributed or not."""
    return hit.entry is SCARE and all(_label(hit) <= _quoted_stems(passage) for passage in hit.elsewhere(passages))


def _shared(hit: Hit, passages: Sequence[Passage], context: Context) -> bool:
    """Whether another source keeps away from the same label in whatever words, and none states it."""
    label = _label(hit)
    if _bare(hit, passages, context):
        return False
    return any(
        label & _label(other)
        for passage in hit.elsewhere(context.passages.values())
        if label & context.stems[passage.ref]
        for other in _distanced(passage, context)
        if SCARE not in {hit.entry, other.entry} or (hit.entry is not other.entry and label <= _label(other))
    )


def _quoted_elsewhere(hit: Hit, context: Context) -> bool:
    """Whether another document has the words of a scare quote in one quotation: they are somebody's, and no label."""
    label = _label(hit)
    return hit.entry is SCARE and any(
        label <= {t.stem for t in passage.sentence.tokens if span.covers(t.span)}
        for passage in hit.elsewhere(context.passages.values())
        if label <= context.stems[passage.ref]
        for span in quoted(passage)
    )


def _takes_a_side(hit: Hit, context: Context) -> bool:
    """Whether words at a distance are no usual form of court reports, and no term that a text brings in by marks.

    A single word judges (a dozen “farmers”), and a name that others may not use (a “holy war”); several words mostly do
    not (a “sole buyer” pact, on “health and order” grounds): of eight a reader cared for none.
    """
    if hit.entry is SCARE:
        if any(tells(token) for token in hit.passage.sentence.tokens):
            return False  # what the one who is reported to speak said
        listed = (other for name in LISTS for other in hits(hit.passage, name, context))
        return len(hit.tokens) == 1 or any(_judges(hit, other) for other in listed)
    following = hit.passage.sentence.text[hit.span.end - hit.passage.sentence.span.start :].lstrip()
    term = hit.entry.lemma == "so-called" and following.startswith(MARKS)
    return hit.entry.category != "legal" and not term


def _judges(hit: Hit, other: Hit) -> bool:
    """Whether a listed word stands inside the marks and is not a neutral name."""
    neutral = all(category.endswith("/neutral") for category in other.categories)
    return hit.span.covers(other.span) and not neutral


def _quoted_stems(passage: Passage) -> frozenset[str]:
    spans = quoted(passage)
    return frozenset(t.stem for t in passage.sentence.tokens if any(span.covers(t.span) for span in spans))


def _own(hit: Hit) -> bool:
    return hit.passage.voice(hit.span) == OUTLET


def _distanced(passage: Passage, context: Context) -> Iterator[Hit]:
    scare = tuple(scare_quotes(passage))
    listed = (hit for hit in hits(passage, "distancing", context) if _keeps(hit))
    yield from (hit for hit in listed if not any(hit.span.overlaps(other.span) for other in scare))
    yield from scare


def _keeps(hit: Hit) -> bool:
    """Whether the word stands before a label; in "who claimed" and "accused of" it is a verb."""
    tokens = hit.passage.sentence.tokens
    if hit.entry.category == "legal" and hit.tokens[-1].norm != "allegedly":
        before = tokens[hit.first - 1].pos if hit.first else ""
        return before in {"DT", "IN", "PRP$", "JJ", "CC"} and bool(_label(hit))
    return hit.last < len(tokens)


def _bare(hit: Hit, passages: Sequence[Passage], context: Context) -> tuple[tuple[Passage, Span], ...]:
    """Return where other sources state all words of the label in their own voice, outside quotation marks."""
    label = _label(hit)
    return tuple(
        (passage, span) for passage in hit.elsewhere(passages) if label and (span := _stated(label, passage, context))
    )


def _stated(label: frozenset[str], passage: Passage, context: Context) -> Span | None:
    last = {token.stem: token.span for token in passage.sentence.tokens if token.stem in label}
    heading = passage.sentence.kind is not Kind.TITLE and not any(t.pos[:2] == "VB" for t in passage.sentence.tokens)
    if last.keys() != label or heading:
        return None
    span = Span(min(last.values()).start, max(last.values()).end)
    edges = passage.text(Span(max(0, span.start - 1), span.end + 1))
    marked = any(mark in edges for mark in "“”\"‘’'") or any(part.overlaps(span) for part in quoted(passage))
    words = sum(span.covers(token.span) for token in passage.sentence.tokens)
    if words > len(label) + 2 or marked or passage.voice(span) != OUTLET:
        return None
    doubted = any(hit.span.end <= span.start and label <= _label(hit) for hit in hits(passage, "distancing", context))
    return None if doubted else span


def _label(hit: Hit) -> frozenset[str]:
    """Return the stems of what is kept at a distance: the quoted words, or the phrase that follows."""
    if hit.entry is SCARE:
        return frozenset(token.stem for token in hit.tokens if token.pos.startswith(("NN", "JJ")))
    following = hit.passage.sentence.tokens[hit.last :]
    words = takewhile(lambda token: token.pos.startswith(("NN", "JJ")) or token.norm == "and", following)
    return frozenset(token.stem for token in words if token.norm != "and")


def _readings(marked: Sequence[Hit], plain: dict[str, Span], passages: Sequence[Passage]) -> Iterator[Reading]:
    heard = {hit.passage.document.id for hit in marked}
    for passage in passages:
        yield from (hit.reading() for hit in marked if hit.passage is passage)
        if passage.document.id in heard:
            continue
        heard.add(passage.document.id)
        span = plain.get(passage.ref)
        yield passage.reading(span, STATED) if span else passage.silence()


def _note(readings: Sequence[Reading]) -> str:
    kept, plain = (
        ", ".join(dict.fromkeys(r.document for r in readings if r.span and (r.value == STATED) == stated))
        for stated in (False, True)
    )
    return f"kept at a distance in {kept}" + (f" | {STATED} in {plain}" if plain else "") + whose(readings)
