"""What alignment looks at in one document: its told sentences as sets of words and grams, and where words stand."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from itertools import chain, compress, groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from newscmp.alignment.background import function_stems, grams
from newscmp.frozen import dataclass
from newscmp.model import TOLD
from newscmp.text import quotes
from newscmp.text.grammar import NAME_TAGS, VERB_TAGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscmp.model import Document, Sentence, Span

NEGATIONS = frozenset({"not", "no", "never", "without", "none", "nobody", "neither", "nor", "cannot"})
NOTHING: frozenset[str] = frozenset()
BOUNDS, START = attrgetter("start", "end"), attrgetter("span.start")


@dataclass(frozen=True, slots=True)
class Telling:
    """One told sentence, ready to be compared. Sets hold stems of content words unless said otherwise."""

    ref: str
    norms: tuple[str, ...]
    """Words as compared; of a sentence without words its text."""
    stems: tuple[str, ...]
    """Stems of all words in order."""
    words: frozenset[str]
    grams: frozenset[str]
    """Character grams of all words."""
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
    postings: Mapping[str, Sequence[int]]
    """Content stem to the numbers of the told sentences that have it."""


def profile(document: Document) -> Profile:
    """Return the profile of a document, in time linear in its length."""
    told = [sentence for sentence in document.sentences if sentence.kind in TOLD]
    quotations = _within(list(_quoted(document.raw, told)), told)
    said = [span for a in document.attributions for span in (a.source, a.cue) if span]
    speech = _within(sorted(said, key=BOUNDS), told)
    last = max(1, len(told) - 1)
    tellings = tuple(
        [_telling(document, sentence, quotations[n], speech[n], n / last) for n, sentence in enumerate(told)]
    )
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for n, telling in enumerate(tellings):
        for word in telling.words:
            postings[word].append(n)
    return Profile(document, tellings, postings)


def _telling(
    document: Document, sentence: Sentence, quotations: Sequence[Span], speech: Sequence[Span], place: float
) -> Telling:
    norms = tuple([token.norm for token in sentence.tokens])
    stems = tuple([token.stem for token in sentence.tokens])
    tags = [token.pos for token in sentence.tokens]
    words = frozenset(stems) - function_stems()
    return Telling(
        document.ref(sentence),
        norms or (sentence.text.strip(),),
        stems,
        words,
        _grams(norms),
        words.intersection(compress(stems, map(NAME_TAGS.__contains__, tags))),
        words.intersection(compress(stems, map(VERB_TAGS.__contains__, tags))),
        words.intersection(_inside(sentence, quotations)) if quotations else NOTHING,
        words.intersection(_inside(sentence, speech)) if speech else NOTHING,
        not NEGATIONS.isdisjoint(norms) or "n't " in " ".join(norms) + " ",
        place,
    )


@lru_cache(maxsize=1024)
def _grams(norms: tuple[str, ...]) -> frozenset[str]:
    """Return the grams of a sentence: the costliest part of a profile, and the same in every call that has it."""
    return frozenset(chain.from_iterable(map(grams, norms)))


def _inside(sentence: Sentence, spans: Sequence[Span]) -> list[str]:
    tokens = sentence.tokens
    parts = [tokens[bisect_left(tokens, s.start, key=START) : bisect_left(tokens, s.end, key=START)] for s in spans]
    return [token.stem for part in parts for token in part]


def _quoted(raw: str, told: Sequence[Sentence]) -> Iterator[Span]:
    """Yield what stands between quotation marks, paired by paragraph."""
    for _, group in groupby(told, key=attrgetter("paragraph")):
        sentences = tuple(group)
        for quotation in quotes.within(raw, sentences[0].span.start, sentences[-1].span.end):
            yield quotation.content


def _within(spans: Sequence[Span], told: Sequence[Sentence]) -> list[list[Span]]:
    """Return for each sentence the spans, sorted by start, that overlap it."""
    found: list[list[Span]] = []
    first = 0
    for sentence in told:
        while first < len(spans) and spans[first].end <= sentence.span.start:
            first += 1
        inside = []
        for span in spans[first:]:
            if span.start >= sentence.span.end:
                break
            inside.append(span)
        found.append(inside)
    return found
