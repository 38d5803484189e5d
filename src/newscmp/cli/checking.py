"""What ``newscmp ingest --check`` does: look, report, exit code; nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newscmp import config as configuration
from newscmp.checks import baseline, cards
from newscmp.checks.inspection import inspect
from newscmp.checks.selection import severities
from newscmp.cli.output import look, write
from newscmp.cli.progress import progress
from newscmp.cli.requests import files
from newscmp.cli.talk import say, tell_unread
from newscmp.problems import Severity
from newscmp.render import checks as formats
from newscmp.render.pages import count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscmp.cli.options import Common


def check(
    paths: Sequence[str],
    options: Common,
    *,
    select: Sequence[str],
    ignore: Sequence[str],
    earlier: Path | None,
    fields: Mapping[str, str],
) -> int:
    """Report the problems of the articles; return 2 if one could not be read, 1 if problems were found, else 0.

    In SARIF problems do not make the run fail: the step that uploads the report must still run.
    """
    config = configuration.load(options.config, cwd=Path.cwd())
    form = options.form("line")
    chosen = formats.load("line" if form == "terminal" else form)
    severity = severities(select or config.check_select, ignore or config.check_ignore, config.check_severity)
    found = files(paths)
    inspection = inspect(progress(found, len(found), "checking"), severity, {**config.fields, **fields})
    problems = baseline.new(inspection.problems, earlier) if earlier else inspection.problems
    report = formats.Report(
        files=inspection.files,
        problems=problems,
        unread=tuple((item.path, item.reason) for item in inspection.unread),
        rules={id_: (rule, severity[id_]) for id_, (rule, _) in cards().items()},
    )
    screen = look(options)
    if not options.quiet:
        human = form in {"line", "terminal"}
        write(chosen.render(report, 2 if screen.tty else None), options, config, screen, human=human)
        if human and problems:
            say(f"{count(len(problems), 'problem')} in {count(len(inspection.files), 'file')}")
    tell_unread(inspection.unread)
    if inspection.unread:
        return 2
    return int(form != "sarif" and any(problem.severity is not Severity.NOTE for problem in problems))
