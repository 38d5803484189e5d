"""Whether two dated words of linked sentences tell one event: by who takes part, and by which of several it is."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.happenings import SPEECH
from newscmp.detectors.evidence.roles import places
from newscmp.model import LinkRelation, MentionKind
from newscmp.text.fits import Fit, compare
from newscmp.text.names import same_thing
from newscmp.text.times.vocabulary import ORDINALS
from newscmp.text.timex import interval

if TYPE_CHECKING:
    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.evidence.happenings import Happening
    from newscmp.detectors.evidence.roles import Facing
    from newscmp.model import Published, Span, Timex, Token

#: What is told of farther back than this is another event.
RECENT = timedelta(days=31)
DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)")
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


def of_the_past(passage: Passage) -> bool:
    """Whether a sentence tells of long before the story: a year, or a day more than a month before publication.

    What its paragraph goes on to tell without a date lies in that past too: "At the 2014 trial … Then the judge …".
    """
    document = passage.document
    place = passage.sentence.index - document.sentences[0].index
    if not (place and document.published) or any(interval(time.value) for time in passage.times):
        return any(_long_ago(time, document.published) for time in passage.times)
    before = document.sentences[place - 1]
    told = [time for time in document.times if before.span.covers(time.span)]
    return before.paragraph == passage.sentence.paragraph and any(_long_ago(time, document.published) for time in told)


def two_days(facing: Facing) -> bool:
    """Whether two sentences name days, and none of the one may be a day of the other."""
    one, other = ([time for time in side.times if DAY.match(time.value)] for side in (facing.left, facing.right))
    return bool(one and other) and all(compare(a, b) is Fit.DISJOINT for a in one for b in other)


def _long_ago(time: Timex, published: Published | None) -> bool:
    """Whether a time lies before the story; without a day of publication a year or month alone is taken to do so."""
    where = interval(time.value, time.mod)
    if where is None or published is None:
        return where is not None and where.end - where.start > RECENT / 2
    return published.earliest - where.end.date() > RECENT


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
