"""A progress bar for long work: on a terminal's stderr only, and only after a second."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")
#: Seconds before the bar appears: shorter work needs none, and rich's import costs a tenth of it.
PATIENCE = 1.0


def progress(items: Iterable[T], total: int | None, noun: str) -> Iterator[T]:
    """Yield the items, showing how many of ``total`` are done; None where the total is not known."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    start, bar, task = time.monotonic(), None, None
    try:
        for done, item in enumerate(items, start=1):
            yield item
            if bar is None and time.monotonic() - start > PATIENCE:
                bar = _bar()
                task = bar.add_task(noun, total=total)
            if bar is not None and task is not None:
                bar.update(task, completed=done, total=max(total or 0, done) if total else None)
    finally:
        if bar is not None:
            bar.stop()


def _bar() -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.start()
    return bar
