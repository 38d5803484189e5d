"""Attribution relations inside one stretch of text: each cue with its source and its content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscmp.model import Span
from newscmp.text import contents, cues, sources
from newscmp.text.cues import Cue, Form
from newscmp.text.grammar import COORDINATORS, DAYS, MODALS, finite
from newscmp.text.stretches import OUTSIDE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.text.sources import Words
    from newscmp.text.stretches import Stretch


#: What could, would or should be said was not said.
UNREAL = MODALS - {"shall", "must"}


@dataclass(frozen=True, slots=True)
class Relation:
    """A cue with the words of its source and the ranges of words of its content."""

    cue: Cue
    source: Words | None
    content: tuple[Words, ...]


def find(stretch: Stretch) -> tuple[Relation, ...]:
    """Return the attribution relations of a stretch, by position of the cue."""
    placed = tuple(_sourced(stretch, cues.find(stretch)))
    relations = []
    for number, (cue, source) in enumerate(placed):
        content = _content(stretch, cue, source, placed[number + 1 : number + 6])
        if content and _asserted(stretch, cue, source):
            relations.append(Relation(cue, source, content))
    held = [words for relation in relations for words in relation.content]
    return tuple(r for r in relations if _utters(r.cue) or not any(a <= r.cue.first < b for a, b in held))


def _asserted(stretch: Stretch, cue: Cue, source: Words | None) -> bool:
    """Whether a cue says that something was said: not that it could be, and not a noun of speech of nobody."""
    if cue.form is Form.NOUN:
        return source is not None and cue.stance not in {"factive", "cognitive"}
    if cue.form is Form.INFINITIVE:
        return False
    return cue.frame != "object" or UNREAL.isdisjoint(stretch.norms[cue.group : cue.first])


def _utters(cue: Cue) -> bool:
    """Whether a cue inside reported speech is worth a relation of its own: somebody else's speech, not a thought."""
    if cue.form in {Form.ACCORDING, Form.COLON}:
        return True
    return (
        cue.frame in {"clause", "recipient"} and cue.stance not in {"cognitive", "factive"} and cue.form is Form.FINITE
    )


def _sourced(stretch: Stretch, found: Sequence[Cue]) -> Iterator[tuple[Cue, Words | None]]:
    """Yield every cue with its source; cues without a subject of their own share that of the cue before."""
    last: Words | None = None
    for cue in found:
        start = contents.sentence_start(stretch, cue.first)
        source = _source(stretch, cue, start)
        if (source is None and cue.form in {Form.PARTICIPLE, Form.INFINITIVE}) or (
            source is None and _shares(stretch, cue)
        ):
            source = last if last and last[0] >= start else sources.main_subject(stretch, cue.group, start)
        if source is not None and cue.form is not Form.NOUN:
            last = source
        yield cue, source


def _shares(stretch: Stretch, cue: Cue) -> bool:
    """Whether a finite cue follows a conjunction or comma instead of a subject."""
    if cue.form is not Form.FINITE or not cue.group or stretch.inside[cue.group - 1] != OUTSIDE:
        return False
    return stretch.norms[cue.group - 1] in COORDINATORS or stretch.gaps[cue.group].startswith(",")


def _source(stretch: Stretch, cue: Cue, start: int) -> Words | None:
    """Return the source that stands in the cue's own place for it: subject, agent, possessor or what follows."""
    if cue.form is Form.ACCORDING or (cue.form is Form.FINITE and _inverted(stretch, cue)):
        return sources.phrase_after(stretch, cue.end)
    if cue.form is Form.COLON:
        return (0, cue.first)
    if cue.form is Form.NOUN:
        return sources.possessor(stretch, cue)
    if cue.form is Form.PASSIVE:
        return sources.agent(stretch, cue, len(stretch))
    found = sources.subject(stretch, cue) if cue.form is Form.FINITE else None
    return found if found is None or found[0] >= start else (start, found[1])


def _inverted(stretch: Stretch, cue: Cue) -> bool:
    """Whether the subject follows the cue: "…," said Ann Smith."""
    if not cue.group or cue.group != cue.first or cue.end >= len(stretch) or stretch.gaps[cue.end]:
        return False
    after_quotation = stretch.inside[cue.first - 1] != OUTSIDE
    if not after_quotation and (cue.frame == "object" or not stretch.gaps[cue.first].startswith(",")):
        return False
    phrase = sources.phrase_after(stretch, cue.end)
    if phrase is None or stretch.norms[cue.end] in DAYS:
        return False
    end = phrase[1]
    return after_quotation or end >= len(stretch) or not finite(stretch.norms[end], stretch.tags[end])


def _content(
    stretch: Stretch, cue: Cue, source: Words | None, later: tuple[tuple[Cue, Words | None], ...]
) -> tuple[Words, ...]:
    """Return the ranges of words that a cue reports, none if it reports nothing here."""
    right = max(cue.end, source[1]) if source and source[0] >= cue.end else cue.end
    end = contents.sentence_end(stretch, right)
    if cue.form is Form.ACCORDING:
        return _according(stretch, cue, right, end) if source else ()
    if cue.form is Form.NOUN:
        return _noun(stretch, cue, source, later, end)
    if cue.form is Form.COLON:
        return ((cue.end, len(stretch)),) if cue.end < len(stretch) else ()
    return _verbal(stretch, cue, source, later, right, end) if cue.form is not Form.AGENTLESS else ()


def _verbal(
    stretch: Stretch,
    cue: Cue,
    source: Words | None,
    later: tuple[tuple[Cue, Words | None], ...],
    right: int,
    end: int,
) -> tuple[Words, ...]:
    left = min(cue.group, source[0]) if source and source[1] <= cue.first + 1 else cue.group
    before = contents.begins_before(stretch, left) if cue.form is Form.FINITE else None
    if before is not None and _parenthetical(stretch, left, right, end):
        rest = (right, contents.ends_after(stretch, right, later, end))
        return ((before, left), rest) if contents.resumes(stretch, right, end) else ((before, left),)
    start = contents.begins_after(stretch, cue, right, end)
    return ((start, contents.ends_after(stretch, start, later, end)),) if start is not None else ()


def _parenthetical(stretch: Stretch, left: int, right: int, end: int) -> bool:
    """Whether a cue with its source stands behind or inside what it reports."""
    quoted = stretch.inside[left - 1] != OUTSIDE
    return quoted or right >= end or bool(stretch.gaps[right]) or contents.opens_quotation(stretch, right)


def _according(stretch: Stretch, cue: Cue, right: int, end: int) -> tuple[Words, ...]:
    start = contents.sentence_start(stretch, cue.first)
    lead = start
    while lead < cue.first and stretch.norms[lead] in COORDINATORS:
        lead += 1
    if lead < cue.first:
        rest = ((right, end),) if right < end and stretch.gaps[right].startswith(",") else ()
        return ((lead, cue.first), *rest)
    return ((right, end),) if right < end else ()


def _noun(
    stretch: Stretch, cue: Cue, source: Words | None, later: tuple[tuple[Cue, Words | None], ...], end: int
) -> tuple[Words, ...]:
    if cue.end >= end or stretch.gaps[cue.end]:
        return ()
    link = stretch.norms[cue.end]
    if link != "that" and (source is None or link not in contents.NOUN_LINKS):
        return ()
    return ((cue.end, contents.ends_after(stretch, cue.end, later, end)),)


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
