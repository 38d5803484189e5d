"""How the words for a deed name who did it: a verb with its subject or by-phrase, a noun with its possessor, or not."""

from __future__ import annotations

from itertools import dropwhile, pairwise, takewhile
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.justice import charge
from newscmp.detectors.evidence.literal import things
from newscmp.model import MentionKind
from newscmp.text.grammar import BEING, FINITE_TAGS, GETTING, HAVING, SUBJECTS
from newscmp.text.mentions.naming import kind_of, place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.detectors.evidence.hits import Hit
    from newscmp.model import Token

BE = BEING | GETTING | {"gotten", "'s", "'re"}
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
#: Forms that name who did it.
NAMING_AGENT = frozenset({ACTIVE, PASSIVE_BY, NOMINAL_BY})
#: Families of which the possessor is the doer: "their attack", but not "their arrest".
OWNED = frozenset({"attack", "besiege", "occupy"})
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
#: Words between an auxiliary and its participle, and between a deed and its "by".
AUXILIARY_REACH, BY_REACH = 4, 8
#: Stems of verbs behind which an infinitive is done, and words among which they stand: managed, went on to kill.
DONE, REALIZED = frozenset("manag continu began begun start use went proceed".split()), 4
#: Endings of names of peoples and movements before a noun of attack.
PEOPLES = ("ist", "ish", "ian", "ese", "-led", "-backed")
#: Words before the verb of a relative clause, and words in which the head of "a wreck of the Italian ferry" stands.
RELATIVES, NOUN_REACH = frozenset({"that", "which"}), 6
#: Words that open another clause than that of an auxiliary before them.
OPENING = frozenset({"after", "before", "when", "while", "because", "as"})
#: Prepositions between an event and where it was, and words among which it stands: a fire at a center that killed.
WHERE, PLACE_REACH = frozenset({"at", "in", "near", "inside", "outside"}), 10
#: Words of a by-phrase among which its noun stands: by a gray hired van.
AGENT_REACH = 6


def form_of(hit: Hit, kind: str, family: str) -> str | None:
    """Return the form in which a row of the list of harm tells a deed here; None where none is told as done."""
    tokens = hit.passage.sentence.tokens
    if kind == "nominal":
        return _nominal(tokens, hit, family)
    if _ahead(tokens[: hit.first]):
        return None  # vowed to kill, was to be raised, will strike
    return FIXED[kind] if kind in FIXED else _verbal(tokens, hit, kind, family)


def _verbal(tokens: Sequence[Token], hit: Hit, kind: str, family: str) -> str | None:
    verb = tokens[hit.last - 1] if hit.tokens[0].norm.endswith("ly") else tokens[hit.first]
    before = _clause(tokens[max(0, hit.first - AUXILIARY_REACH) : hit.first])
    if verb.norm.endswith("ing") and _gerund(tokens, hit):
        return _nominal(tokens, hit, family)
    attributive = bool(before) and before[-1].pos in {"DT", "JJ", "CD", "PRP$", "IN"}
    if [token.norm for token in before[-2:]] == ["dead", "and"]:
        return None  # dozens of dead and wounded
    if verb.pos == "VBN" and attributive:
        besieged_city = family in STATES and followed_by_noun(tokens, hit.last)
        return PASSIVE if besieged_city else None
    past = verb.pos in {"VBN", "VBD", "NN"} and not verb.norm.endswith("ing")
    passive = past and any(token.norm in BE for token in before)
    if family in SELF_DONE and not passive and not _counted_object(tokens, hit.last):
        return None
    end = len(tokens) if _closes(hit) else hit.last  # a comma behind the verb: guests killed, the mayor said
    reduced = family not in SPOKEN and verb.pos == "VBN" and not _has(before) and not _object(tokens, end)
    objectless = family in TRANSITIVE and verb.norm.endswith(("ed", "t")) and not _counted_object(tokens, end)
    if passive or reduced or objectless or _postponed(tokens, hit):
        return _passive(tokens, hit.last)
    return _active(tokens, hit, kind)


def _clause(before: Sequence[Token]) -> Sequence[Token]:
    """Return the words of a verb's own clause: people were shot after | many stormed the hall."""
    opened = [i for i, token in enumerate(before[:-1]) if token.norm in OPENING]
    return before[opened[-1] + 1 :] if opened else before


