"""Inputs that are no articles, through the real command: one clear line each, the others processed, exit 2."""

from __future__ import annotations

import ctypes
import gzip
import io
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from tests.process import ENVIRONMENT, newscmp

if TYPE_CHECKING:
    from pathlib import Path

resource = pytest.importorskip("resource", reason="pipes, limits and permissions as POSIX has them")

GOOD = "Ferry runs aground\n\nNinety passengers were brought ashore on Tuesday. Nobody was hurt, the café owner said.\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def word(xml: bytes) -> bytes:
    """Return a Word document that begins so."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        head = (
            b"" if b"DOCTYPE" in xml else b'<d xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        )
        archive.writestr("word/document.xml", head + xml + (b"<d/>" if not head else b""))
    return stream.getvalue()


BAD: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.txt", b"", "empty"),
    "blanks": ("a.txt", b" \n\t \r\n", "blanks"),
    "one word": ("a.txt", b"Hello\n", "one word"),
    "no letters": ("a.txt", b"12 34 -- 56 !\n", "no letters"),
    "image": ("a.txt", PNG, "PNG"),
    "program": ("a.txt", b"\x7fELF\x02\x01\x01" + bytes(64), "ELF"),
    "PDF": ("a.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF"),
    "image as page": ("a.html", PNG, "PNG"),
    "NUL bytes": ("a.txt", b"The mayor\x00 opened the bridge.", "NUL"),
    "damaged BOM": ("a.txt", b"\xef\xbb\xbfThe mayor opened \xff\xfe the bridge.", "not UTF-8"),
    "odd UTF-16": ("a.txt", b"\xff\xfeT\x00h\x00e", "UTF-16"),
    "damaged gzip": ("a.txt.gz", b"\x1f\x8b\x08\x00 not at all", "gzip"),
    "cut gzip": ("a.txt.gz", gzip.compress(GOOD.encode() * 99)[:-40], "gzip"),
    "bomb": ("a.txt.gz", gzip.compress(bytes(60_000_000), 9), "too large"),
    "one long line": ("a.txt", b"word " * 10_000_000, "too large"),
    "long text": ("a.txt", b"The mayor opened the bridge. " * 100_000, "too long"),
    "broken JSON": ("a.json", b'{"title": "x", "text": ', "not JSON"),
    "deep JSON": ("a.json", b"[" * 200_000, "JSON"),
    "JSON without text": ("a.json", b'{"title": "Ferry aground"}', "no field with the text"),
    "JSON number": ("a.json", b"[1]", "not a JSON object"),
    "endless number": ("a.json", b'{"text": "The ferry ran aground.", "n": ' + b"9" * 5000 + b"}", "a number"),
    "UTF-16 records": ("a.jsonl", '{"text": "The ferry ran aground."}\n'.encode("utf-16"), "UTF-16"),
    "no records": ("a.json", b'{"status": "ok", "articles": []}', "no field with the text"),
    "empty list": ("a.json", b" [ ] ", "no article"),
    "blank lines": ("a.jsonl", b"\n \n\n", "no article"),
    "archive without pages": ("a.warc", b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n", "no article"),
    "blank records": ("a.jsonl.gz", gzip.compress(b"\n" * 50_000_000, 9), "blank lines"),
    "blank archive": ("a.warc.gz", gzip.compress(b"\r\n" * 20_000_000, 9), "WARC"),
    "broken PDF": ("a.pdf", b"%PDF-1.4\nnothing more", "PDF"),
    "no PDF": ("a.pdf", b"The mayor opened the bridge.", "not a PDF"),
    "broken DOCX": ("a.docx", b"PK\x03\x04 nothing more", "DOCX"),
    "broken WARC": ("a.warc", b"The mayor opened the bridge.", "WARC"),
    "open comments": ("a.html", b"<p><!--" + b"<!--" * 200_000 + b"The ferry ran aground.", "empty"),
    "open tags": ("a.html", b"<p " * 400_000, "empty"),
    "Word bomb": ("a.docx", word(b"<w:p>" + b" " * 40_000_000), "unpacks to more"),
    "Word entities": ("a.docx", word(b"<!--" + b"-x" * 4000 + b'--><!DOCTYPE d [<!ENTITY a "ha">]>'), "document type"),
    "page without text": ("a.html", b"<html><body><script>let a = 1</script></body></html>", "empty"),
}


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "001_good.txt").write_text(GOOD)
    return tmp_path


def refused(run: subprocess.CompletedProcess[str], *reasons: str, read: int = 1) -> None:
    """Assert that so many articles were read, and one line says each reason."""
    assert run.returncode == 2, run.stderr
    assert run.stdout.splitlines()[-1].startswith(f"{read} read · {read} added"), run.stdout
    lines = [line for line in run.stderr.splitlines() if not line.startswith("stored in ")]
    assert len(lines) == len(reasons), run.stderr
    for line, reason in zip(lines, reasons, strict=True):
        assert line.startswith("newscmp: ")
        assert reason in line
        assert len(line) < 400
    assert "Traceback" not in run.stderr


def test_everything_that_is_no_article_is_refused_in_a_line_each(news: Path) -> None:
    reasons = []
    for number, (name, data, reason) in enumerate(BAD.values(), start=100):
        (news / "news" / f"{number}_{name}").write_bytes(data)
        reasons.append(reason)
    refused(newscmp("ingest", "news", cwd=news), *reasons)


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (GOOD.encode("utf-16-le"), "utf-16-le"),
        (GOOD.encode("latin-1"), "cp1252"),
        (GOOD.encode("utf-8").decode("cp1252").encode("utf-8"), "mojibake"),
    ],
    ids=["UTF-16 without BOM", "Latin-1", "double-encoded UTF-8"],
)
def test_a_guess_at_the_encoding_is_told_in_a_line(news: Path, data: bytes, note: str) -> None:
    (news / "news" / "002_x.txt").write_bytes(data)
    run = newscmp("ingest", "news", cwd=news)
    assert run.returncode == 0
    assert [note in line for line in run.stdout.splitlines() if "note: " in line] == [True]


def test_mojibake_is_repaired_on_request_only(news: Path) -> None:
    (news / "news" / "002_x.txt").write_bytes(GOOD.encode("utf-8").decode("cp1252").encode("utf-8"))
    texts = []
    for arguments in ((), ("--repair",), ()):
        value = json.loads(newscmp("ingest", "news/002_x.txt", *arguments, "--json", cwd=news).stdout)
        texts.append(value["documents"][0]["sentences"][-1]["text"])
    assert "cafÃ©" in texts[0]
    assert "café" in texts[1]
    assert texts[2] == texts[1]


DEEP = {
    "nested": "<div>" * 10_000 + GOOD + "</div>" * 10_000,
    "unclosed": "<ul><li><table><b>" * 10_000 + f"<p>{GOOD}",
    "titles": "<title>" * 100_000 + f"<p>{GOOD}",
    "data": '<script type="application/ld+json">{' * 2 + "</script>" + f"<p>{GOOD}" + "<h1>" * 100_000,
    "sections": f"<p>{GOOD}" + "<![CDATA[" * 100_000,
    "alike": f"<p>{'the ' * 20}</p>" * 5_000 + f"<p>{GOOD}",
}


def test_pages_that_are_deep_broken_or_monotonous_are_read_in_linear_time(news: Path) -> None:
    for number, markup in enumerate(DEEP.values(), start=100):
        (news / "news" / f"{number}_a.html").write_text(markup)
    run = newscmp("ingest", "news", cwd=news)
    assert (run.returncode, run.stdout.splitlines()[-1][:6]) == (0, f"{len(DEEP) + 1} read"), run.stderr


def test_a_200_megabyte_file_is_refused_without_being_read(news: Path) -> None:
    with (news / "news" / "002_big.txt").open("wb") as file:
        file.truncate(200_000_000)
    refused(newscmp("ingest", "news", cwd=news), "too large")


def test_what_is_no_file_is_refused_and_never_waited_for(news: Path) -> None:
    os.mkfifo(news / "news" / "002_pipe.txt")
    (news / "news" / "003_loop.txt").symlink_to("003_loop.txt")
    (news / "news" / "004_gone.txt").symlink_to("nowhere.txt")
    with closing(socket.socket(socket.AF_UNIX)) as listener:
        listener.bind(str(news / "news" / "005_socket.txt"))
        run = newscmp("ingest", "news", cwd=news)
    refused(run, "FIFO", "symbolic links", "No such file", "socket")


def test_a_loop_of_folders_ends(news: Path) -> None:
    (news / "news" / "deeper").mkdir()
    (news / "news" / "deeper" / "again").symlink_to(news / "news", target_is_directory=True)
    run = newscmp("ingest", "news", cwd=news)
    assert (run.returncode, run.stdout.splitlines()[-1][:6]) == (0, "1 read")


def test_a_folder_without_articles_is_named(news: Path) -> None:
    (news / "empty").mkdir()
    (news / "empty" / "photo.png").write_bytes(PNG)
    refused(newscmp("ingest", "news", "empty", cwd=news), "no articles")


def test_a_name_with_newlines_and_escapes_stays_on_one_line(news: Path) -> None:
    (news / "news" / "bad\n\x1b[31mname\u202e.txt").write_bytes(PNG)
    (news / "news" / "good\n\x1b[2Jname.txt").write_text(GOOD.replace("Ferry", "Barge"))
    run = newscmp("ingest", "news", cwd=news)
    refused(run, "PNG", read=2)
    assert "\x1b" not in run.stdout + run.stderr
    assert "\u202e" not in run.stderr


def test_two_files_with_one_id_are_both_named(news: Path) -> None:
    (news / "news" / "001_other.txt").write_text(GOOD.replace("Ferry", "Barge"))
    run = newscmp("ingest", "news", cwd=news)
    refused(run, "001_other.txt")
    assert "001_good.txt" in run.stderr


def obey_permissions() -> None:
    """Take from root what lets it read every file (Linux: the capabilities DAC_OVERRIDE and DAC_READ_SEARCH)."""
    libc = ctypes.CDLL(None)
    for capability in (1, 2):
        libc.prctl(24, capability, 0, 0, 0)


def test_a_file_that_may_not_be_read_is_named(news: Path) -> None:
    (news / "news" / "002.txt").write_text(GOOD)
    (news / "news" / "002.txt").chmod(0)
    form: dict[str, Any] = {"preexec_fn": obey_permissions} if os.geteuid() == 0 else {}
    refused(newscmp("ingest", "news", cwd=news, **form), "Permission denied")


def records(count: int, words: int = 60) -> str:
    rows = (
        {"id": f"r{i:05}", "text": f"Report {i}\n\n" + f"The council met on day {i}. " * (words // 6)}
        for i in range(count)
    )
    return "\n".join(map(json.dumps, rows))


def intact(store: Path) -> int:
    """Assert that the store is sound; return how many documents it has."""
    with closing(sqlite3.connect(store)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        (count,) = connection.execute("SELECT count(*) FROM document").fetchone()
        return int(count)


def test_a_full_disk_keeps_what_was_stored_and_the_next_run_completes(news: Path) -> None:
    (news / "feed.jsonl").write_text(records(300, 12))

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (120_000, 120_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    run = newscmp("ingest", "feed.jsonl", cwd=news, preexec_fn=limit)
    assert run.returncode == 2
    assert run.stderr.startswith("newscmp: ")
    assert "free some space" in run.stderr
    assert "Traceback" not in run.stderr
    intact(news / ".newscmp" / "corpus.db")
    assert newscmp("ingest", "feed.jsonl", cwd=news).returncode == 0
    assert intact(news / ".newscmp" / "corpus.db") == 300


def test_a_killed_run_keeps_whole_batches_and_the_next_one_completes(news: Path) -> None:
    (news / "feed.jsonl").write_text(records(560, 12))
    store = news / ".newscmp" / "corpus.db"
    command = [sys.executable, "-m", "newscmp", "ingest", "feed.jsonl"]
    with subprocess.Popen(
        command, cwd=news, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as run:
        for _ in range(600):
            time.sleep(0.05)
            if run.poll() is not None or (store.exists() and stored(store)):
                break
        run.kill()
    kept = intact(store)
    assert kept % 256 == 0 or kept == 560
    again = newscmp("ingest", "feed.jsonl", cwd=news)
    assert again.stdout.splitlines()[-1] == f"560 read · {560 - kept} added · 0 new versions · {kept} unchanged"
    assert intact(store) == 560


def stored(store: Path) -> bool:
    with closing(sqlite3.connect(store, timeout=10)) as connection:
        try:
            return bool(connection.execute("SELECT 1 FROM document LIMIT 1").fetchone())
        except sqlite3.OperationalError:
            return False


def test_two_runs_at_once_store_everything_once(news: Path) -> None:
    (news / "one.jsonl").write_text(records(150, 12))
    (news / "two.jsonl").write_text(records(150, 12).replace('"r', '"s'))
    command = [sys.executable, "-m", "newscmp", "ingest", "one.jsonl", "two.jsonl"]
    runs = [
        subprocess.Popen(
            [*command[:4], *order], cwd=news, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for order in (["one.jsonl", "two.jsonl"], ["two.jsonl", "one.jsonl"])
    ]
    ended = [run.communicate(timeout=120) for run in runs]
    assert [run.returncode for run in runs] == [0, 0], ended
    assert intact(news / ".newscmp" / "corpus.db") == 300
    versions = newscmp("ingest", "--list", cwd=news).stdout.splitlines()
    assert all("@1 " in line for line in versions)
