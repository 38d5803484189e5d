"""One statement, reported with verbs of one stance or of two."""

import pytest

from newscmp.detectors.framing_verb import RULE
from tests.detectors.pairs import found

SAME = (
    ("Mayor Quist said the dam would hold until June.", "The dam would hold until June, Mayor Quist added."),
    ("Mayor Quist claimed the dam would hold until June.", "Mayor Quist alleged that the dam would hold until June."),
    ("Mayor Quist said the dam would hold until June.", "Mayor Quist urged farmers to sell their cattle by June."),
    (
        "The leaders of Dole and Velden pledged to seek a lasting peace on the river.",
        "The leaders of Dole and Velden agreed on Friday to seek a lasting peace on the river.",
    ),
    (
        "The agency said that the new strain of the virus was a threat to cattle.",
        "The agency announced the new strain of the virus, discovered in Dole, was a threat to cattle.",
    ),
    (
        "“The flood is a final warning for the valley,” Mayor Quist said.",
        "Describing the flood as a “final warning” for the valley, Mayor Quist urged an end to logging.",
    ),
    (
        "The markets of Dole have set guaranteed minimum prices for growers for years.",
        "The law the growers of Dole object to does away with minimum prices for growers.",
    ),
    ("Mayor Quist said the dam would hold until June.", "Rebels claimed responsibility for the dam breach in June."),
    (
        "Mayor Quist said the flood had hit the dam in June.",
        "The flood claimed 12 lives at the dam in June, Quist said.",
    ),
    (
        "Prosecutors said Orr had robbed the bank in June.",
        "Orr was charged with robbing the bank in June, prosecutors said.",
    ),
    (
        "Quist showed photos of marchers in the Dole court building.",
        "Marchers trashed the windows of the Dole court building, photos of Quist showed.",
    ),
    (
        "Quist opposed any dam in Dole until June.",
        "Quist was seen protesting at the dam in Dole until June.",
    ),
    ("Many came out to express support for the dam.", "Many came out to show support for the dam."),
    ("Quist lashed out at the former aide Ada Orr.", "The article said the former aide Ada Orr sold the dam."),
    ("Police confirmed the toll of the dam in June.", "Local media reported the toll of the dam in June."),
    ("The rebels claimed the dawn attack on the dam.", "The rebels were blamed for the attack on the dam."),
    ("Mayor Quist said the dam would hold until June.", "Engineer Paul Orr claimed the dam would hold until June."),
    (
        "The mayor confirmed that the old dam was closed and said that Orr had asked for his innocence to be heard.",
        "The mayor said that Orr had asked for his innocence to be heard.",
    ),
    ("“The dam will hold until June,” Quist said.", "“The dam will hold until June,” Quist declared."),
    (
        "“Orr, who rails against the dam in June, is a fool,” Quist said.",
        "“Orr, who talks of the dam in June, is a fool,” Quist said.",
    ),
    ("Quist ripped the roof off the hall with a speech on the dam.", "Quist demanded a speech on the dam in the hall."),
    ("Orr said he had robbed the old bank in June.", "Orr pleaded guilty to robbing the old bank in June."),
    ("Quist said the ministers recognized the old border treaty.", "The ministers recognized the old border treaty."),
)
DIFFERENT = (
    (
        "Mayor Quist pointed out that the dam would hold until June.",
        "Mayor Quist claimed that the dam would hold until June.",
        ("pointed out", "factive"),
        ("claimed", "distancing"),
    ),
    (
        "Quist spoke at noon, reiterating the fact that farmers had opened the old dam themselves.",
        "Quist answered by claiming that the farmers had opened the old dam themselves.",
        ("reiterating the fact", "factive"),
        ("claiming", "distancing"),
    ),
    (
        "Quist said the minister had ruined the old river dam.",
        "Quist slammed the minister for ruining the old river dam.",
        ("said", "neutral"),
        ("slammed", "charged"),
    ),
    (
        "The dam would hold until June, Quist said.",
        "Quist insisted that the dam would hold until June.",
        ("said", "neutral"),
        ("insisted", "assertive"),
    ),
    (
        "The minister admitted that the dam tests had failed twice.",
        "The dam tests had failed twice, the minister claimed.",
        ("admitted", "concessive"),
        ("claimed", "distancing"),
    ),
    (
        "Quist demanded that Velden recognise the borders of the islands and recognise their flag.",
        "Quist said that Velden should recognise the borders of the islands and their flag.",
        ("demanded", "directive"),
        ("said", "neutral"),
    ),
    (
        "Orr noted that the relief agency was ready to bring farmers out of the flooded valley.",
        "Orr urged the relief agency to bring farmers out of the flooded valley.",
        ("noted", "factive"),
        ("urged", "directive"),
    ),
)


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert found(RULE.id, a, b) == []


@pytest.mark.parametrize(("a", "b", "left", "right"), DIFFERENT)
def test_different(a: str, b: str, left: tuple[str, str], right: tuple[str, str]) -> None:
    (difference,) = found(RULE.id, a, b)
    assert [(reading.text, reading.value) for reading in difference.readings] == [left, right]


def test_a_larger_step_of_credence_is_shown_first() -> None:
    two = found(RULE.id, "Quist noted the old dam would hold.", "Quist claimed the old dam would hold.")
    one = found(RULE.id, "Quist noted the old dam would hold.", "Quist insisted the old dam would hold.")
    assert two[0].rank > one[0].rank


def test_two_cues_of_one_statement_are_not_set_against_each_other() -> None:
    text = "The court, Quist recalled, ruled that the old dam may stay open until the end of June."
    assert found(RULE.id, text, text) == []


def test_a_cue_without_a_speaker_is_folded_away() -> None:
    plain = "Mayor Ada Quist said the old dam of Dole would hold the river back in spring."
    for text, shown in (
        ("Mayor Ada Quist claimed the old dam of Dole would hold the river back in spring.", True),
        ("Claimed in a letter: the old dam of Dole would hold the river back in spring.", False),
    ):
        assert any(difference.rank >= 0 for difference in found(RULE.id, text, plain)) is shown
