"""Where what a cue reports begins: with the clause or object after it, or with the quotation or clause before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.text.attribution.cues import Cue, Form
from newscmp.text.attribution.insertions import DASHES, contracted
from newscmp.text.attribution.stretches import OUTSIDE, governs
from newscmp.text.grammar import (
    COORDINATORS,
    DAYS,
    DETERMINERS,
    NOUN_TAGS,
    PHRASE_TAGS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    WH_WORDS,
    finite,
)

if TYPE_CHECKING:
    from newscmp.text.attribution.stretches import Stretch

#: So many words at most stand between a cue and the clause it reports (addressee, day, occasion).
DELAY = 14
#: So far a finite verb is looked for that makes a clause of the words after a cue.
CLAUSE = 30
#: Words of a relative clause before the cue.
RELATIVE = 12
#: Times between a cue and its object: underscored again the need, rejected Friday a request.
AGAIN = DAYS - {"last", "this", "early", "late"}
#: After these stands what the words were about: complained about the dam, warned of floods.
TOPICAL = frozenset(("about", "of", "against"))
#: Forms of the verb after which any noun phrase is what was said: said the same, said the dam leaks.
SAYS = frozenset(("say", "says", "said", "saying"))
#: Conjunctions.
LINKS = SUBORDINATORS | COORDINATORS
CLAUSE_OPENERS = SUBORDINATORS - PREPOSITIONS - RELATIVES
NOTHING = frozenset(("nothing", "little", "much", "anything", "more", "goodbye", "hello"))
#: What a noun of speech reports follows these; after "to", "for" and "was" one in three reports speech.
NOUN_LINKS = frozenset(("that", "of", "about", "on", "over", "against"))


def _within(stretch: Stretch, word: int) -> bool:
    """Whether the boundary before a word lies inside one quotation."""
    return stretch.inside[word] != OUTSIDE and stretch.inside[word] == stretch.inside[word - 1]


def opens_quotation(stretch: Stretch, word: int) -> bool:
    """Whether a quotation begins with this word."""
    return word < len(stretch) and stretch.inside[word] != OUTSIDE and not (word and _within(stretch, word))


def speech_before(stretch: Stretch, word: int) -> bool:
    """Whether speech ends before a cue: not a title, a word or two between marks inside the sentence."""
    if not word or stretch.inside[word - 1] == OUTSIDE:
        return False
    number, begin = stretch.inside[word - 1], stretch.begins[word]
    few = stretch.inside[max(begin, word - 3) : word].count(number) < 3
    return not few or stretch.norms[word] in SAYS or stretch.inside[begin] == number


def begins_after(stretch: Stretch, cue: Cue, start: int, end: int) -> int | None:
    """Return the first word of the reported clause, infinitive, object or quotation after a cue, if there is one."""
    if start >= end or opens_quotation(stretch, start):
        return start if start < end else None
    gap, norm = stretch.gaps[start], stretch.norms[start]
    if gap and not gap.startswith((":", "(")):
        return _delayed(stretch, cue, start, end) if gap.startswith(DASHES) else None
    if norm == "to" or (norm == "not" and start + 1 < end and stretch.norms[start + 1] == "to"):
        return start if cue.frame not in {"clause", "that"} or gap else None
    if cue.frame == "object":
        return _object(stretch, cue, start, end)
    if norm in WH_WORDS or norm in {"that", "by"}:
        return start if norm != "by" else None
    topical = norm in TOPICAL and not gap and stretch.norms[cue.first] not in SAYS and cue.stance != "cognitive"
    quoted = any(stretch.inside[word] != OUTSIDE for word in range(start, min(end, start + DELAY)))
    return start if topical and not quoted else _clause(stretch, cue, start, end)


def _object(stretch: Stretch, cue: Cue, start: int, end: int) -> int | None:
    """Return where the object of a cue begins, behind a time, or the quotation announced behind it."""
    quotation = _announced(stretch, start, end)
    if quotation is not None:
        return quotation
    if stretch.norms[start] in AGAIN and start + 1 < end and not any(stretch.gaps[start : start + 2]):
        start += 1
    norm = stretch.norms[start]
    main = cue.form is Form.PASSIVE and finite(norm, stretch.tags[start])  # police backed by farmers left
    return start if not (norm in COORDINATORS or norm in DAYS or norm == "by" or main) else None


def _announced(stretch: Stretch, start: int, end: int) -> int | None:
    """Return the quotation that a colon announces behind an object: addressed the crowd: "…"."""
    for word in range(start, min(end, start + DELAY)):
        if opens_quotation(stretch, word):
            return word if ":" in stretch.gaps[word] else None
    return None


def _delayed(stretch: Stretch, cue: Cue, start: int, end: int) -> int | None:
    """Return what is put in between marks keeps from its cue, a quotation or a clause with "that".

    He said, to applause, "…"; he said — on the radio — that …
    """
    comma = stretch.gaps[start].startswith(",")
    for word in range(start, min(end, start + DELAY)):
        if opens_quotation(stretch, word):
            return word if comma and ("," in stretch.gaps[word] or ":" in stretch.gaps[word]) else None
        if stretch.norms[word] == "that" and word > start and stretch.gaps[word].startswith(DASHES):
            return word if cue.frame != "infinitive" else None
    return None


def _clause(stretch: Stretch, cue: Cue, start: int, end: int) -> int | None:
    """Return where a reported clause begins that an addressee, a day or an occasion may keep from its cue."""
    if cue.stance == "charged" and cue.frame == "infinitive":
        return None  # the flood threatens the port
    for word in range(start, min(end, start + DELAY)):
        if word > start and opens_quotation(stretch, word):
            return (
                word
                if cue.frame == "recipient" or stretch.gaps[word][:1] in {",", ":"}
                else _bare(stretch, cue, start, end)
            )
        if stretch.inside[word] != OUTSIDE:
            return None
        if word > start and stretch.gaps[word].startswith((",", ";", "—", "–")):
            break
        if word > start and stretch.norms[word] == "that" and stretch.norms[word - 1] not in PREPOSITIONS:
            return word
        if (
            cue.frame == "recipient"
            and word > start
            and (stretch.norms[word] in WH_WORDS or stretch.norms[word] == "to")
        ):
            return word if stretch.norms[word] != "to" or cue.form is not Form.NOUN else None
        if finite(stretch.norms[word], stretch.tags[word]):
            break
    return _bare(stretch, cue, start, end)


def _bare(stretch: Stretch, cue: Cue, start: int, end: int) -> int | None:
    """Return where a clause without "that" begins: after the addressee and the day, if a finite verb follows."""
    first = start
    if cue.frame == "recipient":
        first = _past_addressee(stretch, start, end)
    while first < end and stretch.norms[first] in DAYS and not stretch.gaps[first]:
        first += 1
    if cue.frame == "that" and (first >= end or stretch.norms[first] not in PRONOUNS):
        sees = stretch.norms[cue.first].startswith(("see", "saw"))  # saw bombers hit the harbor
        plain = cue.form is Form.FINITE and not sees and _plain_clause(stretch, first, end)
        return first if plain else None
    gerund = first < end and stretch.tags[first] == "VBG" and cue.frame == "clause"  # suggested leaving
    if gerund or (first < end and contracted(stretch.norms[first])):
        return first
    for word in range(first + 1, min(end, first + CLAUSE)):
        if governs(stretch, word):
            return first
        if word == first + 1 and stretch.norms[word] in CLAUSE_OPENERS:
            return None
    return first if first < end and _said(stretch, cue, first) else None


def _said(stretch: Stretch, cue: Cue, first: int) -> bool:
    """Whether the words after a cue are what was said though no verb is seen: a pronoun, or any noun after "say"."""
    noun = stretch.tags[first] in PHRASE_TAGS and stretch.norms[first] not in NOTHING
    plain = stretch.norms[cue.first] in SAYS and noun and cue.end == cue.first + 1
    return plain or stretch.norms[first] in SUBJECTS


def _plain_clause(stretch: Stretch, first: int, end: int) -> bool:
    """Whether a noun phrase and right behind it its verb stand at a word: found *the dam was* in breach."""
    for word in range(first + 1, min(end, first + RELATIVE)):
        if stretch.gaps[word] or stretch.norms[word] in LINKS or stretch.inside[word] != OUTSIDE:
            return False
        if finite(stretch.norms[word], stretch.tags[word]):
            return True
    return False


def _past_addressee(stretch: Stretch, start: int, end: int) -> int:
    """Return the first word after the person or audience that is told."""
    if stretch.norms[start] in PRONOUNS | {"him", "her", "me", "us", "them", "you"}:
        return start + 1
    word = start
    while (
        word < end
        and not stretch.gaps[word + 1]
        and (stretch.tags[word] in NOUN_TAGS or (word == start and stretch.norms[word] in DETERMINERS))
    ):
        word += 1
    return word


def begins_before(stretch: Stretch, left: int, right: int) -> int | None:
    """Return the first word of what stands before a cue and its source, if that can be its content."""
    if not left:
        return None
    gap = stretch.gaps[left]
    quoted = stretch.inside[left - 1] != OUTSIDE
    if not quoted and not gap.startswith((",", "?", "!", "—", "–", "-")):
        return None
    first = stretch.begins[left - 1]
    while first < left and stretch.norms[first] in COORDINATORS and stretch.inside[first] == OUTSIDE:
        first += 1
    if first == left or (not quoted and opens_quotation(stretch, right) and _circumstance(stretch, first, right)):
        return None
    return _after_colon(stretch, first, left) if quoted else first


def _after_colon(stretch: Stretch, first: int, left: int) -> int:
    """Return where the quotation before a cue begins if a colon announces it, else where its clause does."""
    start = left - 1
    while start > first and _within(stretch, start):
        start -= 1
    return start if ":" in stretch.gaps[start] else first


def _circumstance(stretch: Stretch, first: int, quotation: int) -> bool:
    """Whether words before a cue tell when or how it was said: they open as such, or the quotation is a sentence."""
    if stretch.inside[first] != OUTSIDE:
        return False
    opening = stretch.norms[first] in PREPOSITIONS | SUBORDINATORS | DAYS - {"this"}
    whole = stretch.upper[quotation] and stretch.norms[quotation] != "i"
    return whole or opening or stretch.tags[first] in {"RB", "VBG", "VBN"}
