"""Documents in whole, with everything marked that a finding names, and beside each sentence where to look on."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newscmp.render.pages import count, id_piece
from newscmp.render.passages import marked
from newscmp.render.rows import BLANK, Flow, Piece, Ruled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscmp.model import Difference, Document
    from newscmp.render.page import Page
    from newscmp.render.rows import Row


def rows(page: Page, document: Document) -> Iterator[Row]:
    """Yield every sentence of a document after its reference.

    The margin has the numbers of its groups with findings, or the sign where no other source tells it.
    """
    margins, findings = _margins(page, document), _findings(page)
    width = max((len(margin) for margin in margins.values()), default=0)
    yield from (
        BLANK,
        Ruled((id_piece(page.documents, document.id), Piece(f" in whole · {count(document.size, 'sentence')}"))),
    )
    for sentence in document.sentences:
        ref = document.ref(sentence)
        label = (Piece(f"{margins[ref]:<{width}}  ", "bold"), page.ref(ref), Piece("  "))
        yield Flow(marked(sentence, ref, findings.get(ref, ()), page.sources[document.id]), label)


def _margins(page: Page, document: Document) -> Mapping[str, str]:
    """Return what stands in the margin of every sentence of a document."""
    groups: dict[str, list[str]] = defaultdict(list)
    for group in page.comparison.alignment.groups:
        for ref in group.members if page.findings.get(group.id) else ():
            groups[ref].append(str(group.id))
    alone = dict.fromkeys(page.comparison.alignment.alone, page.sign(document))
    refs = map(document.ref, document.sentences)
    return {ref: alone.get(ref) or ",".join(groups[ref]) for ref in refs}


def _findings(page: Page) -> Mapping[str, Sequence[Difference]]:
    """Return the findings to show by the sentences they name."""
    found: dict[str, list[Difference]] = defaultdict(list)
    for difference in (difference for some in page.findings.values() for difference in some):
        for ref in {reading.sentence for reading in difference.readings if reading.sentence}:
            found[ref].append(difference)
    return found
