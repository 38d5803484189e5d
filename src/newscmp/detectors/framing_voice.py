"""``framing.voice``: what one source states in its own voice, and another attributes to somebody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newscmp.detectors import HEADLINES
from newscmp.detectors.evidence.citations import cited
from newscmp.detectors.evidence.findings import Finding, collect
from newscmp.detectors.evidence.ranking import Tier, rank
from newscmp.detectors.evidence.reports import SPEECH, Report, pairs, quoted, reports
from newscmp.detectors.evidence.roles import is_content
from newscmp.lexicons import load
from newscmp.model import Relation, Rule, Span
from newscmp.text.grammar import AUXILIARIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Difference, Group, Token

RULE = Rule(
    "framing.voice",
    "stated here, attributed there",
    "One source states in its own voice what another attributes to a speaker or document.",
)
#: So many content words, one of them the main verb, and this share of what the outlet states stand in the reported
#: words if they say the same.
ENOUGH, SAME = 3, 0.4
#: With so many in common, the verb that is stated may be any verb of what is reported.
MANY = 5
#: What follows these is not what a sentence states.
EMBEDDING = frozenset(
    ("who", "which", "that", "whether", "if", "to", "when", "while", "where", "because", "after", "before")
)
#: In a clause that these begin the speaker tells who somebody is.
BACKGROUND = frozenset(("who", "which", "whose", "whom"))
AHEAD = frozenset(("will", "would", "shall", "'ll"))
FIRST_PERSON = frozenset(("i", "we", "my", "our", "me", "us"))
LIGHT = AUXILIARIES | {"make", "makes", "made", "take", "takes", "took", "taken", "come", "comes", "came"}
#: Stances that leave the truth of a statement open.
VOICED = frozenset(("neutral", "assertive", "distancing", "accusatory"))
UNVOUCHED = frozenset(("agentless", "distancing", "accusatory", "directive"))
STATED = "stated"
#: Words of the names of agencies, papers and stations.
NEWSROOMS = frozenset({"press", "news", "agency", "newspaper", "broadcaster", "media", "reuters", "afp", "ap", "bbc"})


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the statements that one member of a group attributes and another, of another source, makes itself."""
    findings = [f for left, right in pairs(group, context) for f in (*_findings(left, right), *_findings(right, left))]
    if group.id != HEADLINES:
        yield from collect(RULE, group, findings)


def _findings(attributing: Passage, stating: Passage) -> Iterator[Finding]:
    own = _own_words(stating)
    stems = frozenset(token.stem for token in own)
    predicate = _main_verb(stating, stating.sentence.tokens) if own else None
    for report in reports(attributing) if predicate is not None else ():
        shared = [token for token in own if token.stem in report.stems]
        told = _attributes(report) and _same(shared, stems) and not _names_source(stating, report)
        if told and predicate in own and _reports_it(report, stating, predicate, shared):
            yield _finding(report, stating, shared)
            return


def _reports_it(report: Report, stating: Passage, predicate: Token, shared: Sequence[Token]) -> bool:
    """Whether the main verb of what is stated is that of what is reported, or a verb of it amid many shared words."""
    words = _reported(report)
    main = _main_verb(report.passage, words)
    ahead = _ahead(stating, predicate)
    if main is not None and main.stem == predicate.stem:
        return _ahead(report.passage, main) == ahead
    return len({token.stem for token in shared}) >= MANY and any(
        token.stem == predicate.stem
        and _verb(words, i)
        and _ahead(report.passage, token) == ahead
        and not _embedded(report.passage, words[: i + 1], BACKGROUND)
        for i, token in enumerate(words)
    )


def _ahead(passage: Passage, verb: Token) -> bool:
    """Whether a deed lies ahead: a pact that *will be signed* is none that *was signed*."""
    tokens = passage.sentence.tokens
    place = tokens.index(verb)
    return any(token.norm in AHEAD for token in tokens[max(0, place - 3) : place])


def _main_verb(passage: Passage, words: Sequence[Token]) -> Token | None:
    """Return the first of the words that is a verb and in no relative or subordinate clause."""
    for number, token in enumerate(words):
        verb = _verb(words, number) and token.pos != "VBG" and token.norm not in LIGHT
        if verb and not _embedded(passage, words[: number + 1]):
            return token
    return None


def _verb(words: Sequence[Token], i: int) -> bool:
    """Whether a word is a verb and no participle before a noun: the crashed jet."""
    return words[i].pos.startswith("VB") and not (i and words[i - 1].pos in {"DT", "PRP$"})


