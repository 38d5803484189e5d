"""The program as its users run it: exit codes, streams, environments. Every test starts processes, so they are few."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import newscmp as library
from tests.process import ENVIRONMENT, newscmp

SAMPLES = Path(__file__).parent.parent / "samples"
COMMAND = [sys.executable, "-m", "newscmp"]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the samples and a store of them."""
    folder = tmp_path_factory.mktemp("project") / "samples"
    shutil.copytree(SAMPLES, folder, ignore=shutil.ignore_patterns(".newscmp"))
    assert newscmp("ingest", ".", "-q", cwd=folder).returncode == 0
    return folder


def run(
    *arguments: str, cwd: Path, environment: dict[str, str] | None = None, **form: object
) -> subprocess.CompletedProcess[bytes]:
    """Return the finished run with more in its environment; the output as bytes."""
    env = ENVIRONMENT | (environment or {})
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL} | form
    return subprocess.run([*COMMAND, *arguments], cwd=cwd, env=env, timeout=120, check=False, **streams)  # type: ignore[call-overload,no-any-return]


def test_the_answer_is_the_same_wherever_and_however_it_is_asked_for(project: Path, tmp_path: Path) -> None:
    expected = run("diff", "001", "002", cwd=project)
    assert expected.returncode == 0
    assert expected.stderr == b""
    assert not re.search(rb"[ \t]\n|\x1b", expected.stdout)
    below = project / "a" / "b"
    below.mkdir(parents=True)
    assert run("diff", "1", "2", cwd=below).stdout == expected.stdout
    bare = {"TERM": "dumb", "LC_ALL": "C", "NO_COLOR": "1", "FORCE_COLOR": "1"}
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o555)
    store = {"NEWSCMP_CORPUS": str(project / ".newscmp" / "corpus.db")}
    without_home = {key: value for key, value in ENVIRONMENT.items() if key != "HOME"}
    done = subprocess.run(
        [*COMMAND, "diff", "001", "002", "--config", str(project / "newscmp.toml")],
        cwd=locked,
        env=without_home | bare | store,
        stdin=None,
        capture_output=True,
        preexec_fn=lambda: os.close(0),
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, expected.stdout)


