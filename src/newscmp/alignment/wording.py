"""Word-level edits between two sentences."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass

try:  # the same algorithm in C, from the [fast] extra
    from cydifflib import SequenceMatcher
except ImportError:
    from difflib import SequenceMatcher

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.model import Token


#: The search for edits takes time with the square of the length; no sentence of news has so many words.
ENDLESS = 400


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of the left words and the stretch of the right words that stands in its place."""

    kind: str
    """equal, replace, delete or insert, as in difflib."""
    left: tuple[Token, ...]
    right: tuple[Token, ...]


def edits(left: Sequence[Token], right: Sequence[Token]) -> tuple[Edit, ...]:
    """Return the edits that make the left words the right ones, in order, equal stretches included.

    Words are compared as normalized (Ratcliff and Obershelp 1988, without difflib's guess at junk words).
    """
    codes = opcodes(tuple(t.norm for t in left), tuple(t.norm for t in right))
    return tuple(Edit(kind, tuple(left[i:k]), tuple(right[j:m])) for kind, i, k, j, m in codes)


@lru_cache(maxsize=4096)
def opcodes(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[tuple[str, int, int, int, int], ...]:
    """Return difflib's opcodes of two sequences of words; every detector asks for those of the same linked pairs.

    Of two endless sentences it says only whether they are equal.
    """
    if max(len(left), len(right)) > ENDLESS:
        return (("equal" if left == right else "replace", 0, len(left), 0, len(right)),)
    return tuple(SequenceMatcher(None, left, right, autojunk=False).get_opcodes())
