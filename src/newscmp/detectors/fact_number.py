"""Two numbers for one thing."""

from __future__ import annotations

import re
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from newscmp.detectors import HEADLINES
from newscmp.detectors.evidence.fates import fate
from newscmp.detectors.evidence.findings import Finding, additions, collect, collect_anywhere
from newscmp.detectors.evidence.justice import verdict
from newscmp.detectors.evidence.levels import level
from newscmp.detectors.evidence.measures import ABOUT, compare, measure, reading
from newscmp.detectors.evidence.roles import MANY, facings, grounds, paired, places, role_noun, two_speakers
from newscmp.detectors.evidence.sameness import of_the_past, two_days
from newscmp.detectors.evidence.storywide import described
from newscmp.model import Bound, Relation, Rule
from newscmp.text.tokens import stem
from newscmp.text.units import base, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.evidence.roles import Facing
    from newscmp.model import Difference, Group, Quantity, Span, Timex

RULE = Rule(
    "fact.number",
    "Numbers of one thing",
    "Linked sentences give different numbers for the same thing. Conflict: both cannot hold (47 and 48 pages). Finer: "
    "one is a rounded or bounded form of the other (more than 2,000 and 2,140). Variant: they may count other things.",
)
STRETCH = re.compile(r"\b(?:second|minute|hour|day|week|month|year|decade|centurie)s\b", re.IGNORECASE)
#: Prepositions that tell what a length of time is of.
PREPOSITIONS = frozenset(("after", "for", "within", "over", "since", "until", "before"))
#: Words behind a length of time that is one between two events.
APART = frozenset(("after", "before", "ago", "later", "earlier", "since"))
#: From this many numbers of one unit on, a sentence is a list whose items share their neighbors.
LIST = 3
LIMITS = "two limits of one number: both may hold"
#: Digits from which on a number is met only once in a story.
LONG = 5
#: "Tens of thousands" may be 250,000, but numbers so far apart are rarely meant to be one.
FAR = 3
#: What is counted again and again while a story runs; stems.
RUNNING = frozenset(
    "dead death die kill toll victim injur wound casualti case arrest detain miss hurt surviv rescu bodi evacue evacu"
    " refuge displac homeless hospit critic treat trap strand".split()
)


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the points at which linked sentences give different numbers in the same role."""
    yield from collect(RULE, group, (finding for facing in facings(group, context) for finding in _findings(facing)))
    if group.id == HEADLINES:
        wide = (finding for facing, a, b in described(context) for finding in _one(facing, a, b))
        yield from collect_anywhere(RULE, group, context, wide)


def _findings(facing: Facing) -> Iterator[Finding]:
    left, right = (list(islice(_slots(side, facing), MANY)) for side in (facing.left, facing.right))
    for a, b in paired(left, right, partial(_rank, facing)):
        yield from _one(facing, a, b)
    yield from _lengths(facing)
    yield from additions(facing, [q.span for q in left], [q.span for q in right], "only one source gives the number")


def _one(facing: Facing, a: Quantity, b: Quantity) -> Iterator[Finding]:
    judged = _judged(facing, a, b)
    if judged:
        readings = reading(facing.left, a), reading(facing.right, b)
        told = [fate(facing.left, a), fate(facing.right, b)]
        # fact.toll shows counts of people where they differ much
        folded = (judged[0] is Relation.FINER and None not in told) or _told_alike(a, b, judged[0])
        yield Finding(judged[0], *readings, judged[1], folded, grounds(facing, a.span, b.span))


def _told_alike(a: Quantity, b: Quantity, relation: Relation) -> bool:
    """Whether two numbers that may both hold are a rounding apart, or of two measures: 7,140,322 votes, 31 percent.

    A reader of such findings cared for none of 17 on news that no rule was made on.
    """
    one, other = measure(a), measure(b)
    if relation is Relation.VARIANT:
        return one.what != other.what and (a.value == b.value or bool({a.unit, b.unit} & named().keys()))
    (_, first), (_, second) = base(a.unit), base(b.unit)
    low, high = sorted((a.value * first, b.value * second))
    most = Bound.AT_MOST in {a.bound, b.bound}  # "as much as 15 percent" leaves all below open
    return relation is Relation.FINER and (most or high - low <= ABOUT * high)


def _lengths(facing: Facing) -> Iterator[Finding]:
    """Yield stretches of time without a number that stand in one place ("days later", "weeks later")."""
    for one in facing.left.times if facing.close else ():
        for other in facing.right.times:
            if facing.opposite(one.span, other.span) and _vague(facing.left, one) and _vague(facing.right, other):
                readings = facing.left.reading(one.span, one.value), facing.right.reading(other.span, other.value)
                yield Finding(Relation.VARIANT, *readings, "one stretch of time, two lengths")


def _vague(passage: Passage, time: Timex) -> bool:
    """Whether a time expression tells a length without a number."""
    counted = any(quantity.span.overlaps(time.span) for quantity in passage.quantities)
    return not counted and STRETCH.search(passage.text(time.span)) is not None


def _judged(facing: Facing, a: Quantity, b: Quantity) -> tuple[Relation, str] | None:
    """Return what two numbers in one role amount to, with a note; None if they do not differ."""
    relation = compare(a, b)
    if relation is Relation.CONFLICT:
        return _checked(facing, a, b)
    if relation is Relation.FINER:
        return _finer(a, b) if _one_fate(facing, a, b) else None
    what = fate(facing.left, a)
    told = f"two counts of the {what}" if what and what == fate(facing.right, b) else "another number, of another thing"
    return (relation, told) if relation else None


def _finer(a: Quantity, b: Quantity) -> tuple[Relation, str]:
    """Return what two numbers that may both hold amount to, with a note."""
    if a.bound is b.bound and a.bound in {Bound.AT_LEAST, Bound.AT_MOST}:
        return Relation.FINER, LIMITS
    if None not in (a.high, b.high) and (a.unit or "").endswith(" of age"):
        return Relation.VARIANT, "one group, two ranges of age"
    return Relation.FINER, "one number, given more and less exactly"


def _slots(passage: Passage, facing: Facing) -> Iterator[Quantity]:
    """Yield the quantities that are no part of a date, and none that says the one before it in another unit."""
    raw, end = passage.document.raw, 0
    for quantity in passage.quantities:
        converted = end and raw[end : quantity.span.start].strip() == "(" and raw.startswith(")", quantity.span.end)
        end = quantity.span.end
        dated = any(t.type != "DURATION" and t.span.overlaps(quantity.span) for t in passage.times)
        if not (converted or dated or (_whole(passage, quantity) and not facing.close)):
            yield quantity


def _whole(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number stands for all of those told of before: "all three were jailed"."""
    first = places(passage.sentence.tokens, quantity.span)[0]
    return not quantity.unit and first > 0 and passage.sentence.tokens[first - 1].norm == "all"


