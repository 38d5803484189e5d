"""The source of a cue: the noun phrase that is its subject, stands behind it, or is its agent or possessor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.model import MentionKind
from newscmp.text.attribution.cues import Cue, Form
from newscmp.text.attribution.stretches import OUTSIDE, governs
from newscmp.text.grammar import (
    ATTACHING,
    COORDINATORS,
    DAYS,
    DETERMINERS,
    NAME_TAGS,
    NOUN_TAGS,
    PHRASE_TAGS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    adverb,
    finite,
    possessive,
)
from newscmp.text.mentions.naming import kinds
from newscmp.text.speech import SAYING

if TYPE_CHECKING:
    from newscmp.text.attribution.stretches import Stretch

#: A range of words: the number of the first one and of the one after the last.
Words = tuple[int, int]

#: No subject in the news is longer; the bound keeps the search linear.
REACH = 40
#: Marks that do not end a noun phrase.
INNER_MARKS = frozenset(("", "(", ")", "’", "'", "$", "&", "/", "-", ".", ".("))
PERSONAL = PRONOUNS - DETERMINERS
BARS_LEFT = (SUBORDINATORS - ATTACHING) | PERSONAL
PERSONAL_RELATIVES = frozenset(("who", "whose"))
LINKS = PREPOSITIONS | COORDINATORS
ENDS_NO_PHRASE = BARS_LEFT | LINKS
OPENS_CLAUSE = COORDINATORS | SUBJECTS | SUBORDINATORS
#: What stands between a subject and its verb: "Quist on Monday said".
BEFORE_VERB = DAYS | {"on"}
#: Dashes between which something is put in.
PAIRED = frozenset(("—", "–", "--"))
#: A week, month or year before the verb is when, where "last" or "this" stands before it.
PERIODS = frozenset(("week", "month", "year", "morning", "afternoon", "evening", "night", "weekend"))
#: A noun phrase begins with an article, but for what may stand before one.
ARTICLES = frozenset(("the", "a", "an"))
BEFORE_ARTICLE = frozenset(("all", "both", "half", "such", "even", "only", "not", "just", "quite"))
NOMINAL_TAGS = NOUN_TAGS | {"CD", "PRP", ""}
BARS_RIGHT = (DAYS | SUBORDINATORS) - ATTACHING - PERSONAL_RELATIVES


def subject(stretch: Stretch, cue: Cue) -> Words | None:
    """Return the noun phrase directly left of the cue's verb group, appositions included."""
    end = _before_times(stretch, cue.group)
    if not end or stretch.inside[end - 1] != OUTSIDE:
        return None
    gap = stretch.gaps[end] if stretch.begins[end] == end else stretch.gaps[end].removeprefix(".")  # Rowe Jr. said
    if gap in {",", "—", "–", ")", "),", "--", "-"}:
        return _before_apposition(stretch, end)
    if gap:
        return None
    found = phrase_before(stretch, end)
    return _whole(stretch, found[0], end) if found is not None and found[1] == end else found


def _before_times(stretch: Stretch, end: int) -> int:
    """Return ``end`` less the times between a subject and its verb: the council *this month* said."""
    last = end
    while last > 1 and stretch.norms[last - 1] in BEFORE_VERB | PERIODS and not stretch.gaps[last]:
        last -= 1
    return last if last > stretch.begins[end - 1] and stretch.tags[last - 1] not in {"VBN", "VBD", "IN"} else end


