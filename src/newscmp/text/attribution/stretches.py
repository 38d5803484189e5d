"""Stretches of text in which attribution is sought: sentences, joined where a quotation runs across their boundary."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import Kind, Span
from newscmp.text import quotes
from newscmp.text.grammar import NOUN_TAGS, finite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from newscmp.model import Sentence
    from newscmp.text.quotes import Quotation

OUTSIDE = -1
#: Tags of a word right before its verb.
SUBJECT_TAGS = NOUN_TAGS | {"PRP", "CD"}
#: A speaker of a transcript: ANA MORA: We saw it coming.
TURN = re.compile(r"[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+){0,5}: ")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words of one or more sentences side by side with their tags, the marks between them and their quotations."""

    span: Span
    paragraph: int
    kind: Kind
    spans: tuple[Span, ...]
    norms: tuple[str, ...]
    tags: tuple[str, ...]
    gaps: tuple[str, ...]
    """What stands before each word, and, last, what follows the last one; blanks removed."""
    inside: tuple[int, ...]
    """For each word the number of the quotation it stands in, or ``OUTSIDE``."""
    quotations: tuple[Quotation, ...]
    begins: tuple[int, ...]
    """For each word the first word of its sentence; a semicolon begins one too, a boundary in a quotation does not."""
    ends: tuple[int, ...]
    """For each word the number of the word after the last one of its sentence."""
    upper: tuple[bool, ...]
    """Whether each word begins with a capital letter."""
    capitals: bool
    """Whether it opens a turn of a transcript, whose speakers are written in capitals."""

    def __len__(self) -> int:
        return len(self.norms)

    def of(self, first: int, end: int) -> Span:
        """Return the text span of a range of words."""
        return Span(self.spans[first].start, self.spans[end - 1].end)


def governs(stretch: Stretch, word: int) -> bool:
    """Whether a word is a finite verb; a past form right behind a noun is one whatever its tag."""
    if finite(stretch.norms[word], stretch.tags[word]):
        return True
    return stretch.tags[word] == "VBN" and word > 0 and stretch.tags[word - 1] in SUBJECT_TAGS


def stretches(raw: str, sentences: Sequence[Sentence]) -> tuple[Stretch, ...]:
    """Return the stretches of split and tagged sentences, in order; every quotation lies within one of them."""
    quotations = quotes.spans(raw)
    turns = {sentence.span.start for sentence in sentences if TURN.match(raw, sentence.span.start)}
    turns = turns if len(turns) > 1 else set()  # "DOLE: The mayor …" alone is a dateline
    return tuple(_stretch(raw, group, quotations, turns) for group in _joined(sentences, quotations))


def _joined(sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> Iterator[list[Sentence]]:
    group: list[Sentence] = []
    following = 0
    for sentence in sentences:
        if group:
            boundary = sentence.span.start
            while following < len(quotations) and quotations[following].span.end <= boundary:
                following += 1
            open_here = following < len(quotations) and quotations[following].content.start < boundary
            if not open_here or sentence.paragraph != group[-1].paragraph:
                yield group
                group = []
        group.append(sentence)
    if group:
        yield group


def _stretch(raw: str, group: Sequence[Sentence], quotations: Sequence[Quotation], turns: AbstractSet[int]) -> Stretch:
    span = Span(group[0].span.start, group[-1].span.end)
    tokens = [token for sentence in group for token in sentence.tokens]
    first = bisect_right(quotations, span.start, key=lambda quotation: quotation.span.end)
    last = bisect_right(quotations, span.end - 1, key=lambda quotation: quotation.span.start)
    own = tuple(quotations[first:last])
    spans = [token.span for token in tokens]
    starts = [place.start for place in spans]
    gaps = _gaps(raw, [span.start, *[place.end for place in spans]], [*starts, span.end])
    inside = tuple(_inside(starts, own)) if own else (OUTSIDE,) * len(tokens)
    if len(group) == 1 and raw.find(";", span.start, span.end) < 0:  # nine in ten
        begins, ends = (0,) * len(tokens), (len(tokens),) * len(tokens)
    else:
        boundaries = set(accumulate((len(sentence.tokens) for sentence in group[:-1]), initial=0))
        begins = tuple(_begins(boundaries, inside, gaps))
        ends = tuple(_ends(begins, gaps))
    return Stretch(
        span,
        group[0].paragraph,
        group[0].kind,
        tuple(spans),
        tuple([token.norm for token in tokens]),
        tuple([token.pos for token in tokens]),
        gaps,
        inside,
        own,
        begins,
        ends,
        tuple([raw[start].isupper() for start in starts]),
        bool(tokens) and starts[0] in turns,
    )


def _gaps(raw: str, ends: Sequence[int], starts: Sequence[int]) -> tuple[str, ...]:
    pieces = [raw[end:start] for end, start in zip(ends, starts, strict=True)]
    return tuple(["" if piece == " " else piece.strip() for piece in pieces])


def _begins(boundaries: set[int], inside: Sequence[int], gaps: Sequence[str]) -> Iterator[int]:
    first = 0
    for word, number in enumerate(inside):
        quoted = word > 0 and number != OUTSIDE and number == inside[word - 1]
        if not quoted and (word in boundaries or ";" in gaps[word]):
            first = word
        yield first


def _ends(begins: Sequence[int], gaps: Sequence[str]) -> Iterator[int]:
    """Yield sentence ends: what a cue reports goes on behind a semicolon, what it stands behind does not."""
    ends: list[int] = []
    end = len(begins)
    for word in range(len(begins) - 1, -1, -1):
        ends.append(end)
        if begins[word] == word and ";" not in gaps[word]:
            end = word
    return reversed(ends)


def _inside(starts: Sequence[int], quotations: Sequence[Quotation]) -> Iterator[int]:
    number = 0
    for start in starts:
        while number < len(quotations) and quotations[number].span.end <= start:
            number += 1
        yield number if number < len(quotations) and quotations[number].span.start <= start else OUTSIDE
