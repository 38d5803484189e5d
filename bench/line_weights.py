"""Fit the weights of newscmp.text.clean.furniture_weights on pages with labelled lines, and print the module.

    python bench/line_weights.py FILE.jsonl... > src/newscmp/text/clean/furniture_weights.py

A line of a file is one page: ``{"url", "mode", "text", "lines": [[start, end, label], …]}``; label 1 is the article, 0
is furniture, null is undecided. Every file weighs the same. The second score is fitted on first scores of models that
have not seen the site. Needs numpy. To standard error go, for every file and mode, how many words are judged right on
the pages of the fit, and on sites left out of the whole fit (nested cross-validation): decide on the latter.
"""

from __future__ import annotations

import bisect
import json
import random
import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import numpy as np

from newscmp.model import Kind
from newscmp.text import clean
from newscmp.text.clean import furniture
from newscmp.text.clean.shape import Block, block, looks
from newscmp.text.clean.surroundings import Page as Surroundings
from newscmp.text.layout import paragraphs

FOLDS, RIDGE, ROUNDS = 5, 30.0, 12
#: Share of the loss by which a round must better it, and the smallest share of a step that is tried.
GAIN, SHORTEST = 2e-5, 1e-3
RAREST = 15
#: What scraped articles look like counts more, most of all paragraphs without the lists around them.
MODES = {"leaky": 1.5, "ptags": 2.0, "full": 1.0}
HEAD = '''"""Weights of the traits of a paragraph: what speaks for (positive) or against its being part of the article.

Logistic regression, ridge 30 on standardized traits, lines weighted by words to the power of 0.7 and both sets alike,
on the labelled lines of 331 pages (scrapinghub article-extraction-benchmark, WCXB) in three states: all visible text,
leaky extraction, paragraphs only. Dropping the weakest traits costs .2 to .4 points on unseen sites. Fitted anew by
bench/line_weights.py.
"""

from __future__ import annotations
'''


class Line(NamedTuple):
    """A labelled line: the paragraph it is in, whether it is part of the article, and how many words it has."""

    block: int
    label: int
    words: int


