"""Accounts that posted one thing, in sentences that need not be linked."""

from __future__ import annotations

import pytest

from newscmp import diff
from newscmp.detectors.fact_account import RULE
from newscmp.text.analysis import analyze

DIFFERENT = [
    (
        "The clip was posted on YouTube by “HarborWatcher”.",
        "It is on YouTube under an account titled GullCam77, the police in the town said.",
    ),
]
SAME = [
    ("The clip was posted on YouTube by HarborWatcher.", "On YouTube the user “harborwatcher” posted a clip."),
    ("The clip was posted on YouTube by HarborWatcher.", "The photo was posted on Twitter by GullCam77."),
    ("The clip was posted on YouTube by Anna Keller.", "The clip was posted on YouTube by a neighbor."),
    ("They watched YouTube.", "The clip was posted on YouTube by GullCam77."),
]


def relations(a: str, b: str) -> list[str]:
    pair = (analyze(f"A title\n\n{text}", id=name) for name, text in (("a", a), ("b", b)))
    return [str(d.relation) for d in diff(*pair).differences if d.rule == RULE.id]


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_different(a: str, b: str) -> None:
    assert relations(a, b) == ["conflict"]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert relations(a, b) == []
