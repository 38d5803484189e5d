"""The configuration files: where they are found, how they merge, and what a mistake in one says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from newscmp.config import DocumentSettings, load, read
from newscmp.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

FULL = """
corpus = "news"
color = "never"
width = 90
[align]
threshold = 0.4
[diff]
ignore = ["framing.hedge"]
fail-on = "conflict"
[documents.041]
source = "The Harbor Post"
date = 2024-03-05
"""


def test_every_key_is_read_and_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    path = tmp_path / "newscmp.toml"
    path.write_text(FULL)
    config = read(path)
    assert config.corpus == tmp_path / "news"
    assert (config.color, config.width, config.align_threshold) == ("never", 90, 0.4)
    assert (config.ignore, config.fail_on) == (("framing.hedge",), ("conflict",))
    assert config.documents["041"] == DocumentSettings("The Harbor Post", date(2024, 3, 5), None)


def test_the_nearest_project_file_wins_over_the_user_s_key_by_key(tmp_path: Path) -> None:
    (tmp_path / "home" / "newscmp").mkdir(parents=True)
    (tmp_path / "home" / "newscmp" / "config.toml").write_text('color = "always"\ntheme = "light"\n')
    (tmp_path / "project" / "below").mkdir(parents=True)
    (tmp_path / "project" / "newscmp.toml").write_text('color = "never"\n')
    environ = {"XDG_CONFIG_HOME": str(tmp_path / "home")}
    config = load(cwd=tmp_path / "project" / "below", environ=environ)
    assert (config.color, config.theme) == ("never", "light")
    assert config.path == tmp_path / "project" / "newscmp.toml"


def test_a_pyproject_without_the_table_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.newscmp]\nwidth = 70\n")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    assert load(cwd=tmp_path / "inner", environ={}).width == 70


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("[align]\ntreshold = 0.5\n", 'unknown key "treshold" in [align]', 'did you mean "threshold"?'),
        ("corpuss = 'x'\n", 'unknown key "corpuss"', 'did you mean "corpus"?'),
        ("[documents.041]\ndate = 'soon'\n", "documents.041.date has a value of the wrong kind", "a day like"),
        ("[align]\nthreshold = true\n", "align.threshold has a value of the wrong kind", "from 0 to 1"),
        ("color = 'red'\n", "color has a value of the wrong kind", "auto, always, never"),
        ("documents = 3\n", "documents has a value of the wrong kind", "a table"),
        ("[lexicons]\nloaded = 3\n", "lexicons.loaded has a value of the wrong kind", "a path or a list of paths"),
        ("[lexicons]\ntitles = 'a.tsv'\n", 'unknown key "titles" in [lexicons]', "known keys: loaded, hedges"),
        ("[lexicons]\nnonesuch = 'a.tsv'\n", 'unknown key "nonesuch" in [lexicons]', ""),
        ("color = \n", "newscmp.toml", "TOML"),
    ],
)
def test_a_mistake_names_the_place_and_what_to_write(tmp_path: Path, text: str, message: str, hint: str) -> None:
    path = tmp_path / "newscmp.toml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        read(path)
    assert message in caught.value.message
    assert hint in caught.value.hint
