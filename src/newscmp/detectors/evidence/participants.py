"""Who or what stands in the same place of two sentences that are nearly alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import MentionKind, Span
from newscmp.text.grammar import NOUN_TAGS
from newscmp.text.mentions.chunks import DETERMINER
from newscmp.text.mentions.naming import LOCATING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Passage
    from newscmp.detectors.evidence.roles import Facing
    from newscmp.model import Token

PRONOUNS = frozenset("he she it they him her them his hers its their theirs himself herself itself themselves".split())
#: A longer stretch of other words is another statement, not another participant.
LONGEST = 3
NOMINAL = NOUN_TAGS | {"JJ", "DT", "PRP", "PRP$", "CD", "POS"}


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody or something in a place of a sentence, by name, by a common noun, or by a pronoun."""

    span: Span
    text: str
    kind: MentionKind | None
    """None for a pronoun."""
    named: bool
    value: str
    """The words without determiner and without times and numbers, normalized."""
    measured: bool = False
    """Whether a time or a number stands there and nothing else."""

    @property
    def pronoun(self) -> bool:
        """Whether only a pronoun stands there."""
        return self.kind is None


def exchanged(facing: Facing) -> Iterator[tuple[Participant, Participant]]:
    """Yield what stands in each other's place in two nearly equal sentences, but no two times or numbers."""
    if not facing.close:
        return
    for left, right in facing.swaps():
        clean = max(len(left), len(right)) <= LONGEST and _bare(left) and _bare(right)
        if _joined(left) == _joined(right) or not (clean or facing.known):
            continue
        pairs = _participants(facing.left, left), _participants(facing.right, right)
        if len(pairs[0]) == len(pairs[1]) or _bare(left) or _bare(right):
            for one, other in zip(*pairs, strict=False):
                if not (one.measured or other.measured) or (facing.known and one.measured != other.measured):
                    yield one, other


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
    """Return the participants that a stretch of words touches, in order; a time or a number there is one of its own."""
    if not tokens:
        return ()
    stretch = Span(tokens[0].span.start, tokens[-1].span.end)
    spans = [*(time.span for time in passage.times), *(quantity.span for quantity in passage.quantities)]
    measured = [span for span in spans if span.overlaps(stretch)]
    mentions = [mention for mention in passage.mentions if mention.span.overlaps(stretch)]
    found = [
        Participant(mention.span, passage.text(mention.span), mention.kind, mention.named, value)
        for mention in mentions
        if (value := _words(passage, mention.span, measured))
    ]
    for token in tokens:
        if not any(span.overlaps(token.span) for span in (*(mention.span for mention in mentions), *measured)):
            found.extend(_word(passage, token))
    found += [
        Participant(span, passage.text(span), MentionKind.THING, named=False, value="", measured=True)
        for span in measured
        if not any(item.span.overlaps(span) for item in found)
    ]
    return tuple(sorted(found, key=lambda item: item.span))


def _words(passage: Passage, span: Span, measured: Sequence[Span]) -> str:
    """Return the words of a mention without determiners, and without what a time or a number takes of it."""
    return " ".join(
        token.norm.removesuffix("'s")
        for token in passage.sentence.tokens
        if span.overlaps(token.span)
        and token.pos not in DETERMINER
        and not any(taken.overlaps(token.span) for taken in measured)
    )


def _word(passage: Passage, token: Token) -> Iterator[Participant]:
    text = passage.text(token.span)
    if token.norm in PRONOUNS:
        yield Participant(token.span, text, None, named=False, value=token.norm)
    elif token.pos in NOUN_TAGS or (token.pos == "JJ" and text[0].isupper()):
        named = text[0].isupper() and token.pos != "NN"
        yield Participant(token.span, text, MentionKind.THING, named, token.norm)
