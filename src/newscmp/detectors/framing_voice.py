"""``framing.voice``: what one source states in its own voice, and another attributes to somebody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newscmp.detectors import HEADLINES
from newscmp.detectors.evidence.findings import Finding, collect
from newscmp.detectors.evidence.ranking import Tier, rank
from newscmp.detectors.evidence.reports import SPEECH, Report, pairs, quoted, reports
from newscmp.detectors.evidence.roles import is_content
from newscmp.lexicons import load
from newscmp.model import Relation, Rule, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Difference, Group, Token

RULE = Rule(
    "framing.voice",
    "whose voice",
    "One source states in its own voice what another attributes to a speaker or document.",
)
#: So many content words, and this share of what the outlet states, stand in the reported words if they say the same.
ENOUGH, SAME = 4, 0.55
#: Stances that leave the truth of a statement open.
VOICED = frozenset(("neutral", "assertive", "distancing", "accusatory"))
UNVOUCHED = frozenset(("agentless", "distancing", "accusatory", "directive"))
STATED = "stated"


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the statements that one member of a group attributes and another, of another source, makes itself."""
    findings = [f for left, right in pairs(group, context) for f in (*_findings(left, right), *_findings(right, left))]
    if group.id != HEADLINES:
        yield from collect(RULE, group, findings)


def _findings(attributing: Passage, stating: Passage) -> Iterator[Finding]:
    own = _own_words(stating)
    stems = frozenset(token.stem for token in own)
    for report in reports(attributing):
        shared = [token for token in own if token.stem in report.stems]
        if _attributes(report) and _same(shared, stems):
            yield _finding(report, stating, shared)
            return


def _same(shared: Sequence[Token], stems: frozenset[str]) -> bool:
    """Whether the shared words are most of what the outlet states, and not only the names of those concerned."""
    common = {token.stem for token in shared}
    said = {token.stem for token in shared if not token.pos.startswith("NNP")}
    return len(common) >= max(ENOUGH, SAME * len(stems)) and len(said) >= ENOUGH - 1


def _own_words(passage: Passage) -> tuple[Token, ...]:
    """Return the content words of a sentence in the outlet's voice; none if any word of it reports speech."""
    tokens = passage.sentence.tokens
    if any(_reporting(passage, position) for position in range(len(tokens))):
        return ()
    spoken = [part for attribution in passage.attributions for part in attribution.content]
    spoken += quoted(passage)
    return tuple(t for t in tokens if is_content(t) and not any(part.overlaps(t.span) for part in spoken))


def _reporting(passage: Passage, position: int) -> bool:
    """Whether a word can be a cue, found as one or not: what it leaves open is nothing the outlet states."""
    norms = tuple(token.norm for token in passage.sentence.tokens)
    verb, noun = load("reporting_verbs").match(norms, position), load("reporting_nouns").match(norms, position)
    if noun is not None and noun[1].category != "factive":
        return True
    return verb is not None and (verb[1].category in UNVOUCHED or verb[1].frame in SPEECH)


def _attributes(report: Report) -> bool:
    """Whether a cue of speech leaves the truth of its content to a named source; a factive cue vouches for it."""
    if report.attribution.source is None or report.stance not in VOICED:
        return False
    return report.speech or report.stance == "distancing"


def _finding(report: Report, stating: Passage, shared: Sequence[Token]) -> Finding:
    speaker = report.speaker or ""
    attributed = replace(report.reading(), value=f"attributed: {speaker}", voice=speaker)
    stated = stating.reading(Span(shared[0].span.start, shared[-1].span.end), STATED)
    words = ", ".join(dict.fromkeys(token.norm for token in shared))
    why = (
        f"{report.passage.ref} “{report.passage.text(report.cue)}”: {report.stance}; source: {speaker}",
        f"{stating.ref}: no cue, no quotation; shared words: {words}",
    )
    tier = Tier.CLASS_CHANGE if report.stance in {"distancing", "accusatory"} else Tier.UNIQUE
    order = rank(tier, [report.passage, stating])
    note = f"attributed to {speaker} | {STATED}"
    return Finding(Relation.VARIANT, attributed, stated, note, weight=order, explanation=why)
