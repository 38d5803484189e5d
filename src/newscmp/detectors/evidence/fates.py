"""What became of the people whom a number counts: dead, injured, missing, rescued, arrested, evacuated, displaced."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.roles import places
from newscmp.text.grammar import BEING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.detectors.context import Passage
    from newscmp.model import Quantity, Token

#: Fates that are counted, by the stems of the words that tell them.
FATES = {
    "dead": frozenset("dead death kill die death perish drown fatal slain bodi toll".split()),
    "injured": frozenset("injur hurt wound injuri".split()),
    "missing": frozenset(("miss", "unaccount")),
    "rescued": frozenset("rescu surviv survivor save".split()),
    "arrested": frozenset(("arrest", "detain")),
    "evacuated": frozenset(("evacu",)),
    "trapped": frozenset(("trap",)),
    "displaced": frozenset(("displac", "homeless")),
}
#: Who was on board is counted in all (99 people, not 91 passengers), where nothing else is told of them.
ABOARD = "people on board"
EVERYBODY = frozenset(("", "people", "person", "soul"))
FATE = {word: fate for fate, stems in FATES.items() for word in stems}
#: Words of these stems that tell of the deed, not of whom it befell: "1,000 people joined the rescue".
NO_FATE = frozenset("rescue rescues rescuer rescuers save evacuation evacuations".split())
#: Who may be some of those counted: three officers of 40 dead.
SOME = frozenset(
    "man woman child boy girl passenger worker soldier civilian police officer student protester miner"
    " migrant crew member resident tourist pilgrim worshipper villager demonstrator".split()
)
#: What is counted, where the text names it; anything else ("30 wounded sheep", "five killed bills") is no toll.
COUNTED = SOME | frozenset("people person life body victim fatality casualty".split())
#: Words that may stand between a number and its fate ("are known to have", "still", "people were").
AFTER, BEFORE = 6, 3
ACTIVE = frozenset(("kill", "injur", "hurt", "wound", "rescu", "save", "arrest", "detain", "displac", "evacu"))
AUXILIARIES = BEING | {"get", "got", "have", "has", "left", "found", "confirmed", "presumed", "feared"}
UNREAL = frozenset("could would might may should if not no nearly".split())
#: Before a number "nearly" is a bound.
NOT_TOLD = UNREAL - {"nearly"}
#: Stems of "claimed 38 lives", and words of "were able to rescue 12".
COST = frozenset("claim cost take took lose lost".split())
ABLE = frozenset(("able", "managed"))
#: Words by which a number adds to one told before it, or is a part of a larger one.
ADDED = frozenset("more other others another additional further extra".split())
PART_BEFORE = frozenset(("including", "included", "includes", "include", "among"))
PART_AFTER = frozenset(("the", "those", "these", "them", "whom", "its", "their"))
#: "The death toll from the fire on the ferry has risen to 38": a toll, a verb, a preposition, perhaps a bound.
CHANGES = frozenset(
    "rise climb jump increas grow mount soar stand reach near pass top exceed hit put bring take push revis".split()
)
CHANGED = frozenset(("rose", "risen", "grew", "grown", "stood", "brought", "took", "taken"))
TO = frozenset(("to", "at", "past"))
LIMITS = frozenset("at least more than over about around nearly almost some as many".split())


def fate(passage: Passage, quantity: Quantity, *, of_anything: bool = False) -> str | None:
    """Return which fate a number counts, by its own noun, else by the first word of fate beside it in its clause.

    Of people only, unless it may be ``of_anything`` (sheep, suspects).
    """
    tokens = passage.sentence.tokens
    first, last = places(tokens, quantity.span)
    unreal = any(token.norm in NOT_TOLD for token in tokens[max(0, first - BEFORE) : first])
    if unreal or _is_part(tokens, first, last):
        return None
    told = _told(passage, quantity, first, last, of_anything=of_anything)
    # "65 others were injured" are others than the dead
    added = told != "injured" and adds(tokens, first, last) and not _told_earlier(passage, quantity, first)
    return None if added else told


def _told(passage: Passage, quantity: Quantity, first: int, last: int, *, of_anything: bool) -> str | None:
    head = (quantity.unit or "").rpartition(" ")[2]
    tokens = passage.sentence.tokens
    inside = next((told for token in tokens[first:last] if (told := _of(token))), None)
    if head == "life" and any(token.stem in COST for token in tokens[max(0, first - BEFORE - 1) : first]):
        return "dead"
    if any(token.norm in ABLE for token in tokens[max(0, first - 2 * BEFORE) : first]) and _rescues(tokens, first):
        return "rescued"
    if inside or not (of_anything or not head or head in COUNTED or head == "other"):
        return inside
    told = _after(passage, tokens, last) or _before(passage, tokens, first) or _toll(tokens, first)
    return told or (ABOARD if head in EVERYBODY and _aboard(tokens[last : last + 2]) else None)


def _aboard(following: Sequence[Token]) -> bool:
    norms = [token.norm for token in following]
    return norms == ["on", "board"] or norms[:1] in (["aboard"], ["onboard"])


def _rescues(tokens: Sequence[Token], first: int) -> bool:
    return any(
        token.norm in {"rescue", "save"} and token.pos == "VB" for token in tokens[max(0, first - BEFORE) : first]
    )


def _of(token: Token) -> str | None:
    return None if token.norm in NO_FATE else FATE.get(token.stem)


def _is_part(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a number is part of a larger one: "including 12", "three of those"."""
    before = {token.norm for token in tokens[max(0, first - 2) : first]} & PART_BEFORE
    within = tokens[first : last + 2]
    return bool(before) or any(a.norm == "of" and b.norm in PART_AFTER for a, b in pairwise(within))


