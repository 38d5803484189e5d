"""One-sided words count where one source alone uses them, and belong to whoever says them."""

from dataclasses import replace

import pytest

import newscmp
from newscmp import compare_sentences
from newscmp.detectors import framing_loaded
from newscmp.detectors.context import build
from newscmp.model import Difference
from newscmp.text.analysis import analyze

SAME = (
    ("The mayor resigned on Monday.", "On Monday the mayor stepped down."),
    ("The barge turned before it slammed into the pier.", "The barge turned before it hit the pier."),
    ("The mayor abruptly resigned.", "The mayor resigned abruptly on Monday."),
    ("The sale had disastrous effects in Dole.", "The sale was a disaster for Dole."),
    ("The navy caught pirates who had hijacked a ship.", "The navy arrested pirates near a ship."),
    ("The Brave Foundation opened a school.", "The foundation opened a school."),
    ("The mayor pointed out that the dam was old.", "The mayor said that the dam was old."),
    ("The mayor has pointed out that the dam was old.", "The mayor said that the dam was old."),
    ("The mayor sat in the garden, standing by herself later.", "The mayor sat in the garden."),
    ("The car slammed into a thick stone wall in Dole.", "The car hit a stone wall in Dole."),
    ("Orr landed a record-breaking catch in Dole.", "Orr landed a record catch in Dole."),
    ("Quist has not shied away from a vote in Dole.", "Quist spoke of a vote in Dole."),
    ("Waves lashed the boat off Dole.", "Waves hit the boat off Dole."),
    ("The gate was torn down in Dole.", "The gate was removed in Dole."),
    ("He faces two counts of indecent assault in Dole.", "He faces two counts of assault in Dole."),
    ("The factory stored toxic waste in the yard.", "The factory stored barrels in the yard."),
    ("A farmer was fatally wounded at the quay.", "A farmer died at the quay."),
    ("Troops left after the start of the Velden offensive in May.", "Troops left in May."),
    ("The hostilities in Velden ended in May.", "The war in Velden ended in May."),
    ("Ada Rowe, a vocal critic of the dam, left Dole.", "Ada Rowe left Dole."),
    ("The families were devastated by the fire in Dole.", "The families lost all in the fire in Dole."),
)
DIFFERENT = (
    ("Quist slammed the bill on rents.", "Quist turned to the bill on rents.", "slammed"),
    ("The mayor abruptly resigned on Monday.", "The mayor resigned on Monday.", "abruptly"),
    ("The minister presented a draconian bill on rents.", "The minister presented a bill on rents.", "draconian"),
    ("Lobbyists hijacked the debate on rents in Dole.", "Tenants spoke of the debate on rents.", "hijacked"),
    ("The reform battered the fishing trade of Dole.", "The reform changed the fishing trade of Dole.", "battered"),
    ("He snatched a phone from the clerk in Dole.", "He took a phone from the clerk in Dole.", "snatched"),
    (
        "The paper returned fire with a stone of its own.",
        "The paper answered with a stone of its own.",
        "returned fire",
    ),
    ("Critics tore into the minister over the bill.", "Critics of the bill spoke to the minister.", "tore into"),
    ("The verdict drew a firestorm in the town.", "The verdict drew comments in the town.", "firestorm"),
)


def loaded(a: str, b: str) -> list[Difference]:
    return [d for d in compare_sentences(a, b) if d.rule == "framing.loaded"]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_shared_or_plain_words_are_no_finding(a: str, b: str) -> None:
    assert loaded(a, b) == []


@pytest.mark.parametrize(("a", "b", "word"), DIFFERENT)
def test_a_loaded_word_of_one_source_alone(a: str, b: str, word: str) -> None:
    (found,) = loaded(a, b)
    assert [(r.document, r.text, r.voice) for r in found.readings if r.span] == [("a", word, "outlet")]
    assert [r.document for r in found.readings if r.span is None] == ["b"]
    assert found.rank >= 2


def test_a_quoted_loaded_word_is_the_speakers_and_comes_later() -> None:
    (found,) = loaded('"It is a draconian bill," the tenant Oduya said.', "The tenant Oduya spoke about the bill.")
    (reading,) = [reading for reading in found.readings if reading.span]
    assert reading.text == "draconian"
    assert reading.voice != "outlet"
    assert found.rank < 2


