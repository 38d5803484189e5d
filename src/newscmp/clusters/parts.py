"""Parts in a crime or accident: in reports of one event "the suspect" is who was charged, "the victim" who was killed.

Only leads are looked at, and only where nothing says that there are several of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.clusters.persons import one_person
from newscmp.clusters.role_words import words
from newscmp.clusters.traits import agree, other_person
from newscmp.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

#: Sentences that tell the event itself; later ones also tell of other events of its kind.
LEAD = 4
ASIDE = r"(?:,\s(?:(?:aged?\s)?\d\d?|(?:of|from|an?|the)\s[^,.;“”\"]{1,40})){0,2},?(?:\swho)?"
BEING = r"\s(?:is|are|was|were|(?:has|have|had)\sbeen|being)\s(?:also\s|now\s|\w+ly\s)?"
DEADLY = r"(?:shot|stabbed|beaten|hit|struck)\s(?:dead|to\sdeath|and\skilled)"
DEAD = rf"(?:{DEADLY}|hit|struck|run\sover|killed|murdered|slain|gunned\sdown|executed|found\sdead|dead)"
DEED = (
    r"(?:(?:hit|struck|ran|run)(?:\s(?:over|down))?|shot|shoots|stabbed|stabs|killed|kills|murdered|gunned\sdown"
    r"|open(?:ed|s)\sfire|attacked)"
)
ACCUSED = r"(?:charged|arrested|accused|indicted|convicted|sentenced|jailed|detained|suspected)"
BY = r"\s(?:and\s\w+\s)?by\b"
HARMED_BEHIND = re.compile(
    rf"{ASIDE}(?:{BEING}{DEAD}|\s(?:(?:has|have|had)\s)?(?:died|dies)|\s(?:hit|struck|killed|shot\sdead){BY})\b"
)
HARMED_BEFORE = re.compile(
    rf"\b(?:kill(?:ed|s|ing)|murder(?:ed|s|ing)?|gunned\sdown|{DEADLY}|fatal\s(?:shooting|stabbing)\sof"
    r"|(?:death|slaying|killing)\sof)\s$"
)
ACCUSED_BEHIND = re.compile(
    rf"{ASIDE}(?:{BEING}{ACCUSED}|\s(?:accused|suspected)\sof|\s{ACCUSED}\s(?:with|for|in|on|over|after)"
    rf"|(?:\s\w+ly)?\s(?:{DEED}(?!{BY})|pleaded\s(?:not\s)?guilty))\b"
)
ACCUSED_BEFORE = re.compile(
    r"\b(?:arrested|charged|convicted|arrest\sof|(?:shot|killed|stabbed|murdered|hit|struck)(?:\sand\s\w+)?\sby)\s$"
)


def parts(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Merge the persons of the leads who have one part in the event, where it can be one person."""
    for part in ("accused", "harmed"):
        holders = [node for node in nodes if node.sentence.index < LEAD and _has(node, part)]
        persons = [node for node in holders if node.mention.kind is MentionKind.PERSON]
        if len(persons) == len(holders) and _one(persons):
            first = next((node for node in persons if node.full), persons[0] if persons else None)
            for node in persons:
                if first is not None and node is not first:
                    clusters.merge(first, node, f"the {part} of the event")


def _has(node: Node, part: str) -> bool:
    if node.mention.kind not in {MentionKind.PERSON, MentionKind.GROUP} or (node.relation and not node.name):
        return False
    if node.title in words(part) or node.office & words(part):
        return True
    raw, span = node.document.raw, node.mention.span
    before = raw[max(node.sentence.span.start, span.start - 24) : span.start]
    if part == "harmed":
        return bool(HARMED_BEHIND.match(raw, span.end) or HARMED_BEFORE.search(before))
    return bool(ACCUSED_BEHIND.match(raw, span.end) or ACCUSED_BEFORE.search(before))


def _one(persons: Sequence[Node]) -> bool:
    """Whether nothing tells that these are several persons: two names, ages, sexes or countries, "another"."""
    names = [node.full for node in persons if node.full]
    if not all(one_person(names[0], name) for name in names[1:]):
        return False
    return agree(persons) and not any(map(other_person, persons))
