"""``framing.verb``: one statement reported with verbs of different stance, as fact here and as a mere claim there."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.detectors import HEADLINES
from newscmp.detectors.evidence.citations import cited
from newscmp.detectors.evidence.findings import Finding, collect
from newscmp.detectors.evidence.hits import DENIAL
from newscmp.detectors.evidence.literal import literal
from newscmp.detectors.evidence.plain import stances
from newscmp.detectors.evidence.polarity import denied
from newscmp.detectors.evidence.ranking import Tier, rank
from newscmp.detectors.evidence.reports import Report, overlap, quoted, reports, same_speaker, strangers
from newscmp.detectors.evidence.speech_acts import contrasts
from newscmp.detectors.evidence.violence import tells_of_force
from newscmp.model import Relation, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Difference, Group

RULE = Rule(
    "framing.verb",
    "reporting verbs (noted, claimed)",
    "One statement is reported with verbs of different stance: as a fact (noted, pointed out), with force (insisted), "
    "plainly (said), at a distance (claimed), as an accusation (charged) or in heat (slammed).",
)
#: How far the writer vouches for the content: factive > assertive > neutral > distancing (Hooper 1975; Recasens 2013).
CREDENCE = {"factive": 3, "concessive": 3, "assertive": 2, "neutral": 1, "cognitive": 1, "distancing": 0}
#: A second axis: how much the verb itself condemns the speaker's tone or somebody's deed.
HEAT = {"charged": 2, "accusatory": 1, "critical": 1}
#: A third: whether the content is what somebody is to do.
DEMAND = {"directive": 1}
#: Two reports of one statement share at least three content words, and this share of the smaller content; a plain
#: difference of force or of open criticism is told only where the shared words leave less doubt.
SAME, SURE = 0.4, 0.6


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the statements that linked sentences, or headlines, report with verbs of different stance."""
    told: dict[str, tuple[Report, ...]] = {}
    for passage in context.group(group):
        own = tuple(
            report
            for report in reports(passage)
            if not (_inside_quotation(report) or _deed(report, context) or _denied(report))
        )
        told[passage.document.id] = (*told.get(passage.document.id, ()), *own)
    findings = [
        finding
        for left, right in combinations(told.values(), 2)
        for finding in _findings(left, right, headline=group.id == HEADLINES)
    ]
    yield from collect(RULE, group, findings)
    yield from contrasts(RULE.id, group, context)


def _inside_quotation(report: Report) -> bool:
    """Whether the cue itself is quoted: what a speaker says of others' words is not how the outlet reports them."""
    return any(span.covers(report.cue) for span in quoted(report.passage))


def _denied(report: Report) -> bool:
    """Whether somebody is said not to have said it: that he did not claim it makes it no claim."""
    tokens = report.passage.sentence.tokens
    first = next((i for i, token in enumerate(tokens) if report.cue.covers(token.span)), 0)
    return denied(tokens[max(0, first - DENIAL) : first])


def _deed(report: Report, context: Context) -> bool:
    """Whether a verb is no report but a deed: trashed the windows, attacked by force, was pronounced dead."""
    tokens = report.passage.sentence.tokens
    cue = [i for i, token in enumerate(tokens) if report.cue.covers(token.span)]
    if cue and any(token.norm == "dead" for token in tokens[cue[-1] + 1 : cue[-1] + 2]):
        return True  # was pronounced dead
    if report.stance != "charged" or not cue:
        return False
    force = tells_of_force(tokens[cue[0]].norm, report.passage, context)
    return force or literal(tokens, cue[0], cue[-1] + 1)


def _findings(left: tuple[Report, ...], right: tuple[Report, ...], *, headline: bool) -> Iterator[Finding]:
    """Yield the changes between every report and that of the same statement on the other side, each pair once."""
    forth = {one: _counterpart(one, right, headline=headline) for one in left}
    back = {other: _counterpart(other, left, headline=headline) for other in right}
    told = {one: other for one, other in forth.items() if other is not None and back[other] is one}
    taken = told | {other: one for one, other in told.items()}
    pairs = (*forth.items(), *((one, other) for other, one in back.items()))
    paired = dict.fromkeys((a, b) for a, b in pairs if a is not None and b is not None)
    for one, other in paired:
        if told.get(one) is other or not _told_already(one, other, taken):
            yield from _change(one, other, headline=headline)


def _told_already(one: Report, other: Report, taken: Mapping[Report, Report]) -> bool:
    """Whether most of what two reports share is what one of them shares with its own counterpart."""
    shared = one.stems & other.stems
    return any(2 * len(shared & a.stems & taken[a].stems) > len(shared) for a in (one, other) if a in taken)


def _counterpart(report: Report, others: tuple[Report, ...], *, headline: bool) -> Report | None:
    """Return the report of the same statement with most words in common; of several, the one of the same stance."""
    same = [other for other in others if _same(report, other, headline=headline)]
    return max(same, key=lambda other: (len(report.stems & other.stems), other.stance == report.stance), default=None)


def _same(report: Report, other: Report, *, headline: bool) -> bool:
    if strangers(report, other):
        return False
    enough = len(report.stems & other.stems) >= (1 if headline else 3)
    return enough and same_speaker(report, other) and overlap(report.stems, other.stems) >= SAME


def _change(one: Report, other: Report, *, headline: bool) -> Iterator[Finding]:
    step, heat = _step(one.stance, other.stance), _heat(one.stance, other.stance)
    demand = abs(DEMAND.get(one.stance, 0) - DEMAND.get(other.stance, 0))
    small = step + heat + demand < 2
    if not step + heat + demand or not (_speech(one) and _speech(other)):
        return
    if small and not headline and overlap(one.stems, other.stems) < SURE:
        return
    if small and one.attribution.direct and other.attribution.direct and step:
        return  # said or declared: the words are there for all to read
    passages: list[Passage] = [one.passage, other.passage]
    classes = cited((one.entry, other.entry))
    apart = ", ".join(f"{n} of {axis}" for axis, n in {"credence": step, "heat": heat, "demand": demand}.items() if n)
    why = (*_why(one), *_why(other), *classes, f"steps apart: {apart}")
    note = stances((report.stance, report.passage.document.id) for report in (one, other))
    # a cue without a speaker was no report at all in each of four findings on news that no rule was made on
    tier = Tier.CLASS_CHANGE if one.speaker and other.speaker else Tier.FOLDED
    order = rank(tier, passages, min(0.2, 0.05 * (step + heat + demand)))
    yield Finding(Relation.VARIANT, one.reading(), other.reading(), note, explanation=why, weight=order)


def _speech(report: Report) -> bool:
    """Whether the cue reports a statement rather than an act or an attitude; of nouns only a claim frames it."""
    if report.noun:
        return report.stance == "distancing"
    known = report.stance in CREDENCE.keys() | HEAT.keys() | DEMAND.keys()
    return known and (report.stance != "neutral" or (report.speech and report.entry is not None))


def _step(one: str, other: str) -> int:
    """Return how far apart two stances are in credence; a stance off the scale vouches no more than a neutral one."""
    return abs(CREDENCE.get(one, 1) - CREDENCE.get(other, 1))


def _heat(one: str, other: str) -> int:
    return abs(HEAT.get(one, 0) - HEAT.get(other, 0))


def _why(report: Report) -> Iterator[str]:
    cue, entry = report.passage.text(report.cue), report.entry
    origin, speaker = entry.origin if entry else "a colon", report.speaker or "not named"
    voice = report.reading().voice
    yield f"{report.passage.ref} “{cue}”: {report.stance}, {origin}; voice: {voice}; speaker: {speaker}"