def test_the_library_says_the_same_as_the_command_byte_for_byte(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = ["001_kosovo-precedent.txt", "002_un-chief.txt"]
    printed = run("diff", *paths, "--json", cwd=project)
    monkeypatch.chdir(project)
    a, b = (library.ingest(path) for path in paths)
    assert library.to_json(library.diff(a, b)).encode() == printed.stdout
    stored = run("diff", "001", "002", "--json", cwd=project)
    assert json.loads(stored.stdout)["differences"] == json.loads(printed.stdout)["differences"]


def test_forty_columns_wrap_and_lose_no_word_of_the_passages(project: Path) -> None:
    wide = run("diff", "001", "002", "--all", cwd=project).stdout.decode()
    narrow = run("diff", "001", "002", "--all", cwd=project, environment={"COLUMNS": "40"}).stdout.decode()
    assert max(len(line) for line in narrow.splitlines()) <= 40
    assert re.findall(r"\w+", narrow) == re.findall(r"\w+", wide)


@pytest.mark.parametrize(
    ("arguments", "environment", "colored"),
    [
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_the_flag_wins_over_no_color_and_that_over_force_color(
    project: Path, arguments: list[str], environment: dict[str, str], *, colored: bool
) -> None:
    done = run("diff", "001", "002", *arguments, cwd=project, environment=environment)
    assert (b"\x1b[" in done.stdout) is colored
    assert b"\x1b]" not in done.stdout


def screen(
    *arguments: str, cwd: Path, term: str = "xterm-256color", lines: int = 200, more: dict[str, str] | None = None
) -> str:
    """Return what a run writes on a terminal of 72 columns; ``more`` is added to its environment."""
    import pty
    import termios

    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (lines, 72))
    env = ENVIRONMENT | {"TERM": term} | (more or {})
    process = subprocess.Popen([*COMMAND, *arguments], cwd=cwd, env=env, stdout=theirs, stderr=theirs)
    os.close(theirs)
    parts = []
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # how Linux says that the other end is closed
            break
        if not part:
            break
        parts.append(part)
    os.close(ours)
    assert process.wait(timeout=60) == 0
    return b"".join(parts).decode().replace("\r\n", "\n")


terminals = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")


@terminals
def test_a_terminal_gets_color_and_its_own_width_and_json_to_read(project: Path) -> None:
    page = screen("diff", "001", "002", cwd=project)
    assert "\x1b[1;4;38;5;178mTuesday\x1b[0m" in page
    seen = re.sub(r"\x1b\[[\d;]*m|\x1b\]8;;[^\x1b]*\x1b\\", "", page)
    assert max(len(line) for line in seen.splitlines()) <= 72
    assert screen("align", "001", "002", "--json", cwd=project).startswith('{\n  "schema": "newscmp.align/1",\n')


@terminals
def test_references_are_links_on_a_terminal_unless_it_or_the_user_does_not_want_them(project: Path) -> None:
    file = (project / "001_kosovo-precedent.txt").as_uri()
    linked = re.compile(rf"\x1b\]8;;{re.escape(file)}\x1b\\(?:\x1b\[[\d;]*m)?(?:001)?:1(?:\x1b\[0m)?\x1b\]8;;\x1b\\")
    assert linked.search(screen("diff", "001", "002", cwd=project))
    below = project / "reports"
    below.mkdir(exist_ok=True)
    assert linked.search(screen("align", "001", "002", "--color", "never", cwd=below)), "from a folder below as well"
    for plain in (
        screen("diff", "001", "002", "--no-hyperlinks", cwd=project),
        screen("diff", "001", "002", cwd=project, term="dumb"),
        screen("diff", "001", "002", "-f", "table", cwd=project),
        newscmp("diff", "001", "002", "--color", "always", cwd=project).stdout,
    ):
        assert "\x1b]" not in plain


@terminals
def test_long_pages_go_through_the_pager_and_only_those(project: Path) -> None:
    pager = {"NEWSCMP_PAGER": "sed s/^/paged:/", "PAGER": "false"}
    assert screen("diff", "001", "002", cwd=project, lines=20, more=pager).startswith("paged:")
    assert "paged:" not in screen("diff", "001", "002", cwd=project, more=pager)
    for arguments in (["--no-pager"], ["--json"], ["-o", "page.txt"]):
        assert "paged:" not in screen("diff", "001", "002", *arguments, cwd=project, lines=20, more=pager)
    assert "paged:" not in screen("diff", "001", "002", cwd=project, lines=20, term="dumb", more=pager)
    assert "Tuesday" in screen("diff", "001", "002", cwd=project, lines=20, more={"NEWSCMP_PAGER": "no-such-pager"})


@terminals
def test_the_next_step_is_suggested_on_a_terminal(project: Path, tmp_path: Path) -> None:
    shutil.copy(project / "001_kosovo-precedent.txt", tmp_path)
    assert "compare:" not in screen("ingest", ".", cwd=tmp_path)
    shutil.copy(project / "002_un-chief.txt", tmp_path)
    page = screen("ingest", "002_un-chief.txt", cwd=tmp_path)
    assert page.endswith("\nstored in .newscmp/corpus.db\ncompare: newscmp diff 002 001\n")
    assert newscmp("ingest", ".", cwd=tmp_path).stderr == "stored in .newscmp/corpus.db\n"


@terminals
def test_a_file_s_name_cannot_end_the_link_it_stands_in(project: Path) -> None:
    evil = project / "evil"
    evil.mkdir()
    for name in ("a\x1b\\\x1b[2J.txt", "b\x07;\u202e x.txt"):
        shutil.copy(project / "002_un-chief.txt", evil / name)
    page = screen("diff", "--all", *sorted(f"evil/{path.name}" for path in evil.iterdir()), cwd=project)
    assert page.count("\x1b]8;;file:///") > 2
    assert not re.search(r"\x1b\[2J|\x07|\u202e|\x1b\]8;;[\w/%.~:-]*[^\w/%.~:\x1b-]", page)


@pytest.fixture(scope="module")
def broken(project: Path) -> Path:
    """Return the project with files that are no articles."""
    (project / "empty.txt").write_bytes(b"")
    (project / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (project / "twins").mkdir()
    for name in ("01_a.txt", "001_b.txt"):
        (project / "twins" / name).write_text("A headline\n\nThe mayor opened the bridge.\n")
    (project / "bad.toml").write_text("[align]\ntreshold = 1\n")
    return project


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["diff", "001", "nope"], ["nope", "000 001 002 003 004"]),
        (["diff", "1", "--corpus", "twins"], ["001 01"]),
        (["diff", "001", "./missing.txt"], ["missing.txt"]),
        (["diff", "001", "./empty.txt"], ["empty.txt"]),
        (["diff", "001", "./binary.txt"], ["binary.txt"]),
        (["diff", "001"], ["two"]),
        (["diff", "001", "002", "--json", "--only", "fcat"], ["fcat", "fact"]),
        (["diff", "001", "002", "--only", "fact,framing"], ["fact,framing", "once for each rule"]),
        (["diff", "001", "002", "--fail-on", "never"], ["never", "conflict"]),
        (["diff", "001", "002", "--color", "red"], ["red", "always"]),
        (["diff", "001", "002", "-f", "yaml", "-q"], ["yaml", "terminal"]),
        (["diff", "001", "002", "-o", "no/such/folder.txt"], ["folder.txt"]),
        (["diff", "001", "002", "--config", "bad.toml"], ["treshold", "threshold"]),
        (["diff", "001", "002", "--corpus", "nowhere"], ["nowhere"]),
        (["diff", "001", "002", "--baseline", "bad.toml"], ["bad.toml", "--json"]),
        (["dif", "001", "002"], ["Did you mean 'diff'?"]),
        (["diff", "--wdith", "3", "001", "002"], ["--width", "newscmp diff -h"]),
        (["diff"], ["missing argument", "for example: newscmp diff 001 002"]),
        (["diff", "001", "002", "--width", "wide"], ["'wide' is not a whole number"]),
        (["diff", "001", "./twins"], ["twins", "--corpus"]),
        (["align", "001", "002", "--fail-on", "conflict"], ["align has no findings"]),
        (["--fail-on", "fact", "labels", "001", "002"], ["labels has no findings"]),
    ],
)
def test_trouble_exits_2_says_what_to_do_and_prints_no_answer(
    broken: Path, arguments: list[str], said: list[str]
) -> None:
    done = run(*arguments, cwd=broken)
    message = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b""), message
    assert "Traceback" not in message
    assert message.count("\n") == 2, message
    assert all(text in message for text in said), message


