"""Whether a noun phrase is a name, and what sort of thing it names: by word lists and by what else the text says."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.lexicons import load
from newscmp.model import MentionKind
from newscmp.text.grammar import NAME_TAGS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscmp.lexicons import Entry
    from newscmp.model import Sentence, Token

#: Kinds of what can say something.
SPEAKERS = frozenset((MentionKind.PERSON, MentionKind.GROUP))
LOCATING = frozenset({"in", "at", "near", "from", "to", "across", "outside", "around", "into", "toward", "towards"})
#: Endings of nouns for persons; "-er" is none: letter, order, border, matter are as frequent as driver.
PERSONAL = ("ist", "ian", "man", "woman", "eer")
PLURAL_PERSONAL = ("ists", "ians", "men", "women", "eers")
#: Last words of the names of companies, newspapers and broadcasters.
COMPANIES = frozenset(
    (
        "news times post star press herald tribune journal gazette telegraph guardian chronicle observer radio"
        " television tv examiner sun mirror magazine review inc corp co ltd llc plc gmbh"
        " relations affairs services studies rights resources industries enterprises holdings systems technologies"
        " airlines airways motors foods pictures records studios"
        " survey cross crescent wire fund network railway railways railroad insurance partners"
    ).split()
)
#: Words that begin the name of a place, or stand before its last word.
GEOGRAPHIC = frozenset({"mount", "mt", "mt.", "lake", "cape", "fort", "port", "camp", "loch", "isle", "gulf"})
#: Initials that stand for what somebody is charged with.
OFFENCES = frozenset({"dui", "dwi", "owi", "gbh", "abh"})
#: Adjectives in the names of bodies and movements, and hardly in those of persons.
PUBLIC = frozenset(
    "national international islamic christian catholic orthodox democratic popular united federal royal central general"
    " public global supreme joint civil social socialist communist liberal revolutionary independent progressive mutual"
    " commercial industrial agricultural medical economic military naval republican".split()
)
#: Endings of what a body is: the Norway-backed Ruritanian Front.
BACKED = ("-backed", "-led", "-based", "-linked", "-aligned", "-owned", "-run")
#: Deeds that have names with "of"; the nomination of Ada Rowe is none.
NAMED_EVENTS = frozenset({"battle", "siege", "war", "treaty", "festival", "march"})
#: An age that a person can have, before a name of two words or more; comparisons load this module and never ask for it.
LIFE = r"\d\d?[- ]year-old\s\S+\s\S"
SPEAKING = frozenset({"said", "says", "told", "added", "argued", "claimed", "tweeted", "testified", "insisted"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the whole text tells about its words."""

    capital: frozenset[str]
    """Words that begin with a capital inside a sentence."""
    lower: frozenset[str]
    surnames: frozenset[str]
    """Last words of names that follow a title or a given name, or that speak."""
    alone: frozenset[str]
    """Words that stand somewhere with a capital and without a possessive ending."""

    def is_name(self, raw: str, token: Token, *, first: bool) -> bool:
        """Whether a head noun is a proper name; at the start of a sentence the rest of the text decides."""
        if not raw[token.span.start].isupper():
            return False
        word = token.norm.removesuffix("'s")
        if not first or word in self.capital:
            return True
        return token.pos in NAME_TAGS and word not in self.lower and word not in kinds()


def evidence(raw: str, sentences: Sequence[Sentence]) -> Evidence:
    """Return what the sentences tell about capital letters and surnames; headlines in title case do not count."""
    capital, lower, surnames, alone = set[str](), set[str](), set[str](), set[str]()
    for sentence in sentences:
        tokens = sentence.tokens
        alone.update(token.norm for token in tokens if raw[token.span.start].isupper())
        if title_case(raw, tokens):
            continue
        for i, token in enumerate(tokens):
            word = token.norm.removesuffix("'s")
            if not raw[token.span.start].isupper():
                lower.add(word)
            elif i:
                capital.add(word)
            if token.pos in NAME_TAGS and (_introduced(raw, tokens, i) or _speaks(raw, tokens, i)):
                surnames.add(word)
    persons = {word for word in surnames - lower if word not in places() and word not in kinds()}
    return Evidence(frozenset(capital), frozenset(lower), frozenset(persons), frozenset(alone))


