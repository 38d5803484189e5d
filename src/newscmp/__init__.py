"""newscmp: compare how several news outlets report one event.

The verbs of the command line, as functions. Nothing heavy is imported until a verb is called.
"""

from __future__ import annotations

TYPE_CHECKING = False  # importing typing would double the time of `newscmp --version`
if TYPE_CHECKING:
    from typing import Any

    from newscmp.api import align, align_sentences, compare_sentences, diff, ingest, labels, timeline
    from newscmp.render.formats.json import to_json

__version__ = "0.1.0"
__all__ = [
    "__version__",
    "align",
    "align_sentences",
    "compare_sentences",
    "diff",
    "ingest",
    "labels",
    "timeline",
    "to_json",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from importlib import import_module

        home = "newscmp.render.formats.json" if name == "to_json" else "newscmp.api"
        return getattr(import_module(home), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