def test_messages_keep_to_the_characters_of_stderr(project: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    message = run("diff", "001", "nope", cwd=project, environment=plain).stderr.decode("ascii")
    assert "have: 000 001 002 003 004 | or give a path" in message
    told = run("timeline", "-v", "-q", cwd=project, environment=plain).stderr.decode("ascii")
    assert " | configuration: " in told
    evil = run("diff", "001", "002", "--\x1b[2J", cwd=project).stderr.decode()
    assert "no such option" in evil
    assert "\x1b" not in evil


def test_exit_1_means_found_and_nothing_else(project: Path) -> None:
    assert run("diff", "001", "001", "--exit-code", "-q", cwd=project).returncode == 0
    found = run("diff", "001", "002", "--exit-code", "-q", cwd=project)
    assert (found.returncode, found.stdout) == (1, b"")
    assert run("diff", "001", "002", "--fail-on", "framing", "-q", cwd=project).returncode == 1
    folded = ["diff", "001", "002", "--only", "framing.hedge", "--exit-code"]
    assert b"no findings \xc2\xb7 1 folded (--all)" in (hidden := run(*folded, cwd=project)).stdout
    assert hidden.returncode == 0, "nobody is to fail on what is not shown"
    assert run(*folded, "--all", cwd=project).returncode == 1
    told = run("diff", "001", "002", "--fail-on", "conflict", "--stat", cwd=project)
    assert (told.returncode, told.stderr.decode()) == (1, "newscmp: exit 1 for fact.date (conflict: 001:1 002:2)\n")
    assert run("align", "001", "002", cwd=project, environment={"NEWSCMP_FAIL_ON": "conflict"}).returncode == 0


def test_a_baseline_leaves_what_is_new(project: Path) -> None:
    everything = run("diff", "001", "002", "--json", cwd=project).stdout
    (project / "known.json").write_bytes(everything)
    assert run("diff", "001", "002", "--baseline", "known.json", "--exit-code", cwd=project).returncode == 0
    known = json.loads(everything)
    conflict = next(n for n, item in enumerate(known["differences"]) if item["relation"] == "conflict")
    del known["differences"][conflict]
    for item in known["differences"]:
        item["readings"][0]["start"] = 0  # where a text stands may change
    (project / "known.json").write_text(json.dumps(known), encoding="utf-8")
    left = run("diff", "001", "002", "--baseline", "known.json", "--fail-on", "conflict", "-f", "jsonl", cwd=project)
    records = [json.loads(line) for line in left.stdout.splitlines()]
    assert left.returncode == 1
    assert [record["rule"] for record in records if record["type"] == "difference"] == ["fact.date"]


def test_a_closed_pipe_and_a_full_disk_exit_2_and_say_no_more_than_that(project: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "diff", "001", "002", "--json"],
        cwd=project,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    _, message = process.communicate(timeout=60)
    assert (process.returncode, message) == (2, b"")
    if Path("/dev/full").exists():
        with Path("/dev/full").open("w") as full:
            done = run("diff", "001", "002", cwd=project, stdout=full)
        assert done.returncode == 2
        assert b"No space left" in done.stderr


def test_ctrl_c_exits_2_without_a_traceback(project: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "diff", "-v", "001", "-"],
        cwd=project,
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None
    assert process.stderr.readline().startswith(b"corpus: ")  # from here on it waits for stdin
    process.send_signal(signal.SIGINT)
    out, message = process.communicate(timeout=60)
    assert (process.returncode, out) == (2, b"")
    assert b"Traceback" not in message


def test_what_was_guessed_about_a_file_is_said_on_stderr(project: Path, tmp_path: Path) -> None:
    text = (project / "002_un-chief.txt").read_text(encoding="utf-8")
    (tmp_path / "002_b.txt").write_bytes(text.encode("cp1252", "replace"))
    for arguments in (["diff", "001", str(tmp_path / "002_b.txt")], ["timeline", "--corpus", str(tmp_path)]):
        done = newscmp(*arguments, "--json", cwd=project)
        assert done.stderr.startswith(f"newscmp: {tmp_path / '002_b.txt'}: no encoding stated")
        assert (done.stderr.count("\n"), done.returncode) == (1, 0)
        assert json.loads(done.stdout)
        assert newscmp(*arguments, "-q", cwd=project).stderr == ""


def test_standard_input_is_an_article_among_others(project: Path) -> None:
    article = (project / "002_un-chief.txt").read_bytes()
    piped = newscmp("diff", "001", "-", "--json", cwd=project, data=article)
    stored = newscmp("diff", "001", "002", "--json", cwd=project)
    rules = [[item["rule"] for item in json.loads(done.stdout)["differences"]] for done in (piped, stored)]
    assert rules[0] == rules[1]


def test_the_bare_name_is_a_question_for_help(project: Path) -> None:
    bare, asked = run(cwd=project), run("--help", cwd=project)
    assert (bare.returncode, bare.stdout, bare.stderr) == (0, asked.stdout, b"")
    assert run("--json", cwd=project).returncode == 2


def test_options_may_stand_before_the_command_and_have_twins_in_the_environment(project: Path) -> None:
    after = run("diff", "001", "002", "--json", cwd=project)
    before = run("--json", "--corpus", str(project), "diff", "001", "002", cwd=project)
    twin = run("diff", "001", "002", cwd=project, environment={"NEWSCMP_FORMAT": "json"})
    assert after.stdout == before.stdout == twin.stdout
    output = project / "out.json"
    assert run("-f", "csv", "diff", "001", "002", "--json", "-o", str(output), cwd=project).stdout == b""
    assert output.read_bytes() == after.stdout


def test_version_and_help_answer_without_the_language_machinery(project: Path) -> None:
    assert run("--version", cwd=project).stdout.decode() == f"newscmp {library.__version__}\n"
    for arguments in (["--version"], ["--help"], ["diff", "001", "002"], ["diff", "001", "002", "--color", "always"]):
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "newscmp", *arguments],
            cwd=project,
            env=ENVIRONMENT,
            capture_output=True,
            check=True,
        )
        names = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
        assert not names & {"nltk", "textblob", "numpy", "tabulate"}
        assert ("rich" in names) is ("always" in arguments)


