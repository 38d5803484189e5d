"""Scare quotes and labels of distance, apart from quotations, titles and court language."""

import pytest

from newscmp import compare_sentences, diff
from newscmp.model import Difference
from newscmp.text.analysis import analyze

SAME = (
    (
        "The self-proclaimed republics in the east voted.",
        "The self-proclaimed Dole and Velden People's Republics in the east voted.",
    ),
    ("The “swamp option” would end the debate in Dole.", "The so-called swamp option would end the debate in Dole."),
    ("Orr was cleared of a charge of “insulting words” in Dole.", "Orr was cleared in Dole."),
    ("Orr was tried for a “planned and prepared raid” in Dole.", "Orr was tried in Dole."),
    ("The clinic took in “dozens” of clerks.", "The clinic took in dozens of clerks."),
    ("The self-proclaimed republic in the east voted.", "The so-called republic in the east voted."),
    ("The court freed the activist.", "The activist was freed by the court."),
    ('The mayor called the plan "absurd".', "The mayor criticized the plan."),
    ('She read from "The Long Winter" at the fair.', "She read from a novel at the fair."),
    ("The so-called reform bill passed.", "The so-called reform bill was adopted."),
    ("The mayor praised his “quiet harbor” again.", 'The mayor, who loves the "Quiet Harbor", spoke.'),
    ("Critics spoke of a “crooked” vote in Dole.", "“It was a crooked vote in Dole,” Quist said."),
    ("He wrote on the concept of “tenure” in Dole.", "He wrote on tenure in Dole."),
    ("The “sunset” clause of the treaty holds in Dole.", "The treaty holds in Dole."),
    ("Orr vowed to close “that rotten harbor” in May.", "Orr vowed to close the harbor in May."),
    ("Orr resigns “with immediate effect” after the vote.", "Orr resigns with immediate effect after the vote."),
    ("Troops held up a flag reading “final warning” in Dole.", "Troops held up a flag in Dole."),
    ("Orr, she added, died in “a moment of panic” in Dole.", "Orr died in a crush in Dole."),
    ("Mayor Orr is ‘feeling well’ after his fall in Dole.", "Mayor Orr fell in Dole."),
    (
        "The ban covers all “river products” of Dole, according to the notice.",
        "The ban covers all river products of Dole.",
    ),
    ("A “wholly unfair” bill on rents passed in Dole.", "A bill on rents passed in Dole."),
    ("Orr, who rejected the “noble” plan in Dole, left.", "Orr, who rejected the plan in Dole, left."),
    ("The “mistake” shows that “no one in this town is safe”.", "The vote shows that the town is safe."),
    ('Delay would "sharply raise the fees" at the quay.', "Delay would cost farmers at the quay."),
)
DIFFERENT = (
    (
        "Troops from the so-called republic crossed the river.",
        "Troops from the republic crossed the river.",
        "so-called",
    ),
    ('The "peace mission" began at dawn.', "The peace mission began at dawn.", "peace mission"),
    ("The “election” was held in four regions.", "The election was held in four regions.", "election"),
    ("A dozen ‘marchers’ blocked the road to Dole.", "A dozen marchers blocked the road to Dole.", "marchers"),
    ("A self-proclaimed governor took office.", "A governor took office.", "self-proclaimed"),
    ("The alleged thief was taken to court.", "The thief was taken to court.", "alleged"),
)


def distance(a: str, b: str) -> list[Difference]:
    return [d for d in compare_sentences(a, b) if d.rule == "framing.distance"]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_no_finding(a: str, b: str) -> None:
    assert distance(a, b) == []


@pytest.mark.parametrize(("a", "b", "text"), DIFFERENT)
def test_distance_against_statement(a: str, b: str, text: str) -> None:
    (found,) = distance(a, b)
    assert found.readings[0].text == text
    assert "a distance in a | stated in b" in found.note
    assert found.rank >= 3


