"""``framing.label``: one thing called by different names in linked sentences."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.detectors import HEADLINES
from newscmp.detectors.evidence.citations import cited
from newscmp.detectors.evidence.names import WITH, Label, descriptions, from_sets, phrases
from newscmp.detectors.evidence.plain import whose
from newscmp.detectors.evidence.ranking import Tier, rank
from newscmp.detectors.evidence.roles import complement
from newscmp.detectors.evidence.violence import of_violence
from newscmp.lexicons import load
from newscmp.model import Difference, MentionKind, Relation, Rule
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Group

RULE = Rule(
    "framing.label",
    "who and what is called what",
    "One person, group, deed or place named by words of different stance (fighters, defenders; operation, invasion) in "
    "the same surroundings of linked sentences; a person described in different ways; people in the same slot under "
    "different names. The sets of names stand in naming.tsv.",
)
#: Of persons two names in one slot are worth a look (the man, the reporter); of groups four in four and of things most
#: are rewording in a reader's eyes (lawmakers, members; shareholders, stockholders).
SLOTS = {
    MentionKind.PERSON: Tier.UNIQUE,
    MentionKind.GROUP: Tier.FOLDED,
    MentionKind.EVENT: Tier.FOLDED,
    MentionKind.THING: Tier.FOLDED,
}
#: Below this, two sentences that share one word around two names mostly tell of two things (an adviser's statement, the
#: threat of a fire): six of eight such findings on news that no rule was made on.
SURE = 0.7
#: Names of one set are shown only where the sentences tell one thing beyond doubt: on news that no rule was made
#: on two of nine such findings below this were worth a look, five of thirteen above it.
ONE_STORY = 0.8
#: Names that condemn whom they name, as in "the search for the terrorist".
CONDEMNING = frozenset({"armed actor/criminal", "protester/hostile", "authority/hostile"})
#: So many modifiers in common make two phrases one description.
MODIFIERS = 2
#: Prepositions that lead to what a name is about: the operation, the conflict in Ukraine.
ABOUT = frozenset(("in", "of", "on", "against", "for"))
#: Soldiers and gunmen are mostly the two sides of a fight: to be one they need more than so many words around both.
OFFICIAL, FOES = "official", 2
#: What goes on for years, and what is done in a day.
WARS = frozenset({"war", "conflict", "fighting", "hostilities"})
DEEDS = frozenset({"attack", "strike", "airstrike", "raid", "bombing", "assault"})
#: Digits of a year, and characters before a name among which it stands.
YEAR, YEAR_REACH = 4, 12
#: End of the stem of "33-year-old", which tells of anybody.
AGE = "year-old"
#: Stems of words for who is first in a body, which tell nothing more than one another.
LEADERS = frozenset(("head", "leader", "chief", "boss"))
#: Sets and stances of violence: of headlines, one of these alone is worth showing.
VIOLENT = frozenset(
    {
        ("armed action", "aggression"),
        ("killing", "hostile"),
        ("armed actor", "criminal"),
        ("protest", "hostile"),
    }
)


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield a finding for every naming set, person and slot in which the documents of a group use different names."""
    passages = context.group(group)
    if len(passages) < 2:
        return
    told: set[Label] = set()
    for name, labels in from_sets(passages, context).items():
        if group.id == HEADLINES and (harsh := _harsh(name, labels)):
            yield _alone(name, harsh, group, context)
        if pairs := [pair for pair in combinations(labels, 2) if rivals(*pair, labels) and _close(*pair, context)]:
            told.update(label for pair in pairs for label in pair)
            tier = _voiced(pairs) if any(_one_story(*pair, context) for pair in pairs) else Tier.FOLDED
            yield _finding(name, f"names of the set {name}", pairs, group, tier)
    for name, labels in descriptions(passages).items():
        if pairs := [p for p in combinations(labels, 2) if _exclusive(*p, labels) and not _same_person(*p)]:
            told.update(label for pair in pairs for label in pair)
            who = _as_written(name, labels)
            yield _finding(f"who {who} is", f"the name {who}", pairs, group, Tier.UNIQUE)
    for kind, tier in SLOTS.items():
        labels = [label for passage in passages for label in phrases(passage, kind)]
        pairs = [pair for pair in combinations(labels, 2) if same_slot(*pair, labels) and not _covered(pair, told)]
        if pairs:
            plain = all(_reworded(*pair) or _of_a_crime(pair, context) for pair in pairs)
            shown = Tier.FOLDED if plain else tier
            yield _finding(f"{kind.value} in the same role", "the same role", pairs, group, shown)


