"""Which lines of a page are the article, which are labels, and which are page furniture.

Nothing is deleted: every line gets a kind and the rule that decided it.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from newscmp.model import Kind, Line
from newscmp.text.clean import furniture, headline, labels, notices, shape
from newscmp.text.layout import paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.text.clean.shape import Block

Mark = tuple[Kind, str]

BODY: Mark = (Kind.BODY, "clean.body")
#: Log-odds below which a paragraph is furniture. Where little of a page is, it was cleaned before, and a wrong cut
#: costs more than a line left over. Running text inside the article goes only if much speaks against it.
CLEAN_PAGE, NOISY_PAGE, PROSE = -1.25, 1.0, -2.0
#: Shares of a page's words that are furniture at even odds, between which a page passes from clean to noisy.
CLEAN_SHARE, NOISY_SHARE = 0.3, 0.8
#: A shorter text shows too little for its sentences to be judged by their place.
FEW_WORDS = 150
#: Words of a beginning of the article that a page shows above it, cut off with dots.
EXCERPT = 8
NOT_LETTERS = re.compile(r"[\W_]+")


def mark(text: str) -> tuple[Line, ...]:
    """Return a ``Line`` for every non-blank line, in order, each with its kind and the rule that decided it."""
    groups = paragraphs(text)
    texts = [text[group[0].start : group[-1].end] for group in groups]
    marks = _marks(texts)
    return tuple(Line(span, *made) for group, made in zip(groups, marks, strict=True) for span in group)


def line_hash(line: str) -> str:
    """Return a hash of a line's letters and digits, the same for every spacing, case and punctuation."""
    norm = NOT_LETTERS.sub(" ", line).strip().casefold()
    return hashlib.blake2b(norm.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _marks(texts: Sequence[str]) -> list[Mark]:
    blocks = [shape.block(text) for text in texts]
    if len(blocks) < 2:
        return [BODY for _ in blocks]
    marks = _scored(blocks)
    title = headline.find(texts, blocks, [made == BODY for made in marks])
    for number, (text, block) in enumerate(zip(texts, blocks, strict=True)):
        stated = _stated(text, block)
        if stated:
            marks[number] = stated
        elif (marks[number] == BODY or block.prose) and labels.is_caption(text, block.words):
            marks[number] = (Kind.CAPTION, "clean.caption")
    if title is not None:
        marks[title] = (Kind.TITLE, "clean.title")
        for number in range(title):
            if marks[number] == BODY:
                marks[number] = (Kind.BOILERPLATE, "clean.above-headline")
        _signed(texts, blocks, marks, title)
    _about_the_author(texts, blocks, marks)
    _repeated(texts, blocks, marks)
    _end_of_page(blocks, marks)
    return [_heading(blocks, marks, number) for number in range(len(blocks))]


def _stated(text: str, block: Block) -> Mark | None:
    """Return the mark of a paragraph whose words alone tell what it is."""
    stated = labels.label(text, block.words)
    if stated is None and (notice := notices.rule(text, block)):
        return Kind.BOILERPLATE, notice
    if stated is None and labels.is_teaser(text, block.words):
        return Kind.BOILERPLATE, "clean.teaser"
    return stated


def _scored(blocks: Sequence[Block]) -> list[Mark]:
    """Return body or furniture for every paragraph, from the scores and how clean the page is."""
    judged = furniture.judge(blocks)
    words = [min(block.words, 100) for block in blocks]
    cut = _cut(judged, words)
    few = sum(words) < FEW_WORDS
    sure = [number for number, made in enumerate(judged) if made.odds > cut and blocks[number].prose]
    inside = range(sure[0], sure[-1] + 1) if sure else range(0)
    marks = []
    for number, made in enumerate(judged):
        block = blocks[number]
        held = block.ends and (block.prose or block.words >= 15) and number in inside and not block.notice
        plain = few and block.ends and _unsuspicious(block)
        held = held or (number == inside.stop and block.ends and block.words < 15 and _unsuspicious(block))
        kept = plain or made.odds > (PROSE if held else cut)
        marks.append(BODY if kept else (Kind.BOILERPLATE, made.rule))
    return marks


def _cut(judged: Sequence[furniture.Judgement], words: Sequence[int]) -> float:
    """Return the log-odds below which a paragraph is furniture, by how much of the page is."""
    share = sum(count for count, made in zip(words, judged, strict=True) if made.odds < 0) / max(1, sum(words))
    noise = min(1.0, max(0.0, (share - CLEAN_SHARE) / (NOISY_SHARE - CLEAN_SHARE)))
    return CLEAN_PAGE + (NOISY_PAGE - CLEAN_PAGE) * noise


def _unsuspicious(block: Block) -> bool:
    """Whether no sign and no set phrase of a form or a notice is on a paragraph."""
    forms = any(family in {"comments", "legal", "subscribe", "advert"} for family, _ in block.phrases)
    return not forms and block.signs.isdisjoint({"copyright", "handle", "address"})


def _signed(texts: Sequence[str], blocks: Sequence[Block], marks: list[Mark], title: int) -> None:
    """Mark a person's name between the headline and the text, which does not tell of that person."""
    top = next((n for n in range(title + 1, len(blocks)) if blocks[n].prose and marks[n] == BODY), title)
    for number in range(title + 1, top):
        made = labels.signed(texts[number]) if blocks[number].words <= 14 else None
        if made and made[1].split()[-1] not in texts[top]:
            marks[number] = (Kind.BYLINE, "label.name")


def _about_the_author(texts: Sequence[str], blocks: Sequence[Block], marks: list[Mark]) -> None:
    """Mark the last paragraph of the article where it says who wrote it."""
    last = next((n for n in reversed(range(len(blocks))) if marks[n] == BODY and blocks[n].prose), None)
    if last and notices.is_biography(texts[last], blocks[last]):
        marks[last] = (Kind.BOILERPLATE, "clean.author-note")


def _repeated(texts: Sequence[str], blocks: Sequence[Block], marks: list[Mark]) -> None:
    """Mark what stands twice: a caption above its copy with a credit, and the headline in a list below the article."""
    title = next((blocks[n].key for n, made in enumerate(marks) if made[0] is Kind.TITLE), None)
    for number, block in enumerate(blocks):
        above = blocks[number - 1] if number else block
        again = block.key == title and marks[number][0] is not Kind.TITLE
        if again or _broken_off(block, blocks[number + 1 : number + 4]):
            marks[number] = (Kind.BOILERPLATE, "clean.repeated")
        elif number and marks[number - 1][1] != "clean.teaser" and _copied(above, block, texts[number]):
            marks[number - 1] = (Kind.CAPTION, "clean.repeated-caption")
            marks[number] = (Kind.BOILERPLATE, "clean.repeated-caption")
    for number in range(1, len(blocks)):
        below = marks[number - 1][0] is Kind.CAPTION or marks[number - 1][1] == "clean.repeated-caption"
        if below and marks[number] == BODY and blocks[number].words <= 6 and labels.is_photographer(texts[number]):
            marks[number] = (Kind.BOILERPLATE, "clean.credit")


def _broken_off(block: Block, below: Sequence[Block]) -> bool:
    """Whether a paragraph breaks off with dots, and what stands below it begins with the same words."""
    if block.words < EXCERPT or "dots" not in block.signs:
        return False
    return " ".join(other.key for other in below).startswith(block.key)


def _copied(above: Block, block: Block, text: str) -> bool:
    """Whether a paragraph is the one above it again, alone or with a credit behind it."""
    if not 4 <= above.words <= block.words <= above.words + 10 or not block.key.startswith(above.key):
        return False
    return block.key == above.key or labels.has_credit(text) is not None


def _end_of_page(blocks: Sequence[Block], marks: list[Mark]) -> None:
    """Mark everything below a comment form that no running text of the article follows, a bare asterisk included."""
    last = max((n for n, block in enumerate(blocks) if block.prose and marks[n] == BODY), default=len(blocks))
    for number in range(last + 1, len(blocks)):
        if ("comments", "whole") in blocks[number].phrases:
            for below in range(number, len(blocks)):
                if marks[below][0] is not Kind.BOILERPLATE:
                    marks[below] = (Kind.BOILERPLATE, "clean.comment-form")
            return


def _heading(blocks: Sequence[Block], marks: Sequence[Mark], number: int) -> Mark:
    """Return the mark of a paragraph, a heading where a short line of the article stands above running text."""
    block, below = blocks[number], number + 1
    if marks[number] != BODY or block.prose or not 1 <= block.words <= 14 or below == len(blocks):
        return marks[number]
    plain = not block.ends or "question" in block.signs
    heads = plain and "colon" not in block.signs and "item" not in block.signs and "quote" not in block.signs
    return (Kind.HEADING, "clean.heading") if heads and marks[below] == BODY and blocks[below].prose else BODY
