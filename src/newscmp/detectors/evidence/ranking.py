"""How findings of framing are ordered: by what sort of difference they are, then by where they stand.

A class change in linked sentences comes before a word that one source alone uses in its own voice, that before one
inside a quotation; what all sources share, or what a reader rarely cares for, is folded away (rank below zero).
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from newscmp.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscmp.detectors.context import Passage

#: Body sentences up to this one are the lead.
LEAD = 2


class Tier(IntEnum):
    """What sort of difference a finding is."""

    CLASS_CHANGE = 3
    UNIQUE = 2
    QUOTED = 1
    FOLDED = -2


def rank(tier: Tier, passages: Iterable[Passage], weight: float = 0.0) -> float:
    """Return the rank: the tier, and within it half a point for a headline, a quarter for the lead.

    ``weight`` in [0, 0.2] orders findings of one tier and place, for example by the size of a step in credence. Only
    ranks of at least 0 are shown without ``--all``.
    """
    sentences = [passage.sentence for passage in passages]
    headline = any(sentence.kind is Kind.TITLE for sentence in sentences)
    lead = any(sentence.index <= LEAD for sentence in sentences)
    return tier + (0.5 if headline else 0.25 if lead else 0.0) + weight
