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
    names: list[str] = []
    problems: list[Problem] = []
    unread: list[Unread] = []
    prints: list[Fingerprint] = []
    spots: list[Spot] = []
    for path in files:
        if isinstance(path, Unread):
            unread.append(path)
            continue
        names.append(str(path))
        for name, spot, found in _read(path, fields):
            if isinstance(found, Subject):
                problems += _problems(found, severity)
                prints.append(fingerprint(name, found.document))
                spots.append(spot)
            elif isinstance(found, UnreadableDocument) and found.rule is not None:
                problems += _whole(found.rule, spot, found.message.removeprefix(f"{name}: "), severity)
            else:
                unread.append(Unread.because(name, found))
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


def _read(
    path: Path, fields: Mapping[str, str] | None
) -> Iterator[tuple[str, Spot, Subject | UnreadableDocument | MissingExtra]]:
    """Yield the articles of a file, or why they could not be read, each with its name and where it begins."""
    try:
        for piece in pieces(path, fields=fields):
            place, start = piece.path or piece.stem, piece.start[1:]
            try:
                article = parse(piece)
            except (UnreadableDocument, MissingExtra) as error:
                yield piece.name, (place, *start), error
                continue
            name = place if piece.number is None else f"{place}:{start[0]}"
            yield name, (place, *start), Subject(place, analyzed(article), article.notes, start)
    except UnreadableDocument as error:
        yield str(path), (str(path), 1, 1), error


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
    text = subject.document.text(span)
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
