"""Each check finds what it is for, where it is, and keeps quiet about good articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from newscmp.checks import cards, checks
from newscmp.checks.inspection import inspect
from newscmp.checks.selection import severities
from newscmp.errors import NewscmpError
from newscmp.problems import Problem, Severity

GOOD = """Ferry runs aground off Northport

Ninety passengers were brought ashore on Tuesday after a ferry ran aground near the northern port, the coast guard said.

“We heard a bang and then nothing,” said Ann Ode, who had been on deck with her two children when the ship stopped.

The captain told rescuers that the steering had failed. Mr. Dole, of the operator, said at 5 p.m. that it would stay.
"""


def problems(tmp_path: Path, data: str | bytes, *select: str, name: str = "a.txt") -> tuple[Problem, ...]:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    found = inspect([path], severities(select, ()))
    assert not found.unread
    return found.problems


def test_a_good_article_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD) == ()


@pytest.mark.parametrize(
    ("rule", "data", "text"),
    [
        ("ingest.empty", "", ""),
        ("ingest.empty", " \n\n", ""),
        ("ingest.empty", "Hello", ""),
        ("ingest.empty", "1234 - 99", ""),
        ("ingest.binary", b"\x89PNG\r\n\x1a\n", ""),
        ("ingest.binary", GOOD.encode() + b"\x00", ""),
        ("ingest.size", b"word " * 500_000, ""),
        ("ingest.encoding", GOOD.replace("Ode", "Odé").encode("cp1252"), ""),
        ("ingest.encoding", GOOD.encode("utf-16-le"), ""),
        ("ingest.encoding", GOOD.replace("Ode", "Od\ufffd"), "\ufffd"),
        ("ingest.mojibake", GOOD.replace("Ode", "OdÃ©"), "OdÃ©,"),
        ("ingest.control-characters", GOOD.replace("ferry", "fe\u200brry", 1), "\u200b"),
        ("ingest.control-characters", GOOD.replace("bang", "\x1b[31mbang"), "\x1b"),
        ("ingest.short", "Ferry runs aground off Northport\n\nA ferry ran aground on Tuesday near the port.", ""),
        ("ingest.unbalanced-quotes", GOOD.replace("nothing,” said", "nothing, said"), "“"),
        ("ingest.fragment", GOOD.replace("two children when", "two children. when"), "when the ship stopped."),
    ],
)
def test_each_defect_is_found_where_it_is(tmp_path: Path, rule: str, data: str | bytes, text: str) -> None:
    found = problems(tmp_path, data)
    assert {problem.rule for problem in found} == {rule}
    assert found[0].text == text
    if text:
        lines = data.splitlines() if isinstance(data, str) else data.decode().splitlines()
        line = lines[found[0].line - 1]
        assert line[found[0].column - 1 : found[0].end_column - 1] == text


def test_another_language_is_named(tmp_path: Path) -> None:
    text = (
        "Fähre läuft auf Grund\n\n" + "Neunzig Fahrgäste wurden am Dienstag an Land gebracht, sagte der Kapitän. " * 8
    )
    assert {problem.rule for problem in problems(tmp_path, text)} == {"ingest.language"}


def test_rules_that_are_off_run_when_selected(tmp_path: Path) -> None:
    found = problems(tmp_path, GOOD, "no-date", "ingest.no-source")
    assert [(problem.rule, problem.severity) for problem in found] == [
        ("ingest.no-date", Severity.WARNING),
        ("ingest.no-source", Severity.WARNING),
    ]


def test_an_unknown_rule_is_not_ignored_silently() -> None:
    with pytest.raises(NewscmpError, match="emtpy"):
        severities(["emtpy"], [])
    with pytest.raises(NewscmpError, match="emtpy"):
        severities([], [], {"ingest.emtpy": "error"})


def test_copies_are_found_whatever_their_punctuation(tmp_path: Path) -> None:
    long = GOOD + "".join(f"\nParagraph {n} says that pier number {n} was shut for {n} hours.\n" for n in range(40))
    (tmp_path / "a.txt").write_text(long)
    (tmp_path / "b.txt").write_text(
        "A ferry with ninety passengers runs aground\n" + long.split("\n", 1)[1].replace(",", " ,")
    )
    (tmp_path / "c.txt").write_text(long.replace("Ninety", "Eighty").replace("bang", "crash"))
    (tmp_path / "d.txt").write_text(GOOD.replace("ferry", "barge"))
    found = inspect([tmp_path / f"{name}.txt" for name in "abcd"], severities(["duplicate", "near-duplicate"], ()))
    assert [(Path(problem.path).name, problem.rule) for problem in found.problems] == [
        ("b.txt", "ingest.duplicate"),
        ("c.txt", "ingest.near-duplicate"),
    ]


def test_every_rule_explains_itself() -> None:
    assert len(cards()) >= 14
    for id_, (rule, severity) in cards().items():
        assert id_ == rule.id
        assert id_.startswith("ingest.")
        assert rule.title
        assert rule.help.endswith(".")
        assert severity in Severity
    assert all(check.check.__doc__ for check in checks())
