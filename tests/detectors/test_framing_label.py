"""One thing under different names, in the same surroundings of linked sentences."""

import pytest

import newscmp
from newscmp import compare_sentences
from newscmp.model import Difference
from newscmp.text.analysis import analyze

SAME = (
    ("The rebels hold the northern town.", "The northern town is held by the rebels."),
    (
        "Minister Orr of Dole voiced outrage over the canceled deal to build a fleet.",
        "The canceled deal to build a fleet drew a furious reaction from minister Orr of Dole.",
    ),
    ("The government closed two schools.", "The regime's critics marched in the capital."),
    ("Orr was charged with murder after the fire in Dole.", "Police spoke of the death of a man in the fire in Dole."),
    ("Orr was re-elected in Dole in a landslide victory.", "Orr won the vote in Dole in a landslide of old size."),
    ("Officers grabbed the old Danish writer by the sleeve.", "Officers grabbed the old Danish author by the sleeve."),
    ("Orr became the second elected ruler to sail.", "Orr became the second elected chief to sail."),
    ("There was pushback against the lenders in Dole.", "Officials and the public debate the lenders in Dole."),
    ("The bill passed on Friday.", "The law was passed on Friday."),
    (
        "A court in Dole convicted the ferry captain Ada Rowe of murder on Monday.",
        "A court in Dole convicted the ferry captain Ada Rowe after the shooting of a guest on Monday.",
    ),
    ("Four men were put to death in Dole in May.", "The massacre of four men in Dole in May."),
    ("The mayor closed the port, meaning Rowe will sail from Velden.", "Harbor keeper Rowe will sail from Velden."),
    (
        "As the papers were handed down, the judge warned Dole of a riot.",
        "The papers on the riot in Dole were handed down to the clerk.",
    ),
    ("A siege echoed a 2013 assault that killed nine clerks in Dole.", "An attack killed nine clerks in Dole."),
    ("Migrants crossed the river at night.", "At night migrants crossed the river; refugees came later."),
)
DIFFERENT = (
    (
        "Fighters from the mountain brigade hold the northern town.",
        "Terrorists from the mountain brigade hold the northern town.",
        "armed actor",
    ),
    (
        "The special military operation in the northern region began.",
        "The invasion in the northern region began.",
        "armed action",
    ),
    ("The government in the capital banned the march.", "The regime in the capital banned the march.", "authority"),
    ("Demonstrators threw stones at the parliament.", "Rioters threw stones at the parliament.", "protester"),
    ("The self-proclaimed republic in the east voted.", "The occupied republic in the east voted.", "territory status"),
)


def labels(a: str, b: str) -> list[Difference]:
    return [d for d in compare_sentences(a, b) if d.rule == "framing.label" and d.rank >= 0]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_no_rival_names(a: str, b: str) -> None:
    assert labels(a, b) == []


@pytest.mark.parametrize(("a", "b", "naming_set"), DIFFERENT)
def test_rival_names_of_one_thing(a: str, b: str, naming_set: str) -> None:
    (found,) = labels(a, b)
    assert found.note.partition(":")[0] == naming_set
    assert {reading.document for reading in found.readings} == {"a", "b"}


def test_a_person_in_the_same_slot_under_another_name() -> None:
    (found,) = labels("Officers grabbed the nurse by the sleeve.", "Officers grabbed the patient by the sleeve.")
    assert [reading.text for reading in found.readings] == ["the nurse", "the patient"]


def test_a_person_described_in_two_ways() -> None:
    (found,) = labels(
        "Harbor Radio host Ada Rowe closed the fair with a speech.",
        "Ada Rowe, the darling of the northern farmers, closed the fair with a speech.",
    )
    assert [reading.text for reading in found.readings] == ["Harbor Radio host", "the darling of the northern farmers"]


def test_soldiers_and_gunmen_are_the_sides_of_a_fight() -> None:
    assert (
        headline("Two rebels in attack on Dole, minister says", "Nine soldiers, two clerks killed in Dole attack") == []
    )
    (found,) = labels(
        "Soldiers of the northern brigade hold the mill.", "Militants of the northern brigade hold the mill."
    )
    assert found.note == "armed actor: official | irregular"


def test_a_deed_of_a_day_is_no_war_of_years() -> None:
    assert labels("The strike on the rebels of Dole was lawful.", "The war on the rebels of Dole began in May.") == []


