"""The two kinds of rule of Brill's tagger (Brill 1992): by the shape of an unknown word, and by context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

#: A word, a tag, or two neighboring tags.
Clue = str | tuple[str, str]

SHAPES = frozenset(
    {"char", "haspref", "hassuf", "addpref", "addsuf", "deletepref", "deletesuf", "goodleft", "goodright"}
)
#: Which argument of a contextual rule is a word of the sentence (not a tag), by template.
WORD_ARGUMENT = {
    "CURWD": 0,
    "PREVWD": 0,
    "NEXTWD": 0,
    "PREV1OR2WD": 0,
    "WDPREVTAG": 1,
    "WDNEXTTAG": 0,
    "WDAND2AFT": 0,
    "WDAND2TAGBFR": 1,
    "WDAND2TAGAFT": 0,
    "LBIGRAM": 1,
    "RBIGRAM": 0,
}


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

    def holds(self, word: str, before: str, after: str, lexicon: Container[str]) -> bool:  # noqa: PLR0911 - one case a shape
        """Whether the rule applies to a word between two neighbors."""
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
            case "goodleft":
                return after == text
            case "goodright":
                return before == text
        return False


@dataclass(frozen=True, slots=True)
class Contextual:
    """Changes one tag into another where the neighboring words or tags say so."""

    old: str
    new: str
    template: str
    first: str
    second: str
    clue: Clue
    """A word, a pair of neighboring tags or else a tag without which the rule cannot apply to a sentence."""

    @classmethod
    def parse(cls, row: Sequence[str]) -> Contextual:
        """Return the rule of a row: ``NN VB PREVTAG TO``."""
        old, new, template, *arguments = row
        first, second = (*arguments, "")[:2]
        return cls(old, new, template.upper(), first, second, _clue(old, template.upper(), first, second))

    def holds(self, words: Sequence[str], tags: Sequence[str], i: int) -> bool:  # noqa: C901, PLR0911, PLR0912 - one case a template
        """Whether the rule applies at a place; words and tags are padded by three on either side."""
        x, y = self.first, self.second
        match self.template:
            case "PREVTAG":
                return tags[i - 1] == x
            case "NEXTTAG":
                return tags[i + 1] == x
            case "SURROUNDTAG":
                return tags[i - 1] == x and tags[i + 1] == y
            case "WDNEXTTAG":
                return words[i] == x and tags[i + 1] == y
            case "WDPREVTAG":
                return words[i] == y and tags[i - 1] == x
            case "PREVWD":
                return words[i - 1] == x
            case "NEXTWD":
                return words[i + 1] == x
            case "CURWD":
                return words[i] == x
            case "RBIGRAM":
                return words[i] == x and words[i + 1] == y
            case "LBIGRAM":
                return words[i] == y and words[i - 1] == x
            case "PREVBIGRAM":
                return tags[i - 2] == x and tags[i - 1] == y
            case "NEXTBIGRAM":
                return tags[i + 1] == x and tags[i + 2] == y
            case "PREV1OR2WD":
                return x in words[i - 2 : i]
            case "PREV1OR2TAG":
                return x in tags[i - 2 : i]
            case "PREV1OR2OR3TAG":
                return x in tags[i - 3 : i]
            case "NEXT1OR2TAG":
                return x in tags[i + 1 : i + 3]
            case "PREV2TAG":
                return tags[i - 2] == x
            case "NEXT2TAG":
                return tags[i + 2] == x
            case "WDAND2AFT":
                return words[i] == x and words[i + 2] == y
            case "WDAND2TAGBFR":
                return words[i] == y and tags[i - 2] == x
            case "WDAND2TAGAFT":
                return words[i] == x and tags[i + 2] == y
        return False


def _clue(old: str, template: str, first: str, second: str) -> Clue:
    match template:
        case "PREVTAG" | "SURROUNDTAG":
            return first, old
        case "PREVBIGRAM":
            return second, old
        case "NEXTTAG" | "NEXTBIGRAM":
            return old, first
    return second if WORD_ARGUMENT.get(template) == 1 else first
