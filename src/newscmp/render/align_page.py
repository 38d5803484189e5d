"""The page of ``newscmp align``: one row a group, one column a document; a list where columns have no room."""

from __future__ import annotations

from collections import Counter
from textwrap import shorten
from typing import TYPE_CHECKING

from newscmp.model import by_ref, document_of
from newscmp.render import matrix
from newscmp.render.pages import alike, count, dropped_lines, head, id_piece
from newscmp.render.rows import BLANK, Columns, Flow, Piece, Ruled, dim

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from newscmp.model import Alignment, Document, Group, Sentence
    from newscmp.render.rows import Row
    from newscmp.render.view import View

#: Columns narrower than this hold two words a line.
NARROWEST = 20
#: Lines of a cell before it is cut; --all shows whole sentences.
HEIGHT = 3
#: Characters of a sentence that is printed above already: a lead stands in several groups, and is read once.
REMINDER = 40
NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


def rows(alignment: Alignment, view: View) -> Iterator[Row]:
    """Yield the page of an alignment."""
    documents = alignment.documents
    sentences = by_ref(documents)
    yield from (*head(documents), BLANK)
    widths = _widths(alignment, view)
    yield from _table(alignment, sentences, widths, view) if widths else _list(alignment, sentences, view)
    if view.explain:
        yield BLANK
        yield from _terms(alignment)
    if view.everything:
        yield from _alone(alignment, sentences)
    if view.show_dropped:
        yield from dropped_lines(documents)
    if view.matrix:
        yield from (BLANK, *matrix.rows(alignment))
    yield from (BLANK, Flow((Piece(_counts(alignment, view), "bold"),)))


def presence(group: Group, documents: Sequence[Document]) -> str:
    """Return which documents a group has sentences of: ``●●·``."""
    present = {document_of(ref) for ref in group.members}
    return "".join("●" if document.id in present else "·" for document in documents)


def _widths(alignment: Alignment, view: View) -> tuple[int, ...]:
    """Return the widths of the columns, none where the page has no width or too little."""
    number = len(alignment.documents)
    fixed = (max(2, len(str(len(alignment.groups)))), max(2, number), 3)
    room = (view.width or 0) - sum(fixed) - 2 * (len(fixed) + number - 1)
    each = room // max(number, 1)
    return (*fixed, *([each] * number)) if each >= NARROWEST else ()


def _table(
    alignment: Alignment, sentences: Mapping[str, Sentence], widths: tuple[int, ...], view: View
) -> Iterator[Row]:
    documents = alignment.documents
    names = tuple(((id_piece(documents, document.id),),) for document in documents)
    yield Columns(((dim(" #"),), (dim("in"),), (dim("sim"),), *names), widths)
    yield Ruled(())
    for group, above in _with_those_above(alignment, view):
        number, sign = ((Piece(f"{group.id:>2}"),),), ((Piece(presence(group, documents)),),)
        similarity = ((Piece(_short(group.similarity)),),)
        cells = tuple(
            _cell(alignment, group, document, sentences, above, width)
            for document, width in zip(documents, widths[-len(documents) :], strict=True)
        )
        new = len(group.members) - len(above)
        height = None if view.everything else HEIGHT if new <= len(documents) else HEIGHT - 1
        yield Columns((number, sign, similarity, *cells), widths, height)


def _with_those_above(alignment: Alignment, view: View) -> Iterator[tuple[Group, frozenset[str]]]:
    """Yield each group with those of its members that a group above it has as well; none where all is to be shown."""
    above: set[str] = set()
    for group in alignment.groups:
        yield group, frozenset(() if view.everything else above.intersection(group.members))
        above.update(group.members)


def _cell(
    alignment: Alignment,
    group: Group,
    document: Document,
    sentences: Mapping[str, Sentence],
    above: Collection[str],
    width: int,
) -> tuple[tuple[Piece, ...], ...]:
    """Return one paragraph for every sentence that the group has of the document."""
    paragraphs = []
    for ref in group.members:
        id_, _, number = ref.rpartition(":")
        if id_ == document.id:
            label = f":{number}"
            room = width - len(label) - 1 if ref in above else None
            paragraphs.append((id_piece(alignment.documents, id_, label), Piece(" "), _text(sentences[ref], room)))
    return tuple(paragraphs) or (dim("–"),)


def _text(sentence: Sentence, room: int | None) -> Piece:
    """Return the sentence, or of one that is printed above the first words, as many as there is room for."""
    if room is None:
        return Piece(sentence.text)
    words = shorten(sentence.text, room, placeholder="…")
    return Piece(words if words != "…" else f"{sentence.text[: room - 1]}…", "dim")


def _list(alignment: Alignment, sentences: Mapping[str, Sentence], view: View) -> Iterator[Row]:
    for number, (group, above) in enumerate(_with_those_above(alignment, view)):
        if number:
            yield BLANK
        sign = presence(group, alignment.documents)
        yield Ruled((Piece(f"{group.id}"), Piece(f" · {sign} · {alike(group.similarity)}", "dim")))
        for ref in group.members:
            beside = (view.width or 2 * REMINDER) - len(ref) - 2
            room = max(NARROWEST, min(REMINDER, beside)) if ref in above else None
            yield _sentence(alignment, ref, sentences, room)


def _sentence(alignment: Alignment, ref: str, sentences: Mapping[str, Sentence], room: int | None = None) -> Flow:
    label = id_piece(alignment.documents, document_of(ref), ref)
    return Flow((_text(sentences[ref], room),), (label, Piece("  ")))


def _terms(alignment: Alignment) -> Iterator[Row]:
    for link in alignment.links:
        terms = " · ".join(f"{name} {weight:+.2f}" for name, weight in link.terms)
        yield Flow(dim(terms), dim(f"{link.left} ⇄ {link.right}  {_short(link.similarity)} {link.relation.value}  "))


def _alone(alignment: Alignment, sentences: Mapping[str, Sentence]) -> Iterator[Row]:
    for document in alignment.documents:
        refs = [ref for ref in alignment.alone if document_of(ref) == document.id]
        if refs:
            yield from (BLANK, Ruled((Piece(f"only in {document.id} · {count(len(refs), 'sentence')}"),)))
            yield from (_sentence(alignment, ref, sentences) for ref in refs)


def _short(similarity: float) -> str:
    return alike(similarity).removeprefix("0")[:3]


def _counts(alignment: Alignment, view: View) -> str:
    """Return the last line: groups by how many documents they join, and what stands alone."""
    number = len(alignment.documents)
    joined = [sum(sign == "●" for sign in presence(group, alignment.documents)) for group in alignment.groups]
    parts = [count(len(joined), "group")]
    if number > 2:
        names = {n: f"{'all ' if n == number else ''}{NUMBERS.get(n, n)}" for n in range(number, 1, -1)}
        parts += [f"{joined.count(n)} in {name}" for n, name in names.items() if n in joined]
    alone, total = Counter(map(document_of, alignment.alone)), len(alignment.alone)
    listed = " · ".join(
        f"{document.id}: {alone[document.id]}" for document in alignment.documents if alone[document.id]
    )
    if total:
        hint = "" if view.everything else "; --all shows them"
        parts.append(f"{count(total, 'sentence')} stand{'s' if total == 1 else ''} alone ({listed}{hint})")
    told = any(document.size for document in alignment.documents)
    return " · ".join(parts) if told else "no sentences to align"
