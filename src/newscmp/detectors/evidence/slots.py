"""What stands around a word: two words of two sentences with the same surroundings are in the same slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors.evidence.roles import places
from newscmp.text.grammar import BEING, DOING, HAVING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Passage
    from newscmp.model import Mention, Token

#: Words on either side that are looked at.
WINDOW = 6
#: Words between a noun phrase and the verb or noun that governs it.
REACH = 3
CONTENT = ("NN", "VB", "JJ", "CD")
#: Verbs and other words that tell nothing of what is around them.
LIGHT_VERBS = BEING | HAVING | DOING | {"get"}
LIGHT = LIGHT_VERBS | {"make", "say", "said", "says", "new", "other", "first", "last", "one", "two"}


def around(passage: Passage, first: int, last: int, window: int = WINDOW) -> frozenset[str]:
    """Return the stems of nouns, verbs, adjectives and numbers near the tokens from ``first`` up to ``last``."""
    tokens = passage.sentence.tokens
    near = (*tokens[max(0, first - window) : first], *tokens[last : last + window])
    return frozenset(token.stem for token in near if _content(token))


def following(passage: Passage, last: int, window: int) -> frozenset[str]:
    """Return the stems of content words among the next tokens."""
    return frozenset(token.stem for token in passage.sentence.tokens[last : last + window] if _content(token))


def extent(passage: Passage, mention: Mention) -> tuple[int, int]:
    """Return the token positions of a mention in its sentence, end exclusive."""
    return places(passage.sentence.tokens, mention.span)


def roles(passage: Passage, first: int, last: int) -> frozenset[str]:
    """Return what a noun phrase is to its neighbors: subject or object of a verb, owner, after a preposition."""
    tokens = passage.sentence.tokens
    apart = first > 0 and "," in passage.document.raw[tokens[first - 1].span.end : tokens[first].span.start]
    return frozenset(_roles(tokens, first, last, apart=apart))


def _roles(tokens: tuple[Token, ...], first: int, last: int, *, apart: bool) -> Iterator[str]:
    for token in tokens[last : last + REACH]:
        if token.pos.startswith(("NN", "IN", "CC")):
            break
        if token.pos.startswith("VB") and token.norm not in LIGHT:
            yield f"subject of {token.stem}"
            break
    for token in () if apart else reversed(tokens[max(0, first - REACH) : first]):
        if token.pos.startswith("NN") or token.norm == "that":
            break
        if token.pos.startswith("VB") and token.norm not in LIGHT:
            yield f"object of {token.stem}"
            break
    if first > 1 and tokens[first - 1].pos in {"IN", "TO"} and _content(tokens[first - 2]):
        yield f"{tokens[first - 2].stem} {tokens[first - 1].norm}"
    if last < len(tokens) and tokens[last - 1].norm.endswith(("'s", "s'")):
        yield f"owner of {tokens[last].stem}"


def _content(token: Token) -> bool:
    return token.pos.startswith(CONTENT) and token.norm not in LIGHT
