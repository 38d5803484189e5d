"""One finding as rows: mark, rule, what each source has, what it amounts to, and on request why."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from newscmp.render.pages import id_piece
from newscmp.render.rows import Flow, Parts, Piece, dim
from newscmp.render.theme import MARKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from newscmp.model import Difference, Document, Reading
    from newscmp.render.places import Index
    from newscmp.render.rows import Row
    from newscmp.render.view import View

ONLY = "coverage.only"
#: Columns of the rule's name: the longest, with a gap.
RULE = 21
SILENT = "-"
#: Findings of framing that a page shows unless it is asked for all.
MOST = 10
#: A reading longer than this is named by its sentence, which stands in full above the finding.
LONG = 80


def shown(differences: Iterable[Difference], view: View) -> list[Difference]:
    """Return the findings that are not folded, of framing the ten that matter most; all of them on request."""
    if view.everything:
        return list(differences)
    kept = [difference for difference in differences if not difference.folded]
    framing = sorted((d for d in kept if d.family == "framing"), key=lambda difference: -difference.rank)
    rest = set(map(id, framing[MOST:]))
    return [difference for difference in kept if id(difference) not in rest]


def telling(difference: Difference) -> set[str]:
    """Return the documents that say something at the point of a finding."""
    return {reading.document for reading in difference.readings if reading.span}


def finding(difference: Difference, places: Index, view: View) -> Iterator[Row]:
    """Yield the row of a finding, and its explanation where the view asks for it."""
    documents = tuple(places.documents.values())
    label = (Piece(f"  {mark(difference, documents)}  ", "bold"), Piece(f"{difference.rule:<{RULE}}", "dim"))
    yield Flow((*_readings(difference, documents), *_verdict(difference)), label)
    if view.explain:
        indent = dim(" " * (RULE + 5))
        yield from (Flow(dim(step), indent) for step in difference.explanation)
        if spots := _spots(difference, places):
            yield Parts(tuple(map(dim, spots)), indent)


def _spots(difference: Difference, places: Index) -> list[str]:
    """Return file, line and column of every reading, as editors and compilers write them."""
    return [places.spot(reading.document, reading.span) for reading in difference.readings if reading.span is not None]


def mark(difference: Difference, documents: Sequence[Document]) -> str:
    """Return the mark of a finding: ``!`` fact, ``~`` how it is told, ``<`` and ``>`` for what not all sources have."""
    family = difference.family
    telling = [reading.document for reading in difference.readings if reading.span is not None]
    if family == "coverage" and len(telling) == len(difference.readings) > 1:
        return MARKS["framing"]
    if family == "coverage" and len(documents) == 2 and telling == [documents[0].id]:
        return "<"
    return MARKS.get(family, "?")


def by_document(
    readings: Iterable[Reading], say: Callable[[Reading], str] = attrgetter("text")
) -> Mapping[str, list[str]]:
    """Return what each document has, every wording once; an empty list where it says nothing."""
    found: dict[str, list[str]] = {}
    for reading in readings:
        texts = found.setdefault(reading.document, [])
        if reading.span is not None and (told := say(reading)) not in texts:
            texts.append(told)
    return found


def wording(reading: Reading) -> str:
    """Return what a reading says, or where it says it when that is a whole sentence."""
    return reading.sentence if reading.sentence and len(reading.text) > LONG else reading.text


def _readings(difference: Difference, documents: Sequence[Document]) -> Iterator[Piece]:
    texts = by_document(difference.readings, wording)
    if len(documents) > 2:
        yield from _by_wording(texts, documents)
        return
    for number, document in enumerate(documents):
        if number:
            yield Piece(" | ", "dim")
        yield Piece(", ".join(texts.get(document.id, ())) or SILENT, "", number)


def _by_wording(texts: Mapping[str, list[str]], documents: Sequence[Document]) -> Iterator[Piece]:
    """Yield every wording once, with the documents that have it: ``Tuesday (000, 001) | Wednesday (002)``."""
    holders: dict[str, list[str]] = {}
    for document in documents:
        if document.id in texts:
            holders.setdefault(", ".join(texts[document.id]) or SILENT, []).append(document.id)
    for number, (wording, ids) in enumerate(holders.items()):
        if number:
            yield Piece(" | ", "dim")
        if wording.startswith(f"{ids[0]}:"):  # a reference names its document itself
            yield id_piece(documents, ids[0], wording)
            continue
        yield Piece(f"{wording} (")
        for place, id_ in enumerate(ids):
            yield from ((Piece(", "),) if place else ())
            yield id_piece(documents, id_)
        yield Piece(")")


def _verdict(difference: Difference) -> tuple[Piece, ...]:
    parts = [difference.note]
    if difference.family == "fact" and difference.relation.value not in difference.note:
        parts.insert(0, difference.relation.value)
    return tuple(Piece(f"  · {part}", "dim") for part in parts if part)
