"""The two kinds of rule of Brill's tagger (Brill 1992): by the shape of an unknown word, and by context."""

# ruff: noqa: ARG005 - all templates are asked the same way
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Container

#: A word, a tag, or two or three neighboring tags.
Clue = str | tuple[str, str] | tuple[str, str, str]
#: Whether a contextual rule applies to words and tags at a place.
Test = Callable[[Sequence[str], Sequence[str], int], bool]

SHAPES = frozenset(
    {"char", "haspref", "hassuf", "addpref", "addsuf", "deletepref", "deletesuf", "goodleft", "goodright"}
)
#: What the contextual rules ask, by template, about words (w) and tags (t) at a place (i); x and y are their arguments.
#: One function a rule: finding its template at every call took a third of the time of tagging.
TEMPLATES: Mapping[str, Callable[[str, str], Test]] = {
    "PREVTAG": lambda x, _: lambda w, t, i: t[i - 1] == x,
    "NEXTTAG": lambda x, _: lambda w, t, i: t[i + 1] == x,
    "SURROUNDTAG": lambda x, y: lambda w, t, i: t[i - 1] == x and t[i + 1] == y,
    "WDNEXTTAG": lambda x, y: lambda w, t, i: w[i] == x and t[i + 1] == y,
    "WDPREVTAG": lambda x, y: lambda w, t, i: w[i] == y and t[i - 1] == x,
    "PREVWD": lambda x, _: lambda w, t, i: w[i - 1] == x,
    "NEXTWD": lambda x, _: lambda w, t, i: w[i + 1] == x,
    "CURWD": lambda x, _: lambda w, t, i: w[i] == x,
    "RBIGRAM": lambda x, y: lambda w, t, i: w[i] == x and w[i + 1] == y,
    "LBIGRAM": lambda x, y: lambda w, t, i: w[i] == y and w[i - 1] == x,
    "PREVBIGRAM": lambda x, y: lambda w, t, i: t[i - 2] == x and t[i - 1] == y,
    "NEXTBIGRAM": lambda x, y: lambda w, t, i: t[i + 1] == x and t[i + 2] == y,
    "PREV1OR2WD": lambda x, _: lambda w, t, i: x in w[i - 2 : i],
    "PREV1OR2TAG": lambda x, _: lambda w, t, i: x in t[i - 2 : i],
    "PREV1OR2OR3TAG": lambda x, _: lambda w, t, i: x in t[i - 3 : i],
    "NEXT1OR2TAG": lambda x, _: lambda w, t, i: x in t[i + 1 : i + 3],
    "PREV2TAG": lambda x, _: lambda w, t, i: t[i - 2] == x,
    "NEXT2TAG": lambda x, _: lambda w, t, i: t[i + 2] == x,
    "WDAND2AFT": lambda x, y: lambda w, t, i: w[i] == x and w[i + 2] == y,
    "WDAND2TAGBFR": lambda x, y: lambda w, t, i: w[i] == y and t[i - 2] == x,
    "WDAND2TAGAFT": lambda x, y: lambda w, t, i: w[i] == x and t[i + 2] == y,
}
#: Templates whose second argument is the word at the place itself: a better clue than the first.
WORD_SECOND = frozenset({"WDPREVTAG", "WDAND2TAGBFR", "LBIGRAM"})


@dataclass(frozen=True, slots=True)
class Lexical:
    """Gives an unknown word a tag by prefix, suffix, letter or neighbor."""

    only: str
    """The tag the word must have so far, or "" for any."""
    shape: str
    text: str
    tag: str

    @classmethod
    def parse(cls, row: Sequence[str]) -> Lexical:
        """Return the rule of a row: ``NN ing fhassuf 3 VBG x`` or ``ly hassuf 2 RB x``."""
        if row[1] in SHAPES:
            return cls("", row[1], row[0], row[-2])
        return cls(row[0], row[2].removeprefix("f"), row[1], row[-2])

    def fits(self, word: str, lexicon: Container[str]) -> bool:  # noqa: PLR0911 - one case a shape
        """Whether the rule can apply to a word, whatever its neighbors are."""
        text = self.text
        match self.shape:
            case "char":
                return text in word
            case "haspref":
                return word.startswith(text)
            case "hassuf":
                return word.endswith(text)
            case "addpref":
                return text + word in lexicon
            case "addsuf":
                return word + text in lexicon
            case "deletepref":
                return word.startswith(text) and word[len(text) :] in lexicon
            case "deletesuf":
                return word.endswith(text) and word[: -len(text)] in lexicon
            case "goodleft" | "goodright":
                return True
        return False

    def beside(self, before: str, after: str) -> bool:
        """Whether the neighbors of a word are those that the rule asks for, if it asks for any."""
        match self.shape:
            case "goodleft":
                return after == self.text
            case "goodright":
                return before == self.text
        return True


@dataclass(frozen=True, slots=True)
class Contextual:
    """Changes one tag into another where the neighboring words or tags say so."""

    old: str
    new: str
    clue: Clue
    """A word, two or three neighboring tags or else a tag without which the rule cannot apply to a sentence."""
    holds: Test
    """Whether the rule applies at a place; words and tags are padded by three on either side."""

    @classmethod
    def parse(cls, row: Sequence[str]) -> Contextual:
        """Return the rule of a row: ``NN VB PREVTAG TO``."""
        old, new, template, *arguments = row
        first, second = (*arguments, "")[:2]
        name = template.upper()
        return cls(old, new, _clue(old, name, first, second), TEMPLATES[name](first, second))


def _clue(old: str, template: str, first: str, second: str) -> Clue:
    match template:
        case "SURROUNDTAG":
            return first, old, second
        case "PREVTAG":
            return first, old
        case "PREVBIGRAM":
            return second, old
        case "NEXTTAG" | "NEXTBIGRAM":
            return old, first
    return second if template in WORD_SECOND else first
