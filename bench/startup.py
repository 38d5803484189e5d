"""CPU time of a start, user and system, as ratios to ``python -c pass`` in the same run.

    python bench/startup.py [ROUNDS]

Runs are interleaved, and the median of each is taken: other work on the machine then falls on all alike. The documents
are two of 500 words made from the samples, stored beforehand, as users have them.

Of a plain diff's 13 times, Python is 1, importing Typer 3.4, our 115 modules 3, reading the documents .3, aligning 1,
comparing 3.5 (half of it word lists, whose forms are made when they are asked for), ending .5. What costs unseen: a
standard frozen dataclass (.5 ms; ``newscmp.frozen`` takes .1), an enum (.2), a pattern with three or more stretches of
signs beyond Latin in one set (.25 to compile), a walk through a whole word list (2 microseconds a row). On a busy
machine only counts are steady: ``valgrind --tool=cachegrind --cache-sim=no`` says some 760 million instructions,
the same on every run (1,273 before these were mended).
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
#: What the installed script does; ``python -m newscmp`` takes 4 ms more, a script written by pip before 25 another 5.
NEWSCMP = [sys.executable, "-c", "import sys; from newscmp.__main__ import main; sys.exit(main())"]
CASES = {
    "python -c pass": ([sys.executable, "-c", "pass"], 1.0),
    "newscmp --version": ([*NEWSCMP, "--version"], 1.5),
    "newscmp --help": ([*NEWSCMP, "--help"], 12.0),
    "newscmp diff, plain": ([*NEWSCMP, "diff", "001", "002"], 15.0),
    "newscmp diff, colored": ([*NEWSCMP, "diff", "001", "002", "--color", "always", "--width", "100"], 30.0),
}


def main(rounds: int) -> int:
    """Print the table and return 1 if a ratio is above its bar."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # installed modules are compiled once, not at every start
    with tempfile.TemporaryDirectory() as folder:
        store(Path(folder))
        for command, _ in CASES.values():
            cpu(command, Path(folder))
        taken: dict[str, list[float]] = {name: [] for name in CASES}
        for _ in range(rounds):
            for name, (command, _) in CASES.items():
                taken[name].append(cpu(command, Path(folder)))
    base = statistics.median(taken["python -c pass"])
    failed = 0
    print(f"{'':24}{'cpu ms':>8}{'ratio':>8}{'bar':>8}")
    for name, (_, bar) in CASES.items():
        median = statistics.median(taken[name])
        failed |= median / base > bar
        print(f"{name:24}{median * 1000:8.1f}{median / base:8.2f}{bar:8.1f}")
    return int(failed)


def store(folder: Path) -> None:
    """Store two documents of 500 words."""
    for id_, names in {"001": ("001", "000", "003"), "002": ("002", "004", "003")}.items():
        texts = [next((ROOT / "samples").glob(f"{name}_*.txt")).read_text(encoding="utf-8") for name in names]
        words, lines = 0, []
        for line in "\n".join(texts).splitlines():
            if words < 500:
                words += len(line.split())
                lines.append(line)
        (folder / f"{id_}_long.txt").write_text("\n".join(lines), encoding="utf-8")
    subprocess.run([*NEWSCMP, "ingest", ".", "-q"], cwd=folder, check=True)


def cpu(command: list[str], folder: Path) -> float:
    """Return the seconds of CPU that one run of a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 15))
