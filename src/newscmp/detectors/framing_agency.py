"""``framing.agency``: a deed whose doer one source names and another leaves out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from newscmp.detectors import HEADLINES
from newscmp.detectors.evidence.citations import cited
from newscmp.detectors.evidence.deeds import (
    FORCE,
    POLICE,
    Deed,
    acts,
    by_police,
    deeds,
    in_clause,
    same_patient,
    tells_doer,
)
from newscmp.detectors.evidence.doers import BY_REACH, NAMING_AGENT, NOMINAL, NOMINAL_BY, PASSIVE_BY
from newscmp.detectors.evidence.plain import FORMS, by_document, whose
from newscmp.detectors.evidence.ranking import Tier, rank
from newscmp.model import Difference, Kind, Relation, Rule, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context
    from newscmp.model import Group, Reading

RULE = Rule(
    "framing.agency",
    "who did it, or nobody named",
    "A deed of harm, force or power (killing, arrest, dismissal, closure, rise in prices, accusation …) done to the "
    "same one, told with the doer in one source (active, or passive with by) and without in another (agentless "
    "passive, noun, or a verb that has no doer).",
)

#: What makes a deed one of this moment, and words before the deed in which it stands.
PRESENT, BE_REACH = frozenset(("is", "are", "am", "hereby")), 3


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield one finding for every family of deeds of which the doer is named in some documents of a group only."""
    families: dict[str, list[Deed]] = defaultdict(list)
    for passage in context.group(group):
        for deed in (deed for deed in deeds(passage, context) if not deed.hit.denied):
            families[deed.family].append(deed)
    everything = [deed for found in families.values() for deed in found]
    naming = [deed for deed in everything if deed.form in NAMING_AGENT]
    forceful: set[tuple[str, bool]] = set()
    for family, found in families.items():
        chosen = _contrast(
            [d for d in found if d.form in NAMING_AGENT or not (_performs(d) or any(tells_doer(d, o) for o in naming))]
        )
        if group.id != HEADLINES:
            hidden = [deed for deed in chosen if deed.form in NAMING_AGENT or not _named_elsewhere(deed, context)]
            chosen = _contrast(hidden)
        told = {(deed.hit.passage.ref, deed.form in NAMING_AGENT) for deed in chosen if family in FORCE}
        again = {names for _, names in told & forceful} == {False, True}
        if chosen and not again:  # three killed and four injured, shot and killed: one way to tell it
            forceful |= told
            yield _finding(family, chosen, group)


def _performs(deed: Deed) -> bool:
    """Whether somebody does it by saying so: “The claim is hereby dismissed”, the judge said."""
    before = deed.hit.passage.sentence.tokens[max(0, deed.hit.first - BE_REACH) : deed.hit.first]
    return deed.hit.quoted and any(token.norm in PRESENT for token in before)


def _named_elsewhere(deed: Deed, context: Context) -> bool:
    """Whether the text of its document, the headline apart, names who did it in another sentence."""
    document = deed.hit.passage.document
    others = (context.passages[document.ref(s)] for s in document.sentences if s.kind is not Kind.TITLE)
    return any(
        other.family == deed.family
        and same_patient(deed, other)
        and (other.form in NAMING_AGENT or any(tells_doer(other, beside) for beside in told))
        for passage in others
        if passage is not deed.hit.passage
        for told in (tuple(deeds(passage, context)),)
        for other in told
    )


def _contrast(found: Sequence[Deed]) -> list[Deed]:
    """Return the deeds of one patient, if some documents always name the doer and others never do."""
    naming = {deed.hit.passage.document.id for deed in found if deed.form in NAMING_AGENT}
    silent = [deed for deed in found if deed.hit.passage.document.id not in naming]
    told = [deed for deed in found if deed.form in NAMING_AGENT and any(_open(other, deed) for other in silent)]
    chosen = [*told, *(deed for deed in silent if any(_open(deed, other) for other in told))]
    # whose attack it is stands in one noun and not in the other: mostly two attacks, or told a few words further on
    return [] if all(deed.form in {NOMINAL, NOMINAL_BY} for deed in chosen) else chosen


def _open(silent: Deed, told: Deed) -> bool:
    """Whether one deed is told without the doer the other source names, to the same."""
    return same_patient(told, silent) and not (acts(silent, told) or by_police(told) or in_clause(silent))


def _finding(family: str, chosen: Sequence[Deed], group: Group) -> Difference:
    """Return the finding of a family, folded away where a reader rarely cares.

    A noun (the deaths, the assault) leaves out the doer as a matter of course: on news that no rule was made on one of
    sixteen such findings was worth a look, and of six arrests by the police and bans none.
    """
    ordered = sorted(chosen, key=lambda deed: (group.members.index(deed.hit.passage.ref), deed.hit.span))
    readings = tuple(_reading(deed) for deed in ordered)
    told = by_document((FORMS[deed.form], deed.hit.passage.document.id) for deed in ordered)
    tier = Tier.CLASS_CHANGE if any(not deed.hit.quoted for deed in ordered) else Tier.QUOTED
    naming = [deed for deed in ordered if deed.form in NAMING_AGENT]
    as_nouns = all(deed.form == NOMINAL for deed in ordered if deed not in naming)
    if as_nouns or all(_as_ever(deed) for deed in naming):
        tier = Tier.FOLDED
    return Difference(
        RULE.id,
        Relation.VARIANT,
        readings,
        group.id,
        f"{family}: {told}{whose(readings)}",
        rank(tier, [deed.hit.passage for deed in ordered]),
        (*(deed.why() for deed in ordered), *cited(deed.hit.entry for deed in ordered)),
    )


def _as_ever(deed: Deed) -> bool:
    """Whether nobody disappears where the doer is left out: suspended by the exchange, arrested by the police."""
    after = deed.hit.passage.sentence.tokens[deed.hit.last : deed.hit.last + BY_REACH]
    by = deed.form == PASSIVE_BY
    police = deed.family == "arrest" and (by_police(deed) or (by and any(token.stem in POLICE for token in after)))
    return police or (deed.family == "ban" and by)


def _reading(deed: Deed) -> Reading:
    """Return the words of a deed, of a passive with the doer behind its "by"."""
    hit, passage = deed.hit, deed.hit.passage
    reading = hit.reading(deed.form)
    by = next((t for t in passage.sentence.tokens[hit.last : hit.last + BY_REACH] if t.norm == "by"), None)
    if deed.form != PASSIVE_BY or by is None:
        return reading
    doer = next((mention for mention in passage.mentions if mention.span.start > by.span.end), None)
    near = doer is not None and not passage.text(Span(by.span.end, doer.span.start)).strip()
    span = Span(hit.span.start, doer.span.end) if doer is not None and near else hit.span
    return replace(reading, span=span, text=passage.text(span))
