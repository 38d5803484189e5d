"""The main text of a page by trafilatura, the extra ``newscmp[html]``."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from newscmp.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Elements of trafilatura's TEI-like tree that begin and end a block; the others stand inside a line.
BLOCKS = frozenset(
    {"body", "head", "p", "list", "item", "quote", "code", "ab", "table", "row", "cell", "div", "figure", "lb"}
)


def blocks(markup: str) -> list[tuple[Kind, str]] | None:
    """Return the paragraphs and headings of the article; None where trafilatura finds none.

    Raises ``ImportError`` where the extra, or a package it needs, is not installed.

    It favors precision: one sentence of another story costs a comparison more than a lost caption does.
    """
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it warns of every page it finds nothing in
    try:
        found: Any = bare_extraction(markup, favor_precision=True, include_comments=False, with_metadata=False)
    except Exception:  # noqa: BLE001 - lxml refuses NUL bytes, trafilatura walks nested elements by recursion, and more
        return None
    return list(_blocks(found.body)) if found is not None and found.body is not None else None


def _blocks(body: Any) -> Iterator[tuple[Kind, str]]:
    from lxml.etree import iterwalk

    runs: list[str] = []
    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in BLOCKS:
            yield from _line(runs, heading=event == "end" and element.tag == "head")
        runs.append((element.text if event == "start" else element.tail) or "")


def _line(runs: list[str], *, heading: bool) -> Iterator[tuple[Kind, str]]:
    text = " ".join("".join(runs).split())
    runs.clear()
    if text:
        yield (Kind.HEADING if heading else Kind.BODY), text
