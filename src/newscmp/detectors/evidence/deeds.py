"""Deeds of harm and force in a sentence: whether the one who does it is named, and to whom it is done."""

from __future__ import annotations

from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.doers import (
    ACTIVE,
    BE,
    HAPPENING,
    NAMING_AGENT,
    NOMINAL,
    NOMINAL_BY,
    PASSIVE,
    PASSIVE_BY,
    SPOKEN,
    followed_by_noun,
    form_of,
    subject,
)
from newscmp.detectors.evidence.hits import hits
from newscmp.detectors.evidence.justice import punished, tried
from newscmp.detectors.evidence.literal import things
from newscmp.frozen import dataclass
from newscmp.text.mentions.naming import SPEAKERS, kind_of
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.evidence.hits import Hit
    from newscmp.model import Token
#: Categories of deeds that are done to nobody, and compared as they are.
ERRORS = frozenset({"err/act", "err/agentless"})
#: Pronouns of those to whom it is done, each as one of its forms.
PRONOUNS = {"he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they"}
#: Families of which one deed is told by several words: killed in an attack.
FORCE = frozenset({"kill", "injure", "attack", "destroy", "shoot"})
#: Who arrests where nobody else is said to.
POLICE = frozenset(map(stem, ("police", "officers", "authorities", "detectives")))
#: Prepositions between a noun of a deed and those to whom it is done.
PATIENT_PREPOSITIONS = frozenset({"of", "on", "against", "with", "to"})
#: Words between a subject and its participle.
AROUND_VERB = BE | {"has", "have", "had", "will", "would", "not", "after", "before", "since", "without"}
#: Words between a deed and those to whom it is done.
PATIENT_REACH = 7
#: Words back to an "including" whose whole is what it is done to.
WHOLE_REACH = 12


@dataclass(frozen=True, slots=True, eq=False)
class Deed:
    """One deed: its family (kill, arrest …), its form, and the stems of those it is done to."""

    hit: Hit
    family: str
    form: str
    patient: frozenset[str]
    """Stems of the nouns for whom it is done to; where there is none, of their number."""
    numbers: frozenset[str]
    """Stems of the numbers near it."""
    doer: frozenset[str]
    """Stems of the nouns right before a verb whose subject does it."""
    named: bool
    """Whether a name is among those it is done to, so that a pronoun may stand for it elsewhere."""

    def why(self) -> str:
        """Return a line of explanation: the words, the form, the row of the list and the voice."""
        return f"{self.hit.why()}; form: {self.form}"


def deeds(passage: Passage, context: Context) -> Iterator[Deed]:
    """Yield the deeds of a sentence, one for each family a word belongs to."""
    tokens = passage.sentence.tokens
    for hit in hits(passage, "harm", context):
        if (hit.tokens[0].norm.endswith("ing") and tried(tokens[: hit.first])) or punished(tokens[: hit.first]):
            continue  # not guilty of murdering; jailed for the murder of
        if hit.entry.lemma == "occupy" and hit.tokens[0].pos == "VBN" and followed_by_noun(tokens, hit.last):
            continue  # what a territory is called
        for category in hit.categories:
            family, _, kind = category.partition("/")
            form = form_of(hit, kind, family)
            if form and (hit.own or form in NAMING_AGENT or family not in SPOKEN):
                near = tokens[max(0, hit.first - PATIENT_REACH) : hit.last + PATIENT_REACH]
                numbers = frozenset(token.stem for token in near if token.pos == "CD")
                side = tokens[hit.last :] if kind == "agentless" else _side(tokens, hit, form)
                if (family == "dismiss" and "weapon" in things((*side, *near))) or _carried_out(hit, side):
                    continue  # rockets were fired; the order was executed
                named = any(token.pos.startswith("NNP") for token in side)
                doer = subject(tokens, hit.first) if form == ACTIVE else frozenset()
                yield Deed(hit, family, form, _patient(tokens, hit, form, side), numbers, doer, named)


def _carried_out(hit: Hit, side: Sequence[Token]) -> bool:
    """Whether what is executed is no person but an order, a plan, a contract."""
    object_ = takewhile(lambda token: token.pos != "IN", dropwhile(lambda token: token.pos == "IN", side))
    return hit.entry.lemma in {"execute", "execution"} and not any(
        token.pos.startswith(("NNP", "PRP", "CD")) or kind_of(token.norm) in SPEAKERS for token in object_
    )


def _side(tokens: Sequence[Token], hit: Hit, form: str) -> Sequence[Token]:
    """Return the words among which those stand to whom it is done."""
    before, after = tokens[max(0, hit.first - PATIENT_REACH) : hit.first], tokens[hit.last : hit.last + PATIENT_REACH]
    if form == PASSIVE and tokens[hit.first].pos == "VBN" and followed_by_noun(tokens, hit.last):
        return (*before, *after)
    if form in {PASSIVE, PASSIVE_BY, HAPPENING}:
        return _whole(tokens, hit.first) or before
    return after if form == ACTIVE else _of_noun(before, after)


