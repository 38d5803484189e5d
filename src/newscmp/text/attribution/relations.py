"""Attribution relations inside one stretch of text: each cue with its source and its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import Kind, Span
from newscmp.text.attribution import contents, endings, insertions, phrases, sources
from newscmp.text.attribution.cues import Cue, Form
from newscmp.text.attribution.stretches import OUTSIDE
from newscmp.text.grammar import AUXILIARIES, COORDINATORS, DAYS, DO, HAVE, MODALS, NAME_TAGS, SUBJECTS, finite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.text.attribution.endings import Placed
    from newscmp.text.attribution.phrases import Words
    from newscmp.text.attribution.stretches import Stretch


#: What could, would or should be said was not said.
UNREAL = MODALS - {"shall", "must"}
#: What is underscored by nobody is no report: her plight was underscored when she fell.
SHOWN = ("underscor", "underlin", "highlight", "illustrat", "demonstrat", "document", "show")
#: So many cues before and behind one are looked at: a sentence of news rarely has more, and the cost stays linear.
AHEAD = 5
#: Words at most before the cue of a sentence that only says who spoke.
SHORT = 8


@dataclass(frozen=True, slots=True)
class Relation:
    """A cue with the words of its source and the ranges of words of its content."""

    cue: Cue
    source: Words | None
    content: tuple[Words, ...]


def find(stretch: Stretch, cues: Sequence[Cue]) -> tuple[Relation, ...]:
    """Return the attribution relations of a stretch with these cues, by position of the cue."""
    placed = tuple((cue, _own_source(stretch, cue)) for cue in cues)
    found: list[Relation] = []
    last: Words | None = None
    for number, (cue, own) in enumerate(placed):
        content = _content(stretch, cue, own, placed[number + 1 : number + 1 + AHEAD])
        holders = _holders(cue, found[-AHEAD:])
        held = bool(holders)
        if not content or (held and not _utters(cue) and not _closes(cue, content)):
            continue
        source = own or _shared_source(stretch, cue, last)
        if _asserted(stretch, cue, source):
            found.append(Relation(cue, source, content))
            own_clause = all(holder.cue.form is Form.ACCORDING for holder in holders)
            last = source if source is not None and own_clause and cue.form is not Form.NOUN else last
    return tuple(
        relation
        for i, relation in enumerate(found)
        if _utters(relation.cue) or not _holders(relation.cue, found[i + 1 : i + 1 + AHEAD])
    )


def _closes(cue: Cue, content: tuple[Words, ...]) -> bool:
    """Whether a cue stands behind what it reports, so that what it stands in was told by its source too."""
    return cue.stance != "cognitive" and content[0][0] < cue.first


def _holders(cue: Cue, relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations inside whose content a cue stands."""
    return [r for r in relations if any(first <= cue.first < end for first, end in r.content)]


def _shared_source(stretch: Stretch, cue: Cue, last: Words | None) -> Words | None:
    """Return the source of a cue without a subject of its own: that of the cue before it, or of the main clause."""
    finite_alone = cue.form is Form.FINITE and _lacks_subject(stretch, cue)
    if not finite_alone and cue.form not in {Form.PARTICIPLE, Form.INFINITIVE}:
        return None
    start = stretch.begins[cue.first]
    if last is not None and last[0] >= start:
        return last
    return sources.main_subject(stretch, start, cue.group, stretch.ends[cue.first])


def _asserted(stretch: Stretch, cue: Cue, source: Words | None) -> bool:
    """Whether a cue says that something was said: not that it could be, and not a noun of speech of nobody."""
    if cue.form is Form.NOUN:
        return source is not None and cue.stance not in {"factive", "cognitive"}
    shown = cue.form is Form.PASSIVE and source is None and stretch.norms[cue.first].startswith(SHOWN)
    if cue.form is Form.INFINITIVE or shown or _asked(stretch, cue, source):
        return False
    thought = cue.stance == "cognitive"
    if thought and cue.form is Form.PARTICIPLE:
        return False  # anyone wanting to leave
    return not (thought or cue.frame == "object") or UNREAL.isdisjoint(stretch.norms[cue.group : cue.first])


def _asked(stretch: Stretch, cue: Cue, source: Words | None) -> bool:
    """Whether a question asks if something was said, as in "does she say so"."""
    begin, end = stretch.begins[cue.first], stretch.ends[cue.first]
    opening = stretch.norms[begin + (stretch.norms[begin] in COORDINATORS)]
    if "?" in stretch.gaps[end] and opening in AUXILIARIES:
        return True
    first = source[0] - 1 if source else -1
    leads = first >= 0 and stretch.norms[first] in DO | MODALS | HAVE and cue.group >= first + 2
    return leads and not stretch.gaps[first + 1] and first <= stretch.begins[cue.first] + 2


