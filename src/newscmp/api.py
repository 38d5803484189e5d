"""The verbs of the command line as functions; ``newscmp`` offers them lazily."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.alignment.links import align as align_documents
from newscmp.alignment.presplit import align_sentences
from newscmp.comparison import compare
from newscmp.text.analysis import analyze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.model import Alignment, Comparison, Difference, Document

__all__ = ["align", "align_sentences", "compare_sentences", "diff"]


def align(*documents: Document, threshold: float | None = None) -> Alignment:
    """Return which sentences of two or more documents tell the same thing."""
    return align_documents(documents, threshold)


def diff(
    *documents: Document, threshold: float | None = None, only: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Comparison:
    """Return where the tellings of two or more documents differ: facts, framing, silence."""
    return compare(align(*documents, threshold=threshold), only=only, ignore=ignore)


def compare_sentences(a: str, b: str) -> tuple[Difference, ...]:
    """Return the differences between two texts that are known to tell the same thing."""
    return diff(analyze(a, id="a"), analyze(b, id="b")).differences
