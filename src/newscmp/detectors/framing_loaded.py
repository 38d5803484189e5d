"""``framing.loaded``: one-sided words that one source alone uses for what several tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors import ALONE, HEADLINES
from newscmp.detectors.evidence.hits import hits
from newscmp.detectors.evidence.justice import charge
from newscmp.detectors.evidence.literal import THINGS, literal
from newscmp.detectors.evidence.polarity import denied
from newscmp.detectors.evidence.ranking import Tier, rank
from newscmp.detectors.evidence.slots import around
from newscmp.detectors.evidence.unique import finding, unique
from newscmp.detectors.evidence.violence import FORCE, by_arms, of_violence
from newscmp.model import Rule, Span
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.evidence.hits import Hit
    from newscmp.model import Difference, Group

RULE = Rule(
    "framing.loaded",
    "loaded words of one source alone",
    "A word that takes a side (evaluation, intensity, violent metaphor, presupposition) and that no other source uses. "
    "In the outlet's own voice it is the outlet's choice; inside a quotation it is the speaker's, and only quoting it "
    "is the outlet's.",
)

#: Words around a plain word among which the other source has one too if it tells the same thing without it.
NEAR = 3
#: Words on either side of a word, and how many of those one sentence of another source has if it tells the same, or
#: something of it. Of words flagged in 84 articles, annotators had marked 38 % of those with three such neighbors, 9 %
#: of those with two, 8 % of the others.
BESIDE, SAME, SOME = 5, 3, 2
#: Groups whose sentences share a topic as often as a statement: of nine words flagged there in ten stories, a reader
#: found none worth a look, seven of them set against something else.
WEAK = 0.45
#: Sentences at the beginning: a third of the words flagged there were marked, one in nine further down.
OPENING = 3
#: Adjectives that judge are the outlet's judgement wherever they stand; nouns like uproar tell of other people's.
JUDGEMENT = "evaluation"
#: Categories that tell something only beside another wording of the same thing.
MILD = frozenset({"idiom", "intensity", "presupposition", "weakness"})
#: Of these a reader of news that no rule was made on did not care for any of five: sheer, barely, once again.
WORTHLESS = frozenset({"intensity", "presupposition"})
#: Words that name things plainly as well (massive, landmark): nothing without the same thing told without them.
SHADE = "shade"
#: Verbs of harsh acts are metaphors (hijack a debate), and plain words where there is force (hijack a ship).
HARSH = "harsh act"
#: Categories whose verbs are said of physical things as well, and tell nothing there: waves lashed the boat.
PHYSICAL = frozenset({"violent metaphor", HARSH, SHADE})
#: Verbs of taking a thing (Levin 1993, steal verbs): how it is taken is the outlet's word for what somebody did.
TAKING = frozenset({"snatch", "grab", "wrest", "yank", "loot", "plunder", "pillage"})
#: Words of a fight and of an accident that are plain ones where people shoot, or die in one.
FIRE, ACCIDENT = frozenset({"come under fire", "under fire"}), frozenset({"train wreck", "fiery"})
#: Nouns for what people in the news do, which in stories of violence mostly tell just that.
REACTIONS = frozenset({"outcry", "uproar", "furor", "ultimatum"})
#: Words that go with a verb, however they are tagged: tore down a poster.
PARTICLES = frozenset({"down", "up", "out", "off", "apart", "away", "back", "through"})
#: Marks behind which what somebody is reported to have said may end.
BREAKS = frozenset(",;–—")
NEGATIONS = frozenset({"not", "n't", "never"})


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the unique loaded words of a group: those in the outlets' voice, shown or folded, and what others say.

    A sentence that stands alone counts as well, for words that no other document has anywhere; it comes later.
    """
    passages = context.group(group)
    if len(passages) < 2 and group.id != ALONE:
        return
    listed = (hit for passage in passages for hit in hits(passage, "loaded", context))
    found = unique([hit for hit in listed if not (_plain(hit) or _happened(hit, context))], context)
    if group.id == ALONE:
        found = tuple(hit for hit in found if hit.entry.category not in MILD or _told_beside(hit, context) >= SAME)
    found = tuple(hit for hit in found if hit.entry.category != SHADE or _left_out(hit, passages))
    found = tuple(hit for hit in found if not (_forceful(hit) and _tells_of_force(hit, passages, context)))
    own = [hit for hit in found if hit.own]
    reported = [hit for hit in found if not hit.own]
    tiers = {hit: _tier(hit, group, context) for hit in own}
    for folded in (False, True):
        same = [hit for hit in own if tiers[hit] is not None and (tiers[hit] is Tier.FOLDED) is folded]
        if same:
            highest = max(tier for hit in same if (tier := tiers[hit]) is not None)
            yield finding(RULE.id, same, group, context, rank(highest, _passages(same)))
    quiet = [hit for hit in reported if _of_the_speaker(hit, group, context)]
    told = [hit for hit in reported if hit not in quiet]
    for tier, same in ((Tier.QUOTED, told), (Tier.FOLDED, quiet)):
        if same:
            yield finding(RULE.id, same, group, context, rank(tier, _passages(same)))


def _of_the_speaker(hit: Hit, group: Group, context: Context) -> bool:
    """Whether a word that somebody said tells nothing of the outlet, unless another reports the same speaker.

    Between quotation marks the choice is the speaker's, and a reader of these findings cared for one in three. Of
    some thirty words in reported speech, in ten stories and sixteen fresh events, two readers cared for none, and
    annotators had marked 7 of 75: those that no other source tells anything of are folded away as well.
    """
    if group.id == ALONE and _told_beside(hit, context) < SAME:
        return True
    if not hit.quoted and not of_violence(hit.passage, context) and not _behind_break(hit):
        return False
    return not _same_speaker(hit, context.group(group)) or (hit.quoted and hit.entry.category in MILD)


