"""Results as tables of text: the same rows for the plain table and for Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.entities import Labels
from newscmp.frozen import dataclass
from newscmp.model import Alignment, Comparison, by_ref, document_of
from newscmp.render import matrix, stat
from newscmp.render.align_page import presence
from newscmp.render.counts import counts
from newscmp.render.findings import ONLY, SILENT, by_document, shown
from newscmp.render.labels_page import named, told, wording
from newscmp.render.page import Page
from newscmp.render.pages import alike
from newscmp.render.safe import clean
from newscmp.render.timeline_page import placed
from newscmp.text import voices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.model import Difference, Document, Timeline
    from newscmp.render.view import Result, View


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a title; every cell is one line of harmless text."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(result: Result, view: View) -> Iterator[Table]:
    """Yield the tables of a result, empty ones left out."""
    if isinstance(result, Comparison):
        found = _comparison(result, view)
    elif isinstance(result, Alignment):
        found = _alignment(result, view)
    elif isinstance(result, Labels):
        found = _labels(result, view)
    else:
        found = _timeline(result, view)
    for table in found:
        if table.rows:
            yield Table(table.title, table.headers, tuple(tuple(clean(cell) for cell in row) for row in table.rows))


def _comparison(comparison: Comparison, view: View) -> Iterator[Table]:
    documents = comparison.alignment.documents
    if view.stat:
        yield from _stat(comparison, view)
        return
    page = Page(comparison, view)
    alone = [d for d in page.differences if d.rule == ONLY and d.group is None]
    yield _documents(documents)
    yield _differences([d for d in page.differences if d.rule != ONLY or d.group is not None], documents)
    texts = by_ref(documents)
    told = {r.sentence for d in alone for r in d.readings if r.span is not None}
    yield Table("Only one source", ("sentence", "text"), tuple((r, s.text) for r, s in texts.items() if r in told))
    yield Table("Counts", ("count",), tuple((part,) for part in counts(page)))


def _stat(comparison: Comparison, view: View) -> Iterator[Table]:
    rows = [(rule, teller, str(number)) for rule, teller, _, number in stat.counted(comparison, view)]
    if folded := stat.left_out(comparison, view):
        rows.append(("folded", "", str(folded)))
    yield Table("Findings by rule", ("rule", "only in", "count"), tuple(rows))
    spoken = (
        (document.id, share.voice, str(share.words), str(share.direct), f"{share.share:.0%}")
        for document in comparison.alignment.documents
        for share in voices.shares(document)
    )
    yield Table("Share of voice", ("document", "voice", "words", "quoted", "share"), tuple(spoken))


def _labels(labels: Labels, view: View) -> Iterator[Table]:
    yield _documents(labels.documents)
    rows = []
    for entity in named(labels, view):
        names = {d.id: [wording(naming, view) for naming in told(entity, d, view)] for d in labels.documents}
        cells = ("; ".join(names[d.id]) or SILENT for d in labels.documents)
        rows.append((str(entity.id), entity.name, entity.kind.value, *cells))
    yield Table("Labels", ("entity", "name", "kind", *(d.id for d in labels.documents)), tuple(rows))


def _documents(documents: tuple[Document, ...]) -> Table:
    rows = tuple((d.id, d.title or "", d.source or "", str(d.published or "")) for d in documents)
    return Table("Documents", ("id", "title", "source", "published"), rows)


def _differences(differences: list[Difference], documents: tuple[Document, ...]) -> Table:
    rows = []
    for difference in differences:
        texts = by_document(difference.readings)
        cells = (", ".join(texts.get(d.id, ())) or SILENT for d in documents)
        group = "headline" if difference.group == 0 else "" if difference.group is None else str(difference.group)
        rows.append((difference.rule, difference.relation.value, group, *cells, difference.note))
    return Table("Differences", ("rule", "relation", "group", *(d.id for d in documents), "note"), tuple(rows))


def _alignment(alignment: Alignment, view: View) -> Iterator[Table]:
    documents, texts = alignment.documents, by_ref(alignment.documents)
    yield _documents(documents)
    rows = []
    for group in alignment.groups:
        cells = {
            d.id: " ".join(f"[{r.rpartition(':')[2]}] {texts[r].text}" for r in _of(group.members, d))
            for d in documents
        }
        present = presence(group, documents).replace("●", "x").replace("·", ".")
        rows.append((str(group.id), present, alike(group.similarity), *(cells[d.id] or "-" for d in documents)))
    yield Table("Groups", ("group", "in", "similarity", *(d.id for d in documents)), tuple(rows))
    yield Table("Alone", ("sentence", "text"), tuple((ref, texts[ref].text) for ref in alignment.alone))
    if view.matrix:
        yield Table(matrix.HEADING.capitalize(), *matrix.table(alignment))


def _of(refs: tuple[str, ...], document: Document) -> list[str]:
    return [ref for ref in refs if document_of(ref) == document.id]


def _timeline(timeline: Timeline, view: View) -> Iterator[Table]:
    texts = by_ref(timeline.documents)
    rows = tuple(
        (
            event.value,
            "dated" if placed(event) else "floating",
            event.modality.value,
            mention.sentence or mention.document,
            mention.text,
            texts[mention.sentence].text if mention.sentence else "",
        )
        for event in timeline.events
        for mention in event.mentions
    )
    yield _documents(timeline.documents)
    yield Table("Events", ("value", "place", "modality", "sentence", "expression", "text"), rows)
    yield _differences(shown(timeline.differences, view), timeline.documents)
