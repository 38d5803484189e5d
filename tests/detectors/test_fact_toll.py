"""Counts of the dead, injured, missing, rescued and arrested, wherever in the articles they stand."""

from __future__ import annotations

from datetime import date

import pytest

from newscmp import diff
from newscmp.detectors.fact_toll import RULE
from newscmp.model import Difference, Document, Published
from newscmp.text.analysis import analyze, reissue

TITLE = "Ferry capsizes off Norvik"
OPENING = "A ferry capsized off Norvik on Sunday."
OTHER = "The boat turned over in the fjord before dawn."
DIFFERENT = [
    ("Divers said 38 people were killed.", "The harbor master spoke of 45 dead.", ["38 people", "45 dead"]),
    ("The accident left 12 people injured.", "At the clinic 31 passengers were found to be wounded.", None),
    ("The owner said that 15 remain missing.", "Around 27 people are still unaccounted for.", None),
    ("Fishermen rescued 104 passengers.", "In the end 134 survived the night.", ["104 passengers", "134"]),
    ("The wave took its toll, killing 14.", "The toll rose to 19 by noon.", ["14", "19"]),
    ("Police arrested five officers.", "So far nine people have been detained.", None),
    ("The death toll of the storm off Norvik has risen to 38.", "The harbor master put the toll at over 60.", None),
    ("The toll nears 50.", "The harbor master spoke of 21 dead.", ["50", "21 dead"]),
    ("Two people died and another 34 were injured.", "Some 51 were hurt.", ["34", "Some 51"]),
    ("Some 400 people were evacuated.", "The town evacuated 700 residents.", None),
    ("It led to the deaths of at least 58 people.", "The harbor master spoke of 45 dead.", None),
    ("The storm left nearly 70 dead.", "The harbor master spoke of 45 dead.", None),
    ("The storm claimed 38 lives.", "The harbor master spoke of 45 dead.", ["38 lives", "45 dead"]),
    ("Divers were able to rescue some 88 people.", "In the end 134 survived the night.", None),
    ("Some 120 people remain trapped.", "The mayor said 31 were trapped.", None),
    ("One officer was killed.", "Two people died.", None),
    ("Divers said 31 others were hurt.", "The clinic spoke of 54 injured.", None),
    ("It had 99 people on board.", "There were 107 people aboard.", ["99 people", "107 people"]),
]
SAME = [
    ("At least 34 people were killed. A second blast killed 20.", "The two blasts killed 34 people."),
    ("The blast killed 85 people.", "Twelve U.S. service members were killed."),
    ("The blast killed 85 people.", "Twelve US soldiers were killed."),
    ("At least 27 people drowned in Velden.", "The dead included five women and a girl."),
    ("Divers said 38 people were killed.", "The harbor master spoke of 38 dead."),
    ("At least 38 people died.", "The harbor master spoke of 45 dead."),
    ("Twelve gunmen killed three guards.", "The harbor master spoke of three dead."),
    ("Divers feared that 38 people could have died.", "The harbor master spoke of 45 dead."),
    ("The storm killed 300 sheep.", "The harbor master spoke of 45 dead."),
    ("Some 38 people were killed in 1994.", "The harbor master spoke of 45 dead."),
    ("The 40 passengers sang, and two died.", "The harbor master spoke of two dead."),
    ("Divers said 38 people were killed.", "The harbor master spoke of 45 injured."),
    ("Over 1,000 people took part in the rescue of 12 boys.", "Divers rescued 12 boys."),
    ("Some 300 rescue workers came.", "Divers rescued 12 boys."),
    ("It had 99 people on board.", "There were 91 passengers aboard."),
    (
        "At least 15 people died. It rained. It snowed. A ferry had 28 killed in May.",
        "The harbor master spoke of 45 dead.",
    ),
    ("Six more bodies were found.", "The harbor master spoke of 45 dead."),
    ("Police detained three other people.", "Police arrested 12 people."),
    ("Three of those killed were sailors.", "The harbor master spoke of 45 dead."),
    ("Divers spoke of 45 dead, including three boys.", "The harbor master spoke of 45 dead."),
    ("Three officers were killed. In all, 45 people died.", "The harbor master spoke of 45 dead."),
]


def page(id_: str, opening: str, sentence: str, title: str = TITLE) -> Document:
    return analyze(f"{title}\n\n{opening}\n\n{sentence}\n", id=id_)


def found(a: str, b: str) -> list[Difference]:
    compared = diff(page("a", OPENING, a), page("b", OTHER, b))
    return [difference for difference in compared.differences if difference.rule == RULE.id]


@pytest.mark.parametrize(("a", "b", "texts"), DIFFERENT)
def test_different(a: str, b: str, texts: list[str] | None) -> None:
    (difference,) = found(a, b)
    assert difference.relation == "variant"
    assert difference.group is None
    assert texts in (None, [reading.text for reading in difference.readings])


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert found(a, b) == []


def test_the_dead_of_another_year_are_not_counted() -> None:
    day = Published(date(2021, 3, 10), date(2021, 3, 10), "given")
    a = reissue(page("a", OPENING, "In November 2019 a ferry sank there and 38 people died."), day)
    b = reissue(page("b", OTHER, "The harbor master spoke of 45 dead."), day)
    assert [d for d in diff(a, b).differences if d.rule == RULE.id] == []


def test_a_later_sentence_counts_if_it_shares_a_word_with_the_headline() -> None:
    filler = "The wind was strong. The sea was cold. The night was dark."
    a = page("a", OPENING, f"{filler} The ferry had 38 people killed.")
    b = page("b", OTHER, f"{filler} The ferry had 45 dead.")
    assert [d.rule for d in diff(a, b).differences if d.rule == RULE.id] == [RULE.id]
    c = page("c", OTHER, f"{filler} A mine nearby had 45 dead.")
    assert [d for d in diff(a, c).differences if d.rule == RULE.id] == []


def test_a_toll_of_more_sources_stands_for_the_numbers_of_two() -> None:
    counts = {"a": "38", "b": "45", "c": "51"}
    pages = [
        page(id_, f"A ferry capsized off Norvik, killing {n} people, the coast guard said.", "")
        for id_, n in counts.items()
    ]
    pages.append(page("d", OTHER, "The harbor master spoke of 57 dead."))
    told = [d for d in diff(*pages).differences if d.rule in {"fact.number", RULE.id} and d.rank >= 0]
    assert [(d.rule, len(d.readings)) for d in told] == [(RULE.id, 4)]


def test_what_linked_sentences_show_is_not_told_twice() -> None:
    a = page("a", "A ferry capsized off Norvik, killing 38 people, the coast guard said.", "Rain fell.")
    b = page("b", "A ferry capsized off Norvik, killing 45 people, the coast guard said.", "Snow fell.")
    told = {d.rule: d.rank for d in diff(a, b).differences if d.rule in {"fact.number", RULE.id}}
    assert told["fact.number"] > 0 > told[RULE.id]


def test_numbers_that_a_toll_shows_from_other_sentences_are_folded_away() -> None:
    a = page("a", "The storm killed 38 people in Norvik on its way.", "Rain fell.", "Norvik storm: 38 dead")
    b = page("b", "In Norvik 45 people were killed by the storm.", "Snow fell.", "Norvik storm: 45 dead")
    told = [d for d in diff(a, b).differences if d.rule in {"fact.number", RULE.id} and d.rank >= 0]
    assert len(told) == 1
