"""What a person is said to do with words: attack, criticize, call for, praise or plainly say.

Verbs such as "criticized the plan" report no statement that could be compared with another; what can be compared is the
act, where linked sentences have the same person do something milder or harsher.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.detectors import HEADLINES
from newscmp.detectors.evidence.citations import cited
from newscmp.detectors.evidence.hits import hits
from newscmp.detectors.evidence.literal import literal
from newscmp.detectors.evidence.plain import stances
from newscmp.detectors.evidence.ranking import Tier, rank
from newscmp.detectors.evidence.reports import SPEECH
from newscmp.detectors.evidence.slots import around, following
from newscmp.detectors.evidence.violence import tells_of_force
from newscmp.model import Difference, Kind, Relation
from newscmp.text.grammar import BE, FINITE_TAGS
from newscmp.text.mentions.naming import SPEAKERS, kind_of
from newscmp.text.names import same_thing
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context
    from newscmp.detectors.evidence.hits import Hit
    from newscmp.model import Group

#: From approval to attack; verbs of other stances (admit, plan, note) are no rivals of these.
HEAT = {"supportive": -1, "neutral": 0, "directive": 0, "critical": 1, "accusatory": 2, "charged": 3}
#: Acts of courts and parliaments: what they are called is not the outlet's choice.
FORMAL = frozenset(
    {
        "challenge",
        "indict",
        "sue",
        "approve",
        "endorse",
        "uphold",
        "report",
        "rule",
        "charge",
        "convict",
        "pass",
        "post",
        "continue",
        "go on",
    }
)
#: Stems of verbs after which an infinitive is not done.
TRIED = frozenset(
    {"tri", "try", "want", "plan", "refus", "declin", "fail", "unabl", "hope", "attempt", "seek", "sought"}
)
#: Adverbs that make another verb of one: backed the deal, backed out of it.
PARTICLES = frozenset({"out", "off", "down", "away"})
WINDOW = 8
#: Words after a verb that tell whom it is about.
OBJECT = 5


def contrasts(rule: str, group: Group, context: Context) -> Iterator[Difference]:
    """Yield at most one finding: acts of different heat that linked sentences ascribe to one person."""
    acts = [hit for passage in context.group(group) for hit in hits(passage, "reporting_verbs", context) if _act(hit)]
    acts = [act for act in acts if not tells_of_force(act.tokens[0].norm, act.passage, context)]
    least = 1 if group.id == HEADLINES else 2
    done = [act for act in acts if not _only_tried(act)]
    pairs = [pair for pair in combinations(done, 2) if _rivals(*pair, acts, least)]
    if not pairs:
        return
    chosen = sorted({hit for pair in pairs for hit in pair}, key=lambda h: (group.members.index(h.passage.ref), h.span))
    heats = [HEAT[hit.entry.category] for hit in chosen]
    weight = min(0.2, 0.05 * (max(heats) - min(heats)))
    yield Difference(
        rule,
        Relation.VARIANT,
        tuple(hit.reading() for hit in chosen),
        group.id,
        stances((hit.entry.category, hit.passage.document.id) for hit in chosen),
        rank(Tier.CLASS_CHANGE, [hit.passage for hit in chosen], weight),
        (*(hit.why() for hit in chosen), *cited(hit.entry for hit in chosen)),
    )


def _act(hit: Hit) -> bool:
    entry, tokens = hit.entry, hit.passage.sentence.tokens
    verb = hit.tokens[0].pos.startswith("VB") or hit.passage.sentence.kind is Kind.TITLE
    spoken = entry.frame != "that" and not (entry.category == "charged" and literal(tokens, hit.first, hit.last))
    verb = verb and not (_of_a_thing(hit) or _of_death(hit))
    verb = verb and not any(token.norm in PARTICLES for token in tokens[hit.last : hit.last + 1])
    return entry.category in HEAT and entry.lemma not in FORMAL and hit.own and verb and spoken


def _of_a_thing(hit: Hit) -> bool:
    """Whether a participle tells what a paper or thing is for: the court dismissed petitions *seeking* to close it."""
    before = hit.passage.sentence.tokens[hit.first - 1] if hit.first else None
    thing = before is not None and before.pos in {"NN", "NNS"} and kind_of(before.norm) not in SPEAKERS
    return hit.tokens[0].pos == "VBG" and hit.entry.category == "directive" and thing


def _of_death(hit: Hit) -> bool:
    """Whether a doctor says it: pronounced dead."""
    return any(token.norm in {"dead", "deceased"} for token in hit.passage.sentence.tokens[hit.last : hit.last + 1])


def _only_tried(hit: Hit) -> bool:
    """Whether the act is wanted or tried, not done: tried to question him."""
    tokens = hit.passage.sentence.tokens[max(0, hit.first - 2) : hit.first]
    return len(tokens) == 2 and tokens[1].norm == "to" and tokens[0].stem in TRIED


def _rivals(a: Hit, b: Hit, acts: Sequence[Hit], least: int) -> bool:
    """Whether two acts are one person's, of unlike heat, about the same, and neither source has the other's stance."""
    if a.passage.document is b.passage.document or HEAT[a.entry.category] == HEAT[b.entry.category]:
        return False
    if _passive(a) != _passive(b):
        return False
    verbs = {(act.passage.document.id, act.entry.lemma) for act in acts}
    if (a.passage.document.id, b.entry.lemma) in verbs or (b.passage.document.id, a.entry.lemma) in verbs:
        return False
    one, other = _subjects(a), _subjects(b)
    if len(_objects(a) & _objects(b)) > 1 and not (_says(a) or _says(b)):
        return not one or not other or _same_person(one, other)
    stances = {(act.passage.document.id, act.entry.category) for act in acts}
    if (a.passage.document.id, b.entry.category) in stances or (b.passage.document.id, a.entry.category) in stances:
        return False
    common = around(a.passage, a.first, a.last, WINDOW) & around(b.passage, b.first, b.last, WINDOW)
    told = common - {stem(word) for name in (*one, *other) for word in name.split()}
    return _same_person(one, other) and len(common) >= least and bool(told)


def _says(hit: Hit) -> bool:
    """Whether a clause follows the verb, so that the words right after it name no object: said *the aide* had left."""
    return hit.entry.category == "neutral" and hit.entry.frame in SPEECH


def _passive(hit: Hit) -> bool:
    """Whether the subject is the one to whom it is done: was accused of."""
    before = hit.passage.sentence.tokens[max(0, hit.first - 3) : hit.first]
    return hit.tokens[0].pos == "VBN" and any(token.norm in BE for token in before)


def _objects(hit: Hit) -> frozenset[str]:
    """Return the stems right after the verb: whom or what the act is about."""
    return following(hit.passage, hit.last, OBJECT)


def _subjects(hit: Hit) -> tuple[str, ...]:
    """Return the names before the verb of whom one does what it says.

    The first, and where another verb stands between, the nearest too: in "Ada Rowe, daughter of Ben Rowe, criticized"
    nobody but Ada Rowe does.
    """
    start = hit.span.start
    names = [mention for mention in hit.passage.mentions if mention.named and mention.span.end <= start]
    between = [t for t in hit.passage.sentence.tokens[: hit.first] if names and t.span.start >= names[0].span.end]
    clear = not any(token.pos in FINITE_TAGS for token in between)
    return tuple(dict.fromkeys(mention.norm for mention in (*names[:1], *(() if clear else names[-1:]))))


def _same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    return any(same_thing(a, b) for a in one for b in other)
