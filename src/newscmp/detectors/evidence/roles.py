"""Whether two slots of linked sentences play the same role: by position among shared words, or by shared company."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from newscmp.alignment.wording import opcodes
from newscmp.frozen import dataclass
from newscmp.lexicons import load
from newscmp.model import Span
from newscmp.text.grammar import NOUN_TAGS
from newscmp.text.mentions.naming import kind_of
from newscmp.text.names import same_thing
from newscmp.text.voice import OUTLET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Group, Token

Slot = TypeVar("Slot")

#: Sentences of which this share of words stands in both, in order, differ like two edits of one text.
CLOSE, CLOSE_ENOUGH = 0.6, 0.3
#: Sentences as alike as this are one text with an addition.
ALIKE = 0.75
#: Words between "of" and a number; stems of nouns that say only that something is measured.
BOUNDS = frozenset("about around some nearly almost over at least most more less than up to an estimated".split())
VAGUE = frozenset(
    "total number averag growth chang maximum minimum group team seri coupl pair rang valu rate kind most some all out"
    " increas decreas rise drop loss gain popul sum amount".split()
)
#: Prepositions that narrow down a noun.
JOINING = frozenset({"of", "on", "for", "against", "into", "over", "to"})
#: Slots of one kind in a sentence that are compared; what holds more is a table.
MANY = 40
#: On a less likely link (a best counterpart, a threshold of the user's) two facts are no contradiction.
LIKELY = 0.3
#: Words on either side of a slot that tell its role.
REACH = 6


@dataclass(frozen=True, slots=True)
class Facing:
    """Two linked sentences with the edits between their words."""

    left: Passage
    right: Passage
    codes: tuple[tuple[str, int, int, int, int], ...]
    known: bool = False
    """Whether they are known to tell the same thing, so that less likeness is asked for."""

    @property
    def share(self) -> float:
        """The words that stand in both, in order, as a share of the longer sentence."""
        shared = sum(k - i for kind, i, k, _, _ in self.codes if kind == "equal")
        return shared / max(1, len(self.left.sentence.tokens), len(self.right.sentence.tokens))

    @property
    def close(self) -> bool:
        """Whether the two are so alike that what stands in the same place plays the same role."""
        return self.share >= (CLOSE_ENOUGH if self.known else CLOSE)

    @property
    def shared(self) -> frozenset[str]:
        """The stems of the content words of both that are no names."""
        return _told(self.left) & _told(self.right)

    def opposite(self, left: Span, right: Span) -> bool:
        """Whether one edit puts the right span in the place of the left one."""
        i, k = places(self.left.sentence.tokens, left)
        j, m = places(self.right.sentence.tokens, right)
        return any(
            kind == "replace" and first < k and i < last and start < m and j < end
            for kind, first, last, start, end in self.codes
        )

    def company(self, left: Span, right: Span) -> frozenset[str]:
        """Return the stems of the content words that stand near both spans."""
        return near(self.left, left) & near(self.right, right)

    def one_object(self, left: Span, right: Span) -> bool:
        """Whether what follows the spans may be one thing: a content word is shared, or one side has none."""
        one, other = _following(self.left, left), _following(self.right, right)
        return not one or not other or bool(one & other)

    def run(self, left: Span, right: Span) -> int:
        """Return the length of the longest stretch of equal words that holds, or stands beside, both spans."""
        i, k = places(self.left.sentence.tokens, left)
        j, m = places(self.right.sentence.tokens, right)
        return max(
            (
                last - first
                for kind, first, last, start, end in self.codes
                if kind == "equal" and first <= k and i <= last and start <= m and j <= end
            ),
            default=0,
        )

    def head_noun(self, left: Span, right: Span) -> bool:
        """Whether both spans belong to the same noun ("a 48-page ruling", "a ruling of 47 pages").

        Complements must agree too: "a one-year ban on trawling" is not "the two-year ban on mining".
        """
        one = next_noun(self.left, left) or of_noun(self.left, left)
        other = next_noun(self.right, right) or of_noun(self.right, right)
        if one is None or other is None or one.stem != other.stem:
            return False
        of_one, of_other = complement(self.left, one.span), complement(self.right, other.span)
        return not of_one or not of_other or bool(of_one & of_other)

    def swaps(self) -> Iterator[tuple[Sequence[Token], Sequence[Token]]]:
        """Yield the stretches of words that stand in each other's place; one side may be empty."""
        for kind, i, k, j, m in self.codes:
            if kind != "equal":
                yield self.left.sentence.tokens[i:k], self.right.sentence.tokens[j:m]


