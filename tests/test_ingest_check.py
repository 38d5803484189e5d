"""``ingest --check`` as continuous integration runs it: formats, exit codes, baseline, configuration."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newscmp.schema import schema
from tests.process import newscmp

GOOD = """Ferry runs aground off Northport

Ninety passengers were brought ashore on Tuesday after a ferry ran aground near the northern port, the coast guard said.

The captain told rescuers that the steering had failed. Mr. Dole, of the operator, said at 5 p.m. that it would stay.
"""
BAD = GOOD.replace("had failed.", "had failed. the captain. She saidâ€™ so: 100%, never.")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "001 good.txt").write_text(GOOD.replace("Ninety", "Eighty"))
    (tmp_path / "news" / "002_bad.txt").write_text(BAD.replace("northern", "southern"))
    return tmp_path


def test_problems_exit_1_and_write_nothing(news: Path) -> None:
    run = newscmp("ingest", "--check", "news", cwd=news)
    assert run.returncode == 1
    lines = run.stdout.splitlines()
    assert lines[0].startswith("news/002_bad.txt:5:57: ingest.fragment: ")
    assert lines[1].startswith("news/002_bad.txt:5:")
    assert ": ingest.mojibake: " in lines[1]
    assert len(lines) == 2
    assert sorted(path.name for path in news.iterdir()) == ["news"]


PAGE = """<html><head><title>Ferry runs aground</title></head><body><h1>Ferry runs aground</h1>
<p>Nobody was hurt in it. Ninety passengers came ashore on Tuesday after a <a href="/f">ferry</a> ran aground. the
  coast guard said so to reporters &mdash; twice.</p></body></html>"""
RECORDS = """[
  {"title": "Ferry runs aground off Northport", "text":
    "Nobody was \\u201churt\\u201d in it. Ninety came ashore\\non Tuesday. the coast guard said so to \\"reporters\\"."}
]"""


@pytest.mark.parametrize(
    ("name", "data", "place", "there"),
    [
        ("a.html", PAGE, (2, 112, 3, 50), "the\n  coast guard said so to reporters &mdash; twice."),
        ("a.json", RECORDS, (3, 73, 3, 114), 'the coast guard said so to \\"reporters\\".'),
    ],
)
def test_places_are_those_of_the_file_whatever_its_format(
    news: Path, name: str, data: str, place: tuple[int, ...], there: str
) -> None:
    (news / name).write_text(data)
    select = ("--select", "fragment")
    run = newscmp("ingest", "--check", name, *select, cwd=news)
    assert run.stdout.startswith(f"{name}:{place[0]}:{place[1]}: ingest.fragment: ")
    (problem,) = json.loads(newscmp("ingest", "--check", name, *select, "--json", cwd=news).stdout)["problems"]
    assert data[problem["start"] : problem["end"]] == there
    sarif = json.loads(newscmp("ingest", "--check", name, *select, "-f", "sarif", cwd=news).stdout)["runs"][0]
    region = sarif["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == dict(zip(("startLine", "startColumn", "endLine", "endColumn"), place, strict=True))
    assert sarif["columnKind"] == "unicodeCodePoints"
    value = json.loads(newscmp("ingest", name, "--json", cwd=news).stdout)
    Draft202012Validator(schema("ingest")).validate(value)
    last = value["documents"][0]["sentences"][-1]
    assert data[last["place"]["start"] : last["place"]["end"]].endswith(there)


def test_what_is_said_of_a_whole_record_stands_where_it_begins(news: Path) -> None:
    good = json.dumps({"title": "Ferry runs aground off Northport", "text": GOOD.partition("\n\n")[2]})
    (news / "feed.jsonl").write_text(f'{good}\n\n  {{"text": "Ferry aground."}}\n {good}\n{{"text": "no end\n')
    run = newscmp("ingest", "--check", "feed.jsonl", "--ignore", "no-date", cwd=news)
    assert [line.split(": ", 1)[0] for line in run.stdout.splitlines() if "short" in line] == ["feed.jsonl:3:3"]
    assert "feed.jsonl:4:2: ingest.duplicate: copies feed.jsonl:1\n" in run.stdout
    assert "feed.jsonl:5:1: ingest.format: not JSON: Unterminated string" in run.stdout
    assert " at line 5, column 10" in run.stdout


def test_no_problem_exits_0_and_prints_nothing(news: Path) -> None:
    run = newscmp("ingest", "--check", "news/001 good.txt", cwd=news)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_trouble_exits_2_whatever_else_is_found(news: Path) -> None:
    run = newscmp("ingest", "--check", "news", "nowhere.txt", cwd=news)
    assert run.returncode == 2
    assert "nowhere.txt: No such file" in run.stderr
    assert "ingest.fragment" in run.stdout


def test_rules_are_selected_ignored_and_weighed(news: Path) -> None:
    assert newscmp("ingest", "--check", "news", "--select", "short", cwd=news).returncode == 0
    both = ("--ignore", "fragment", "--ignore", "ingest.mojibake")
    assert newscmp("ingest", "--check", "news", *both, cwd=news).returncode == 0
    assert newscmp("ingest", "--check", "news", "--select", "nonsense", cwd=news).returncode == 2
    config = '[ingest]\nignore = ["mojibake"]\nseverity = {"fragment" = "note", "no-date" = "error"}\n'
    (news / "newscmp.toml").write_text(config)
    value = json.loads(newscmp("ingest", "--check", "news", "--json", cwd=news).stdout)
    found = [(problem["rule"], problem["severity"]) for problem in value["problems"]]
    assert found == [("ingest.no-date", "error"), ("ingest.no-date", "error"), ("ingest.fragment", "note")]


def test_a_baseline_hides_what_was_there_before_even_if_it_moves(news: Path) -> None:
    run = newscmp("ingest", "--check", "news", "--json", cwd=news)
    (news / "base.json").write_text(run.stdout)
    assert newscmp("ingest", "--check", "news", "--baseline", "base.json", cwd=news).returncode == 0
    text = (news / "news" / "002_bad.txt").read_text().replace("\n\n", "\n\n\n")
    (news / "news" / "002_bad.txt").write_text(text.replace("ashore on", "ashore. on"))
    later = newscmp("ingest", "--check", "news", "--baseline", "base.json", cwd=news)
    assert later.returncode == 1
    assert [line.split(": ")[1] for line in later.stdout.splitlines()] == ["ingest.fragment"]
    (news / "base.json").write_text("{}")
    assert newscmp("ingest", "--check", "news", "--baseline", "base.json", cwd=news).returncode == 2


def test_json_is_what_its_schema_says(news: Path) -> None:
    for arguments, name in [
        (("ingest", "--check", "news", "gone.txt"), "check"),
        (("ingest", "news", "gone.txt"), "ingest"),
        (("ingest", "--list"), "versions"),
    ]:
        value = json.loads(newscmp(*arguments, "--json", cwd=news).stdout)
        assert value["schema"] == f"newscmp.{name}/1"
        Draft202012Validator(schema(name)).validate(value)
        assert list(value) == list(schema(name)["properties"])


def test_every_line_of_jsonl_is_complete(news: Path) -> None:
    lines = newscmp("ingest", "news", "gone.txt", "-f", "jsonl", cwd=news).stdout.splitlines()
    assert [json.loads(line)["type"] for line in lines] == ["document", "document", "unread", "summary"]


def test_github_commands_are_escaped(news: Path) -> None:
    run = newscmp("ingest", "--check", "news", "-f", "github", cwd=news)
    assert run.returncode == 1
    first = run.stdout.splitlines()[0]
    assert first.startswith("::warning file=news/002_bad.txt,line=5,endLine=5,col=57,title=ingest.fragment::")
    assert "\n" not in first
    assert all("%" not in line.partition("::warning")[2].replace("%25", "") for line in run.stdout.splitlines())


def test_junit_has_a_case_for_every_file(news: Path) -> None:
    run = newscmp("ingest", "--check", "news", "gone.txt", "-f", "junit", cwd=news)
    suites = ET.fromstring(run.stdout)
    cases = {case.get("name"): [child.tag for child in case] for case in suites.iter("testcase")}
    assert cases == {"news/001 good.txt": [], "news/002_bad.txt": ["failure", "failure"], "gone.txt": ["error"]}
    suite = suites.find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("3", "1", "1")


TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
PLACE = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "physicalLocation": {
            "required": ["artifactLocation"],
            "properties": {
                "artifactLocation": {"required": ["uri"], "properties": {"uri": {"pattern": "^[!-~]+$"}}},
                "region": {
                    "required": ["startLine", "startColumn"],
                    "properties": {
                        key: {"type": "integer", "minimum": 1}
                        for key in ("startLine", "startColumn", "endLine", "endColumn")
                    }
                    | {"snippet": TEXT},
                    "additionalProperties": False,
                },
            },
            "additionalProperties": False,
        }
    },
    "additionalProperties": False,
}
#: The part of the SARIF 2.1.0 schema (OASIS, sections 3.13 to 3.58) that is used, closed against any other key.
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "required": ["tool", "results"],
                "additionalProperties": False,
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "required": ["name"],
                                "additionalProperties": False,
                                "properties": {
                                    "name": {"type": "string"},
                                    "version": {"type": "string"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "required": ["id"],
                                            "additionalProperties": False,
                                            "properties": {
                                                "id": {"type": "string"},
                                                "shortDescription": TEXT,
                                                "fullDescription": TEXT,
                                                "defaultConfiguration": {
                                                    "additionalProperties": False,
                                                    "properties": {"enabled": {"type": "boolean"}, "level": LEVEL},
                                                },
                                            },
                                        },
                                    },
                                },
                            }
                        },
                    },
                    "invocations": {
                        "items": {
                            "required": ["executionSuccessful"],
                            "additionalProperties": False,
                            "properties": {
                                "executionSuccessful": {"type": "boolean"},
                                "toolExecutionNotifications": {
                                    "items": {
                                        "required": ["message"],
                                        "additionalProperties": False,
                                        "properties": {"level": LEVEL, "message": TEXT, "locations": {"items": PLACE}},
                                    }
                                },
                            },
                        }
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "required": ["message", "ruleId", "locations"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "level": LEVEL,
                                "message": TEXT,
                                "locations": {"type": "array", "items": PLACE},
                                "partialFingerprints": {"additionalProperties": {"type": "string"}},
                            },
                        },
                    },
                },
            },
        },
    },
}


def test_sarif_has_the_structure_of_2_1_0_and_lets_the_upload_run(news: Path) -> None:
    (news / "news" / "003 ü.txt").write_text("")
    run = newscmp("ingest", "--check", "news", "-f", "sarif", cwd=news)
    assert run.returncode == 0
    value: Any = json.loads(run.stdout)
    Draft202012Validator(SARIF).validate(value)
    (sarif,) = value["runs"]
    rules = [rule["id"] for rule in sarif["tool"]["driver"]["rules"]]
    assert {result["ruleId"] for result in sarif["results"]} == {"ingest.fragment", "ingest.mojibake", "ingest.empty"}
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in sarif["results"])
    prints = [result["partialFingerprints"]["newscmp/v1"] for result in sarif["results"]]
    assert len(set(prints)) == len(prints)
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in sarif["results"]}
    assert "news/003%20%C3%BC.txt" in uris
    assert newscmp("ingest", "--check", "gone.txt", "-f", "sarif", cwd=news).returncode == 2


def test_the_pre_commit_hook_fails_on_problems_and_passes_without(news: Path) -> None:
    hook = (Path(__file__).parent.parent / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    program, *arguments = next(line for line in hook.splitlines() if "entry:" in line).split()[1:]
    assert program == "newscmp"
    assert newscmp(*arguments, "news/001 good.txt", cwd=news).returncode == 0
    assert newscmp(*arguments, "news/001 good.txt", "news/002_bad.txt", cwd=news).returncode == 1


def test_findings_say_what_was_found_and_what_to_do(tmp_path: Path) -> None:
    told = "The council of Port Olaf voted late on Monday to close the old ferry pier, which had been called unsafe."
    house = (
        "No. of rooms in the new house for passengers: forty, said the town. Art. 4 of the contract names the price."
    )
    (tmp_path / "a.txt").write_text(
        "\n\n".join((told, house, "Subscribe to our newsletter", told.replace("Port", "St")))
    )
    run = newscmp("ingest", "--check", "a.txt", cwd=tmp_path)
    furniture = "subscription or newsletter, left out (clean.subscription)"
    assert run.stdout.splitlines() == [
        "a.txt:1:1: ingest.no-title: no headline found: state it with --title or in newscmp.toml",
        f'a.txt:5:1: ingest.boilerplate: {furniture}: "Subscribe to our newsletter"',
    ]
