"""Two accounts that are said to have posted one thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.detectors import HEADLINES
from newscmp.model import Difference, Relation, Rule, Span
from newscmp.text.names import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Group, Reading

RULE = Rule(
    "fact.account",
    "Accounts",
    "Every source names one account, and not the same, that posted something on one platform. Looked for in the whole"
    " articles, since such sentences share too few words to be linked. Conflict.",
)
PLATFORM = re.compile(r"\b(YouTube|Twitter|Facebook|Instagram|TikTok|Telegram|Reddit|Vimeo|Snapchat|Weibo|WhatsApp)\b")
#: "posted on YouTube by …", "under an account titled …", "the user …"; the name may stand in quotation marks. Compiled
#: where a platform is named.
POSTER = (
    r"\b(?:(?:posted|uploaded|published|shared|released)\b(?:\s[\w-]+){0,4}?\sby|"
    r"(?:account|username|user|channel|handle)(?:\s(?:titled|named|called|entitled|known\sas))?)\s"
    r"(?:(?:the|an?)\s)?(?:(?:account|user|channel)\s)?[\"“'‘@]{0,2}(?P<name>[A-Za-z0-9_]{4,30})\b"
)
#: What no ordinary word or person's name has: a capital after a small letter, two capitals before one, digits, "_".
HANDLE = re.compile(r"[a-z][A-Z]|[A-Z]{2,}[a-z]|\d|_")
RANK = 2.5


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield, once for all documents, the platforms on which they name different accounts."""
    if group.id != HEADLINES:
        return
    named: dict[str, dict[str, list[Reading]]] = {}
    for passage in context.passages.values():
        for platform, reading in _accounts(passage):
            named.setdefault(platform, {}).setdefault(reading.document, []).append(reading)
    for platform in sorted(named):
        readings = [found[0] for found in named[platform].values() if len({_key(reading) for reading in found}) == 1]
        if len({_key(reading) for reading in readings}) > 1:
            note = f"one posting on {platform}, two accounts"
            yield Difference(RULE.id, Relation.CONFLICT, tuple(readings), None, note, RANK)


def _accounts(passage: Passage) -> Iterator[tuple[str, Reading]]:
    text = passage.sentence.text
    platform = PLATFORM.search(text)
    for match in re.finditer(POSTER, text) if platform else ():
        if platform and HANDLE.search(match["name"]) and not PLATFORM.fullmatch(match["name"]):
            start = passage.sentence.span.start
            span = Span(start + match.start("name"), start + match.end("name"))
            yield platform[1], passage.reading(span, match["name"])


def _key(reading: Reading) -> str:
    return skeleton(reading.text)
