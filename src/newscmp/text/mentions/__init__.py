"""Noun phrases that name somebody or something."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newscmp.model import Mention, MentionKind, Span
from newscmp.text.grammar import NAME_TAGS
from newscmp.text.mentions import naming
from newscmp.text.mentions.chunks import COMMON, DETERMINER, chunks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.model import Sentence, Token


QUARTERS = frozenset({"west", "east", "north", "south"})
#: Nouns of complex prepositions (Quirk et al. 1985, 9.10-13).
COMPLEX = frozenset(
    "front addition terms spite favor favour lieu view light behalf wake midst need response accordance connection line"
    " contrast relation regard respect keeping account means result case aid".split()
)


def find(raw: str, sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """Return the mentions of tagged sentences, in order, disjoint.

    A possessor is a mention of its own; an of-phrase belongs to a mention only inside a name ("Bank of England").
    """
    evidence = naming.evidence(raw, sentences)
    return tuple(mention for sentence in sentences for mention in _mentions(raw, sentence, evidence))


def _mentions(raw: str, sentence: Sentence, evidence: naming.Evidence) -> Iterator[Mention]:
    tokens = sentence.tokens
    headline = naming.title_case(raw, tokens)
    for start, end, head in _joined(raw, tokens, evidence):
        name = bare(tokens[head].norm)
        if (naming.empty(name) and not _compound(tokens, start, head)) or _prepositional(tokens, start, end):
            continue
        if _party(tokens[start:end]):
            continue
        first = start
        while first < end - 1 and tokens[first].pos in DETERMINER:
            first += 1
        words = tokens[first:end]
        named = evidence.is_name(raw, tokens[head], first=head == 0 or headline)
        before = tokens[first - 1].norm if first else ""
        kind = naming.kind(raw, words, head - first, named=named, before=before, evidence=evidence)
        if not named and _condition(tokens, end):
            kind = MentionKind.THING
        norm = " ".join([bare(token.norm) for token in words])
        yield Mention(_span(tokens[start:end]), name, kind, norm, named)


def _compound(tokens: Sequence[Token], start: int, head: int) -> bool:
    """Whether a noun of amount is the head of a compound: a parking lot is no lot of anything."""
    return tokens[head].norm == "lot" and head > start and tokens[head - 1].pos in COMMON


def _condition(tokens: Sequence[Token], end: int) -> bool:
    """Whether "state" is how something is, not where: a state of emergency against the state of Oduya."""
    if tokens[end - 1].norm != "state" or end + 1 >= len(tokens):
        return False
    return tokens[end].norm == "of" and tokens[end + 1].pos in COMMON


def _prepositional(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a phrase is the noun of a complex preposition: "in front of", "in connection with"."""
    return (
        start > 0
        and end < len(tokens)
        and tokens[end - 1].norm in COMPLEX
        and end - start <= 1 + (tokens[start].pos == "DT")
        and tokens[start - 1].norm in {"in", "on", "by", "with", "as"}
        and tokens[end].norm in {"of", "to", "with"}
    )


def _party(tokens: Sequence[Token]) -> bool:
    """Whether a phrase is a party with a state in two letters: N.Y. of "R-N.Y." is a token of its own."""
    return tokens[0].norm.startswith(("d-", "r-")) and all(len(token.norm) <= len("d-n") for token in tokens)


def _joined(raw: str, tokens: Sequence[Token], evidence: naming.Evidence) -> Iterator[tuple[int, int, int]]:
    """Yield noun phrases as start, end and head; the parts of a name with "of" or a possessive are one phrase."""
    open_: tuple[int, int, int] | None = None
    for begin, end in _apart(chunks(raw, tokens), tokens, evidence):
        start = _both_peoples(raw, tokens, begin)
        if open_ and start == open_[1] + 1 and _of_name(raw, tokens, open_[1], start):
            open_ = (open_[0], end, open_[2])
            continue
        if open_ and start == open_[1] and _possessive_name(raw, tokens, start, evidence):
            open_ = (open_[0], end, end - 1)
            continue
        if open_:
            yield open_
        open_ = (start, end, end - 1)
    if open_:
        yield open_


def _apart(
    found: Iterator[tuple[int, int]], tokens: Sequence[Token], evidence: naming.Evidence
) -> Iterator[tuple[int, int]]:
    """Yield the phrases; half a world and somebody right behind it are two: "in the West Oduya sees a friend"."""
    for start, end in found:
        half = end - start == 3 and tokens[start].norm == "the" and tokens[start + 1].norm in QUARTERS
        if half and bare(tokens[start + 2].norm) in evidence.surnames:
            yield start, end - 1
            yield end - 1, end
        else:
            yield start, end


def _possessive_name(raw: str, tokens: Sequence[Token], start: int, evidence: naming.Evidence) -> bool:
    """Whether a possessive belongs to the name of a body or place: "Rowe's Club" where nobody is called Rowe."""
    owner, thing = tokens[start - 1], tokens[start]
    word = bare(owner.norm)
    return (
        owner.norm.endswith("'s")
        and all(raw[token.span.start].isupper() for token in (owner, thing))
        and naming.body(thing.norm)
        and word not in evidence.alone
        and not naming.place_of(word)
        and not naming.title_case(raw, tokens)
    )


def _both_peoples(raw: str, tokens: Sequence[Token], start: int) -> int:
    """Return where a phrase begins whose noun has two nationalities: "23 Danish and Swedish sailors"."""
    two = start > 1 and tokens[start - 1].pos == "CC" and _people(tokens[start]) and _people(tokens[start - 2])
    if not two or raw[tokens[start - 2].span.end : tokens[start].span.start].count(" ") != len("  "):
        return start
    start -= 2
    while (
        start and tokens[start - 1].pos in {"DT", "CD", "JJ", "RB", "VBN"} and raw[tokens[start].span.start - 1] == " "
    ):
        start -= 1
    return start


def _people(token: Token) -> bool:
    return token.pos in {"JJ", "NNP"} and naming.place_of(token.norm).startswith("adjective")


def _of_name(raw: str, tokens: Sequence[Token], of: int, start: int) -> bool:
    office, place = tokens[of - 1], tokens[start]
    if place.norm == "the" and start + 1 < len(tokens):
        place = tokens[start + 1]
    return (
        tokens[of].norm == "of"
        and all(raw[token.span.start].isupper() for token in (office, place))
        and (office.pos in NAME_TAGS or naming.office(office.norm))
        and place.pos in NAME_TAGS
        and naming.office(office.norm)
    )


def _span(tokens: Sequence[Token]) -> Span:
    last = tokens[-1]
    return Span(tokens[0].span.start, last.span.end - (len(last.norm) - len(bare(last.norm))))


@lru_cache(maxsize=16384)
def bare(norm: str) -> str:
    """Return a normalized word without a possessive ending."""
    return norm.removesuffix("'s") if norm.endswith("'s") else norm.removesuffix("'")