def _utters(cue: Cue) -> bool:
    """Whether a cue inside reported speech is worth a relation of its own: somebody else's speech, not a thought."""
    if cue.form in {Form.ACCORDING, Form.COLON}:
        return True
    return (
        cue.frame in {"clause", "that", "recipient"}
        and cue.stance not in {"cognitive", "factive"}
        and cue.form is Form.FINITE
    )


def _lacks_subject(stretch: Stretch, cue: Cue) -> bool:
    """Whether a finite cue follows a conjunction or comma instead of a subject."""
    if not cue.group or stretch.inside[cue.group - 1] != OUTSIDE:
        return False
    return stretch.norms[cue.group - 1] in COORDINATORS or stretch.gaps[cue.group].startswith(",")


def _own_source(stretch: Stretch, cue: Cue) -> Words | None:
    """Return the source that stands in the cue's own place for it: subject, agent, possessor or what follows."""
    if cue.form is Form.ACCORDING or (cue.form is Form.FINITE and _inverted(stretch, cue)):
        return phrases.phrase_after(stretch, cue.end)
    if cue.form is Form.COLON:
        return (0, cue.first)
    if cue.form is Form.NOUN:
        return sources.possessor(stretch, cue)
    if cue.form is Form.PASSIVE:
        return sources.agent(stretch, cue, len(stretch))
    start = stretch.begins[cue.first]
    if cue.form is Form.PARTICIPLE:
        return sources.accompanied(stretch, cue)
    found = sources.subject(stretch, cue) if cue.form is Form.FINITE else None
    return found if found is None or found[0] >= start else (start, found[1])


def _inverted(stretch: Stretch, cue: Cue) -> bool:
    """Whether the subject follows the cue: "…," said Ann Smith."""
    if not cue.group or cue.group != cue.first or cue.end >= len(stretch) or stretch.gaps[cue.end]:
        return False
    after_quotation = contents.speech_before(stretch, cue.first)
    after_comma = cue.frame in {"clause", "that"} and stretch.gaps[cue.first].startswith(",")
    if not after_quotation and not after_comma:
        return False
    phrase = phrases.phrase_after(stretch, cue.end)
    clause = stretch.kind is Kind.TITLE or insertions.clause_before(stretch, cue.first)
    closes = phrase is not None and phrase[1] == len(stretch) and clause
    inset = phrase is not None and after_comma and _named_inset(stretch, cue, phrase)
    if not after_quotation and not closes and not inset and sources.subject(stretch, cue) is not None:
        return False
    if phrase is None or stretch.norms[cue.end] in DAYS:
        return False
    if inset:
        return True
    end = phrase[1]
    return after_quotation or end >= len(stretch) or not finite(stretch.norms[end], stretch.tags[end])


def _named_inset(stretch: Stretch, cue: Cue, phrase: Words) -> bool:
    """Whether commas stand around a cue and the name behind it: Her words, said Ada Quist, the mayor, are clear."""
    end = phrase[1]
    closed = end < len(stretch) and stretch.gaps[end].startswith(",")
    return closed and stretch.norms[cue.first] in contents.SAYS and stretch.tags[cue.end] in NAME_TAGS


def _content(stretch: Stretch, cue: Cue, source: Words | None, later: Sequence[Placed]) -> tuple[Words, ...]:
    """Return the ranges of words that a cue reports, none if it reports nothing here."""
    right = max(cue.end, source[1]) if source and source[0] >= cue.end else cue.end
    end = endings.opening_participle(stretch, cue, stretch.ends[min(right, len(stretch) - 1)])
    if cue.form is Form.ACCORDING:
        return _according(stretch, cue, right, end) if source else ()
    if cue.form is Form.NOUN:
        return _noun(stretch, cue, source, later, end)
    if cue.form is Form.COLON:
        return ((cue.end, len(stretch)),) if cue.end < len(stretch) else ()
    agentless = cue.form is Form.AGENTLESS and stretch.norms[cue.first] != "it"
    return _verbal(stretch, cue, source, later, right, end) if not agentless else ()


def _verbal(
    stretch: Stretch,
    cue: Cue,
    source: Words | None,
    later: Sequence[Placed],
    right: int,
    end: int,
) -> tuple[Words, ...]:
    later = [placed for placed in later if not _subjunctive(stretch, cue, placed)]
    left = min(cue.group, source[0]) if source and source[1] <= cue.first + 1 else cue.group
    end = endings.relative_end(stretch, {left, cue.group}, right, end)
    beside = _beside(stretch, cue, (left, right), later, end) if cue.form is Form.FINITE else ()
    if beside:
        return beside
    start = contents.begins_after(stretch, cue, right, end)
    if start is None and cue.form is Form.FINITE and insertions.extracted(stretch, left, right, end):
        start = right
    if start is None:
        return ()
    end = endings.ends_after(stretch, start, later, end)
    return ((start, endings.subordinate_end(stretch, cue, start, end)),)


