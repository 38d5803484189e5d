"""Share of words by voice."""

from __future__ import annotations

import pytest

from newscmp.text.analysis import analyze
from newscmp.text.voice import spoken
from newscmp.text.voices import by_word, shares

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


def test_a_source_is_one_with_or_without_an_article_and_what_is_put_in() -> None:
    text = (
        "The Harbor Ministry (HM) early on Monday said the dam was safe.\n\n"
        "Growers – hit by the drought – have claimed the dam leaks.\n\nIt is old, harbor ministry said. It will hold."
    )
    voices = [share.voice for share in shares(analyze(text, id="a"))]
    assert sorted(voices) == ["Growers", "The Harbor Ministry", "outlet"]


def test_words_between_marks_are_quoted_and_the_others_of_a_sentence_reported() -> None:
    text = "The dam\n\nQuist said the plan was “a fraud and a long lie” in the end."
    (quist,) = (share for share in shares(analyze(text, id="a")) if share.voice == "Quist")
    assert (quist.words, quist.direct) == (12, 6)


def test_a_quotation_of_nobody_is_an_unnamed_source_s_and_a_term_between_marks_the_outlet_s() -> None:
    text = "The dam\n\nOver the gate stood “let nobody leave this town by night” in gold.\n\nIt was a “safe” dam."
    assert {share.voice: share.direct for share in shares(analyze(text, id="a"))} == {"outlet": 0, "unnamed source": 7}


def test_an_article_without_words_has_no_shares() -> None:
    assert shares(analyze("", id="a")) == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Quist railed against the council in a furious speech.", "furious"),
        ("Quist praised the lavish harbor plan of Dole.", "lavish"),
        ("Quist dismissed the scathing report of the auditors on Monday.", "scathing"),
        ("Quist criticized the “costly” harbor plan in a furious speech.", "furious"),
        ("Quist sought to undermine the council.", "undermine"),
        ("As Quist floats new tolls in Dole, the furious council met on Monday.", "furious"),
        ("Even though Quist decried the new tolls in Dole, the furious council met on Monday.", "furious"),
        ("Quist said the dam would hold, though furious engineers doubt it.", "furious"),
        ("Quist says she hopes for a deal, even while her furious engineers leave.", "furious"),
        ("Quist said he would sell the dam amid furious protests in Dole.", "furious"),
        ("Quist ordered the sale of the dam, as the furious town sinks into debt.", "furious"),
        ("Quist demonstrated his furious temper at the dam.", "furious"),
        ("Quist slams furious harbor aide, says it ‘stinks’", "furious"),
        ("‘Jail!’ Quist slams ‘crooked’ aide in furious row, calls on ‘deep harbor’ court to act", "furious"),
        ("The council announced a vote and issued a furious letter.", "furious"),
        ("Quist blasted the ruling in a lavish hall in Dole, “So much for courage,” she said.", "lavish"),
    ],
)
def test_what_an_act_of_speech_is_about_is_told_by_the_outlet(text: str, word: str) -> None:
    assert word in _of_outlet(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Quist said the harbor plan was lavish.", "lavish"),
        ("Quist called the harbor plan a disgrace.", "disgrace"),
        ("Quist described a harbor with lavish offices.", "lavish"),
        ("Quist condemned the plan as lavish.", "lavish"),
        ("Quist accused the council of fraud.", "fraud"),
        ("Quist criticized the “costly” harbor plan.", "costly"),
        ("Quist claimed a lavish dinner for the council.", "lavish"),
        ("“The harbor plan is lavish,” Quist said.", "lavish"),
        ("After the vote Quist said that the harbor, which is lavish, would close.", "lavish"),
        ("While in Dole, Quist said that the old, lavish harbor would close.", "lavish"),
        ("The harbor plan is “lavish,” Quist said.", "lavish"),
    ],
)
def test_what_is_said_of_something_is_the_speakers(text: str, word: str) -> None:
    assert word not in _of_outlet(text)


def _of_outlet(text: str) -> set[str]:
    """Return the words that no speaker has."""
    document = analyze(text, id="a")
    said = [part for attribution in document.attributions for part in spoken(document, attribution)]
    tokens = (token for sentence in document.sentences for token in sentence.tokens)
    return {token.norm for token in tokens if not any(part.covers(token.span) for part in said)}


def test_somebody_named_with_a_title_and_without_is_one_voice() -> None:
    text = "Ada Rowe said it holds.\n\nDeputy spokesperson for the mayor Ada Rowe said it leaks.\n\nOrr said it stood."
    voices = [share.voice for share in shares(analyze(text, id="a"))]
    assert voices.count("Ada Rowe") == 1
    assert not [voice for voice in voices if "spokesperson" in voice]


def test_every_word_of_a_speech_is_the_speaker_s_and_of_a_caption_the_caption_s() -> None:
    document = analyze(ARTICLE, id="a")
    voices = by_word(document)
    assert voices[ARTICLE.index("safe here")] == voices[ARTICLE.index("the dam would")] == "Maria Quist"
    assert voices[ARTICLE.index("river")] == voices[ARTICLE.index("hurt")] == "outlet"


def test_who_speaks_right_behind_half_a_world_is_not_called_so() -> None:
    text = (
        "Mayor Tilda Quist spoke. Considering the fact that Dole won much praise in the West Quist underscored that "
        "the dam would hold."
    )
    assert [share.voice for share in shares(analyze(text, id="a"))] == ["outlet", "Tilda Quist"]


def test_a_pronoun_that_nothing_resolves_is_a_voice_without_a_name() -> None:
    voices = [share.voice for share in shares(analyze("It holds, they said in Dole. The dam is old.", id="a"))]
    assert voices == ["outlet", "unnamed source"]


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("Orr was revealed as the brains of the swindle in Dole.", "swindle"),
        ("Two clubs were announced as founders of the swindle in Dole.", "swindle"),
        ("Orr's highly anticipated sale of the quay has been put off, a swindle that shook Dole.", "swindle"),
        ("The ban was expected after the swindle in Dole.", "swindle"),
        ("The poll suggested that the tolls would fall by a third - a stunning defeat for the mayor.", "stunning"),
        ("Its contract — which Orr said was old — also hampered the trade of Dole.", "hampered"),
        ("The council urged a vote on May 3, prompting an angry reply from Dole.", "angry"),
    ],
)
def test_what_nobody_in_particular_tells_and_what_follows_from_speech_is_the_outlets(text: str, outlets: str) -> None:
    document = analyze(f"Dam holds in Merrow\n\n{text}", id="a")
    assert by_word(document)[document.raw.index(outlets)] == "outlet"


def test_a_dateline_in_capitals_is_no_speaker_and_the_turns_of_a_transcript_are() -> None:
    dateline = analyze("Dam holds\n\nMERROW: It held on Monday.\n\nIt is an old dam.", id="a")
    assert [share.voice for share in shares(dateline)] == ["outlet"]
    transcript = analyze("Dam holds\n\nThe mayor answered.\n\nQUIST: It held.\n\nKELLER: It is old.", id="a")
    assert {"QUIST", "KELLER"} <= {share.voice for share in shares(transcript)}
