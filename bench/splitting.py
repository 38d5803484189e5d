"""Speed of the sentence splitter beside pySBD and spaCy's small parser, and on input that is made to be slow.

    python bench/splitting.py FILE...      text files to split; CPU time, medians of three runs

pySBD and spaCy are measured if they are installed (pip install pysbd spacy; python -m spacy download en_core_web_sm).
"""

from __future__ import annotations

import importlib.util
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from newscmp.text.sentences import split

if TYPE_CHECKING:
    from collections.abc import Callable

MEGABYTE = 1_000_000
HOSTILE = ("A.B.C. ", "(a. B ", ". . .", "“", "“a. B ", "[", "a" * 50 + ".", "! ", "x@y.", "1. ", "\x00", "\n", "a\n")


def cpu(call: Callable[[str], object], texts: list[str], runs: int = 3) -> float:
    """Return the median CPU seconds of splitting all the texts."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        for text in texts:
            call(text)
        times.append(time.process_time() - start)
    return statistics.median(times)


def others() -> dict[str, Callable[[str], object]]:
    """Return the other splitters that are installed."""
    found: dict[str, Callable[[str], object]] = {}
    if importlib.util.find_spec("pysbd"):
        import pysbd

        found["pySBD"] = pysbd.Segmenter(language="en", clean=False).segment
    if importlib.util.find_spec("en_core_web_sm"):
        import spacy

        pipeline = spacy.load("en_core_web_sm", exclude=["ner", "lemmatizer", "attribute_ruler", "tagger"])
        found["spaCy small parser"] = lambda text: list(pipeline(text).sents)
    return found


def cold(path: str) -> float:
    """Return the CPU seconds of a fresh process that splits one file, without the start of the interpreter."""
    code = (
        "import time; start = time.process_time(); from newscmp.text.sentences import split; from pathlib import Path;"
        f"split(Path({path!r}).read_text(encoding='utf-8')); print(time.process_time() - start)"
    )
    return float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)


def main(paths: list[str]) -> None:
    texts = [Path(path).read_text(encoding="utf-8") for path in paths]
    size = sum(map(len, texts))
    split("In the U.S. The first call loads Punkt.")
    own = cpu(split, texts)
    print(f"{'newscmp':20} {size / own / 1000:8.0f} kchar/s   {own / len(texts) * 1000:.2f} ms a text")
    for name, call in others().items():
        seconds = cpu(call, texts, runs=1)
        print(f"{name:20} {size / seconds / 1000:8.0f} kchar/s   {seconds / own:.1f} times as long")
    if paths:
        print(f"{'cold, one file':20} {cold(paths[0]) * 1000:8.0f} ms")
    for unit in HOSTILE:
        text = unit * (MEGABYTE // len(unit))
        print(f"1 MB of {unit[:12]!r:18} {cpu(split, [text], runs=1):6.2f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
