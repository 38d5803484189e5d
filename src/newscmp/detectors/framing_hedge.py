"""``framing.hedge``: certainty that is added or taken away, where several sources state the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors.evidence.citations import cited
from newscmp.detectors.evidence.hits import PHRASE, Hit, hits
from newscmp.detectors.evidence.plain import WORDS, whose
from newscmp.detectors.evidence.ranking import Tier, rank
from newscmp.detectors.evidence.slots import LIGHT_VERBS, following
from newscmp.detectors.evidence.unique import finding, unique
from newscmp.lexicons import load
from newscmp.model import Difference, Relation, Rule, Span
from newscmp.text.grammar import BE, PREPOSITIONS
from newscmp.text.voice import OUTLET

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Group, Reading, Token

RULE = Rule(
    "framing.hedge",
    "certainty added or taken away",
    "A statement that one source hedges (may, reportedly, appears to), stresses (clearly, in fact) or presents as "
    "tried or failed, and that another makes plainly. Where only the presence of such a word differs, the finding is "
    "folded away.",
)
LISTS = ("hedges", "boosters", "implicatives")
#: Categories that bear on whether a thing is so; the others (fully, mostly, proceeded to) only color it.
DECISIVE = frozenset({"modal", "evidential", "probability", "certainty", "negative", "attempt"})
#: Words between a hedge and the word it bears on: "may *have* *been* *deliberately* sunk".
REACH = 4
#: Words after a predicate that tell what is done, or to whom.
OBJECT = 5
#: Words on either side of a predicate among which its arguments stand.
WINDOW = 8
#: Verbs before which an attempt lies ahead, and may be followed by the deed: would seek to extend.
AHEAD = frozenset({"will", "would", "'ll", "'d", "shall", "to"})
#: Ordinals and the like are tagged as adjectives, and nothing is stated by them: considered to be the *second* best.
ORDINALS = frozenset(
    "first second third fourth fifth sixth last next only same other most more such own early late earlier later"
    " former recent new".split()
)
#: Words of courts and laws behind which "may" gives leave: ruled that a port may charge fees.
RULING = frozenset(
    {"ruled", "rules", "ruling", "decreed", "allows", "allowed", "permits", "permitted", "entitles", "law"}
)
#: What could be perceived was: they *could be seen* climbing.
PERCEIVED = frozenset({"seen", "heard", "felt", "smelled", "smelt"})
NOT_STATED = frozenset(
    {"to", "not", "n't", "if", "whether", "would-be", "without", "never", "no", "attempted", "attempting", "trying"}
)


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield hedges where another source states the same predicate plainly, and, folded, the unique others."""
    passages = context.group(group)
    if len(passages) < 2:
        return
    found = [hit for passage in passages for name in LISTS for hit in hits(passage, name, context) if _epistemic(hit)]
    plain = {hit: stated for hit in found if (stated := _stated(hit, found, passages))}
    if plain:
        yield _change(plain, group)
    rest = unique([hit for hit in found if hit not in plain and hit.own], context)
    if rest:
        yield finding(RULE.id, rest, group, context, rank(Tier.FOLDED, ()))


def _epistemic(hit: Hit) -> bool:
    """Whether the words limit a statement: not the month of May, not "could" of ability, nothing that is denied.

    Nor "may" of leave, behind a ruling or before "without permission".
    """
    ahead = hit.first and hit.passage.sentence.tokens[hit.first - 1].norm in AHEAD
    if hit.denied or (hit.entry.category == "attempt" and ahead):
        return False
    if hit.entry.category != "modal":
        return hit.entry.category != "limit" or hit.own
    modal = hit.tokens[0]
    if modal.norm == "may" and hit.last - hit.first == 1 and _leave(hit):
        return False
    return modal.pos == "MD" and (modal.norm != "could" or hit.last - hit.first > 1)


def _leave(hit: Hit) -> bool:
    tokens = hit.passage.sentence.tokens
    return any(t.norm in RULING for t in tokens[: hit.first]) or any(t.norm == "permission" for t in tokens[hit.last :])


def _stated(hit: Hit, found: Sequence[Hit], passages: Sequence[Passage]) -> Mapping[str, tuple[Passage, Span]]:
    """Return where other documents state the same predicate of the same things, unguarded; one place a document."""
    core = _predicate(hit)
    if core is None or hit.entry.category not in DECISIVE:
        return {}
    guarded = {other.passage.document.id for other in found if core.stem in {token.stem for token in _after(other)}}
    if hit.entry.category == "modal" and core.norm in PERCEIVED:
        return {}
    near, sense = _near(hit.passage, core), _sense(hit.passage, hit.passage.sentence.tokens.index(core))
    places: dict[str, tuple[Passage, Span]] = {}
    for passage in passages:
        if passage.document.id in guarded or passage.document.id in places:
            continue
        for i, token in enumerate(passage.sentence.tokens):
            same = token.stem == core.stem and _asserted(passage, i) and _alike(hit.passage, core, passage, token)
            plain = passage.voice(token.span) in {OUTLET, hit.passage.voice(hit.span)}  # not "said to be so"
            if same and plain and _sense(passage, i) == sense and len(near & _near(passage, token)) > 1:
                places[passage.document.id] = passage, token.span
                break
    return places


