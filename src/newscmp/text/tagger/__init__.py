"""Part-of-speech tags without a model: Brill's rule-based tagger (Brill 1992) over the lexicon that textblob carries.

The files are read from the installed package without importing it: ``import textblob`` imports nltk (0.6 s of CPU) and
its own tagger takes 700 µs a sentence; reading the files takes 40 ms once, and a sentence of 23 words about 100 µs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newscmp.model import Span, Token
from newscmp.text.tagger.guesses import guess_missing
from newscmp.text.tagger.mends import find_verb, mend
from newscmp.text.tagger.rules import apply, rules
from newscmp.text.tokens import WORD, normalize, stem

#: No word, clitic or mark runs over white space. Most chunks were seen before, so what is in them is kept, with the
#: tags of the lexicon (its 94,000 words do not fit the processor's cache); long ones are not, so that no megabyte is.
CHUNK = re.compile(r"\S+\s*|\s+")
CACHED = 40
CLITIC = re.compile(r"(?i)(?<=\w)(n['’]t|['’](?:s|re|ve|ll|d|m))$")
#: Marks between the words, as the lexicon writes them.
MARKS = str.maketrans({"“": '"', "”": '"', "‘": '"', "’": '"', "«": '"', "»": '"', "—": "-", "–": "-"})
STOPS = frozenset(".?!")


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
        found, usual, tokens = _pieces(chunk) if size <= CACHED else _pieces.__wrapped__(chunk)
        chunks.append((begin, len(words), tokens))
        words += found
        tags += usual
        begin += size
    if not words:
        return ()
    known = rules()
    guess_missing(words, tags, known.lexicon)
    apply(known, words, tags)
    mend(words, tags)
    if words[-1] not in STOPS:
        find_verb(words, tags, known.lexicon)
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
    lexicon = rules().lexicon
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