def test_a_loaded_word_that_another_contrast_shows_is_folded_away() -> None:
    supplies = "No supplies have reached "
    a, b = f"{supplies}the besieged town.", f"{supplies}the town, surrounded by rebel troops."
    assert [d.rule for d in compare_sentences(a, b) if d.rank >= 0] == ["framing.agency"]
    assert [d.rank < 0 for d in loaded(a, b)] == [True]


def test_words_of_an_infinitive_are_the_outlets() -> None:
    (found,) = loaded("Quist sought to undermine the court.", "Quist spoke about the court.")
    assert [(r.text, r.voice) for r in found.readings if r.span] == [("undermine", "outlet")]


def test_a_charged_verb_that_one_headline_alone_has() -> None:
    pages = [
        analyze(f"{title}\n\nThe mayor spoke in Dole on Monday.", id=id_)
        for id_, title in (("a", "Union chief slams closure of port"), ("b", "Union chief speaks about port"))
    ]
    (found,) = newscmp.diff(*pages, only=["framing.loaded"]).differences
    assert (found.group, [r.text for r in found.readings]) == (0, ["slams", ""])


def test_a_harsh_headline_against_a_mild_one() -> None:
    pages = [
        analyze(f"{title}\n\nThe mayor spoke in Dole on Monday.", id=id_)
        for id_, title in (("a", "Mayor Blasts Harbor Plan"), ("b", "Mayor Criticizes Harbor Plan"))
    ]
    (found,) = (d for d in newscmp.diff(*pages, only=["framing"]).differences if d.rank >= 0)
    assert [r.text for r in found.readings] == ["Blasts", "Criticizes"]


def test_words_of_a_fight_or_an_accident_are_plain_where_people_die_in_one() -> None:
    assert loaded("A fiery train wreck killed nine clerks in Dole.", "Nine clerks died in Dole.") == []
    assert loaded("A fiery speech shook the town hall of Dole.", "A speech shook the town hall of Dole.") != []
    assert loaded("Guards came under fire from gunmen in Dole.", "Guards fought gunmen in Dole.") == []
    assert loaded("The mayor came under fire in Dole.", "The mayor spoke in Dole.") != []


def test_contempt_of_court_is_a_crime() -> None:
    assert loaded("Orr was jailed for contempt of court in Dole.", "Orr was jailed in Dole.") == []
    assert loaded("Orr spoke with contempt of the guards in Dole.", "Orr spoke of the guards in Dole.") != []


def test_a_thing_that_is_torn_down_is_torn_down() -> None:
    assert loaded("Strikers tore down a poster of the mayor.", "A poster of the mayor lay on the quay.") == []
    assert loaded("The guard was pointed at the striker.", "The guard saw the striker.") == []


def test_each_hit_names_the_row_of_the_list() -> None:
    (found,) = loaded("The mayor abruptly resigned on Monday.", "The mayor resigned on Monday.")
    assert "loaded.tsv:" in found.explanation[0]


def test_a_sentence_that_stands_alone_counts_for_words_that_nobody_else_has() -> None:
    pages = [
        analyze("Harbor opens\n\nThe mayor opened the harbor on Monday." + more, id=id_)
        for id_, more in (("a", "\n\nFishermen fumed over the new fees at the quay."), ("b", ""))
    ]
    (found,) = newscmp.diff(*pages, only=["framing.loaded"]).differences
    assert (found.group, found.readings[0].text, found.readings[1].span) == (None, "fumed", None)


@pytest.mark.parametrize(
    "text", ["The troops began the offensive in the north.", "They kept a vow of silence for a year."]
)
def test_a_noun_of_the_same_form_is_no_loaded_word(text: str) -> None:
    assert loaded(text, "The troops began to move. They kept quiet for a year.") == []


def test_a_word_that_a_third_source_has_anywhere_sets_nobody_apart() -> None:
    texts = (
        "The mayor presented a draconian bill on rents in Dole.",
        "The mayor presented a bill on rents in Dole.",
        "Fishermen spoke on Monday. The law was draconian, an inn said nothing about it.",
    )
    pages = [analyze(text, id=id_) for id_, text in zip("abc", texts, strict=True)]
    assert newscmp.diff(*pages[:2], only=["framing.loaded"]).differences
    assert not newscmp.diff(*pages, only=["framing.loaded"]).differences


def test_a_word_of_one_source_is_told_once_in_the_text() -> None:
    pages = [
        analyze(text, id=id_)
        for id_, text in (
            (
                "a",
                "Rents in Dole\n\nThe mayor presented a draconian bill on Monday.\n\nTenants fear the draconian bill.",
            ),
            ("b", "A new bill\n\nThe mayor presented a bill on Monday.\n\nTenants fear the bill."),
        )
    ]
    shown = [d.rank >= 0 for d in newscmp.diff(*pages, only=["framing.loaded"]).differences]
    assert shown == [True, False]