def _whole(stretch: Stretch, first: int, end: int) -> Words:
    """Return a subject with the noun that the clause or participle before its last words belongs to.

    A study that appeared in *the Harbor Journal* found; a report released *last year* said. Where a verb stands before
    it, what "and" joins to it is another clause's: they met Orr and *the council* said.
    """
    begin = stretch.begins[first]
    while begin < first and (stretch.norms[begin] in COORDINATORS or stretch.tags[begin] == "RB"):
        begin += 1
    words = range(begin + 1, end)
    if first - begin >= REACH or stretch.inside[begin] != OUTSIDE or any(stretch.gaps[word] for word in words):
        return first, end
    mark = next((w for w in words if stretch.norms[w] in RELATIVES or _verb(stretch, w)), end)
    if mark == end:
        return first, end
    joined = [w for w in range(first + 1, end - 1) if stretch.norms[w] == "and"]
    if _heads(stretch, begin, mark, end):
        return begin, end
    clause = governs(stretch, mark) and (mark < first or stretch.norms[mark + 1] == "and")
    split = joined and clause and stretch.norms[max(first, mark + 1) - 1] not in SAYING | {"that"}
    return (joined[-1] + 1, end) if split else (first, end)


def _heads(stretch: Stretch, begin: int, mark: int, end: int) -> bool:
    """Whether the words before a relative pronoun or participle are the subject of the verb at ``end``."""
    opening = stretch.tags[begin] in PHRASE_TAGS and stretch.norms[begin] not in BARS_LEFT
    if not opening or not _nominal(stretch, mark - 1) or mark + 1 >= end:
        return False
    groups = sum(_verb(stretch, w) and not _verb(stretch, w - 1) for w in range(mark + 1, end))
    if stretch.norms[mark] in RELATIVES:
        return groups == 1
    following = stretch.norms[mark + 1]
    past = stretch.tags[mark] == "VBD" and (following in PREPOSITIONS or following in BEFORE_VERB)
    reduced = past or (stretch.tags[mark] in {"VBN", "VBG"} and following not in COORDINATORS)
    return reduced and groups == 0


def _verb(stretch: Stretch, word: int) -> bool:
    return stretch.tags[word].startswith(("VB", "MD")) or finite(stretch.norms[word], stretch.tags[word])


def phrase_before(stretch: Stretch, end: int) -> Words | None:
    """Return the noun phrase whose last word is the one before ``end``."""
    while end > 1 and stretch.norms[end - 1] in BEFORE_VERB and not stretch.gaps[end - 1]:
        end -= 1
    if not end or stretch.norms[end - 1] in PRONOUNS:
        return _pronoun(stretch, end)
    first = end - 1
    if stretch.inside[first] != OUTSIDE or stretch.norms[first] in ENDS_NO_PHRASE:
        return None
    lowest = max(0, end - REACH)
    while first > lowest and _joins_left(stretch, first - 1, first, end):
        first -= 1
    while first < end and stretch.norms[first] in LINKS:
        first += 1
    return (first, end) if any(_nominal(stretch, word) for word in range(first, end)) else None


def _pronoun(stretch: Stretch, end: int) -> Words | None:
    if not end:
        return None
    if stretch.norms[end - 1] not in RELATIVES:
        return (end - 1, end)
    antecedent = end - 1
    if antecedent and stretch.gaps[antecedent] in {"", ","} and stretch.norms[end - 1] in {"who", "that", "which"}:
        return phrase_before(stretch, antecedent)
    return None


def _joins_left(stretch: Stretch, word: int, right: int, end: int) -> bool:
    """Whether a word belongs to the noun phrase that goes on at ``right`` and stops before ``end``."""
    norm, tag, gap = stretch.norms[word], stretch.tags[word], stretch.gaps[right]
    if gap == ",":
        return stretch.inside[word] == OUTSIDE and _listed(stretch, word, right, end)
    if stretch.inside[word] != OUTSIDE or gap not in INNER_MARKS or norm in BARS_LEFT:
        return False
    if norm in COORDINATORS:
        return norm == "and" and right < end and stretch.tags[right] in PHRASE_TAGS and _nominal(stretch, word - 1)
    if norm in PREPOSITIONS:
        return norm in ATTACHING and _nominal(stretch, word - 1) and not stretch.gaps[word]
    if stretch.norms[right] in ARTICLES and norm not in BEFORE_ARTICLE:
        return False
    return (tag in PHRASE_TAGS or norm in DETERMINERS) and not finite(norm, tag)


