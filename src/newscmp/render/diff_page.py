"""The page of ``newscmp diff``: groups with their findings, then what each source alone tells, then the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors import HEADLINES
from newscmp.model import Kind, document_of, index_of
from newscmp.render import alone, side_by_side
from newscmp.render.counts import counts
from newscmp.render.findings import ONLY, finding, telling
from newscmp.render.page import Page
from newscmp.render.pages import alike, dropped_lines, head
from newscmp.render.passages import marked
from newscmp.render.rows import BLANK, Flow, Parts, Piece, Ruled, dim

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from newscmp.model import Comparison, Difference
    from newscmp.render.rows import Row
    from newscmp.render.view import View


def rows(comparison: Comparison, view: View) -> Iterator[Row]:
    """Yield the page of a comparison."""
    page = Page(comparison, view)
    yield from head(page.documents)
    if view.full:
        from newscmp.render import whole

        for document in page.documents:
            yield from whole.rows(page, document)
    headlines = tuple(d.ref(s) for d in page.documents for s in d.sentences if s.kind is Kind.TITLE)
    if page.findings.get(HEADLINES) or ((view.everything or view.headlines) and headlines):
        yield from _section(page, HEADLINES, headlines, "headline")
    for group in () if view.headlines else comparison.alignment.groups:
        if page.findings.get(group.id) or view.everything:
            yield from _section(page, group.id, group.members, str(group.id))
    for difference in page.findings.get(None, ()):
        if difference.rule != ONLY and len(telling(difference)) > 1:
            yield from _apart(page, difference)
    yield from alone.rows(page)
    if view.show_dropped:
        yield from dropped_lines(page.documents)
    yield from (BLANK, Parts(tuple((Piece(part, "bold"),) for part in counts(page))))


def _section(page: Page, group: int, refs: tuple[str, ...], name: str) -> Iterator[Row]:
    printed = _printed(page, group, refs)
    similarities = [] if group == HEADLINES else [link.similarity for link in page.between(printed)]
    similarity = f" · {alike(sum(similarities) / len(similarities))}" if similarities else ""
    yield BLANK
    yield Ruled((Piece(name), Piece(" · ", "dim"), *_members(page, printed), Piece(similarity, "dim")))
    if page.view.explain:
        yield from _terms(page, printed)
    if not page.view.full:  # there they stand above, in their documents
        yield from _passages(page, group, printed)
    if left := [ref for ref in refs if ref not in printed]:
        yield Flow((Piece("linked as well: ", "dim"), *_members(page, left)), (Piece("     "),))
    for difference in page.findings.get(group, ()):
        yield from finding(difference, page.places, page.view)


def _passages(page: Page, group: int, refs: Sequence[str]) -> Iterator[Row]:
    """Yield the sentences of a group in the form that the view asks for."""
    if page.view.word_diff:
        from newscmp.render import word_diff

        yield from word_diff.rows(page, group, refs)
        return
    around = _around(page, refs) if page.view.context and group != HEADLINES else frozenset()
    form = side_by_side.rows if side_by_side.wanted(page) else _stacked
    yield from form(page, group, _in_order(page, {*refs, *around}), around)


def _printed(page: Page, group: int, refs: Sequence[str]) -> tuple[str, ...]:
    """Return the sentences to print in full: those of the findings, and what each other source says to them.

    A lead is linked with five sentences elsewhere and stands in several groups; the references of the others suffice.
    """
    named = {reading.sentence for difference in page.findings.get(group, ()) for reading in difference.readings}
    if page.view.everything or group == HEADLINES or named.isdisjoint(refs):
        return tuple(refs)
    nearest: dict[str, tuple[float, str]] = {}
    for told in (ref for ref in refs if ref in named):
        for link in page.links[told]:
            other = link.left if link.right == told else link.right
            if other in refs:
                best = nearest.get(document_of(other), (0.0, ""))
                nearest[document_of(other)] = max(best, (link.similarity, other), key=lambda found: found[0])
    telling = {document_of(ref) for ref in refs if ref in named}
    kept = named | {ref for id_, (_, ref) in nearest.items() if id_ not in telling}
    return tuple(ref for ref in refs if ref in kept)


def _apart(page: Page, difference: Difference) -> Iterator[Row]:
    """Yield a finding between sentences that no group links, with the sentences."""
    refs = tuple(dict.fromkeys(reading.sentence for reading in difference.readings if reading.sentence))
    yield from (BLANK, Ruled((Piece("not linked"), Piece(" · ", "dim"), *_members(page, refs))))
    for ref in refs:
        yield Flow(marked(page.sentences[ref], ref, (difference,), page.sources[document_of(ref)]), page.label(ref))
    yield from finding(difference, page.places, page.view)


def _members(page: Page, refs: Sequence[str]) -> Iterator[Piece]:
    """Yield the references with blanks inside a document and arrows between documents."""
    previous = ""
    for ref in refs:
        id_ = document_of(ref)
        if previous:
            yield Piece(" " if id_ == previous else " ⇄ ", "dim")
        yield page.ref(ref)
        previous = id_


def _terms(page: Page, refs: tuple[str, ...]) -> Iterator[Row]:
    for link in page.between(refs):
        terms = " · ".join(f"{name} {weight:+.2f}" for name, weight in link.terms)
        text = f"{link.left} ⇄ {link.right} · {alike(link.similarity)} {link.relation.value}"
        yield Flow(dim(f"{text} · {terms}" if terms else text), dim("     "))


def _stacked(page: Page, group: int, refs: Sequence[str], around: Collection[str]) -> Iterator[Row]:
    for ref in refs:
        if ref in around:
            yield Flow(dim(page.sentences[ref].text), dim(f"{ref}  "))
        else:
            yield Flow(page.passage(ref, group), (page.ref(ref), Piece("  ")) if around else page.label(ref))


def _in_order(page: Page, refs: Iterable[str]) -> list[str]:
    """Return sentences as they stand in their documents, one document after the other."""
    return sorted(refs, key=lambda ref: (page.sources[document_of(ref)], index_of(ref)))


def _around(page: Page, refs: Sequence[str]) -> frozenset[str]:
    """Return the neighbors of the group's sentences, so many to either side as the view asks for."""
    wanted = range(-page.view.context, page.view.context + 1)
    near = (f"{document_of(ref)}:{index_of(ref) + step}" for ref in refs for step in wanted)
    return frozenset(ref for ref in near if ref in page.sentences and index_of(ref) and ref not in refs)
