"""Who or what stands in the same place of two sentences that are nearly alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscmp.model import MentionKind, Span
from newscmp.text.naming import LOCATING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Passage
    from newscmp.detectors.roles import Facing
    from newscmp.model import Token

PRONOUNS = frozenset("he she it they him her them his hers its their theirs himself herself itself themselves".split())
NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
NOMINAL = NOUN | {"JJ", "DT", "PRP", "PRP$", "CD", "POS", "IN"}


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody or something in a place of a sentence, by name, by a common noun, or by a pronoun."""

    span: Span
    text: str
    kind: MentionKind | None
    """None for a pronoun."""
    named: bool
    value: str
    """The words without determiner, normalized."""

    @property
    def pronoun(self) -> bool:
        """Whether only a pronoun stands there."""
        return self.kind is None


def exchanged(facing: Facing) -> Iterator[tuple[Participant, Participant]]:
    """Yield what stands in each other's place in two nearly equal sentences, without times and numbers."""
    if not facing.close:
        return
    for left, right in facing.swaps():
        if _joined(left) == _joined(right):
            continue
        pairs = _participants(facing.left, left), _participants(facing.right, right)
        if len(pairs[0]) == len(pairs[1]) or _bare(left) or _bare(right):
            yield from zip(*pairs, strict=False)


def _joined(tokens: Sequence[Token]) -> str:
    """Return the words as one, so that "work force" and "workforce", "state-run" and "state run" are equal."""
    return "".join(token.norm for token in tokens).replace("-", "")


def _bare(tokens: Sequence[Token]) -> bool:
    """Whether nothing but nouns and their modifiers stands in a stretch, so that its first participant is the one."""
    return all(token.pos in NOMINAL for token in tokens)


def is_place(facing: Facing, one: Participant, other: Participant) -> bool:
    """Whether two participants tell where something was: one of them is a place, and a preposition leads to both."""
    if MentionKind.PLACE not in {one.kind, other.kind}:
        return False
    if one.kind is other.kind:
        return True
    return _located(facing.left, one) and _located(facing.right, other)


def _located(passage: Passage, participant: Participant) -> bool:
    before = [token.norm for token in passage.sentence.tokens if token.span.end <= participant.span.start]
    return bool(before) and before[-1] in LOCATING


def _participants(passage: Passage, tokens: Sequence[Token]) -> tuple[Participant, ...]:
    """Return the participants that a stretch of words touches, in order."""
    if not tokens:
        return ()
    stretch = Span(tokens[0].span.start, tokens[-1].span.end)
    taken = [*(time.span for time in passage.times), *(quantity.span for quantity in passage.quantities)]
    found = [
        Participant(mention.span, passage.text(mention.span), mention.kind, mention.named, mention.norm)
        for mention in passage.mentions
        if mention.span.overlaps(stretch)
    ]
    covered = [item.span for item in found]
    for token in tokens:
        if any(span.overlaps(token.span) for span in covered):
            continue
        if token.norm in PRONOUNS:
            found.append(Participant(token.span, passage.text(token.span), None, named=False, value=token.norm))
        elif token.pos in NOUN:
            found.append(
                Participant(
                    token.span, passage.text(token.span), MentionKind.THING, token.pos.startswith("NNP"), token.norm
                )
            )
    free = [item for item in found if not any(span.overlaps(item.span) for span in taken)]
    return tuple(sorted(free, key=lambda item: item.span))
