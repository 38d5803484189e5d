"""The switch of the tests that compare with a file: ``pytest --bless`` rewrites the files instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# A loaded machine is no defect: the first call reads word lists, and 200 ms are the default.
# Every run of the checks tries the same cases; bench/fuzz_times.py looks for new ones.
settings.register_profile("newscmp", deadline=None, derandomize=True)
settings.load_profile("newscmp")

Compare = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite the expected files with what the program says now")


@pytest.fixture
def expect(request: pytest.FixtureRequest) -> Compare:
    """Return a comparison of a text with the content of a file; with ``--bless`` it writes the file."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--bless"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode(), f"{path.name} has changed; if that is wanted: make bless"

    return compare
