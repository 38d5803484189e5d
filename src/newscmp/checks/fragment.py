"""Sentences cut apart by a stray stop, as machine translation and scrapers leave them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.checks import Finding, Subject, shortened
from newscmp.model import Kind, Rule, Span
from newscmp.problems import Severity
from newscmp.text.sentences.abbreviations import is_known, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.model import Sentence

RULE = Rule(
    "ingest.fragment",
    "Sentence fragment",
    "A sentence, or what follows a full stop inside one, starts in lower case: words were cut off, or a stop is wrong.",
)
SEVERITY = Severity.WARNING
#: Share of such sentences from which lower case is the writer's habit, not damage.
HABIT = 0.5
STOP = re.compile(r"(?<![.\w])([^\W\d_]{2,})\.\s+(?=[a-z]{2})")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the fragments of the body, unless most of its sentences start so."""
    body = [sentence for sentence in subject.document.sentences if sentence.kind is Kind.BODY]
    low = [span for sentence in body for span in _fragments(sentence)]
    if len(low) <= HABIT * len(body):
        for span in low:
            said = shortened(subject.document.text(span), 30)
            yield Finding(f'sentence starts in lower case ("{said}")', span)


def _fragments(sentence: Sentence) -> Iterator[Span]:
    first = sentence.text.partition(" ")[0]
    if first.islower() and first.isalpha():  # "iPhone" is no lower case, "e.g." no word
        yield sentence.span
        return
    for match in STOP.finditer(sentence.text):
        word = match.group(1)
        numbered = word[0].isupper() and word.lower() in words("number")  # "No. of rooms"
        if not numbered and not is_known(word, ""):
            yield Span(sentence.span.start + match.end(), sentence.span.end)
            return
