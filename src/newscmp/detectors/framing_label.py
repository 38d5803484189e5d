"""``framing.label``: one thing called by different names in linked sentences."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.detectors.hits import hits
from newscmp.detectors.ranking import Tier, rank
from newscmp.detectors.slots import around, extent, roles
from newscmp.model import Difference, MentionKind, Relation, Rule, Span
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Group, Mention

RULE = Rule(
    "framing.label",
    "naming",
    "One person, group, deed or place named by words of different stance (fighters, defenders; operation, invasion) in "
    "the same surroundings of linked sentences, or people in the same slot under different names. The sets of names "
    "stand in naming.tsv.",
)
PEOPLE = frozenset({MentionKind.PERSON, MentionKind.GROUP})


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """What one source calls something at one place."""

    passage: Passage
    span: Span
    words: frozenset[str]
    """Stems of the name itself."""
    stance: str
    why: str
    near: frozenset[str]
    roles: frozenset[str]


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield a finding for every naming set and every slot in which the documents of a group use different names."""
    passages = context.group(group)
    if len(passages) < 2:
        return
    told: set[Label] = set()
    for name, labels in _sets(passages, context).items():
        pairs = [pair for pair in combinations(labels, 2) if _rivals(*pair, labels)]
        told.update(label for pair in pairs for label in pair)
        if pairs:
            yield _finding(name, labels, pairs, group)
    for kind in (MentionKind.PERSON, MentionKind.GROUP, MentionKind.THING, MentionKind.EVENT):
        labels = [label for passage in passages for label in _mentions(passage, kind)]
        pairs = [pair for pair in combinations(labels, 2) if _same_slot(*pair, labels) and not _covered(pair, told)]
        if pairs:
            yield _finding(kind.value, labels, pairs, group)


def _sets(passages: Sequence[Passage], context: Context) -> dict[str, list[Label]]:
    sets: dict[str, list[Label]] = defaultdict(list)
    for passage in passages:
        for hit in hits(passage, "naming", context):
            near = around(passage, hit.first, hit.last)
            for category in hit.entry.category.split(", "):
                name, _, stance = category.partition("/")
                sets[name].append(
                    Label(
                        passage,
                        hit.span,
                        frozenset({hit.entry.lemma}),
                        stance,
                        hit.why(),
                        near - hit.stems,
                        frozenset(),
                    )
                )
    return sets


def _mentions(passage: Passage, kind: MentionKind) -> Iterator[Label]:
    for mention in passage.mentions:
        if mention.kind is kind and not mention.named:
            first, last = extent(passage, mention)
            why = f"{passage.ref} “{passage.text(mention.span)}”"
            near = around(passage, first, last)
            yield Label(passage, mention.span, _head(mention), "", why, near, roles(passage, first, last))


def _head(mention: Mention) -> frozenset[str]:
    return frozenset({stem(mention.head)})


def _rivals(a: Label, b: Label, labels: Sequence[Label]) -> bool:
    """Whether two names of a set differ in stance and share surroundings, and neither source uses the other's name."""
    return a.stance != b.stance and _exclusive(a, b, labels) and bool((a.near & b.near) - a.words - b.words)


def _same_slot(a: Label, b: Label, labels: Sequence[Label]) -> bool:
    """Whether two phrases with different heads have the same role and at least one more word around them in common."""
    common = a.roles & b.roles
    return bool(common) and _exclusive(a, b, labels) and len((a.near & b.near) - a.words - b.words) > 1


def _exclusive(a: Label, b: Label, labels: Sequence[Label]) -> bool:
    if a.passage.document is b.passage.document or a.words == b.words:
        return False
    return not any(
        (label.words == b.words and label.passage.document is a.passage.document)
        or (label.words == a.words and label.passage.document is b.passage.document)
        for label in labels
    )


def _covered(pair: tuple[Label, Label], told: set[Label]) -> bool:
    return any(label.passage is other.passage and label.span.overlaps(other.span) for label in pair for other in told)


def _finding(name: str, labels: Sequence[Label], pairs: Sequence[tuple[Label, Label]], group: Group) -> Difference:
    chosen = [label for label in labels if any(label in pair for pair in pairs)]
    evidence = sorted({word for a, b in pairs for word in (a.near & b.near) | (a.roles & b.roles)})
    own = any(label.passage.voice(label.span) == "outlet" for label in chosen)
    stances = [stance for stance in dict.fromkeys(label.stance for label in chosen) if stance]
    return Difference(
        RULE.id,
        Relation.VARIANT,
        tuple(label.passage.reading(label.span, label.stance or None) for label in chosen),
        group.id,
        f"{name}: " + (" | ".join(stances) or "another name in the same slot"),
        rank(_tier(name, stances, own=own), [label.passage for label in chosen], min(0.2, 0.05 * len(evidence))),
        (*(label.why for label in chosen), "shared surroundings: " + ", ".join(evidence)),
    )


def _tier(name: str, stances: Sequence[str], *, own: bool) -> Tier:
    if not stances:
        return Tier.UNIQUE if name in PEOPLE else Tier.FOLDED
    return Tier.CLASS_CHANGE if own else Tier.QUOTED