def _of_a_crime(pair: tuple[Label, Label], context: Context) -> bool:
    """Whether two people in a story of violence are named without a stance: the victim, the girl; not the terrorist."""
    stances = {category for label in pair for word in label.words for category in _stances().get(word, ())}
    return not stances & CONDEMNING and all(of_violence(label.passage, context) for label in pair)


def rivals(a: Label, b: Label, labels: Sequence[Label]) -> bool:
    """Whether two names of a set differ in stance and share surroundings, and neither source uses the other's name."""
    if a.stance == b.stance or not _exclusive(a, b, labels) or _told(a, b.passage) or _told(b, a.passage):
        return False
    if any(label.stance == "mild" and _sharpened(label) for label in (a, b)):
        return False
    if _background(a, b) or _of_a_year(a) or _of_a_year(b):
        return False
    if OFFICIAL in {a.stance, b.stance}:
        return len(_surroundings(a, b)) > FOES or _about_one(a, b)
    return _specific(a, b) or bool(_surroundings(a, b))


def _background(a: Label, b: Label) -> bool:
    """Whether one names a deed of a day and the other a war of years: the strike is told of, the war is background."""
    return any(one.words <= WARS and other.words <= DEEDS for one, other in ((a, b), (b, a)))


def _sharpened(label: Label) -> bool:
    """Whether a loaded adjective takes the mildness from a name: drew a furious reaction."""
    before = [t.norm for t in label.passage.sentence.tokens if t.span.end <= label.span.start][-1:]
    return not _adjectives().isdisjoint(before)


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(entry.lemma for entry in load("loaded").entries if entry.pos == "adjective")


def _of_a_year(label: Label) -> bool:
    """Whether the words before a name say that it is of another year: a siege that echoed a 2013 assault."""
    tokens = label.passage.sentence.tokens
    near = [t.norm for t in tokens if label.span.start - YEAR_REACH <= t.span.start < label.span.start]
    return any(word.isdigit() and len(word) == YEAR for word in near)


def _told(label: Label, passage: Passage) -> bool:
    """Whether a sentence has the words of a name in any use: a landslide, a landslide victory."""
    words = {word for lemma in label.words for word in lemma.split()}
    return words <= {token.norm for token in passage.sentence.tokens}


def _same_person(a: Label, b: Label) -> bool:
    """Whether two descriptions say no different things: synonyms, or one source has the other's word beside its own."""
    heads = a.words | b.words
    told = any(one.words <= {token.stem for token in other.passage.sentence.tokens} for one, other in ((a, b), (b, a)))
    return told or heads <= LEADERS or _synonyms(a, b)


def _synonyms(a: Label, b: Label) -> bool:
    """Whether the nouns of two descriptions are of one stance of one naming set: activist, campaigner."""
    one, other = ({category for word in label.words for category in _stances().get(word, ())} for label in (a, b))
    return bool(one & other)