def _whole(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    """Return the words before a part that stands out: of "39 guests, including a guard, were killed" the guests."""
    start = max(0, first - WHOLE_REACH)
    part = next((i for i in range(start, first) if tokens[i].norm == "including"), None)
    return tokens[max(0, part - PATIENT_REACH) : part] if part is not None else ()


def _patient(tokens: Sequence[Token], hit: Hit, form: str, side: Sequence[Token]) -> frozenset[str]:
    if hit.entry.category in ERRORS:
        return ERRORS
    pronoun = _pronoun(tokens, hit, form)
    if pronoun is not None:
        return frozenset({pronoun})
    nouns = {token.stem for token in side if token.pos.startswith("NN")}
    return frozenset(nouns or {token.stem for token in side if token.pos == "CD"})


def _pronoun(tokens: Sequence[Token], hit: Hit, form: str) -> str | None:
    """Return the pronoun to which it is done: fired *her*, *she* was fired, *she* left after being fired."""
    if form == ACTIVE:
        object_ = tokens[hit.last : hit.last + 1]
        return PRONOUNS.get(object_[0].norm) if object_ and object_[0].pos == "PRP" else None
    if form not in {PASSIVE, HAPPENING}:
        return None
    before = dropwhile(lambda token: token.norm in AROUND_VERB or token.pos == "RB", reversed(tokens[: hit.first]))
    done_to = next(before, None)
    if done_to is not None and tokens[hit.first - 1].norm == "being":
        done_to = tokens[0]
    return PRONOUNS.get(done_to.norm) if done_to is not None and done_to.pos == "PRP" else None


def _of_noun(before: Sequence[Token], after: Sequence[Token]) -> Sequence[Token]:
    """Return what tells whom the deed of a noun was done to: the of-phrase after it, or its possessor."""
    if after and after[0].norm in PATIENT_PREPOSITIONS:
        return after
    return before[-3:] if before and before[-1].norm.endswith(("'s", "s'")) else ()


def tells_doer(silent: Deed, other: Deed) -> bool:
    """Whether a deed without a doer stands beside one that names him: in the same sentence *killed in a US strike*.

    Being shot *during* a raid leaves open who shot.
    """
    if silent.hit.passage is not other.hit.passage or not {silent.family, other.family} <= FORCE:
        return False
    if silent.form == NOMINAL:
        return other.form in {ACTIVE, PASSIVE_BY}
    before = other.hit.passage.sentence.tokens[max(0, other.hit.first - PATIENT_REACH) : other.hit.first]
    inside = any(token.norm in {"in", "by"} for token in before) and not any(t.norm == "during" for t in before)
    return other.form == NOMINAL_BY and inside and silent.hit.first < other.hit.first


def acts(silent: Deed, told: Deed) -> bool:
    """Whether the doer another source names does something in the sentence that leaves out who did it.

    The express *collided*, and the express rammed into the other; gunmen *fought* the police during the assault.
    """
    passage = silent.hit.passage
    cues = [attribution.cue for attribution in passage.attributions if attribution.cue is not None]
    tokens = passage.sentence.tokens
    return silent.form in {NOMINAL, HAPPENING} and any(
        told.doer & subject(tokens, i)
        for i, token in enumerate(tokens)
        if token.pos in {"VBD", "VBP", "VBZ"}
        and token.norm not in BE
        and not any(cue.covers(token.span) for cue in cues)
    )


def by_police(deed: Deed) -> bool:
    """Whether the police are the subject of an arrest: they arrest whoever is arrested. A "by" says it on purpose."""
    return deed.family == "arrest" and bool(deed.doer & POLICE)


def in_clause(silent: Deed) -> bool:
    """Whether a clause behind a passive tells who did it: killed *when a man went* on a spree."""
    after = silent.hit.passage.sentence.tokens[silent.hit.last : silent.hit.last + PATIENT_REACH]
    clause = list(dropwhile(lambda token: token.norm not in {"when", "after"}, after))[1:]
    verb = next((i for i, token in enumerate(clause) if token.pos == "VBD"), 0)
    doer = clause[verb - 1] if verb else None
    person = doer is not None and kind_of(doer.norm) in SPEAKERS
    return silent.family in FORCE and silent.form == PASSIVE and person and clause[verb].norm not in BE


def same_patient(one: Deed, other: Deed) -> bool:
    """Whether both are done to the same: a noun in common; a bare number ("killing three") counts them elsewhere.

    A pronoun of one person may stand for a name in the other sentence.
    """
    shared = one.patient & (other.patient | other.numbers) or other.patient & one.numbers
    return bool(shared) or _stands_for(one, other) or _stands_for(other, one)


def _stands_for(pronoun: Deed, name: Deed) -> bool:
    return bool(pronoun.patient & {"he", "she"}) and name.named
