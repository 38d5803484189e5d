"""Share of words by voice."""

from __future__ import annotations

from newscmp.text.analysis import analyze
from newscmp.text.voice import shares

ARTICLE = """Dam holds in Merrow

The river rose on Monday.

“We are safe here,” said Maria Quist, the mayor. She said the dam would hold.

Nobody was hurt.
"""


def test_every_word_has_one_voice_and_the_outlet_comes_first() -> None:
    document = analyze(ARTICLE, id="a")
    found = shares(document)
    assert [share.voice for share in found] == ["outlet", "Maria Quist"]
    assert sum(share.words for share in found) == sum(len(sentence.tokens) for sentence in document.sentences)
    assert sum(share.share for share in found) == 1


def test_quoted_and_reported_words_of_a_speaker_are_counted_apart() -> None:
    quist = shares(analyze(ARTICLE, id="a"))[1]
    assert (quist.words, quist.direct) == (len("We are safe here the dam would hold".split()), 4)


def test_an_article_without_words_has_no_shares() -> None:
    assert shares(analyze("", id="a")) == ()
