"""JUnit's XML, as test reports of continuous integration read it: one case a file, one failure a problem."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from newscmp.render.safe import clean

if TYPE_CHECKING:
    from newscmp.problems import Problem
    from newscmp.render.checks import Report


def render(report: Report, indent: int | None) -> str:
    """Return one suite; a file without problems is a case that passed, one that was not read an error."""
    del indent
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in report.problems:
        found[problem.path].append(problem)
    names = list(dict.fromkeys((*report.files, *found)))
    cases = [_case(name, [_failure(problem) for problem in found[name]]) for name in names]
    cases += [_case(path, [f"<error message={_attribute(reason)}/>"]) for path, reason in report.unread]
    counts = f'tests="{len(cases)}" failures="{sum(map(bool, found.values()))}" errors="{len(report.unread)}"'
    suite = f'<testsuite name="newscmp ingest --check" {counts}>\n' + "".join(cases) + "</testsuite>\n"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {counts}>\n{suite}</testsuites>\n'


def _case(name: str, inside: list[str]) -> str:
    head = f'<testcase classname="newscmp.ingest" name={_attribute(name)}'
    return f"{head}>\n" + "".join(f"{item}\n" for item in inside) + "</testcase>\n" if inside else f"{head}/>\n"


def _failure(problem: Problem) -> str:
    place = f"{problem.path}:{problem.line}:{problem.column}: {problem.message}"
    head = f"<failure type={_attribute(problem.rule)} message={_attribute(problem.message)}>"
    return f"{head}{escape(clean(place))}</failure>"


def _attribute(text: str) -> str:
    return quoteattr(clean(text))
