"""The end of a comparison's page: what each source alone tells, and what was found in it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newscmp.model import index_of
from newscmp.render.findings import ONLY, finding, telling
from newscmp.render.pages import count
from newscmp.render.passages import marked
from newscmp.render.rows import BLANK, Flow, Piece, Ruled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.model import Difference, Document
    from newscmp.render.page import Page
    from newscmp.render.rows import Row


def rows(page: Page) -> Iterator[Row]:
    """Yield what each source alone tells, as far as the rule for it was asked for, and what was found in it."""
    told: dict[str, list[str]] = defaultdict(list)
    for difference in page.comparison.differences:
        if difference.rule == ONLY and difference.group is None:
            for reading in difference.readings:
                if reading.span is not None and reading.sentence is not None:
                    told[reading.document].append(reading.sentence)
    for document in page.documents:
        found = [d for d in page.findings.get(None, ()) if d.rule != ONLY and telling(d) == {document.id}]
        if found or (told[document.id] and not page.view.full):
            yield from _only(page, document, told[document.id], found)


def _only(page: Page, document: Document, told: Sequence[str], found: Sequence[Difference]) -> Iterator[Row]:
    alone = page.findings.get(None, ())
    named = {r.sentence for d in (*found, *(d for d in alone if d.rule == ONLY)) for r in d.readings if r.sentence}
    hidden = sum(ref not in named for ref in told)
    heading = f"only in {document.id}" + (f" · {count(len(told), 'sentence')}" if told else "")
    if hidden:
        heading += f", {hidden} folded (--all shows {'it' if hidden == 1 else 'them'})"
    yield from (BLANK, Ruled((Piece(heading),)))
    refs = [document.ref(sentence) for sentence in document.sentences if document.ref(sentence) in named]
    for ref in () if page.view.full else refs:
        body = marked(page.sentences[ref], ref, alone, page.sources[document.id])
        label = (Piece(f"{page.sign(document)}  ", "bold"), page.ref(ref), Piece("  "))
        yield Flow(body, label, cut=not (page.view.everything or any(piece.role for piece in body)))
        for difference in found:
            if _last_place(difference) == ref:
                yield from finding(difference, page.places, page.view)
    for difference in found if page.view.full else ():
        yield from finding(difference, page.places, page.view)


def _last_place(difference: Difference) -> str:
    """Return the last sentence that a finding in one document names."""
    return max((r.sentence for r in difference.readings if r.span and r.sentence), key=index_of)
