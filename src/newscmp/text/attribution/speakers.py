"""Which person of the article a source is: pronouns, surnames and roles resolved to the nearest compatible name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import Attribution, Mention, MentionKind
from newscmp.text.mentions import QUARTERS
from newscmp.text.mentions.naming import given_names, titles
from newscmp.text.tokens import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MALE, FEMALE = "male", "female"
PRONOUNS = {"he": MALE, "she": FEMALE}
GENDERED = {
    **dict.fromkeys(("mr", "sir", "lord", "king", "prince", "father", "congressman", "spokesman", "chairman"), MALE),
    **dict.fromkeys(("mrs", "ms", "miss", "lady", "queen", "princess", "dame", "sister", "congresswoman"), FEMALE),
    **dict.fromkeys(("spokeswoman", "chairwoman"), FEMALE),
}
POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
#: A pronoun so many characters after the last speaker still means them: about two paragraphs of news.
REACH = 700


@dataclass(frozen=True, slots=True)
class Person:
    """A person where the article writes their name in full."""

    position: int
    name: str
    gender: str | None
    roles: frozenset[str]
    """Words for what they are, from the phrase around the name: "mayor", "spokesman"."""


def resolve(raw: str, found: Sequence[Attribution], mentions: Sequence[Mention]) -> tuple[Attribution, ...]:
    """Return the attributions with the name of the speaker, where the article gives one for the source."""
    people = _people(raw, mentions)
    starts = [mention.span.start for mention in mentions]
    last: Person | None = None
    resolved = []
    for attribution in found:
        speaker = _speaker(raw, attribution, mentions, starts, people, last)
        if speaker is not None and attribution.source is not None:
            last = replace(speaker, position=attribution.source.start)
        resolved.append(replace(attribution, speaker=speaker.name) if speaker else attribution)
    return tuple(resolved)


def _speaker(
    raw: str,
    attribution: Attribution,
    mentions: Sequence[Mention],
    starts: Sequence[int],
    people: Mapping[str, Sequence[Person]],
    last: Person | None,
) -> Person | None:
    source = attribution.source
    if source is None:
        return None
    word = normalize(raw[source.start : source.end])
    first = bisect_left(starts, source.start)
    if word in PRONOUNS:
        return _meant(PRONOUNS[word], source.start, mentions[max(0, first - 12) : first], people, last)
    inside = mentions[first : bisect_left(starts, source.end)]
    head = _subject(raw, inside) or _head(raw, inside)
    if head is None:
        return None
    if _is_person(head):
        return _person(raw, head, people)
    return _holder(head, people) if head.head in titles() else None


def _is_person(mention: Mention) -> bool:
    """Whether a mention is a person's name; "the Russian President" is a role."""
    return mention.named and mention.kind is MentionKind.PERSON and mention.head not in titles()


def _subject(raw: str, inside: Sequence[Mention]) -> Mention | None:
    """Return the person at the end that stands right behind half a world: in the West Oduya said."""
    if len(inside) < 2 or inside[-2].head not in QUARTERS or not _is_person(inside[-1]):
        return None
    return inside[-1] if raw[inside[-2].span.end : inside[-1].span.start] == " " else None


def _head(raw: str, inside: Sequence[Mention]) -> Mention | None:
    """Return the mention a source is about: not a possessor, and the last of several side by side (adviser Ann Lee)."""
    for mention, following in zip_longest(inside, inside[1:]):
        if following is None or not mention.span.end < following.span.start:
            return mention
        between = raw[mention.span.end : following.span.start]
        if between.strip() and between.strip() not in POSSESSIVE:
            return mention
    return None


def _people(raw: str, mentions: Sequence[Mention]) -> Mapping[str, tuple[Person, ...]]:
    """Return the persons written with more than a surname, by surname, and by role under a key of its own."""
    found: dict[str, list[Person]] = {}
    for place, mention in enumerate(mentions):
        if not _is_person(mention):
            continue
        words = _name(raw, mention)
        following = mentions[place + 1] if place + 1 < len(mentions) else None
        roles = frozenset((*_roles(mention), *_apposed(raw, mention, following)))
        person = Person(mention.span.start, " ".join(words), _gender(mention, words), roles)
        if len(words) > 1:
            found.setdefault(mention.head, []).append(person)
            found.setdefault(f"sir {normalize(words[0])}", []).append(person)
        for role in roles:
            found.setdefault(f"the {role}", []).append(person)
    return {key: _usual(persons) for key, persons in found.items()}


