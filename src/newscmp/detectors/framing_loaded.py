"""``framing.loaded``: one-sided words that one source alone uses for what several tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors.hits import hits
from newscmp.detectors.ranking import Tier, rank
from newscmp.detectors.unique import finding, unique
from newscmp.model import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Context
    from newscmp.model import Difference, Group

RULE = Rule(
    "framing.loaded",
    "loaded words",
    "A word that takes a side (evaluation, intensity, violent metaphor, presupposition) and that no other source uses. "
    "In the outlet's own voice it is the outlet's choice; inside a quotation it is the speaker's, and only quoting it "
    "is the outlet's.",
)


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield at most two findings a group: unique loaded words in the outlets' voice, and those inside quotations."""
    passages = context.group(group)
    if len(passages) < 2:
        return
    found = unique([hit for passage in passages for hit in hits(passage, "loaded", context)], passages, context)
    for tier, chosen in (
        (Tier.UNIQUE, [hit for hit in found if hit.own]),
        (Tier.QUOTED, [hit for hit in found if not hit.own]),
    ):
        if chosen:
            yield finding(
                RULE.id, chosen, group, context, rank(tier, {h.passage.ref: h.passage for h in chosen}.values())
            )
