"""Fit the weights of newscmp.text.clean.furniture_weights on pages with labelled lines, and print the module.

    python bench/line_weights.py FILE.jsonl... > src/newscmp/text/clean/furniture_weights.py

A line of a file is one page: ``{"url", "mode", "text", "lines": [[start, end, label], …]}``; label 1 is the article, 0
is furniture, null is undecided. The second score is fitted on first scores of models that have not seen the page.
Needs numpy. Figures of the weights go to standard error, from pages left out of the fit.
"""

from __future__ import annotations

import bisect
import json
import random
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from newscmp.text.clean.shape import Block, block, looks
from newscmp.text.clean.surroundings import Page as Surroundings
from newscmp.text.layout import paragraphs

FOLDS, RIDGE, ROUNDS = 5, 5.0, 7
KEPT_LOOKS, KEPT_PLACES = 70, 92
RAREST = 40
#: What scraped articles look like counts most.
MODES = {"leaky": 2.0, "ptags": 1.5, "full": 1.0}
HEAD = '''"""Weights of the traits of a paragraph: what speaks for (positive) or against its being part of the article.

Logistic regression, ridge 5, lines weighted by words to the power of 0.7, on the labelled lines of 331 pages
(scrapinghub article-extraction-benchmark, WCXB) in three states: all visible text, leaky extraction, paragraphs only.
The weakest traits were dropped; fitted anew by bench/line_weights.py.
"""

from __future__ import annotations
'''


class Page:
    """The paragraphs of one page, the share of article in each, and what each weighs."""

    def __init__(self, row: dict) -> None:
        text = row["text"]
        groups = paragraphs(text)
        self.url: str = row["url"]
        self.blocks: list[Block] = [block(text[group[0].start : group[-1].end]) for group in groups]
        starts = [group[0].start for group in groups]
        good, every = [0] * len(groups), [0] * len(groups)
        for start, end, label in row["lines"]:
            if label is not None:
                number = bisect.bisect_right(starts, (start + end) // 2) - 1
                words = len(text[start:end].split())
                good[number] += words * label
                every[number] += words
        self.share = [a / b if b else 0.5 for a, b in zip(good, every, strict=True)]
        self.weight = [MODES.get(row.get("mode", ""), 1.0) * min(words, 60) ** 0.7 for words in every]


def matrix(rows: list[list[tuple[str, float]]]) -> tuple[list[str], np.ndarray]:
    """Return the names of the traits that are not rare, and a row of values for every paragraph."""
    count = Counter(name for row in rows for name, _ in row)
    names = sorted(name for name, seen in count.items() if seen >= RAREST)
    place = {name: number for number, name in enumerate(names)}
    values = np.zeros((len(rows), len(names)), np.float32)
    for number, row in enumerate(rows):
        for name, value in row:
            if name in place:
                values[number, place[name]] += value
    return names, values


def fit(x: np.ndarray, y: np.ndarray, w: np.ndarray, rounds: int = ROUNDS) -> np.ndarray:
    """Return the weights of a ridge logistic regression (Newton's method)."""
    x = x.astype(np.float64)
    weights = np.zeros(x.shape[1])
    for _ in range(rounds):
        odds = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (w * (y - odds)) - RIDGE * weights
        curvature = (x * (w * odds * (1 - odds))[:, None]).T @ x + RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(curvature, gradient)
    return weights


def unseen(x: np.ndarray, y: np.ndarray, w: np.ndarray, fold: np.ndarray) -> np.ndarray:
    """Return the score of every paragraph by a model fitted without its page."""
    scores = np.zeros(len(y))
    for number in range(FOLDS):
        rest = fold != number
        scores[~rest] = x[~rest] @ fit(x[rest], y[rest], w[rest])
    return scores


def prune(names: list[str], x: np.ndarray, y: np.ndarray, w: np.ndarray, limit: int) -> list[int]:
    """Return the columns that are left when the weakest fifth is dropped again and again."""
    kept, spread = list(range(len(names))), x.std(0)
    while len(kept) > limit:
        strength = np.abs(fit(x[:, kept], y, w, rounds=4)) * spread[kept]
        strength[[names[column] == "constant" for column in kept]] = np.inf
        weak = set(np.argsort(strength)[: max(1, min(len(kept) - limit, len(kept) // 5))])
        kept = [column for number, column in enumerate(kept) if number not in weak]
    return kept


def table(name: str, comment: str, names: list[str], weights: np.ndarray) -> str:
    rows = "".join(f'    "{trait}": {weight:.2f},\n' for trait, weight in sorted(zip(names, weights, strict=True)))
    return f"\n#: {comment}\n{name} = {{\n{rows}}}\n"


def main(paths: list[str]) -> None:
    pages = []
    for path in paths:
        with Path(path).open(encoding="utf-8") as rows:
            pages += [Page(json.loads(row)) for row in rows]
    y = np.array([share for page in pages for share in page.share])
    w = np.array([weight for page in pages for weight in page.weight])
    urls = sorted({page.url for page in pages})
    random.Random(1).shuffle(urls)
    folds = {url: number % FOLDS for number, url in enumerate(urls)}
    fold = np.array([folds[page.url] for page in pages for _ in page.blocks])

    own = [list(looks(each)) for page in pages for each in page.blocks]
    names, x = matrix(own)
    kept = prune(names, x, y, w, KEPT_LOOKS)
    scores = unseen(x[:, kept], y, w, fold)
    print(HEAD, end="")
    print(table("LOOKS", "What a paragraph looks like by itself.", [names[k] for k in kept], fit(x[:, kept], y, w)))

    number, every = 0, []
    for page in pages:
        around = Surroundings(page.blocks, list(scores[number : number + len(page.blocks)]))
        every += [[*around.traits(place), *own[number + place]] for place in range(len(page.blocks))]
        number += len(page.blocks)
    names, x = matrix(every)
    kept = prune(names, x, y, w, KEPT_PLACES)
    scores = unseen(x[:, kept], y, w, fold)
    right = float((w * np.where(scores > 0, y, 1 - y)).sum() / w.sum())
    print(f"weighted share of unseen lines judged right: {right:.4f}", file=sys.stderr)
    comment = "Its looks, its place, and the first scores around it."
    print(table("PLACES", comment, [names[k] for k in kept], fit(x[:, kept], y, w)).rstrip("\n"))


if __name__ == "__main__":
    main(sys.argv[1:])
