"""Where reported speech ends, and what nobody says though a verb of speech stands there."""

from __future__ import annotations

import pytest

from newscmp.text.analysis import analyze
from newscmp.text.voice import source_name, spoken

ENDED = [
    ("Quist has called for tough controls, but the prospects for a furious bill are bleak.", "furious"),
    ("Quist urged the council to meet, and on Monday the furious council is to do so.", "furious"),
    ("Quist said it would stay open, and the furious harbor is closed for good.", "furious"),
    ("Quist said she stood behind the dam, which holds a furious river.", "furious"),
    ("The court ordered her freed, a ruling that angered furious farmers.", "furious"),
    ("Quist ordered the sale of the dam, ending a furious row.", "furious"),
    ("Quist said the dam was safe, contradicting a furious letter.", "furious"),
    ("Quist said the dam was safe, and immediately furious cheers broke out.", "furious"),
    ("Quist spoke on Monday, saying it would hold and vowing furious repairs.", "furious"),
    ("Quist said the dam would hold, in a furious speech read out in Dole.", "furious"),
    ("Protesters kept chanting “Let them stay” as the furious family was led away.", "furious"),
    ("Quist asked to speak to the court but the furious judge declined.", "furious"),
    ("Quist expressed “deep regret” at the flood, before bowing his furious head.", "furious"),
    ("By the time Mr. Quist discussed the matter in Dole, weeks of furious talk had ended.", "furious"),
    ("Quist called it “a maze,” and the furious search is still under way.", "furious"),
]
GOES_ON = [
    ("Quist said after the vote he would not take the furious council to court.", "furious"),
    ("Quist said the dam was old and the furious river was rising.", "furious"),
    ("Quist said it would stay open, but only after furious repairs.", "furious"),
    ("Quist said it would stay open, and that furious repairs are due.", "furious"),
    ("Quist says the dam is old, which means furious repairs.", "furious"),
    ("Quist said the plan was bad, but the furious town would vote.", "furious"),
    ("Quist said a state ban is hurting the port and diverting furious trade.", "furious"),
    ("Quist said all was lost, including the furious harbor.", "furious"),
    ("Quist said the river, a furious stream, would rise.", "furious"),
    ("According to harbor police, more than 27 drowned in a furious storm.", "furious"),
    ("According to harbor police, more than 27 drowned.", "more"),
    ("A survey shows how furious the town is.", "furious"),
    ("It was reported in Dole that the river was furious.", "furious"),
]
NOBODY = [
    ("All hospitals were alerted of the furious flood.", "furious"),
    ("If they wanted access to the furious harbor, they paid.", "furious"),
    ("No floods had been reported in Dole from a river that was furious.", "furious"),
    ("The recent events highlighted how furious the town is.", "furious"),
    ("The vote was close, underscoring how furious the town is.", "furious"),
    ("After the furious storm, rescue work is going on.", "furious"),
    ("In what one parent called wicked, furious Quist refused to appear in court.", "furious"),
    ("The trial will continue until furious cases have occurred.", "furious"),
    ("Orr called it one of the “darkest days” the furious town has ever seen.", "darkest"),
    ("Quist had notified the town about letters that could settle the furious row.", "furious"),
    ("Quist objected to the furious plan of the council.", "furious"),
    ("Quist’s interview on the furious row came late.", "furious"),
    ("The years of Quist are characterized by a litany of furious rows.", "furious"),
    ("Quist aims at men suspected of furious thefts.", "furious"),
    ("Ada Quist’s stance underlines how furious the town is.", "furious"),
    ("Quist has expressed concern about the furious law, as others voice theirs.", "furious"),
    ("LONDON: “We won,” said Quist in a furious speech.", "furious"),
]


@pytest.mark.parametrize(("text", "word"), [*ENDED, *NOBODY])
def test_what_the_outlet_adds_or_makes_of_it_is_the_outlets(text: str, word: str) -> None:
    assert word not in _said(text)


@pytest.mark.parametrize(("text", "word"), GOES_ON)
def test_what_the_speaker_goes_on_to_say_is_the_speakers(text: str, word: str) -> None:
    assert word in _said(text)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Quist urged a vote, prompting an answer from Dole, which said it had been late.", ["Quist", "Dole"]),
        ("It is an answer to Merrow Island, which also said it was late.", ["Merrow Island"]),
        ("Her words, said Ada Quist, the press secretary, are clear.", ["Ada Quist"]),
        ("LONDON: “We won,” said Quist.", ["Quist"]),
        ("It was then that Bishop Daniel Quist, of Dole, Pa., said in a homily that it leaked.", ["Daniel Quist"]),
        ("Years ago, some in the party thought they were losing.", ["some in the party"]),
        ("Some on the harbor committee also called for Quist to resign.", ["Some on the harbor committee"]),
    ],
)
def test_speakers_are_those_who_speak(text: str, speakers: list[str]) -> None:
    document = analyze(text, id="a")
    assert [source_name(document, a) for a in document.attributions if spoken(document, a)] == speakers


@pytest.mark.parametrize(
    ("title", "speakers"),
    [
        ("Merrow: Bridge falls into river", []),
        ("Derailment: Bridge falls into river", []),
        ("Quist: Bridge will hold", ["Tilda Quist"]),
        ("UN: Bridge will hold", ["UN"]),
        ("Police: Bridge will hold", ["Police"]),
    ],
)
def test_a_topic_before_a_colon_says_nothing(title: str, speakers: list[str]) -> None:
    document = analyze(f"{title}\n\nMayor Tilda Quist left.", id="a")
    assert [source_name(document, a) for a in document.attributions if spoken(document, a)] == speakers


def test_of_a_family_a_surname_means_who_is_named_most() -> None:
    text = "Ada Quist left.\n\nThen Ada Quist met her mother, Mona Quist.\n\nQuist said it was late."
    document = analyze(text, id="a")
    assert [source_name(document, a) for a in document.attributions] == ["Ada Quist"]


def _said(text: str) -> set[str]:
    document = analyze(text, id="a")
    parts = [part for attribution in document.attributions for part in spoken(document, attribution)]
    tokens = (token for sentence in document.sentences for token in sentence.tokens)
    return {token.norm for token in tokens if any(part.covers(token.span) for part in parts)}