def _behind_break(hit: Hit) -> bool:
    """Whether a comma or dash stands between a verb of saying and the word: the outlet may speak again.

    "The mayor announced the ban, a reckless step": of fourteen such words on news that no rule was made on ten were the
    outlet's own, and two worth a look.
    """
    passage = hit.passage
    cues = [
        attribution.cue
        for attribution in passage.attributions
        if attribution.cue is not None and any(part.covers(hit.span) for part in attribution.content)
    ]
    return any(
        cue.end <= hit.span.start and not BREAKS.isdisjoint(passage.text(Span(cue.end, hit.span.start))) for cue in cues
    )


def _tier(hit: Hit, group: Group, context: Context) -> Tier | None:
    """Return how telling a word of the outlet's is, by its place and by what other sources tell of what is around it.

    None: in a sentence that stands alone further down, and of which no other source tells anything.
    """
    linked, beside = group.id != ALONE, _told_beside(hit, context)
    weak = group.id not in {ALONE, HEADLINES} and group.similarity < WEAK and beside < SAME
    if weak or hit.entry.category in WORTHLESS:
        return Tier.FOLDED
    if beside >= SAME or hit.passage.sentence.index <= OPENING:
        return Tier.UNIQUE if linked else Tier.QUOTED
    if (hit.entry.category in MILD | {SHADE} or hit.entry.lemma in REACTIONS) and of_violence(hit.passage, context):
        return Tier.FOLDED
    if hit.entry.category == JUDGEMENT:
        return Tier.QUOTED if beside >= SOME or not linked else Tier.FOLDED
    if beside >= SOME and (linked or hit.entry.pos != "noun"):
        return Tier.QUOTED
    return Tier.FOLDED if linked or beside >= SOME else None


def _told_beside(hit: Hit, context: Context) -> int:
    """Return how many of the content words around a word a single sentence of another source has as well."""
    near = around(hit.passage, hit.first, hit.last, BESIDE)
    others = (ref for ref, p in context.passages.items() if p.document.id != hit.passage.document.id)
    return max((len(near & context.stems[ref]) for ref in others), default=0)


def _plain(hit: Hit) -> bool:
    """Whether the word is the plain one: said of a physical thing (slammed into a pier), denied, or a crime's name."""
    tokens = hit.passage.sentence.tokens
    if hit.entry.pos == "verb":
        if any(token.norm in NEGATIONS for token in tokens[max(0, hit.first - 2) : hit.first]):
            return True  # has not shied away
        noun = hit.tokens[-1].pos.startswith(("NN", "VB", "JJ")) and hit.tokens[-1].norm not in PARTICLES
        figure = hit.last - hit.first > 1 and noun  # returned fire
        if figure or hit.entry.category not in PHYSICAL or hit.entry.lemma in TAKING:
            return False
        return literal(tokens, hit.first, hit.last, THINGS)
    if hit.entry.lemma == "contempt" and [token.norm for token in tokens[hit.last : hit.last + 2]] == ["of", "court"]:
        return True
    if hit.first and denied(tokens[hit.first - 1 : hit.first]):
        return True  # not unjustly
    return hit.entry.pos == "adjective" and charge(tokens[: hit.first])


def _happened(hit: Hit, context: Context) -> bool:
    """Whether the word tells what happened and is no figure of speech: guards came under fire, a train wreck."""
    if hit.entry.lemma in FIRE:
        return by_arms(hit.passage, context)
    return hit.entry.lemma in ACCIDENT and of_violence(hit.passage, context)


def _left_out(hit: Hit, passages: Sequence[Passage]) -> bool:
    """Whether another source of the group has what the word stands beside: a massive whale, a whale.

    Not if it has half of the word: a record-breaking catch, a record catch.
    """
    half, _, rest = hit.tokens[0].norm.partition("-")
    near = around(hit.passage, hit.first, hit.last, NEAR)
    words = [{token.stem for token in passage.sentence.tokens} for passage in hit.elsewhere(passages)]
    return any(near & stems for stems in words) and not (rest and any(stem(half) in stems for stems in words))


def _forceful(hit: Hit) -> bool:
    return hit.entry.category == HARSH or (hit.entry.category == SHADE and hit.entry.pos == "verb")


def _tells_of_force(hit: Hit, passages: Sequence[Passage], context: Context) -> bool:
    """Whether people are killed, arrested or besieged there: what was done by force is called by the words for it."""
    told = (hit.passage, *hit.elsewhere(passages))
    deeds = (
        deed for passage in told for deed in hits(passage, "harm", context) if not FORCE.isdisjoint(deed.categories)
    )
    return any(not deed.span.overlaps(hit.span) for deed in deeds)


def _passages(hits: Sequence[Hit]) -> Collection[Passage]:
    return {hit.passage.ref: hit.passage for hit in hits}.values()


def _same_speaker(hit: Hit, passages: Sequence[Passage]) -> bool:
    """Whether another source of the group reports the same speaker: what to quote is then the outlet's choice."""
    speaker = hit.passage.voice(hit.span)
    return any(a.speaker == speaker for passage in hit.elsewhere(passages) for a in passage.attributions)
