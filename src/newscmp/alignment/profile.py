"""What alignment looks at in one document: its told sentences as counts, and what stands out in them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from newscmp.alignment.background import function_stems, grams
from newscmp.alignment.quoting import quoted_spans
from newscmp.model import TOLD

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscmp.model import Document, Sentence, Span

NEGATIONS = frozenset({"not", "no", "never", "without", "none", "nobody", "neither", "nor", "cannot"})


@dataclass(frozen=True, slots=True)
class Telling:
    """One told sentence, ready to be compared. Sets hold stems."""

    ref: str
    norms: tuple[str, ...]
    """Words as compared; of a sentence without words its text."""
    stems: tuple[str, ...]
    counts: Mapping[str, int]
    """Stem to occurrences, in order of the text, function words left out."""
    grams: Mapping[str, int]
    names: frozenset[str]
    verbs: frozenset[str]
    quoted: frozenset[str]
    """Inside quotation marks."""
    speech: frozenset[str]
    """In a source or its cue ("the governor said"): who speaks is not what is told."""
    negated: bool
    place: float
    """Relative position in the document, 0 first, 1 last."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The told sentences of one document."""

    document: Document
    tellings: tuple[Telling, ...]
    spread: Mapping[str, int]
    """Stem to the number of told sentences that have it."""


def profile(document: Document) -> Profile:
    """Return the profile of a document, in time linear in its length."""
    told = [sentence for sentence in document.sentences if sentence.kind in TOLD]
    quotations = quoted_spans(document.raw, told)
    speech = _speech(document, told)
    last = max(1, len(told) - 1)
    tellings = tuple(
        _telling(document, sentence, quotations[n], speech[n], n / last) for n, sentence in enumerate(told)
    )
    return Profile(document, tellings, Counter(chain.from_iterable(telling.counts for telling in tellings)))


def _telling(
    document: Document, sentence: Sentence, quotations: Sequence[Span], speech: Sequence[Span], place: float
) -> Telling:
    tokens = sentence.tokens
    skip = function_stems()
    norms = tuple([token.norm for token in tokens])
    return Telling(
        document.ref(sentence),
        norms or (sentence.text.strip(),),
        tuple([token.stem for token in tokens]),
        Counter([token.stem for token in tokens if token.stem not in skip]),
        Counter(chain.from_iterable(map(grams, norms))),
        frozenset([token.stem for token in tokens if token.pos[:3] == "NNP"]),
        frozenset([token.stem for token in tokens if token.pos[:2] == "VB"]) - skip,
        _inside(sentence, quotations) - skip,
        _inside(sentence, speech),
        any(norm in NEGATIONS or norm.endswith("n't") for norm in norms),
        place,
    )


def _inside(sentence: Sentence, spans: Sequence[Span]) -> frozenset[str]:
    if not spans:
        return frozenset()
    return frozenset([token.stem for token in sentence.tokens if any(span.covers(token.span) for span in spans)])


def _speech(document: Document, told: Sequence[Sentence]) -> list[list[Span]]:
    """Return the spans of sources and cues in each sentence."""
    spans = sorted(span for a in document.attributions for span in (a.source, a.cue) if span)
    found: list[list[Span]] = []
    position = 0
    for sentence in told:
        inside = []
        while position < len(spans) and spans[position].start < sentence.span.end:
            inside.append(spans[position])
            position += 1
        found.append(inside)
    return found
