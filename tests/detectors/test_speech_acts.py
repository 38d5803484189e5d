"""Harsher and milder words for what one person does with words."""

import pytest

import newscmp
from newscmp import compare_sentences
from newscmp.model import Difference
from newscmp.text.analysis import analyze

SAME = (
    ("A guard who was also attacked by gunmen in Dole fled.", "A guard fled in Dole, Quist said of the gunmen."),
    ("Quist condemned the shooting of Ada Rowe in Dole.", "Ada Rowe was pronounced dead after the shooting in Dole."),
    ("Suicide bombers attacked the station of Dole on Monday.", "Ben Oduya praised the station of Dole on Monday."),
    ("Oduya criticized the housing plan on Monday.", "On Monday Oduya criticised the plan for housing."),
    ("Oduya blasted the housing plan on Monday.", "Vantongeren praised the housing plan on Monday."),
    (
        "Tilda Oduya, a sister of Ben Oduya, criticized the housing plan on Monday.",
        "On Monday Ben Oduya praised the housing plan.",
    ),
    ("Oduya ruled the town of Dole for years.", "Oduya blasted the rivals in the town of Dole for years."),
    (
        "The High Court ruled on Monday, dismissing two petitions seeking to annul the vote in Dole.",
        "The High Court on Monday upheld the vote in Dole.",
    ),
    ("Oduya voiced support for the housing plan.", "Oduya supports the housing plan."),
    ("Oduya slammed the housing plan on Monday.", "Oduya backed out of the housing plan on Monday."),
    ("Oduya criticized the housing plan.", "Oduya criticized, then blasted the housing plan."),
)
DIFFERENT = (
    (
        "Oduya blasted the housing plan on Monday.",
        "Oduya criticized the housing plan on Monday.",
        "heatedly in a | as criticism in b",
    ),
    (
        "Oduya praised the housing plan on Monday.",
        "Oduya slammed the housing plan on Monday.",
        "approvingly in a | heatedly in b",
    ),
)


def acts(a: str, b: str) -> list[Difference]:
    return [d for d in compare_sentences(a, b) if d.rule == "framing.verb"]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_no_rivals(a: str, b: str) -> None:
    assert acts(a, b) == []


@pytest.mark.parametrize(("a", "b", "note"), DIFFERENT)
def test_acts_of_different_heat(a: str, b: str, note: str) -> None:
    assert note in {found.note for found in acts(a, b)}


@pytest.mark.parametrize(("lead", "found"), [("Oduya came to Dole.", 1), ("Two clerks were killed in Dole.", 0)])
def test_an_attack_in_a_story_of_deaths_is_no_word(lead: str, found: int) -> None:
    pages = [
        analyze(f"News\n\n{lead}\n\nOduya {verb} the housing plan of Dole on Monday.", id=id_)
        for id_, verb in (("a", "attacked"), ("b", "praised"))
    ]
    assert len(newscmp.diff(*pages, only=["framing.verb"]).differences) == found
