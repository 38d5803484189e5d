"""A statement in the outlet's own voice against the same statement in somebody's mouth."""

import pytest

from newscmp import compare_sentences
from newscmp.detectors.framing_voice import RULE
from tests.detectors.pairs import found

SAME = (
    (
        "The harbor jet crashed into the sea off Dole in May with nine guests aboard.",
        "All guests aboard the crashed harbor jet in the sea off Dole were feared drowned in May, Quist said.",
    ),
    (
        "The council sold the harbor cranes for two million in May, Merrow Press Agency reported.",
        "The council sold the harbor cranes for two million in May.",
    ),
    (
        "Quist said the council would sell the harbor cranes for two million in May.",
        "The council sold the harbor cranes for two million in May.",
    ),
    (
        "Engineers had warned of cracks in the old dam for years.",
        "Engineers had for years warned of cracks in the old dam.",
    ),
    (
        "The council sold the harbor cranes for two million in May, Quist said.",
        "Quist said the council had sold the harbor cranes for two million in May.",
    ),
    (
        "“The council sold the harbor cranes for two million in May,” Quist said.",
        "“The council sold the harbor cranes for two million in May.”",
    ),
    (
        "Quist noted that the council had sold the harbor cranes for two million in May.",
        "The council sold the harbor cranes for two million in May.",
    ),
    (
        "Quist said the council had sold the harbor cranes for two million in May.",
        "The council reportedly sold the harbor cranes for two million in May.",
    ),
    (
        "Auditors ask whether the council sold the harbor cranes for two million in May.",
        "Quist said the harbor cranes were part of what the council sold for two million in May.",
    ),
    (
        "The annual meeting of the harbor council in Dole approved the budget in May.",
        "The budget was adopted at the annual meeting of the harbor council in Dole, Quist said.",
    ),
    (
        "In the poll, Quist leads Orr by ten points in Dole and Velden.",
        "A poll shows that Quist leads Orr by ten points in Dole and Velden.",
    ),
    (
        "Orr represents the harbor district of Dole.",
        "Orr, who was elected in May and represents the harbor district of Dole, fled, two people said.",
    ),
    (
        "Orr represents the harbor district of Dole and northern Velden.",
        "Quist said that Orr, who represents the harbor district of Dole and northern Velden, had fled.",
    ),
    (
        "The council sold the harbor cranes for two million in May, as first reported by Radio Dole.",
        "Quist said the council had sold the harbor cranes for two million in May.",
    ),
    (
        "While Quist denies that the cranes are lost, the council sold the harbor cranes for two million in May.",
        "The council sold the harbor cranes for two million in May.",
    ),
    ("Quist said she would read the report on the harbor cranes.", "The council sold the harbor cranes in May."),
)
DIFFERENT = (
    (
        "The council sold the harbor cranes for two million in May.",
        "Mara Quist said the council had sold the harbor cranes for two million in May.",
        "Mara Quist",
    ),
    (
        "According to the auditors, the council sold the harbor cranes for two million in May.",
        "The council sold the harbor cranes for two million in May.",
        "the auditors",
    ),
    (
        "A fisherman was hit by a red van near the harbor gate in Dole.",
        "Mara Quist said a fisherman was leaving his boat near the harbor gate in Dole when he was hit by a red van.",
        "Mara Quist",
    ),
    (
        "The council sold the harbor cranes for two million in May, and Orr said he was glad.",
        "Mara Quist said the council had sold the harbor cranes for two million in May.",
        "Mara Quist",
    ),
    (
        "“The council sold the harbor cranes for two million in May,” Mara Quist said.",
        "The council sold the harbor cranes for two million in May.",
        "Mara Quist",
    ),
)


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert found(RULE.id, a, b) == []


@pytest.mark.parametrize(("a", "b", "speaker"), DIFFERENT)
def test_different(a: str, b: str, speaker: str) -> None:
    (difference,) = found(RULE.id, a, b)
    assert {reading.voice for reading in difference.readings} == {"outlet", speaker}
    assert {reading.value for reading in difference.readings} == {"stated", f"attributed: {speaker}"}


def test_a_plain_unnamed_source_that_closes_the_sentence_is_folded_away() -> None:
    stated = "The council sold the harbor cranes for two million in May."
    (closing,) = found(RULE.id, stated, f"{stated[:-1]}, officials said.")
    (opening,) = found(RULE.id, stated, "Officials said the council sold the harbor cranes for two million in May.")
    assert closing.rank < 0 <= opening.rank


def test_a_distancing_verb_ranks_above_a_plain_one() -> None:
    stated = "The council sold the harbor cranes for two million in May."
    claimed = found(RULE.id, stated, "Quist claimed the council sold the harbor cranes for two million in May.")
    said = found(RULE.id, stated, "Quist said the council sold the harbor cranes for two million in May.")
    assert claimed[0].rank > said[0].rank


def test_a_statement_is_shown_with_the_whole_phrase_that_it_begins_with() -> None:
    stated = "The old harbor council sold the cranes of Dole for two million in May."
    attributed = "Mara Quist said the harbor council had sold the cranes of Dole for two million in May."
    (finding,) = (d for d in compare_sentences(stated, attributed) if d.rule == RULE.id)
    assert finding.readings[0].text == "The old harbor council sold the cranes of Dole for two million"
    assert finding.note == "attributed to Mara Quist in b | stated in a"
