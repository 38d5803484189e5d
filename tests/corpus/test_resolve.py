"""One rule turns what the user types into documents."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest

from newscmp.config import DocumentSettings
from newscmp.corpus.resolve import documents, find, locate
from newscmp.errors import AmbiguousDocument, NewscmpError, UnknownDocument

if TYPE_CHECKING:
    from pathlib import Path

FERRY = "Ferry runs aground\n\nNinety passengers were brought ashore on Tuesday. Nobody was hurt.\n"
BRIDGE = "Bridge opens\n\nThe mayor opened the new bridge on Friday. Hundreds walked across it.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "001_9565aa.txt").write_text(FERRY)
    (tmp_path / "002_77f0bb.txt").write_text(BRIDGE)
    (tmp_path / "README.md").write_text("About these articles.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["001", "1", "9565", "001_9565aa", "./001_9565aa.txt", "001_9565aa.txt"])
def test_every_way_to_name_a_document_finds_it(folder: Path, name: str) -> None:
    (document,) = documents([name], locate(None, None, folder))
    assert (document.id, document.raw) == ("001", FERRY)


def test_an_unknown_id_lists_what_there_is(folder: Path) -> None:
    with pytest.raises(UnknownDocument) as caught:
        documents(["007"], locate(None, None, folder))
    assert "001 002" in caught.value.hint


def test_an_ambiguous_id_is_not_guessed(folder: Path) -> None:
    (folder / "003_9565cc.txt").write_text(FERRY)
    corpus = locate(None, None, folder)
    assert corpus is not None
    with pytest.raises(AmbiguousDocument, match="001 003"):
        find("9565", corpus)


def test_leading_zeros_may_begin_an_id_and_then_are_not_guessed(folder: Path) -> None:
    (folder / "000_c.txt").write_text(FERRY)
    corpus = locate(None, None, folder)
    assert corpus is not None
    with pytest.raises(AmbiguousDocument, match="000 001 002"):
        find("00", corpus)
    assert (find("0", corpus).id, find("01", corpus).id) == ("000", "001")
    (folder / "010_d.txt").write_text(BRIDGE)
    grown = locate(None, None, folder)
    assert grown is not None
    with pytest.raises(AmbiguousDocument, match="001 010"):
        find("01", grown)


def test_of_many_ids_the_nearest_are_named(folder: Path) -> None:
    for number in range(100, 200):
        (folder / f"ferry-{number}.txt").write_text(FERRY)
    corpus = locate(None, None, folder)
    assert corpus is not None
    with pytest.raises(UnknownDocument) as caught:
        find("fery-142", corpus)
    assert caught.value.hint.startswith("nearest of 102: ferry-142 ")
    assert len(caught.value.hint) < 120


def test_two_files_with_one_id_are_both_named(folder: Path) -> None:
    (folder / "001_other.txt").write_text(BRIDGE)
    with pytest.raises(AmbiguousDocument, match=r"001_9565aa\.txt.*001_other\.txt"):
        documents(["001"], locate(None, None, folder))


def test_standard_input_mixes_with_ids_and_can_be_read_once(folder: Path) -> None:
    corpus = locate(None, None, folder)
    found = documents(["-", "002"], corpus, stdin=io.BytesIO(FERRY.encode()))
    assert [document.id for document in found] == ["stdin", "002"]
    with pytest.raises(NewscmpError):
        documents(["-", "-"], corpus, stdin=io.BytesIO(FERRY.encode()))


def test_the_same_document_twice_gets_two_ids(folder: Path) -> None:
    found = documents(["001", "001"], locate(None, None, folder))
    assert [document.id for document in found] == ["001", "001#2"]


def test_no_names_mean_the_whole_corpus(folder: Path) -> None:
    assert [document.id for document in documents([], locate(None, None, folder))] == ["001", "002"]


def test_settings_win_over_the_text(folder: Path) -> None:
    stated = {"001": DocumentSettings(source="Harbor Post", date=date(2024, 3, 5))}
    (document,) = documents(["001"], locate(None, None, folder), settings=stated)
    assert document.source == "Harbor Post"
    assert document.published is not None
    assert document.published.earliest == document.published.latest == date(2024, 3, 5)


def test_a_folder_without_articles_is_no_corpus(tmp_path: Path) -> None:
    assert locate(None, None, tmp_path) is None
    (tmp_path / "samples").mkdir()
    (tmp_path / "samples" / "000_a.txt").write_text(FERRY)
    found = locate(None, None, tmp_path)
    assert found is not None
    assert found.name == "samples"
