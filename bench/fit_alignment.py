"""Fits the weights of the alignment scorer and prints how well they do on stories that were not fitted on.

    python bench/fit_alignment.py BENCH_DATA_FOLDER [--write] [--without FEATURE …]

Every figure is leave-one-story-out: the weights and the cut that judge a story come from the other stories. Logistic
regression by Newton's method with a small ridge; intervals by 1,000 bootstrap samples of whole stories.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from newscmp.alignment.features import FEATURES
from newscmp.alignment.presplit import presplit
from newscmp.alignment.profile import profile
from newscmp.alignment.support import pairs
from newscmp.alignment.vectors import vectors

TARGET = Path(__file__).parents[1] / "src/newscmp/alignment/weights.json"
SETS = ("newstriples.dev", "newstriples.train")
RIDGE = 1.0


@dataclass
class Table:
    """Scored pairs of sentences: features, truth, label, story, and the number of true links in each story."""

    x: np.ndarray
    y: np.ndarray
    label: np.ndarray
    story: np.ndarray
    gold: dict[str, dict[str, int]]


def load(folder: Path, names: list[str], *, together: bool) -> Table:
    """Return the features of all candidate pairs, two documents at a time or all of a story together."""
    x, label, story = [], [], []
    gold: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for rows in stories(folder).values():
        for row in rows:
            for _, _, kind in row["gold"]:
                gold[row["cluster"]][kind] += 1
        for batch in [rows] if together else [[row] for row in rows]:
            for row, documents in aligned(batch):
                truth = {(i, j): kind for i, j, kind in row["gold"]}
                for cell in documents.cells():
                    x.append([FEATURES[name](cell) for name in names])
                    label.append(truth.get((cell.i, cell.j), ""))
                    story.append(row["cluster"])
    labels = np.array(label)
    return Table(np.array(x), (labels != "").astype(float), labels, np.array(story), gold)


def stories(folder: Path) -> dict[str, list[dict]]:
    found: dict[str, list[dict]] = defaultdict(list)
    for name in SETS:
        for line in (folder / "align" / f"{name}.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n"):
            row = json.loads(line)
            found[row["cluster"]].append(row)
    return found


def aligned(batch: list[dict]) -> list[tuple]:
    """Return each row of the batch with its pair of documents; statistics are over all documents of the batch."""
    texts = {}
    for row in batch:
        left, right = row["id"].rpartition(":")[2].split("-")
        texts |= {left: row["left"], right: row["right"]}
    names = list(texts)
    found = pairs(vectors([profile(presplit(texts[name], name)) for name in names]))
    by_name = dict(zip(combinations(names, 2), found, strict=True))
    return [(row, by_name[tuple(row["id"].rpartition(":")[2].split("-"))]) for row in batch]


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return intercept and weights of a logistic regression on standardized features, in the features' own units."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.c_[np.ones(len(x)), (x - mean) / spread]
    ridge = np.diag([0.0, *[RIDGE] * x.shape[1]])
    beta = np.zeros(z.shape[1])
    beta[0] = np.log(y.mean() / (1 - y.mean()))
    for _ in range(50):
        p = probability(beta, z[:, 1:])
        step = np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + ridge, z.T @ (y - p) - ridge @ beta)
        beta += step * min(1.0, 1.5 / np.abs(step).max())
        if np.abs(step).max() < 1e-7:
            break
    weights = beta[1:] / spread
    return np.r_[beta[0] - weights @ mean, weights]


def probability(beta: np.ndarray, x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(beta[0] + x @ beta[1:], -35, 35)))


def best_cut(p: np.ndarray, y: np.ndarray, gold: int) -> tuple[float, float]:
    """Return the cut with the best F1, and that F1."""
    order = np.argsort(-p, kind="stable")
    f1 = 2 * np.cumsum(y[order]) / (np.arange(1, len(y) + 1) + gold)
    return float(p[order[f1.argmax()]]), float(f1.max())


def leave_one_out(table: Table) -> tuple[np.ndarray, np.ndarray]:
    """Return the out-of-story probability of every pair, and whether it passes the cut of the other stories."""
    p, chosen = np.zeros(len(table.y)), np.zeros(len(table.y), bool)
    for name in table.gold:
        test = table.story == name
        beta = fit(table.x[~test], table.y[~test])
        p[test] = probability(beta, table.x[test])
    for name in table.gold:
        test = table.story == name
        rest = sum(sum(kinds.values()) for story, kinds in table.gold.items() if story != name)
        chosen[test] = p[test] >= best_cut(p[~test], table.y[~test], rest)[0]
    return p, chosen


def report(table: Table, p: np.ndarray, chosen: np.ndarray) -> None:
    names = list(table.gold)
    per_story = np.array([_counts(table, chosen, name) for name in names])
    hit, found, gold = per_story.sum(0)
    rng = np.random.default_rng(0)
    sums = per_story[rng.integers(0, len(names), (1000, len(names)))].sum(1)
    low, high = np.percentile(200 * sums[:, 0] / (sums[:, 1] + sums[:, 2]), [2.5, 97.5])
    print(f"F1 {200 * hit / (found + gold):.2f} ({low:.1f} to {high:.1f})")
    print(f"precision {100 * hit / found:.1f}, recall {100 * hit / gold:.1f}")
    for kind in ("same", "partial"):
        total = sum(kinds[kind] for kinds in table.gold.values())
        print(f"recall of {kind} {100 * (chosen & (table.label == kind)).sum() / total:.1f}")
    order = np.argsort(-p, kind="stable")
    precision = np.cumsum(table.y[order]) / np.arange(1, len(p) + 1)
    print(f"average precision {100 * (precision * table.y[order]).sum() / gold:.2f}")
    for cut in (0.15, 0.33, 0.6, 0.8):
        k = p >= cut
        print(f"at {cut}: precision {100 * table.y[k].mean():.1f}, recall {100 * table.y[k].sum() / gold:.1f}")
    print(f"calibration, mean absolute gap over ten bins: {calibration(p, table.y):.3f}")


def calibration(p: np.ndarray, y: np.ndarray) -> float:
    """Return the mean distance of stated and true share over ten bins of equal width."""
    bins = np.minimum((p * 10).astype(int), 9)
    return float(np.mean([abs(p[bins == n].mean() - y[bins == n].mean()) for n in range(10) if (bins == n).any()]))


def _counts(table: Table, chosen: np.ndarray, name: str) -> tuple[float, float, int]:
    here = table.story == name
    return (table.y * chosen)[here].sum(), chosen[here].sum(), sum(table.gold[name].values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--without", nargs="*", default=[])
    options = parser.parse_args()
    models = {}
    for name, together in (("two", False), ("several", True)):
        used = [f for f in FEATURES if f not in options.without and (together or f != "third")]
        table = load(options.folder, used, together=together)
        p, chosen = leave_one_out(table)
        print(f"--- {name}: {len(table.y)} candidates, {int(table.y.sum())} of {_total(table)} true links among them")
        report(table, p, chosen)
        beta = fit(table.x, table.y)
        weights = {f: round(float(w), 3) for f, w in zip(used, beta[1:], strict=True)}
        cut = round(best_cut(p, table.y, _total(table))[0], 2)
        models[name] = {"intercept": round(float(beta[0]), 3), "threshold": cut, "weights": weights}
        print(json.dumps(models[name], indent=1))
    if options.write:
        TARGET.write_text(json.dumps(models, indent=1) + "\n", encoding="utf-8")


def _total(table: Table) -> int:
    return sum(sum(kinds.values()) for kinds in table.gold.values())


if __name__ == "__main__":
    main()
