"""newscmp: compare how several news outlets report one event.

The verbs of the command line, as functions. Nothing heavy is imported until a verb is called.
"""

TYPE_CHECKING = False  # importing typing would double the time of `newscmp --version`
if TYPE_CHECKING:
    from typing import Any

    from newscmp.alignment.presplit import align_sentences
    from newscmp.api import align, compare_sentences, diff, ingest, labels, timeline
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
HOMES = {"align_sentences": "alignment.presplit", "to_json": "render.formats.json"}


def __getattr__(name: str) -> "Any":
    if name in __all__:
        from importlib import import_module

        return getattr(import_module(f"newscmp.{HOMES.get(name, 'api')}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
