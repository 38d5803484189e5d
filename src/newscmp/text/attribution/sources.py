"""The source of a cue: the noun phrase that is its subject, stands behind it, or is its agent or possessor."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newscmp.text.attribution.cues import Cue, Form
from newscmp.text.attribution.phrases import (
    BARS_LEFT,
    BEFORE_VERB,
    OPENS_CLAUSE,
    REACH,
    nominal,
    phrase_after,
    phrase_before,
)
from newscmp.text.attribution.stretches import OUTSIDE, governs
from newscmp.text.grammar import (
    COORDINATORS,
    DAYS,
    PHRASE_TAGS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    adverb,
    finite,
    possessive,
)
from newscmp.text.speech import SAYING

if TYPE_CHECKING:
    from newscmp.text.attribution.phrases import Words
    from newscmp.text.attribution.stretches import Stretch

#: Words for some of a body.
INDEFINITE = frozenset(
    ("some", "many", "most", "several", "few", "others", "those", "one", "everyone", "nobody", "all")
)
#: Dashes between which something is put in.
PAIRED = frozenset(("—", "–", "--"))
#: A week, month or year before the verb is when, where "last" or "this" stands before it.
PERIODS = frozenset(("week", "month", "year", "morning", "afternoon", "evening", "night", "weekend"))


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
    if found is not None and _belongs(stretch, found[0]):
        return found[0] - 2, found[1]
    return _whole(stretch, found[0], end) if found is not None and found[1] == end else found


def _belongs(stretch: Stretch, first: int) -> bool:
    """Whether a noun phrase is the body that those who speak belong to: *some in* the party believe."""
    led = (
        first > 1
        and stretch.norms[first - 1] in {"in", "on", "at", "within"}
        and not any(stretch.gaps[first - 1 : first + 1])
    )
    opens = led and (first - 2 == stretch.begins[first] or bool(stretch.gaps[first - 2]))
    return opens and stretch.norms[first - 2] in INDEFINITE


def accompanied(stretch: Stretch, cue: Cue) -> Words | None:
    """Return the noun phrase between "with" and a participle: with Judge Rowe *describing* it."""
    if stretch.gaps[cue.group]:
        return None
    found = phrase_before(stretch, cue.group)
    return found if found and found[0] and stretch.norms[found[0] - 1] == "with" else None


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
    begin = max(stretch.begins[first], end - 2 * REACH)
    begin = next((w for w in range(end - 1, begin, -1) if stretch.gaps[w]), begin)
    if begin > first:
        return first, end
    while begin < first and (stretch.norms[begin] in COORDINATORS or stretch.tags[begin] == "RB"):
        begin += 1
    words = range(begin + 1, end)
    if first - begin >= REACH or stretch.inside[begin] != OUTSIDE:
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
    opening = stretch.tags[begin] in PHRASE_TAGS - {"VBG"} and stretch.norms[begin] not in BARS_LEFT
    if not opening or not nominal(stretch, mark - 1) or mark + 1 >= end:
        return False
    if stretch.norms[mark] in RELATIVES:
        verbs = [governs(stretch, word) for word in range(mark, end)]
        return sum(here and not before for before, here in pairwise(verbs)) == 1
    groups = sum(_verb(stretch, w) and not _verb(stretch, w - 1) for w in range(mark + 1, end))
    following = stretch.norms[mark + 1]
    if not (RELATIVES | SUBORDINATORS).isdisjoint(stretch.norms[mark:end]):
        return False
    past = stretch.norms[mark].endswith("ed") and (following in PREPOSITIONS or following in BEFORE_VERB)
    reduced = past or (stretch.tags[mark] in {"VBN", "VBG"} and following not in COORDINATORS)
    return reduced and groups == 0


def _verb(stretch: Stretch, word: int) -> bool:
    return stretch.tags[word].startswith(("VB", "MD")) or finite(stretch.norms[word], stretch.tags[word])


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
            if head and head[0] > 1 and stretch.norms[head[0] - 1] == "of" and stretch.gaps[head[0] - 1] == ",":
                continue  # Bishop Rowe, of Dole, Pa., said
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
    if stretch.tags[first] == "VBG" and any(stretch.gaps[first + 1 : end]):
        return None  # writing to the council, Ada Rowe, the mayor, said
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
