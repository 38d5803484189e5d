"""What alignment looks at in one document: its told sentences as counts of words, grams and quoted words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscmp.alignment.background import function_stems, grams
from newscmp.alignment.quoting import quoted_spans
from newscmp.model import TOLD

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newscmp.model import Attribution, Document, Sentence


@dataclass(frozen=True, slots=True)
class Telling:
    """One told sentence, ready to be compared."""

    ref: str
    norms: tuple[str, ...]
    """Words as compared; of a sentence without words its text."""
    stems: tuple[str, ...]
    counts: Mapping[str, int]
    """Stem to occurrences, in order of the text."""
    grams: Mapping[str, int]
    quoted: frozenset[str]
    """Stems inside quotation marks."""
    speaker: str | None
    """Last word of the name or noun phrase to whom the sentence is attributed."""
    place: float
    """Relative position in the document, 0 first, 1 last."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The told sentences of one document and the stems it mostly writes with a capital letter inside sentences."""

    document: Document
    tellings: tuple[Telling, ...]
    names: frozenset[str]
    spread: Mapping[str, int]
    """Stem to the number of told sentences that have it."""


def profile(document: Document) -> Profile:
    """Return the profile of a document, in time linear in its length."""
    told = [sentence for sentence in document.sentences if sentence.kind in TOLD]
    quotations = quoted_spans(document.raw, told)
    speakers = _speakers(document, told)
    last = max(1, len(told) - 1)
    tellings = tuple(
        Telling(
            document.ref(sentence),
            tuple(token.norm for token in sentence.tokens) or (sentence.text.strip(),),
            stems := tuple(token.stem for token in sentence.tokens),
            Counter(stems),
            Counter(
                gram for token in sentence.tokens if token.stem not in function_stems() for gram in grams(token.norm)
            ),
            frozenset(t.stem for t in sentence.tokens if any(span.covers(t.span) for span in quotations[n])),
            speakers[n],
            n / last,
        )
        for n, sentence in enumerate(told)
    )
    spread = Counter(word for telling in tellings for word in telling.counts)
    return Profile(document, tellings, _names(document.raw, told), spread)


def _names(raw: str, told: Iterable[Sentence]) -> frozenset[str]:
    """Return the stems written with a capital in at least half of their places that do not begin a sentence."""
    balance: Counter[str] = Counter()
    for sentence in told:
        for token in sentence.tokens[1:]:
            balance[token.stem] += 1 if raw[token.span.start].isupper() else -1
    return frozenset(word for word, count in balance.items() if count >= 0)


def _speakers(document: Document, told: list[Sentence]) -> list[str | None]:
    """Return who speaks in each sentence; a quotation without a source goes on with the last speaker."""
    found: list[str | None] = []
    position = 0
    attributions = sorted(document.attributions, key=_start)
    for sentence in told:
        speaker = None
        while position < len(attributions) and _start(attributions[position]) < sentence.span.end:
            speaker = _speaker(document, attributions[position]) or speaker
            position += 1
        found.append(speaker)
    return found


def _start(attribution: Attribution) -> int:
    return min(part.start for part in attribution.content) if attribution.content else -1


def _speaker(document: Document, attribution: Attribution) -> str | None:
    source = attribution.source
    name = attribution.speaker or (document.raw[source.start : source.end] if source else "")
    return name.split()[-1].casefold() if name.split() else None
