"""A linked pair merged into one paragraph, whole words only, with git's ``[-left-]`` and ``{+right+}``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.alignment.wording import edits
from newscmp.render.rows import Flow, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.model import Sentence, Token
    from newscmp.render.diff_page import Page
    from newscmp.render.rows import Row

#: Below this little of the wording survives, and a merged paragraph is confetti.
LIKENESS = 0.5


def rows(page: Page, refs: tuple[str, ...]) -> Iterator[Row]:
    """Yield one paragraph for every link of the group that is alike enough."""
    for link in page.comparison.alignment.links:
        if link.left in refs and link.right in refs and link.similarity >= LIKENESS:
            if len(refs) > 2:
                yield Flow((page.ref(link.left), Piece(" ⇄ ", "dim"), page.ref(link.right)), (Piece("  "),))
            sources = [page.sources[ref.rpartition(":")[0]] for ref in (link.left, link.right)]
            yield Flow(tuple(merged(page.sentences[link.left], page.sentences[link.right], *sources)), (Piece("  "),))


def merged(left: Sentence, right: Sentence, first: int = 0, second: int = 1) -> Iterator[Piece]:
    """Yield the pieces of the merged paragraph.

    Without the ``{+…+}`` and the brackets of the others they are the left sentence, to the character; without the
    ``[-…-]`` they are the words of the right one, with the left one's punctuation where the words are the same.
    """
    for edit in edits(left.tokens, right.tokens):
        gone, come = _text(left, edit.left), _text(right, edit.right)
        if edit.kind == "equal":
            yield Piece(gone)
            continue
        if gone:
            yield Piece(f"[-{gone.rstrip()}-]", "bold", first)
            yield Piece(gone[len(gone.rstrip()) :] or (" " if come else ""))
        if come:
            yield Piece(f"{{+{come.rstrip()}+}}", "bold", second)
            yield Piece(come[len(come.rstrip()) :])


def _text(sentence: Sentence, tokens: Sequence[Token]) -> str:
    """Return the text of some words in a row, each with what follows it up to the next word."""
    if not tokens:
        return ""
    begin, offset = sentence.tokens.index(tokens[0]), sentence.span.start
    end = begin + len(tokens)
    start = sentence.tokens[begin].span.start if begin else offset
    stop = sentence.tokens[end].span.start if end < len(sentence.tokens) else sentence.span.end
    return sentence.text[start - offset : stop - offset]