@pytest.mark.parametrize(("names", "shown"), [(("the girl", "the clerk"), 0), (("the attacker", "the terrorist"), 1)])
def test_in_a_story_of_deaths_two_names_in_one_role_are_told_if_one_condemns(
    names: tuple[str, str], shown: int
) -> None:
    pages = [
        analyze(
            f"Blast in Dole\n\nA blast killed nine clerks.\n\nPolice searched the market for {name} of Dole.", id=id_
        )
        for id_, name in zip("ab", names, strict=True)
    ]
    found = newscmp.diff(*pages, only=["framing.label"]).differences
    assert sum(difference.rank >= 0 for difference in found) == shown


def test_an_age_tells_of_anybody() -> None:
    assert labels("The 33-year-old clerk's sister called him a monster.", "The murder of the 33-year-old woman.") == []


def test_a_description_may_stand_behind_whose_it_is() -> None:
    (found,) = labels(
        "Ada Rowe, the harbor's longtime keeper, closed the fair in Dole.",
        "Ada Rowe, the harbor's de facto ruler, closed the fair in Dole.",
    )
    assert [reading.text for reading in found.readings] == [
        "the harbor's longtime keeper",
        "the harbor's de facto ruler",
    ]


def test_a_killing_by_the_police_is_one_where_the_police_are_told_of() -> None:
    (found,) = labels(
        "Police spoke of the shooting of a fisherman in Dole.", "Police spoke of the execution of a fisherman in Dole."
    )
    assert found.note.startswith("police killing")
    (found,) = labels("The shooting of a fisherman in Dole.", "The execution of a fisherman in Dole.")
    assert found.note.startswith("killing")


def test_a_noun_before_another_names_nothing_by_itself() -> None:
    assert labels("The siege of Dole drew condemnation.", "The siege of Dole drew opposition leader Ada Rowe.") == []


def test_the_name_of_a_charge_is_no_word_of_violence_of_the_headline() -> None:
    assert headline("Minister hosts envoy in Dole", "Envoy cleared of murder in Velden") == []


def test_a_headline_verb_is_no_description() -> None:
    assert labels("Border guards arrest Ada Rowe in Dole.", "Harbor activist Ada Rowe was held in Dole.") == []


def test_two_nouns_of_one_stance_are_no_two_descriptions() -> None:
    assert labels("Harbor activist Ada Rowe closed the fair.", "Harbor campaigner Ada Rowe closed the fair.") == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Council leader Ada Rowe closed the fair.", "Ada Rowe, the head of the council, closed the fair."),
        (
            "Harbor campaigner Mrs Rowe closed the fair in Dole.",
            "Mrs Rowe, a mother of two and harbor campaigner, closed the fair in Dole.",
        ),
        (
            "Guests came to the swearing-in of reformist President Ada Rowe in Dole.",
            "Guests came to Denmark's new president Ada Rowe's swearing-in in Dole.",
        ),
    ],
)
def test_descriptions_that_say_no_different_things(a: str, b: str) -> None:
    assert labels(a, b) == []


def test_a_title_is_no_description() -> None:
    assert labels("President Ada Rowe closed the fair.", "Ada Rowe, the president, closed the fair.") == []


def test_names_of_several_words_need_no_surroundings() -> None:
    (found,) = labels("The pastor is a backer of traditional marriage.", "The pastor rejects same-sex marriage.")
    assert found.note == "marriage: traditional | neutral"


def headline(left: str, right: str) -> list[list[str]]:
    pages = [
        analyze(f"{title}\n\nThe minister spoke in Dole on Monday.", id=id_)
        for id_, title in zip("ab", (left, right), strict=True)
    ]
    found = newscmp.diff(*pages, only=["framing.label"]).differences
    return [[reading.text for reading in difference.readings] for difference in found if difference.group == 0]


def test_a_word_of_violence_in_one_headline_alone() -> None:
    assert headline("Minister hosts envoy in Dole", "Envoy decries invasion of Velden") == [["", "invasion"]]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Envoy decries invasion of Velden", "Minister warns of invasion of Velden"),
        ("Minister hosts envoy in Dole", "Envoy decries treaty with Velden"),
        ("Minister hosts World War veterans in Dole", "Minister hosts old soldiers in Dole"),
    ],
)
def test_a_headline_word_that_others_have_too_or_that_is_mild(left: str, right: str) -> None:
    assert not [texts for texts in headline(left, right) if "" in texts]


def test_one_word_in_common_is_not_enough_where_the_sentences_may_tell_two_things() -> None:
    pages = [
        analyze(f"Train derails\n\n{sentence}\n", id=id_)
        for id_, sentence in (
            ("a", "The statement on the train was read out to families in Lund."),
            ("b", "The threat from the train kept families of Norvik awake."),
        )
    ]
    found = newscmp.diff(*pages, threshold=0.0)
    assert [link.similarity < 0.7 for link in found.alignment.links] == [True]
    assert [d for d in found.differences if d.rule == "framing.label"] == []
