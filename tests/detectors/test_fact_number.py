"""Numbers in one role: what excludes each other, what is only more or less exact, and what is left alone."""

from __future__ import annotations

from datetime import date

import pytest

from newscmp import diff
from newscmp.detectors.fact_number import RULE
from newscmp.model import Published
from newscmp.text.analysis import analyze, reissue
from tests.detectors.pairs import found, relations

DIFFERENT = [
    ("The court published a 48-page ruling.", "A 47-page ruling was published by the court.", "conflict"),
    ("The flood killed 14 people in Norvik.", "The flood killed 17 people in Norvik.", "conflict"),
    ("The council fined the bakery $4,200 on Monday.", "The council fined the bakery $4,700 on Monday.", "conflict"),
    ("More than 2,000 workers walked out.", "Some 1,200 workers walked out.", "conflict"),
    ("Rowe was convicted of two counts of theft.", "Rowe was found guilty of seven counts of theft.", "conflict"),
    (
        "A new mayor will be chosen after Quist announced his resignation after just 44 days, the town said.",
        "Quist has resigned as mayor after only 45 days in office.",
        "conflict",
    ),
    ("The driver, aged 34, was unhurt.", "The driver, aged 43, was unhurt.", "conflict"),
    ("More than 2,000 workers walked out.", "The 2,140 workers walked out.", "finer"),
    ("About 2,100 workers walked out.", "The 2,140 workers walked out.", "finer"),
    ("The repair took three months to finish.", "The repair took 90 days to finish.", "finer"),
    ("The tower is 100 metres tall.", "The tower is 328 feet tall.", "finer"),
    ("The dam cost about $60 million.", "The dam cost more than $60 million.", "finer"),
    ("Police arrested 12 protesters.", "Police arrested 30 officers.", "variant"),
    ("Police put a $900 bounty on the thief of the boat.", "A bounty of about $250 was put on him.", "conflict"),
    ("Orr can leave in three years and six months.", "Orr can leave in three years and eight months.", "conflict"),
    ("Ten girls aged 11 to 16 sang.", "Ten girls aged 11 to 17 sang.", "variant"),
]
#: No conflict may be reported; some pairs differ in other ways.
SAME = [
    ("The flood killed 14 people.", "The flood killed fourteen people."),
    ("The dam cost $1.5 million.", "The dam cost 1.5 million dollars."),
    ("Rowe was found guilty of seven counts of theft in Dole.", "Rowe was cleared of two counts of theft in Dole."),
    ("The dam cost $1.5 million.", "The dam cost 1.3 million euros."),
    ("Two of the five suspects were tried.", "Five suspects were tried."),
    ("Prices rose by 5 percent in Norvik.", "Prices rose to 12 percent in Norvik."),
    ("The team won 3-1 on 5 May.", "The team won 3-1 on 5 May."),
    ("The tax rose five percentage points.", "The tax rose five percent."),
    ("Some 60,000 people marched.", "A crowd of 61,200 people marched."),
    ("Twelve people are missing after the flood.", "Fifteen people are injured after the flood."),
    (
        "Orr, 51, was on bail in Norvik throughout the 87-day trial of the banker.",
        "Two weeks after the trial of the banker ended, Orr was sentenced in Norvik.",
    ),
    ("The line dropped 24 trains in the strike at Norvik.", "In the strike at Norvik the line dropped 16 more trains."),
    ("Shots were still heard six hours after the raid.", "Gunfire was still heard nine hours after the raid began."),
    (
        "The fine, which dwarfs the earlier 2.1 million euro penalty on the dairy, was set by the market court.",
        "The market court set the fine on the dairy at 4.3 million euros, its penalty for fixed prices.",
    ),
    (
        "Results showed that the Harbor League won 41 of the assembly's 90 seats in the vote.",
        "Results showed that the coalition won 41 seats in the vote.",
    ),
    (
        "Orr now faces a three-year ban from the country after the court upheld the order.",
        "The order was signed on Friday, three days before the country opens its games.",
    ),
    (
        "The collapse of the tour firm left an estimated 600,000 people stranded worldwide.",
        "The collapse of the tour firm left more than 150,000 people stranded.",
    ),
    ("They were married for twelve years.", "They were married for a dozen years."),
    ("Prosecutors sought prison for all four.", "All three were sent to prison after prosecutors sought it."),
]


@pytest.mark.parametrize(("a", "b", "relation"), DIFFERENT)
def test_different(a: str, b: str, relation: str) -> None:
    assert relations(RULE.id, a, b) == [relation]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert "conflict" not in relations(RULE.id, a, b)


