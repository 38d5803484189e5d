"""Files that hold the same article, or nearly: the rules that look at several files together."""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import TOLD, Rule
from newscmp.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.model import Document

DUPLICATE = Rule("ingest.duplicate", "Same text as another file", "The words of both articles are the same.")
NEAR = Rule(
    "ingest.near-duplicate",
    "Nearly the same text as another file",
    "Four fifths of all runs of five words are in both articles: one agency report, or two versions of one article.",
)
RULES = ((DUPLICATE, Severity.ERROR), (NEAR, Severity.WARNING))
WORD = re.compile(r"\w+")
#: Words in a row that are compared (shingles, Broder 1997); one in eight of them by hash is looked at.
RUN, SAMPLED = 5, 8
#: Jaccard similarity of the samples from which two texts are nearly the same.
NEARLY = 0.8
#: A run of words in more files than this is a formula, and says nothing; it also keeps the work linear.
FORMULA = 40


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of an article to find its copies."""

    path: str
    whole: int
    runs: frozenset[int]


def fingerprint(path: str, document: Document) -> Fingerprint:
    """Return the fingerprint of an article's own sentences, case and punctuation apart."""
    text = " ".join(s.text for s in document.sentences if s.kind in TOLD)
    words = WORD.findall(text.casefold())
    runs = (zlib.crc32(" ".join(words[i : i + RUN]).encode("utf-8", "replace")) for i in range(len(words) - RUN + 1))
    whole = " ".join(words).encode("utf-8", "replace")
    return Fingerprint(path, zlib.crc32(whole) << 32 | len(whole), frozenset(run for run in runs if run % SAMPLED == 0))


def copies(prints: Sequence[Fingerprint]) -> Iterator[tuple[int, Rule, str]]:
    """Yield which article (by position) copies an earlier one, by which rule, and the path of that one."""
    first: dict[int, int] = {}
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for place, item in enumerate(prints):
        if item.whole in first:
            yield place, DUPLICATE, prints[first[item.whole]].path
            continue
        first[item.whole] = place
        shared = Counter(other for run in item.runs for other in holders[run])
        near = [other for other, count in shared.items() if _alike(item, prints[other], count)]
        if near:
            yield place, NEAR, prints[min(near)].path
        for run in item.runs:
            if len(holders[run]) < FORMULA:
                holders[run].append(place)


def _alike(one: Fingerprint, other: Fingerprint, shared: int) -> bool:
    return shared >= NEARLY * (len(one.runs) + len(other.runs) - shared)
