"""Fits the weights of the alignment scorer and prints how well they do on stories that were not fitted on.

    python bench/fit_alignment.py BENCH_DATA_FOLDER [--write] [--without FEATURE …]

Every figure is leave-one-story-out: the weights and the cut that judge a story come from the other stories. Of each
look the figures are those of the cut that is best for the other stories, of the shipped cut, and of what is stated by
default. Logistic regression by Newton's method with a small ridge; intervals by 1,000 bootstrap samples of stories.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import chain, combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from newscmp.alignment.decision import stated
from newscmp.alignment.features import FEATURES
from newscmp.alignment.links import pairs
from newscmp.alignment.neighborhood import NEIGHBORHOOD, neighborhoods
from newscmp.alignment.presplit import presplit
from newscmp.alignment.scorer import Scored, evidence

if TYPE_CHECKING:
    from newscmp.alignment.cells import Cell

TARGET = Path(__file__).parents[1] / "src/newscmp/alignment/weights.json"
#: F1 is best where a calibrated probability passes half of the attainable F1 (Lipton et al. 2014).
THRESHOLD = 0.32
SETS = ("newstriples.dev", "newstriples.train")
RIDGE = 1.0
MISSED = (-1.0, -1.0)


@dataclass
class Table:
    """Candidate pairs of sentences: features, truth, label, story, and the number of true links in each story."""

    x: np.ndarray
    y: np.ndarray
    label: np.ndarray
    story: np.ndarray
    gold: dict[str, dict[str, int]]
    calls: list[tuple[int, list[list[Cell]]]]
    """One entry a call of the aligner: number of documents, and the rows of each pair of documents."""

    @property
    def total(self) -> int:
        """The number of true links, found among the candidates or not."""
        return sum(sum(kinds.values()) for kinds in self.gold.values())


def load(folder: Path, *, together: bool) -> Table:
    """Return the features of all candidate pairs, two documents at a time or all of a story together."""
    x: list[tuple[float, ...]] = []
    label: list[str] = []
    story: list[str] = []
    calls = []
    gold: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for rows in stories(folder).values():
        for row in rows:
            for _, _, kind in row["gold"]:
                gold[row["cluster"]][kind] += 1
        for batch in [rows] if together else [[row] for row in rows]:
            count, found = aligned(batch)
            for row, cells in found:
                truth = {(i, j): kind for i, j, kind in row["gold"]}
                x += [values for _, values in cells]
                label += [truth.get((cell.i, cell.j), "") for cell, _ in cells]
                story += [row["cluster"]] * len(cells)
            calls.append((count, [[cell for cell, _ in cells] for _, cells in found]))
    labels = np.array(label)
    return Table(np.array(x), (labels != "").astype(float), labels, np.array(story), gold, calls)


def stories(folder: Path) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for name in SETS:
        for line in (folder / "align" / f"{name}.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n"):
            row = json.loads(line)
            found[row["cluster"]].append(row)
    return found


def aligned(batch: list[dict[str, Any]]) -> tuple[int, list[tuple[dict[str, Any], list[Any]]]]:
    """Return the number of documents, and each row with the evidence of its pair, in the order of combinations."""
    texts: dict[str, list[str]] = {}
    by_name = {}
    for row in batch:
        left, right = row["id"].rpartition(":")[2].split("-")
        texts |= {left: row["left"], right: row["right"]}
        by_name[left, right] = row
    names = list(texts)
    couples = zip(combinations(names, 2), pairs([presplit(texts[name], name) for name in names]), strict=True)
    return len(names), [(by_name[couple], evidence(documents)) for couple, documents in couples]


def surrounded(table: Table, first: np.ndarray) -> tuple[Table, np.ndarray]:
    """Return the table with the features of the neighborhood, and which rows were likely enough to get them."""
    around: list[tuple[float, ...]] = []
    row = 0
    for documents, couples in table.calls:
        impressions = []
        for cells in couples:
            impressions.append({(cell.i, cell.j): first[row + n].item() for n, cell in enumerate(cells)})
            row += len(cells)
        for cells, found in zip(couples, neighborhoods(impressions, documents), strict=True):
            around += [found.get((cell.i, cell.j), MISSED) for cell in cells]
    near = np.array(around)
    return replace(table, x=np.c_[table.x, np.maximum(near, 0)]), near[:, 0] >= 0


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return intercept and weights of a logistic regression on standardized features, in the features' own units."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.c_[np.ones(len(x)), (x - mean) / spread]
    ridge = np.diag([0.0, *[RIDGE] * x.shape[1]])
    beta = np.zeros(z.shape[1])
    beta[0] = np.log(y.mean() / (1 - y.mean()))

    def loss(beta: np.ndarray) -> float:
        return float((np.logaddexp(0, z @ beta) - y * (z @ beta)).sum() + beta @ ridge @ beta / 2)

    now = loss(beta)
    for _ in range(60):
        p = 1 / (1 + np.exp(-z @ beta))
        step = np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + ridge, z.T @ (y - p) - ridge @ beta)
        while loss(beta + step) > now and np.abs(step).max() > 1e-9:
            step /= 2
        beta, before, now = beta + step, now, loss(beta + step)
        if before - now < 1e-7:
            break
    weights = beta[1:] / spread
    return np.r_[beta[0] - weights @ mean, weights]


def probability(beta: np.ndarray, x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-(beta[0] + x @ beta[1:])))


def out_of_story(table: Table, rows: np.ndarray, p: np.ndarray) -> np.ndarray:
    """Return p with the probability of the rows by weights fitted on the rows of the other stories."""
    p = p.copy()
    for name in table.gold:
        here = table.story == name
        train, test = rows & ~here, rows & here
        p[test] = probability(fit(table.x[train], table.y[train]), table.x[test])
    return p


def best_cut(p: np.ndarray, y: np.ndarray, gold: int) -> float:
    """Return the cut with the best F1."""
    order = np.argsort(-p, kind="stable")
    f1 = 2 * np.cumsum(y[order]) / (np.arange(1, len(y) + 1) + gold)
    return float(p[order[f1.argmax()]])


def chosen_by_others(table: Table, p: np.ndarray) -> np.ndarray:
    """Return whether each pair passes the cut that is best for the other stories."""
    chosen = np.zeros(len(p), bool)
    for name, kinds in table.gold.items():
        test = table.story == name
        chosen[test] = p[test] >= best_cut(p[~test], table.y[~test], table.total - sum(kinds.values()))
    return chosen


def shipped(table: Table, p: np.ndarray) -> np.ndarray:
    """Return whether each pair would be stated by default."""
    chosen, row = np.zeros(len(p), bool), 0
    for couple in chain.from_iterable(couples for _, couples in table.calls):
        scored = [Scored(cell, p[row + n].item(), ()) for n, cell in enumerate(couple)]
        kept = {(one.cell.i, one.cell.j) for one in stated(scored, THRESHOLD)}
        chosen[row : row + len(couple)] = [(cell.i, cell.j) in kept for cell in couple]
        row += len(couple)
    return chosen


def report(table: Table, chosen: np.ndarray) -> None:
    """Print the figures for a choice of links."""
    counts = np.array([_counts(table, chosen, name) for name in table.gold])
    hit, found, gold = counts.sum(0)
    rng = np.random.default_rng(0)
    sums = counts[rng.integers(0, len(counts), (1000, len(counts)))].sum(1)
    low, high = np.percentile(200 * sums[:, 0] / (sums[:, 1] + sums[:, 2]), [2.5, 97.5])
    kinds = {
        kind: 100 * (chosen & (table.label == kind)).sum() / sum(g[kind] for g in table.gold.values())
        for kind in ("same", "partial")
    }
    print(f"  F1 {200 * hit / (found + gold):.2f} ({low:.1f} to {high:.1f})", end="  ")
    print(f"precision {100 * hit / found:.1f}  recall {100 * hit / gold:.1f}", end="  ")
    print("  ".join(f"recall of {kind} {value:.1f}" for kind, value in kinds.items()))


def report_curve(table: Table, p: np.ndarray) -> None:
    order = np.argsort(-p, kind="stable")
    precision = np.cumsum(table.y[order]) / np.arange(1, len(p) + 1)
    loss = -np.log(np.where(table.y > 0, p, 1 - p)).sum()
    print(
        f"average precision {100 * (precision * table.y[order]).sum() / table.total:.2f}, log loss {loss:.1f}", end=", "
    )
    print(f"calibration: mean absolute gap over ten bins {calibration(p, table.y):.3f}")
    for cut in (0.15, 0.33, 0.6, 0.8):
        k = p >= cut
        print(f"at {cut}: precision {100 * table.y[k].mean():.1f}, recall {100 * table.y[k].sum() / table.total:.1f}")


def calibration(p: np.ndarray, y: np.ndarray) -> float:
    """Return the mean distance of stated and true share over ten bins of equal width."""
    bins = np.minimum((p * 10).astype(int), 9)
    return float(np.mean([abs(p[bins == n].mean() - y[bins == n].mean()) for n in range(10) if (bins == n).any()]))


def _counts(table: Table, chosen: np.ndarray, name: str) -> tuple[float, float, int]:
    here = table.story == name
    return (table.y * chosen)[here].sum(), chosen[here].sum(), sum(table.gold[name].values())


def named(beta: np.ndarray, names: tuple[str, ...]) -> dict[str, Any]:
    weights = {name: round(float(weight), 3) for name, weight in zip(names, beta[1:], strict=True)}
    return {"intercept": round(float(beta[0]), 3), "weights": weights}


def without(table: Table, names: tuple[str, ...], left_out: list[str]) -> Table:
    """Return the table with the values of some features set to zero, which gives them no weight."""
    x = table.x.copy()
    x[:, [n for n in range(x.shape[1]) if names[n] in left_out]] = 0
    return replace(table, x=x)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--without", nargs="*", default=[])
    options = parser.parse_args()
    names = (*FEATURES, *NEIGHBORHOOD)
    models = {}
    for name, together in (("two", False), ("several", True)):
        table = without(load(options.folder, together=together), names, options.without)
        first = out_of_story(table, np.ones(len(table.y), bool), np.zeros(len(table.y)))
        wide, likely = surrounded(table, first)
        wide = without(wide, names, options.without)
        second = out_of_story(wide, likely, first)
        print(f"--- {name}: {len(table.y)} candidates, {int(table.y.sum())} of {table.total} true links among them")
        for what, p in (("first look", first), ("second look", second)):
            print(what)
            report(table, chosen_by_others(table, p))
            report(table, p >= THRESHOLD)
            report(table, shipped(table, p))
            report_curve(table, p)
        models[name] = {
            "threshold": THRESHOLD,
            "first": named(fit(table.x, table.y), names[: table.x.shape[1]]),
            "second": named(fit(wide.x[likely], wide.y[likely]), names),
        }
        print(json.dumps(models[name]))
    if options.write:
        TARGET.write_text(json.dumps(models, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