def test_the_note_says_what_is_one_and_what_is_two() -> None:
    (difference,) = found(RULE.id, "A 48-page ruling was published.", "A 47-page ruling was published.")
    assert difference.note == "one ruling, two page counts"
    assert [reading.text for reading in difference.readings] == ["48-page", "47-page"]


def test_a_finding_says_why_the_numbers_are_taken_for_one() -> None:
    (difference,) = found(RULE.id, "The court published a 48-page ruling.", "A 47-page ruling went to the court.")
    assert difference.explanation == ("both stand before “ruling”", "near both, as stems: court, rule")
    (difference,) = found(RULE.id, "The flood killed 14 people here.", "The flood killed 17 people here.")
    assert difference.explanation == ("in one place of sentences that are 83% equal",)


def test_a_sum_is_not_compared_with_one_of_its_parts() -> None:
    a = "The ferry with 189 passengers and crew aboard capsized off Norvik."
    assert relations(RULE.id, a, "The ferry with 173 passengers aboard capsized off Norvik.") == []
    assert relations(RULE.id, a, "The ferry with 191 passengers and crew aboard capsized off Norvik.") == ["conflict"]


def test_a_number_of_another_year_is_another_number() -> None:
    a = analyze("Quake\n\nA quake with a magnitude of 6.9 shook the hills and villages round Norvik on Friday.", id="a")
    for when, relations_ in (("In 2004", []), ("On Friday", ["conflict"])):
        b = analyze(
            f"Hills\n\n{when} the hills saw a quake with a magnitude of 6.3 and nobody in Norvik slept.", id="b"
        )
        found_ = diff(a, b, threshold=0.0)
        assert found_.alignment.links
        assert [d.relation for d in found_.differences if d.rule == RULE.id and d.rank > 0] == relations_


def test_a_conversion_is_no_number_of_its_own() -> None:
    a = "The village lies 75 kilometers (47 miles) from Norvik."
    assert relations(RULE.id, a, "The village lies 75 kilometers from Norvik.") == []
    (difference,) = found(RULE.id, "A quake of magnitude of 6.9 hit Norvik.", "A quake of magnitude of 6.8 hit Norvik.")
    assert difference.note == "one magnitude, two numbers"


def test_a_bound_is_part_of_what_a_source_tells() -> None:
    a = "The mayor repaid about $60,000 to the town."
    (difference,) = found(RULE.id, a, "The mayor repaid $58,000 or more to the town.")
    assert [reading.text for reading in difference.readings] == ["about $60,000", "$58,000 or more"]


def test_claims_of_two_speakers_are_no_conflict() -> None:
    a = "Mayor Lena Brandt said 300 people were at the rally."
    b = "Chief Omar Haddad said 900 people were at the rally."
    assert "conflict" not in relations(RULE.id, a, b)


def test_one_described_thing_is_compared_without_a_link() -> None:
    a = analyze("A title\n\nRain fell all day. Critics of the 48-page ruling met in Norvik on Sunday.", id="a")
    b = analyze("A title\n\nSnow fell in the hills. Nobody at the castle wished to read a 47-page ruling.", id="b")
    (difference,) = [d for d in diff(a, b).differences if d.rule == RULE.id]
    assert difference.relation == "conflict"
    assert difference.group is None
    assert [reading.document for reading in difference.readings] == ["a", "b"]


def test_two_rulings_on_two_things_are_no_conflict() -> None:
    a = analyze("A title\n\nRain fell all day. Critics met over the 48-page ruling on trawling.", id="a")
    b = analyze("A title\n\nSnow fell in the hills. He read the 47-page ruling on mining.", id="b")
    assert [d for d in diff(a, b).differences if d.rule == RULE.id] == []


def test_a_number_that_one_of_two_nearly_equal_sentences_adds_is_folded_away() -> None:
    a = "The council of Norvik opened the new bridge for cyclists after 12 years."
    (difference,) = found(RULE.id, a, "The council of Norvik opened the new bridge for cyclists.")
    assert difference.relation == "omission"
    assert difference.rank < 0
    assert [(reading.document, reading.text) for reading in difference.readings] == [("a", "12 years"), ("b", "")]


