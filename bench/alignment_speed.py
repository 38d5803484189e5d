"""CPU time of aligning documents that are already analyzed, as stored ones are: pure Python, one core.

    python bench/alignment_speed.py BENCH_DATA_FOLDER

Long documents are stories put one after another, so that the share of pairs worth scoring is that of real news.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import chain
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from newscmp.alignment.links import align
from newscmp.alignment.presplit import presplit

if TYPE_CHECKING:
    from newscmp.model import Document

#: Every set of documents is aligned so often and the best time counts: the rest is what else ran on the machine.
AGAIN = 15
#: Documents, sentences in each, runs, and the time that is promised.
SIZES = ((2, 30, 30, 6.0), (2, 100, 10, 60.0), (5, 200, 3, 1500.0), (30, 50, 1, None), (2, 1000, 1, None))


def outlets(folder: Path) -> list[list[list[str]]]:
    """Return, for each of the three outlets, its stories as lists of sentences."""
    texts: dict[str, dict[str, list[str]]] = {}
    for line in (folder / "align/newstriples.train.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n"):
        row = json.loads(line)
        left, right = row["id"].rpartition(":")[2].split("-")
        for name, side in ((left, "left"), (right, "right")):
            texts.setdefault(name, {})[row["cluster"]] = row[side]
    return [[stories[cluster] for cluster in sorted(stories)] for stories in texts.values()]


def documents(folder: Path, count: int, sentences: int, turn: int) -> tuple[Document, ...]:
    """Return documents of that many sentences; each outlet's stories begin at another one for every turn."""
    found = []
    for n in range(count):
        stories = outlets(folder)[n % 3]
        first = (turn + n // 3) % len(stories)
        text = list(chain.from_iterable(stories[first:] + stories[:first]))
        found.append(presplit(text[:sentences] if len(text) >= sentences else (text * 3)[:sentences], f"d{n}"))
    return tuple(found)


def milliseconds(compared: tuple[Document, ...]) -> float:
    start = time.process_time()
    align(compared)
    return 1000 * (time.process_time() - start)


def main() -> None:
    folder = Path(sys.argv[1])
    align(documents(folder, 2, 30, 0))
    for count, sentences, runs, promised in SIZES:
        times = []
        for turn in range(runs):
            compared = documents(folder, count, sentences, turn)
            times.append(min(milliseconds(compared) for _ in range(AGAIN)))
        bar = f" (bar {promised:.0f} ms)" if promised else ""
        print(f"{count} documents of {sentences} sentences: {median(times):.1f} ms, median of {runs}{bar}")


if __name__ == "__main__":
    main()