def _usual(persons: Sequence[Person]) -> tuple[Person, ...]:
    """Return the persons without forms of a name that are rare beside another one and have no known given name."""
    counts = Counter(person.name for person in persons)
    often = max(counts.values())
    known = [p for p in persons if p.gender or counts[p.name] * 3 > often]
    return tuple(known)


def _name(raw: str, mention: Mention) -> list[str]:
    """Return the capitalized words that end the phrase, without titles."""
    words: list[str] = []
    for word in reversed(raw[mention.span.start : mention.span.end].split()):
        if not word[0].isupper() or (words and normalize(word).rstrip(".") in titles()):
            break
        words.insert(0, word)
    return words or [raw[mention.span.start : mention.span.end]]


def _gender(mention: Mention, words: Sequence[str]) -> str | None:
    for word in mention.norm.split():
        if word.rstrip(".") in GENDERED:
            return GENDERED[word.rstrip(".")]
    given = given_names().get(normalize(words[0])) if len(words) > 1 else None
    return given if given in {MALE, FEMALE} else None


def _roles(mention: Mention) -> Iterator[str]:
    return (word.rstrip(".") for word in mention.norm.split()[:-1] if titles().get(word.rstrip(".")) == "title")


def _apposed(raw: str, mention: Mention, following: Mention | None) -> Iterator[str]:
    """Yield the role that follows a name as an apposition: Ann Smith, the mayor."""
    if following is None or following.named or following.head not in titles():
        return
    if raw[mention.span.end : following.span.start].strip() == ",":
        yield following.head


def _person(raw: str, mention: Mention, people: Mapping[str, Sequence[Person]]) -> Person:
    """Return the person a name means: itself if full, else the nearest full form of the surname, first before it."""
    words = _name(raw, mention)
    own = Person(mention.span.start, " ".join(words), _gender(mention, words), frozenset())
    if len(words) > 1:
        return own
    knight = f"sir {mention.head}" if mention.norm.split()[0] in {"sir", "dame"} else ""  # Sir Karl is no surname
    meant = people.get(mention.head, ()) or people.get(knight, ())
    namesakes = [p for p in meant if own.gender is None or p.gender in {None, own.gender}]
    before = bisect_right(namesakes, mention.span.start, key=lambda person: person.position)
    if not namesakes:
        return own
    main = _main(namesakes) if mention.norm == mention.head else None
    return main or namesakes[max(0, before - 1)]


def _main(namesakes: Sequence[Person]) -> Person | None:
    """Return the one whom the article names in full more often than others of the surname; families share one."""
    counts = Counter(person.name for person in namesakes).most_common(2)
    often = len(counts) > 1 and counts[0][1] > counts[1][1]
    return next(person for person in namesakes if person.name == counts[0][0]) if often else None


def _holder(mention: Mention, people: Mapping[str, Sequence[Person]]) -> Person | None:
    """Return the only person to whom the article gives a role so far."""
    holders = [p for p in people.get(f"the {mention.head}", ()) if p.position < mention.span.start]
    return holders[-1] if len({person.name.split()[-1] for person in holders}) == 1 else None


def _meant(
    gender: str,
    position: int,
    before: Sequence[Mention],
    people: Mapping[str, Sequence[Person]],
    last: Person | None,
) -> Person | None:
    """Return whom "he" or "she" means: the last speaker, if near, else the only person named just before."""
    if last is not None and position - last.position < REACH and last.gender in {None, gender}:
        return replace(last, gender=gender)
    near = {}
    for mention in before:
        if _is_person(mention) and position - mention.span.end < REACH:
            forms = people.get(mention.head, ())
            near[mention.head] = forms[-1] if forms else None
    candidates = [p for p in near.values() if p is not None and p.gender in {None, gender}]
    return candidates[0] if len(candidates) == 1 else None