def _listed(stretch: Stretch, word: int, right: int, end: int) -> bool:
    """Whether a comma separates two members of one list: A, B and C."""
    tail = stretch.norms[right : min(end, right + 8)]
    return "and" in tail and stretch.tags[word] in NOUN_TAGS and stretch.tags[right] in PHRASE_TAGS


def _nominal(stretch: Stretch, word: int) -> bool:
    if word < 0:
        return False
    group = kinds().get(stretch.norms[word]) is MentionKind.GROUP  # "police" is tagged an adjective
    return group or stretch.tags[word] in NOMINAL_TAGS or stretch.norms[word] in PRONOUNS


def _before_apposition(stretch: Stretch, end: int) -> Words | None:
    """Return a noun phrase together with the appositions and relative clauses that a comma closes before ``end``."""
    first = _phrase_start(stretch, end)
    if first is not None:
        return (first, end)
    if stretch.gaps[end] in PAIRED:
        opening = next((w for w in range(end - 1, max(0, end - REACH), -1) if stretch.gaps[w] == stretch.gaps[end]), 0)
        head = phrase_before(stretch, opening) if opening else None
        if head is not None:
            return (head[0], end)
    for word in range(end - 1, max(0, end - REACH), -1):
        gap = stretch.gaps[word]
        if stretch.inside[word - 1] != OUTSIDE or ";" in gap or ":" in gap:
            return None
        if gap in {",", "—", "–", "(", "--", "-"} and _apposes(stretch, word, end):
            head = phrase_before(stretch, word)
            if head and head[1] - head[0] > 0 and stretch.norms[head[1] - 1] not in DAYS:
                return (head[0], end)
    return None


def _phrase_start(stretch: Stretch, end: int) -> int | None:
    """Return the start of the sentence, or of what follows a quotation, if it is one noun phrase up to ``end``."""
    first = end - 1
    begin = max(stretch.begins[end - 1], end - REACH)
    while first > begin and stretch.inside[first - 1] == OUTSIDE:
        first -= 1
    if stretch.tags[first] not in PHRASE_TAGS or stretch.norms[first] in BARS_LEFT or end - first >= REACH:
        return None
    relative = False
    for word in range(first, end):
        relative = (relative and not stretch.gaps[word]) or stretch.norms[word] in RELATIVES
        if not relative and finite(stretch.norms[word], stretch.tags[word]):
            return None
    return first


def _apposes(stretch: Stretch, word: int, end: int) -> bool:
    """Whether the words after a comma explain the noun before it rather than begin a clause of their own."""
    if stretch.norms[word] in {"who", "whose", "which", "whom"} or stretch.norms[word] in PREPOSITIONS:
        return True
    if stretch.norms[word] in OPENS_CLAUSE:
        return False
    return not any(finite(stretch.norms[k], stretch.tags[k]) for k in range(word, end) if _main(stretch, word, k))


def _main(stretch: Stretch, first: int, word: int) -> bool:
    """Whether no relative pronoun stands between the start of an apposition and the word."""
    return not any(norm in RELATIVES for norm in stretch.norms[first:word])


def phrase_after(stretch: Stretch, start: int) -> Words | None:
    """Return the noun phrase that begins at ``start`` with the appositions that follow it, up to time and place."""
    end = start
    limit = min(len(stretch), start + REACH)
    if start < len(stretch) and stretch.norms[start] in PERSONAL:
        return (start, start + 1)
    while end < limit and _joins_right(stretch, end, start):
        end += 1
    while end > start and (stretch.norms[end - 1] in LINKS or stretch.norms[end - 1] in DAYS):
        end -= 1
    return (start, end) if any(_nominal(stretch, word) for word in range(start, end)) else None


