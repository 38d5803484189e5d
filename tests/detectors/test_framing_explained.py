"""Every finding of framing says its class, where the class comes from, which row has it, and whose voice it is."""

import pytest

from newscmp import compare_sentences

PAIRS = (
    ("framing.loaded", "The mayor abruptly resigned on Monday.", "The mayor resigned on Monday.", "Recasens"),
    ("framing.hedge", "Oduya may have sold the harbor crane.", "Oduya sold the harbor crane.", "Hyland"),
    ("framing.distance", "The so-called republic voted in May.", "The republic voted in May.", "Words to watch"),
    ("framing.label", "The invasion of Dole began at dawn.", "The operation in Dole began at dawn.", "van Dijk"),
    ("framing.agency", "Soldiers killed two fishermen in Dole.", "Two fishermen were killed in Dole.", "Fowler"),
    (
        "framing.verb",
        "Mayor Quist pointed out that the dam would hold until June.",
        "Mayor Quist claimed that the dam would hold until June.",
        "Kiparsky",
    ),
    (
        "framing.voice",
        "The council sold the harbor cranes for two million in May.",
        "Mara Quist said the council had sold the harbor cranes for two million in May.",
        "Hooper",
    ),
)


@pytest.mark.parametrize(("rule", "a", "b", "author"), PAIRS)
def test_a_finding_gives_row_source_and_voice(rule: str, a: str, b: str, author: str) -> None:
    found = next(d for d in compare_sentences(a, b) if d.rule == rule)
    text = "\n".join(found.explanation)
    assert ".tsv:" in text
    assert "voice: " in text
    assert author in text


def test_the_note_says_whose_words_are_reported_and_where_a_lone_sentence_stands() -> None:
    (found,) = (
        d
        for d in compare_sentences("Quist said the bill was draconian.", "Quist spoke about the bill.")
        if d.rule == "framing.loaded"
    )
    assert found.note == "judging word in a, in words of Quist"


@pytest.mark.parametrize(
    ("a", "b", "rule"),
    [
        (
            "Fighters of the river brigade crossed the bridge.",
            "Terrorists of the river brigade crossed the bridge.",
            "names of the set armed actor; around both: brigade, crossed",
        ),
        (
            "They met Ada Rowe, a Dole plumber, on Monday.",
            "On Monday they met Ada Rowe, a chess player.",
            "the name Rowe",
        ),
    ],
)
def test_a_finding_of_names_says_by_which_rule_they_are_held_for_one_thing(a: str, b: str, rule: str) -> None:
    steps = [step for d in compare_sentences(a, b) if d.rule == "framing.label" for step in d.explanation]
    assert any(step.startswith(f"held for one thing: {rule}") for step in steps)
