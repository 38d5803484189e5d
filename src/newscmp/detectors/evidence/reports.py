"""What a sentence reports: each cue of attribution in it, with its stance, its speaker and the words it covers."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.detectors.context import KEPT
from newscmp.detectors.evidence.roles import is_content
from newscmp.frozen import dataclass
from newscmp.lexicons import load
from newscmp.model import Span
from newscmp.text import quotes
from newscmp.text.grammar import AUXILIARIES
from newscmp.text.names import same_thing
from newscmp.text.speech import SAYING
from newscmp.text.unsaid import attributive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Context, Passage
    from newscmp.lexicons import Entry
    from newscmp.model import Attribution, Group, Reading
    from newscmp.text.quotes import Quotation


ARTICLES = frozenset(("the", "a", "an", "mr", "mr.", "mrs.", "ms.", "of", "for", "and"))
PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "who", "that", "which", "both"))


#: Headlines and British papers quote between single marks; an apostrophe neither begins a word nor stands alone.
SINGLE = re.compile(r"(?<![\w’'])[‘']([^‘’'\n]{2,60})[’'](?!\w)")
#: Frames of verbs that report speech whatever follows them; verbs that take an object are acts as often.
SPEECH = frozenset((None, "clause", "that", "recipient"))


@dataclass(frozen=True, slots=True)
class Report:
    """One attribution whose cue stands in a sentence."""

    passage: Passage
    attribution: Attribution
    cue: Span
    stance: str
    stems: frozenset[str]
    """Stems of the content words it covers in this sentence."""
    names: frozenset[str]
    """Words of the speaker's name and of the names in the source as written."""

    @property
    def speaker(self) -> str | None:
        """The name of the speaker, or the source as written."""
        source = self.attribution.source
        return self.attribution.speaker or (self.passage.text(source) if source else None)

    @property
    def noun(self) -> bool:
        """Whether the cue is a noun of speech: his claim that."""
        tags = [token.pos for token in self.passage.sentence.tokens if self.cue.covers(token.span)]
        return bool(tags) and tags[0].startswith("NN") and self.passage.text(self.cue).lower() not in SAYING

    @property
    def entry(self) -> Entry | None:
        """The row of the list that the cue is an inflected form of."""
        norms = tuple(token.norm for token in self.passage.sentence.tokens if self.cue.covers(token.span))
        listed = load("reporting_nouns") if self.noun else self.passage.verbs
        found = listed.match(norms, 0) if norms else None
        return found[1] if found else None

    @property
    def speech(self) -> bool:
        """Whether the cue reports words or a clause rather than an act or an attitude: said, not backed."""
        entry = self.entry
        return self.attribution.direct or entry is None or entry.frame in SPEECH

    def reading(self) -> Reading:
        """Return the cue as what this source has, with its stance as the value."""
        return self.passage.reading(self.cue, self.stance)


@lru_cache(maxsize=KEPT)
def reports(passage: Passage) -> tuple[Report, ...]:
    """Return the reports of a sentence by position of their cues."""
    return tuple(_reports(passage))


def _reports(passage: Passage) -> Iterator[Report]:
    for attribution in passage.attributions:
        cue = attribution.cue
        told = cue is not None and passage.sentence.span.covers(cue) and not _describes(passage, attribution)
        if cue is not None and attribution.stance is not None and told:
            stance, stems = _stance(passage, attribution), covered(passage, attribution)
            yield Report(passage, attribution, cue, stance, stems, _names(passage, attribution))


