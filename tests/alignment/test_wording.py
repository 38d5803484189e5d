"""Word edits turn one sentence into the other."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.alignment.wording import edits
from tests.words import tokenize

WORDS = st.sampled_from(["the", "mayor", "Mayor", "opened", "shut", "bridge", "on", "Tuesday", "12", "not"])
TEXT = st.lists(WORDS, max_size=15).map(" ".join)


@given(TEXT, TEXT)
def test_patching_left_with_the_edits_gives_right(left: str, right: str) -> None:
    a, b = tokenize(left), tokenize(right)
    found = edits(a, b)
    assert tuple(t for edit in found for t in edit.left) == a
    assert tuple(t for edit in found for t in edit.right) == b
    patched = [t.norm for edit in found for t in (edit.left if edit.kind == "equal" else edit.right)]
    assert patched == [t.norm for t in b]


def test_one_changed_word_is_one_edit() -> None:
    changed = [
        e for e in edits(tokenize("The river rose 3 feet"), tokenize("The river rose 5 feet")) if e.kind != "equal"
    ]
    assert [(e.kind, e.left[0].norm, e.right[0].norm) for e in changed] == [("replace", "3", "5")]


@given(TEXT, TEXT)
def test_the_fast_matcher_and_the_standard_one_agree(left: str, right: str) -> None:
    fast = pytest.importorskip("cydifflib").SequenceMatcher
    a, b = [t.norm for t in tokenize(left)], [t.norm for t in tokenize(right)]
    slow = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    assert [tuple(row) for row in fast(None, a, b, autojunk=False).get_opcodes()] == slow
