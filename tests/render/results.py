"""Results made by hand, so that what is shown can be tested apart from what is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from newscmp.model import (
    Alignment,
    Comparison,
    Difference,
    Document,
    Event,
    Group,
    Interval,
    Kind,
    Line,
    Link,
    LinkRelation,
    Modality,
    Reading,
    Relation,
    Sentence,
    Span,
    Timeline,
)
from tests.words import tokenize

FERRY = (
    "Ferry runs aground off Norvik",
    "The ferry Alma ran aground near Norvik on Tuesday.",
    "Ninety passengers were brought ashore, the owner noted.",
    "Nobody was hurt.",
)
SANDBANK = (
    "Ninety saved from stranded ferry",
    "On Wednesday the ferry Alma struck a sandbank near Norvik.",
    "The owner admitted that ninety passengers had to be rescued.",
)


def document(id_: str, *sentences: str) -> Document:
    """Return a document of one title and one body line per sentence, then a line of page furniture."""
    raw = "\n".join((*sentences, "Leave a comment", ""))
    told, lines, offset = [], [], 0
    for number, text in enumerate(sentences):
        span, kind = Span(offset, offset + len(text)), Kind.BODY if number else Kind.TITLE
        told.append(Sentence(number, span, kind, text, number, tokenize(text, offset)))
        lines.append(Line(span, kind, "test"))
        offset += len(text) + 1
    lines.append(Line(Span(offset, offset + len("Leave a comment")), Kind.BOILERPLATE, "comment-form"))
    return Document(id_, raw, "0" * 64, f"{id_}.txt", None, sentences[0], None, tuple(lines), tuple(told))


def reading(doc: Document, index: int, text: str, value: str | None = None) -> Reading:
    """Return a reading of the first place where the sentence has the text."""
    sentence = doc.sentences[index]
    start = sentence.span.start + sentence.text.index(text)
    return Reading(doc.id, doc.ref(sentence), Span(start, start + len(text)), text, value, "outlet")


def alignment(*documents: Document) -> Alignment:
    """Return the first two documents with their sentences 1 and 2 linked one to one."""
    a, b = documents[:2]
    links = (
        Link(f"{a.id}:1", f"{b.id}:1", 0.62, LinkRelation.SAME, (("words", 1.5), ("order", -0.25))),
        Link(f"{a.id}:2", f"{b.id}:2", 0.71, LinkRelation.PARTIAL),
    )
    groups = tuple(Group(n, (link.left, link.right), link.similarity) for n, link in enumerate(links, start=1))
    linked = {ref for link in links for ref in (link.left, link.right)}
    alone = tuple(d.ref(s) for d in documents for s in d.sentences if s.index and d.ref(s) not in linked)
    return Alignment(documents, links, groups, alone)


def comparison(*documents: Document) -> Comparison:
    """Return a comparison of two documents with a finding of every family, one of them folded."""
    a, b = documents
    only = reading(a, 3, a.sentences[3].text) if len(a.sentences) > 3 else None
    differences = [
        Difference("framing.loaded", Relation.VARIANT, (reading(a, 0, "Ferry"), reading(b, 0, "stranded")), 0, "", 0.5),
        Difference(
            "fact.date",
            Relation.CONFLICT,
            (reading(a, 1, "on Tuesday", "XXXX-WXX-2"), reading(b, 1, "On Wednesday", "XXXX-WXX-3")),
            1,
            "one accident, two days",
            1.0,
            ("Tuesday and Wednesday are different days",),
        ),
        Difference(
            "framing.verb",
            Relation.VARIANT,
            (reading(a, 2, "noted"), reading(b, 2, "admitted")),
            2,
            "neutral | concessive",
            0.4,
        ),
        Difference(
            "framing.hedge", Relation.OMISSION, (replace(reading(a, 2, "noted"), span=None, text=""),), 2, "", -1.0
        ),
    ]
    if only:
        differences.append(Difference("coverage.only", Relation.OMISSION, (only,), None, ""))
    return Comparison(alignment(a, b), tuple(differences))


def timeline(*documents: Document) -> Timeline:
    """Return a timeline with a dated, a planned and a floating event, and a conflict."""
    a, b = documents
    days = [datetime(2024, 3, 5), datetime(2024, 3, 5, 23, 59)]  # noqa: DTZ001 - news days have no zone
    events = (
        Event("2024-03-05", "DATE", Interval(*days), Modality.ASSERTED, (reading(a, 1, "on Tuesday"),)),
        Event("XXXX-03-09", "DATE", None, Modality.PLANNED, (reading(b, 2, "had to be"),)),
        Event("XXXX-WXX-3", "DATE", None, Modality.ASSERTED, (reading(b, 1, "On Wednesday"),)),
        Event("P3D", "DURATION", None, Modality.ASSERTED, (reading(a, 3, "Nobody"),)),
    )
    return Timeline(documents, events, comparison(a, b).differences[1:2])
