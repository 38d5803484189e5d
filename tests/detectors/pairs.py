"""Two sentences that tell the same thing, compared: what the tables of sentence pairs are checked with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp import compare_sentences

if TYPE_CHECKING:
    from newscmp.model import Difference


def found(rule: str, a: str, b: str) -> list[Difference]:
    """Return the findings of one rule, and see that they do not depend on the order of the sentences."""
    there = [d for d in compare_sentences(a, b) if d.rule == rule]
    back = [d for d in compare_sentences(b, a) if d.rule == rule]
    assert sorted((d.relation, *sorted(r.text for r in d.readings)) for d in there) == sorted(
        (d.relation, *sorted(r.text for r in d.readings)) for d in back
    )
    return there


def relations(rule: str, a: str, b: str) -> list[str]:
    """Return the relations of the findings of one rule, in order."""
    return [str(difference.relation) for difference in found(rule, a, b)]