def test_a_count_that_goes_on_is_a_conflict_on_one_day_only() -> None:
    texts = [f"Flood\n\nThe flood killed {n} people in the villages round Norvik." for n in (14, 17)]
    for days, relation in (
        ((None, None), "variant"),
        ((date(2021, 3, 5), date(2021, 3, 6)), "variant"),
        ((date(2021, 3, 5), date(2021, 3, 5)), "conflict"),
    ):
        a, b = (
            reissue(analyze(text, id=id_), Published(day, day, "given")) if day else analyze(text, id=id_)
            for id_, text, day in zip("ab", texts, days, strict=True)
        )
        assert {d.relation for d in diff(a, b).differences if d.rule == RULE.id} == {relation}


def test_long_numbers_that_differ_in_their_last_digits_are_of_one_thing() -> None:
    a = "In the final count Rowe polled 512,847 votes to beat Orr, who had 466,975 votes, with 8,204 votes invalid."
    b = "Rowe had 512,874 votes while Orr took 466,975 votes."
    (difference,) = found(RULE.id, a, b)
    assert [reading.text for reading in difference.readings] == ["512,847 votes", "512,874 votes"]


def test_what_a_toll_leaves_open_is_folded_away() -> None:
    (difference,) = found(RULE.id, "At least 19 people died off Norvik.", "At least 23 people died off Norvik.")
    assert difference.rank < 0


def test_those_who_waited_are_not_those_who_were_hurt() -> None:
    a = analyze("Blast at mill\n\nThe shell hit the mill in Norvik, where hundreds of people waited for bread.", id="a")
    b = analyze(
        "Blast at mill\n\nThe shell hit the mill in Norvik, where some waited for bread, and 130 people were hurt.",
        id="b",
    )
    assert diff(a, b, only=(RULE.id,)).differences == ()


def test_two_limits_may_both_hold() -> None:
    (difference,) = found(RULE.id, "At least 19 boats sank off Norvik.", "At least 23 boats sank off Norvik.")
    assert difference.relation == "finer"
    assert difference.note == "two limits of one number: both may hold"


def test_numbers_told_of_two_days_are_two_numbers() -> None:
    a = "Strike\n\nSome 4,000 customers of the line were kept from flying by the strike of pilots on 3 March 2021."
    for day, told in (("7", []), ("3", ["conflict"])):
        b = f"Air\n\nIn the pilots' strike on {day} March 2021 it kept 2,500 customers of the line from flying."
        differences = diff(analyze(a, id="a"), analyze(b, id="b"), threshold=0.0).differences
        assert [d.relation for d in differences if d.rule == RULE.id and d.rank > 0] == told


def test_what_goes_on_in_an_old_paragraph_is_of_old() -> None:
    day = Published(date(2021, 3, 5), date(2021, 3, 5), "given")
    a = analyze("Term\n\nA judge sentenced Karl Orr to six years in prison for arson on Friday.", id="a")
    for opening, told in (("At the 2014 trial Orr denied it.", []), ("At the trial Orr denied it.", ["conflict"])):
        b = analyze(
            f"Orr\n\n{opening} Then five years in prison for arson is what Karl Orr got from the judge.", id="b"
        )
        differences = diff(a, reissue(b, day)).differences
        assert [d.relation for d in differences if d.rule == RULE.id and d.rank > 0] == told


@pytest.mark.parametrize(
    ("a", "b", "shown"),
    [
        ("More than 2,000 workers walked out.", "The 2,140 workers walked out.", False),
        ("The shares rose as much as 15 percent in Dole.", "The shares rose 9 percent in Dole.", False),
        ("Hundreds of workers walked out.", "The 740 workers walked out.", True),
        ("Orr got 7,140,322 votes in the poll, it said.", "Orr got 31 percent in the poll, it said.", False),
        ("Police arrested 12 protesters.", "Police arrested 30 officers.", True),
    ],
)
def test_a_rounding_or_another_measure_is_folded_away(a: str, b: str, *, shown: bool) -> None:
    (difference,) = found(RULE.id, a, b)
    assert (difference.rank >= 0) is shown


def test_what_two_speakers_say_is_folded_away_where_a_conflict_has_the_same_numbers() -> None:
    probe = "The probe lost its link"
    texts = {
        "a": f"{probe} at an altitude of 2.5 kilometers, engineer Ana Mora said.",
        "b": f"{probe} at an altitude of 2.1 kilometers. {probe} at an altitude of 2.1 kilometers, chief Ben Orr said.",
    }
    shown = [
        d
        for d in diff(*(analyze(f"Probe lost\n\n{text}", id=id_) for id_, text in texts.items())).differences
        if d.rule == RULE.id and d.rank >= 0
    ]
    assert [d.relation for d in shown] == ["conflict"]
