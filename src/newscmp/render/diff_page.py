"""The page of ``newscmp diff``: groups with their findings, then what each source alone tells, then the counts."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.model import Kind, Relation, document_of, index_of
from newscmp.render import side_by_side
from newscmp.render.findings import finding, shown
from newscmp.render.pages import alike, count, dropped_lines, head, id_piece, label
from newscmp.render.passages import marked
from newscmp.render.rows import BLANK, Flow, Parts, Piece, Ruled, dim

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from newscmp.model import Comparison, Difference, Document, Group, Link, Sentence
    from newscmp.render.rows import Row
    from newscmp.render.view import View

HEADLINES = 0
ONLY = "coverage.only"


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
    def sentences(self) -> Mapping[str, Sentence]:
        """Every sentence by its reference."""
        return {document.ref(sentence): sentence for document in self.documents for sentence in document.sentences}

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
    def findings(self) -> Mapping[int | None, list[Difference]]:
        """The findings to show, by group."""
        found: dict[int | None, list[Difference]] = defaultdict(list)
        for difference in shown(self.comparison.differences, self.view):
            found[difference.group].append(difference)
        return found

    def passage(self, ref: str, group: int | None) -> tuple[Piece, ...]:
        """Return a sentence with the spans marked that the group's findings name."""
        return marked(self.sentences[ref], ref, self.findings.get(group, ()), self.sources[document_of(ref)])

    def label(self, ref: str) -> tuple[Piece, ...]:
        """Return the id of a sentence's document as a label."""
        return label(self.documents, document_of(ref))

    def ref(self, ref: str) -> Piece:
        """Return a reference in its document's color."""
        return id_piece(self.documents, document_of(ref), ref)


def rows(comparison: Comparison, view: View) -> Iterator[Row]:
    """Yield the page of a comparison."""
    page = Page(comparison, view)
    yield from head(page.documents)
    if view.full:
        from newscmp.render import whole

        for document in page.documents:
            yield from whole.rows(page, document, _sign(page, document))
    headlines = tuple(d.ref(s) for d in page.documents for s in d.sentences if s.kind is Kind.TITLE)
    if page.findings.get(HEADLINES) or ((view.everything or view.headlines) and headlines):
        yield from _section(page, HEADLINES, headlines, (Piece("headline"),))
    for group in () if view.headlines else comparison.alignment.groups:
        if page.findings.get(group.id) or view.everything:
            yield from _group(page, group)
    for difference in page.findings.get(None, ()):
        if difference.rule != ONLY and len(_telling(difference)) > 1:
            yield from _apart(page, difference)
    yield from _alone(page)
    if view.show_dropped:
        yield from dropped_lines(page.documents)
    yield from (BLANK, Parts(tuple((Piece(part, "bold"),) for part in counts(page))))


def _group(page: Page, group: Group) -> Iterator[Row]:
    yield from _section(page, group.id, group.members, (Piece(str(group.id)),))


def _section(page: Page, group: int, refs: tuple[str, ...], heading: tuple[Piece, ...]) -> Iterator[Row]:
    printed = _printed(page, group, refs)
    similarities = [] if group == HEADLINES else [link.similarity for link in _links(page, printed)]
    similarity = f" · {alike(sum(similarities) / len(similarities))}" if similarities else ""
    yield BLANK
    yield Ruled((*heading, Piece(" · ", "dim"), *_members(page, printed), Piece(similarity, "dim")))
    if page.view.explain:
        yield from _terms(page, printed)
    around = _around(page, printed) if page.view.context and group != HEADLINES else frozenset()
    if page.view.full:  # they stand above, in their documents
        pass
    elif page.view.word_diff:
        from newscmp.render import word_diff

        yield from word_diff.rows(page, group, printed)
    elif side_by_side.wanted(page):
        yield from side_by_side.rows(page, group, _in_order(page, printed, around), around)
    else:
        yield from _stacked(page, group, printed, around)
    if left := [ref for ref in refs if ref not in printed]:
        yield Flow((Piece("linked as well: ", "dim"), *_members(page, left)), (Piece("     "),))
    for difference in page.findings.get(group, ()):
        yield from finding(difference, page.documents, page.view)


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


def _telling(difference: Difference) -> set[str]:
    """Return the documents that say something at the point of a finding."""
    return {reading.document for reading in difference.readings if reading.span}


