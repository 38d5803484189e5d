"""How fast articles get into the store: `python bench/ingest_speed.py [--articles FOLDER] [--count 10000] [--jobs 2]`.

Articles of about 500 words are written as JSON lines and ingested by the real command, twice: the second run finds
everything unchanged. Without --articles the texts are made up from a few hundred words, which flatters every cache;
with it, the text files of a folder are cut into paragraphs and mixed anew. Figures: articles a second of wall time, CPU
time of all processes an article and what that makes a second where the processors are free, the largest process in MB
for the whole run and for a tenth of it (flat memory: the same), bytes stored per article. --profile prints where the
time of one process goes instead.
"""

import argparse
import cProfile
import json
import pstats
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WHO = "mayor minister captain teacher farmer driver nurse judge owner striker engineer pilot".split()
DID = "opened closed defended rejected praised delayed visited inspected sold repaired funded painted".split()
WHAT = "bridge harbor school budget tunnel stadium library ferry hospital railway market archive".split()
WHERE = "Northport Eastvale Mill Lane Harrow Point Lake County Sandwick Ostmark Greenford".split()
WORDS = 500


def sentence(dice: random.Random) -> str:
    who, did, what, where = (dice.choice(words) for words in (WHO, DID, WHAT, WHERE))
    return dice.choice(
        (
            f"The {who} {did} the {what} in {where} on Tuesday, according to {dice.randint(2, 90)} residents.",
            f"“We never {did} that {what},” said Ann {where}, the {who}, on March {dice.randint(1, 30)}.",
            f"About {dice.randint(3, 900)} people were hurt when the {what} near {where} was {did} last week.",
            f"It was not clear whether the {who} would have ${dice.randint(2, 99)} million for the {what}.",
        )
    )


def made_up(dice: random.Random) -> list[str]:
    return [" ".join(sentence(dice) for _ in range(dice.randint(2, 4))) for _ in range(400)]


def paragraphs(folder: Path) -> list[str]:
    texts = (path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt")))
    return [line.strip() for text in texts for line in text.split("\n") if len(line.split()) > 8]


def write(path: Path, pool: list[str], count: int, dice: random.Random) -> None:
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            body: list[str] = []
            while sum(len(paragraph.split()) for paragraph in body) < WORDS:
                body.append(dice.choice(pool))
            record = {"id": f"a{number:06}", "title": f"Report {number} from {dice.choice(WHERE)}"}
            file.write(json.dumps({**record, "text": "\n\n".join(body)}) + "\n")


def run(feed: Path, store: Path, jobs: int) -> tuple[float, float, int]:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "newscmp", "ingest", str(feed), "--corpus", str(store), "--jobs", str(jobs)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, after.ru_maxrss // 1024


def profile(feed: Path, store: Path) -> None:
    from newscmp.corpus.ingestion import Request, ingest
    from newscmp.corpus.writer import Writer

    profiler = cProfile.Profile()
    with Writer(store) as writer:
        profiler.runcall(lambda: list(ingest([feed], writer, Request())))
    pstats.Stats(profiler).sort_stats("tottime").print_stats(35)
    pstats.Stats(profiler).sort_stats("cumtime").print_stats(45)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    dice = random.Random(1)
    pool = paragraphs(options.articles) if options.articles else made_up(dice)
    with tempfile.TemporaryDirectory() as folder:
        feed, part, store = Path(folder, "feed.jsonl"), Path(folder, "part.jsonl"), Path(folder, "all.db")
        write(part, pool, options.count // 10, dice)
        write(feed, pool, options.count, dice)
        if options.profile:
            profile(feed, store)
            return
        _, _, small = run(part, Path(folder, "part.db"), options.jobs)
        wall, cpu, large = run(feed, store, options.jobs)
        print(
            f"{options.count} articles, {options.jobs} processes: {options.count / wall:.0f} a second of wall time; "
            f"{1000 * cpu / options.count:.2f} ms of CPU an article: {options.jobs * options.count / cpu:.0f} a second "
            f"on {options.jobs} free processors; {small} MB for a tenth, {large} MB for all; "
            f"{store.stat().st_size / options.count:.0f} bytes stored an article"
        )
        wall, cpu, _ = run(feed, store, options.jobs)
        print(
            f"unchanged: {options.count / wall:.0f} a second of wall time, {1000 * cpu / options.count:.2f} ms of CPU"
        )


if __name__ == "__main__":
    main()
