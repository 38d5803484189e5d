"""He and she are mentions of whom they mean, and no names for them."""

import pytest

import newscmp
from newscmp.entities import Entity
from newscmp.render.formats import load
from newscmp.render.view import View
from newscmp.text.analysis import analyze

LEAD = "Harbor talks end\n\nThe talks on the new harbor of the town ended late on Monday after nine hours.\n\n"
MEANT = (
    ("Karl Rowe spoke. He left.", "He", "Karl Rowe"),
    ("Karl Rowe met Mary Lin. She left.", "She", "Mary Lin"),
    ("Mary Lin spoke. Karl Rowe said he would pay.", "he", "Karl Rowe"),
    ("Karl Rowe came. The talks ended. Then he’s seen at the pier.", "he", "Karl Rowe"),
    ("“I met Karl Rowe,” said Peter Orr. “He wept.”", "He", "Karl Rowe"),
    ("In his first speech, Karl Rowe thanked the town.", "his", "Karl Rowe"),
    ("Karl Rowe’s lawyer, Peter Orr, said he would wait.", "he", "Peter Orr"),
    ("“Peter Orr must pay,” Karl Rowe said. He left.", "He", "Karl Rowe"),
    ("Peter Orr wept. Karl Rowe fired him.", "him", "Peter Orr"),
    ("Karl Rowe met Peter Orr, calling him rude.", "him", "Peter Orr"),
)


def entities(text: str) -> tuple[Entity, ...]:
    return newscmp.labels(analyze(LEAD + text, id="a")).entities


@pytest.mark.parametrize(("text", "pronoun", "name"), MEANT)
def test_whom_a_pronoun_means(text: str, pronoun: str, name: str) -> None:
    owners = [e.name for e in entities(text) if any(n.pronoun and n.text == pronoun for n in e.namings)]
    assert owners == [name]


def test_a_pronoun_that_fits_nobody_is_no_mention() -> None:
    assert not any(n.pronoun for e in entities("Karl Rowe spoke. She left.") for n in e.namings)


@pytest.mark.parametrize("told", ["Peter Orr", "a friend of Peter Orr", "the radio’s Peter Orr"])
def test_neither_who_speaks_nor_who_is_told_is_meant(told: str) -> None:
    found = entities(f"“He left,” Karl Rowe told {told}. Karl Rowe wept. Peter Orr wept.")
    assert {"Karl Rowe", "Peter Orr"} <= {e.name for e in found}
    assert not any(n.pronoun for e in found for n in e.namings)


def test_pronouns_count_as_mentions_and_not_as_wordings() -> None:
    found = next(e for e in entities("Karl Rowe spoke. He left. He wept.") if e.name == "Karl Rowe")
    assert (found.wordings, found.contrasted, len(found.namings)) == (1, False, 2)


def test_a_page_shows_pronouns_on_request() -> None:
    labels = newscmp.labels(analyze(LEAD + "Karl Rowe spoke. He left. Mr. Rowe wept.", id="a"))
    page = load("terminal")
    assert "He (:3)" not in page.render(labels, View())
    assert "He (:3)" in page.render(labels, View(everything=True))
