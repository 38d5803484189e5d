"""What the parts of a comparison's page look up: sentences, links, findings, colors."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import document_of
from newscmp.render.findings import shown
from newscmp.render.pages import id_piece, label
from newscmp.render.passages import marked
from newscmp.render.places import index

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from newscmp.model import Comparison, Difference, Document, Link, Sentence
    from newscmp.render.places import Index
    from newscmp.render.rows import Piece
    from newscmp.render.view import View


@dataclass(frozen=True)
class Page:
    """A comparison with everything a page looks up."""

    comparison: Comparison
    view: View

    @property
    def documents(self) -> tuple[Document, ...]:
        """The compared documents."""
        return self.comparison.alignment.documents

    @cached_property
    def places(self) -> Index:
        """The sentences of the documents, and where spans stand in the files."""
        return index(self.documents)

    @property
    def sentences(self) -> Mapping[str, Sentence]:
        """Every sentence by its reference."""
        return self.places.sentences

    @cached_property
    def sources(self) -> Mapping[str, int]:
        """Column of each document."""
        return {document.id: number for number, document in enumerate(self.documents)}

    @cached_property
    def links(self) -> Mapping[str, list[Link]]:
        """The links of every sentence, by its reference."""
        found: dict[str, list[Link]] = defaultdict(list)
        for link in self.comparison.alignment.links:
            found[link.left].append(link)
            found[link.right].append(link)
        return found

    @cached_property
    def differences(self) -> list[Difference]:
        """The findings to show, in their order."""
        return shown(self.comparison.differences, self.view)

    @cached_property
    def findings(self) -> Mapping[int | None, list[Difference]]:
        """The findings to show, by group."""
        found: dict[int | None, list[Difference]] = defaultdict(list)
        for difference in self.differences:
            found[difference.group].append(difference)
        return found

    def between(self, refs: Collection[str]) -> Iterator[Link]:
        """Yield the links between some sentences, by their left one in the order given."""
        return (link for ref in refs for link in self.links[ref] if link.left == ref and link.right in refs)

    def passage(self, ref: str, group: int | None) -> tuple[Piece, ...]:
        """Return a sentence with the spans marked that the group's findings name."""
        return marked(self.sentences[ref], ref, self.findings.get(group, ()), self.sources[document_of(ref)])

    def label(self, ref: str) -> tuple[Piece, ...]:
        """Return the id of a sentence's document as a label."""
        return label(self.documents, document_of(ref))

    def ref(self, ref: str) -> Piece:
        """Return a reference in its document's color."""
        return id_piece(self.documents, document_of(ref), ref)

    def sign(self, document: Document) -> str:
        """Return the mark of what a document alone tells: ``<`` for the left one of two."""
        return "<" if len(self.documents) == 2 and document.id == self.documents[0].id else ">"