def _apart(page: Page, difference: Difference) -> Iterator[Row]:
    """Yield a finding between sentences that no group links, with the sentences."""
    refs = tuple(dict.fromkeys(reading.sentence for reading in difference.readings if reading.sentence))
    yield from (BLANK, Ruled((Piece("not linked"), Piece(" · ", "dim"), *_members(page, refs))))
    for ref in refs:
        yield Flow(marked(page.sentences[ref], ref, (difference,), page.sources[document_of(ref)]), page.label(ref))
    yield from finding(difference, page.documents, page.view)


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
    for link in _links(page, refs):
        terms = " · ".join(f"{name} {weight:+.2f}" for name, weight in link.terms)
        text = f"{link.left} ⇄ {link.right} · {alike(link.similarity)} {link.relation.value}"
        yield Flow(dim(f"{text} · {terms}" if terms else text), dim("     "))


def _links(page: Page, refs: Collection[str]) -> Iterator[Link]:
    """Yield the links between some sentences."""
    return (link for ref in refs for link in page.links[ref] if link.left == ref and link.right in refs)


def _stacked(page: Page, group: int, refs: Sequence[str], around: Collection[str]) -> Iterator[Row]:
    for ref in _in_order(page, refs, around):
        if ref in around:
            yield Flow(dim(page.sentences[ref].text), dim(f"{ref}  "))
        else:
            yield Flow(page.passage(ref, group), (page.ref(ref), Piece("  ")) if around else page.label(ref))


def _in_order(page: Page, refs: Iterable[str], around: Iterable[str]) -> list[str]:
    """Return the sentences of a group and those around it as they stand in their documents."""
    return sorted({*refs, *around}, key=lambda ref: (page.sources[document_of(ref)], index_of(ref)))


def _around(page: Page, refs: Sequence[str]) -> frozenset[str]:
    """Return the neighbors of the group's sentences, so many to either side as the view asks for."""
    wanted = range(-page.view.context, page.view.context + 1)
    near = (f"{ref.rpartition(':')[0]}:{index_of(ref) + step}" for ref in refs for step in wanted)
    return frozenset(ref for ref in near if ref in page.sentences and index_of(ref) and ref not in refs)


def _alone(page: Page) -> Iterator[Row]:
    """Yield what each source alone tells, as far as the rule for it was asked for, and what was found in it."""
    told: dict[str, list[str]] = defaultdict(list)
    for difference in page.comparison.differences:
        if difference.rule == ONLY and difference.group is None:
            for reading in difference.readings:
                if reading.span is not None and reading.sentence is not None:
                    told[reading.document].append(reading.sentence)
    for document in page.documents:
        found = [d for d in page.findings.get(None, ()) if d.rule != ONLY and _telling(d) == {document.id}]
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
        label = (Piece(f"{_sign(page, document)}  ", "bold"), page.ref(ref), Piece("  "))
        yield Flow(body, label, cut=not (page.view.everything or any(piece.role for piece in body)))
        for difference in found:
            if _last_place(difference) == ref:
                yield from finding(difference, page.documents, page.view)
    for difference in found if page.view.full else ():
        yield from finding(difference, page.documents, page.view)


def _last_place(difference: Difference) -> str:
    """Return the last sentence that a finding in one document names."""
    return max((r.sentence for r in difference.readings if r.span and r.sentence), key=index_of)


def _sign(page: Page, document: Document) -> str:
    """Return the mark of what a document alone tells: ``<`` for the left one of two."""
    return "<" if len(page.documents) == 2 and document.id == page.documents[0].id else ">"


def counts(page: Page) -> list[str]:
    """Return the parts of the last line: groups, sentences of single sources, findings by family, what is folded."""
    differences = shown(page.comparison.differences, page.view)
    parts = _headlines(page) if page.view.headlines else _aligned(page)
    facts = [d for d in differences if d.rule.startswith("fact.")]
    conflicts = sum(d.relation is Relation.CONFLICT for d in facts)
    framing = sum(d.rule.startswith("framing.") for d in differences)
    parts += [count(conflicts, "fact conflict")] if conflicts else []
    other = "other fact difference" if conflicts else "fact difference"
    parts += [count(len(facts) - conflicts, other)] if len(facts) > conflicts else []
    parts += [count(framing, "framing difference")] if framing else []
    if not facts and not framing:
        parts.append("no findings")
    folded = sum(d.rule != ONLY for d in page.comparison.differences) - sum(d.rule != ONLY for d in differences)
    parts += [f"{folded} folded (--all)"] if folded else []
    return parts


def _headlines(page: Page) -> list[str]:
    return [count(sum(document.title is not None for document in page.documents), "headline")]


def _aligned(page: Page) -> list[str]:
    """Return how many groups there are, and how many sentences of each document stand alone."""
    alignment = page.comparison.alignment
    alike = sum(not page.findings.get(group.id) for group in alignment.groups)
    parts = [f"{len(alignment.groups)} aligned" + (f" ({alike} without findings)" if alike else "")]
    for document in page.documents:
        only = sum(document_of(ref) == document.id for ref in alignment.alone)
        parts += [f"{only} only in {document.id}"] if only else []
    return parts
