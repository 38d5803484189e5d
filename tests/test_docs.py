"""The documentation says what the program does: generated where it can be, executed where it cannot."""

from __future__ import annotations

import doctest
import pkgutil
import re
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newscmp.checks import cards
from newscmp.cli.app import COMMANDS, build
from newscmp.config import LEXICONS
from newscmp.detectors import detectors
from newscmp.detectors.evidence import plain
from newscmp.render import formats
from newscmp.schema import names, schema
from tests.process import newscmp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Compare

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
SOURCE = ROOT / "src" / "newscmp"
PAGES = tuple(path.relative_to(ROOT).as_posix() for path in sorted(DOCS.glob("*.md")))
BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.DOTALL)
MARKER = "<!-- from here on made from the schemas by make bless -->"
INTRODUCTION = """# Command line

Made from `--help` by `make bless`; a test compares the two.
"""


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the samples, stored."""
    folder = tmp_path_factory.mktemp("docs") / "samples"
    shutil.copytree(ROOT / "samples", folder, ignore=shutil.ignore_patterns(".newscmp"))
    newscmp("ingest", ".", "-q", cwd=folder)
    return folder


def commands() -> list[str]:
    """Return the names of the commands there are."""
    return [command.name for command in build().registered_commands if command.name in COMMANDS]


def test_the_reference_is_the_help(expect: Compare, samples: Path) -> None:
    pages = [INTRODUCTION]
    for name in ("", *commands()):
        done = newscmp(*([name] if name else []), "--help", cwd=samples)
        help_ = "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())
        pages.append(f"## newscmp {name}".rstrip() + f"\n\n```\n{help_}```\n")
    expect(DOCS / "cli.md", "\n".join(pages))


def kind(value: dict[str, Any]) -> str:
    """Return the type of a schema in a word or two."""
    if "$ref" in value:
        return f"[{value['$ref'].rpartition('/')[2]}](#{value['$ref'].rpartition('/')[2].replace('_', '-')})"
    if "const" in value:
        return f"`{value['const']}`"
    types = value.get("type", "any")
    if types == "array" and "items" in value:
        return f"list of {kind(value['items'])}"
    return " or ".join(types) if isinstance(types, list) else str(types)


def meaning(value: dict[str, Any]) -> str:
    """Return what a key means, and the keys of an object that has no section of its own."""
    inner = ", ".join(f"`{key}`" for key in value.get("properties", {}))
    return " ".join(filter(None, (value.get("description", ""), f"Keys: {inner}." if inner else "")))


def rows(value: dict[str, Any]) -> str:
    """Return the table of an object's keys."""
    lines = [f"| `{key}` | {kind(item)} | {meaning(item)} |" for key, item in value["properties"].items()]
    return "\n".join(("| key | type | |", "|---|---|---|", *lines)) + "\n"


def test_the_keys_of_the_json_are_those_of_the_schemas(expect: Compare) -> None:
    prose, marker, _ = (DOCS / "json.md").read_text(encoding="utf-8").partition(MARKER)
    assert marker
    sections = [f"## newscmp {name}\n\n{rows(schema(name))}" for name in names()]
    shared = {key: value for name in names() for key, value in schema(name).get("$defs", {}).items()}
    sections += [
        f"### {key.replace('_', ' ')}\n\n{value.get('description', '')}\n\n{rows(value)}"
        for key, value in sorted(shared.items())
        if "properties" in value
    ]
    expect(DOCS / "json.md", "\n\n".join((prose + marker, *(section.rstrip() for section in sections))) + "\n")


@pytest.mark.parametrize("path", [ROOT / "README.md", DOCS / "framing.md"], ids=lambda path: path.name)
def test_what_the_documents_show_is_what_the_commands_print(path: Path, expect: Compare, samples: Path) -> None:
    def fresh(block: re.Match[str]) -> str:
        line = block.group(2).partition("\n")[0]
        program, *arguments = shlex.split(line.removeprefix("$ "))
        assert program == "newscmp"
        done = newscmp(*arguments, "--width", "96", cwd=samples)
        return f"{block.group(1)}{line}\n{done.stdout}{block.group(3)}"

    expect(path, BLOCK.sub(fresh, path.read_text(encoding="utf-8")))


