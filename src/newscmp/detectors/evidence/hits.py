"""Where the words of a list stand in a sentence, and whose words they are there."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from newscmp.detectors.context import KEPT
from newscmp.detectors.evidence.polarity import denied
from newscmp.detectors.evidence.reports import quoted
from newscmp.frozen import dataclass
from newscmp.lexicons import load
from newscmp.model import Kind, Span
from newscmp.text.grammar import BE
from newscmp.text.mentions.naming import SPEAKERS, kind_of
from newscmp.text.voice import OUTLET, UNNAMED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newscmp.detectors.context import Context, Passage
    from newscmp.lexicons import Entry, Lexicon
    from newscmp.model import Reading, Token

#: Stances of reporting verbs that are themselves worth showing as loaded words.
HEATED = frozenset({"charged", "accusatory", "critical"})
#: Category of words in quotation marks that nobody has spoken: the outlet's, at a distance.
SCARE_QUOTES = "scare quotes"
#: Participles before "as" and verbs behind "what" that make the words which follow somebody's.
SEEN = frozenset(
    (
        *("seen", "viewed", "regarded", "described", "portrayed", "depicted", "painted", "dismissed", "derided"),
        *("criticized", "criticised", "denounced", "condemned", "decried", "hailed", "praised", "billed", "branded"),
    )
)
CALLED = frozenset(
    ("call", "calls", "called", "describe", "describes", "described", "consider", "considers", "considered")
)
#: Words before a word in which such a verb stands, and in which its "as" or "called" does.
ASCRIPTION, NAME = 9, 3
#: Words before a word among which its denial stands.
DENIAL = 3
#: Words of the longest reporting verb.
PHRASE = 5
#: Particles and prepositions before which a participle is a verb: had pointed at, was heated to.
PARTICLES = frozenset({"IN", "RP", "TO"})
TAGS = {"verb": ("VB",), "noun": ("NN",), "adverb": ("RB",), "adjective": ("JJ", "VBN", "VBG", "NNP")}


@dataclass(frozen=True, slots=True, eq=False)
class Hit:
    """One entry of a list at one place."""

    passage: Passage
    first: int
    """Position of its first token in the sentence."""
    last: int
    """Position after its last token."""
    entry: Entry

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the hit."""
        return self.passage.sentence.tokens[self.first : self.last]

    @property
    def span(self) -> Span:
        """Where it stands in the raw text."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)

    @property
    def text(self) -> str:
        """The words as written."""
        return self.passage.text(self.span)

    @property
    def stems(self) -> frozenset[str]:
        """Stems of its words."""
        return frozenset(token.stem for token in self.tokens)

    @property
    def categories(self) -> tuple[str, ...]:
        """The classes of its entry; a word of the lists of names and of harm may be of several."""
        return tuple(self.entry.category.split(", "))

    def elsewhere(self, passages: Iterable[Passage]) -> Iterator[Passage]:
        """Yield those of the passages that are of other documents."""
        return (passage for passage in passages if passage.document.id != self.passage.document.id)

    @property
    def own(self) -> bool:
        """Whether it is in the outlet's own voice, outside every quotation."""
        return self.passage.voice(self.span) == OUTLET and not self.quoted and not self.ascribed

    @property
    def quoted(self) -> bool:
        """Whether it stands between quotation marks, attributed to somebody or not."""
        return any(span.covers(self.span) for span in quoted(self.passage))

    @property
    def ascribed(self) -> bool:
        """Whether somebody is said to see or call a thing so: seen by many as a giveaway, what they called hateful."""
        before = [token.norm for token in self.passage.sentence.tokens[max(0, self.first - ASCRIPTION) : self.first]]
        near = before[-NAME:]
        called = "what" in before and any(norm in CALLED for norm in near)
        return called or ("as" in near and any(norm in SEEN for norm in before))

    @property
    def denied(self) -> bool:
        """Whether a denial right before it turns it into its opposite: did not fail to, could not possibly."""
        return denied(self.passage.sentence.tokens[max(0, self.first - DENIAL) : self.first])

    def reading(self, value: str | None = None) -> Reading:
        """Return what the source has here, with the category of the entry as its value unless another is given."""
        found = self.passage.reading(self.span, value or self.entry.category)
        spoken = found.voice == OUTLET and (self.quoted or self.ascribed) and self.entry.category != SCARE_QUOTES
        return replace(found, voice=UNNAMED) if spoken else found

    def why(self) -> str:
        """Return a line of explanation: the words, the voice and the row of the list."""
        voice = self.reading().voice
        return f"{self.passage.ref} “{self.text}”: {self.entry.category}, {self.entry.origin}; voice: {voice}"


def hits(passage: Passage, name: str, context: Context) -> tuple[Hit, ...]:
    """Return the entries of a list, and of the user's additions to it, in a sentence, longest first, disjoint.

    A word inside a name is no hit ("the Brave Foundation"), nor one whose tag is not that of the entry.
    """
    return _found(passage, name, *context.additions.get(name, ()))


@lru_cache(maxsize=KEPT)
def _found(passage: Passage, name: str, *additions: Path) -> tuple[Hit, ...]:
    return tuple(_hits(passage, load(name, *additions)))


def _hits(passage: Passage, lexicon: Lexicon) -> Iterator[Hit]:
    tokens = passage.sentence.tokens
    norms = tuple(token.norm.removesuffix("'s") for token in tokens)
    position = 0
    while position < len(tokens):
        hit = _at(passage, lexicon, norms, position) if lexicon.rows(norms[position]) else None
        if hit is not None and hit.entry.category != "none":
            yield hit
        position = hit.last if hit is not None else position + 1


