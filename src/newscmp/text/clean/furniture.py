"""How likely each paragraph of a page is part of the article, and what speaks against it.

Two linear scores: the first from a paragraph's own looks, the second from its looks, its place and the first scores
around it. Position is the strongest sign: three quarters of what scrapers leave over stands before or behind the text.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from newscmp.text.clean.furniture_weights import LOOKS, PLACES
from newscmp.text.clean.shape import looks
from newscmp.text.clean.surroundings import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newscmp.text.clean.shape import Block

#: What a trait that speaks against a paragraph is called in the rule that drops it; the first part that fits.
REASONS = (
    ("comments", "clean.comment-form"),
    ("related", "clean.related"),
    ("share", "clean.share"),
    ("subscribe", "clean.subscription"),
    ("advert", "clean.advertisement"),
    ("legal", "clean.legal"),
    ("copyright", "clean.legal"),
    ("navigation", "clean.navigation"),
    ("author", "clean.author-note"),
    ("stamp", "clean.time-stamp"),
    ("credit", "clean.credit"),
    ("repeated", "clean.repeated"),
    ("run", "clean.link-list"),
)


class Judgement(NamedTuple):
    """What the two scores say about a paragraph."""

    odds: float
    """Log-odds of being part of the article."""
    page: Page
    number: int

    @property
    def rule(self) -> str:
        """The rule that would drop the paragraph, named after the trait that speaks most against it."""
        block = self.page.blocks[self.number]
        against = (
            (name, PLACES.get(name, 0.0) * value) for name, value in chain(looks(block), self.page.traits(self.number))
        )
        weight, rule = min(
            ((weight, _rule(name)) for name, weight in against if weight < 0 and _rule(name)), default=(0.0, "")
        )
        return rule if weight else "clean.outside-body" if block.ends else "clean.short-line"


@cache
def _rule(trait: str) -> str:
    """Return the rule that is named after a trait, empty where none is."""
    return next((rule for part, rule in REASONS if part in trait), "")


def judge(blocks: Sequence[Block]) -> list[Judgement]:
    """Return how likely each paragraph is part of the article, and why not."""
    scores, own = [], []
    for block in blocks:  # both sums at once: finding the traits of a paragraph takes as long as weighing them
        traits = tuple(looks(block))
        scores.append(_sum(traits, LOOKS))
        own.append(_sum(traits, PLACES))
    page = Page(blocks, scores)
    return [Judgement(_sum(page.traits(number), PLACES, start), page, number) for number, start in enumerate(own)]


def _sum(traits: Iterable[tuple[str, float]], weights: Mapping[str, float], start: float = 0.0) -> float:
    return sum([weights.get(name, 0.0) * value for name, value in traits], start)