def test_words_scattered_over_a_sentence_are_no_statement_of_the_label() -> None:
    (found,) = distance(
        'He had "real doubts" about the vote.', "Real estate dealer Oduya told the radio that she has doubts."
    )
    assert "stated" not in found.note


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("The dairy was fined by the court of Dole for its ‘unfair’ milk prices in the spring.", True),
        ("The dairy was fined by the court of Dole for a “sole buyer agreement” on milk in the spring.", False),
        ("The dairy was fined by the court of Dole for its so-called “milk forks” in the spring.", False),
        ("The dairy was fined by the court of Dole after a “crackdown” on milk in the spring.", True),
    ],
)
def test_a_term_in_marks_that_no_other_source_has_is_folded_away(marked: str, *, shown: bool) -> None:
    plain = "The dairy of Dole was fined by the court in the spring."
    a, b = (analyze(f"Dairy fined\n\n{text}", id=id_) for id_, text in (("a", marked), ("b", plain)))
    found = [d for d in diff(a, b).differences if d.rule == "framing.distance"]
    assert any(d.rank >= 0 for d in found) is shown


def test_words_that_another_source_quotes_anywhere_are_somebodys() -> None:
    a = analyze("Visa\n\nThe minister revoked the visa of the singer on ‘unsound’ grounds on Friday in Dole.", id="a")
    said = "“I find the grounds for it unsound, and so would anybody,” Quist said of a song."
    for more, count in ((said, 0), ("It rained.", 1)):
        b = analyze(f"Visa\n\nThe minister revoked the visa of the singer on Friday in Dole. {more}", id="b")
        found = [d for d in diff(a, b).differences if d.rule == "framing.distance" and d.rank >= 0]
        assert len(found) == count


def test_a_line_without_a_verb_states_nothing() -> None:
    a = analyze("Vote\n\nMayor Quist hailed a “quiet revolt” of the voters in Dole on Sunday.", id="a")
    b = analyze("Vote\n\nQuiet revolt\n\nMayor Quist hailed a “quiet revolt” of the voters in Dole.", id="b")
    assert [d for d in diff(a, b).differences if d.rule == "framing.distance" and d.rank >= 0] == []


def test_a_mark_is_told_once_where_another_group_has_the_plain_word() -> None:
    a = analyze("Ban\n\nThe club imposed draconian bans for “cheating” in the final at Dole on Friday.", id="a")
    b = analyze("Ban\n\nOrr, who carried out the cheating in the final at Dole, was given a ban on Friday.", id="b")
    c = analyze("Ban\n\nThe club imposed long bans after the final at Dole on Friday, and Orr left.", id="c")
    found = [d for d in diff(a, b, c).differences if d.rule == "framing.distance" and d.rank >= 0]
    assert len(found) == 1


def test_a_label_that_another_source_keeps_away_from_elsewhere_sets_nobody_apart() -> None:
    lead = "The self-proclaimed northern republic closed its port on Monday."
    other = "The port in the north was closed on Monday."
    a = analyze(f"Port news\n\n{lead}", id="a")
    for more, shown in (("", 1), ("\n\nFishermen of the so-called northern republic fled at night.", 0)):
        b = analyze(f"Port news\n\n{other}{more}", id="b")
        assert len(diff(a, b, only=["framing.distance"], threshold=0.05).differences) == shown


def test_words_of_a_speaker_of_the_sentence_are_folded_away() -> None:
    (found,) = distance("Dole came under a “shower” at noon, Quist told a paper.", "Dole came under fire at noon.")
    assert found.folded


def test_several_words_between_marks_that_take_no_side_are_folded_away_before_a_noun_too() -> None:
    for label, shown in (("landlord", True), ("sole buyer", False)):
        marked, plain = f"Dole signed the “{label}” pact with the mill.", "Dole signed the deal with the mill."
        (one,) = distance(marked, plain)
        assert one.folded is not shown
