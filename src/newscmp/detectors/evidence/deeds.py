"""Deeds of harm and force in a sentence: whether the one who does it is named, and to whom it is done."""

from __future__ import annotations

from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.hits import hits
from newscmp.detectors.evidence.justice import charge, punished
from newscmp.detectors.evidence.literal import things
from newscmp.frozen import dataclass
from newscmp.model import MentionKind
from newscmp.text.grammar import FINITE_TAGS, SUBJECTS
from newscmp.text.mentions.naming import kind_of, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.evidence.hits import Hit
    from newscmp.model import Token

BE = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "get", "gets", "got", "gotten", "getting", "'s", "'re"}
)
ACTIVE, PASSIVE_BY, PASSIVE, NOMINAL_BY, NOMINAL, HAPPENING = (
    "active",
    "passive with agent",
    "agentless passive",
    "noun with agent",
    "noun without agent",
    "happening",
)
#: Forms of rows that are what they are in any sentence: died, mistakes were made.
FIXED = {"happening": HAPPENING, "agentless": PASSIVE}
#: Categories of deeds that are done to nobody, and compared as they are.
ERRORS = frozenset({"err/act", "err/agentless"})
#: Pronouns of those to whom it is done, each as one of its forms.
PRONOUNS = {"he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they"}
#: Forms that name who did it.
NAMING_AGENT = frozenset({ACTIVE, PASSIVE_BY, NOMINAL_BY})
#: Families of which the possessor is the doer: "their attack", but not "their arrest".
OWNED = frozenset({"attack", "besiege", "occupy"})
#: Families of which one deed is told by several words: killed in an attack.
FORCE = frozenset({"kill", "injure", "attack", "destroy", "shoot"})
#: Families of deeds done with words: a speaker who tells of one is a doer that is named.
SPOKEN = frozenset({"accuse", "criticize"})
#: Families whose participle before a noun tells of a deed that goes on: the besieged city.
STATES = frozenset({"besiege", "occupy"})
#: Families whose verbs always have an object; without one they are passive (in headlines: Orr arrested at port).
TRANSITIVE = frozenset({"kill", "injure", "arrest", "dismiss", "expel", "besiege", "abuse", "seize"})
#: Families whose verbs without an object tell what somebody does of their own accord: the crowd dispersed.
SELF_DONE = frozenset({"disperse"})
#: Abbreviated names that stand before a noun as an adjective does: a US strike.
ABBREVIATED = frozenset({"us", "u.s.", "uk", "u.k.", "nato", "un", "u.n.", "eu"})
#: Behind a verb they tell where somebody went, and nothing done to anybody: pushed towards the gate.
DIRECTIONS = frozenset({"toward", "towards", "past", "through", "ahead", "forward", "back"})
#: Words among which the possessor of a noun stands.
OWNER_REACH = 4
#: Verbs that give a noun its doer: "the army launched an attack".
SUPPORT = frozenset(
    {
        *("launch", "carri", "conduct", "order", "stage", "mount", "commit", "impos", "perform", "make", "made"),
        *("announc", "issu", "level", "voic", "sign"),
    }
)
#: Prepositions between a noun of a deed and those to whom it is done.
PATIENT_PREPOSITIONS = frozenset({"of", "on", "against", "with", "in", "at", "to"})
#: Words between a subject and its participle.
AROUND_VERB = BE | {"has", "have", "had", "will", "would", "not", "be", "after", "before", "since", "without"}
#: Words between an auxiliary and its participle, and between a deed and its "by".
AUXILIARY_REACH, BY_REACH, PATIENT_REACH = 4, 8, 7
#: Words of a by-phrase among which its noun stands: by a gray hired van.
AGENT_REACH = 6


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
    named: bool
    """Whether a name is among those it is done to, so that a pronoun may stand for it elsewhere."""

    def why(self) -> str:
        """Return a line of explanation: the words, the form, the row of the list and the voice."""
        return f"{self.hit.why()}; form: {self.form}"


