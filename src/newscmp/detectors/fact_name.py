"""Another participant in the same role, or one participant under two names."""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.findings import Finding, collect
from newscmp.detectors.evidence.participants import exchanged, is_place
from newscmp.detectors.evidence.roles import facings, grounds, places
from newscmp.model import MentionKind, Relation, Rule
from newscmp.text.mentions.naming import SPEAKERS, place_of, titles
from newscmp.text.names import SMALL, Kinship, fullest, kinship, same_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.evidence.participants import Participant
    from newscmp.detectors.evidence.roles import Facing
    from newscmp.model import Difference, Group

RULE = Rule(
    "fact.name",
    "Names and participants",
    "Sentences that are nearly alike name different participants in one place. Conflict: two names of different people"
    " or bodies. Finer: a fuller and a shorter form, or a name and a pronoun. Variant: two spellings of a name, or"
    " other words for the participant.",
)
#: Shorter quotations are too short to be known as one utterance.
QUOTED = 5
ADDRESS = {"mr": "male", "sir": "male", "mrs": "female", "ms": "female", "miss": "female", "dame": "female"}
#: Words for a person of whom nothing is told.
ANYBODY = frozenset("man men woman women person people official officials suspect suspects victim victims".split())
AMERICAN = {"isation": "ization", "centre": "center", "theatre": "theater", "defence": "defense", "labour": "labor"}
AMERICAN |= {"harbour": "harbor", "programme": "program"}
BRITISH = re.compile("|".join(AMERICAN))
NOTES = {
    Kinship.SPELLING: "one name, two spellings",
    Kinship.SHORT: "one name, fuller and shorter",
    Kinship.ACRONYM: "one name, in full and as an acronym",
    Kinship.PLACE: "a place and a part of it",
}


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the places at which nearly equal sentences have different participants."""
    yield from collect(RULE, group, (finding for facing in facings(group, context) for finding in _findings(facing)))


def _findings(facing: Facing) -> Iterator[Finding]:
    for one, other in exchanged(facing):
        owned = _owns(facing.left, one) != _owns(facing.right, other) and not facing.known
        if is_place(facing, one, other) or owned or _there_too(facing, one, other):
            continue
        judged = _judged(one, other, _kin(facing, one, other))
        if judged and not _left_to_quotes(facing, one, other):
            relation, note = judged
            if relation is Relation.CONFLICT and _speaks(facing.left, one) and _speaks(facing.right, other):
                relation, note = Relation.VARIANT, "one statement, two speakers"
            readings = facing.left.reading(one.span, one.value), facing.right.reading(other.span, other.value)
            steps = grounds(facing, one.span, other.span)
            folded = relation is Relation.FINER or not (facing.known or _tells_who(facing, one, other))
            yield Finding(relation, *readings, note, folded=folded, explanation=steps)


def _owns(passage: Passage, participant: Participant) -> bool:
    """Whether a participant stands in the genitive: "the committee's report", "that report" have no place in common."""
    return passage.document.raw.startswith(("'s", "’s", "s' ", "s’ "), participant.span.end)


def _there_too(facing: Facing, one: Participant, other: Participant) -> bool:
    """Whether a sentence names the other's person too: Denmark's new president Ada Rowe, Danish President Rowe."""
    pairs = ((facing.left, one, other), (facing.right, other, one))
    return one.value.rpartition(" ")[2] != other.value.rpartition(" ")[2] and any(
        item.named and item.kind in SPEAKERS and not facing.known and _says(side, item.value.rpartition(" ")[2], own)
        for side, own, item in pairs
    )


def _says(passage: Passage, word: str, own: Participant) -> bool:
    return any(
        token.norm.removesuffix("'s") == word and not own.span.covers(token.span) for token in passage.sentence.tokens
    )


def _tells_who(facing: Facing, one: Participant, other: Participant) -> bool:
    """Whether two names stand in one place, or two people that are both introduced or both known (a guard, a cook).

    A name and a role ("Mr Orr", "the captain"), two roles ("leader", "ruler") or two words for a thing ("goods",
    "products") are mostly one: of nine such findings on news that no rule was made on none was another participant.
    """
    if one.named and other.named:
        return True
    heads = {item.value.rpartition(" ")[2] for item in (one, other)}
    articles = {_article(facing.left, one), _article(facing.right, other)}
    people = one.kind is other.kind is MentionKind.PERSON and not one.named and not other.named
    return people and len(heads) == 2 and not ANYBODY & heads and len(articles) == 1 and None not in articles


def _article(passage: Passage, participant: Participant) -> str | None:
    """Return "the" for somebody known, "a" for somebody introduced (a guard, two guards, guards), else None."""
    first, last = places(passage.sentence.tokens, participant.span)
    words = passage.sentence.tokens[first:last]
    if words[0].pos == "DT":
        return "a" if words[0].norm in {"a", "an"} else "the"
    return "a" if words[-1].pos == "NNS" else None


def _left_to_quotes(facing: Facing, one: Participant, other: Participant) -> bool:
    """Whether both stand inside quotations long enough that other words there are reported as altered words."""
    long = min(len(side.sentence.tokens) for side in (facing.left, facing.right)) > QUOTED
    return long and facing.left.quoted(one.span) and facing.right.quoted(other.span)


def _speaks(passage: Passage, participant: Participant) -> bool:
    """Whether a participant is the source of what is said: whose words they are is reported as such."""
    return any(a.source and a.source.overlaps(participant.span) for a in passage.attributions)


def _addressed(participant: Participant) -> str:
    """Return which gender a form of address gives a person, if any."""
    return ADDRESS.get(participant.value.partition(" ")[0].removesuffix("."), "")


def _kin(facing: Facing, one: Participant, other: Participant) -> Kinship | None:
    """Return how the names are related; a surname counts as the full name that its document has for it."""
    if not (one.named or other.named):
        return None
    kin = kinship(_name(one), _name(other))
    if kin is Kinship.SHORT:
        full = fullest(facing.left.document, one.value), fullest(facing.right.document, other.value)
        return kin if same_thing(*full) else None
    return kin


def _name(participant: Participant) -> str:
    """Return the name without what describes its bearer: of "the harbor critic Ada Rowe" the last two words."""
    words = participant.text.split()
    lower = [i for i, word in enumerate(words) if word[0].islower() and word not in SMALL]
    described = lower and participant.kind in SPEAKERS and not any(c.isdigit() for c in participant.text)
    bare = words[lower[-1] + 1 :] if described else words
    if len(bare) > 2 and participant.kind is MentionKind.PERSON:
        bare = list(dropwhile(_of_a_country, bare))
    return " ".join(bare if len(bare) > 1 else words)


def _judged(one: Participant, other: Participant, kin: Kinship | None) -> tuple[Relation, str] | None:
    """Return what two participants in one place amount to, with a note; None if they are the same words."""
    if _addressed(one) and _addressed(other) and _addressed(one) != _addressed(other):
        return Relation.VARIANT, "one name, two forms of address"
    if one.value == other.value or kin is Kinship.SAME:
        return None
    if one.pronoun != other.pronoun:
        return Relation.FINER, "one source names the participant, the other leaves it to a pronoun"
    if kin:
        other_spelling = kin is Kinship.SPELLING and _american(one.value) != _american(other.value)
        return (Relation.VARIANT if other_spelling else Relation.FINER), NOTES[kin]
    if _exclusive(one, other):
        return Relation.CONFLICT, "one role, two names"
    return Relation.VARIANT, _note(one, other)


def _of_a_country(word: str) -> bool:
    """Whether a word before a name tells of which country or what its bearer is: Danish President Ada Rowe."""
    return bool(place_of(word.casefold())) or word.casefold() in titles()


def _american(name: str) -> str:
    """Return a name in American spelling: two ways to write English are no two spellings of a name."""
    return BRITISH.sub(lambda match: AMERICAN[match[0]], name)


def _exclusive(one: Participant, other: Participant) -> bool:
    """Whether two names are of two people or two bodies; with one last word they may differ in a year or a number."""
    if not (one.named and other.named and one.kind is other.kind and one.kind in SPEAKERS):
        return False
    numbered = any(any(c.isdigit() for c in item.text) for item in (one, other))
    return one.value.rpartition(" ")[2] != other.value.rpartition(" ")[2] or not numbered


def _note(one: Participant, other: Participant) -> str:
    if one.measured or other.measured:
        return "one place: a number or a time, and something else"
    return "one participant, two pronouns" if one.pronoun else "one role, two participants"
