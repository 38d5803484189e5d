"""Where a span stands in its file, as editors count: lines and columns from 1, a column per code point."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newscmp.model import Document, Sentence


@dataclass(frozen=True, slots=True)
class Index:
    """The sentences and line starts of several documents, for look-up by reference."""

    documents: Mapping[str, Document]
    sentences: Mapping[str, Sentence]
    starts: Mapping[str, tuple[int, ...]]

    def line(self, document: str, offset: int) -> int:
        """Return the number of the line that holds the code point."""
        return bisect_right(self.starts[document], offset)

    def column(self, document: str, offset: int) -> int:
        """Return the column of the code point in its line."""
        return offset - self.starts[document][self.line(document, offset) - 1] + 1


def index(documents: Iterable[Document]) -> Index:
    """Return the index of the documents, in time linear in their length."""
    documents = tuple(documents)
    return Index(
        {document.id: document for document in documents},
        {document.ref(sentence): sentence for document in documents for sentence in document.sentences},
        {document.id: (0, *_after_newlines(document.raw)) for document in documents},
    )


def _after_newlines(text: str) -> Iterable[int]:
    end = text.find("\n")
    while end >= 0:
        yield end + 1
        end = text.find("\n", end + 1)
