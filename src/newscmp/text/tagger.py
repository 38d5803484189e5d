"""Part-of-speech tags without a model: Brill's rule-based tagger (Brill 1992) over the lexicon that textblob carries.

The files are read from the installed package without importing it: ``import textblob`` imports nltk (0.6 s of CPU) and
its own tagger takes 700 µs a sentence; reading the files takes 40 ms once, and a sentence of 23 words about 100 µs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from heapq import heapify, heappop, heappush
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newscmp.frozen import dataclass
from newscmp.model import Span, Token
from newscmp.text.brill import Contextual, Lexical
from newscmp.text.grammar import VERB_TAGS
from newscmp.text.tokens import WORD, normalize, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newscmp.text.brill import Clue

#: No word, clitic or mark runs over white space. Most chunks were seen before, so what is in them is kept, with the
#: tags of the lexicon (its 94,000 words do not fit the processor's cache); long ones are not, so that no megabyte is.
CHUNK = re.compile(r"\S+\s*|\s+")
CACHED = 40
NUMBER = re.compile(r"[\d\-.,:/%$]+(?:st|nd|rd|th|s)?$")
CLITIC = re.compile(r"(?i)(?<=\w)(n['’]t|['’](?:s|re|ve|ll|d|m))$")
#: Marks between the words, as the lexicon writes them.
MARKS = str.maketrans({"“": '"', "”": '"', "‘": '"', "’": '"', "«": '"', "»": '"', "—": "-", "–": "-"})
#: Words above this share begin with a capital in a headline set in title case; ordinary sentences stay far below it.
TITLE_CASE = 0.6
PAD = ("STAART", "STAART", "STAART")
CLOSED = frozenset({"CC", "MD", "PRP", "PRP$", "WP", "WP$", "TO", "DT", "POS"})
DETERMINERS = frozenset({"that", "all", "this", "these", "those", "no", "any", "another", "both", "half"})
SUBJECT = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "WP", "WDT", "RB"})
OBJECT = frozenset({"DT", "PRP", "PRP$", "CD", "NNP", "NNPS"})
FINITE = frozenset({"VBZ", "VBD", "VBP", "VB", "MD"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
#: How a noun phrase begins that does not begin with a noun.
DESCRIBED = frozenset({"DT", "PRP", "PRP$", "CD", "JJ"})
STOPS = frozenset(".?!")
AUXILIARIES = frozenset(
    {
        *("have", "has", "had", "having", "'ve", "be", "is", "are", "was", "were", "been", "being", "am", "'re"),
        *("get", "gets", "got", "getting", "become", "became"),
    }
)
#: Words of one use only, which a rule for their class must not touch.
FIXED = frozenset(
    ("not", "n't", "also", "never", "very", "so", "of", "in", "for", "with", "from", "at", "on", "by", "into")
)


@dataclass(frozen=True, slots=True)
class _Rules:
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


def tag(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Return the tokens of one sentence with their Penn Treebank tags, spans shifted by ``offset``.

    A word with a clitic ("Kovac's", "didn't") has the tag of the word before the clitic.
    """
    words: list[str] = []
    tags: list[str] = []
    chunks = []
    begin = offset
    for chunk in CHUNK.findall(text):
        size = len(chunk)
        found, known, tokens = _pieces(chunk) if size <= CACHED else _pieces.__wrapped__(chunk)
        chunks.append((begin, len(words), tokens))
        words += found
        tags += known
        begin += size
    if not words:
        return ()
    rules = _rules()
    _guess_missing(words, tags, rules.lexicon)
    _apply(rules, words, tags)
    _mend(words, tags)
    if words[-1] not in STOPS:
        _find_verb(words, tags, rules.lexicon)
    return tuple(
        [
            Token(Span(begin + start, begin + end), norm, root, tags[before + place])
            for begin, before, tokens in chunks
            for start, end, norm, root, place in tokens
        ]
    )


class _Pieces(NamedTuple):
    """What a chunk holds."""

    words: tuple[str, ...]
    """Words, clitics and marks, in order."""
    tags: tuple[str, ...]
    """The most frequent tag of each; "" for words that the lexicon does not have."""
    tokens: tuple[tuple[int, int, str, str, int], ...]
    """Of each token start, end, norm, stem and its number among the words."""


