"""The verbs of the command line as functions; ``newscmp`` offers them lazily.

Each imports what it needs when it is called: a comparison of stored documents starts without readers and analysis.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from newscmp.entities import Labels
    from newscmp.model import Alignment, Comparison, Difference, Document, Timeline


def ingest(
    source: str | Path | IO[str] | IO[bytes],
    *,
    id: str | None = None,
    date: date | str | None = None,
    source_name: str | None = None,
    title: str | None = None,
) -> Document:
    """Return one article, read and analyzed: the content of a file, an open stream, or a text.

    A string is a path if such a file exists, a text if it has a line break or blanks and no file's suffix. ``date`` (a
    day of publication, or ISO 8601), ``source_name`` (the outlet) and ``title`` win over what the article says. Raises
    ``UnreadableDocument`` where there is no article, or more than one.
    """
    from datetime import date as day_type

    from newscmp.corpus.reading import document, options, pick

    piece = pick(source)
    day = day_type.fromisoformat(date) if isinstance(date, str) else date
    return document(piece, id=id, stated=options(source=source_name, day=day, title=title))


def align(*documents: Document, threshold: float | None = None) -> Alignment:
    """Return which sentences of two or more documents tell the same thing."""
    from newscmp.alignment.links import align as align_documents

    return align_documents(documents, threshold)


def diff(
    *documents: Document,
    threshold: float | None = None,
    only: Sequence[str] = (),
    ignore: Sequence[str] = (),
    headlines: bool = False,
    baseline: Path | None = None,
    lexicons: Mapping[str, tuple[Path, ...]] | None = None,
) -> Comparison:
    """Return where the tellings of two or more documents differ: facts, framing, silence.

    ``only`` and ``ignore`` hold rule ids or prefixes of them ("fact", "framing.hedge"); ``headlines`` compares the
    headlines alone; ``baseline`` names an earlier ``--json``, whose differences are left out, wherever they stand now;
    ``lexicons`` names files of the user's own that add to the word lists.
    """
    from newscmp.comparison import compare, since

    aligned = align(*_attributed(documents, lexicons), threshold=threshold)
    if len({document.published is None for document in documents}) == 2:
        from newscmp.dating import date_by_events

        aligned = date_by_events(aligned)  # a weekday here and a date there may exclude each other
    found = compare(aligned, only=only, ignore=ignore, headlines=headlines, additions=lexicons)
    return since(found, baseline) if baseline else found


def labels(
    *documents: Document, threshold: float | None = None, lexicons: Mapping[str, tuple[Path, ...]] | None = None
) -> Labels:
    """Return who and what is called what in one document or more: entities, most mentioned first.

    Phrases are clustered by rules, each merge with its reason; links between the documents let phrases in the same slot
    of two sentences name the same thing. Every entity has two mentions or more. ``lexicons`` names files of the user's
    own that add to the word lists.
    """
    from newscmp.clusters import cluster

    return cluster(align(*_attributed(documents, lexicons), threshold=threshold), lexicons)


def _attributed(
    documents: tuple[Document, ...], lexicons: Mapping[str, tuple[Path, ...]] | None
) -> tuple[Document, ...]:
    """Return the documents with who says what by the user's reporting verbs as well, where there are any."""
    verbs = lexicons.get("reporting_verbs") if lexicons else None
    if not verbs:
        return documents
    from newscmp.text.analysis import reattribute

    return tuple(reattribute(document, verbs) for document in documents)


def timeline(
    *documents: Document,
    threshold: float | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Timeline:
    """Return when each source says it happened: events in order of time, and the dates that cannot both be true.

    One document or more; those of several sources are merged where their sentences are linked. ``since`` and ``until``
    leave out the events that lie wholly before or after these days; what no date places stays.
    """
    from newscmp.chronology import between
    from newscmp.chronology import timeline as chronology

    return between(chronology(align(*documents, threshold=threshold)), since, until)


def compare_sentences(a: str, b: str) -> tuple[Difference, ...]:
    """Return the differences between two texts that are known to tell the same thing.

    Each may have several sentences: the first are compared with each other, the second, and so on. The readings belong
    to the documents "a" and "b"; spans are positions in the texts.
    """
    from newscmp.alignment.parallel import parallel
    from newscmp.comparison import compare
    from newscmp.model import Kind, Line, Span
    from newscmp.text.analysis import analyze

    left, right = (
        analyze(text, id=name, lines=(Line(Span(0, len(text)), Kind.BODY, "given"),))
        for name, text in (("a", a), ("b", b))
    )
    return compare(parallel(left, right)).differences
