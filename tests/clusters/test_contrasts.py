"""Which entities are worth a row: what the sources call differently where they tell the same."""

import pytest

import newscmp
from newscmp.text.analysis import analyze

SAME = "The harbor council of Oduyaville voted late on Monday night after nine hours of debate. "


def rows(left: str, right: str) -> set[str]:
    found = newscmp.labels(analyze(SAME + left, id="a"), analyze(SAME + right, id="b"))
    return {naming.text for e in found.entities if e.contrasted for naming in e.namings}


SHOWN = (
    ("She attacked gay marriage on Monday.", "She attacked same-sex marriage on Monday.", "gay marriage"),
    (
        "Guards stopped the migrants at the pier.",
        "Guards stopped the illegal migrants at the pier.",
        "the illegal migrants",
    ),
    ("Tilda Oduya wept at the pier.", "Mayor Tilda Oduya wept at the pier.", "Mayor Tilda Oduya"),
)
FOLDED = (
    ("The indictment names the harbor guards.", "The 48-page indictment names the harbor guards.", "The indictment"),
    ("Two ferries burned at the pier on Monday.", "Several ferries burned at the pier on Monday.", "Two ferries"),
    ("His car burned at the pier on Monday.", "The police cars burned at the pier on Monday.", "His car"),
    (
        "She saw the airline tickets of the mayor.",
        "He wept. Theater tickets had cost the guards a week of pay.",
        "Theater tickets",
    ),
    ("The Harbor Council met the guards.", "The guards met the harbor council.", "The Harbor Council"),
    ("They stormed it on January 6 in rage.", "They stormed it on Jan. 6 in rage.", "Jan. 6"),
    ("Guards from the U.S. came to the pier.", "Guards from the United States came to the pier.", "the United States"),
)


@pytest.mark.parametrize(("left", "right", "phrase"), SHOWN)
def test_other_words_at_one_place_are_a_row(left: str, right: str, phrase: str) -> None:
    assert phrase in rows(left, right)


@pytest.mark.parametrize(("left", "right", "phrase"), FOLDED)
def test_what_tells_nothing_is_folded_away(left: str, right: str, phrase: str) -> None:
    assert phrase not in rows(left, right)
