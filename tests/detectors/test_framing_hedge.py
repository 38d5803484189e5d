"""A hedge is a finding where another source states the same thing without it."""

import pytest

from newscmp import compare_sentences
from newscmp.model import Difference

SAME = (
    (
        "The court of Dole ruled that the port may enlarge its northern pier in May.",
        "The port enlarged its northern pier in May.",
    ),
    ("The port may enlarge its northern pier without permission.", "The port enlarged its northern pier."),
    (
        "The club of Dole and Ada Rowe failed to agree on a new contract on Friday.",
        "The club of Dole kept Ada Rowe from signing the agreed contract on Friday.",
    ),
    (
        "Orr said he left to avoid a rigged northern justice system in Dole.",
        "Orr said he was held by a rigged northern justice system in Dole.",
    ),
    ("Quist would seek to extend the ban on boats in Dole.", "Quist extended the ban on boats in Dole."),
    (
        "A raid on the camp in Dole appeared to be underway early on Monday.",
        "Guards raided the camp in Dole early on Monday.",
    ),
    ("Guards saved as many men as possible and held the gate.", "Guards saved many men and held the gate."),
    ("Two boats attempted to cross the strait by night.", "By night two boats made attempted crossings of the strait."),
    ("The dam may have burst on Friday.", "The dam might have burst on Friday."),
    ("The festival in May drew big crowds.", "The festival drew big crowds."),
    ("The rescuers could not reach the valley village.", "The rescuers did not reach the valley village."),
    ("Orr is considered to be the second best sailor.", "Orr is widely seen as the second best sailor."),
    ("Guards could be seen climbing the fort wall.", "Guards were seen climbing the fort wall."),
    ("The vote is likely to lead to a suit by Orr in Dole.", "The vote risks leading to a suit by Orr in Dole."),
    ("The leak reportedly killed four men in Dole.", "The coast guard said the leak killed four men in Dole."),
    (
        "The plane fell after twice trying to land at Dole.",
        "The plane from Velden fell minutes before landing at Dole.",
    ),
    ("Four bodies are believed to be of foreigners.", "Four bodies were seen by the foreign ministry."),
    (
        "The two leaders in Dole agreed to strive to declare a formal end of the border dispute.",
        "The two leaders in Dole signed a declaration on the border dispute.",
    ),
    (
        "Orr and Mora were reportedly banned from sailing on the lake.",
        "Orr and Mora were banned for a year by the league.",
    ),
    ("About 40 people live there.", "Forty people live there."),
    ("The union seemed to call on the council to pay Orr.", "The union called the council a payer of Orr."),
)
DIFFERENT = (
    ("The captain apparently ignored the storm warning.", "The captain ignored the storm warning.", "apparently"),
    (
        "The mayor stopped short of calling the dam a danger.",
        "The mayor spoke at noon, calling the dam a danger.",
        "stopped short of",
    ),
    ("The leak may have poisoned the town's water.", "The leak poisoned the town's water.", "may have"),
    ("The firm reportedly paid the mayor 4,000 euros.", "The firm paid the mayor 4,000 euros.", "reportedly"),
    ("The thieves tried to rob the museum at night.", "The thieves robbed the museum at night.", "tried to"),
)


def shown(a: str, b: str) -> list[Difference]:
    return [d for d in compare_sentences(a, b) if d.rule == "framing.hedge" and d.rank >= 0]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_no_change_of_certainty(a: str, b: str) -> None:
    assert shown(a, b) == []


@pytest.mark.parametrize(("a", "b", "text"), DIFFERENT)
def test_hedged_against_stated(a: str, b: str, text: str) -> None:
    (found,) = shown(a, b)
    assert [reading.text for reading in found.readings if reading.document == "a"] == [text]
    assert [reading.value for reading in found.readings if reading.document == "b"] == ["stated"]


def test_a_hedge_without_counterpart_is_folded_away() -> None:
    (found,) = [
        d for d in compare_sentences("Perhaps the ferry sank.", "The boat went down.") if d.rule == "framing.hedge"
    ]
    assert found.rank < 0
