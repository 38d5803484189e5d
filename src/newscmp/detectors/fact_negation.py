"""One source says that something happened, the other that it did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors.evidence.findings import Finding, collect
from newscmp.detectors.evidence.polarity import asks, denied, predicates
from newscmp.detectors.evidence.roles import facings, grounds, places, two_speakers
from newscmp.model import Relation, Rule, Span
from newscmp.text.names import same_thing
from newscmp.text.voice import OUTLET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.evidence.polarity import Predicate
    from newscmp.detectors.evidence.roles import Facing
    from newscmp.model import Difference, Group, Token

RULE = Rule(
    "fact.negation",
    "Done, not done, or open",
    "Linked sentences agree on a verb and on what surrounds it, and one denies it. Conflict: did and did not. Variant:"
    " two speakers claim the opposite, or one source reports as done what is only planned in the other.",
)


#: So many words in common beside the verb make it the verb of one statement.
RUN = 5
#: Words before a verb in which "whether" stands.
DOUBT = 8
#: Words that a bare denial takes and replaces ("not", "no" for "a"); more are another statement.
INSERTED = 2
CONTRARY = "affirmed in one, denied in the other"
#: So many content words in common make two sentences report one utterance.
REPEATED = 5


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the verbs that one sentence asserts and a linked one denies."""
    yield from collect(RULE, group, (finding for facing in facings(group, context) for finding in _findings(facing)))


def _findings(facing: Facing) -> Iterator[Finding]:
    left, right = (_single(predicates(passage)) for passage in (facing.left, facing.right))
    found = False
    for stem in sorted(left.keys() & right.keys()):
        one, other = left[stem], right[stem]
        judged = _judged(facing, one, other) if one.denied != other.denied else None
        if judged:
            readings = facing.left.reading(one.span, one.value), facing.right.reading(other.span, other.value)
            yield Finding(judged[0], *readings, judged[1], explanation=grounds(facing, one.span, other.span))
            found = True
    if not found and facing.close:
        yield from _inserted(facing)


def _inserted(facing: Facing) -> Iterator[Finding]:
    """Yield the denials that one of two nearly equal sentences has where the other has none, with the next word."""
    if denied(facing.left.sentence.tokens) == denied(facing.right.sentence.tokens):
        return
    for kind, i, k, j, m in facing.codes:
        left, right = facing.left.sentence.tokens[i : k + 1], facing.right.sentence.tokens[j : m + 1]
        if kind == "equal" or not left or not right or k - i + m - j > INSERTED:
            continue
        if denied(left[: k - i]) != denied(right[: m - j]) and not (asks(facing.left) or asks(facing.right)):
            readings = (
                facing.left.reading(_stretch(left), _words(left)),
                facing.right.reading(_stretch(right), _words(right)),
            )
            yield Finding(Relation.CONFLICT, *readings, CONTRARY)


def _stretch(words: Sequence[Token]) -> Span:
    return Span(words[0].span.start, words[-1].span.end)


def _words(words: Sequence[Token]) -> str:
    return " ".join(token.norm for token in words)


def _judged(facing: Facing, one: Predicate, other: Predicate) -> tuple[Relation, str] | None:
    """Return what an affirmed and a denied verb amount to, with a note; None where their roles may differ.

    In sentences of other wording a condition or a plan ("if they do not", "would") is no report that it happened.
    """
    spans = one.span, other.span
    if _doubted(facing.left, one) or _doubted(facing.right, other):
        return None
    two = two_speakers(facing, *spans)
    if facing.close or facing.run(*spans) >= RUN:
        if two:
            return Relation.VARIANT, "two speakers: one affirms it, the other denies it"
        if one.open != other.open and not _repeated(facing, one, other):
            return Relation.VARIANT, "open in one, decided in the other"
        return Relation.CONFLICT, CONTRARY
    if two or not (_reported(facing, one, other) or _repeated(facing, one, other)):
        return None
    return Relation.CONFLICT, CONTRARY


def _doubted(passage: Passage, verb: Predicate) -> bool:
    """Whether it is asked rather than told that something happens: concerns over whether it could meet the rules."""
    place = places(passage.sentence.tokens, verb.span)[0]
    return any(token.norm == "whether" for token in passage.sentence.tokens[max(0, place - DOUBT) : place])


def _reported(facing: Facing, one: Predicate, other: Predicate) -> bool:
    """Whether both verbs tell what happened, in the same company and to the same thing."""
    spans = one.span, other.span
    told = not any(verb.open or verb.aimed for verb in (one, other))
    return told and len(facing.company(*spans)) >= 2 and facing.one_object(*spans)


def _repeated(facing: Facing, one: Predicate, other: Predicate) -> bool:
    """Whether both verbs stand in the words of one speaker, which are told at length in both sentences."""
    voices = facing.left.voice(one.span), facing.right.voice(other.span)
    return OUTLET not in voices and same_thing(*voices) and len(facing.shared) >= REPEATED


def _single(found: Iterator[Predicate]) -> dict[str, Predicate]:
    """Return the verbs that occur once, by stem; of a verb that occurs twice the roles are not clear."""
    listed = list(found)
    stems = [predicate.token.stem for predicate in listed]
    return {predicate.token.stem: predicate for predicate in listed if stems.count(predicate.token.stem) == 1}
