"""Counts stems in the bench's texts and writes how common each is: figures and words, none of the texts.

    python bench/background_weights.py BENCH_DATA_FOLDER

The texts that alignment is measured on are left out, so that the figures of fit_alignment.py stay honest.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from pathlib import Path

from newscmp.text.tokens import WORD, normalize, stem

TARGET = Path(__file__).parents[1] / "src/newscmp/alignment/background.txt"
LEAST = 4
HEAD = "# tenths of the Zipf scale (van Heuven et al. 2014: log10 of occurrences in 10^9 words), then the stems"


def texts(folder: Path) -> list[str]:
    """Return the running text of every set but those of alignment and stories."""
    found = []
    for task in ("clean", "attribution", "times", "sentences"):
        for path in sorted((folder / task).glob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n"):
                row = json.loads(line)
                if task != "clean":
                    found.append(row["text"])
                elif row["mode"] == "full":
                    found += [row["text"][start:end] for start, end, label in row["lines"] if label == 1]
    return found


def main() -> None:
    counts: Counter[str] = Counter()
    for text in texts(Path(sys.argv[1])):
        counts.update(stem(normalize(word)) for word in WORD.findall(text))
    total = sum(counts.values())
    rows: dict[int, list[str]] = {}
    for word, count in counts.items():
        if count >= LEAST and word.isascii() and any(c.isalpha() for c in word):
            rows.setdefault(round(10 * math.log10(count * 1e9 / total)), []).append(word)
    lines = [f"{tenths} {' '.join(sorted(words))}" for tenths, words in sorted(rows.items(), reverse=True)]
    TARGET.write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
    print(f"{total} words, {sum(map(len, rows.values()))} stems, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
