"""Lines that several stored documents share are furniture, in whatever order they came; shared prose is not."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from newscmp.corpus.ingestion import Request, ingest
from newscmp.corpus.store import Store
from newscmp.corpus.writer import Writer
from newscmp.model import TOLD, Kind

if TYPE_CHECKING:
    from pathlib import Path

AGENCY = "The coast guard said that ninety passengers were brought ashore on Tuesday and that nobody was hurt."
TITLES = ("Ferry runs aground off Northport", "Bridge opens after ten years", "Minister resigns over contracts")


def page(title: str, furniture: str) -> str:
    own = f"The town council talked about it for {len(title)} hours, as the clerk of the town told reporters later."
    return f"{title}\n\n{AGENCY}\n\n{furniture}\n\n{own} Nobody else came.\n"


def store(tmp_path: Path, pages: dict[str, str], **stated: str) -> Store:
    target = tmp_path / "corpus.db"
    with Writer(target) as writer:
        for name, text in pages.items():
            path = tmp_path / f"{name}.txt"
            path.write_text(text)
            list(ingest([path], writer, Request(stated=stated)))
    return Store(target)


def kinds(found: Store, id_: str) -> dict[str, Kind]:
    document = found.load(id_)
    return {document.raw[line.span.start : line.span.end]: line.kind for line in document.lines}


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_line_of_three_documents_is_furniture_and_their_common_prose_is_not(
    tmp_path: Path, order: tuple[int, ...]
) -> None:
    found = store(tmp_path, {f"a{n}": page(TITLES[n], "Our coast in words and pictures") for n in order})
    for n in range(3):
        assert kinds(found, f"a{n}")["Our coast in words and pictures"] is Kind.BOILERPLATE
        assert kinds(found, f"a{n}")[AGENCY] is Kind.BODY
        assert "words and pictures" not in " ".join(s.text for s in found.load(f"a{n}").sentences if s.kind in TOLD)


def test_two_documents_are_enough_where_the_outlet_is_the_same(tmp_path: Path) -> None:
    pages = {f"a{n}": page(TITLES[n], "Our coast in words and pictures") for n in range(2)}
    assert kinds(store(tmp_path, pages), "a0")["Our coast in words and pictures"] is not Kind.BOILERPLATE
    (tmp_path / "corpus.db").unlink()
    found = store(tmp_path, pages, source="Harbor Post")
    assert kinds(found, "a0")["Our coast in words and pictures"] is Kind.BOILERPLATE


def test_references_do_not_change_when_the_store_grows(tmp_path: Path) -> None:
    first = store(tmp_path, {"a0": page(TITLES[0], "Our coast in words and pictures")}).load("a0")
    later = store(tmp_path, {f"a{n}": page(TITLES[n], "Our coast in words and pictures") for n in range(3)}).load("a0")
    assert [(s.index, s.span) for s in first.sentences] == [(s.index, s.span) for s in later.sentences]
