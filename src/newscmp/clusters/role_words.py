"""The list of roles as clustering asks for it: the words of a category, and the words that stand for another."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newscmp.lexicons import load
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def words(category: str) -> frozenset[str]:
    """Return the stems of the words that have a category."""
    return frozenset(stem(entry.lemma) for entry in load("roles").entries if entry.category == category)


@cache
def other_words(category: str) -> Mapping[str, tuple[str, ...]]:
    """Return by word of a category ("wider leader, politician") the words that stand for it elsewhere."""
    return {
        entry.lemma: tuple(entry.category.removeprefix(f"{category} ").split(", "))
        for entry in load("roles").entries
        if entry.category.startswith(f"{category} ")
    }
