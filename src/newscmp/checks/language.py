"""Text that is not English, which the analysis is made for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.checks import Finding, Subject
from newscmp.model import TOLD, Rule
from newscmp.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    "ingest.language",
    "Not English",
    "Fewer than one word in eight is a common English function word; sentences and findings will be wrong.",
)
SEVERITY = Severity.WARNING
WORD = re.compile(r"[^\W\d_]+")
#: Function words that other languages of the Latin alphabet do not share; in English news one word in four is of them.
COMMON = frozenset(
    "the and of to was were is are that it he she they his her their with from by at this which who had has have been "
    "would will not but said after before when there".split()
)
#: With fewer words the share says little.
LEAST = 25
SHARE = 0.125


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the share of function words if it is far too small."""
    text = " ".join(s.text for s in subject.document.sentences if s.kind in TOLD)
    words = [word.casefold() for word in WORD.findall(text)]
    share = sum(word in COMMON for word in words) / max(1, len(words))
    if len(words) >= LEAST and share < SHARE:
        yield Finding(f"probably not English: {share:.0%} of the words are common English ones")
