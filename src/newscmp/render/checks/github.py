"""GitHub workflow commands: annotations in the changed files of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.problems import Severity

if TYPE_CHECKING:
    from newscmp.problems import Problem
    from newscmp.render.checks import Report

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
#: A workflow shows few annotations, so the gravest come first.
ORDER = tuple(COMMANDS)


def render(report: Report, indent: int | None) -> str:
    """Return one command a line."""
    del indent
    problems = sorted(report.problems, key=lambda problem: ORDER.index(problem.severity))
    return "".join(_command(problem) for problem in problems)


def _command(problem: Problem) -> str:
    values = {
        "file": problem.path,
        "line": problem.line,
        "endLine": problem.end_line,
        "col": problem.column,
        "title": problem.rule,
    }
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in values.items())
    return f"::{COMMANDS[problem.severity]} {properties}::{_data(problem.message)}\n"


def _data(text: str) -> str:
    """Escape as the runner's toolkit does (actions/toolkit, core/src/command.ts)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
