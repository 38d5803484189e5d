"""Whose words an article is made of: the outlet's own, quoted speech and reported speech, speaker by speaker."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from newscmp.model import TOLD, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.model import Attribution, Document, Span

OUTLET, CAPTION, UNNAMED = "outlet", "caption", "unnamed source"
#: Sources that name nobody by themselves.
PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "you", "who", "that", "which", "one", "this", "these"))


#: Stances of verbs whose infinitive tells what somebody is up to rather than what he says.
AIMS = frozenset(("directive", "commissive", "refusing", "concessive", "assertive", "charged", "cognitive"))


#: Words between such marks are the speaker's in an infinitive too.
QUOTE_MARKS = frozenset('“”"‘')


@dataclass(frozen=True, slots=True)
class Share:
    """How many words of an article one voice has, and which part of them all that is."""

    voice: str
    """``outlet``, ``caption``, the speaker's name, the source as written, or ``unnamed source``."""
    words: int
    direct: int
    """How many of the words are quoted speech; the others of a speaker are reported speech."""
    share: float
    """Part of the words of headline, text and captions, in [0, 1]."""


def told_by_outlet(raw: str, attribution: Attribution) -> bool:
    """Whether the content is an aim or refusal of the source in the outlet's words: sought *to undermine the court*."""
    if attribution.direct or attribution.stance not in AIMS or not attribution.content:
        return False
    content = attribution.content[0]
    words = raw[content.start : content.end]
    return words[:3].lower() == "to " and QUOTE_MARKS.isdisjoint(words)


def shares(document: Document) -> tuple[Share, ...]:
    """Return the share of every voice (PARC's sources), the outlet first, then by number of words and name.

    Captions are a voice of their own, whoever speaks in the sentence before them.
    """
    voices = sorted(_voices(document))
    total = len(voices)
    counted = []
    for voice, group in groupby(voices, key=lambda item: item[0]):
        direct = [quoted for _, quoted in group]
        counted.append(Share(voice, len(direct), sum(direct), len(direct) / total))
    return tuple(sorted(counted, key=lambda share: (share.voice != OUTLET, -share.words, share.voice)))


def _voices(document: Document) -> Iterator[tuple[str, bool]]:
    """Yield the voice of every word and whether it is quoted speech; the outermost attribution decides."""
    contents = sorted(_contents(document), key=lambda item: (item[0].start, -item[0].end))
    following = 0
    current: tuple[Span, str, bool] | None = None
    for sentence in document.sentences:
        for token in sentence.tokens if sentence.kind in TOLD | {Kind.TITLE, Kind.CAPTION} else ():
            if current is not None and current[0].end <= token.span.start:
                current = None
            while following < len(contents) and contents[following][0].start <= token.span.start:
                if current is None and contents[following][0].end >= token.span.end:
                    current = contents[following]
                following += 1
            if sentence.kind is Kind.CAPTION:
                yield CAPTION, False
            else:
                yield (current[1], current[2]) if current is not None else (OUTLET, False)


def _contents(document: Document) -> Iterator[tuple[Span, str, bool]]:
    for attribution in document.attributions:
        if told_by_outlet(document.raw, attribution):
            continue
        source = attribution.source
        written = document.raw[source.start : source.end] if source else UNNAMED
        voice = attribution.speaker or (UNNAMED if written.lower() in PRONOUNS else " ".join(written.split()))
        yield from ((part, voice, attribution.direct) for part in attribution.content)