def test_a_word_told_before_is_left_out_beside_a_new_one() -> None:
    pages = [
        analyze(text, id=id_)
        for id_, text in (
            (
                "a",
                "Rents in Dole\n\nThe mayor presented a draconian bill.\n\nFurious tenants fear the draconian bill.",
            ),
            ("b", "A new bill\n\nThe mayor presented a bill.\n\nTenants fear the bill."),
        )
    ]
    first, second = newscmp.diff(*pages, only=["framing.loaded"]).differences
    assert [r.text for r in first.readings if r.span] == ["draconian"]
    assert [r.text for r in second.readings if r.span] == ["Furious"]
    assert second.note == "judging word in a"


def test_a_quoted_word_of_nobody_is_not_the_outlets() -> None:
    (found,) = loaded('The sign read "a draconian bill for a dull town" in Dole.', "The sign hung in Dole.")
    assert [r.voice for r in found.readings if r.span] != ["outlet"]


def test_a_word_that_also_names_things_plainly_counts_only_beside_another_wording() -> None:
    pages = [
        analyze("Harbor opens\n\nThe mayor opened the harbor on Monday." + more, id=id_)
        for id_, more in (("a", "\n\nFishermen found a massive whale at the quay."), ("b", ""))
    ]
    assert not newscmp.diff(*pages, only=["framing.loaded"]).differences
    (found,) = loaded("A massive whale lay at the quay in Dole.", "A whale lay at the quay in Dole.")
    assert found.readings[0].text == "massive"
    assert not loaded("A massive crane lay at the quay.", "Fishermen came to the harbor.")


@pytest.mark.parametrize(
    "text",
    [
        "The toll is seen by many tenants as a disgraceful levy.",
        "The mayor stopped what they called a disgraceful levy.",
        "The toll was dismissed as a disgraceful levy in Dole.",
    ],
)
def test_what_a_thing_is_seen_or_called_as_is_not_the_outlets(text: str) -> None:
    found = loaded(text, "The mayor spoke of the toll in Dole.")
    assert [r.voice for d in found for r in d.readings if r.span and r.text == "disgraceful"] != ["outlet"]


OPENING = "Dole at work\n\nThe mayor opened the harbor.\n\nA ferry left for Velden.\n\nThe school has a new roof."


def fourth(sentence: str, other: str) -> list[Difference]:
    """Return the findings of loaded words in a fourth sentence, against an article with another one in its place."""
    pages = [analyze(f"{OPENING}\n\n{last}", id=id_) for id_, last in (("a", sentence), ("b", other))]
    return list(newscmp.diff(*pages, only=["framing.loaded"]).differences)


def test_a_word_comes_first_where_the_other_source_tells_what_is_around_it() -> None:
    (found,) = fourth("Oduya furiously left the council over rents on Monday.", "Oduya left the council over rents.")
    assert found.rank >= 2


def test_further_down_a_word_is_folded_where_the_others_tell_nothing_of_what_is_around_it() -> None:
    tail = "as Oduya of the union left the council over rents"
    (found,) = fourth(f"Shops seethed in the cold {tail}.", f"It was a quiet day {tail}.")
    assert ([r.text for r in found.readings if r.span], found.rank < 0) == (["seethed"], True)


def test_a_sentence_further_down_that_nobody_else_tells_anything_of_has_no_other_wording() -> None:
    assert not fourth("Fishermen fumed over fees at the quay.", "A choir sang in the church.")
    (found,) = fourth("Fishermen paid a draconian fee at the quay.", "A choir sang in the church.")
    assert ([r.text for r in found.readings if r.span], found.rank >= 0) == (["draconian"], True)


@pytest.mark.parametrize(("lead", "shown"), [("The mayor opened the harbor.", 2), ("A blast killed two clerks.", 0)])
def test_where_people_were_killed_panic_and_what_others_say_of_it_are_told_of(lead: str, shown: int) -> None:
    ends = ("Quist said the fire at the mill was a disgrace to the port.", "Quarrels erupted in Dole at dusk.")
    plain = ("The fire at the mill could be seen from the port.", "There were quarrels in Dole.")
    pages = [
        analyze("\n\n".join((OPENING.replace("The mayor opened the harbor.", lead), *last)), id=id_)
        for id_, last in (("a", ends), ("b", plain))
    ]
    found = newscmp.diff(*pages, only=["framing.loaded"]).differences
    assert sum(difference.rank >= 0 for difference in found) == shown


