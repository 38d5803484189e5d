"""What became of the articles of an ingest, as plain values for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import newscmp
from newscmp.render.envelope import document_value
from newscmp.render.places import index

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newscmp.corpus import Entry
    from newscmp.model import Document, Line, Provenance, Sentence
    from newscmp.problems import Problem
    from newscmp.render.places import Index

    Value = dict[str, Any]

STATUSES = ("added", "new version", "updated", "unchanged")


def summary(statuses: Mapping[str, int]) -> Value:
    """Return the counts of ``newscmp.ingest/1``."""
    return {status.replace(" ", "_"): statuses.get(status, 0) for status in STATUSES}


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
        "sentences": [_sentence(document, sentence, places) for sentence in document.sentences],
        "dropped": [_dropped(document, line, places) for line in document.dropped],
        "metadata": [_stated(document, item, places) for item in document.metadata],
        "problems": [asdict(problem) for problem in problems],
        "notes": list(notes),
    }


def _sentence(document: Document, sentence: Sentence, places: Index) -> Value:
    return {
        "ref": document.ref(sentence),
        "kind": sentence.kind.value,
        "start": sentence.span.start,
        "end": sentence.span.end,
        "text": sentence.text,
        **places.value(document.id, sentence.span),
    }


def _dropped(document: Document, line: Line, places: Index) -> Value:
    return {
        "start": line.span.start,
        "end": line.span.end,
        "rule": line.rule,
        "text": document.text(line.span),
        **places.value(document.id, line.span),
    }


def _stated(document: Document, item: Provenance, places: Index) -> Value:
    return {
        "field": item.field,
        "value": item.value,
        "rule": item.rule,
        "start": item.span and item.span.start,
        "end": item.span and item.span.end,
        **(places.value(document.id, item.span) if item.span else {}),
    }
