"""What became of the articles of an ingest: for people a block each and the totals, for programs plain values."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import newscmp
from newscmp.model import Kind
from newscmp.render.envelope import document_value
from newscmp.render.places import index
from newscmp.render.safe import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newscmp.corpus import Entry
    from newscmp.model import Document
    from newscmp.problems import Problem

    Value = dict[str, Any]

INDENT = " " * 5
STATUSES = ("added", "new version", "updated", "unchanged")


def block(document: Document, status: str, notes: Iterable[str] = (), *, show_dropped: bool = False) -> str:
    """Return a few lines about one document: title, metadata, counts, what was dropped and why."""
    name = document.id if document.version == 1 else f"{document.id}@{document.version}"
    lines = [f"{clean(name)}  {clean(document.title or '(no title)')}{'' if status == 'added' else f'  ({status})'}"]
    lines.append(INDENT + " · ".join(_facts(document)))
    dropped = [line for line in document.lines if line.kind is Kind.BOILERPLATE]
    if dropped:
        rules = Counter(line.rule for line in dropped)
        named = ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items(), key=lambda row: (-row[1], row[0])))
        hint = "" if show_dropped else "  (--show-dropped to see them)"
        lines.append(f"{INDENT}dropped {_count(len(dropped), 'line')}: {named}{hint}")
    if show_dropped:
        lines += [f"{INDENT}  {line.rule}: {clean(document.raw[line.span.start : line.span.end])}" for line in dropped]
    lines += [f"{INDENT}note: {clean(note)}" for note in notes]
    return "\n".join(lines) + "\n"


def totals(statuses: Mapping[str, int], unread: int) -> str:
    """Return the counts of a run in one line; what is zero and rare is left out."""
    parts = [f"{sum(statuses.values())} read", f"{statuses.get('added', 0)} added"]
    parts.append(_count(statuses.get("new version", 0), "new version"))
    if statuses.get("updated"):
        parts.append(f"{statuses['updated']} updated")
    parts.append(f"{statuses.get('unchanged', 0)} unchanged")
    if unread:
        parts.append(f"{unread} not read")
    return " · ".join(parts) + "\n"


def summary(statuses: Mapping[str, int]) -> Value:
    """Return the counts of ``newscmp.ingest/1``."""
    return {status.replace(" ", "_"): statuses.get(status, 0) for status in STATUSES}


def listing(entries: Iterable[Entry]) -> str:
    """Return one line per stored version: name, beginning of the digest, title, path."""
    rows = [
        (f"{entry.id}@{entry.version}", entry.digest[:8], entry.title or "", entry.path or "-") for entry in entries
    ]
    width = max((len(row[0]) for row in rows), default=0)
    return "".join(
        f"{clean(name):{width}}  {digest}  {clean(title)}  {clean(path)}\n" for name, digest, title, path in rows
    )


def listing_value(entries: Iterable[Entry]) -> Value:
    """Return the stored versions as plain values."""
    versions = [
        {"id": e.id, "version": e.version, "digest": e.digest, "title": e.title, "path": e.path} for e in entries
    ]
    return {"schema": "newscmp.versions/1", "version": newscmp.__version__, "documents": versions}


def value(document: Document, status: str, notes: Sequence[str], problems: Sequence[Problem]) -> Value:
    """Return one document of ``newscmp.ingest/1``."""
    places = index((document,))
    return {
        **document_value(document),
        "version": document.version,
        "status": status,
        "sentences": [
            {
                "ref": document.ref(sentence),
                "kind": sentence.kind.value,
                "start": sentence.span.start,
                "end": sentence.span.end,
                "text": sentence.text,
                **places.value(document.id, sentence.span),
            }
            for sentence in document.sentences
        ],
        "dropped": [
            {
                "start": line.span.start,
                "end": line.span.end,
                "rule": line.rule,
                "text": document.raw[line.span.start : line.span.end],
                **places.value(document.id, line.span),
            }
            for line in document.lines
            if line.kind is Kind.BOILERPLATE
        ],
        "metadata": [
            {
                "field": item.field,
                "value": item.value,
                "rule": item.rule,
                "start": item.span and item.span.start,
                "end": item.span and item.span.end,
                **(places.value(document.id, item.span) if item.span else {}),
            }
            for item in document.metadata
        ],
        "problems": [asdict(problem) for problem in problems],
        "notes": list(notes),
    }


def _facts(document: Document) -> Iterable[str]:
    published = document.published
    yield f"source: {clean(document.source or 'unknown')}"
    if published is None:
        yield "published: unknown"
    else:
        last = "" if published.latest == published.earliest else f"/{published.latest.isoformat()}"
        yield f"published: {published.earliest.isoformat()}{last} ({clean(published.evidence)})"
    yield _count(sum(s.kind is not Kind.TITLE for s in document.sentences), "sentence")
    captions = sum(line.kind is Kind.CAPTION for line in document.lines)
    if captions:
        yield _count(captions, "caption")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