@lru_cache(maxsize=32768)
def _pieces(chunk: str) -> _Pieces:
    lexicon = _rules().lexicon
    word = chunk.rstrip()
    if word.isalpha():  # two new chunks in three, and a fifth of the time
        norm = normalize(word)
        return _Pieces((word,), (lexicon.get(word, ""),), ((0, len(word), norm, stem(norm), 0),))
    words: list[str] = []
    tokens = []
    end = 0
    for match in WORD.finditer(chunk):
        start = match.start()
        words += chunk[end:start].translate(MARKS).split()
        end = match.end()
        word = match.group()
        norm = normalize(word)
        tokens.append((start, end, norm, stem(norm), len(words)))
        clitic = CLITIC.search(word) if "'" in word or "’" in word else None
        words.append(word[: clitic.start()] if clitic else word)
        if clitic:
            words.append(clitic.group().replace("’", "'").lower())
    words += chunk[end:].translate(MARKS).split()
    return _Pieces(tuple(words), tuple([lexicon.get(word, "") for word in words]), tuple(tokens))


def _guess_missing(words: Sequence[str], tags: list[str], lexicon: Mapping[str, str]) -> None:
    """Give the words that the lexicon does not have the tag that capitals, digits, endings or neighbors tell."""
    headline = _title_case(words)
    for position, known in enumerate(tags):
        if known:
            if words[position] == "US" and not _in_capitals(words, position):
                tags[position] = "NNP"
            continue
        word, before = words[position], words[position - 1] if position else ""
        found = lexicon.get(word.lower()) if headline or not position or before == '"' else None
        if found is None:
            found = _guess(word, before, words[position + 1] if position + 1 < len(words) else "")
            if headline and found == "NNP" and lexicon.get(word[:-1].lower(), "") == "VB" and word.endswith("s"):
                found = "VBZ"  # "Oduya Nominates a Lawyer"
        tags[position] = found


def _in_capitals(words: Sequence[str], position: int) -> bool:
    """Whether a word beside this one is all in capitals too, so that US may be the pronoun: GIVE US MORE."""
    beside = (*words[max(0, position - 1) : position], *words[position + 1 : position + 2])
    return any(word.isupper() for word in beside)


def _title_case(words: Sequence[str]) -> bool:
    if words[-1] == ".":
        return False
    letters = [word for word in words if word[0].isalpha()]
    return len(letters) > 3 and sum(word[0].isupper() for word in letters) > TITLE_CASE * len(letters)


def _guess(word: str, before: str, after: str) -> str:
    """Return the tag of an unknown word: proper noun, number, mark, or by Brill's rules of endings and neighbors."""
    if word[0].isupper():
        return "JJ" if word.endswith(("ed", "ing")) and "-" in word else "NNP"
    if NUMBER.match(word):
        return "CD"
    if not word[0].isalnum():
        return '"' if word[-1] == '"' else ":" if word[0] in "-;:…" else word[0]
    if word.endswith("s") and _rules().lexicon.get(word[:-1], "").startswith("VB"):
        return "VBZ"
    found = "NN"
    for rule in _lexical(word):
        if rule.only in ("", found) and rule.beside(before, after):
            found = rule.tag
    return found


@lru_cache(maxsize=8192)
def _lexical(word: str) -> tuple[Lexical, ...]:
    """Return the rules of endings that can apply to a word: one in twenty; asking all takes 50 µs."""
    rules = _rules()
    return tuple([rule for rule in rules.lexical if rule.fits(word, rules.lexicon)])


def _apply(rules: _Rules, words: Sequence[str], tags: list[str]) -> None:
    """Change tags by every rule in turn, each from left to right, as they were learned (Brill 1992).

    Rules without a clue in the sentence are not tried; a tag that changes may give a clue to a later rule.
    """
    places: dict[str, list[int]] = defaultdict(list, STAART=[0])
    for place, found in enumerate(tags, start=3):
        places[found].append(place)
    padded = (*PAD, *words, *PAD)
    tags[:] = (*PAD, *tags, *PAD)
    contextual = rules.contextual
    waiting = rules.by_clues({*padded, *tags, *pairwise(tags), *zip(tags, tags[1:], tags[2:], strict=False)})
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
                for later in rules.by_clues(_clues_at(tags, place)):
                    if later > number:
                        heappush(waiting, later)
    del tags[:3], tags[-3:]