def deeds(passage: Passage, context: Context) -> Iterator[Deed]:
    """Yield the deeds of a sentence, one for each family a word belongs to."""
    tokens = passage.sentence.tokens
    for hit in hits(passage, "harm", context):
        if (hit.tokens[0].norm.endswith("ing") and charge(tokens[: hit.first])) or punished(tokens[: hit.first]):
            continue  # not guilty of murdering; jailed for the murder of
        for category in hit.entry.category.split(", "):
            family, _, kind = category.partition("/")
            form = _nominal(tokens, hit, family) if kind == "nominal" else _form(tokens, hit, kind, family)
            if form and (hit.own or form in NAMING_AGENT or family not in SPOKEN):
                near = tokens[max(0, hit.first - PATIENT_REACH) : hit.last + PATIENT_REACH]
                numbers = frozenset(token.stem for token in near if token.pos == "CD")
                side = tokens[hit.last :] if kind == "agentless" else _side(tokens, hit, form)
                if (family == "dismiss" and "weapon" in things((*side, *near))) or _carried_out(hit, side):
                    continue  # rockets were fired; the order was executed
                named = any(token.pos.startswith("NNP") for token in side)
                yield Deed(hit, family, form, _patient(tokens, hit, form, side), numbers, named)


def _form(tokens: Sequence[Token], hit: Hit, kind: str, family: str) -> str | None:
    if kind in FIXED:
        return FIXED[kind]
    verb = tokens[hit.last - 1] if hit.tokens[0].norm.endswith("ly") else tokens[hit.first]
    before = tokens[max(0, hit.first - AUXILIARY_REACH) : hit.first]
    if verb.norm.endswith("ing") and _gerund(tokens, hit):
        return _nominal(tokens, hit, family)
    attributive = bool(before) and before[-1].pos in {"DT", "JJ", "CD", "PRP$", "IN"}
    if verb.pos == "VBN" and attributive:
        return PASSIVE if family in STATES and _noun(tokens, hit.last) else None  # "the besieged city", "wounded men"
    past = verb.pos in {"VBN", "VBD", "NN"} and not verb.norm.endswith("ing")
    passive = past and any(token.norm in BE for token in before)
    planned = [token.norm for token in before[-2:]] == ["to", "be"]
    if planned or (family in SELF_DONE and not passive and not _counted_object(tokens, hit.last)):
        return None  # what was to be done has not been done by anybody
    reduced = family not in SPOKEN and verb.pos == "VBN" and not _has(before) and not _object(tokens, hit.last)
    objectless = family in TRANSITIVE and verb.norm.endswith(("ed", "t")) and not _counted_object(tokens, hit.last)
    if passive or reduced or objectless or _postponed(tokens, hit):
        return _passive(tokens, hit.last)
    return _active(tokens, hit, kind)


def _passive(tokens: Sequence[Token], last: int) -> str | None:
    if not _by(tokens, last):
        return PASSIVE
    return None if _with_weapon(tokens, last) else PASSIVE_BY


def _active(tokens: Sequence[Token], hit: Hit, kind: str) -> str | None:
    if not _subject(tokens, hit.first) or _no_doer(_before_verb(tokens, hit)):
        return None
    if kind == "ergative" and not _counted_object(tokens, hit.last):
        return HAPPENING
    following = tokens[hit.last].norm if hit.last < len(tokens) else ""
    return None if following in DIRECTIONS or following.endswith(("self", "selves")) else ACTIVE