def _joins_right(stretch: Stretch, word: int, start: int) -> bool:
    norm, tag = stretch.norms[word], stretch.tags[word]
    gap = stretch.gaps[word] if word > start else ""
    if stretch.inside[word] != OUTSIDE or (
        norm in BARS_RIGHT and PERSONAL_RELATIVES.isdisjoint(stretch.norms[start:word])
    ):
        return False
    if gap.startswith(","):
        group = kinds().get(stretch.norms[word - 1]) is MentionKind.GROUP  # "according to police, Ann Orr left"
        return not (group and tag in NAME_TAGS) and _begins_apposition(stretch, word)
    if gap not in INNER_MARKS:
        return False
    if not PERSONAL_RELATIVES.isdisjoint(stretch.norms[start : word + 1]):
        return True
    if norm in PREPOSITIONS or finite(norm, tag):
        return norm in {"of", "for", "from", "with", "at", "to"} and word > start
    return tag in PHRASE_TAGS or norm in DETERMINERS or norm == "and" or tag.startswith(("JJ", "RB", "VB"))


def _begins_apposition(stretch: Stretch, word: int) -> bool:
    """Whether the words after a comma explain the noun before it: no finite verb comes before the next mark."""
    norm, tag = stretch.norms[word], stretch.tags[word]
    if norm in {"who", "whose"}:
        return True
    if norm in OPENS_CLAUSE or norm in DAYS or tag == "VBG" or stretch.gaps[word] != ",":
        return False
    if tag not in NOUN_TAGS | {"JJ", "DT", "PRP$", "CD"} and norm not in DETERMINERS:
        return False
    for later in range(word, min(len(stretch), word + REACH)):
        if later > word and (stretch.gaps[later] or stretch.norms[later] in RELATIVES):
            return True
        if finite(stretch.norms[later], stretch.tags[later]):
            return False
    return True


def possessor(stretch: Stretch, cue: Cue) -> Words | None:
    """Return the genitive before a noun of speech: Ann Smith's claim, his claim."""
    for word in range(cue.first - 1, max(-1, cue.first - 5), -1):
        norm, tag = stretch.norms[word], stretch.tags[word]
        if stretch.gaps[word + 1] or stretch.inside[word] != OUTSIDE:
            return None
        if norm in {"his", "her", "their", "my", "our", "your", "its"}:
            return (word, word + 1)
        if possessive(norm):
            return phrase_before(stretch, word + 1)
        if tag not in PHRASE_TAGS:
            return None
    return None


def agent(stretch: Stretch, cue: Cue, end: int) -> Words | None:
    """Return the noun phrase after "by" of a passive cue."""
    for word in range(cue.end, min(end, cue.end + 8)):
        if stretch.norms[word] == "by" and stretch.inside[word] == OUTSIDE:
            return phrase_after(stretch, word + 1)
        if stretch.gaps[word]:
            return None
    return None


def main_subject(stretch: Stretch, start: int, before: int, end: int) -> Words | None:
    """Return the subject of the clause that a participle before the word ``before`` belongs to.

    It is that of the first finite verb of the sentence, or, where the participle opens the sentence, of the first one
    behind the comma; an adverbial that opens the sentence is passed over.
    """
    if start >= before - 1 or stretch.norms[start] in SUBORDINATORS | PREPOSITIONS:
        comma = next((word for word in range(start + 1, end) if stretch.gaps[word].startswith(",")), None)
        if comma is None:
            return None
        start, before = comma, before if comma < before else end
    for word in range(start, min(before, start + 2 * REACH)):
        if stretch.inside[word] == OUTSIDE and governs(stretch, word):
            first = word
            while (
                first > start and not stretch.gaps[first] and adverb(stretch.norms[first - 1], stretch.tags[first - 1])
            ):
                first -= 1
            return subject(stretch, Cue(word, word, Form.FINITE, "", "", first))
    return None
