"""Whether two dated words of linked sentences tell one event: by who takes part, and by which of several it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors.evidence.happenings import SPEECH
from newscmp.detectors.evidence.roles import places
from newscmp.model import LinkRelation, MentionKind
from newscmp.text.names import same_thing
from newscmp.text.times.vocabulary import ORDINALS

if TYPE_CHECKING:
    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.evidence.happenings import Happening
    from newscmp.detectors.evidence.roles import Facing
    from newscmp.model import Span, Token

#: Words on either side of a verb or noun among which those who take part are named.
REACH = 8


def one_event(facing: Facing, context: Context, left: tuple[Span, Happening], right: tuple[Span, Happening]) -> bool:
    """Whether two dated events of one type are one: words near the dates are shared, or the sentences tell the same."""
    (a, first), (b, second) = left, right
    if first.type == SPEECH and not facing.close:
        return False
    shared = facing.company(a, b) - {h.word.stem for h in (first, second) if h.word}
    link = context.links.get((facing.left.ref, facing.right.ref))
    return bool(shared) or (link is not None and link.relation is LinkRelation.SAME)


def others(facing: Facing, first: Happening, second: Happening) -> bool:
    """Whether two events are told of other people, or counted as another of their kind ("the second vote")."""
    if first.word is None or second.word is None:
        return False
    counts = _count(facing.left, first.word), _count(facing.right, second.word)
    if counts[0] is not None and counts[1] is not None and counts[0] != counts[1]:
        return True
    one, other = _people(facing.left, first.word), _people(facing.right, second.word)
    return bool(one and other) and not any(same_thing(a, b) for a in one for b in other)


def _count(passage: Passage, word: Token) -> int | None:
    place = places(passage.sentence.tokens, word.span)[0]
    return ORDINALS.get(passage.sentence.tokens[place - 1].norm) if place else None


def _people(passage: Passage, word: Token) -> frozenset[str]:
    """Return the persons named near a word."""
    tokens = passage.sentence.tokens
    first, last = places(tokens, word.span)
    begin = tokens[max(0, first - REACH)].span.start
    end = tokens[min(len(tokens), last + REACH) - 1].span.end
    return frozenset(
        mention.norm
        for mention in passage.mentions
        if mention.named and mention.kind is MentionKind.PERSON and begin <= mention.span.start < end
    )