def _rank(facing: Facing, a: Quantity, b: Quantity) -> float | None:
    """Return how likely two quantities play the same role (less is likelier), or None where nothing says so."""
    relation = compare(a, b)
    placed = facing.close and facing.opposite(a.span, b.span)
    if relation is Relation.VARIANT:
        return 3.0 if placed else None
    shared = len(facing.company(a.span, b.span)) + (LIST if _nearly(a, b) else 0)
    if relation is None or (relation is Relation.FINER and a.value == b.value and shared):
        return -float(relation is None) - shared / 100
    if placed:
        return 1.0
    past = of_the_past(facing.left) != of_the_past(facing.right)
    if facing.head_noun(a.span, b.span) and not past:
        return 1.5
    time = measure(a).what == "time"
    other = time and _apart(facing.left, a.span) != _apart(facing.right, b.span)
    far = not time and relation is Relation.FINER and not 1 / FAR < a.value / (b.value or 1.0) < FAR
    if past or far or other:
        return None
    if time:
        shared += bool(_led_to(facing.left, a.span) & _led_to(facing.right, b.span))
    return 2.0 - shared / 100 if shared >= _enough(facing, a) else None


def _nearly(a: Quantity, b: Quantity) -> bool:
    """Whether two long numbers differ in their last digits only: two tellings of one count ("51,283", "51,284")."""
    digits = [len(f"{value:.12g}".replace(".", "").rstrip("0")) for value in (a.value, b.value)]
    return min(digits) >= LONG and abs(a.value - b.value) <= b.value / 1000


def _led_to(passage: Passage, span: Span) -> frozenset[str]:
    """Return the preposition before a length of time: "resigned after just 44 days"."""
    tokens = passage.sentence.tokens
    first = places(tokens, span)[0]
    return PREPOSITIONS.intersection(token.norm for token in tokens[max(0, first - 2) : first])


