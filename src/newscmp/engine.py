"""The one seam to concurrency: a ``concurrent.futures.Executor``, in this process, in several, or on several machines.

Dask's ``Client.get_executor()`` is such an executor too, so there is one code path for all of them.
"""

from __future__ import annotations

import gc
import os
from collections import deque
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Any, TypeVar

from newscmp.errors import NewscmpError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

A = TypeVar("A")
B = TypeVar("B")


class InProcess(Executor):
    """Runs every call at once, in the calling thread."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Return the finished future of one call; an exception is raised here, with its own traceback."""
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def executor(jobs: int) -> Executor:
    """Return an executor for so many processes; they are spawned, so they inherit no state."""
    if jobs == 1:
        return InProcess()
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=collect_rarely)


def collect_rarely() -> None:
    """Look for cyclic garbage after 100,000 new objects instead of 700.

    An analysis makes thousands of objects and hardly a cycle: looking for them took 6 % of its CPU time.
    """
    gc.set_threshold(100_000)


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_ordered(pool: Executor, function: Callable[[A], B], items: Iterable[A], *, ahead: int) -> Iterator[B]:
    """Yield the results in the order of the items, however they finish; at most ``ahead`` are in memory at a time."""
    waiting: deque[Future[B]] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(function, item))
            if len(waiting) >= ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise NewscmpError(
            "a worker process was killed, perhaps for want of memory",
            "run it again with --jobs 1: finished work is kept",
        ) from error
    finally:
        for future in waiting:
            future.cancel()