def _at(passage: Passage, lexicon: Lexicon, norms: tuple[str, ...], position: int) -> Hit | None:
    """Return the longest entry here whose part of speech is that of the words; "none" holds the words as they are."""
    found = [Hit(passage, position, position + length, entry) for length, entry in lexicon.matches(norms, position)]
    for hit in sorted(found, key=lambda hit: (hit.first - hit.last, not _past_after_all(hit))):
        entry = hit.entry
        if entry.category == "none" or (
            _tagged(hit) and (_headline_verb(hit) or not (_in_name(hit) or _in_phrase(hit)))
        ):
            return hit
    return None


def _in_phrase(hit: Hit) -> bool:
    """Whether the words are a part of a reporting verb of several words that is no hotter than they: pointed out."""
    if hit.last - hit.first > 1:
        return False
    tokens = hit.passage.sentence.tokens
    norms = tuple(token.norm for token in tokens[hit.first : hit.first + PHRASE])
    found = load("reporting_verbs").match(norms, 0)
    return found is not None and found[0] > 1 and found[1].category not in HEATED


def _tagged(hit: Hit) -> bool:
    """Whether the tag of the word that is inflected fits the entry; words without a tag fit all."""
    wanted = TAGS.get(hit.entry.pos or "")
    pos = (hit.tokens[0] if hit.entry.pos == "verb" else hit.tokens[-1]).pos
    if wanted is None or not pos:
        return True
    if pos.startswith(wanted):
        return not (_noun_after_all(hit, pos) or _verb_after_all(hit, pos))
    if hit.entry.pos == "verb":
        return pos.startswith("NN") and (_past_after_all(hit) or _headline_verb(hit))
    after = hit.passage.sentence.tokens[hit.last : hit.last + 1]
    modifier = bool(after) and after[0].pos.startswith(("NN", "JJ"))
    return hit.entry.pos == "adjective" and pos == "NN" and modifier  # "a landmark ruling"


def _around(hit: Hit) -> tuple[Token | None, Token | None]:
    """Return the words before and after a hit."""
    tokens = hit.passage.sentence.tokens
    return (tokens[hit.first - 1] if hit.first else None, tokens[hit.last] if hit.last < len(tokens) else None)


def _verb_after_all(hit: Hit, pos: str) -> bool:
    """Whether a participle listed as an adjective stands as a verb: "has pointed to", "had charged at"."""
    if hit.entry.pos != "adjective" or pos not in {"VBN", "VBG"} or hit.last - hit.first > 1:
        return False
    before, after = _around(hit)
    active = before is not None and (before.norm in {"has", "have", "had"} or (before.norm in BE and pos == "VBN"))
    named = before is not None and before.pos.startswith(("NN", "PRP"))
    return after is not None and (active or (named and after.pos in PARTICLES))


def _past_after_all(hit: Hit) -> bool:
    """Whether a past form that is a noun as well is the verb: Oduya shot a deer, two were shot."""
    norm = hit.tokens[0].norm
    if hit.entry.pos != "verb" or norm == hit.entry.lemma.partition(" ")[0] or norm.endswith(("s", "ing")):
        return False
    before, after = _around(hit)
    if before is None:
        return False
    if before.norm in BE or (before.pos == "RB" and before.norm.endswith("ly")) or hit.last - hit.first > 1:
        return True
    subject = before.pos.startswith(("NN", "PRP", "WP", "JJ", "CC", "RB")) and before.pos != "PRP$"
    return subject and after is not None and after.pos in {"DT", "CD", "PRP", "PRP$", "NNP", "NNPS", "CC"}


def _headline_verb(hit: Hit) -> bool:
    """Whether a headline has a person do it, though the tag is that of a plural noun: union chief slams closure."""
    before, after = _around(hit)
    verb = hit.entry.pos == "verb" and hit.passage.sentence.kind is Kind.TITLE
    if not verb or not hit.tokens[0].norm.endswith("s") or not (before and after):
        return False
    person = before.pos.startswith("NNP") or kind_of(before.norm) in SPEAKERS
    return person and after.pos.startswith(("NN", "JJ", "DT", "PRP", "VBP", "VB"))


def _noun_after_all(hit: Hit, pos: str) -> bool:
    """Whether the word before shows it to be a noun, whatever its tag: "a regime of silence", "the offensive"."""
    tokens = hit.passage.sentence.tokens
    before = tokens[hit.first - 1].pos if hit.first else ""
    after = tokens[hit.last].pos if hit.last < len(tokens) else ""
    if hit.entry.pos == "verb":
        return pos in {"VB", "VBP"} and before in {"DT", "PRP$", "JJ", "IN"}
    determined = before in {"DT", "PRP$"} or (before == "JJ" and hit.last - hit.first == 1)
    determined = determined or (before.startswith("NN") and _names(hit))  # "the northern offensive" of any army
    return (
        hit.entry.pos == "adjective"
        and pos == "JJ"
        and determined
        and not after.startswith(("NN", "JJ", "VB", "CD", "CC"))
    )


def _names(hit: Hit) -> bool:
    """Whether the word is also a name of a thing in the naming sets."""
    return any(words == (hit.entry.lemma,) for words, _ in load("naming").rows(hit.entry.lemma))


def _in_name(hit: Hit) -> bool:
    """Whether the word is part of a name; the capital of a first word makes none (Fiery mayor Ada Rowe)."""
    tokens = hit.passage.sentence.tokens
    first = hit.first == 0 and hit.last < len(tokens) and hit.passage.text(tokens[hit.last].span).islower()
    named = (m for m in hit.passage.mentions if m.named and m.span.covers(hit.span))
    return not first and hit.text[:1].isupper() and any(named)
