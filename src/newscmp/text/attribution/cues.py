"""Words that report speech or thought: reporting verbs, nouns of speech, "according to", a name with a colon."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.lexicons import load
from newscmp.model import Kind
from newscmp.text.attribution import senses
from newscmp.text.attribution.phrases import ARTICLES, phrase_before
from newscmp.text.attribution.stretches import OUTSIDE
from newscmp.text.grammar import (
    AUXILIARIES,
    BE,
    CLITIC_BE,
    DETERMINERS,
    NAME_TAGS,
    NOUN_TAGS,
    PREPOSITIONS,
    SUBJECTS,
    adverb,
    finite,
    possessive,
)
from newscmp.text.mentions.naming import SPEAKERS, kinds, place_of
from newscmp.text.speech import SAYING

if TYPE_CHECKING:
    from newscmp.lexicons import Entry, Lexicon
    from newscmp.text.attribution.stretches import Stretch


class Form(StrEnum):
    """How a cue stands in its clause; it decides where the source is looked for."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    PASSIVE = "passive"
    NOUN = "noun"
    ACCORDING = "according"
    COLON = "colon"
    AGENTLESS = "agentless"


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue by the numbers of its first word and of the first word after it."""

    first: int
    end: int
    form: Form
    stance: str
    frame: str
    group: int
    """Number of the first word of the verb group, auxiliaries and adverbs before the cue included."""


#: Cues that are no verb, by their first word: what follows is the source.
SOURCE_FOLLOWS = {"according": (("according", "to"), "neutral"), "in": (("in", "the", "words", "of"), "neutral")}
#: "Reiterating the fact that": the noun takes the content as true, whatever the verb (Kiparsky & Kiparsky 1970).
FACT = ("the", "fact", "that")
#: What a headline names as its source besides persons.
HEADLINE_SOURCES = frozenset(
    ("report", "reports", "poll", "source", "sources", "study", "survey", "police", "of", "the")
)
#: Verbs after which what is in the infinitive is done: continues to insist, appeared to suggest.
RAISING = ("continu", "appear", "seem", "began", "begin", "start", "proceed")
#: Words at most between a quotation and the cue that closes the sentence.
SHORT = 8
#: Of other forms in -s, "of" makes nouns: alerts of rain.
TAKES_OF = frozenset(("warns", "speaks", "thinks", "approves", "complains", "boasts", "tells", "says", "knows"))
#: Before a form in -s they show a plural noun: some calls, the claims.
COUNTING = frozenset(("the", "a", "an", "some", "many", "these", "those", "such", "no", "any", "all", "several", "few"))


def find(stretch: Stretch, verbs: Lexicon) -> tuple[Cue, ...]:
    """Return the cues of a stretch outside its quotations, in order, disjoint; ``verbs`` are the reporting verbs."""
    found: list[Cue] = []
    openings, gaps = _openings(verbs), stretch.gaps
    done = 0
    for position in [n for n, norm in enumerate(stretch.norms) if norm in openings or gaps[n + 1][:1] == ":"]:
        if position < done or stretch.inside[position] != OUTSIDE:
            continue
        cue = _at(stretch, position, verbs)
        if cue is not None:
            found.append(cue)
            done = cue.end
    return tuple(found)


@cache
def _openings(verbs: Lexicon) -> frozenset[str]:
    """Return every word with which a cue can begin: four words in five of the news need no further look."""
    listed = verbs.by_first.keys() | load("reporting_nouns").by_first.keys()
    return frozenset(listed | SOURCE_FOLLOWS.keys())


def _at(stretch: Stretch, position: int, verbs: Lexicon) -> Cue | None:
    norms = stretch.norms
    if norms[position] in SOURCE_FOLLOWS:
        words, stance = SOURCE_FOLLOWS[norms[position]]
        if norms[position : position + len(words)] == words:
            return Cue(position, position + len(words), Form.ACCORDING, stance, "object", position)
    if stretch.gaps[position + 1].startswith(":") and _names_speaker(stretch, position):
        return Cue(position + 1, position + 1, Form.COLON, "neutral", "clause", position + 1)
    matched = verbs.match(norms, position)
    if matched is not None and _other_use(stretch, position, *matched):
        return None
    if matched is not None and (matched[1].pos is None or _verbal(stretch, position, matched[0])):
        return _verb(stretch, position, *matched)
    return _noun(stretch, position)


def _other_use(stretch: Stretch, position: int, length: int, entry: Entry) -> bool:
    return entry.category == "none" or senses.reports_nothing(stretch, position, length, entry.frame)


def _noun(stretch: Stretch, position: int) -> Cue | None:
    matched = load("reporting_nouns").match(stretch.norms, position)
    if matched is None or stretch.tags[position] not in NOUN_TAGS | {""}:
        return None
    return Cue(position, position + matched[0], Form.NOUN, matched[1].category, "object", position)


def _verbal(stretch: Stretch, position: int, length: int) -> bool:
    """Whether the word is used as a verb; tags of "claims" and "slams" are often those of a plural noun."""
    tag, norm = stretch.tags[position], stretch.norms[position]
    if stretch.upper[position] and _name(stretch, position):
        return False
    if tag.startswith("VB") or tag == "" or norm in SAYING:
        return not _attributive(stretch, position)
    if position and norm.endswith("ing") and stretch.norms[position + 1 : position + 2] == ("that",):
        return stretch.gaps[position].startswith(",")  # "…, warning that"
    if position == 0 or stretch.gaps[position] or not tag.startswith("NN"):
        return False
    if _closes_speech(stretch, position, position + length):
        return True
    before = stretch.norms[position - 1]
    return before in SUBJECTS or before == "to" or _of_subject(stretch, position)


def _name(stretch: Stretch, position: int) -> bool:
    """Whether a capital inside a sentence makes a word part of a name: the Associated *Press*."""
    opens = position == stretch.begins[position] or bool(stretch.gaps[position])
    return not opens and stretch.kind is not Kind.TITLE and stretch.upper[position - 1]


def _of_subject(stretch: Stretch, position: int) -> bool:
    """Whether a form that may be a noun is the verb of the noun before it."""
    before, before_tag = stretch.norms[position - 1], stretch.tags[position - 1]
    after = stretch.norms[position + 1] if position + 1 < len(stretch) and not stretch.gaps[position + 1] else ""
    third = stretch.norms[position].endswith("s")
    if after == "that" and (before_tag in NOUN_TAGS or stretch.upper[position - 1]) and not possessive(before):
        found = phrase_before(stretch, position)
        if found is not None and found[0] == stretch.begins[position]:  # the harbor website notes that
            return third or not PREPOSITIONS.isdisjoint(stretch.norms[found[0] : found[1]])  # polls in Dole show that
    if not third:
        return False
    if position + 1 == len(stretch) and stretch.gaps[-1].endswith(":") and before_tag in NAME_TAGS:
        return True  # "The Harbor Herald reports:"
    named = before_tag in NAME_TAGS and not possessive(before)
    title = stretch.kind is Kind.TITLE
    if title and kinds().get(before) in SPEAKERS and position + 2 < len(stretch):
        return True  # "Union chief slams closure of port"
    return (named or title) and (after in DETERMINERS or after in SUBJECTS)


def _closes_speech(stretch: Stretch, position: int, end: int) -> bool:
    """Whether a sentence is a quotation, a noun phrase and this cue: "…," the letter reads.

    Without a quotation the noun phrase must have an article or be a name: …, a new poll indicates.
    """
    if end < len(stretch) and not stretch.gaps[end]:
        return False
    first = position
    while first and stretch.inside[first - 1] == OUTSIDE and position - first <= SHORT and not stretch.gaps[first]:
        first -= 1
    between = stretch.tags[first:position]
    if not 0 < len(between) <= SHORT or not first or any(tag.startswith(("VB", "MD", "CC")) for tag in between):
        return False
    reads = between[-1] in NOUN_TAGS and stretch.norms[position].endswith("s") and not stretch.upper[position]
    alone = reads and end == stretch.ends[position] and stretch.gaps[first] == ","
    led = stretch.norms[first] in DETERMINERS or between[0] in NAME_TAGS
    clause = any(finite(stretch.norms[w], stretch.tags[w]) for w in range(stretch.begins[first - 1], first))
    return stretch.inside[first - 1] != OUTSIDE or (alone and led and clause)


def _attributive(stretch: Stretch, position: int) -> bool:
    """Whether the word belongs to a noun phrase: newly found letters, the alleged offer, her attacks."""
    tag, before = stretch.tags[position], stretch.tags[position - 1]
    if not position or position + 1 >= len(stretch):
        return False
    if stretch.gaps[position]:
        return _before_noun(stretch, position, before)
    if before == "PRP$" or (tag == "VBZ" and _counted(stretch, position)):
        return True
    if tag in {"VB", "VBP"} and _determined(stretch, position):
        return True  # the very reason
    if tag not in {"VBN", "VBG", "VBD"}:
        return False
    led = before in {"DT", "PRP$", "JJ", "IN"} or (before == "RB" and stretch.norms[position - 1].endswith("ly"))
    led = led or stretch.norms[position - 1].endswith(("'s", "s'"))
    if before == "RB":
        led = led and position > 1 and stretch.tags[position - 2] in {"DT", "PRP$", "IN"}
    return led and not stretch.gaps[position + 1] and stretch.tags[position + 1] in {"NN", "NNS", "CD", "JJ"}


def _before_noun(stretch: Stretch, position: int, before: str) -> bool:
    """Whether a participle behind a mark belongs to the noun after it: regular, *pledged* delegates."""
    past = stretch.tags[position] in {"VBN", "VBD"} and stretch.norms[position].endswith("ed")
    listed = before.startswith("JJ") and stretch.gaps[position] == ","
    plural = stretch.tags[position + 1] == "NNS" and not stretch.gaps[position + 1]
    return past and plural and (listed or position == stretch.begins[position] or stretch.gaps[position] == ",")


def _counted(stretch: Stretch, position: int) -> bool:
    """Whether a form in -s is a plural for what stands before it: some calls, 13 suspects, fresh alerts."""
    norm, tag = stretch.norms[position - 1], stretch.tags[position - 1]
    number = tag in {"CD", "JJ"} and not stretch.upper[position - 1] and stretch.norms[position] not in SAYING
    of = stretch.norms[position + 1] == "of" and stretch.norms[position] not in TAKES_OF
    return norm in COUNTING or number or of


def _determined(stretch: Stretch, position: int) -> bool:
    """Whether an article, with adverbs and adjectives behind it, stands before a word."""
    before = position - 1
    while before > stretch.begins[position] and stretch.tags[before] in {"JJ", "RB"} and not stretch.gaps[before + 1]:
        before -= 1
    return stretch.norms[before] in ARTICLES and not stretch.gaps[before + 1]


def _verb(stretch: Stretch, position: int, length: int, entry: Entry) -> Cue:
    if entry.pos is None:
        return Cue(position, position + length, Form.AGENTLESS, entry.category, "clause", position)
    group = _group(stretch, position)
    if group > 1 and stretch.norms[group - 1] == "to" and stretch.norms[group - 2].startswith(RAISING):
        group = _group(stretch, group - 2)  # continues to insist
    chain = stretch.norms[group:position]
    end = position + length
    form, stance = _form(stretch, position, end, chain), entry.category
    if entry.lemma == "see" and "as" in stretch.norms[end : end + SHORT]:
        stance = "neutral"  # seen by many as a gift: nothing is said to be so
    if stretch.norms[end : end + len(FACT)] == FACT:
        end, stance = end + len(FACT) - 1, "factive"
    return Cue(position, end, form, stance, entry.frame or "clause", group)


def _group(stretch: Stretch, position: int) -> int:
    """Return the number of the first word of the verb group, adverbs between subject and verb included."""
    first = position
    while first and not stretch.gaps[first] and stretch.inside[first - 1] == OUTSIDE:
        norm, tag = stretch.norms[first - 1], stretch.tags[first - 1]
        if norm not in AUXILIARIES and not adverb(norm, tag):
            break
        first -= 1
    return first


def _form(stretch: Stretch, position: int, end: int, chain: tuple[str, ...]) -> Form:
    norm, tag = stretch.norms[position], stretch.tags[position]
    before = stretch.norms[position - len(chain) - 1] if position - len(chain) else ""
    raised = any(word.startswith(RAISING) for word in chain[:-1]) and chain[-1] == "to"
    if raised or (stretch.norms[end - 1] == "saying" and norm != "saying"):  # was quoted as saying
        return Form.FINITE
    helpers = [word for word in chain if word in AUXILIARIES]
    if norm.endswith("ing"):
        return Form.FINITE if any(word in BE for word in helpers) or before in CLITIC_BE else Form.PARTICIPLE
    past = norm.endswith("ed") or tag in {"VBN", "VBD"}
    if past and ((helpers and helpers[-1] in BE) or before in CLITIC_BE):
        return Form.PASSIVE
    if past and not helpers and (_by_agent(stretch, end) or _adjunct(stretch, position)):
        return Form.PASSIVE
    if before == "to":
        return Form.INFINITIVE
    return Form.FINITE


def _by_agent(stretch: Stretch, end: int) -> bool:
    """Whether an agent follows; "responded by saying" has none."""
    following = end + 1 < len(stretch) and stretch.norms[end] == "by" and not stretch.gaps[end]
    return following and (stretch.tags[end + 1] != "VBG" or stretch.norms[end + 1] in {"leading", "ruling"})


def _adjunct(stretch: Stretch, position: int) -> bool:
    """Whether a participle opens the sentence or follows its conjunction: "asked about it", "when asked"."""
    return position == stretch.begins[position] or (
        stretch.norms[position - 1] in {"when", "if", "as", "once", "unless"}
    )


def _names_speaker(stretch: Stretch, position: int) -> bool:
    """Whether the words up to a colon are a speaker that opens the stretch.

    A headline may give any speaker (Quist: Dam will hold); elsewhere a quotation must follow, or the name be in capital
    letters as in a transcript, for "Source: Agency" and "Photo: Name" look the same.
    """
    if position > 6 or any(stretch.gaps[1 : position + 1]) or position + 1 >= len(stretch):
        return False
    if stretch.kind is Kind.TITLE:
        return all(_named(stretch, word) or stretch.norms[word] in HEADLINE_SOURCES for word in range(position + 1))
    if place_of(" ".join(stretch.norms[: position + 1])):
        return False  # a dateline
    named = all(_named(stretch, word) for word in range(position + 1))
    return named and (stretch.inside[position + 1] != OUTSIDE or stretch.capitals)


def _named(stretch: Stretch, word: int) -> bool:
    return stretch.tags[word] in NAME_TAGS