def _gerund(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a form in -ing is a noun: the shelling of, two bombings."""
    before, after = tokens[hit.first - 1 : hit.first], tokens[hit.last : hit.last + 1]
    led = bool(before) and (before[0].pos in {"DT", "JJ", "CD", "PRP$"} or before[0].norm.endswith(("'s", "s'")))
    return led or (bool(after) and after[0].norm == "of")


def _postponed(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a participle follows what it is done to: a mill surrounded by troops; "was" is left out."""
    before = tokens[hit.first - 1 : hit.first]
    verb = tokens[hit.first]
    return bool(before) and before[0].pos.startswith("NN") and verb.norm.endswith("ed") and _by(tokens, hit.last, 1)


def _noun(tokens: Sequence[Token], last: int) -> bool:
    return last < len(tokens) and tokens[last].pos.startswith(("NN", "JJ"))


def _nominal(tokens: Sequence[Token], hit: Hit, family: str) -> str | None:
    """Return the form of a noun that heads its phrase; whose it is says who did it only of attacks and the like."""
    before, after = tokens[: hit.first], tokens[hit.last :]
    if charge(before) or (after and after[0].pos.startswith("NN")) or (before and before[-1].norm in SUBJECTS):
        return None  # charged with murder; strike force; a man he shot
    owner = next(dropwhile(_modifier, reversed(before[-OWNER_REACH:])), None)
    owned = owner is not None and _possessive(owner)
    if owned and family not in OWNED:
        return None
    nationality = bool(before) and (_belonging(before[-1].norm) or (family in OWNED and _forces(before)))
    support = any(token.stem in SUPPORT for token in before[-5:]) and _subject(tokens, hit.first)
    agent = _by(tokens, hit.last) or _brought_about(tokens, hit.last)
    return NOMINAL_BY if owned or nationality or support or agent else NOMINAL


def _possessive(token: Token) -> bool:
    return token.norm.endswith(("'s", "s'")) or token.pos == "PRP$"


def _modifier(token: Token) -> bool:
    """Whether a word may stand between a noun and whose it is: Ruritania's full-scale, unprovoked invasion."""
    return token.pos.startswith(("JJ", "VBN", "VBG", "RB")) and not _possessive(token)


def _forces(before: Sequence[Token]) -> bool:
    """Whether the words before a noun of attack name whose it is: a Ruritanian air force strike, a police raid."""
    run = tuple(takewhile(lambda token: token.pos.startswith(("NN", "JJ", "PRP")), reversed(before[-4:])))
    return any(
        _belonging(token.norm) or token.norm in ABBREVIATED or kind_of(token.norm) is MentionKind.GROUP for token in run
    )


def _carried_out(hit: Hit, side: Sequence[Token]) -> bool:
    """Whether what is executed is no person but an order, a plan, a contract."""
    object_ = takewhile(lambda token: token.pos != "IN", dropwhile(lambda token: token.pos == "IN", side))
    return hit.entry.lemma in {"execute", "execution"} and not any(
        token.pos.startswith(("NNP", "PRP", "CD")) or kind_of(token.norm) in {MentionKind.PERSON, MentionKind.GROUP}
        for token in object_
    )


def _belonging(word: str) -> bool:
    return place_of(word).startswith("adjective")


def _by(tokens: Sequence[Token], last: int, reach: int = BY_REACH) -> bool:
    """Whether a by-phrase with a noun follows before any other verb."""
    after = tokens[last : last + reach]
    clause = list(takewhile(lambda token: token.norm != "by", after))
    joined = clause[2:] if [token.pos for token in clause[:2]] == ["CC", "VBN"] else clause  # struck and killed by
    if len(clause) == len(after) or any(token.pos.startswith("VB") for token in joined):
        return False
    following = tokens[last + len(clause) + 1 : last + len(clause) + 1 + AGENT_REACH]
    return any(token.pos.startswith(("NN", "PRP")) for token in following)


def _brought_about(tokens: Sequence[Token], last: int) -> bool:
    """Whether a participle behind a noun leads to its doer: the ban on fishing imposed by the court."""
    clause = list(takewhile(lambda token: token.pos != "VBN", tokens[last : last + BY_REACH]))
    verb = last + len(clause)
    nominal = all(token.pos.startswith(("NN", "JJ", "DT", "IN", "CD")) for token in clause)
    return nominal and verb < len(tokens) and tokens[verb].stem in SUPPORT and _by(tokens, verb + 1, 1)


def _with_weapon(tokens: Sequence[Token], last: int) -> bool:
    """Whether the by-phrase names no doer but what he did it with: killed by live ammunition."""
    phrase = list(dropwhile(lambda token: token.norm != "by", tokens[last : last + BY_REACH + AGENT_REACH]))[1:]
    noun = list(takewhile(lambda token: token.pos.startswith(("NN", "JJ", "DT", "CD", "VB", "PRP$")), phrase))
    return _no_doer(noun)


def _before_verb(tokens: Sequence[Token], hit: Hit) -> Sequence[Token]:
    """Return the words up to the noun that does it, of a later verb that of the first: blasts hit the mill, killing."""
    verb = hit.first
    if tokens[verb].norm.endswith("ing") or (verb and tokens[verb - 1].pos == "CC"):
        verb = next((i for i, token in enumerate(tokens[:verb]) if token.pos in FINITE_TAGS), verb)
    return tokens[:verb]


def _no_doer(phrase: Sequence[Token]) -> bool:
    """Whether a phrase ends in a weapon, or in an event of which nothing says whose it is: live ammunition, a blast."""
    noun = phrase[-1:]
    if not noun or not noun[0].pos.startswith("NN"):
        return False
    owned = _forces(phrase) or any(_possessive(token) for token in phrase[-OWNER_REACH:])
    return "weapon" in things(noun) or (kind_of(noun[0].norm) is MentionKind.EVENT and not owned)


def _has(before: Sequence[Token]) -> bool:
    return any(token.norm in {"have", "has", "had", "having"} for token in before)


def _object(tokens: Sequence[Token], last: int) -> bool:
    return last < len(tokens) and tokens[last].pos in {"DT", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "CD", "JJ"}


def _counted_object(tokens: Sequence[Token], last: int) -> bool:
    """Whether an object follows, if only behind "at least", "nearly" or another verb of the same object."""
    number = any(token.pos == "CD" for token in tokens[last : last + 4])
    return (
        _object(tokens, last) or number or (last < len(tokens) and tokens[last].pos in {"CC", "RB", "PDT", "WDT", "RP"})
    )


def _subject(tokens: Sequence[Token], first: int) -> bool:
    """Whether a noun, pronoun or relative stands before the verb; "who" and "that" point to one."""
    before = tokens[max(0, first - 6) : first]
    return any(token.pos.startswith(("NN", "PRP", "WP", "WDT")) or kind_of(token.norm) for token in before)


def _side(tokens: Sequence[Token], hit: Hit, form: str) -> Sequence[Token]:
    """Return the words among which those stand to whom it is done."""
    before, after = tokens[max(0, hit.first - PATIENT_REACH) : hit.first], tokens[hit.last : hit.last + PATIENT_REACH]
    if form == PASSIVE and tokens[hit.first].pos == "VBN" and _noun(tokens, hit.last):
        return (*before, *after)
    if form in {PASSIVE, PASSIVE_BY, HAPPENING}:
        return before
    return after if form == ACTIVE else _of_noun(before, after)


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
    before = tuple(
        dropwhile(lambda token: token.norm in AROUND_VERB or token.pos == "RB", reversed(tokens[: hit.first]))
    )
    controlled = bool(before) and len(before) + 1 <= hit.first and tokens[hit.first - 1].norm == "being"
    subject = tokens[0] if controlled else before[0] if before else None
    return PRONOUNS.get(subject.norm) if subject is not None and subject.pos == "PRP" else None


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


def same_patient(one: Deed, other: Deed) -> bool:
    """Whether both are done to the same: a noun in common; a bare number ("killing three") counts them elsewhere.

    A pronoun of one person may stand for a name in the other sentence.
    """
    shared = one.patient & (other.patient | other.numbers) or other.patient & one.numbers
    return bool(shared) or _stands_for(one, other) or _stands_for(other, one)


def _stands_for(pronoun: Deed, name: Deed) -> bool:
    return bool(pronoun.patient & {"he", "she"}) and name.named