def _beside(stretch: Stretch, cue: Cue, place: Words, later: Sequence[Placed], end: int) -> tuple[Words, ...]:
    """Return what a cue with its source in this place stands behind, or in the middle of; nothing if it does not."""
    left, right = place
    if not left or not (stretch.gaps[left] or stretch.norms[left - 1] == "as" or stretch.inside[left - 1] != OUTSIDE):
        return ()
    stop = insertions.circumstance_end(stretch, cue, right, end)
    said = insertions.says_so(stretch, cue, left, stop, end)
    if said:
        left, right = left - 1, stop
    opens = left == stretch.begins[left] or insertions.connective(stretch, left)
    if opens and (said or (stretch.gaps[left].startswith(",") and stretch.gaps[stop].startswith(","))):
        return ((stop, endings.ends_after(stretch, stop, later, end)),) if stop < end else ()
    before = contents.begins_before(stretch, left, right)
    if before is None or insertions.occasion(stretch, before, left):
        return ()
    if not _parenthetical(stretch, left, right, end):
        if stop == right or not (stretch.kind is Kind.TITLE or insertions.between(stretch, left, stop, end)):
            return ()
        right = stop
    elif contents.opens_quotation(stretch, stop) and "," in stretch.gaps[stop]:
        right = stop
    rest = (right, endings.ends_after(stretch, right, later, end))
    return ((before, left), rest) if endings.resumes(stretch, left, right, end) else ((before, left),)


def _subjunctive(stretch: Stretch, cue: Cue, later: Placed) -> bool:
    """Whether a later base form belongs to what a past cue reports: demanded that Orr resign *and admit* his part."""
    other, source = later
    past = cue.form is Form.FINITE and stretch.norms[cue.first].endswith("ed")
    bare = stretch.tags[other.first] in {"VB", "VBP", "NN"} and other.group == other.first
    return past and bare and other.form is Form.FINITE and source is None


def _parenthetical(stretch: Stretch, left: int, right: int, end: int) -> bool:
    """Whether a cue with its source stands behind or inside what it reports."""
    quoted = stretch.inside[left - 1] != OUTSIDE
    return quoted or right >= end or bool(stretch.gaps[right]) or contents.opens_quotation(stretch, right)


def _according(stretch: Stretch, cue: Cue, right: int, end: int) -> tuple[Words, ...]:
    start = stretch.begins[cue.first]
    lead = start
    while lead < cue.first and stretch.norms[lead] in COORDINATORS:
        lead += 1
    if lead < cue.first:
        rest = ((right, end),) if right < end and stretch.gaps[right].startswith(",") else ()
        return ((lead, cue.first), *rest)
    return ((right, end),) if right < end else ()


def _noun(stretch: Stretch, cue: Cue, source: Words | None, later: Sequence[Placed], end: int) -> tuple[Words, ...]:
    if cue.end >= end or stretch.gaps[cue.end]:
        return ()
    link = stretch.norms[cue.end]
    if link != "that" and (source is None or link not in contents.NOUN_LINKS):
        return ()
    return ((cue.end, endings.ends_after(stretch, cue.end, later, end)),)


def speaker_alone(stretch: Stretch, cues: Sequence[Cue]) -> Relation | None:
    """Return the cue and source of a sentence that only says who spoke, without content: Quist asked the crowd."""
    first = next(iter(cues), None)
    if first is None or first.form is not Form.FINITE or first.frame == "object" or first.first > SHORT:
        return None
    source = _own_source(stretch, first)
    content = _content(stretch, first, source, ())
    return Relation(first, source, ()) if source is not None and not content else None


def announcer(stretch: Stretch) -> Words | None:
    """Return the person or body that is the subject of a sentence which announces speech with its colon."""
    if not stretch.gaps[-1].endswith(":"):
        return None
    start = stretch.begins[len(stretch) - 1]
    found = sources.main_subject(stretch, start, len(stretch), len(stretch))
    named = found is not None and any(
        stretch.tags[word] in NAME_TAGS or stretch.norms[word] in SUBJECTS for word in range(*found)
    )
    return found if named else None


def span_of(stretch: Stretch, words: Words) -> Span:
    """Return the text of a range of words, with the marks of quotations that begin or end with it."""
    span = stretch.of(*words)
    start, end = span.start, span.end
    number = stretch.inside[words[0]]
    if number != OUTSIDE and (words[0] == 0 or stretch.inside[words[0] - 1] != number):
        start = stretch.quotations[number].span.start
    number = stretch.inside[words[1] - 1]
    if number != OUTSIDE and (words[1] == len(stretch) or stretch.inside[words[1]] != number):
        end = stretch.quotations[number].span.end
    return Span(min(start, span.start), max(end, span.end))