def _describes(passage: Passage, attribution: Attribution) -> bool:
    """Whether a participle behind a comma tells of what stands before it: the strain, *discovered* in Dole, spread."""
    cue, source = attribution.cue, attribution.source
    if cue is None:
        return False
    if attributive(passage.document, attribution) or _between(passage, cue):
        return True
    first = attribution.content[0] if attribution.content else None
    if first is not None and source is not None and first.end <= source.start and not attribution.direct:
        opening = next((t for t in passage.sentence.tokens if t.span.start >= first.start), None)
        if opening is not None and opening.pos == "VBG":
            return True  # *Calling* it a disgrace, Orr urged a vote
    words = passage.text(cue).lower()
    after = next((token for token in passage.sentence.tokens if token.span.start >= cue.end), None)
    behind = passage.document.raw[passage.sentence.span.start : cue.start].rstrip().endswith(",")
    past = words not in SAYING and not words.endswith("ing")
    return behind and past and after is not None and after.pos == "IN" and after.norm != "that"


def _between(passage: Passage, cue: Span) -> bool:
    """Whether a participle stands between a full verb and its object: have set *guaranteed* prices."""
    tokens = passage.sentence.tokens
    at = next((n for n, token in enumerate(tokens) if cue.covers(token.span)), 0)
    before, after = tokens[max(0, at - 1) : at], tokens[at + 1 : at + 2]
    full = bool(before) and before[0].pos.startswith("VB") and before[0].norm not in AUXILIARIES
    return full and tokens[at].pos in {"VBN", "VBD"} and bool(after) and after[0].pos.startswith(("NN", "JJ"))


def _stance(passage: Passage, attribution: Attribution) -> str:
    """Return the stance of a cue; who agrees *to do* a thing promises it and grants nothing."""
    first = attribution.content[0] if attribution.content else None
    promised = attribution.stance == "concessive" and first is not None and passage.text(first)[:3].lower() == "to "
    return "commissive" if promised else attribution.stance or ""


def covered(passage: Passage, attribution: Attribution) -> frozenset[str]:
    """Return the stems of the content words of a sentence that an attribution covers."""
    return frozenset(
        token.stem
        for token in passage.sentence.tokens
        if is_content(token) and any(part.covers(token.span) for part in attribution.content)
    )


@lru_cache(maxsize=KEPT)
def quoted(passage: Passage) -> tuple[Span, ...]:
    """Return what stands between quotation marks in a sentence, marks excluded, cut at the ends of the sentence."""
    sentence = passage.sentence.span
    single = SINGLE.finditer(passage.sentence.text)
    inner = tuple(Span(sentence.start + match.start(1), sentence.start + match.end(1)) for match in single)
    spans = (quotation.content for quotation in _quotations(passage.document.raw) if quotation.span.overlaps(sentence))
    return (*(Span(max(span.start, sentence.start), min(span.end, sentence.end)) for span in spans), *inner)


@lru_cache(maxsize=64)
def _quotations(raw: str) -> tuple[Quotation, ...]:
    return quotes.spans(raw)


def pairs(group: Group, context: Context) -> Iterator[tuple[Passage, Passage]]:
    """Yield every two passages of different documents in a group."""
    for left, right in combinations(context.group(group), 2):
        if left.document.id != right.document.id:
            yield left, right


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the smaller set that the other has too (Szymkiewicz–Simpson), 0 for an empty one."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def strangers(one: Report, other: Report) -> bool:
    """Whether two reports name two different speakers: both do it by names that may not well be of one thing."""
    if not one.names or not other.names or one.names & other.names:
        return False
    return not same_thing(one.speaker or "", other.speaker or "")


def _names(passage: Passage, attribution: Attribution) -> frozenset[str]:
    speaker = frozenset((attribution.speaker or "").casefold().split())
    source = attribution.source
    tokens = passage.sentence.tokens if source else ()
    return speaker | {t.norm for t in tokens if source and source.covers(t.span) and t.pos.startswith("NNP")}


def same_speaker(one: Report, other: Report) -> bool:
    """Whether two reports can be one person's: they share a word for the speaker, or one has a pronoun or nobody."""
    a, b = (set((report.speaker or "").lower().split()) - ARTICLES for report in (one, other))
    return not a or not b or bool(a & b) or a <= PRONOUNS or b <= PRONOUNS
