"""What a detector may look at: every sentence of the compared documents with all that analysis found inside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, TypeVar

from newscmp.frozen import dataclass
from newscmp.lexicons import load
from newscmp.model import Attribution, Mention, Quantity, Reading, Span, Timex, document_of
from newscmp.text.voice import OUTLET, source_name, spoken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from newscmp.lexicons import Lexicon
    from newscmp.model import Alignment, Document, Group, Link, Sentence

Spanned = TypeVar("Spanned", Mention, Timex, Quantity)

#: Words of the longest sentence whose parts are held against another's, which costs its square; longer ones are lists
#: and damaged texts: of 22,206 sentences in 620 texts two.
LONGEST = 400
#: Finds in passages that are kept, of one kind: eight lists and the sentences of five articles. Groups overlap and
#: detectors ask for the same: of the reports of a comparison two in three were asked for before, of the words of lists
#: one in three.
KEPT = 2048


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """One sentence together with everything analysis found in it; it is itself alone, so that finds are kept by it."""

    document: Document
    sentence: Sentence
    mentions: tuple[Mention, ...]
    times: tuple[Timex, ...]
    quantities: tuple[Quantity, ...]
    attributions: tuple[Attribution, ...]
    """Attributions of which any part (source, cue or content) touches the sentence."""
    spoken: tuple[tuple[Span, ...], ...]
    """Of each of them what is said by its source rather than by the outlet."""
    verbs: Lexicon
    """The reporting verbs, with the user's additions."""

    @property
    def ref(self) -> str:
        """The reference of the sentence."""
        return self.document.ref(self.sentence)

    def text(self, span: Span) -> str:
        """Return the raw text of a span of this document."""
        return self.document.text(span)

    def voice(self, span: Span) -> str:
        """Return whose words these are: the speaker whose attributed content holds the span, else the outlet."""
        for attribution, parts in zip(self.attributions, self.spoken, strict=True):
            if any(part.covers(span) for part in parts):
                return source_name(self.document, attribution)
        return OUTLET

    def attributed(self, span: Span) -> bool:
        """Whether somebody is said to have told, wanted or discussed it, in whosever words."""
        return any(part.covers(span) for attribution in self.attributions for part in attribution.content)

    def quoted(self, span: Span) -> bool:
        """Whether the span lies inside a direct quotation."""
        return any(a.direct and any(part.covers(span) for part in a.content) for a in self.attributions)

    def reading(self, span: Span, value: str | None = None) -> Reading:
        """Return what this source has at a span."""
        return Reading(self.document.id, self.ref, span, self.text(span), value, self.voice(span))

    def silence(self) -> Reading:
        """Return the reading of a sentence that says nothing at this point."""
        return Reading(self.document.id, self.ref, None, "")


@dataclass(frozen=True, slots=True)
class Context:
    """The compared documents, seen sentence by sentence."""

    alignment: Alignment
    passages: Mapping[str, Passage]
    links: Mapping[tuple[str, str], Link]
    """Both directions of every link."""
    additions: Mapping[str, tuple[Path, ...]]
    """The user's own word lists by name."""
    vocabulary: Mapping[str, frozenset[str]]
    """Stems of all words of each document, by its id."""
    heard: Mapping[str, frozenset[str]]
    """Ids of the documents that a sentence is linked to, by its reference."""
    stems: Mapping[str, frozenset[str]]
    """Stems of all words of each sentence, by its reference."""

    def group(self, group: Group) -> tuple[Passage, ...]:
        """Return the passages of a group, by document order."""
        return tuple(self.passages[ref] for ref in group.members)

    def short(self, group: Group) -> bool:
        """Whether the sentences of a group are short enough for their parts to be held against each other."""
        return all(len(passage.sentence.tokens) <= LONGEST for passage in self.group(group))

    def silent(self, group: Group) -> tuple[Document, ...]:
        """Return the documents of which no sentence is linked to any member of the group, and that have none in it."""
        heard = {document_of(ref) for ref in group.members}
        heard = heard.union(*(self.heard.get(ref, ()) for ref in group.members))
        return tuple(document for document in self.alignment.documents if document.id not in heard)


def build(alignment: Alignment, additions: Mapping[str, tuple[Path, ...]] | None = None) -> Context:
    """Return the context of an alignment, in time linear in the size of its documents."""
    verbs = load("reporting_verbs", *(additions or {}).get("reporting_verbs", ()))
    passages = {
        document.ref(sentence): _passage(document, sentence, attributions, verbs)
        for document in alignment.documents
        for sentence, attributions in zip(document.sentences, _touching(document), strict=True)
    }
    links = {(a, b): link for link in alignment.links for a, b in ((link.left, link.right), (link.right, link.left))}
    stems = {ref: frozenset(t.stem for t in passage.sentence.tokens) for ref, passage in passages.items()}
    vocabulary = {d.id: frozenset().union(*(stems[d.ref(s)] for s in d.sentences)) for d in alignment.documents}
    heard: dict[str, set[str]] = {}
    for left, right in links:
        heard.setdefault(left, set()).add(document_of(right))
    told = {ref: frozenset(documents) for ref, documents in heard.items()}
    return Context(alignment, passages, links, additions or {}, vocabulary, told, stems)


def _passage(document: Document, sentence: Sentence, attributions: tuple[Attribution, ...], verbs: Lexicon) -> Passage:
    return Passage(
        document,
        sentence,
        _inside(document.mentions, sentence.span),
        _inside(document.times, sentence.span),
        _inside(document.quantities, sentence.span),
        attributions,
        tuple(spoken(document, attribution) for attribution in attributions),
        verbs,
    )


def _touching(document: Document) -> tuple[tuple[Attribution, ...], ...]:
    """Return for every sentence the attributions of which a part touches it, in order."""
    sentences = document.sentences
    found: list[dict[int, Attribution]] = [{} for _ in sentences]
    for number, attribution in enumerate(document.attributions):
        for part in _parts(attribution):
            place = bisect_right(sentences, part.start, key=lambda sentence: sentence.span.end)
            while place < len(sentences) and sentences[place].span.start < part.end:
                found[place][number] = attribution
                place += 1
    return tuple(tuple(item.values()) for item in found)


def _parts(attribution: Attribution) -> tuple[Span, ...]:
    return (*attribution.content, *(span for span in (attribution.source, attribution.cue) if span))


def _inside(items: Sequence[Spanned], span: Span) -> tuple[Spanned, ...]:
    first = bisect_left(items, span.start, key=lambda item: item.span.start)
    last = bisect_left(items, span.end, key=lambda item: item.span.start)
    return tuple(items[first:last])
