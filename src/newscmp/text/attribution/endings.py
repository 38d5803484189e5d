"""Where what a cue reports ends: at a later cue, at a clause of the outlet's own; and whether it goes on behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.text.attribution.contents import CLAUSE, RELATIVE, opens_quotation
from newscmp.text.attribution.cues import Cue, Form
from newscmp.text.attribution.stretches import OUTSIDE, governs
from newscmp.text.grammar import COORDINATORS, SUBORDINATORS, finite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.text.attribution.phrases import Words
    from newscmp.text.attribution.stretches import Stretch

    Placed = tuple[Cue, Words | None]

#: Conjunctions behind a comma that begin a clause which the cue before them does not report.
CLAUSE_LINKS = frozenset(("and", "but", "while", "although", "though"))
#: Conjunctions that begin a sentence with a clause that ends at its comma, and what may stand before them.
OPENERS = frozenset(("as", "while", "when", "after", "although", "though", "if", "since", "because", "before"))
LEADING = frozenset(("even", "perhaps", "just", "only", "not"))
SUBJECT_TAGS = ("DT", "NN", "PRP", "CD", "JJ")
#: What these begin behind a cue tells when it was said: …, Orr said, as he left the hall.
OCCASIONS = frozenset(("as", "after", "when", "while", "amid", "before", "during", "following", "hours", "days"))


def ends_after(stretch: Stretch, start: int, later: Sequence[Placed], end: int) -> int:
    """Return the word after the last one of the content that begins at ``start``.

    It goes on to the end of the sentence, but not into a cue that shares the source (", adding", "and said").
    """
    end = _ends_with_quotation(stretch, start, end)
    for cue, source in later:
        if start < cue.first < end:
            cut = _cut(stretch, cue, source)
            if cut is not None and cut > start:
                return cut
    return end


def _ends_with_quotation(stretch: Stretch, start: int, end: int) -> int:
    """Return where a quotation at a word ends if its speaker does something else then: chanted “…” and *went on*."""
    if not opens_quotation(stretch, start):
        return end
    close = next((w for w in range(start, end) if stretch.inside[w] != stretch.inside[start]), end)
    goes_on = close + 1 < end and stretch.norms[close] in COORDINATORS and stretch.inside[close + 1] == OUTSIDE
    return close if goes_on and finite(stretch.norms[close + 1], stretch.tags[close + 1]) else end


def _cut(stretch: Stretch, cue: Cue, source: Words | None) -> int | None:
    """Return where the content before a later cue ends, if that cue is not part of it."""
    first = cue.group
    gap, before = stretch.gaps[first], stretch.norms[first - 1]
    if cue.form in {Form.PARTICIPLE, Form.ACCORDING} and gap.startswith((",", "—", "–")):
        return first
    if cue.form is Form.FINITE and before in COORDINATORS:
        return first - 1
    lead = source[0] - 1 if source is not None and source[1] <= first else 0
    if lead > 0 and stretch.norms[lead] in CLAUSE_LINKS and stretch.gaps[lead].startswith(","):
        return lead
    if lead > 0 and stretch.norms[lead] == "as" and stretch.norms[cue.end : cue.end + 1] == ("that",):
        return lead  # stressed the need as Dole pointed out that it leaks
    return None


def opening_participle(stretch: Stretch, cue: Cue, end: int) -> int:
    """Return the end of the clause of a participle that opens the sentence or stands between subject and verb.

    It ends at the comma before the main clause ("Asked about it, Orr left") or verb ("Orr, recalling it, left").
    """
    if cue.form not in {Form.PARTICIPLE, Form.PASSIVE}:
        return end
    near = range(cue.end, min(end, cue.end + 2 * CLAUSE))
    commas = (w for w in near if stretch.gaps[w].startswith(",") and stretch.inside[w] == OUTSIDE)
    if cue.first == stretch.begins[cue.first]:
        return next(commas, end)
    comma = next(commas, end)
    inserted = stretch.gaps[cue.group].startswith(",") and comma < end
    return comma if inserted and finite(stretch.norms[comma], stretch.tags[comma]) else end


def subordinate_end(stretch: Stretch, cue: Cue, start: int, end: int) -> int:
    """Return where the content of a cue ends in a clause that opens the sentence: As Orr mulls a toll, the council met.

    It is the comma before the main clause, if no comma and no quotation stands before.
    """
    first = stretch.begins[cue.first]
    while first < cue.first and (stretch.norms[first] in LEADING or stretch.norms[first] in COORDINATORS):
        first += 1
    opens = first < cue.first and (stretch.norms[first] in OPENERS or stretch.tags[first] == "IN")
    if not opens or cue.first - first > CLAUSE or any(gap != "." for gap in stretch.gaps[first + 1 : cue.first] if gap):
        return end
    verb = stretch.norms[start] != "that"
    for word in range(start + 1, min(end, start + 2 * CLAUSE)):
        if stretch.inside[word] != OUTSIDE:
            return end
        verb = verb or governs(stretch, word)
        if verb and stretch.gaps[word] == "," and _main_clause(stretch, word, end):
            return word
    return end


def _main_clause(stretch: Stretch, first: int, end: int) -> bool:
    """Whether a subject and its verb begin at a word."""
    subject = stretch.tags[first].startswith(SUBJECT_TAGS) and stretch.norms[first] not in SUBORDINATORS
    return subject and any(
        stretch.inside[w] == OUTSIDE and governs(stretch, w) for w in range(first + 1, min(end, first + RELATIVE))
    )


def relative_end(stretch: Stretch, behind: set[int], right: int, end: int) -> int:
    """Return the end of the relative clause between commas around a cue (Orr, who said so, left), else ``end``."""
    if any(_in_relative(stretch, word) for word in behind):
        near = range(right + 1, min(end, right + CLAUSE))
        return next((w for w in near if stretch.gaps[w].startswith(",") and stretch.inside[w] == OUTSIDE), end)
    return end


def _in_relative(stretch: Stretch, word: int) -> bool:
    """Whether a relative clause behind a comma reaches to a word: Orr, who doubts it and opposes the plan, left."""
    for lead in range(word - 1, max(0, word - RELATIVE), -1):
        if stretch.norms[lead] in {"who", "which", "whom"}:
            opening = lead - 2 if lead > 2 and stretch.norms[lead - 1] == "of" else lead  # , many of whom
            return stretch.gaps[opening] == ","
        if stretch.gaps[lead]:
            return False
    return False


def resumes(stretch: Stretch, left: int, right: int, end: int) -> bool:
    """Whether the content goes on after a cue in its middle; a quotation goes on as a quotation only."""
    if right >= end or opens_quotation(stretch, right):
        return right < end
    quoted = stretch.inside[left - 1] != OUTSIDE
    beside = stretch.tags[right] == "VBG" or stretch.norms[right] in OCCASIONS
    return not quoted and stretch.gaps[right].startswith(",") and not beside
