"""What every command prints in every format, on the samples; `make bless` rewrites the files after a wanted change."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newscmp.cli.app import run

if TYPE_CHECKING:
    from tests.conftest import Compare

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "samples"
FORMATS = ("terminal", "table", "json", "jsonl", "md", "csv", "tsv")
CASES = {
    **{f"diff-{name}": f"diff 001 002 -f {name}" for name in FORMATS},
    **{f"align-{name}": f"align 000 001 002 -f {name}" for name in FORMATS},
    **{f"timeline-{name}": f"timeline -f {name}" for name in FORMATS},
    "diff-screen": "diff 001 002 --width 100",
    "diff-three": "diff 000 001 002 --width 100",
    "diff-color": "diff 001 002 --width 100 --color always",
    "diff-all": "diff 001 002 --width 100 --all --explain --show-dropped -U 1",
    "diff-full": "diff 001 002 --width 80 --full",
    "diff-headlines": "diff 000 001 002 --width 80 --headlines",
    "diff-narrow": "diff 001 002 --width 40",
    "diff-side-by-side": "diff 001 002 --width 120 --side-by-side",
    "diff-stat": "diff 001 002 --stat",
    "diff-word-diff": "diff 001 002 --width 100 --word-diff",
    "align-screen": "align 000 001 002 --width 100",
    "align-all": "align 001 002 --width 80 --all --explain",
    "labels-screen": "labels 000 001 002 --width 100",
    "labels-explain": "labels 001 002 --width 100 --explain",
    "timeline-screen": "timeline --width 100",
    "timeline-dated": "timeline --width 100 --date 000=2022-04-27 --date 001=2022-04-27 --date 002=2022-04-27",
}


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the samples."""
    folder = tmp_path_factory.mktemp("golden") / "samples"
    shutil.copytree(SAMPLES, folder, ignore=shutil.ignore_patterns(".newscmp"))
    return folder


def printed(arguments: str, capture: pytest.CaptureFixture[bytes]) -> str:
    """Return what a command line prints, JSON spread over lines so that a change is easy to see."""
    assert run(arguments.split()) == 0
    text = capture.readouterr().out.decode()
    return json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n" if arguments.endswith(" json") else text


@pytest.mark.parametrize("name", CASES)
def test_output_is_as_blessed(
    name: str,
    samples: Path,
    expect: Compare,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(samples)
    for variable in ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TERM", "COLORTERM", "COLORFGBG"):
        monkeypatch.delenv(variable, raising=False)
    expect(HERE / f"{name}.txt", printed(CASES[name], capfdbinary))


def test_every_expected_file_belongs_to_a_case() -> None:
    assert {path.stem for path in HERE.glob("*.txt")} <= set(CASES)
