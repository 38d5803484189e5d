"""Posts that are to be filled: "nominated to be mayor" and "her choice for judge" are nobody yet.

The phrase means the office; who is wanted for it, and who held it before, stay apart from it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from newscmp.clusters.role_words import words
from newscmp.clusters.rules import office_rank
from newscmp.clusters.traits import countries
from newscmp.text.mentions.naming import titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.clusters.union import Clusters

#: Somebody who is wanted for an office, and the nouns for wanting.
WANTED = r"(?:nominees?|candidates?|choice|pick|contenders?|favou?rite|frontrunner|nomination|candidacy|consideration)"
#: What stands between a word that makes a post of an office and the office: "the country's".
OPENING = r"(?:(?:a|an|the|his|her|its|their|our)\s)?(?:[\w.]+['’]s\s)?$"
#: Verbs behind which "to be" tells what somebody is.
FACTUAL = r"(?<!said\s)(?<!found\s)(?<!known\s)(?<!believed\s)(?<!thought\s)(?<!claims\s)(?<!proved\s)(?<!continues\s)"
CHOOSING = r"(?:name|pick|choose|appoint|tap|select|serve)"
SOUGHT = re.compile(
    rf"(?:{FACTUAL}\bto\s(?:be|become)|\b{WANTED}\sfor|\b(?:nominated|considered|tapped|eyed|proposed)\sfor"
    rf"|\b(?:post|position|job|office)\sof)\s{OPENING}",
    re.IGNORECASE,
)
PROPOSED = re.compile(
    rf"\b(?:nominat\w+|nominees?|propos\w+|(?:to|may|might|could|will|would)\s{CHOOSING})\b[^;:“”\"]{{0,120}}"
    rf"\sas\s{OPENING}",
    re.IGNORECASE,
)
#: Behind the possessive of an office.
OFFICE_OF = re.compile(r"['’]s?\s(?:post|position|job)\b")
#: Characters before a phrase that are looked at.
REACH = 170


def posts(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Keep posts that are to be filled apart from everybody with a name, and merge those of one office and country."""
    by_office: dict[tuple[str, frozenset[str]], list[Node]] = defaultdict(list)
    for node in nodes:
        if _is_office(node) and _sought(node):
            clusters.leave_open(node)
            by_office[node.title, office_rank(node)].append(node)
    for same in by_office.values():
        if len({countries(node) for node in same} - {frozenset()}) < 2:
            for node in same[1:]:
                clusters.merge(same[0], node, "one post")


def _is_office(node: Node) -> bool:
    if node.name or node.relation or not node.person:
        return False
    return node.mention.head in titles() or node.title in words("office")


def _sought(node: Node) -> bool:
    raw, span = node.document.raw, node.mention.span
    before = raw[max(node.sentence.span.start, span.start - REACH) : span.start]
    if OFFICE_OF.match(raw, span.end):
        return True
    return SOUGHT.search(before) is not None or PROPOSED.search(before) is not None
