"""What was already past when somebody said so: "said in 2017 that he had repaid the sum" puts the payment no later."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.happenings import NEGATIONS, SPEECH, Happening, event_of, happening, types
from newscmp.model import Modality, Span
from newscmp.text.timex import interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Passage
    from newscmp.detectors.evidence.roles import Facing
    from newscmp.model import Timex, Token

#: Words of the content in which its verb is looked for.
REACH = 15
#: Words before a participle among which "had" or "have" stands.
AUXILIARY_REACH = 3
PERFECT = frozenset({"had", "have", "has", "'ve"})
#: Content words and figures that two tellings of one deed share at least. A figure is among them unless the word names
#: an event of a kind: "sales rose" is told of every year.
SHARED = 2


def told(passage: Passage) -> Iterator[tuple[Timex, Happening]]:
    """Yield each time at which something was said, with the deed that is told there as past."""
    for time in passage.times:
        if time.type in ("DATE", "TIME") and interval(time.value, time.mod) is not None:
            said = happening(passage, time.span)
            if said.type == SPEECH and said.word is not None and said.modality is not Modality.PLANNED:
                deed = _deed(passage, max(time.span.end, said.word.span.end))
                if deed is not None:
                    yield time, Happening(event_of(deed), deed, Modality.REPORTED)


def _deed(passage: Passage, start: int) -> Token | None:
    """Return the first verb of a content clause, if it is told as past and has no time of its own."""
    tokens = passage.sentence.tokens
    first = bisect_left(tokens, start, key=lambda token: token.span.start)
    if any(time.span.start >= start for time in passage.times):
        return None
    for place in range(first, min(first + REACH, len(tokens))):
        token, before = tokens[place], {t.norm for t in tokens[max(first, place - AUXILIARY_REACH) : place]}
        if token.pos in ("MD", "VBP", "VBZ") and token.norm not in PERFECT:
            return None
        if (token.pos == "VBD" and token.norm not in PERFECT) or (token.pos == "VBN" and before & PERFECT):
            return None if before & NEGATIONS or event_of(token) in (SPEECH, "light", "begin", "end") else token
    return None


def later(facing: Facing, before: tuple[Timex, Happening], dated: tuple[Timex, Happening], *, flip: bool) -> bool:
    """Whether one deed was told as past at a time and is dated later: both cannot be true.

    ``flip`` says that the deed was told in the right sentence.
    """
    (told_at, deed), (time, event) = before, dated
    last, first = interval(told_at.value, told_at.mod), interval(time.value, time.mod)
    if last is None or first is None or first.start <= last.end or deed.word is None or event.word is None:
        return False
    if deed.type != event.type or event.modality in (Modality.PLANNED, Modality.DENIED):
        return False
    spans = (event.word.span, deed.word.span) if flip else (deed.word.span, event.word.span)
    stems = {deed.word.stem, event.word.stem}
    figures = _figures(facing, *spans)
    once = bool(figures) or deed.type in types()
    return once and len((facing.company(*spans) | figures) - stems) >= SHARED


def _figures(facing: Facing, left: Span, right: Span) -> frozenset[str]:
    """Return the figures that stand near both spans."""
    return _figures_near(facing.left, left) & _figures_near(facing.right, right)


def _figures_near(passage: Passage, span: Span) -> frozenset[str]:
    tokens = passage.sentence.tokens
    place = bisect_left(tokens, span.start, key=lambda token: token.span.start)
    return frozenset(t.norm for t in tokens[max(0, place - REACH) : place + REACH] if t.norm[0].isdecimal())