@cache
def _stances() -> Mapping[str, tuple[str, ...]]:
    """Return by stem of a word of the naming sets those in which it stands, with its stances."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in load("naming").entries:
        if " " not in entry.lemma:
            word = stem(entry.lemma)
            found[word] = (*found.get(word, ()), *entry.category.split(", "))
    return found


def _close(a: Label, b: Label, context: Context) -> bool:
    """Whether two names have several words around them in common, or stand in sentences that surely tell one thing."""
    link = context.links.get((a.passage.ref, b.passage.ref))
    if link is None or link.similarity >= SURE or len(_surroundings(a, b)) > 1:
        return True
    return _about_one(a, b)


def _one_story(a: Label, b: Label, context: Context) -> bool:
    link = context.links.get((a.passage.ref, b.passage.ref))
    return link is None or link.similarity >= ONE_STORY


def _about_one(a: Label, b: Label) -> bool:
    return bool(complement(a.passage, a.span, ABOUT) & complement(b.passage, b.span, ABOUT))


def _surroundings(a: Label, b: Label) -> frozenset[str]:
    """Return the stems of the words that stand near both names and are part of neither."""
    return frozenset(word for word in (a.near & b.near) - a.words - b.words if not word.endswith(AGE))


def _harsh(name: str, labels: Sequence[Label]) -> Sequence[Label]:
    """Return the names of aggression or violence in headlines of which no other headline names the thing at all."""
    alone = len({label.document for label in labels}) == 1
    return labels if alone and any((name, label.stance) in VIOLENT for label in labels) else ()


def _alone(name: str, labels: Sequence[Label], group: Group, context: Context) -> Difference:
    """Return the finding that one headline has a word of violence for something the other headlines do not name."""
    named = labels[0].document
    silent = tuple(passage.silence() for passage in context.group(group) if passage.document.id != named)
    readings = (*silent, *(label.passage.reading(label.span, label.stance) for label in labels))
    order = rank(Tier.UNIQUE, [label.passage for label in labels])
    note = f"{name}: {labels[0].stance} in the headline of {named} only{whose(readings)}"
    place = {ref: number for number, ref in enumerate(group.members)}
    ordered = tuple(sorted(readings, key=lambda reading: place[reading.sentence or ""]))
    return Difference(
        RULE.id,
        Relation.VARIANT,
        ordered,
        group.id,
        note,
        order,
        (*(label.why for label in labels), *cited(label.entry for label in labels)),
    )


def _specific(a: Label, b: Label) -> bool:
    """Whether both names have several words: "traditional marriage" needs no surroundings to be about marriage."""
    return all(" " in lemma or "-" in lemma for label in (a, b) for lemma in label.words)


def same_slot(a: Label, b: Label, labels: Sequence[Label]) -> bool:
    """Whether two phrases with different heads have a role or modifier and two words around them in common."""
    common = a.roles & b.roles
    return bool(common) and _exclusive(a, b, labels) and len(_surroundings(a, b)) > 1


def _reworded(a: Label, b: Label) -> bool:
    """Whether two phrases are likely one description in other words: a Danish writer, a Danish author; chair, chairman.

    Nothing but a modifier is then common to both, or several are, or one head is a part of the other.
    """
    (one,), (other,) = a.words, b.words
    modifiers = sum(role.startswith(WITH) for role in a.roles & b.roles)
    alike = modifiers >= MODIFIERS or modifiers == len(a.roles & b.roles)
    return one.startswith(other) or other.startswith(one) or alike


def _exclusive(a: Label, b: Label, labels: Sequence[Label]) -> bool:
    """Whether two names stand in different documents, neither of which uses the name of the other."""
    if a.document == b.document or a.words == b.words:
        return False
    used = {(label.document, label.words) for label in labels}
    return (a.document, b.words) not in used and (b.document, a.words) not in used


def _covered(pair: tuple[Label, Label], told: set[Label]) -> bool:
    return any(label.passage is other.passage and label.span.overlaps(other.span) for label in pair for other in told)


def _voiced(pairs: Sequence[tuple[Label, Label]]) -> Tier:
    """Return the tier of a change of stance: lower where all names stand in quotations.

    How to put what somebody said, without quoting it, is for the outlet to choose.
    """
    chosen = any(not label.passage.quoted(label.span) for pair in pairs for label in pair)
    return Tier.CLASS_CHANGE if chosen else Tier.QUOTED


def _finding(name: str, by: str, pairs: Sequence[tuple[Label, Label]], group: Group, tier: Tier) -> Difference:
    """Return the finding that pairs of labels make, which are held to name one thing ``by`` some rule."""
    chosen = sorted(
        {label for pair in pairs for label in pair},
        key=lambda label: (group.members.index(label.passage.ref), label.span),
    )
    readings = tuple(label.passage.reading(label.span, label.stance or None) for label in chosen)
    evidence = sorted({word for a, b in pairs for word in (a.near & b.near) | (a.roles & b.roles)})
    stances = [stance for stance in dict.fromkeys(label.stance for label in chosen) if stance]
    why = [*(label.why for label in chosen), *cited(label.entry for label in chosen)]
    around = f"; around both: {', '.join(_as_written(item, chosen) for item in evidence)}" if evidence else ""
    why.append(f"held for one thing: {by}{around}")
    return Difference(
        RULE.id,
        Relation.VARIANT,
        readings,
        group.id,
        (f"{name}: {' | '.join(stances)}" if stances else name) + whose(readings),
        rank(tier, [label.passage for label in chosen], min(0.2, 0.05 * len(evidence))),
        tuple(why),
    )


def _as_written(words: str, labels: Sequence[Label]) -> str:
    """Return words of which some are stems or without capitals as the sentences of the labels write them first."""
    written: dict[str, str] = {}
    for label in labels:
        for token in label.passage.sentence.tokens:
            text = label.passage.text(token.span)
            written.setdefault(token.stem, text)
            written.setdefault(token.norm.removesuffix("'s"), text.removesuffix("'s").removesuffix("’s"))
    return " ".join(written.get(word, word) for word in words.split(" "))