def _apart(passage: Passage, span: Span) -> bool:
    """Whether a length of time tells how far two events lie apart: "two weeks after the trial", no "87-day trial"."""
    tokens = passage.sentence.tokens
    last = places(tokens, span)[1]
    return any(token.norm in APART for token in tokens[last : last + 1])


def _enough(facing: Facing, quantity: Quantity) -> int:
    """Return how many words two numbers must have near them in common; more where a sentence lists such numbers."""
    what = measure(quantity).what
    longest = max(
        sum(measure(q).what == what for q in islice(side.quantities, MANY)) for side in (facing.left, facing.right)
    )
    return 2 if longest < LIST else 3


def _checked(facing: Facing, a: Quantity, b: Quantity) -> tuple[Relation, str] | None:
    """Return what two numbers that exclude each other amount to, with a note; None if they may both be true."""
    if not _of_one_kind(facing, a, b):
        return None
    if not (facing.close and facing.opposite(a.span, b.span)) and (_known(facing.left, b) or _known(facing.right, a)):
        return None
    if two_speakers(facing, a.span, b.span):
        return Relation.VARIANT, "two speakers, two numbers"
    if all(any(token.norm == "still" for token in side.sentence.tokens) for side in (facing.left, facing.right)):
        return Relation.VARIANT, "two numbers, each at its time"
    if _running(facing, a, b) and (days := _days_apart(facing)):
        return Relation.VARIANT, f"two numbers, {days}: the count may have gone on"
    return Relation.CONFLICT, _note(facing, a, b)


def _of_one_kind(facing: Facing, a: Quantity, b: Quantity) -> bool:
    """Whether two numbers tell the same: no level and its change, no 12 dead and 15 injured, no counts of two days."""
    if not facing.close and two_days(facing):
        return False
    told = [_verdict(facing.left, a), _verdict(facing.right, b)]
    if True in told and False in told:
        return False  # guilty of seven counts, cleared of two
    return level(facing.left, a) == level(facing.right, b) and _one_fate(facing, a, b)


def _verdict(passage: Passage, quantity: Quantity) -> bool | None:
    tokens = passage.sentence.tokens
    return verdict(tokens[: places(tokens, quantity.span)[0]])


def _one_fate(facing: Facing, a: Quantity, b: Quantity) -> bool:
    """Whether two numbers count people of one fate; outside one place of two sentences, none is a fate of its own.

    Hundreds who waited and 100 who were injured are two counts.
    """
    one, other = (fate(side, q, of_anything=True) for side, q in ((facing.left, a), (facing.right, b)))
    placed = facing.known or (facing.close and facing.opposite(a.span, b.span))
    return one == other or (placed and None in {one, other})


def _known(passage: Passage, quantity: Quantity) -> bool:
    """Whether a document gives that very number elsewhere, so that it has both and they mean different things."""
    return any(
        compare(quantity, other) in {None, Relation.FINER} and quantity.value == other.value
        for other in passage.document.quantities
        if not passage.sentence.span.covers(other.span)
    )


def _running(facing: Facing, a: Quantity, b: Quantity) -> bool:
    """Whether the count may have gone on: the noun, a word near both numbers, or what became of people says so."""
    counted = {stem(word) for word in (a.unit or "").split()}
    fates = fate(facing.left, a), fate(facing.right, b)
    return None not in fates or bool(RUNNING & (counted | facing.company(a.span, b.span)))


def _days_apart(facing: Facing) -> str | None:
    """Return in words whether the articles were, or may have been, published on two days."""
    one, other = facing.left.document.published, facing.right.document.published
    if one is None or other is None:
        return None if facing.known else "perhaps two days of publication"
    if one.earliest == one.latest == other.earliest == other.latest:
        return None
    apart = one.latest < other.earliest or other.latest < one.earliest
    return "two days of publication" if apart else "perhaps two days of publication"


def _note(facing: Facing, a: Quantity, b: Quantity) -> str:
    """Return what is one and what are two: "one fine, two amounts"."""
    thing = role_noun(facing, a.span, b.span)
    measured = named().get(a.unit or "")
    if (a.unit or "").endswith(" of age"):
        return f"one {thing or 'person'}, two ages"
    if measured is None:
        counted = a.unit.rpartition(" ")[2] if a.unit else ""
        return f"one {thing or 'thing'}, two {counted} counts" if counted else f"one {thing or 'count'}, two numbers"
    kinds = {"money": "amounts", "share": "shares", "time": "lengths of time"}
    return f"one {thing or 'thing'}, two {kinds.get(measured.dimension, 'values')}"
