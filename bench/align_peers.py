"""Other aligners and ours on the same pairs of articles in one run: quality, CPU time, one table.

    python bench/align_peers.py BENCH_DATA_FOLDER [SET …]

Every peer gets the cut that is best for it on the very sets it is judged on, which flatters it. Ours has the cut it is
shipped with; where its weights were fitted on these stories, the row below gives the figures of weights that were not.
What is not installed is named and left out. Times are CPU time and, for ours, include tagging and attribution, which
stored documents have behind them.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from difflib import SequenceMatcher
from importlib.util import find_spec
from itertools import pairwise, product
from math import log, sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import fit_alignment
import numpy as np

import newscmp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SETS = ("newstriples.dev", "newstriples.train")
Matrix = list[list[float]]
WORD = re.compile(r"\w+(?:[.,]\d+)*")


def words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def difflib_ratio(left: list[str], right: list[str]) -> Matrix:
    a, b = [words(x) for x in left], [words(x) for x in right]
    return [[SequenceMatcher(None, x, y, autojunk=False).ratio() for y in b] for x in a]


def jaccard(left: list[str], right: list[str]) -> Matrix:
    a, b = [set(words(x)) for x in left], [set(words(x)) for x in right]
    return [[len(x & y) / max(1, len(x | y)) for y in b] for x in a]


def tfidf(left: list[str], right: list[str], features: Callable[[str], list[str]] = words) -> Matrix:
    counts = [Counter(features(x)) for x in left + right]
    spread = Counter(w for c in counts for w in c)
    vectors = []
    for c in counts:
        v = {w: (1 + log(n)) * (log((1 + len(counts)) / (1 + spread[w])) + 1) for w, n in c.items()}
        length = sqrt(sum(x * x for x in v.values())) or 1
        vectors.append({w: x / length for w, x in v.items()})
    rows, columns = vectors[: len(left)], vectors[len(left) :]
    return [[sum(x * b[w] for w, x in a.items() if w in b) for b in columns] for a in rows]


def character_tfidf(left: list[str], right: list[str]) -> Matrix:
    def grams(text: str) -> list[str]:
        return [f" {w} "[i : i + n] for w in words(text) for n in (3, 4, 5) for i in range(max(1, len(w) + 3 - n))]

    return tfidf(left, right, grams)


def token_set(left: list[str], right: list[str]) -> Matrix:
    from rapidfuzz import fuzz, process

    scores = process.cdist(left, right, scorer=fuzz.token_set_ratio, processor=str.lower)
    return [[float(x) / 100 for x in row] for row in scores]


def collatex(left: list[str], right: list[str]) -> Matrix:
    """Return how many words of two sentences the alignment table puts side by side, over the shorter sentence."""
    from collatex import Collation, collate

    collation = Collation()
    owners: list[list[int]] = []
    for name, side in (("A", left), ("B", right)):
        tokens: list[dict[str, Any]] = [{"t": word, "n": n} for n, text in enumerate(side) for word in words(text)]
        owners.append([token.pop("n") for token in tokens])
        collation.add_witness({"id": name, "tokens": [{"t": t["t"], "n": t["t"]} for t in tokens]})
    table = collate(collation, segmentation=False, near_match=False)
    matrix = [[0.0] * len(right) for _ in left]
    places = [0, 0]
    for column in table.columns:
        cells = [column.tokens_per_witness.get(name) for name in ("A", "B")]
        here = list(places)
        places = [place + bool(cell) for place, cell in zip(places, cells, strict=True)]
        if all(cells) and cells[0][0].token_string == cells[1][0].token_string:
            i, j = owners[0][here[0]], owners[1][here[1]]
            matrix[i][j] += 1 / max(1, min(len(words(left[i])), len(words(right[j]))))
    return matrix


def mining(left: list[str], right: list[str]) -> Matrix:
    from sentence_transformers import SentenceTransformer, util

    encode = SentenceTransformer("all-MiniLM-L6-v2", local_files_only=True).encode
    return [[float(x) for x in row] for row in util.cos_sim(encode(left), encode(right))]


PEERS: dict[str, tuple[str | None, Callable[[list[str], list[str]], Matrix]]] = {
    "difflib on words": (None, difflib_ratio),
    "Jaccard of words": (None, jaccard),
    "TF-IDF of words": (None, tfidf),
    "TF-IDF of characters 3-5": (None, character_tfidf),
    "rapidfuzz token_set_ratio": ("rapidfuzz", token_set),
    "CollateX": ("collatex", collatex),
    "sentence-transformers MiniLM": ("sentence_transformers", mining),
}


def rows(folder: Path, sets: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    for name in sets:
        for line in (folder / "align" / f"{name}.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n"):
            yield json.loads(line)


def best(scored: list[tuple[float, bool]], gold: int) -> tuple[float, float, float, float]:
    """Return F1, precision, recall and cut where F1 is best."""
    hit, top = 0, (0.0, 0.0, 0.0, 0.0)
    ranked = sorted(scored, reverse=True)
    for n, ((score, right), after) in enumerate(pairwise([*ranked, (-1.0, False)]), start=1):
        hit += right
        if score > after[0]:  # equal scores pass or fail together
            top = max(top, (2 * hit / (n + gold), hit / n, hit / gold, score))
    return top


def run_peer(score: Callable[[list[str], list[str]], Matrix], data: list[dict[str, Any]]) -> tuple[Any, float]:
    scored, seconds = [], 0.0
    score(["The mayor spoke."], ["The mayor said so."])
    for row in data:
        start = time.process_time()
        matrix = score(row["left"], row["right"])
        seconds += time.process_time() - start
        truth = {(i, j) for i, j, _ in row["gold"]}
        cells = product(range(len(row["left"])), range(len(row["right"])))
        scored += [(matrix[i][j], (i, j) in truth) for i, j in cells]
    return best(scored, sum(len(row["gold"]) for row in data)), seconds


def run_ours(data: list[dict[str, Any]]) -> tuple[Any, float]:
    hit = found = 0
    seconds = 0.0
    newscmp.align_sentences(["The mayor spoke."], ["The mayor said so."])
    for row in data:
        start = time.process_time()
        links = newscmp.align_sentences(row["left"], row["right"])
        seconds += time.process_time() - start
        truth = {(i, j) for i, j, _ in row["gold"]}
        hit += sum((link.left, link.right) in truth for link in links)
        found += len(links)
    gold = sum(len(row["gold"]) for row in data)
    return (2 * hit / (found + gold), hit / found, hit / gold, fit_alignment.THRESHOLD), seconds


def run_out_of_story(folder: Path) -> tuple[float, float, float, float]:
    """Return the figures of weights that were fitted without the story they judge."""
    table = fit_alignment.load(folder, together=False)
    first = fit_alignment.out_of_story(table, np.ones(len(table.y), bool), np.zeros(len(table.y)))
    wide, likely = fit_alignment.surrounded(table, first)
    chosen = fit_alignment.out_of_story(wide, likely, first) >= fit_alignment.THRESHOLD
    hit, found, gold = (table.y * chosen).sum(), chosen.sum(), table.total
    return 2 * hit / (found + gold), hit / found, hit / gold, fit_alignment.THRESHOLD


def line(name: str, figures: tuple[float, float, float, float], seconds: float | None, pairs: int) -> str:
    f1, precision, recall, cut = figures
    cost = "" if seconds is None else f"{1e6 * seconds / pairs:10.0f}"
    return f"{name:34} {100 * f1:5.1f} {100 * precision:5.1f} {100 * recall:5.1f} {cut:6.2f} {cost}"


def main() -> None:
    folder, sets = Path(sys.argv[1]), tuple(sys.argv[2:]) or SETS
    data = list(rows(folder, sets))
    pairs = sum(len(row["left"]) * len(row["right"]) for row in data)
    print(f"{', '.join(sets)}: {len(data)} pairs of articles, {pairs} pairs of sentences")
    print(f"{'':34} {'F1':>5} {'P':>5} {'R':>5} {'cut':>6} {'ms/1k pairs':>12}")
    print(line("newscmp as shipped", *run_ours(data), pairs))
    if sets == SETS:
        print(line("newscmp, weights of other stories", run_out_of_story(folder), None, pairs))
    for name, (package, score) in PEERS.items():
        if package and not find_spec(package):
            print(f"{name:34} not installed")
            continue
        print(line(name, *run_peer(score, data), pairs), flush=True)


if __name__ == "__main__":
    main()