def title_case(raw: str, tokens: Sequence[Token]) -> bool:
    """Whether most words of a line without a full stop begin with a capital, so that a capital tells nothing."""
    if tokens and raw[tokens[-1].span.end : tokens[-1].span.end + 1] == ".":
        return False
    words = [token for token in tokens if token.norm[0].isalpha()]
    return len(words) > 2 and sum(raw[token.span.start].isupper() for token in words) > 0.6 * len(words)


def _introduced(raw: str, tokens: Sequence[Token], i: int) -> bool:
    """Whether a given name, or a title with one name between, stands right before the word."""
    if not i or raw[tokens[i - 1].span.end : tokens[i].span.start].strip():
        return False
    before = tokens[i - 1].norm
    if i > 1 and f"{tokens[i - 2].norm} {before}" in places():
        return False  # San Diego is no given name
    if before in given_names() or before in titles():
        return True
    return i > 1 and tokens[i - 1].pos in NAME_TAGS and tokens[i - 2].norm in titles()


def _speaks(raw: str, tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb of speaking stands behind the word, which is not written in capitals."""
    following = i + 1 < len(tokens) and tokens[i + 1].norm in SPEAKING
    return following and not raw[tokens[i].span.start + 1].isupper()


def kind(  # noqa: PLR0911 - one case a clue
    raw: str, words: Sequence[Token], head: int, *, named: bool, before: str, evidence: Evidence
) -> MentionKind:
    """Return what sort of thing a phrase without its determiner names; ``head`` is the position of its head in it."""
    noun = words[head].norm.removesuffix("'s")
    if not named:
        return _common(noun)
    norms = [token.norm.removesuffix("'s") for token in words]
    phrase = " ".join(norms)
    if phrase in places():
        return _belonging(phrase) or MentionKind.PLACE
    listed = MentionKind.EVENT if noun in OFFENCES else kinds().get(noun)
    if listed:
        return listed
    if any(norm in GEOGRAPHIC for norm in norms[-3:-1]):
        return MentionKind.PLACE
    if noun in COMPANIES and len(words) > 1 - (before == "the"):
        return MentionKind.GROUP
    town = " ".join(norms[:2]) in places()  # the San Diego Otters
    if noun in evidence.surnames or any(norm in titles() or norm in given_names() for norm in norms[2 * town : -1]):
        return MentionKind.PERSON
    if noun in places():
        return MentionKind.PLACE
    written = raw[words[head].span.start : words[head].span.end]
    if written.isupper() and len(written) > 1 and written.isalpha():
        return MentionKind.GROUP
    if before in LOCATING and len(words) == 1:
        return MentionKind.PLACE
    return _unlisted(norms, before, raw[words[0].span.start : words[0].span.end])


def _unlisted(norms: Sequence[str], before: str, opening: str) -> MentionKind:
    """Return what a name probably is of which no list knows a word; ``opening`` is its first word as written."""
    acronym = len(norms) > 1 and len(opening) > 2 and opening.isupper()  # AMHR Norwich, but JD Rowe
    if acronym or any(norm.endswith(BACKED) or norm in PUBLIC for norm in norms[:-1]):
        return MentionKind.GROUP
    if _team(norms, before) or any(kinds().get(norm) is MentionKind.GROUP for norm in norms[:-1]):
        return MentionKind.GROUP  # the militant group Hizbar
    if any(char.isdigit() for norm in norms for char in norm):
        return MentionKind.PERSON if re.match(LIFE, " ".join(norms)) else MentionKind.THING
    if len(norms) > 1 and (norms[0] in places() or " ".join(norms[:2]) in places()):
        return MentionKind.GROUP  # Norwich Southern; persons called so have a given name that is listed, or speak
    if before == "the":
        return MentionKind.PERSON if any(_agent(norm) for norm in norms[:-1]) else MentionKind.THING
    return MentionKind.PERSON if len(norms) in {2, 3} else MentionKind.THING


def _team(norms: Sequence[str], before: str) -> bool:
    """Whether a name is a plural behind a place or "the", as teams and bands are named: "the Norwich Otters"."""
    plural = norms[-1].endswith("s") and not norms[-1].endswith(("ss", "us", "is"))
    return plural and len(norms) < 4 and (before == "the" or " ".join(norms[:-1]) in places())


def _agent(noun: str) -> bool:
    """Whether a noun before a name is a person's: "the builder Oduya" against "the ferry Aurora"."""
    return kinds().get(noun) is MentionKind.PERSON or noun.endswith((*PERSONAL, "er", "or"))


def office(word: str) -> bool:
    """Whether a word names an institution, an office or a sort of place: what "of" can follow inside a name."""
    return word in titles() or word in NAMED_EVENTS or kinds().get(word) not in {None, MentionKind.EVENT}


def body(word: str) -> bool:
    """Whether a word is a noun for a body or a place: club, college, hospital."""
    return kinds().get(word) in {MentionKind.GROUP, MentionKind.PLACE}


@lru_cache(maxsize=16384)
def empty(noun: str) -> bool:
    """Whether a noun names no participant of a story: a time, a bare "Mr", a party with its state ("R-Ohio")."""
    if noun.startswith(("d-", "r-")):
        return True
    return kinds().get(noun) is MentionKind.THING or titles().get(noun) == "honorific"


@lru_cache(maxsize=16384)
def _common(noun: str) -> MentionKind:
    """Return what sort of thing a common noun names."""
    return kinds().get(noun.removeprefix("ex-")) or _belonging(noun) or _by_ending(noun)


def _belonging(noun: str) -> MentionKind | None:
    """Return person or group for a noun of nationality."""
    category = places().get(noun, "").partition(" ")[0]
    return {"adjective": MentionKind.PERSON, "people": MentionKind.GROUP}.get(category)


def _by_ending(noun: str) -> MentionKind:
    if noun.endswith(PLURAL_PERSONAL):
        return MentionKind.GROUP
    return MentionKind.PERSON if noun.endswith(PERSONAL) else MentionKind.THING


@cache
def kinds() -> Mapping[str, MentionKind]:
    """Return what common nouns denote: the plural of a noun for a person a group, a noun of time or number a THING."""
    named = {kind.value: kind for kind in MentionKind}
    return {noun: _denoted(noun, entry, named[entry.category]) for noun, entry in load("kinds").by_phrase.items()}


@lru_cache(maxsize=4096)
def kind_of(noun: str) -> MentionKind | None:
    """Return what one noun denotes, as ``kinds`` has it, without reading all of the list: a comparison asks for few."""
    entry = load("kinds").find(noun)
    return _denoted(noun, entry, MentionKind(entry.category)) if entry else None


def _denoted(noun: str, entry: Entry, kind: MentionKind) -> MentionKind:
    return MentionKind.GROUP if kind is MentionKind.PERSON and noun != entry.lemma else kind


@cache
def titles() -> Mapping[str, str]:
    """Return titles and offices with their category, single words only."""
    return _single("titles")


@cache
def given_names() -> Mapping[str, str]:
    """Return common given names."""
    return _single("given_names")


@cache
def places() -> Mapping[str, str]:
    """Return geographical names, also of several words, with their category ("capital france")."""
    return {phrase: entry.category for phrase, entry in load("places").by_phrase.items()}


@lru_cache(maxsize=4096)
def place_of(phrase: str) -> str:
    """Return the category of one geographical name, as ``places`` has it, or "": a comparison asks for few."""
    entry = load("places").find(phrase)
    return entry.category if entry else ""


def _single(name: str) -> Mapping[str, str]:
    return {phrase: entry.category for phrase, entry in load(name).by_phrase.items() if " " not in phrase}
