"""One source says that something happened, the other that it did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors.context import OUTLET
from newscmp.detectors.findings import Finding, collect
from newscmp.detectors.polarity import predicates
from newscmp.detectors.roles import facings, two_speakers
from newscmp.model import Relation, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Context
    from newscmp.detectors.polarity import Predicate
    from newscmp.detectors.roles import Facing
    from newscmp.model import Difference, Group

RULE = Rule(
    "fact.negation",
    "Done, not done, or open",
    "Linked sentences agree on a verb and on what surrounds it, and one denies it. Conflict: did and did not. Variant:"
    " two speakers claim the opposite, or one source reports as done what is only planned in the other.",
)


#: So many words in common beside the verb make it the verb of one statement.
RUN = 5
#: So many content words in common make two sentences report one utterance.
REPEATED = 5


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the verbs that one sentence asserts and a linked one denies."""
    yield from collect(RULE, group, (finding for facing in facings(group, context) for finding in _findings(facing)))


def _findings(facing: Facing) -> Iterator[Finding]:
    left, right = (_single(predicates(passage)) for passage in (facing.left, facing.right))
    for stem in sorted(left.keys() & right.keys()):
        one, other = left[stem], right[stem]
        judged = _judged(facing, one, other) if one.denied != other.denied else None
        if judged:
            readings = (
                facing.left.reading(one.token.span, one.value),
                facing.right.reading(other.token.span, other.value),
            )
            yield Finding(judged[0], *readings, judged[1])


def _judged(facing: Facing, one: Predicate, other: Predicate) -> tuple[Relation, str] | None:
    """Return what an affirmed and a denied verb amount to, with a note; None where their roles may differ.

    In sentences of other wording a condition or a plan ("if they do not", "would") is no report that it happened.
    """
    spans = one.token.span, other.token.span
    two = two_speakers(facing, *spans)
    if facing.close or facing.run(*spans) >= RUN:
        if two:
            return Relation.VARIANT, "two speakers: one affirms it, the other denies it"
        return Relation.CONFLICT, "affirmed in one, denied in the other"
    if two or not (_reported(facing, one, other) or _repeated(facing, one, other)):
        return None
    return Relation.CONFLICT, "affirmed in one, denied in the other"


def _reported(facing: Facing, one: Predicate, other: Predicate) -> bool:
    """Whether both verbs tell what happened, in the same company and to the same thing."""
    spans = one.token.span, other.token.span
    return not (one.open or other.open) and len(facing.company(*spans)) >= 2 and facing.one_object(*spans)


def _repeated(facing: Facing, one: Predicate, other: Predicate) -> bool:
    """Whether both verbs stand in the words of one speaker, which are told at length in both sentences."""
    voice = facing.left.voice(one.token.span)
    same = voice != OUTLET and voice == facing.right.voice(other.token.span)
    return same and len(facing.shared) >= REPEATED


def _single(found: Iterator[Predicate]) -> dict[str, Predicate]:
    """Return the verbs that occur once, by stem; of a verb that occurs twice the roles are not clear."""
    listed = list(found)
    stems = [predicate.token.stem for predicate in listed]
    return {predicate.token.stem: predicate for predicate in listed if stems.count(predicate.token.stem) == 1}