class Page:
    """The paragraphs of one page, the share of article in each, and what each weighs."""

    def __init__(self, row: dict[str, Any], source: str) -> None:
        self.text: str = row["text"]
        self.source, self.mode = source, row.get("mode", "")
        self.site = urlsplit(row["url"] if "//" in row["url"] else f"//{row['url']}").netloc
        groups = paragraphs(self.text)
        self.blocks: list[Block] = [block(self.text[group[0].start : group[-1].end]) for group in groups]
        self.looks = [list(looks(each)) for each in self.blocks]
        starts = [group[0].start for group in groups]
        self.lines = [
            Line(bisect.bisect_right(starts, (start + end) // 2) - 1, label, len(self.text[start:end].split()))
            for start, end, label in row["lines"]
            if label is not None
        ]
        good, every = [0] * len(groups), [0] * len(groups)
        for line in self.lines:
            good[line.block] += line.words * line.label
            every[line.block] += line.words
        self.share = [a / b if b else 0.5 for a, b in zip(good, every, strict=True)]
        self.weight = [min(words, 60) ** 0.7 for words in every]


class Weights(NamedTuple):
    """Weights of the first and of the second score."""

    looks: dict[str, float]
    places: dict[str, float]


def folds(pages: list[Page]) -> np.ndarray:
    """Return the number of the fold of each page; all pages of a site are in one."""
    sites = sorted({page.site for page in pages})
    random.Random(1).shuffle(sites)
    number = {site: place % FOLDS for place, site in enumerate(sites)}
    return np.array([number[page.site] for page in pages])


def targets(pages: list[Page]) -> tuple[np.ndarray, np.ndarray]:
    """Return for every paragraph how much of it is article, and its weight: every file and mode has its share."""
    of_mode: Counter[tuple[str, str]] = Counter()
    for page in pages:
        of_mode[page.source, page.mode] += sum(page.weight)
    whole = of_mode.total() / len(of_mode)
    scale = {key: whole * MODES.get(key[1], 1.0) / sum_ for key, sum_ in of_mode.items()}
    w = [weight * scale[page.source, page.mode] for page in pages for weight in page.weight]
    return np.array([share for page in pages for share in page.share]), np.array(w)


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


def fit(x: np.ndarray, y: np.ndarray, w: np.ndarray, start: np.ndarray | None = None) -> np.ndarray:
    """Return the weights of a ridge logistic regression (Newton's method, steps halved until the loss falls).

    Whole steps diverge on these traits: weights so fitted drop whole articles of unseen sites.
    """
    penalty = RIDGE * x.std(0) ** 2 + 1e-3
    weights = np.zeros(x.shape[1]) if start is None else start
    scores = (x @ weights.astype(np.float32)).astype(float)

    def loss(scores: np.ndarray, weights: np.ndarray) -> float:
        return float((w * (np.logaddexp(0, scores) - y * scores)).sum() + 0.5 * (penalty * weights**2).sum())

    now = loss(scores, weights)
    for _ in range(ROUNDS):
        odds = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
        gradient = (w * (y - odds)).astype(np.float32) @ x - penalty * weights
        curvature = ((w * odds * (1 - odds)).astype(np.float32)[:, None] * x).T @ x
        step = np.linalg.solve(curvature.astype(float) + np.diag(penalty), gradient.astype(float))
        rise, share, then = (x @ step.astype(np.float32)).astype(float), 1.0, np.inf
        while share > SHORTEST and (then := loss(scores + share * rise, weights + share * step)) > now:
            share /= 2
        if then > now:
            break
        weights, scores, gain, now = weights + share * step, scores + share * rise, now - then, then
        if gain < GAIN * now:
            break
    return weights


def unseen(x: np.ndarray, y: np.ndarray, w: np.ndarray, fold: np.ndarray, near: np.ndarray) -> np.ndarray:
    """Return the score of every paragraph by a model fitted without its site, from weights that are near."""
    scores = np.zeros(len(y))
    for number in range(FOLDS):
        rest = fold != number
        scores[~rest] = x[~rest] @ fit(x[rest], y[rest], w[rest], near)
    return scores


def learn(pages: list[Page]) -> Weights:
    """Return the weights fitted on some pages."""
    y, w = targets(pages)
    fold = np.array([number for page, number in zip(pages, folds(pages), strict=True) for _ in page.blocks])
    names, x = matrix([each for page in pages for each in page.looks])
    first = fit(x, y, w)
    scores = iter(unseen(x, y, w, fold, first).tolist())
    every: list[list[tuple[str, float]]] = []
    for page in pages:
        around = Surroundings(page.blocks, [next(scores) for _ in page.blocks])
        every += [[*around.traits(place), *each] for place, each in enumerate(page.looks)]
    every_name, x = matrix(every)
    second = fit(x, y, w)
    return Weights(dict(zip(names, first, strict=True)), dict(zip(every_name, second, strict=True)))


class Words(Counter[tuple[int, bool]]):
    """Words by label and whether they are kept."""

    def __str__(self) -> str:
        right = self[1, True]
        precision, kept = right / max(1, right + self[0, True]), right / max(1, right + self[1, False])
        dropped = self[0, False] / max(1, self[0, False] + self[0, True])
        f1 = 2 * precision * kept / max(1e-9, precision + kept)
        return f"F1 {f1:.4f}, main kept {kept:.4f}, junk dropped {dropped:.4f}"


def judged(pages: list[Page], weights: Weights) -> dict[tuple[str, str], Words]:
    """Return for every file and mode the words that the weights keep and drop."""
    vars(furniture).update(LOOKS=weights.looks, PLACES=weights.places)
    found: dict[tuple[str, str], Words] = {}
    for page in pages:
        marks = [line.kind in {Kind.BODY, Kind.HEADING} for line in clean.mark(page.text)]
        of = [number for number, group in enumerate(paragraphs(page.text)) for _ in group]
        kept = dict(zip(of, marks, strict=True))
        words = found.setdefault((page.source, page.mode), Words())
        for line in page.lines:
            words[line.label, kept[line.block]] += line.words
    return found


def nested(pages: list[Page]) -> dict[tuple[str, str], Words]:
    """Return the same from weights that were fitted without the page's site."""
    fold = folds(pages)
    found: dict[tuple[str, str], Words] = {}
    for number in range(FOLDS):
        weights = learn([page for page, of in zip(pages, fold, strict=True) if of != number])
        for key, words in judged([page for page, of in zip(pages, fold, strict=True) if of == number], weights).items():
            found.setdefault(key, Words()).update(words)
    return found


def table(name: str, comment: str, weights: dict[str, float]) -> str:
    rows = "".join(f'    "{trait}": {weight:.2f},\n' for trait, weight in sorted(weights.items()))
    return f"\n#: {comment}\n{name} = {{\n{rows}}}\n"


def main(paths: list[str]) -> None:
    pages = []
    for path in map(Path, paths):
        with path.open(encoding="utf-8") as rows:
            pages += [Page(json.loads(row), path.stem) for row in rows]
    weights = learn(pages)
    print(HEAD, end="")
    print(table("LOOKS", "What a paragraph looks like by itself.", weights.looks))
    comment = "Its looks, its place, the first scores around it, and how it differs from the article."
    print(table("PLACES", comment, weights.places).rstrip("\n"), flush=True)
    seen, unseen_sites = judged(pages, weights), nested(pages)
    for key in sorted(seen):
        print(*key, "seen:", seen[key], file=sys.stderr)
        print(*key, "unseen:", unseen_sites[key], file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
