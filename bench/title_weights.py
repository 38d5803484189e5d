"""Fit the weights of newscmp.text.clean.headline on pages whose address spells the headline.

    python bench/title_weights.py FILE.jsonl...

A line of a file is one page: ``{"id", "url", "mode", "text"}``. A line of the text is the headline if it has six
tenths of the words of the address ("/2021/ferry-runs-aground-off-norvik"). Needs numpy. Prints the weights fitted on
all pages and, for each mode, on how many pages left out of the fit the headline is found, of those that have one above
the text.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from newscmp.model import Kind
from newscmp.text.clean import headline, mark
from newscmp.text.clean.shape import block
from newscmp.text.layout import paragraphs

FOLDS, RIDGE, ROUNDS, ENOUGH = 5, 1.0, 60, 0.6
#: Bare paragraphs have no headline.
LEFT_OUT = "ptags"

Candidate = tuple[headline.Traits, bool]


def words(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[a-z]{3,}", text.casefold())}


def candidates(text: str, address: set[str]) -> list[Candidate]:
    """Return the possible headlines of a page, each with whether it is the one."""
    groups = paragraphs(text)
    texts = [text[group[0].start : group[-1].end] for group in groups]
    blocks = [block(part) for part in texts]
    body = {line.span.start for line in mark(text) if line.kind is Kind.BODY}
    inside = [group[0].start in body for group in groups]
    possible, running = headline.places(texts, blocks, inside)
    return [
        (traits, len(words(texts[n]) & address) >= ENOUGH * len(address))
        for n, traits in (headline.traits(texts, blocks, possible, running) if running else ())
    ]


def fit(pages: list[list[Candidate]]) -> np.ndarray:
    """Return the weights of a logistic regression over all candidates (Newton's method)."""
    x = np.array([traits for page in pages for traits, _ in page])
    y = np.array([right for page in pages for _, right in page], float)
    ridge = RIDGE * np.diag([0.0] + [1.0] * (x.shape[1] - 1))
    weights = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge + 1e-9 * np.eye(x.shape[1])
        weights -= np.linalg.solve(hessian, x.T @ (p - y) + ridge @ weights)
    return weights


def main(files: list[str]) -> None:
    """Print the weights, and the share of headlines found on pages left out."""
    pages: list[tuple[str, str, list[Candidate]]] = []
    for name in files:
        for row in map(json.loads, Path(name).read_text(encoding="utf-8").strip().split("\n")):
            parts = [part for part in row["url"].partition("?")[0].split("/")[3:] if part.count("-") >= 3]
            address = words(max(parts, key=len).replace("-", " ")) if parts else set()
            if row["mode"] != LEFT_OUT and len(address) >= 4 and (found := candidates(row["text"], address)):
                pages.append((row["id"], row["mode"], found))
    ids = sorted({id_ for id_, _, _ in pages})
    random.Random(1).shuffle(ids)
    right: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for fold in range(FOLDS):
        held = set(ids[fold::FOLDS])
        weights = fit([found for id_, _, found in pages if id_ not in held])
        for id_, mode, found in pages:
            if id_ in held and any(is_it for _, is_it in found):
                there[mode] += 1
                right[mode] += max(found, key=lambda candidate: float(np.dot(weights, candidate[0])))[1]
    for mode in there:
        print(f"{mode}: {right[mode]} of {there[mode]}, {right[mode] / there[mode]:.1%}")
    for trait, weight in zip(headline.Traits._fields, fit([found for _, _, found in pages]), strict=True):
        print(f"{trait:10}{weight:7.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
