"""Where a span stands in its file, as editors count: lines and columns from 1, a column per code point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import by_ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newscmp.model import Document, Sentence, Span
    from newscmp.origin import Locator, Place


@dataclass(frozen=True, slots=True)
class Index:
    """The sentences of several documents and the places of their spans, for look-up by reference."""

    documents: Mapping[str, Document]
    sentences: Mapping[str, Sentence]
    locators: dict[str, Locator]
    """Made when the first place of a document is asked for."""

    def place(self, document: str, span: Span) -> Place:
        """Return where a span stands in the file; in the text where a file has no places of its own (PDF, Word)."""
        return self._locator(document).place(span)

    def line(self, document: str, span: Span) -> int:
        """Return the number of the line in which a span begins."""
        return self.place(document, span).line

    def column(self, document: str, span: Span) -> int:
        """Return the column at which a span begins."""
        return self.place(document, span).column

    def spot(self, document: str, span: Span) -> str:
        """Return where a span begins as editors and compilers write it: file, line, column; for a PDF its page."""
        name, locator = self.documents[document].path or document, self._locator(document)
        if locator.known:
            place = locator.place(span)
            return f"{name}:{place.line}:{place.column}"
        page = locator.page(span)
        return name if page is None else f"{name}, page {page}"

    def value(self, document: str, span: Span) -> dict[str, dict[str, int | bool] | None]:
        """Return the key ``place`` for JSON; nothing where the text is the file, where ``start`` and ``end`` do."""
        if self.documents[document].origin is None:
            return {}
        locator = self._locator(document)
        if not locator.known:
            page = locator.page(span)
            return {"place": None if page is None else {"page": page}}
        at = locator.place(span)
        return {
            "place": {
                "start": at.start,
                "end": at.end,
                "line": at.line,
                "column": at.column,
                "end_line": at.end_line,
                "end_column": at.end_column,
                "exact": at.exact,
            }
        }

    def _locator(self, document: str) -> Locator:
        if document not in self.locators:
            from newscmp.origin import Locator

            self.locators[document] = Locator(self.documents[document])
        return self.locators[document]


def index(documents: Iterable[Document]) -> Index:
    """Return the index of the documents, in time linear in their length."""
    documents = tuple(documents)
    return Index({document.id: document for document in documents}, by_ref(documents), {})
