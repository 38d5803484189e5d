"""CPU time of the time tagger for 1,000 words, and whether it grows with the length of the text.

    python bench/times_speed.py FILE...

Texts are also read 2, 4, 8 and 16 times over as one: the time for 1,000 words must stay the same.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

from newscmp.text.times import find

DAY = date(2021, 3, 10)


def cost(text: str, runs: int = 5) -> float:
    """Return the least CPU time in milliseconds for 1,000 words."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        find(text, DAY)
        times.append(time.process_time() - start)
    return min(times) * 1e6 / max(1, len(text.split()))


def main() -> None:
    text = "\n\n".join(Path(name).read_text(encoding="utf-8") for name in sys.argv[1:])
    find(text[:1000], DAY)
    for times in (1, 2, 4, 8, 16):
        longer = "\n\n".join([text] * times)
        print(f"{len(longer.split()):>8} words  {cost(longer):6.2f} ms for 1,000 words")
    for name, hostile in HOSTILE.items():
        start = time.process_time()
        find(hostile, DAY)
        print(f"{name:<24} {len(hostile) / 1e6:4.1f} MB  {time.process_time() - start:6.2f} s")


HOSTILE = {
    "digits": "1" * 1_000_000,
    "quotes never closed": "“" * 1_000_000,
    "one word": "Tuesday " * 125_000,
    "ranges": "March 3 to " * 90_000,
    "the last two": "the last two " * 77_000,
    "early in the": "early in the " * 77_000,
    "hyphens": "-" * 1_000_000,
    "clock": "10:30 " * 160_000,
    "blank": " " * 1_000_000,
    "lines": "\n" * 1_000_000,
    "May of May": "May of May of " * 70_000,
    "in 1999, ": "in 1999, " * 110_000,
}

if __name__ == "__main__":
    main()
