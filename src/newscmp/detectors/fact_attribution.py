"""``fact.attribution``: one statement given to two speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors.evidence.findings import Finding, collect
from newscmp.detectors.evidence.reports import PRONOUNS, Report, overlap, pairs, reports, strangers
from newscmp.model import Relation, Rule, Span
from newscmp.text.mentions.naming import titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context
    from newscmp.model import Difference, Group

RULE = Rule(
    "fact.attribution",
    "Who said it",
    "Linked sentences give one statement to different speakers. Conflict: the same quotation, and two named persons.",
)
#: Two reports are of one statement where they share so many content words and this share of the larger content.
ENOUGH, SAME = 4, 0.6


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the statements that members of a group give to different speakers."""
    findings = [
        finding for left, right in pairs(group, context) for finding in _findings(reports(left), reports(right))
    ]
    yield from collect(RULE, group, findings)


def _findings(left: Sequence[Report], right: Sequence[Report]) -> Iterator[Finding]:
    """Yield a finding for every two reports of one statement; whom a pronoun means is no ground for one."""
    for one in filter(_named, left):
        for other in filter(_named, right):
            if not strangers(one, other) or not _rivals(one, other) or not _same(one, other):
                continue
            if not _also(one, right) and not _also(other, left):
                yield _finding(one, other)


def _named(report: Report) -> bool:
    source = report.attribution.source
    return source is not None and report.passage.text(source).casefold() not in PRONOUNS


def _rivals(one: Report, other: Report) -> bool:
    """Whether two sources cannot be one: two persons, or two bodies; a spokesman may be the person named elsewhere."""
    persons = one.attribution.speaker is not None, other.attribution.speaker is not None
    return all(persons) or not (any(persons) or _role(one) or _role(other))


def _role(report: Report) -> bool:
    return any(word.strip(".,").casefold() in titles() for word in (report.speaker or "").split())


def _same(one: Report, other: Report) -> bool:
    shared = len(one.stems & other.stems) if one.speech and other.speech else 0
    return shared >= ENOUGH and shared >= SAME * max(len(one.stems), len(other.stems))


def _also(report: Report, others: Sequence[Report]) -> bool:
    """Whether the other source has the speaker too, for the statement: it is reported at second hand."""
    return any(not strangers(report, other) and overlap(report.stems, other.stems) >= SAME for other in others)


def _finding(one: Report, other: Report) -> Finding:
    verbatim = one.attribution.direct and other.attribution.direct and one.stems == other.stems
    persons = one.attribution.speaker is not None and other.attribution.speaker is not None
    relation = Relation.CONFLICT if verbatim and persons else Relation.VARIANT
    a, b = one.speaker or "", other.speaker or ""
    why = (
        f"{one.passage.ref} {a}: “{one.passage.text(one.cue)}”",
        f"{other.passage.ref} {b}: “{other.passage.text(other.cue)}”",
        f"shared words: {', '.join(sorted(one.stems & other.stems))}",
    )
    left, right = (report.passage.reading(_source(report), report.speaker) for report in (one, other))
    return Finding(relation, left, right, f"{a} | {b}", explanation=why)


def _source(report: Report) -> Span:
    assert report.attribution.source is not None, "strangers have names"
    return report.attribution.source
