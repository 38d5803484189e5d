"""A linked pair merged into one paragraph, whole words only, with git's ``[-left-]`` and ``{+right+}``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newscmp.alignment.wording import edits
from newscmp.model import document_of, index_of
from newscmp.render.rows import Flow, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.model import Sentence, Token
    from newscmp.render.page import Page
    from newscmp.render.rows import Row

#: Below this share of common words little of the wording survives, and a merged paragraph is confetti.
LIKENESS = 0.5
WORD = re.compile(r"\w")


def rows(page: Page, group: int, refs: Sequence[str]) -> Iterator[Row]:
    """Yield one paragraph for every link of the group that is alike enough, then the sentences without such a link."""
    done: set[str] = set()
    for left, right in _linked(page, refs) if group else pairwise(refs):  # headlines are compared without being linked
        if likeness(page.sentences[left], page.sentences[right]) >= LIKENESS:
            if len(refs) > 2:
                yield Flow((page.ref(left), Piece(" ⇄ ", "dim"), page.ref(right)), (Piece("  "),))
            sources = [page.sources[document_of(ref)] for ref in (left, right)]
            yield Flow(tuple(merged(page.sentences[left], page.sentences[right], *sources)), (Piece("  "),))
            done |= {left, right}
    yield from (Flow(page.passage(ref, group), page.label(ref)) for ref in refs if ref not in done)


def _linked(page: Page, refs: Sequence[str]) -> list[tuple[str, str]]:
    """Return the linked pairs of some sentences, one pair of documents after the other."""
    pairs = ((link.left, link.right) for link in page.between(refs))
    return sorted(pairs, key=lambda pair: (*(page.sources[document_of(ref)] for ref in pair), *map(index_of, pair)))


def likeness(left: Sentence, right: Sentence) -> float:
    """Return twice the words in common, in order, over all words: difflib's ratio."""
    same = sum(len(edit.left) for edit in edits(left.tokens, right.tokens) if edit.kind == "equal")
    return 2 * same / max(1, len(left.tokens) + len(right.tokens))


def merged(left: Sentence, right: Sentence, first: int = 0, second: int = 1) -> Iterator[Piece]:
    """Yield the pieces of the merged paragraph.

    Without the ``{+…+}`` they have the words of the left sentence, without the ``[-…-]`` those of the right one. Where
    the words are the same the punctuation is the left one's, except where a run of them ends: there it belongs to the
    change.
    """
    steps = edits(left.tokens, right.tokens)
    blank, closed, before = True, False, ("", "")
    for number, edit in enumerate(steps, start=1):
        gone, come = _text(left, edit.left), _text(right, edit.right)
        if edit.kind == "equal":
            ends = (_end(gone), _end(come))
            apart = number < len(steps) and ends[0].strip() != ends[1].strip()
            words, before = (gone.removesuffix(ends[0]), ends) if apart else (gone, ("", ""))
            blank = words.endswith(" ")
            yield Piece(words)
            continue
        shared = _end(gone) if _end(gone) == _end(come) else ""  # "48-page" and "47-page" differ in the number alone
        sides = [(before[0] + gone, "[-{}-]", first), (before[1] + come, "{{+{}+}}", second)]
        for text, form, source in sides:
            told = text.removesuffix(shared)
            if WORD.search(told):  # punctuation by itself is no change to look at
                yield from (Piece(" "),) if not blank and (told[0] == " " or number == 1 or closed) else ()
                yield Piece(form.format(told.strip()), "bold", source)
                blank, closed = False, True
        yield Piece(shared or " ")
        blank, closed, before = (shared or " ").endswith(" "), False, ("", "")


def _end(text: str) -> str:
    """Return what stands between the last word and the next."""
    last = next((place for place in range(len(text), 0, -1) if WORD.match(text, place - 1)), 0)
    return text[last:]


def _text(sentence: Sentence, tokens: Sequence[Token]) -> str:
    """Return the text of some words in a row, each with what follows it up to the next word."""
    if not tokens:
        return ""
    begin, offset = sentence.tokens.index(tokens[0]), sentence.span.start
    end = begin + len(tokens)
    start = sentence.tokens[begin].span.start if begin else offset
    stop = sentence.tokens[end].span.start if end < len(sentence.tokens) else sentence.span.end
    return sentence.text[start - offset : stop - offset]