def adds(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a number adds to another: "six more bodies", "another 34 victims"."""
    around = (*tokens[max(0, first - 1) : last], *tokens[last : last + 1])
    following = [*(token.norm for token in around[1:]), ""]
    return any(a.norm in ADDED and (a.norm, b) != ("more", "than") for a, b in zip(around, following, strict=True))


def _told_earlier(passage: Passage, quantity: Quantity, first: int) -> bool:
    """Whether the sentence has counted another fate before: "12 people were killed and another 34 injured"."""
    counted = any(other.span.end <= quantity.span.start for other in passage.quantities)
    return counted and any(_of(token) for token in passage.sentence.tokens[:first])


def _after(passage: Passage, tokens: Sequence[Token], last: int) -> str | None:
    """Return the fate of "38 people were killed", "134 survived"; "12 gunmen killed three" tells none of the twelve."""
    passive = False
    for place in range(last, min(last + AFTER, len(tokens))):
        token = tokens[place]
        if _cut(passage, tokens, place) or token.norm in UNREAL or token.pos == "CD":
            return None
        if told := _of(token):
            following = tokens[place + 1].pos if place + 1 < len(tokens) else ""
            acts = token.stem in ACTIVE and not passive and following.startswith(("NN", "DT", "CD", "PRP"))
            return None if acts else told
        passive = passive or token.norm in AUXILIARIES
    return None


def _before(passage: Passage, tokens: Sequence[Token], first: int) -> str | None:
    """Return the fate of "killing 38", "the toll rose to 38", "the bodies of at least 38 people"."""
    while first and tokens[first - 1].norm in LIMITS:
        first -= 1
    for place in range(first - 1, max(-1, first - 1 - BEFORE), -1):
        if _cut(passage, tokens, place + 1):
            return None
        if told := _of(tokens[place]):
            return told
    return None


def _toll(tokens: Sequence[Token], first: int) -> str | None:
    """Return that a number counts the dead if a toll, told before it in the sentence, changed to it or stands at it."""
    place = first - 1
    while place >= 0 and tokens[place].norm in LIMITS - TO:
        place -= 1
    leads = place >= 0 and (tokens[place].norm in TO or _changes(tokens[place]))
    if not leads or not any(_changes(token) for token in tokens[: place + 1]):
        return None
    return "dead" if any(token.norm == "toll" for token in tokens[:place]) else None


def _changes(token: Token) -> bool:
    return token.stem in CHANGES or token.norm in CHANGED


def _cut(passage: Passage, tokens: Sequence[Token], place: int) -> bool:
    """Whether a clause ends before a word: at a mark, or at "and" and "but"."""
    between = passage.document.raw[tokens[place - 1].span.end : tokens[place].span.start] if place else ""
    return bool(between.strip(" \n'’”\"")) or tokens[place].norm in {"and", "but", "while", "as", "who"}
