"""The lexicon and the rules that textblob carries, and how the rules change the tags of a sentence (Brill 1992)."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from heapq import heapify, heappop, heappush
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.text.grammar import VERB_TAGS
from newscmp.text.tagger.brill import Contextual, Lexical

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newscmp.text.tagger.brill import Clue

PAD = ("STAART", "STAART", "STAART")
CLOSED = frozenset({"CC", "MD", "PRP", "PRP$", "WP", "WP$", "TO", "DT", "POS"})
DETERMINERS = frozenset({"that", "all", "this", "these", "those", "no", "any", "another", "both", "half"})
#: Words of one use only, which a rule for their class must not touch.
FIXED = frozenset(
    ("not", "n't", "also", "never", "very", "so", "of", "in", "for", "with", "from", "at", "on", "by", "into")
)


@dataclass(frozen=True, slots=True)
class Rules:
    """The lexicon, and the rules in the order in which they were learned."""

    lexicon: Mapping[str, str]
    lexical: tuple[Lexical, ...]
    contextual: tuple[Contextual, ...]
    numbers: Mapping[Clue, Sequence[int]]
    """The numbers of the contextual rules with a clue."""
    clues: frozenset[Clue]
    """All clues: a set of them meets another without hashing its tuples again."""

    def by_clues(self, clues: AbstractSet[Clue]) -> list[int]:
        """Return the numbers of the contextual rules that may apply where there are these clues."""
        return [number for clue in clues & self.clues for number in self.numbers[clue]]


@cache
def rules() -> Rules:
    """Return the lexicon (94,000 words) and rules of the installed textblob package."""
    spec = find_spec("textblob")
    assert spec is not None, "textblob is a requirement of this package"
    assert spec.origin is not None
    folder = Path(spec.origin).parent / "en"
    words = (folder / "en-lexicon.txt").read_text(encoding="utf-8")
    fields = words[words.index("\n! ") :].split()
    lexical = tuple(Lexical.parse(row) for row in _rows(folder / "en-morphology.txt"))
    contextual = tuple(Contextual.parse(row) for row in _rows(folder / "en-context.txt"))
    numbers: dict[Clue, list[int]] = {}
    for number, rule in enumerate(contextual):
        numbers.setdefault(rule.clue, []).append(number)
    return Rules(dict(zip(fields[::2], fields[1::2], strict=True)), lexical, contextual, numbers, frozenset(numbers))


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith(";;;"):
            yield line.split()


def apply(known: Rules, words: Sequence[str], tags: list[str]) -> None:
    """Change tags by every rule in turn, each from left to right, as they were learned (Brill 1992).

    Rules without a clue in the sentence are not tried; a tag that changes may give a clue to a later rule.
    """
    places: dict[str, list[int]] = defaultdict(list, STAART=[0])
    for place, found in enumerate(tags, start=3):
        places[found].append(place)
    padded = (*PAD, *words, *PAD)
    tags[:] = (*PAD, *tags, *PAD)
    contextual = known.contextual
    waiting = known.by_clues({*padded, *tags, *pairwise(tags), *zip(tags, tags[1:], tags[2:], strict=False)})
    heapify(waiting)
    last = -1
    while waiting:
        number = heappop(waiting)
        if number == last:
            continue
        rule, last = contextual[number], number
        if rule.old not in places:
            continue
        for place in tuple(places[rule.old]):
            if rule.holds(padded, tags, place) and _possible(padded[place], rule.old, rule.new):
                tags[place] = rule.new
                places[rule.old].remove(place)
                places[rule.new].append(place)
                for later in known.by_clues(_clues_at(tags, place)):
                    if later > number:
                        heappush(waiting, later)
    del tags[:3], tags[-3:]


def _clues_at(tags: Sequence[str], place: int) -> set[Clue]:
    """Return the clues in which the tag at a place has a part."""
    second, before, here, after, last = tags[place - 2 : place + 3]
    pairs = {(before, here), (here, after)}
    return {here, *pairs, (second, before, here), (before, here, after), (here, after, last)}


@lru_cache(maxsize=16384)
def _possible(word: str, old: str, new: str) -> bool:  # noqa: PLR0911 - one case a tag
    """Whether a word can have the new tag at all.

    Brill's tagger asks its lexicon for the other tags of a known word; this lexicon holds only the first, so that form
    and related forms in the lexicon decide. Without this check one tag in 30 of news text is spoilt: "last week the"
    makes a noun before a determiner a participle.
    """
    match new:
        case "NNP" | "NNPS":
            return word[0].isupper()
        case "VBG":
            return word.endswith("ing")
        case "NNS":
            return word.endswith("s") and (old != "VBZ" or _has_singular(word.lower()))
        case "VBZ":
            return word.endswith("s") and (old in VERB_TAGS or has_participle(_base(word.lower())))
        case "VBD" | "VBN":
            return word.endswith("ed") or old in VERB_TAGS
        case "VB" | "VBP":
            return old in VERB_TAGS or (old not in {"IN", "TO"} and word not in FIXED and has_participle(word.lower()))
        case "WDT" | "DT":
            return word.lower() in DETERMINERS
        case "JJ" | "RB" | "NN":
            return old not in CLOSED and not word.endswith("ly") and word not in FIXED
    return True


def _base(word: str) -> str:
    """Return a word less its -s: denies, deny."""
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def _has_singular(word: str) -> bool:
    """Whether a form in -s can be a plural: "reports", not "indicates"."""
    return rules().lexicon.get(_base(word), "NN").startswith("NN")


def has_participle(word: str) -> bool:
    """Whether the lexicon has the form in -ing of a word in lower case, so that it can be a verb."""
    lexicon = rules().lexicon
    return any(form + "ing" in lexicon for form in (word, word[:-1], word + word[-1]))
