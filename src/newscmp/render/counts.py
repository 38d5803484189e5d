"""The last line of a comparison's page: how much of everything there is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newscmp.model import Relation, document_of
from newscmp.render.findings import ONLY
from newscmp.render.pages import count

if TYPE_CHECKING:
    from newscmp.render.page import Page


def counts(page: Page) -> list[str]:
    """Return the parts of the last line: groups, sentences of single sources, findings by family, what is folded."""
    differences = page.differences
    parts = _headlines(page) if page.view.headlines else _aligned(page)
    facts = [d for d in differences if d.family == "fact"]
    conflicts = sum(d.relation is Relation.CONFLICT for d in facts)
    framing = sum(d.family == "framing" for d in differences)
    every = [d for d in page.comparison.differences if d.family == "framing"]
    telling = sum(not d.folded or page.view.everything for d in every)
    parts += [count(conflicts, "fact conflict")] if conflicts else []
    other = "other fact difference" if conflicts else "fact difference"
    parts += [count(len(facts) - conflicts, other)] if len(facts) > conflicts else []
    most = f"{framing} of " if framing < telling else ""
    parts += [most + count(telling, "framing difference")] if framing else []
    if not facts and not framing:
        parts.append("no findings")
    folded = sum(d.rule != ONLY for d in page.comparison.differences) - sum(d.rule != ONLY for d in differences)
    parts += [f"{folded} folded (--all)"] if folded else []
    return parts


def _headlines(page: Page) -> list[str]:
    return [count(sum(document.title is not None for document in page.documents), "headline")]


def _aligned(page: Page) -> list[str]:
    """Return how many groups there are, and how many sentences of each document stand alone."""
    alignment = page.comparison.alignment
    alike = sum(not page.findings.get(group.id) for group in alignment.groups)
    parts = [f"{len(alignment.groups)} aligned" + (f" ({alike} without findings)" if alike else "")]
    alone = Counter(map(document_of, alignment.alone))
    return parts + [f"{alone[document.id]} only in {document.id}" for document in page.documents if alone[document.id]]