def _embedded(passage: Passage, words: Sequence[Token], openers: frozenset[str] = EMBEDDING) -> bool:
    """Whether between the last comma and the last of the words one opens a clause inside the sentence."""
    following = words[-1]
    for token in reversed(words[1:-1]):
        if "," in passage.document.raw[token.span.end : following.span.start]:
            return False
        if token.norm in openers:
            return True
        following = token
    return bool(words) and words[0].norm in openers - {"that"}


def _reported(report: Report) -> Sequence[Token]:
    """Return the words of the sentence that the report covers."""
    tokens = report.passage.sentence.tokens
    return tuple(t for t in tokens if any(part.covers(t.span) for part in report.attribution.content))


def _names_source(passage: Passage, report: Report) -> bool:
    """Whether a sentence without a cue names the source all the same: in the poll …; or a speaker says "we"."""
    source = report.attribution.source
    words = {t.stem for t in report.passage.sentence.tokens if source and source.covers(t.span) and t.pos[:2] == "NN"}
    return any(token.stem in words or token.norm in FIRST_PERSON for token in passage.sentence.tokens)


def _same(shared: Sequence[Token], stems: frozenset[str]) -> bool:
    """Whether the shared words are much of what the outlet states, with two of those concerned beside the verb."""
    common = {token.stem for token in shared}
    concerned = {token.stem for token in shared if token.pos.startswith(("NN", "CD"))}
    return len(common) >= max(ENOUGH, SAME * len(stems)) and len(concerned) >= ENOUGH - 1


def _own_words(passage: Passage) -> tuple[Token, ...]:
    """Return the content words of a sentence in the outlet's voice.

    None if a word of it reports speech of which the content is not known: what it leaves open may be any of them.
    """
    tokens = passage.sentence.tokens
    norms = tuple(token.norm for token in tokens)
    cues = [attribution.cue for attribution in passage.attributions if attribution.cue and attribution.content]
    if any(
        _reporting(norms, position) and not any(cue.overlaps(token.span) for cue in cues)
        for position, token in enumerate(tokens)
    ):
        return ()
    spoken = [*cues, *(part for attribution in passage.attributions for part in attribution.content)]
    spoken += [attribution.source for attribution in passage.attributions if attribution.source]
    spoken += quoted(passage)
    return tuple(t for t in tokens if is_content(t) and not any(part.overlaps(t.span) for part in spoken))


def _reporting(norms: tuple[str, ...], position: int) -> bool:
    """Whether a word can be a cue, found as one or not: what it leaves open is nothing the outlet states."""
    verb, noun = load("reporting_verbs").match(norms, position), load("reporting_nouns").match(norms, position)
    if noun is not None and noun[1].category != "factive":
        return True
    return verb is not None and (verb[1].category in UNVOUCHED or verb[1].frame in SPEECH)


def _attributes(report: Report) -> bool:
    """Whether a cue of speech leaves the truth of its content to a named source; a factive cue vouches for it."""
    if report.attribution.source is None or report.stance not in VOICED:
        return False
    if report.attribution.speaker is None and NEWSROOMS & {word.lower() for word in (report.speaker or "").split()}:
        return False  # from whom the outlet has the story
    return report.speech or report.stance == "distancing"


def _habit(report: Report) -> bool:
    """Whether a plain cue with an unnamed source closes the sentence, as agencies close any: …, officials said."""
    contents = report.attribution.content
    unnamed = report.stance == "neutral" and report.attribution.speaker is None
    return unnamed and bool(contents) and contents[0].start < report.cue.start


def _finding(report: Report, stating: Passage, shared: Sequence[Token]) -> Finding:
    speaker = report.speaker or ""
    attributed = replace(report.reading(), value=f"attributed: {speaker}", voice=speaker)
    first, last = shared[0].span, shared[-1].span
    phrase = next((mention.span for mention in stating.mentions if mention.span.covers(first)), first)
    stated = stating.reading(Span(phrase.start, last.end), STATED)
    words = ", ".join(dict.fromkeys(token.norm for token in shared))
    origin = report.entry.origin if report.entry else "a colon"
    why = (
        f"{report.passage.ref} “{report.passage.text(report.cue)}”: {report.stance}, {origin}; voice: {speaker}",
        f"{stating.ref}: no cue, no quotation; shared words: {words}; voice: {stated.voice}",
        *cited((report.entry,)),
    )
    tier = Tier.CLASS_CHANGE if report.stance in {"distancing", "accusatory"} else Tier.UNIQUE
    order = rank(Tier.FOLDED, ()) if _habit(report) else rank(tier, [report.passage, stating])
    note = f"attributed to {speaker} in {attributed.document} | {STATED} in {stated.document}"
    return Finding(Relation.VARIANT, attributed, stated, note, weight=order, explanation=why)
