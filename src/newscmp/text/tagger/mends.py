"""Tags of news that the rules get wrong, where the neighbors of a word leave no other reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.text.grammar import BEING, FINITE_TAGS, GETTING, HAVING, NAME_TAGS, NOUN_TAGS, PERCEIVING
from newscmp.text.tagger.rules import has_participle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SUBJECT = NOUN_TAGS | {"PRP", "WP", "WDT", "RB"}
OBJECT = NAME_TAGS | {"DT", "PRP", "PRP$", "CD"}
FINITE = FINITE_TAGS | {"VB"}
#: How a noun phrase begins that does not begin with a noun.
DESCRIBED = frozenset({"DT", "PRP", "PRP$", "CD", "JJ"})
OWNING = frozenset({"DT", "PRP$"})
#: Whom somebody is told to have seen or heard.
SEEN = frozenset(
    "brother sister mother father son daughter wife husband friend man woman boy girl cousin uncle aunt child baby"
    " grandmother grandfather neighbor neighbour colleague companion partner".split()
)
#: Offices behind which "general" stands.
WITH_GENERAL = frozenset("attorney surgeon secretary director inspector solicitor governor auditor consul".split())
AUXILIARIES = BEING | GETTING | HAVING | {"'ve", "'re", "become", "became"}


def mend(words: Sequence[str], tags: list[str]) -> None:
    """Make a participle a past tense, and a noun after a modal a verb, where the neighbors leave no other reading.

    Many verbs of news are participles first in the lexicon ("soldiers killed two men"), others are not in it ("should
    nix the deal").
    """
    for i in range(1, len(tags) - 1):
        if tags[i] == "VBN" and tags[i - 1] in SUBJECT and tags[i + 1] in OBJECT:
            before = {word.lower() for word in words[max(0, i - 4) : i]}
            if before.isdisjoint(AUXILIARIES):
                tags[i] = "VBD"
        elif tags[i] == "NN" and tags[i - 1] == "MD" and tags[i + 1] in OBJECT:
            tags[i] = "VB"
        elif tags[i] == "NNS" and tags[i - 1] == "NNP" and tags[i + 1] in OWNING | {"PRP"}:
            if has_participle(words[i].lower()[:-1]):
                tags[i] = "VBZ"  # "Oduya calls the plan a gift"
        elif tags[i] == "VB" and words[i - 1] == "to" and words[i - 2].lower() == "according":
            tags[i] = "NN"  # no infinitive: according to police, according to rail officials
        elif tags[i - 1] == "NNP" and words[i + 1] == "." and len(words[i]) == 1 and words[i].isupper():
            tags[i] = "NNP"  # an initial inside a name
    _mend_crimes(words, tags)
    _mend_seen(words, tags)
    _mend_offices(words, tags)


def _mend_seen(words: Sequence[str], tags: list[str]) -> None:
    """Make the noun behind somebody who is seen or heard a verb: "watched her son fall", "saw a woman drown"."""
    for i in range(2, len(tags)):
        if tags[i] == "NN" and words[i - 1].lower() in SEEN and tags[i - 2] in OWNING:
            seeing = {word.lower() for word in words[max(0, i - 4) : i - 2]} & PERCEIVING
            if seeing and (i + 1 == len(tags) or tags[i + 1] not in NOUN_TAGS):
                tags[i] = "VB"


def _mend_offices(words: Sequence[str], tags: list[str]) -> None:
    """Make "general" a part of the office before it: "the new attorney general"."""
    for i in range(1, len(tags)):
        if words[i] == "general" and words[i - 1].lower() in WITH_GENERAL and tags[i - 1] in NOUN_TAGS:
            tags[i] = "NN"


def _mend_crimes(words: Sequence[str], tags: list[str]) -> None:
    """Make "shot" a verb in "a gunman shot two men", and "suspect" a noun in "police say suspect had fled"."""
    for i in range(1, len(tags) - 1):
        word = words[i]
        if word == "shot" and tags[i] == "NN" and tags[i - 1] in NOUN_TAGS and tags[i + 1] in OBJECT | {"TO", "CC"}:
            tags[i] = "VBD"
        elif word in {"suspect", "Suspect"} and (tags[i - 1] in {"VBZ", "VBD"} or tags[i + 1] in FINITE | {"VBN"}):
            tags[i] = "NN"


def find_verb(words: Sequence[str], tags: list[str], lexicon: Mapping[str, str]) -> None:
    """Make the first plural noun between nouns a verb, where a line without a full stop has no finite verb else.

    Headlines are full of short verbs that are nouns first in the lexicon: "Union chief slams ban", "Minister backs
    plan"; the word behind, left alone, is then taken for the verb.
    """
    finite = {i for i, found in enumerate(tags) if found in FINITE and (found != "VB" or tags[i - 1] != "TO")}
    nouns = [
        found in NOUN_TAGS
        or word == "chief"
        or lexicon.get(word.lower(), "") == "NN"  # the lexicon has the chief reason
        for word, found in zip(words, tags, strict=True)
    ]
    for i in range(1, len(tags) - 1):
        if tags[i] != "NNS" or not nouns[i - 1] or finite - {i + 1}:
            continue
        names = NAME_TAGS.issuperset((tags[i - 1], *tags[i + 2 : i + 3]))
        goes = tags[i + 1] == "TO" and names  # "Oduya heads to Dole"
        if not (nouns[i + 1] or tags[i + 1] in DESCRIBED or goes):
            continue
        if words[i].endswith("s") and has_participle(words[i].lower()[:-1]):
            tags[i] = "VBZ"
            for beside in (i - 1, i + 1):  # the rules make a noun before a plural an adjective, one behind it a verb
                if nouns[beside] and tags[beside] not in NOUN_TAGS:
                    tags[beside] = "NN"
            return
