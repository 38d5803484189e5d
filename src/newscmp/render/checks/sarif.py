"""SARIF 2.1.0 (OASIS): for code scanning, which keeps track of a problem by its fingerprint, not by its line."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import newscmp
from newscmp.problems import Severity
from newscmp.render.formats.json import dump

if TYPE_CHECKING:
    from newscmp.model import Rule
    from newscmp.problems import Problem
    from newscmp.render.checks import Report

    Value = dict[str, Any]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note", Severity.OFF: "none"}


def render(report: Report, indent: int | None) -> str:
    """Return one run with every rule, problem and unread file."""
    rules = list(report.rules)
    seen: Counter[str] = Counter()
    results = []
    for problem in report.problems:
        key = f"{problem.rule}\n{problem.path}\n{problem.text or problem.message}"
        seen[key] += 1
        results.append(_result(problem, rules.index(problem.rule), f"{key}\n{seen[key]}"))
    driver = {
        "name": "newscmp",
        "version": newscmp.__version__,
        "rules": [_rule(rule, severity) for rule, severity in report.rules.values()],
    }
    invocation: Value = {"executionSuccessful": not report.unread}
    if report.unread:
        invocation["toolExecutionNotifications"] = [_unread(path, reason) for path, reason in report.unread]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": results,
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=indent)


def _rule(rule: Rule, severity: Severity) -> Value:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.help},
        "defaultConfiguration": {"enabled": severity is not Severity.OFF, "level": LEVELS[severity]},
    }


def _result(problem: Problem, index: int, identity: str) -> Value:
    region: Value = {"startLine": problem.line, "startColumn": problem.column}
    if (problem.end_line, problem.end_column) != (problem.line, problem.column):
        region |= {"endLine": problem.end_line, "endColumn": problem.end_column}
    if problem.start is not None and problem.end == problem.start + len(problem.text):
        region["snippet"] = {"text": problem.text}  # elsewhere the file has markup or escapes between
    place = {"artifactLocation": {"uri": _uri(problem.path)}, "region": region}
    return {
        "ruleId": problem.rule,
        "ruleIndex": index,
        "level": LEVELS[problem.severity],
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"newscmp/v1": hashlib.sha256(identity.encode("utf-8", "replace")).hexdigest()},
    }


def _unread(path: str, reason: str) -> Value:
    place = {"artifactLocation": {"uri": _uri(path)}}
    return {"level": "error", "message": {"text": reason}, "locations": [{"physicalLocation": place}]}


def _uri(path: str) -> str:
    """Return a relative reference, or a ``file`` address of an absolute path (RFC 3986)."""
    text = PurePath(path).as_posix()
    quoted = quote(text.encode("utf-8", "surrogateescape"), safe="/~")
    return f"file://{quoted}" if text.startswith("/") else quoted
