"""What a number is of its thing: the level, its change, a part, a sum, the total, or what it is measured against."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.fates import adds
from newscmp.detectors.evidence.roles import places

if TYPE_CHECKING:
    from newscmp.detectors.context import Passage
    from newscmp.model import Quantity, Span

# Patterns are compiled where they are asked: every comparison loads this module, few have two numbers that conflict.
CHANGE = r"(?i)\b(?:by|an? (?:additional|extra|further)|another)\s+$"
CHANGED = r"(?i)\s+(?:more|fewer|less|higher|lower|up|down|increase|rise|drop|cut|decline|gain|extra)\b"
PART = r"(?i)\s+(?:out )?of (?:the|its|his|her|their|those|these)\b"
#: What stands between a part and its total: 41 of the assembly's 90 seats.
OF = r"(?:\s\w+)?\s(?:out\s)?of\s(?:[\w'’-]+\s){0,3}"
#: What leads to a sum of the same kind told for comparison: nearly doubles the previous fine of 2 million.
AGAINST = (
    r"(?i)\b(?:dwarf(?:s|ed|ing)?|eclips(?:es|ed|ing|e)|doubl(?:es|ed|ing|e)|tripl(?:es|ed|ing|e)"
    r"|compar(?:ed|es) (?:with|to)|previous|(?:the|an?|its|their) earlier|last year['’]s|up from|down from)"
    r"(?:\s(?!to\b)[\w'’-]+){0,4}\s$"
)
#: Letters before a number in which such words stand.
REACH = 60
#: What follows a number of the whole world: 600 stranded around the world, 150 of them Britons.
WORLD = r"(?:\s[\w'’-]+){0,3}\s(?:worldwide|globally|(?:around|across) the (?:world|globe))\b"
#: Many persons in the singular, as they stand in sums: 40 passengers and crew.
BODIES = frozenset(("crew", "staff", "personnel", "police"))


def level(passage: Passage, quantity: Quantity) -> str:
    """Return change ("rose by 5"), part ("two of the five"), total, world, sum ("40 passengers and crew") or level.

    Or "other": a number of the same kind that the true one is compared with ("double the 2 million paid in May").
    """
    raw, span = passage.document.raw, quantity.span
    start = passage.sentence.span.start
    before, after = raw[max(start, span.start - REACH) : span.start], raw[span.end : span.end + 16]
    tokens = passage.sentence.tokens
    if re.search(CHANGE, before) or re.match(CHANGED, after) or adds(tokens, *places(tokens, span)):
        return "change"
    if re.search(AGAINST, before.rstrip("€$£¥ ") + " "):
        return "other"
    if re.search(PART, raw[span.start : span.end + 12]):
        return "part"
    if re.match(WORLD, raw[span.end : passage.sentence.span.end]):
        return "world"
    ends = (other.span.end for other in passage.quantities if other.span.end < span.start)
    if any(re.fullmatch(OF, raw[end : span.start]) for end in ends):
        return "total"
    return "sum" if quantity.unit and _joined(passage, span) else "level"


def _joined(passage: Passage, span: Span) -> bool:
    """Whether "and" joins another plural to what a number counts."""
    tokens = passage.sentence.tokens
    place = places(tokens, span)[1]
    following = tokens[place : place + 2]
    return (
        len(following) == 2
        and following[0].norm == "and"
        and (following[1].pos == "NNS" or following[1].norm in BODIES)
    )
