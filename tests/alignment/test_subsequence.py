"""The bit-parallel longest common subsequence agrees with the table of the textbook."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newscmp.alignment.subsequence import bits, lcs

WORDS = st.lists(st.sampled_from("abcde"), max_size=30)


def textbook(a: list[str], b: list[str]) -> int:
    row = [0] * (len(b) + 1)
    for x in a:
        before = row
        row = [0]
        for n, y in enumerate(b):
            row.append(before[n] + 1 if x == y else max(before[n + 1], row[n]))
    return row[-1]


@given(WORDS, WORDS)
def test_length_is_that_of_the_textbook_and_symmetric(a: list[str], b: list[str]) -> None:
    assert lcs(bits(tuple(a)), len(a), b) == textbook(a, b) == lcs(bits(tuple(b)), len(b), a)