def facings(group: Group, context: Context) -> Iterator[Facing]:
    """Yield every two passages of different documents in a group that are likely to tell the same thing."""
    for left, right in combinations(context.group(group), 2):
        link = context.links.get((left.ref, right.ref))
        if left.document.id != right.document.id and (link is None or link.similarity >= LIKELY):
            known = link is not None and link.similarity == 1.0 and not link.terms
            yield Facing(left, right, _codes(_norms(left), _norms(right)), known)


def _codes(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[tuple[str, int, int, int, int], ...]:
    """Return the edits, the same whichever sentence comes first (difflib's own are not)."""
    if left <= right:
        return opcodes(left, right)
    mirrored = {"insert": "delete", "delete": "insert"}
    return tuple((mirrored.get(kind, kind), j, m, i, k) for kind, i, k, j, m in opcodes(right, left))


def near(passage: Passage, span: Span) -> frozenset[str]:
    """Return the stems of the content words within reach of a span, without its own words."""
    return frozenset(token.stem for token in _around(passage, span) if is_content(token))


def near_names(passage: Passage, span: Span) -> frozenset[str]:
    """Return the stems of the parts of names within reach of a span."""
    return frozenset(token.stem for token in _around(passage, span) if token.pos.startswith("NNP"))


def _around(passage: Passage, span: Span) -> tuple[Token, ...]:
    tokens = passage.sentence.tokens
    first, last = places(tokens, span)
    return (*tokens[max(0, first - REACH) : first], *tokens[last : last + REACH])


def two_speakers(facing: Facing, left: Span, right: Span) -> bool:
    """Whether the spans stand in the words of two different persons or bodies: both may truly be said.

    Records, reports and other papers are no speakers in this sense: two of them cannot both be right.
    """
    voices = facing.left.voice(left), facing.right.voice(right)
    if OUTLET in voices or same_thing(*voices):
        return False
    return all(voice[:1].isupper() or kind_of(voice.rpartition(" ")[2].casefold()) for voice in voices)


def complement(passage: Passage, noun: Span, prepositions: frozenset[str] = JOINING) -> frozenset[str]:
    """Return the stems of the content words in the phrase that a preposition joins to a noun; none without one."""
    tokens = passage.sentence.tokens
    place = places(tokens, noun)[1]
    if place >= len(tokens) or tokens[place].norm not in prepositions:
        return frozenset()
    return frozenset(token.stem for token in tokens[place + 1 : place + 5] if is_content(token))


def _following(passage: Passage, span: Span) -> frozenset[str]:
    tokens = passage.sentence.tokens
    place = places(tokens, span)[1]
    return frozenset(token.stem for token in tokens[place : place + 5] if is_content(token))


def next_noun(passage: Passage, span: Span) -> Token | None:
    """Return the noun that directly follows a span."""
    tokens = passage.sentence.tokens
    place = places(tokens, span)[1]
    after = tokens[place] if place < len(tokens) else None
    return after if after and after.pos in NOUN_TAGS and is_content(after) else None


def of_noun(passage: Passage, span: Span) -> Token | None:
    """Return the noun of which a span is the measure: "a bounty of about $500"."""
    tokens = passage.sentence.tokens
    place = places(tokens, span)[0] - 1
    while place > 0 and tokens[place].norm in BOUNDS:
        place -= 1
    noun = tokens[place - 1] if place > 0 and tokens[place].norm == "of" else None
    return noun if noun and noun.pos in NOUN_TAGS and noun.stem not in VAGUE else None


def grounds(facing: Facing, left: Span, right: Span) -> tuple[str, ...]:
    """Return in words why two spans are taken to play one role."""
    if facing.close and facing.opposite(left, right):
        return (f"in one place of sentences that are {facing.share:.0%} equal",)
    near_both = ", ".join(sorted(facing.company(left, right))) or "nothing"
    noun = next_noun(facing.left, left) if facing.head_noun(left, right) else None
    return ((f"both stand before “{noun.norm}”",) if noun else ()) + (f"near both, as stems: {near_both}",)


def paired(
    left: Sequence[Slot], right: Sequence[Slot], rank: Callable[[Slot, Slot], float | None]
) -> Iterator[tuple[Slot, Slot]]:
    """Yield slots in the same role, each once: those of least rank first, so that slots that agree are not set apart.

    Two slots whose rank is None are never in one role.
    """
    ranked = sorted(
        (found, i, j) for i, a in enumerate(left) for j, b in enumerate(right) if (found := rank(a, b)) is not None
    )
    taken: tuple[set[int], set[int]] = set(), set()
    for _, i, j in ranked:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield left[i], right[j]


def added(facing: Facing, left: Sequence[Span], right: Sequence[Span]) -> Iterator[tuple[Span | None, Span | None]]:
    """Yield which of the spans one of two nearly equal sentences has in addition; None for the side without."""
    if facing.share < (CLOSE if facing.known else ALIKE):
        return
    for kind, i, k, j, m in facing.codes:
        one, other = _inside(facing.left, i, k, left), _inside(facing.right, j, m, right)
        if kind in {"insert", "delete"} and bool(one) != bool(other):
            yield (one[0], None) if one else (None, other[0])


def _inside(passage: Passage, first: int, last: int, spans: Sequence[Span]) -> list[Span]:
    tokens = passage.sentence.tokens[first:last]
    stretch = Span(tokens[0].span.start, tokens[-1].span.end) if tokens else Span(0, 0)
    return [span for span in spans if stretch.covers(span)]


def role_noun(facing: Facing, left: Span, right: Span) -> str | None:
    """Return the noun nearest to the left span that stands near both spans: what the slot is about."""
    shared = facing.company(left, right)
    tokens, raw = facing.left.sentence.tokens, facing.left.document.raw
    first, last = places(tokens, left)
    nouns = [
        (min(abs(place - first), abs(place - last + 1)), token.norm)
        for place, token in enumerate(tokens)
        if token.stem in shared and token.pos == "NN" and raw[token.span.start].islower() and not first <= place < last
    ]
    return min(nouns)[1] if nouns else None


def _told(passage: Passage) -> frozenset[str]:
    tokens = passage.sentence.tokens
    return frozenset(token.stem for token in tokens if is_content(token) and not token.pos.startswith("NNP"))


def is_content(token: Token) -> bool:
    """Whether a word says something by itself: no function word and no number."""
    return token.norm not in function_words() and token.norm[0].isalpha()


@cache
def function_words() -> frozenset[str]:
    """Return the closed classes of English."""
    return frozenset(phrase for phrase in load("function_words").by_phrase if " " not in phrase)


def _norms(passage: Passage) -> tuple[str, ...]:
    return tuple(token.norm for token in passage.sentence.tokens)


def places(tokens: Sequence[Token], span: Span) -> tuple[int, int]:
    """Return the positions of the words that a span touches, end excluded."""
    first = bisect_left(tokens, span.start + 1, key=lambda token: token.span.end)
    last = bisect_left(tokens, span.end, key=lambda token: token.span.start)
    return first, max(first, last)
