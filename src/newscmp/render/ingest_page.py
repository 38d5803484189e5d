"""The page of ``newscmp ingest``: a few lines about each article, then the counts; and the list of what is stored."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newscmp.model import Kind
from newscmp.render.pages import count
from newscmp.render.rows import STEP, Flow, Parts, Piece, dim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newscmp.corpus import Entry
    from newscmp.model import Document
    from newscmp.render.rows import Row

INDENT = (Piece(" " * STEP),)


def article(document: Document, status: str, notes: Iterable[str] = (), *, show_dropped: bool = False) -> Iterator[Row]:
    """Yield what there is to say about one article: title, metadata, counts, what was dropped and why."""
    name = document.id if document.version == 1 else f"{document.id}@{document.version}"
    became = () if status == "added" else dim(f"  ({status})")
    yield Flow((Piece(document.title or "(no title)"), *became), (Piece(name, "id"), Piece("  ")))
    yield Parts(tuple((Piece(fact),) for fact in _facts(document)), INDENT)
    dropped = document.dropped
    if dropped:
        rules = Counter(line.rule for line in dropped)
        named = ", ".join(f"{rule} {number}" for rule, number in sorted(rules.items(), key=lambda r: (-r[1], r[0])))
        hint = () if show_dropped else dim("  (--show-dropped to see them)")
        yield Flow((Piece(f"dropped {count(len(dropped), 'line')}: {named}"), *hint), INDENT)
    for line in dropped if show_dropped else ():
        yield Flow((Piece(document.text(line.span)),), (*INDENT, *dim(f"  {line.rule}: ")))
    yield from (Flow((Piece(note),), (*INDENT, Piece("note: "))) for note in notes)


def totals(statuses: Mapping[str, int], unread: int) -> Row:
    """Return the counts of a run; what is zero and rare is left out."""
    parts = [f"{sum(statuses.values())} read", f"{statuses.get('added', 0)} added"]
    parts.append(count(statuses.get("new version", 0), "new version"))
    if statuses.get("updated"):
        parts.append(f"{statuses['updated']} updated")
    parts.append(f"{statuses.get('unchanged', 0)} unchanged")
    if unread:
        parts.append(f"{unread} not read")
    return Parts(tuple((Piece(part, "bold"),) for part in parts))


def listing(entries: Sequence[Entry]) -> Iterator[Row]:
    """Yield one line per stored version: name, beginning of the digest, title, path."""
    width = max((len(f"{entry.id}@{entry.version}") for entry in entries), default=0)
    for entry in entries:
        label = (Piece(f"{f'{entry.id}@{entry.version}':{width}}", "id"), *dim(f"  {entry.digest[:8]}  "))
        yield Flow((Piece(entry.title or "(no title)"), *dim(f"  {entry.path or '-'}")), label)


def _facts(document: Document) -> Iterator[str]:
    published = document.published
    yield f"source: {document.source or 'unknown'}"
    yield f"published: {published} ({published.evidence})" if published else "published: unknown"
    yield count(document.size, "sentence")
    captions = sum(line.kind is Kind.CAPTION for line in document.lines)
    if captions:
        yield count(captions, "caption")