def completed(shell: str, line: str, cwd: Path) -> str:
    """Return what the program offers a shell at the end of a line."""
    words = {"_TYPER_COMPLETE_ARGS": line, "COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    action = {"_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    environment = {"_NEWSCMP_COMPLETE": f"complete_{shell}"} | words | action
    return run(cwd=cwd, environment=environment).stdout.decode()


def test_the_shell_is_offered_ids_with_headlines_rules_and_formats(project: Path) -> None:
    assert "Putin Cites Kosovo Precedent" in completed("zsh", "newscmp diff 00", project)
    assert completed("bash", "newscmp diff 00", project).split() == ["000", "001", "002", "003", "004"]
    assert completed("fish", "newscmp diff --only fact.d", project) == "fact.date\tDates of one event\n"
    assert completed("bash", "newscmp timeline -f t", project).split() == ["table", "terminal", "tsv"]


def test_no_headline_and_no_file_name_runs_in_the_shell_that_completes_it(tmp_path: Path) -> None:
    headline = "Mayor \\$(touch pwned) `id` \\`id\\` \"; id; \" 'quoted' it's\\"
    (tmp_path / "001_a.txt").write_text(f"{headline}\n\nThe mayor of Norland opened the bridge on Tuesday.\n")
    (tmp_path / "2$(id);x.txt").write_text("Bridge\n\nThe mayor of Norland opened the bridge on Tuesday.\n")
    for shell in ("zsh", "fish"):
        offered = completed(shell, "newscmp diff --corpus . ", tmp_path)
        assert "Mayor" in offered
        assert not re.search(r"[$`\\;]|''", offered.replace(" '*: :", ""))
    assert completed("bash", "newscmp diff --corpus . ", tmp_path).split() == ["001"]


def test_a_mistake_in_a_word_list_of_the_users_is_told_by_file_and_line_whatever_runs(
    project: Path, tmp_path: Path
) -> None:
    (tmp_path / "own.tsv").write_text("# ours\nquay\tmine\tnuon\n", encoding="utf-8")
    (tmp_path / "newscmp.toml").write_text('[lexicons]\nloaded = "own.tsv"\n', encoding="utf-8")
    store = str(project / ".newscmp" / "corpus.db")
    for command in (["diff", "001", "002", "--only", "fact"], ["labels", "001", "002"]):
        done = run(*command, "--corpus", store, cwd=tmp_path)
        assert done.returncode == 2
        assert done.stdout == b""
        message, hint = done.stderr.decode().splitlines()
        assert message == 'newscmp: own.tsv:2: unknown part of speech "nuon"'
        assert hint == '  did you mean "noun"?'
