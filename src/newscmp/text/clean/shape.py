"""What one paragraph of a page looks like: counts and signs that tell prose from page furniture."""

from __future__ import annotations

import math
import re
from functools import cache
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.lexicons import load
from newscmp.text.clean.signs import Written, signs

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[@©#|»›→•·]")
END_MARK = re.compile(r"[.!?…][\"'”’»)\]]*$")
#: Families of which even a long paragraph is made where it is no part of the article.
NOTICES = frozenset({"comments", "subscribe", "legal", "advert", "author", "share"})
#: Longer paragraphs are judged by their beginning.
LOOK, LOOKED_AT = 120, 1200


@dataclass(frozen=True, slots=True)
class Block:
    """The looks of one paragraph."""

    words: int
    ends: bool
    """Whether it stops at an end mark."""
    small: float
    """Share of function words."""
    capitals: float
    """Share of words that begin with a capital."""
    digits: float
    """Share of words with a digit."""
    signs: frozenset[str]
    """Names of what else is in it: address, clock, quote, list …"""
    phrases: frozenset[tuple[str, str]]
    """Families of set phrases with where they stand: whole, start, inside."""
    notices: int
    """How many set phrases of forms and notices are in it."""
    content: frozenset[str]
    """Words that are no function words."""
    key: str
    """The words alone, to find repetitions."""

    @property
    def notice(self) -> bool:
        """Whether every twentieth word begins a set phrase of a form or a notice."""
        return self.notices * 20 > self.words

    @property
    def prose(self) -> bool:
        """Whether it reads like running text (cuts measured on lines of news pages)."""
        return (self.ends and self.words >= 8 and self.small >= 0.2) or (self.words >= 25 and self.small >= 0.25)


@cache
def _small() -> frozenset[str]:
    return frozenset(entry.lemma for entry in load("function_words").entries)


def block(text: str) -> Block:
    """Return the looks of a paragraph."""
    count = len(text.split(None, LOOK + 1)) if len(text) < 4000 else LOOK + 1
    count = count if count <= LOOK else text.count(" ") + 1
    written = WORD.findall(text[:LOOKED_AT])[:LOOK]
    tokens = [word.lower().replace("’", "'") for word in written]
    letters = [word for word in written if word[0].isalpha()]
    alone = [word for word in letters if word.isalpha()]
    phrases = tuple(_phrases(tuple(tokens)))
    lower = frozenset(tokens)
    known = _small()
    size = max(1, len(letters))
    return Block(
        words=count,
        ends=END_MARK.search(text, max(0, len(text) - 8)) is not None,
        small=sum(map(known.__contains__, tokens)) / size,
        capitals=sum([word[0].isupper() for word in letters]) / size,
        digits=sum([word[0].isdigit() for word in written]) / max(1, len(written)),
        signs=signs(Written(text[:LOOKED_AT], written, lower, alone)),
        phrases=frozenset(phrases),
        notices=sum(family in NOTICES for family, _ in phrases),
        content=lower - known,
        key=" ".join(tokens),
    )


def _phrases(tokens: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the family of every set phrase, and whether it is the whole paragraph, its beginning or inside it."""
    lexicon = load("furniture")
    done = 0
    for position, token in enumerate(tokens):
        if position < done or token not in lexicon.by_first:
            continue
        found = lexicon.match(tokens, position)
        if found is not None:
            length, entry = found
            yield entry.category, "whole" if length >= 0.6 * len(tokens) else "inside" if position else "start"
            done = position + length


def looks(block: Block) -> Iterator[tuple[str, float]]:
    """Yield the traits of a paragraph by itself, as named numbers for a linear score."""
    words = block.words
    yield from (("constant", 1.0), ("length", math.log1p(min(words, 60))), ("length/60", min(words, 60) / 60))
    yield from ((f"up to {limit} words", 1.0) for limit in (1, 3, 6, 12) if words <= limit)
    if words > 25:
        yield "over 25 words", 1.0
    if block.ends:
        yield "end mark", 1.0
        yield from ((f"end mark, {limit} words", 1.0) for limit in (8, 15) if words >= limit)
    if block.prose:
        yield "prose", 1.0
    yield from _shares(block)
    for sign in block.signs:
        yield sign, 1.0
        if words > 12:
            yield f"long {sign}", 1.0
    for family, place in block.phrases:
        if place == "whole" or words <= 14:
            yield f"{place} {family}", 1.0
        elif words <= 40:
            yield f"long {family}", 1.0
    if words > 14:
        yield "notices", block.notices / math.sqrt(words)


def _shares(block: Block) -> Iterator[tuple[str, float]]:
    """Yield what share of the words is of some sort, where there are enough of them."""
    if block.words < 4:
        return
    yield from (("function words", block.small), ("capitals", block.capitals), ("digits", block.digits))
    if block.small < 0.1:
        yield "no function words", 1.0
    if block.capitals > 0.7:
        yield "title case", 1.0
    if block.words >= 8 and block.capitals > 0.3:
        yield "many capitals", 1.0
