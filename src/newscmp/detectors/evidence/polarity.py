"""What a sentence says to have happened, not to have happened, or to be still open: its verbs with their polarity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.detectors.evidence.roles import is_content
from newscmp.frozen import dataclass
from newscmp.model import Span
from newscmp.text.grammar import BEING, DOING, GETTING, HAVING, MODAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Passage
    from newscmp.model import Token

#: Words that deny the verb after them within the clause (Huddleston and Pullum 2002, ch. 9; de Marneffe et al. 2008).
NEGATORS = frozenset("not never neither nor without cannot nobody none nothing hardly barely unlikely unable".split())
#: Verbs and nouns that deny the infinitive or gerund after them.
FAILING = frozenset(
    "fail fails failed failing failure refuse refuses refused refusing refusal decline declines declined declining "
    "neglect neglects neglected avoid avoids avoided stop stops stopped".split()
)
#: Verbs that deny the gerund after their "from": the storm kept the crew from leaving.
PREVENTING = frozenset(
    "prevent prevents prevented preventing keep keeps kept keeping bar bars barred barring ban bans banned banning "
    "stop stops stopped block blocks blocked blocking prohibit prohibits prohibited deter deters deterred "
    "suspend suspends suspended suspending exclude excludes excluded excluding".split()
)
#: "not only", "no doubt", "no longer", "not just": no plain denial.
UNDONE = frozenset(
    {"only", "just", "merely", "doubt", "longer", "least", "but", "matter", "less", "later", "sooner", "more"}
)
#: Words before a verb that leave open whether it happened.
OPEN = frozenset(
    "may might could would will shall 'll should expected expects expect likely plans planned planning set scheduled "
    "poised due going wants intends hopes hoping considering weighing possibly perhaps if".split()
)
#: How far before its verb a denial stands: "did not, officials in the capital said, sign".
REACH = 4
CLAUSE = frozenset(",;:()—–")
AUXILIARY = (BEING | HAVING | DOING | MODAL | GETTING) | frozenset(
    "'s 're 've going go i'm we're they're he's she's it's you're i've we've they've".split()
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb with what the words before it say about it."""

    token: Token
    words: str
    span: Span
    """Of the verb, or of the whole phrase ("put on hold")."""
    denied: bool
    open: bool
    """Whether it is planned, possible or a condition."""
    aimed: bool
    """Whether it is an infinitive that nothing denies: "efforts to get it passed" do not say that it passed."""

    @property
    def value(self) -> str:
        """The words, with "not" before them where they are denied."""
        return f"not {self.words}" if self.denied else self.words


def predicates(passage: Passage) -> Iterator[Predicate]:
    """Yield the full verbs of a sentence that is no question, each with its polarity."""
    if asks(passage):
        return
    for place, token in enumerate(passage.sentence.tokens):
        if token.pos.startswith("VB") and token.norm not in AUXILIARY and is_content(token):
            yield predicate(passage, place)


def predicate(passage: Passage, place: int, width: int = 1) -> Predicate:
    """Return the words from a place on as a predicate, whatever their tags."""
    tokens = passage.sentence.tokens
    before = _clause(passage, tokens, place)
    own = tokens[place : place + width]
    words, span = " ".join(token.norm for token in own), Span(own[0].span.start, own[-1].span.end)
    unsure = any(word.removesuffix("n't") in OPEN for word in before)
    refused = _denied(before)
    return Predicate(own[0], words, span, refused, unsure, aimed="to" in before and not refused)


def asks(passage: Passage) -> bool:
    """Whether a sentence is a question, which neither affirms nor denies."""
    return passage.sentence.text.rstrip("\"'”’) ").endswith("?")


def _clause(passage: Passage, tokens: Sequence[Token], place: int) -> list[str]:
    """Return the words before a verb that belong to it: to the last comma, or the verb before it."""
    words: list[str] = []
    gerund = place > 0 and tokens[place - 1].norm == "from"
    for i in range(place - 1, max(-1, place - 1 - REACH), -1):
        gap = passage.document.raw[tokens[i].span.end : tokens[i + 1].span.start]
        if CLAUSE.intersection(gap):
            break
        if _ends_before(tokens[i]) and not (gerund and tokens[i].norm in PREVENTING):
            break
        words.append(tokens[i].norm)
    return words[::-1]


def _ends_before(token: Token) -> bool:
    """Whether a word before a verb belongs to another clause: another full verb, or "that"."""
    norm = token.norm.removesuffix("n't")
    return token.norm == "that" or (
        token.pos.startswith("VB") and norm not in AUXILIARY and norm not in FAILING and not token.norm.endswith("n't")
    )


def denied(tokens: Sequence[Token]) -> bool:
    """Whether an odd number of denials stands among the words."""
    return _denied([token.norm for token in tokens])


def _denied(words: Sequence[str]) -> bool:
    count = 0
    for i, word in enumerate(words):
        after = words[i + 1] if i + 1 < len(words) else ""
        plain = word in NEGATORS or word.endswith("n't") or (word == "no" and not after.isdigit())  # "No. 2"
        prevented = word in PREVENTING and words[-1] == "from"
        count += (plain and after not in UNDONE) or (word in FAILING and after in {"to", ""}) or prevented
    return count % 2 == 1