def _clues_at(tags: Sequence[str], place: int) -> set[Clue]:
    """Return the clues in which the tag at a place has a part."""
    second, before, here, after, last = tags[place - 2 : place + 3]
    pairs = {(before, here), (here, after)}
    return {here, *pairs, (second, before, here), (before, here, after), (here, after, last)}


def _mend(words: Sequence[str], tags: list[str]) -> None:
    """Make a participle a past tense, and a noun after a modal a verb, where the neighbors leave no other reading.

    Many verbs of news are participles first in the lexicon ("soldiers killed two men"), others are not in it ("should
    nix the deal").
    """
    for i in range(1, len(tags) - 1):
        if tags[i] == "VBN" and tags[i - 1] in SUBJECT and tags[i + 1] in OBJECT:
            before = {word.lower() for word in words[max(0, i - 4) : i]}
            if before.isdisjoint(AUXILIARIES):
                tags[i] = "VBD"
        elif tags[i] == "NN" and tags[i - 1] == "MD" and tags[i + 1] in OBJECT:
            tags[i] = "VB"
        elif tags[i] == "NNS" and tags[i - 1] == "NNP" and tags[i + 1] in OBJECT - {"CD", "NNP", "NNPS"}:
            if _has_participle(words[i].lower()[:-1]):
                tags[i] = "VBZ"  # "Oduya calls the plan a gift"
        elif tags[i] == "VB" and words[i - 1] == "to" and words[i - 2].lower() == "according":
            tags[i] = "NN"  # no infinitive: according to police, according to rail officials
        elif tags[i - 1] == "NNP" and words[i + 1] == "." and len(words[i]) == 1 and words[i].isupper():
            tags[i] = "NNP"  # an initial inside a name


def _find_verb(words: Sequence[str], tags: list[str], lexicon: Mapping[str, str]) -> None:
    """Make the first plural noun between nouns a verb, where a line without a full stop has no finite verb else.

    Headlines are full of short verbs that are nouns first in the lexicon: "Union chief slams ban", "Minister backs
    plan"; the word behind, left alone, is then taken for the verb.
    """
    finite = {i for i, found in enumerate(tags) if found in FINITE and (found != "VB" or tags[i - 1] != "TO")}
    nouns = [
        found in NOUNS or word == "chief" or lexicon.get(word.lower(), "") == "NN"  # the lexicon has the chief reason
        for word, found in zip(words, tags, strict=True)
    ]
    for i in range(1, len(tags) - 1):
        if tags[i] != "NNS" or not nouns[i - 1] or not (nouns[i + 1] or tags[i + 1] in DESCRIBED) or finite - {i + 1}:
            continue
        if words[i].endswith("s") and _has_participle(words[i].lower()[:-1]):
            tags[i] = "VBZ"
            for beside in (i - 1, i + 1):  # the rules make a noun before a plural an adjective, one behind it a verb
                if nouns[beside] and tags[beside] not in NOUNS:
                    tags[beside] = "NN"
            return


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
            return word.endswith("s") and (old in VERB_TAGS or _has_participle(_base(word.lower())))
        case "VBD" | "VBN":
            return word.endswith("ed") or old in VERB_TAGS
        case "VB" | "VBP":
            return old in VERB_TAGS or (old not in {"IN", "TO"} and word not in FIXED and _has_participle(word.lower()))
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
    return _rules().lexicon.get(_base(word), "NN").startswith("NN")


def _has_participle(word: str) -> bool:
    lexicon = _rules().lexicon
    return any(form + "ing" in lexicon for form in (word, word[:-1], word + word[-1]))


@cache
def _rules() -> _Rules:
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
    return _Rules(dict(zip(fields[::2], fields[1::2], strict=True)), lexical, contextual, numbers, frozenset(numbers))


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith(";;;"):
            yield line.split()
