"""What is stored, what is left alone, and what becomes a new version: through the real command."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.process import newscmp

if TYPE_CHECKING:
    from pathlib import Path

FERRY = "Ferry runs aground\n\nNinety passengers were brought ashore on Tuesday. Nobody was hurt.\n"
BRIDGE = "Bridge opens\n\nThe mayor opened the new bridge on Friday. Hundreds walked across it.\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "001_a.txt").write_text(FERRY)
    (tmp_path / "news" / "002_b.txt").write_text(BRIDGE)
    return tmp_path


def content(folder: Path) -> str:
    return newscmp("ingest", "--list", cwd=folder).stdout


def test_an_unchanged_file_is_no_work_and_a_changed_one_a_new_version(news: Path) -> None:
    first = newscmp("ingest", "news", cwd=news)
    assert (first.returncode, first.stdout.splitlines()[-1]) == (0, "2 read · 2 added · 0 new versions · 0 unchanged")
    before = content(news)
    second = newscmp("ingest", "news", cwd=news)
    assert second.stdout == "2 read · 0 added · 0 new versions · 2 unchanged\n"
    assert content(news) == before
    (news / "news" / "001_a.txt").write_text(FERRY.replace("Ninety", "Eighty"))
    third = newscmp("ingest", "news", cwd=news)
    assert third.stdout.splitlines()[-1] == "2 read · 0 added · 1 new version · 1 unchanged"
    assert [line.split()[0] for line in content(news).splitlines()] == ["001@1", "001@2", "002@1"]


def test_two_versions_of_one_article_are_compared(news: Path) -> None:
    newscmp("ingest", "news", cwd=news)
    (news / "news" / "001_a.txt").write_text(FERRY.replace("Ninety", "Eighty"))
    newscmp("ingest", "news", cwd=news)
    value = json.loads(newscmp("diff", "001@1", "001@2", "--json", cwd=news).stdout)
    assert [document["id"] for document in value["documents"]] == ["001@1", "001@2"]
    unknown = newscmp("diff", "001@1", "001@7", cwd=news)
    assert unknown.returncode == 2
    assert "001@1 001@2" in unknown.stderr


def test_the_store_is_found_from_below_and_says_the_same(news: Path) -> None:
    newscmp("ingest", "news", cwd=news)
    above = newscmp("diff", "001", "002", "--json", cwd=news)
    below = newscmp("diff", "001", "002", "--json", cwd=news / "news")
    assert above.returncode == 0
    assert above.stdout == below.stdout


def test_another_path_with_a_taken_id_is_refused_by_naming_both(news: Path) -> None:
    (news / "more").mkdir()
    (news / "more" / "001_z.txt").write_text(BRIDGE)
    run = newscmp("ingest", "news", "more", cwd=news)
    assert run.returncode == 2
    assert "2 added" in run.stdout
    assert "more/001_z.txt" in run.stderr
    assert "news/001_a.txt" in run.stderr
    assert newscmp("ingest", "more", "--id", "011", cwd=news).returncode == 0


def test_a_moved_file_is_the_same_document(news: Path) -> None:
    newscmp("ingest", "news", cwd=news)
    (news / "archive").mkdir()
    (news / "news" / "001_a.txt").rename(news / "archive" / "001_a.txt")
    run = newscmp("ingest", "archive", cwd=news)
    assert run.returncode == 0
    assert "1 updated" in run.stdout
    assert "archive/001_a.txt" in content(news)


def test_what_the_user_states_stays_until_stated_anew(news: Path) -> None:
    newscmp("ingest", "news/001_a.txt", "--source", "Harbor Post", "--date", "2024-03-05", cwd=news)
    assert newscmp("ingest", "news/001_a.txt", cwd=news).stdout.endswith("1 unchanged\n")
    run = newscmp("ingest", "news/001_a.txt", "--date", "2024-03-06", "--json", cwd=news)
    (document,) = json.loads(run.stdout)["documents"]
    assert (document["status"], document["version"], document["source"]) == ("updated", 1, "Harbor Post")
    assert document["published"]["earliest"] == "2024-03-06"


def test_standard_input_becomes_a_document(news: Path) -> None:
    run = newscmp("ingest", "-", "--id", "005", cwd=news, data=FERRY.encode())
    assert run.returncode == 0
    assert content(news).startswith("005@1")


def test_workers_store_what_one_process_stores(news: Path) -> None:
    rows = [
        {"id": f"r{i:03}", "title": f"Report {i}", "text": f"The council met on day {i}. Nobody left."}
        for i in range(40)
    ]
    (news / "feed.jsonl").write_text("\n".join(map(json.dumps, rows)))
    newscmp("ingest", "feed.jsonl", "--corpus", "one.db", "--jobs", "1", cwd=news)
    newscmp("ingest", "feed.jsonl", "--corpus", "two.db", "--jobs", "2", cwd=news)
    one, two = (
        newscmp("ingest", "feed.jsonl", "--json", "--corpus", db, cwd=news).stdout for db in ("one.db", "two.db")
    )
    assert one == two
    assert len(json.loads(one)["documents"]) == 40


def test_reading_leaves_no_trace(news: Path) -> None:
    newscmp("ingest", "news", cwd=news)
    before = sorted(path.name for path in (news / ".newscmp").iterdir())
    newscmp("diff", "001", "002", cwd=news)
    assert sorted(path.name for path in (news / ".newscmp").iterdir()) == before == ["corpus.db"]


@pytest.mark.parametrize("text", ["not a database at all, just words", ""])
def test_a_file_that_is_no_store_is_refused_and_left_alone(news: Path, text: str) -> None:
    (news / "notes.db").write_text(text)
    run = newscmp("diff", "001", "002", "--corpus", "notes.db", cwd=news)
    assert run.returncode == 2
    assert run.stderr.startswith("newscmp: notes.db: ")
    assert (news / "notes.db").read_text() == text


def test_two_articles_of_one_file_are_not_versions_of_each_other(news: Path) -> None:
    rows = [{"id": "x", "text": FERRY}, {"id": "x", "text": BRIDGE}, {"id": "y", "text": BRIDGE}]
    (news / "feed.jsonl").write_text("\n".join(map(json.dumps, rows)))
    for counts in (
        "2 read · 2 added · 0 new versions · 0 unchanged",
        "2 read · 0 added · 0 new versions · 2 unchanged",
    ):
        run = newscmp("ingest", "feed.jsonl", cwd=news)
        assert run.returncode == 2
        assert run.stdout.splitlines()[-1] == f"{counts} · 1 not read"
        assert 'id "x"' in run.stderr
    assert newscmp("ingest", "feed.jsonl", "--id", "z", cwd=news).returncode == 2
    assert [line.split()[0] for line in content(news).splitlines()] == ["x@1", "y@1", "z@1"]


def test_files_of_one_name_in_several_folders_take_the_folder_into_their_ids(news: Path) -> None:
    for story, text in (("ferry", FERRY), ("bridge", BRIDGE)):
        (news / "stories" / story).mkdir(parents=True)
        (news / "stories" / story / "post.txt").write_text(text)
    refused = newscmp("ingest", "stories", cwd=news)
    assert refused.returncode == 2
    assert "--folder-ids" in refused.stderr
    assert newscmp("ingest", "stories", "--folder-ids", "--corpus", "two.db", cwd=news).returncode == 0
    listed = newscmp("ingest", "--list", "--corpus", "two.db", cwd=news).stdout
    assert [line.split()[0] for line in listed.splitlines()] == ["bridge-post@1", "ferry-post@1"]


def test_a_list_of_what_is_stored_in_an_unknown_format_is_refused(news: Path) -> None:
    assert newscmp("ingest", ".", "-q", cwd=news).returncode == 0
    refused = newscmp("ingest", "--list", "-f", "csv", cwd=news)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert 'unknown format "csv"' in refused.stderr
    assert "have: terminal json" in refused.stderr


def test_what_became_of_an_article_wraps_on_a_narrow_screen(tmp_path: Path) -> None:
    (tmp_path / "001_a.txt").write_text(
        "The council of Norland opens its bridge\n\nThe mayor opened it on Tuesday, "
        "and two hundred people came to see it in the rain.\n"
    )
    done = newscmp("ingest", "001_a.txt", "--width", "40", cwd=tmp_path)
    assert done.stdout == (
        "001  The council of Norland opens its\n     bridge\n     source: unknown\n"
        "     published: unknown · 1 sentence\n1 read · 1 added · 0 new versions\n0 unchanged\n"
    )
    listed = newscmp("ingest", "--list", "--width", "40", cwd=tmp_path).stdout
    assert max(len(line) for line in listed.splitlines()) <= 40