def _ahead(before: Sequence[Token]) -> bool:
    """Whether the deed is not told as done: an infinitive that nothing says came about, or behind a modal."""
    near = dropwhile(lambda token: token.pos.startswith("RB") or token.norm in {"be", "not"}, reversed(before))
    verb = next(near, None)
    if verb is None or verb.norm != "to":
        return verb is not None and verb.pos == "MD"
    return not any(token.stem in DONE for token in before[-REALIZED:])


def _closes(hit: Hit) -> bool:
    """Whether a comma follows."""
    after = hit.passage.sentence.tokens[hit.last : hit.last + 1]
    return bool(after) and "," in hit.passage.document.raw[hit.span.end : after[0].span.start]


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


def followed_by_noun(tokens: Sequence[Token], last: int) -> bool:
    """Whether a noun or its modifier stands at a position."""
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
    raw = hit.passage.document.raw
    people = any(raw[t.span.start].isupper() and t.norm.endswith(PEOPLES) for t in before[-OWNER_REACH:])
    belonging = bool(before) and _belonging(before[-1].norm)
    nationality = belonging or (family in OWNED and (people or _forces(before)))
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
    """Return the words up to the noun that does it: blasts *hit* the mill, *killing*; a wreck *that killed*."""
    verb = hit.first
    finite = [i for i, token in enumerate(tokens[:verb]) if token.pos in FINITE_TAGS]
    if finite and tokens[verb].norm.endswith("ing"):
        verb = finite[0]
    elif finite and tokens[verb - 1].pos == "CC":
        verb = finite[-1]
    return tokens[: verb - 1] if verb and tokens[verb - 1].norm in RELATIVES else tokens[:verb]


def _no_doer(phrase: Sequence[Token]) -> bool:
    """Whether a phrase ends in a weapon, or in an event of which nothing says whose it is: live ammunition, a blast."""
    heads = [token for token, after in pairwise(phrase[-NOUN_REACH:]) if after.norm == "of"]
    heads = [head for head in heads[-1:] if kind_of(head.norm) is MentionKind.EVENT]
    noun = (*heads, *_placed(phrase), *phrase[-1:])[:1]
    if not noun or not noun[0].pos.startswith("NN"):
        return False
    phrase = phrase[: phrase.index(noun[0]) + 1]  # the wreck of an Italian liner is not Italy's
    owned = _forces(phrase) or any(_possessive(token) for token in phrase[-OWNER_REACH:])
    return "weapon" in things(noun) or (kind_of(noun[0].norm) is MentionKind.EVENT and not owned)


def _placed(phrase: Sequence[Token]) -> Sequence[Token]:
    """Return the event of which a phrase tells where it was: the *fire* at a center for migrants."""
    near = phrase[-PLACE_REACH:]
    joined = tuple(
        takewhile(lambda token: token.pos.startswith(("NN", "JJ", "DT", "CD", "IN", "VBN", "RB")), reversed(near))
    )
    run = near[len(near) - len(joined) :]
    return [a for a, b in pairwise(run) if b.norm in WHERE and kind_of(a.norm) is MentionKind.EVENT][:1]


def _has(before: Sequence[Token]) -> bool:
    return any(token.norm in HAVING for token in before)


def _object(tokens: Sequence[Token], last: int) -> bool:
    return last < len(tokens) and tokens[last].pos in {"DT", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "CD", "JJ"}


def _counted_object(tokens: Sequence[Token], last: int) -> bool:
    """Whether an object follows, if only behind "at least", "nearly" or another verb of the same object."""
    number = any(token.pos == "CD" for token in tokens[last : last + 4])
    return (
        _object(tokens, last) or number or (last < len(tokens) and tokens[last].pos in {"CC", "RB", "PDT", "WDT", "RP"})
    )


def subject(tokens: Sequence[Token], first: int) -> frozenset[str]:
    """Return the stems of the nouns right before a verb: its subject, where that stands there."""
    before = dropwhile(
        lambda token: token.pos.startswith(("RB", "MD")) or token.norm in HAVING, reversed(tokens[:first])
    )
    return frozenset(token.stem for token in takewhile(lambda token: token.pos.startswith("NN"), before))


def _subject(tokens: Sequence[Token], first: int) -> bool:
    """Whether a noun, pronoun or relative stands before the verb; "who" and "that" point to one."""
    before = tokens[max(0, first - 6) : first]
    return any(token.pos.startswith(("NN", "PRP", "WP", "WDT")) or kind_of(token.norm) for token in before)