def _sense(passage: Passage, i: int) -> str | None:
    """Return which verb of several words the word begins, if any: to call on somebody is not to call him names."""
    norms = tuple(token.norm for token in passage.sentence.tokens[i : i + PHRASE])
    found = load("reporting_verbs").match(norms, 0)
    return found[1].lemma if found is not None and found[0] > 1 else None


def _alike(one: Passage, core: Token, other: Passage, token: Token) -> bool:
    """Whether two words of one stem may tell one deed: of one class, and not banned from boats, banned for a year.

    A deed may be a noun as well (endorse it, its endorsement), but then what follows must be shared: to declare an end
    is not "the declaration".
    """
    after = [following(p, p.sentence.tokens.index(t) + 1, OBJECT) for p, t in ((one, core), (other, token))]
    if token.pos[:2] == core.pos[:2]:
        return bool(after[0] & after[1]) or not all(after)
    return {token.pos[:2], core.pos[:2]} == {"VB", "NN"} and bool(after[0] & after[1])


def _asserted(passage: Passage, i: int) -> bool:
    """Whether the word stands in a plain statement: not after a modal, "to", "not", nor a preposition."""
    tokens = passage.sentence.tokens
    before = tokens[max(0, i - 3) : i]
    if any(token.pos == "MD" or token.norm in NOT_STATED or token.norm.endswith("n't") for token in before):
        return False
    if _describes(tokens, i):
        return False
    if i and tokens[i].norm.endswith("ing") and tokens[i - 1].norm in PREPOSITIONS:
        return False  # minutes before landing
    if tokens[i].pos != "VBG" or i == 0 or any(token.norm in BE for token in before):
        return True  # "was leading to", "…, leading to"; not "risks leading to", "by leading to"
    return "," in passage.document.raw[tokens[i - 1].span.end : tokens[i].span.start]


def _describes(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word tells what a thing is like and states nothing: the *foreign* ministry, the *agreed* contract."""
    noun = i + 1 < len(tokens) and tokens[i + 1].pos.startswith(("NN", "JJ"))
    participle = tokens[i].pos in {"VBN", "VBD"} and i > 0 and tokens[i - 1].pos in {"DT", "PRP$"}
    return noun and (participle or tokens[i].pos.startswith("JJ"))


def _predicate(hit: Hit) -> Token | None:
    """Return the first verb or adjective of content that the words bear on."""
    return next((t for t in _after(hit) if t.pos[:2] in {"VB", "JJ"} and t.norm not in LIGHT_VERBS | ORDINALS), None)


def _after(hit: Hit) -> Sequence[Token]:
    return hit.passage.sentence.tokens[hit.last : hit.last + REACH]


def _near(passage: Passage, core: Token) -> set[str]:
    """Return the stems of nouns, verbs and adjectives around a predicate."""
    tokens = passage.sentence.tokens
    i = tokens.index(core)
    around = tokens[max(0, i - WINDOW) : i + WINDOW + 1]
    return {t.stem for t in around if t.pos[:2] in {"NN", "VB", "JJ"} and t.norm not in LIGHT_VERBS} - {core.stem}


def _change(plain: Mapping[Hit, Mapping[str, tuple[Passage, Span]]], group: Group) -> Difference:
    places = {passage.ref: (passage, span) for stated in plain.values() for passage, span in stated.values()}
    readings: list[Reading] = [hit.reading() for hit in plain]
    readings += [passage.reading(span, "stated") for passage, span in places.values()]
    readings.sort(key=lambda reading: (group.members.index(reading.sentence or ""), reading.span or Span(0, 0)))
    told = (f"{WORDS.get(hit.entry.category, hit.entry.category)} in {hit.passage.document.id}" for hit in plain)
    plainly = dict.fromkeys(passage.document.id for passage, _ in places.values())
    note = f"{', '.join(dict.fromkeys(told))} | stated in {', '.join(plainly)}{whose(readings)}"
    passages = [*(hit.passage for hit in plain), *(passage for passage, _ in places.values())]
    why = (
        *(hit.why() for hit in plain),
        *(
            f"{passage.ref} “{passage.text(span)}”: the same predicate, unguarded; voice: {passage.voice(span)}"
            for passage, span in places.values()
        ),
        *cited(hit.entry for hit in plain),
    )
    return Difference(
        RULE.id, Relation.VARIANT, tuple(readings), group.id, note, rank(Tier.CLASS_CHANGE, passages), why
    )
