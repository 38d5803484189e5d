"""The page of ``newscmp labels``: one entity after the other, and what each document calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.model import MentionKind
from newscmp.render.pages import head, id_piece
from newscmp.render.rows import BLANK, Flow, Piece, dim
from newscmp.text.voice import CAPTION, OUTLET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.entities import Entity, Labels, Naming
    from newscmp.model import Document, Reading
    from newscmp.render.rows import Row
    from newscmp.render.view import View

#: Sentences named after a wording before an ellipsis; --all names them all.
REFS = 4
ORDER = (MentionKind.PERSON, MentionKind.GROUP, MentionKind.PLACE, MentionKind.EVENT, MentionKind.THING)


def rows(labels: Labels, view: View) -> Iterator[Row]:
    """Yield the page of a label table: entities with two wordings or more, all of them on request."""
    yield from head(labels.documents)
    shown = named(labels, view)
    for entity in shown:
        yield BLANK
        yield Flow((Piece(entity.name, "bold"), Piece(f"  {entity.kind.value}", "dim")), (Piece("  "),))
        yield from _namings(entity, labels.documents, view)
        if view.explain:
            yield from (Flow(dim(reason), dim("     ")) for reason in _together(entity.merges))
    hidden = len(labels.entities) - len(shown)
    total = "1 entity" if len(shown) == 1 else f"{len(shown)} entities"
    folded = f" · {hidden} folded away: one wording, or nothing to compare (--all shows them)" if hidden else ""
    yield from (BLANK, Flow((Piece(total + folded, "bold"),)))


def named(labels: Labels, view: View) -> list[Entity]:
    """Return the entities to show, people first: those whose different names tell something, or all."""
    shown = [entity for entity in labels.entities if view.everything or entity.contrasted]
    return sorted(shown, key=lambda entity: ORDER.index(entity.kind))


def told(entity: Entity, document: Document, view: View) -> list[Naming]:
    """Return what a document calls an entity; pronouns on request."""
    return [n for n in entity.namings if n.document == document.id and (view.everything or not n.pronoun)]


def wording(naming: Naming, view: View) -> str:
    """Return a wording with its count and the numbers of its sentences: ``the fighters ×3 (:2 :5 :9)``.

    An explanation says whose word it is where it is not the outlet's: ``the fighters ×3 (:2, :5 of Tilda Oduya, :9)``.
    """
    numbers = list(dict.fromkeys(_place(reading, view) for reading in naming.mentions))
    kept = numbers if view.everything else numbers[:REFS]
    more = " …" if len(kept) < len(numbers) else ""
    times = f" ×{len(naming.mentions)}" if len(naming.mentions) > 1 else ""
    return f"{naming.text}{times} ({(', ' if view.explain else ' ').join(kept)}{more})"


def _place(reading: Reading, view: View) -> str:
    place = ":" + (reading.sentence or "").rpartition(":")[2]
    if not view.explain or reading.voice in {None, OUTLET}:
        return place
    return f"{place} in a caption" if reading.voice == CAPTION else f"{place} of {reading.voice}"


def _namings(entity: Entity, documents: Sequence[Document], view: View) -> Iterator[Row]:
    """Yield a row for every document with its names, and one for those that have none."""
    silent: list[Piece] = []
    for place, document in enumerate(documents):
        if wordings := [wording(naming, view) for naming in told(entity, document, view)]:
            body = Piece(" · ".join(wordings), "", place)
            yield Flow((body,), (Piece("     "), id_piece(documents, document.id), Piece("  ")))
        else:
            silent += (Piece(" ") if silent else Piece("     "), id_piece(documents, document.id))
    if silent:
        yield Flow((Piece("–", "dim"),), (*silent, Piece("  ")))


def _together(merges: Sequence[str]) -> Iterator[str]:
    """Yield the reasons, those that join the same words at several places to one phrase in one line."""
    joined: dict[tuple[str, str], list[str]] = {}
    for merge in merges:
        one, _, other = merge.rpartition(" = ")
        place, _, words = other.partition(" ")
        joined.setdefault((one, words), []).append(place)
    return (f"{one} = {' '.join(places)} {words}" for (one, words), places in joined.items())
