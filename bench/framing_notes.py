"""How many of the word-choice contrasts that a reader noted are shown as findings of framing.

    python bench/framing_notes.py DATA TRIPLES [--errors N] [--all]

DATA holds ``notes/newstriples.jsonl``: pairs of sentences with a short note "source: words / source: words". TRIPLES
holds a folder a story with a text file a source. A contrast counts as found if a reading of a ``framing.*`` finding
overlaps at least one contrasted word in one of its two sentences. Only findings shown by default
count, unless ``--all`` is given.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import newscmp
from newscmp.text.analysis import analyze
from newscmp.text.tokens import WORD, normalize, stem

if TYPE_CHECKING:
    from newscmp.model import Comparison, Document

FILLERS = frozenset(
    "a an the of to for in on at by with and or as is are was were be been it its his her that not".split()
)
SIDE = re.compile(r"\s*(\w+)\s*(?:\([^)]*\))?\s*:\s*(.*)")


@cache
def compared(folder: Path) -> Comparison:
    documents = [analyze(path.read_text(encoding="utf-8"), id=path.stem) for path in sorted(folder.glob("*.txt"))]
    return newscmp.diff(*documents, only=["framing"])


def stems(text: str) -> set[str]:
    return {stem(word) for word in map(normalize, WORD.findall(text)) if word not in FILLERS}


def sides(note: str) -> dict[str, set[str]]:
    """Return the contrasted words of each source: stems of the words in the note."""
    found = {}
    for part in note.split(" / "):
        match = SIDE.match(part)
        if match:
            found[match.group(1)] = stems(match.group(2))
    return found


def place(document: Document, text: str) -> tuple[int, int] | None:
    """Return where the noted sentence stands in a document, by its first and last words."""
    pattern = r"\W+".join(re.escape(word) for word in re.findall(r"\w+", text))
    match = re.search(pattern, document.raw)
    return match.span() if match else None


def hit(comparison: Comparison, side: dict[str, str], words: set[str], everything: bool) -> str | None:
    document = next(d for d in comparison.alignment.documents if d.id == side["source"])
    where = place(document, side["text"])
    if where is None:
        return None
    for difference in comparison.differences:
        if difference.rank < 0 and not everything:
            continue
        for reading in difference.readings:
            if reading.document != document.id or reading.span is None:
                continue
            inside = where[0] <= reading.span.start and reading.span.end <= where[1] + 1
            if inside and words & stems(reading.text):
                return f"{difference.rule} “{reading.text}”"
    return None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("triples", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    rows = [json.loads(line) for line in (options.data / "notes/newstriples.jsonl").read_text("utf-8").splitlines()]
    rows = [row for row in rows if row["framing"]]
    start, found, missed = time.process_time(), 0, []
    rules: dict[str, int] = {}
    for row in rows:
        comparison = compared(options.triples / row["story"])
        words = sides(row["framing"])
        how = next(
            (
                h
                for side in (row["a"], row["b"])
                if (h := hit(comparison, side, words.get(side["source"], set()), options.all))
            ),
            None,
        )
        if how:
            found += 1
            rule = how.split()[0]
            rules[rule] = rules.get(rule, 0) + 1
        else:
            missed.append(row)
    cpu = time.process_time() - start
    print(f"{found} of {len(rows)} contrasts shown: {100 * found / len(rows):.1f} %, {cpu:.1f} s of CPU")
    print("by rule of the first finding:", ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items())))
    for row in missed[: options.errors]:
        print(f"- {row['story']} {row['framing']}\n    a {row['a']['text']}\n    b {row['b']['text']}")


if __name__ == "__main__":
    main()
