"""Lines that stand below an article: whatever follows them, however well written, is seldom part of it.

Of 331 pages, 144 have a header of comments below a hundred words of the article. On four the article goes on there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.text.clean.shape import Block

#: The kinds of such lines, by how many words they may have.
ENDS = {"comments": 8, "speaker": 6, "stamp": 12, "copyright": 25}
#: How many words of the article must stand above them: a page may begin with its number of comments.
ENOUGH = 100


def behind(blocks: Sequence[Block], mass: Sequence[float]) -> Iterator[frozenset[str]]:
    """Yield the kinds of such lines above each paragraph; ``mass`` are the words of the article above it.

    A line like "What Mora says" is a heading where it is the only one of its kind.
    """
    never = {"speaker"} if sum("speaker" in block.signs for block in blocks) < 2 else set()
    found: frozenset[str] = frozenset()
    for block, above in zip(blocks, mass, strict=False):
        yield found
        if above >= ENOUGH:
            found |= end_marks(block) - never


def end_marks(block: Block) -> frozenset[str]:
    """Return the kinds of such lines that a paragraph is."""
    if block.words > max(ENDS.values()):
        return frozenset()
    found = {family for family, place in block.phrases if place == "whole" or (place == "start" and block.words <= 4)}
    if not block.digits:
        found.discard("stamp")
    return frozenset(kind for kind in found | block.signs if block.words <= ENDS.get(kind, 0))


def is_stamp(block: Block) -> bool:
    """Whether a paragraph is a short line with a time, or says who wrote what stands below it."""
    if block.words > 12:
        return False
    return not block.signs.isdisjoint({"clock", "speaker"}) or any(family == "stamp" for family, _ in block.phrases)