def test_the_examples_of_the_library_run(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(samples)
    failures, tried = doctest.testfile(str(DOCS / "api.md"), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert tried > 5
    assert failures == 0


def test_every_command_format_and_rule_is_documented() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rules = (DOCS / "differences.md").read_text(encoding="utf-8")
    assert not [name for name in commands() if f"`{name}`" not in readme]
    assert not [name for name in formats.names() if f"`{name}`" not in readme]
    assert not [detector.RULE.id for detector in detectors() if f"`{detector.RULE.id}`" not in rules]


def test_what_the_notes_of_framing_say_and_the_lists_that_can_be_added_to_are_documented() -> None:
    text = (DOCS / "framing.md").read_text(encoding="utf-8").replace("\n", " ")
    for class_, note in {**plain.STANCES, **plain.WORDS, **plain.FORMS}.items():
        assert f"`{class_}`" in text
        assert note.removeprefix("told ") in text
    assert not [name for name in LEXICONS if f"`{name}`" not in text]


def test_the_help_lists_every_rule_and_check(samples: Path) -> None:
    rules = {detector.RULE.id for detector in detectors()}
    for command, wanted in (("diff", rules), ("ingest", set(cards()))):
        help_ = newscmp(command, "-h", cwd=samples).stdout
        assert wanted <= set(re.findall(r"^ +([a-z]+\.[a-z-]+)  ", help_, re.MULTILINE))


def test_the_help_of_each_command_names_the_formats_it_has(samples: Path) -> None:
    documents = ["001", "002"]
    for command, arguments in {"diff": documents, "align": documents, "labels": documents, "timeline": []}.items():
        listed = re.search(r"--format FORMAT +(.*?)\n +--json", newscmp(command, "-h", cwd=samples).stdout, re.DOTALL)
        assert listed
        for name in re.findall(r"\b[a-z]+\b", listed.group(1).replace("(default)", "")):
            assert newscmp(command, *arguments, "-f", name, "-q", cwd=samples).returncode == 0
    checks = newscmp("ingest", "-h", cwd=samples).stdout
    for name in ("line", "github", "json", "junit", "sarif"):
        assert name in checks
        assert newscmp("ingest", "--check", "001_kosovo-precedent.txt", "-f", name, cwd=samples).returncode < 2


def named(page: str) -> Iterator[str]:
    """Yield what a page names between backticks: files, modules, functions; placeholders (``fact_x.py``) left out."""
    for name in re.findall(r"`([\w./]+)(?:\([^`]*\))?`", page):
        if not re.search(r"\bx\.py$|_x\.py$|/\d$", name):
            yield name


@pytest.mark.parametrize("page", ["ARCHITECTURE.md", "CONTRIBUTING.md", *PAGES])
def test_files_and_modules_that_a_page_names_are_there(page: str) -> None:
    parts = {path.stem for path in SOURCE.iterdir()}
    found = tuple(named((ROOT / page).read_text(encoding="utf-8")))
    folders = {path.name for path in (*ROOT.iterdir(), *SOURCE.iterdir()) if path.is_dir()}
    assert found or page == "docs/cli.md"  # what the commands print
    for name in found:
        first = re.split(r"[./]", name)[0]
        if name.endswith((".py", ".tsv")) or ("/" in name and first in folders):
            assert any((place / name).exists() for place in (ROOT, SOURCE, SOURCE / "lexicons")), name
        elif "." in name and first in parts | {"newscmp"} and not name.endswith(".toml"):
            pkgutil.resolve_name(name if first == "newscmp" else f"newscmp.{name}")
