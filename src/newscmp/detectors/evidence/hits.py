"""Where the words of a list stand in a sentence, and whose words they are there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscmp.detectors.context import OUTLET
from newscmp.detectors.evidence.reports import quoted
from newscmp.lexicons import load
from newscmp.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Context, Passage
    from newscmp.lexicons import Entry, Lexicon
    from newscmp.model import Reading, Token

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
    def own(self) -> bool:
        """Whether it is in the outlet's own voice, outside every quotation."""
        return self.passage.voice(self.span) == OUTLET and not self.quoted

    @property
    def quoted(self) -> bool:
        """Whether it stands between quotation marks, attributed to somebody or not."""
        return any(span.covers(self.span) for span in quoted(self.passage))

    def reading(self, value: str | None = None) -> Reading:
        """Return what the source has here, with the category of the entry as its value unless another is given."""
        return self.passage.reading(self.span, value or self.entry.category)

    def why(self) -> str:
        """Return a line of explanation: the words, the voice and the row of the list."""
        voice = self.passage.voice(self.span)
        return f"{self.passage.ref} “{self.text}”: {self.entry.category}, {self.entry.origin}; voice: {voice}"


def hits(passage: Passage, name: str, context: Context) -> tuple[Hit, ...]:
    """Return the entries of a list, and of the user's additions to it, in a sentence, longest first, disjoint.

    A word inside a name is no hit ("the Brave Foundation"), nor one whose tag is not that of the entry.
    """
    lexicon = load(name, *context.additions.get(name, ()))
    return tuple(_hits(passage, lexicon))


def _hits(passage: Passage, lexicon: Lexicon) -> Iterator[Hit]:
    tokens = passage.sentence.tokens
    norms = tuple(token.norm.removesuffix("'s") for token in tokens)
    position = 0
    while position < len(tokens):
        found = lexicon.match(norms, position)
        if found is None:
            position += 1
            continue
        length, entry = found
        hit = Hit(passage, position, position + length, entry)
        if _tagged(hit) and not _in_name(hit):
            yield hit
            position += length
        else:
            position += 1


def _tagged(hit: Hit) -> bool:
    """Whether the tag of the word that is inflected fits the entry; words without a tag fit all."""
    wanted = TAGS.get(hit.entry.pos or "")
    pos = (hit.tokens[0] if hit.entry.pos == "verb" else hit.tokens[-1]).pos
    if wanted is None or not pos:
        return True
    if pos.startswith(wanted):
        return not _noun_after_all(hit, pos)
    after = hit.passage.sentence.tokens[hit.last : hit.last + 1]
    modifier = bool(after) and after[0].pos.startswith(("NN", "JJ"))
    return hit.entry.pos == "adjective" and pos == "NN" and modifier  # "a landmark ruling"


def _noun_after_all(hit: Hit, pos: str) -> bool:
    """Whether the word before shows it to be a noun, whatever its tag: "a regime of silence", "the offensive"."""
    tokens = hit.passage.sentence.tokens
    before = tokens[hit.first - 1].pos if hit.first else ""
    after = tokens[hit.last].pos if hit.last < len(tokens) else ""
    if hit.entry.pos == "verb":
        return pos in {"VB", "VBP"} and before in {"DT", "PRP$", "JJ", "IN"}
    determined = before in {"DT", "PRP$"} or (before == "JJ" and hit.last - hit.first == 1)
    return (
        hit.entry.pos == "adjective"
        and pos == "JJ"
        and determined
        and not after.startswith(("NN", "JJ", "VB", "CD", "CC"))
    )


def _in_name(hit: Hit) -> bool:
    return any(
        mention.named and mention.span.covers(hit.span) and hit.text[:1].isupper() for mention in hit.passage.mentions
    )
