"""Lines that several documents of a store share: page furniture that no single page gives away.

A line is a candidate if it is short and has no end mark; running text is exempt, because copied agency text is what
gets compared. Looked up whenever a document is read, so the answer does not depend on the order in which they came.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newscmp.model import Kind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from newscmp.model import Document, Span

#: Words of the longest line that is a candidate.
LONGEST = 14
#: Compiled when documents are stored or read, not at each start.
END_MARK = r"[.!?…:][\"'”’»)\]]*$"
#: Differently titled documents that share a line before it is furniture: of any source, and of the document's own.
ANY, OWN = 3, 2
RULE = "clean.across-documents"
QUERY = """
SELECT n FROM line AS mine WHERE id = ? AND (
    (SELECT count(DISTINCT title) FROM (SELECT title FROM line WHERE hash = mine.hash LIMIT 50)) >= ?
    OR source <> '' AND (SELECT count(DISTINCT title) FROM (
        SELECT title FROM line WHERE hash = mine.hash AND source = mine.source LIMIT 50)) >= ?
) ORDER BY n
"""


def candidates(document: Document) -> Iterator[tuple[int, str]]:
    """Yield number and hash of every line that is furniture if other documents have it too."""
    from newscmp.text.clean import line_hash

    for number, line in enumerate(document.lines):
        text = document.text(line.span)
        if line.kind in {Kind.BODY, Kind.HEADING} and len(text.split()) <= LONGEST and not re.search(END_MARK, text):
            yield number, line_hash(text)


def repeated(connection: sqlite3.Connection, id_: str) -> tuple[int, ...]:
    """Return the numbers of the document's lines that enough other documents share."""
    return tuple(row[0] for row in connection.execute(QUERY, (id_, ANY, OWN)))


def without(document: Document, numbers: Sequence[int]) -> Document:
    """Return the document with these lines marked as furniture, and what was found in them left out.

    Sentences keep their index, so references do not change when the store grows.
    """
    if not numbers:
        return document
    lines = list(document.lines)
    for number in numbers:
        lines[number] = replace(lines[number], kind=Kind.BOILERPLATE, rule=RULE)
    spans = [lines[number].span for number in numbers]

    def inside(span: Span | None) -> bool:
        return span is not None and any(line.covers(span) for line in spans)

    return replace(
        document,
        lines=tuple(lines),
        sentences=tuple(replace(s, kind=Kind.BOILERPLATE) if inside(s.span) else s for s in document.sentences),
        mentions=tuple(item for item in document.mentions if not inside(item.span)),
        times=tuple(item for item in document.times if not inside(item.span)),
        quantities=tuple(item for item in document.quantities if not inside(item.span)),
        attributions=tuple(item for item in document.attributions if not inside(item.cue)),
    )
