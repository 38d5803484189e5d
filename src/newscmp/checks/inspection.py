"""Files in, problems out: reads and analyzes each article, runs the rules on it, and looks for copies at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.checks import Finding, Subject, cards, checks
from newscmp.checks.copies import copies, fingerprint
from newscmp.corpus.discovery import Unread
from newscmp.corpus.reading import analyzed
from newscmp.errors import MissingExtra, UnreadableDocument
from newscmp.frozen import dataclass
from newscmp.origin import Locator
from newscmp.problems import Problem, Severity
from newscmp.readers.files import pieces
from newscmp.readers.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from newscmp.checks.copies import Fingerprint
    from newscmp.model import Document
    from newscmp.readers.article import Piece

    Spot = tuple[str, int, int]  # path, and where in it an article begins: line and column


@dataclass(frozen=True, slots=True)
class Inspection:
    """Every problem that was found, and what could not be looked at."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]
    unread: tuple[Unread, ...]


def inspect(
    files: Iterable[Path | Unread], severity: Mapping[str, Severity], fields: Mapping[str, str] | None = None
) -> Inspection:
    """Return the problems of the files, sorted by path and place; nothing is written anywhere."""
    problems: list[Problem] = []
    unread: list[Unread] = []
    prints: list[Fingerprint] = []
    spots: list[Spot] = []
    names: list[str] = []
    for path in files:
        if isinstance(path, Unread):
            unread.append(path)
            continue
        names.append(str(path))
        for piece in _pieces(path, fields, severity, problems, unread):
            subject = _subject(piece, severity, problems, unread)
            if subject is not None:
                problems += _problems(subject, severity)
                spots.append((subject.path, *subject.start))
                name = subject.path if piece.number is None else f"{subject.path}:{subject.start[0]}"
                prints.append(fingerprint(name, subject.document))
    for place, rule, other in copies(prints):
        problems += _whole(rule.id, spots[place], f"copies {other}", severity)
    order = sorted(problems, key=lambda problem: (problem.path, problem.line, problem.column, problem.rule))
    missing = {item.path for item in unread}
    return Inspection(tuple(name for name in names if name not in missing), tuple(order), tuple(unread))


def problems_of(document: Document) -> tuple[Problem, ...]:
    """Return the problems of one document that is read already, by the usual severities."""
    path = document.path or document.id
    usual = {id_: severity for id_, (_, severity) in cards().items()}
    return tuple(_problems(Subject(path, document), usual))


def _pieces(
    path: Path,
    fields: Mapping[str, str] | None,
    severity: Mapping[str, Severity],
    problems: list[Problem],
    unread: list[Unread],
) -> Iterator[Piece]:
    try:
        yield from pieces(path, fields=fields)
    except UnreadableDocument as error:
        _refused(str(path), (str(path), 1, 1), error, severity, problems, unread)


def _subject(
    piece: Piece, severity: Mapping[str, Severity], problems: list[Problem], unread: list[Unread]
) -> Subject | None:
    path, start = piece.path or piece.stem, piece.start[1:]
    try:
        article = parse(piece)
    except UnreadableDocument as error:
        _refused(piece.name, (path, *start), error, severity, problems, unread)
        return None
    except MissingExtra as error:
        unread.append(Unread.because(piece.name, error))
        return None
    return Subject(path, analyzed(article), article.notes, start)


def _refused(
    name: str,
    spot: Spot,
    error: UnreadableDocument,
    severity: Mapping[str, Severity],
    problems: list[Problem],
    unread: list[Unread],
) -> None:
    if error.rule is None:
        unread.append(Unread.because(name, error))
    else:
        problems += _whole(error.rule, spot, error.message.removeprefix(f"{name}: "), severity)


def _problems(subject: Subject, severity: Mapping[str, Severity]) -> Iterator[Problem]:
    locator = Locator(subject.document)
    for check in checks():
        level = severity[check.RULE.id]
        if level is Severity.OFF:
            continue
        for finding in check.check(subject):
            yield _placed(check.RULE.id, level, subject, finding, locator)


def _placed(rule: str, level: Severity, subject: Subject, finding: Finding, locator: Locator) -> Problem:
    """Return a finding with its place in the file: where the article begins if it has none, with its page if any."""
    span, message = finding.span, finding.message
    if span is None:
        return Problem(rule, level, subject.path, *subject.start, *subject.start, message, "")
    text = subject.document.raw[span.start : span.end]
    if not locator.known:
        page = locator.page(span)
        message = message if page is None else f"{message}, page {page}"
        return Problem(rule, level, subject.path, *subject.start, *subject.start, message, text)
    at = locator.place(span)
    ends = (at.line, at.column, at.end_line, at.end_column)
    return Problem(rule, level, subject.path, *ends, message, text, at.start, at.end, at.exact)


def _whole(rule: str, spot: Spot, message: str, severity: Mapping[str, Severity]) -> Iterator[Problem]:
    """Yield a problem of a whole file or record, unless its rule is off."""
    assert rule in cards(), rule
    if severity[rule] is not Severity.OFF:
        path, line, column = spot
        yield Problem(rule, severity[rule], path, line, column, line, column, message, "")