def test_the_capital_of_a_first_word_makes_no_name() -> None:
    (found,) = loaded("Bumbling harbor chief Ada Rowe opened the dam.", "Harbor chief Ada Rowe opened the dam.")
    assert [(r.text, r.voice) for r in found.readings if r.span] == [("Bumbling", "outlet")]


@pytest.mark.parametrize(
    ("how", "word"),
    [("noted so helpfully in a letter", "helpfully"), ("claimed absurdly that the dam was full", "absurdly")],
)
def test_how_a_thing_is_said_is_told_by_the_outlet(how: str, word: str) -> None:
    readings = [r for d in loaded(f"Oduya {how}.", "Oduya wrote a letter.") for r in d.readings if r.span]
    assert [(r.text, r.voice) for r in readings] == [(word, "outlet")]


@pytest.mark.parametrize(
    ("other", "shown"),
    [("The mayor brought a bill on rents to the council of Dole.", True), ("A ferry sank off Velden.", False)],
)
def test_a_reported_word_is_folded_away_where_no_other_source_tells_the_statement(other: str, *, shown: bool) -> None:
    text = "Quist said the mayor brought a draconian bill on rents to the council of Dole on Monday."
    a, b = analyze(f"Bill\n\n{text}", id="a"), analyze(f"Bill\n\n{other}", id="b")
    found = [d for d in newscmp.diff(a, b).differences if d.rule == "framing.loaded"]
    assert [d.rank >= 0 for d in found] == [shown]


@pytest.mark.parametrize(("similarity", "shown"), [(0.44, False), (0.45, True)])
def test_a_word_is_folded_away_where_the_sentences_are_hardly_linked(similarity: float, *, shown: bool) -> None:
    lead = "The council met. The hall was full. The press came late. "
    a = analyze(f"Bill\n\n{lead}Quist returned to Dole after a scandalous vote on the dam.", id="a")
    b = analyze(f"Bill\n\n{lead}Quist came home to Dole because the dam leaked.", id="b")
    alignment = newscmp.align(a, b)
    (group,) = (g for g in alignment.groups if g.members == ("a:4", "b:4"))
    (found,) = framing_loaded.detect(replace(group, similarity=similarity), build(alignment))
    assert (found.rank >= 0) is shown


def test_a_figure_of_speech_inside_a_quotation_is_folded_away_whoever_quotes_the_speaker() -> None:
    a = analyze("Bill\n\n“I have once again paid the fine for the bill on rents,” Quist said in Dole.", id="a")
    b = analyze("Bill\n\n“I have paid the fine for the bill on rents,” Quist said in Dole.", id="b")
    found = newscmp.diff(a, b).differences
    assert not any(d.rule == "framing.loaded" and d.rank >= 0 for d in found)


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("brought a draconian bill on rents", 1),
        ("met the council, and at once a draconian bill on rents reached the mill", 0),
    ],
)
def test_a_word_behind_a_break_in_reported_speech_may_be_the_outlets_and_is_folded_away(told: str, shown: int) -> None:
    plain = analyze("Bill\n\nThe mayor brought a bill on rents against the mill of Dole on Monday.", id="b")
    a = analyze(f"Bill\n\nQuist said the mayor {told} of Dole on Monday.", id="a")
    found = newscmp.diff(a, plain, only=["framing.loaded"]).differences
    assert sum(difference.rank >= 0 for difference in found) == shown


def test_words_of_degree_are_folded_away_in_the_lead_as_well() -> None:
    for word, shown in (("whopping", 0), ("disgraceful", 1)):
        found = loaded(f"The mayor paid a {word} sum for the old dam.", "The mayor paid a sum for the old dam.")
        assert sum(difference.rank >= 0 for difference in found) == shown


def test_a_word_inside_the_words_of_a_verb_finding_is_told_once() -> None:
    a = analyze("Dam\n\nQuist lashed out at the council of Dole over the leaking dam on Monday.", id="a")
    b = analyze("Dam\n\nQuist asked the council of Dole to mend the leaking dam on Monday.", id="b")
    found = newscmp.diff(a, b, only=["framing"]).differences
    assert [(d.rule, d.folded) for d in found if d.rule in {"framing.verb", "framing.loaded"}] == [
        ("framing.verb", False),
        ("framing.loaded", True),
    ]
