"""Which line of a page is the headline: the one above the article that says what the article goes on to tell.

A saved page begins with the name of the site, a teaser, a date; so the first line is the headline of clean text only.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from newscmp.text.clean import labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.text.clean.shape import Block

#: Share of words with a capital above which a line is set in title case; sentences of news stay below a half.
TITLE_CASE = 0.7
#: A full stop that ends no sentence: "a sad day for the U.S."
INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$")
#: ``World / Norland Ferry``: the sections that a page stands in.
CRUMBS = re.compile(r"[^.!?/›»>]{2,40}\s[/›»>]\s")
#: Tabloids set headlines of 35 words.
LONGEST = 40
#: Running text of the article that a headline is compared with, in paragraphs.
TEXT = 12
#: Lines from each other at which a headline and what stands below it are looked for.
NEAR = 4
#: Weights of :class:`Traits`, by bench/title_weights.py: logistic regression, ridge 1, on pages whose address spells
#: the headline. Of pages left out, with all their furniture 86 % of the headlines above the article are found (taking
#: the first line: 37 %), of pages cleaned by half 93 % (75 %).
WEIGHTS = (-5.29, 4.70, 3.73, 1.83, -0.54, -0.36, -1.62, -1.40, 0.73, -0.97)
#: Below this probability a page shows no headline, unless it begins like clean text.
LIKELY = 0.15


class Traits(NamedTuple):
    """What speaks for a line being the headline, as numbers for a linear score."""

    constant: float
    told: float
    """Share of its longer words that stand in the article's text."""
    often: float
    """Share that stands in several paragraphs of it."""
    words: float
    long: float
    stopped: float
    name: float
    """Whether it has the form of a name, as bylines have."""
    far: float
    """Lines to the article."""
    first: float
    below: float
    """Whether a line shortly above it is told in the article as well: a summary stands below its headline."""


def find(texts: Sequence[str], blocks: Sequence[Block], inside: Sequence[bool]) -> int | None:
    """Return the number of the paragraph that is the headline, None where there is none.

    ``inside`` tells what is taken to be part of the article.
    """
    above, running = places(texts, blocks, inside)
    if running[:1] == [0]:
        return 0 if len(blocks) > 2 and _exclaimed(texts[0], blocks[0]) else None
    if running and len(above) > 1:
        odds, best = max((_odds(found), -n) for n, found in traits(texts, blocks, above, running))
        if odds > math.log(LIKELY / (1 - LIKELY)):
            return -best
    if not above:
        return None
    if above[0] == 0:
        return 0
    return next((n for n in reversed(above) if blocks[n].words >= 5), above[0])


def places(texts: Sequence[str], blocks: Sequence[Block], inside: Sequence[bool]) -> tuple[list[int], list[int]]:
    """Return the numbers of the paragraphs that can be the headline, and those of the article's running text."""
    prose = [n for n, block in enumerate(blocks) if block.prose and inside[n] and not _abbreviated(texts[n])]
    running = prose[1:] if prose and _open(texts[prose[0]], blocks[prose[0]]) else prose
    top = running[0] if running else len(blocks)
    return [n for n in range(top) if _possible(texts[n], blocks[n])], running[:TEXT]


def traits(
    texts: Sequence[str], blocks: Sequence[Block], above: Sequence[int], running: Sequence[int]
) -> Iterator[tuple[int, Traits]]:
    """Yield every possible headline with its traits."""
    paragraphs = Counter(stem for n in running for stem in _stems(texts[n]))
    told: dict[int, float] = {}
    for n in above:
        block, stems = blocks[n], _stems(texts[n])
        size = max(4, len(stems))
        told[n] = sum(stem in paragraphs for stem in stems) / size
        yield (
            n,
            Traits(
                constant=1.0,
                told=told[n],
                often=sum(paragraphs[stem] > 1 for stem in stems) / size,
                words=min(block.words, 20) / 20,
                long=float(block.words > 20),
                stopped=float(block.ends),
                name=float("name" in block.signs),
                far=min(running[0] - n, 40) / 40,
                first=float(n == 0),
                below=float(any(told.get(other, 0.0) >= 0.5 for other in range(n - NEAR, n))),
            ),
        )


def _odds(traits: Traits) -> float:
    return sum(weight * value for weight, value in zip(WEIGHTS, traits, strict=True))


def _stems(text: str) -> set[str]:
    """Return the beginnings of the longer words of a text."""
    return {word[:5].casefold() for word in re.findall(r"[^\W\d_]{4,}", text)}


def _exclaimed(text: str, block: Block) -> bool:
    """Whether a first paragraph with an end mark is a headline all the same: one exclamation, or set in title case."""
    one = text.rstrip("'\"’”»").endswith(("!", "?")) and not re.search(r"[.!?]\s", text)
    return 3 <= block.words <= 25 and (one or _title_case(text))


def _abbreviated(text: str) -> bool:
    """Whether a paragraph stops at an abbreviation in capitals; a run of a thousand is looked at no further."""
    return INITIALS.search(text, max(0, len(text) - 20)) is not None


def _title_case(text: str) -> bool:
    initials: list[str] = [word[0] for word in re.findall(r"[^\W\d_]+", text)]
    return sum(letter.isupper() for letter in initials) > TITLE_CASE * len(initials)


def _open(text: str, block: Block) -> bool:
    """Whether a paragraph has the length of running text, but is one clause that no mark ends."""
    return not block.ends and block.words <= LONGEST and "several" not in block.signs and text[-1] not in ":,;"


def _possible(text: str, block: Block) -> bool:
    """Whether a paragraph could be a headline: 3 to 40 words, no full stop, no label, no list item, no credit."""
    furnished = any(place == "whole" for _, place in block.phrases) or "item" in block.signs
    shown = "copyright" in block.signs or labels.has_credit(text) is not None
    furnished = furnished or (CRUMBS.match(text) is not None and _title_case(text))
    full_stop = block.ends and text[-1] not in "?!…" and not _abbreviated(text)
    stopped = (full_stop and not _title_case(text)) or text.endswith(":")
    return (
        3 <= block.words <= LONGEST and not (stopped or furnished or shown) and labels.label(text, block.words) is None
    )
