"""Tags are Penn tags, at least as good as those of the tagger whose lexicon they come from, and cheap to get."""

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.text.tagger import tag
from tests.words import tokenize

TAGGED = (
    "The/DT harbor/NN master/NN closed/VBD the/DT port/NN on/IN Friday/NNP",
    "Rescue/NN teams/NNS have/VBP reached/VBN the/DT village/NN that/WDT was/VBD cut/VBN by/IN the/DT flood/NN",
    "Minister/NNP Ilse/NNP Vantongeren/NNP said/VBD she/PRP would/MD resign/VB if/IN the/DT vote/NN failed/VBD",
    "He/PRP does/VBZ not/RB challenge/VB the/DT ruling/NN",
    "Two/CD soldiers/NNS were/VBD killed/VBN and/CC seven/CD wounded/VBN last/JJ week/NN",
    "They/PRP refused/VBD to/TO support/VB the/DT plan/NN",
    "The/DT court/NN has/VBZ ordered/VBN a/DT new/JJ trial/NN",
    "Soldiers/NNS killed/VBD two/CD fishermen/NNS near/IN the/DT island/NN",
    "US/NNP troops/NNS left/VBD the/DT island/NN",
    "They/PRP met/VBD on/IN the/DT US/NNP visit/NN",
    "The/DT line/NN closed/VBD according/VBG to/TO rail/NN officials/NNS",
    "They/PRP saw/VBD it/PRP on/IN Friday/NNP lawyers/NNS for/IN her/PRP$ said/VBD",
    "A/DT new/JJ poll/NN indicates/VBZ a/DT loss/NN",
    "Her/PRP$ lawyers/NNS claim/VBP that/IN the/DT letter/NN was/VBD forged/VBN",
)
PLAIN = (
    "The council voted on Tuesday to close two of the three schools in the valley.",
    "Officials said the bridge had been inspected in May and was found to be safe.",
    "More than 300 people gathered outside the station to protest against the decision.",
    "The company denied that its drivers had been told to ignore the warning lights.",
    "She told reporters the government would not negotiate with the strikers.",
    "A spokesman for the ministry declined to comment on the report.",
    "Farmers in the north fear that the drought will destroy what is left of the harvest.",
    "The storm brought heavy rain and strong winds to the islands overnight.",
)


CRIMES = (
    ("A gunman shot two men.", "shot", "VBD"),
    ("The photographer likes the shot.", "shot", "NN"),
    ("Police say suspect had fled.", "suspect", "NN"),
    ("Police suspect the driver.", "suspect", "VBP"),
)


@pytest.mark.parametrize(("text", "word", "wanted"), CRIMES)
def test_words_of_crimes_are_what_their_neighbors_leave(text: str, word: str, wanted: str) -> None:
    assert next(token.pos for token in tag(text) if token.norm == word) == wanted


@pytest.mark.parametrize("line", TAGGED)
def test_tags_of_plain_news_sentences(line: str) -> None:
    words, wanted = zip(*(pair.rsplit("/", 1) for pair in line.split()), strict=True)
    found = tuple(token.pos for token in tag(" ".join(words)))
    same = [a == b for a, b in zip(found, wanted, strict=True)]
    assert sum(same) >= len(same) - 1, list(zip(words, found, wanted, strict=True))


def test_agrees_with_the_tagger_whose_lexicon_it_reads() -> None:
    texts = [sentence.rstrip(".") for sentence in PLAIN]
    # In a process of its own: textblob imports nltk and leaves its files open.
    code = (
        "import json, sys; from textblob.en import tag; "
        "print(json.dumps([tag(text, tokenize=False) for text in json.load(sys.stdin)]))"
    )
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    wanted = [pos for sentence in json.loads(run.stdout) for _, pos in sentence]
    found = [token.pos for text in texts for token in tag(text)]
    assert sum(a == b for a, b in zip(found, wanted, strict=True)) >= 0.9 * len(found)


def test_words_of_a_headline_in_title_case_are_not_all_names() -> None:
    text = "Minister Slams Opposition Over Bridge Plan"
    assert [token.pos for token in tag(text)][1] == "VBZ"


def test_a_word_with_a_clitic_has_the_tag_of_the_word() -> None:
    text = "Vantongeren’s aides didn't answer"
    assert [token.pos for token in tag(text)][:3] == ["NNP", "NNS", "VBD"]


@given(st.text(max_size=200), st.integers(0, 1000))
def test_only_tags_are_added(text: str, offset: int) -> None:
    tokens = tokenize(text, offset)
    tagged = tag(text, offset)
    assert [(t.span, t.norm, t.stem) for t in tagged] == [(t.span, t.norm, t.stem) for t in tokens]
    assert all(token.pos for token in tagged)


def test_tagging_imports_no_nltk() -> None:
    code = (
        "import sys; from newscmp.text.analysis import analyze; analyze('A plain day.', id='1'); "
        "print('nltk' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_a_word_that_the_lexicon_lacks_is_a_verb_after_a_modal() -> None:
    text = "The council should nix the deal"
    assert [token.pos for token in tag(text)][3] == "VB"


@pytest.mark.parametrize(
    ("headline", "verb"),
    [
        ("Union chief slams ban on ferries", "slams"),
        ("Minister blasts plan to close the pier", "blasts"),
        ("Ada Oduya heads to Dole to meet the council", "heads"),
        ("Harbor court orders sale of ferries", "orders"),
        ("Harbor board names Rowe chairwoman", "names"),
        ("Ferry crashes minutes before landing", "crashes"),
    ],
)
def test_a_headline_without_another_verb_has_it_in_its_plural_noun(headline: str, verb: str) -> None:
    assert {token.norm: token.pos for token in tag(headline)}[verb] == "VBZ"


@pytest.mark.parametrize(
    "line",
    [
        "Ferry prices rose again",
        "Harbor talks: what we know",
        "Critics of the pier meet",
        "Peace talks begin",
        "Dole Trains to Watch",
    ],
)
def test_a_plural_noun_stays_one_where_there_is_a_verb_or_nothing_follows(line: str) -> None:
    assert "NNS" in {token.pos for token in tag(line)}
