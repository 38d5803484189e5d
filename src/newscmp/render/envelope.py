"""Results as plain values for JSON: the published contract of docs/json.md, keys in the order of the schemas.

Offsets are half-open, in code points of the text as read; ``null`` means "looked, nothing there".
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import newscmp
from newscmp.entities import Labels
from newscmp.model import Comparison, Relation, Timeline, document_of
from newscmp.render.matrix import shares
from newscmp.render.places import index
from newscmp.text import voices

if TYPE_CHECKING:
    from newscmp.entities import Entity
    from newscmp.model import Alignment, Difference, Document, Event, Group, Link, Reading
    from newscmp.render.places import Index
    from newscmp.render.view import Result

Value = dict[str, Any]


def envelope(result: Result, *, show_dropped: bool = False, matrix: bool = False) -> Value:
    """Return a result as dictionaries, lists, strings, numbers and nulls."""
    if isinstance(result, Timeline):
        return _timeline(result)
    if isinstance(result, Labels):
        return _labels(result)
    alignment = result.alignment if isinstance(result, Comparison) else result
    places = index(alignment.documents)
    value: Value = {
        **_head("diff" if isinstance(result, Comparison) else "align", alignment.documents),
        "links": [link_value(link) for link in alignment.links],
        "groups": [group_value(group, places) for group in alignment.groups],
        "alone": [sentence_value(ref, places) for ref in alignment.alone],
    }
    if matrix:
        value["matrix"] = matrix_value(alignment)
    if show_dropped:
        value["dropped"] = [item for document in alignment.documents for item in _dropped(document, places)]
    if isinstance(result, Comparison):
        value["differences"] = [difference_value(item, places) for item in result.differences]
        value["voices"] = [item for document in alignment.documents for item in voices_value(document)]
        value["summary"] = summary(result)
    return value


def _head(name: str, documents: tuple[Document, ...]) -> Value:
    return {
        "schema": f"newscmp.{name}/1",
        "version": newscmp.__version__,
        "documents": [document_value(document) for document in documents],
    }


def document_value(document: Document) -> Value:
    """Return what identifies a document, and how much of it is compared."""
    published = document.published
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "source": document.source,
        "published": published
        and {
            "earliest": published.earliest.isoformat(),
            "latest": published.latest.isoformat(),
            "evidence": published.evidence,
        },
        "sentences": document.size,
        "dropped": len(document.dropped),
    }


def voices_value(document: Document) -> list[Value]:
    """Return the share of every voice in a document, rounded to four digits."""
    return [
        {
            "document": document.id,
            "voice": share.voice,
            "words": share.words,
            "direct": share.direct,
            "share": round(share.share, 4),
        }
        for share in voices.shares(document)
    ]


def matrix_value(alignment: Alignment) -> list[Value]:
    """Return how much of each document every other one tells, as shares of its sentences rounded to four digits."""
    return [{"document": a, "by": b, "share": round(share, 4)} for (a, b), share in shares(alignment).items()]


def link_value(link: Link) -> Value:
    """Return a link with its similarity rounded to four digits."""
    return {
        "left": link.left,
        "right": link.right,
        "similarity": round(link.similarity, 4),
        "relation": link.relation.value,
        "verbatim": link.verbatim,
        "terms": [[name, round(weight, 4)] for name, weight in link.terms],
    }


def group_value(group: Group, places: Index) -> Value:
    """Return a group with its sentences."""
    return {
        "id": group.id,
        "similarity": round(group.similarity, 4),
        "sentences": [sentence_value(ref, places) for ref in group.members],
    }


def sentence_value(ref: str, places: Index) -> Value:
    """Return a sentence with its place."""
    sentence = places.sentences[ref]
    span = sentence.span
    return {
        "ref": ref,
        "kind": sentence.kind.value,
        "start": span.start,
        "end": span.end,
        "line": places.line(document_of(ref), span),
        "text": sentence.text,
        **places.value(document_of(ref), span),
    }


def difference_value(difference: Difference, places: Index) -> Value:
    """Return a finding with its readings; group 0 is the headlines, null a sentence that stands alone."""
    return {
        "rule": difference.rule,
        "relation": difference.relation.value,
        "group": difference.group,
        "note": difference.note,
        "rank": round(difference.rank, 2),
        "folded": difference.folded,
        "readings": [reading_value(reading, places) for reading in difference.readings],
        "explanation": list(difference.explanation),
    }


def reading_value(reading: Reading, places: Index) -> Value:
    """Return a reading with its place; a source that says nothing has a null place and text."""
    span = reading.span
    return {
        "document": reading.document,
        "sentence": reading.sentence,
        "start": span and span.start,
        "end": span and span.end,
        "line": span and places.line(reading.document, span),
        "column": span and places.column(reading.document, span),
        "text": reading.text if span else None,
        "value": reading.value,
        "voice": reading.voice,
        **(places.value(reading.document, span) if span else {}),
    }


def summary(comparison: Comparison) -> Value:
    """Return the counts: groups, sentences that stand alone by document, findings by relation and by rule."""
    alignment = comparison.alignment
    alone = Counter(document_of(ref) for ref in alignment.alone)
    relations = Counter(difference.relation for difference in comparison.differences)
    rules = Counter(difference.rule for difference in comparison.differences)
    return {
        "aligned": len(alignment.groups),
        "only": {document.id: alone[document.id] for document in alignment.documents},
        "conflicts": relations[Relation.CONFLICT],
        "finer": relations[Relation.FINER],
        "variants": relations[Relation.VARIANT],
        "omissions": relations[Relation.OMISSION],
        "rules": dict(sorted(rules.items())),
    }


def _dropped(document: Document, places: Index) -> list[Value]:
    return [
        {
            "document": document.id,
            "start": line.span.start,
            "end": line.span.end,
            "rule": line.rule,
            **places.value(document.id, line.span),
        }
        for line in document.dropped
    ]


def _timeline(timeline: Timeline) -> Value:
    places = index(timeline.documents)
    return {
        **_head("timeline", timeline.documents),
        "events": [event_value(event, places) for event in timeline.events],
        "differences": [difference_value(item, places) for item in timeline.differences],
    }


def _labels(labels: Labels) -> Value:
    places = index(labels.documents)
    return {
        **_head("labels", labels.documents),
        "entities": [entity_value(entity, places) for entity in labels.entities],
    }


def entity_value(entity: Entity, places: Index) -> Value:
    """Return an entity with every name that the documents have for it, and why the names belong together."""
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind.value,
        "wordings": entity.wordings,
        "namings": [
            {
                "document": naming.document,
                "text": naming.text,
                "pronoun": naming.pronoun,
                "count": len(naming.mentions),
                "mentions": [reading_value(mention, places) for mention in naming.mentions],
            }
            for naming in entity.namings
        ],
        "merges": list(entity.merges),
        "contrasted": entity.contrasted,
    }


def event_value(event: Event, places: Index) -> Value:
    """Return an event with every mention; ``earliest`` and ``latest`` are null where nothing places it."""
    interval = event.interval
    return {
        "value": event.value,
        "type": event.type,
        "resolved": interval is not None,
        "earliest": interval and interval.start.isoformat(),
        "latest": interval and interval.end.isoformat(),
        "modality": event.modality.value,
        "group": event.group,
        "participants": list(event.participants),
        "mentions": [reading_value(mention, places) for mention in event.mentions],
    }
