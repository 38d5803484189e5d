"""``fact.quote``: one utterance with different words inside the quotation marks, or cut to different lengths."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.alignment.wording import opcodes
from newscmp.detectors.evidence.findings import Finding, collect
from newscmp.detectors.evidence.reports import quoted
from newscmp.detectors.evidence.roles import is_content
from newscmp.frozen import dataclass
from newscmp.model import Relation, Rule, Span
from newscmp.text.names import Kinship, kinship

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.model import Difference, Group, Token

RULE = Rule(
    "fact.quote",
    "Words inside the marks",
    "One utterance is quoted with different words, or one source quotes more of it than the other (finer).",
)
#: One utterance: a run of so many equal words, of which so many say something.
RUN, CONTENT = 5, 2
#: More altered words than equal ones make another utterance; a cut of fewer words is no finding.
LEAST_CUT = 4
#: Marks by which an editor shows that words were left out or put in.
EDITED = frozenset("[](…")
ASIDE = re.compile(r"\[[^\[\]]{1,80}\]|\([^()]{1,80}\)")
#: Words that an ear lets go by; a quotation that differs in nothing else is folded away.
LIGHT = frozenset("a an the it that is are was were really therefore".split())
CONTRACTIONS = (("n't", " not"), ("'re", " are"), ("'m", " am"), ("'ve", " have"), ("'ll", " will"), ("'s", " is"))
#: One edit as difflib gives it: kind, then first and end of the left and of the right words.
Code = tuple[str, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation in a sentence with the words between its marks."""

    passage: Passage
    tokens: tuple[Token, ...]

    @property
    def norms(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(token.norm for token in self.tokens)


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the utterances that members of a group quote differently."""
    told: dict[str, tuple[Quote, ...]] = {}
    for passage in context.group(group):
        told[passage.document.id] = (*told.get(passage.document.id, ()), *_quotes(passage))
    findings = [finding for left, right in combinations(told.values(), 2) for finding in _findings(left, right)]
    yield from collect(RULE, group, findings)


def _findings(left: Sequence[Quote], right: Sequence[Quote]) -> Iterator[Finding]:
    """Yield the differences between quotations of two sources, where neither has the other's words as well."""
    for one in left:
        for other in right:
            if other.norms not in {quote.norms for quote in left} and one.norms not in {quote.norms for quote in right}:
                yield from _compare(one, other)


def _quotes(passage: Passage) -> Iterator[Quote]:
    for span in quoted(passage):
        asides = [match.span() for match in ASIDE.finditer(passage.document.raw, span.start, span.end)]
        tokens = tuple(
            token
            for token in passage.sentence.tokens
            if span.covers(token.span) and not any(start <= token.span.start < end for start, end in asides)
        )
        if len(tokens) >= RUN:
            yield Quote(passage, tokens)


def _compare(one: Quote, other: Quote) -> Iterator[Finding]:
    codes = opcodes(one.norms, other.norms)
    equal = [code for code in codes if code[0] == "equal" and (_telling(one, code) or _at_both_ends(one, other, code))]
    if not any(code[2] - code[1] >= RUN for code in equal):
        return
    first, last = codes.index(equal[0]), codes.index(equal[-1])
    inner = [code for code in codes[first : last + 1] if code[0] != "equal" and not _harmless(one, other, code)]
    shared = sum(code[2] - code[1] for code in equal)
    altered = sum(max(code[2] - code[1], code[4] - code[3]) for code in inner)
    if inner and altered < shared:
        yield _altered(one, other, inner)
    elif not inner and _cut(codes[:first], codes[last + 1 :]):
        yield _longer(one, other, equal)


def _telling(one: Quote, code: Code) -> bool:
    return sum(is_content(token) for token in one.tokens[code[1] : code[2]]) >= CONTENT


def _at_both_ends(one: Quote, other: Quote, code: Code) -> bool:
    """Whether the equal words begin both quotations, or end both."""
    return code[1] == code[3] == 0 or (code[2] == len(one.tokens) and code[4] == len(other.tokens))


def _harmless(one: Quote, other: Quote, code: Code) -> bool:
    """Whether an editor says that words were put in or left out there, or only the spelling differs: F.B.I., he's."""
    _, i, k, j, m = code
    numbers = _number(one, i, k), _number(other, j, m)
    swapped = one.tokens[i:k], other.tokens[j:m]
    same = _letters(swapped[0]) == _letters(swapped[1]) or (None not in numbers and numbers[0] == numbers[1])
    names = [" ".join(token.norm for token in side) for side in swapped]
    same = same or kinship(*names) in {Kinship.ACRONYM, Kinship.SAME, Kinship.SPELLING}
    return _marked(one, i, k) or _marked(other, j, m) or same


def _number(quote: Quote, first: int, last: int) -> float | None:
    """Return the value of the one word between two places if that is a number: "9", "nine"."""
    if last - first != 1 or quote.tokens[first].pos != "CD":
        return None
    span = quote.tokens[first].span
    return next((q.value for q in quote.passage.quantities if q.high is None and q.span.covers(span)), None)


def _letters(tokens: Sequence[Token]) -> str:
    written = " ".join(token.norm for token in tokens)
    for short, long in CONTRACTIONS:
        written = written.replace(short, long)
    return "".join(filter(str.isalnum, written))


def _marked(quote: Quote, first: int, last: int) -> bool:
    start = quote.tokens[first - 1].span.end if first else quote.tokens[0].span.start
    end = quote.tokens[last].span.start if last < len(quote.tokens) else quote.tokens[-1].span.end
    around = quote.passage.text(Span(start, end))
    return not EDITED.isdisjoint(around) or "..." in around or ". . ." in around


def _cut(before: Sequence[Code], after: Sequence[Code]) -> bool:
    """Whether one quotation holds the other and at least a few words more."""
    rest = (*before, *after)
    left, right = sum(code[2] - code[1] for code in rest), sum(code[4] - code[3] for code in rest)
    return min(left, right) == 0 and max(left, right) >= LEAST_CUT


def _altered(one: Quote, other: Quote, inner: Sequence[Code]) -> Finding:
    (_, i, _, j, _), (_, _, k, _, m) = inner[0], inner[-1]
    # a gap cannot be shown: where one source has no word there, both show the words beside it
    around = int(i == k or j == m)
    left, right = (_words(quote, *ends, around) for quote, ends in ((one, (i, k)), (other, (j, m))))
    readings = one.passage.reading(left), other.passage.reading(right)
    note = "same utterance, other words inside the marks; translated?"
    swapped = (token for _, i, k, j, m in inner for token in (*one.tokens[i:k], *other.tokens[j:m]))
    return Finding(Relation.VARIANT, *readings, note, all(t.norm.removesuffix("'s") in LIGHT for t in swapped))


def _longer(one: Quote, other: Quote, equal: Sequence[Code]) -> Finding:
    left, right = (Span(q.tokens[0].span.start, q.tokens[-1].span.end) for q in (one, other))
    shared = sum(code[2] - code[1] for code in equal)
    why = f"{len(one.tokens)} and {len(other.tokens)} words, {shared} of them shared"
    readings = one.passage.reading(left), other.passage.reading(right)
    return Finding(Relation.FINER, *readings, "one source quotes more of it", folded=True, explanation=(why,))


def _words(quote: Quote, first: int, last: int, around: int) -> Span:
    """Return the span of some words of a quotation with so many words to either side."""
    first, last = max(0, first - around), min(len(quote.tokens), last + around)
    return Span(quote.tokens[first].span.start, quote.tokens[last - 1].span.end)
