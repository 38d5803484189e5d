"""A stored document is the document: all that analysis found comes back, without importing the analysis."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest

import newscmp
from newscmp.corpus import record
from newscmp.model import Document
from tests.process import ENVIRONMENT

SAMPLES = sorted((Path(__file__).parent.parent.parent / "samples").glob("*.txt"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_document_comes_back_whole(path: Path) -> None:
    document = newscmp.ingest(path, date="2022-04-27", source_name="Harbor Post")
    given = {name: getattr(document, name) for name in ("id", "raw", "digest", "path", "version")}
    found = record.decode(record.encode(document), **given)
    for field in dataclasses.fields(Document):
        assert getattr(found, field.name) == getattr(document, field.name), field.name


def test_reading_back_imports_neither_analysis_nor_readers() -> None:
    code = (
        "import sys, newscmp.corpus.store, newscmp.corpus.resolve; "
        "print([m for m in sys.modules if m.split('.')[0] == 'nltk' or m in "
        "('newscmp.text.analysis', 'newscmp.readers.files', 'newscmp.readers.html_page', 'charset_normalizer')])"
    )
    run = subprocess.run([sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
