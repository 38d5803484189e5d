"""What only the comparison of several documents can join, and what it must leave apart."""

import pytest

import newscmp
from newscmp.entities import Labels
from newscmp.model import MentionKind
from newscmp.text.analysis import analyze
from tests.clusters.rows import together


def across(*texts: str) -> Labels:
    return newscmp.labels(*(analyze(text, id=f"d{n}") for n, text in enumerate(texts)))


def called(found: Labels, phrase: str) -> list[set[tuple[str, str]]]:
    """Return the entities that are called so, each as the documents and phrases of its names."""
    rows = [{(n.document, n.text) for n in e.namings} for e in found.entities]
    return [row for row in rows if any(text == phrase for _, text in row)]


def test_a_name_that_stands_only_inside_phrases_is_one_across_documents() -> None:
    found = across("An Ohio diver was found on Monday.", "The body of an Ohio diver was found.")
    assert called(found, "Ohio") == [{("d0", "Ohio"), ("d1", "Ohio")}]


ONE = (
    ("The San Diego Otters won again.", "On Monday the Otters lost.", "The San Diego Otters", "the Otters"),
    ("They met the Harbor Otters.", "Harbor Otters won on Monday.", "the Harbor Otters", "Harbor Otters"),
    (
        "He fell off the highest peak, Mount Oduya.",
        "The mountain is steep. Mt. Oduya is high.",
        "Mount Oduya",
        "The mountain",
    ),
    ("He fell off Mount Oduya.", "He fell off the country's highest peak.", "Mount Oduya", "highest peak"),
    ("They met in the country's largest town, Oduyaville.", "In Oduyaville it rained.", "largest town", "Oduyaville"),
    ("Police held a man on Monday.", "Authorities held a man on Monday, cops said.", "Police", "cops"),
    ("The NHPD held a man.", "The North Harbor Police held a man. Investigators left.", "The NHPD", "Investigators"),
    ("They met at Rowan's Club.", "The Rowan's Club was shut.", "Rowan's Club", "The Rowan's Club"),
    ("They sued Norway Hizbar on Monday.", "On Monday Hizbar fell.", "Norway Hizbar", "Hizbar"),
    ("The mean tide level rose.", "The MTL rose on Monday.", "The mean tide level", "The MTL"),
)
TWO = (
    (
        "The Ruritanian police held a man.",
        "The Norwegian police held a man. Cops left.",
        "The Ruritanian police",
        "Cops",
    ),
    (
        "It rained. He met the Hizbar Party. He joined the Hizbar movement.",
        "It rained. He met the Islamic Oduya. He left the Oduya movement.",
        "the Hizbar movement",
        "the Oduya movement",
    ),
    ("They defend voting rights.", "They defend free speech rights.", "voting rights", "free speech rights"),
    ("They went from the port, Oduya Road and the school.", "Oduya Road is long.", "the port", "Oduya Road"),
)


@pytest.mark.parametrize(("left", "right", "one", "other"), ONE)
def test_one_thing_under_two_names(left: str, right: str, one: str, other: str) -> None:
    assert any(any(text == other for _, text in row) for row in called(across(left, right), one))


@pytest.mark.parametrize(("left", "right", "one", "other"), TWO)
def test_two_things_stay_two(left: str, right: str, one: str, other: str) -> None:
    assert not any(any(text == other for _, text in row) for row in called(across(left, right), one))


def test_what_two_persons_own_is_two_things() -> None:
    found = across("Ada Rowe's speech was long.", "Karl Kovacs's speech was short. Ada Rowe's speech went on.")
    speeches = [e for e in found.entities if any(n.text == "speech" for n in e.namings)]
    assert [sum(len(n.mentions) for n in e.namings) for e in speeches] == [2]


KINDS = (
    ("They met the San Diego Otters on Monday.", "san diego otters", MentionKind.GROUP),
    ("He fell off Mount Oduya on Monday.", "mount oduya", MentionKind.PLACE),
    ("They met at Rowan's Club on Monday.", "rowan club", MentionKind.GROUP),
    ("They praised the nomination of Ada Rowe.", "nomination", MentionKind.EVENT),
    ("They mourned General Oduya, RUF official, on Monday. RUF mourned.", "ruf", MentionKind.GROUP),
    ("They lifted the state of emergency.", "state", MentionKind.THING),
    ("They met the Islamic Hizbar on Monday.", "islamic hizbar", MentionKind.GROUP),
    ("He was held on suspicion of DWI on Monday.", "dwi", MentionKind.EVENT),
    ("That caused seven cars to stop.", "seven cars", MentionKind.THING),
    ("For a short time police closed the road.", "police", MentionKind.GROUP),
)


@pytest.mark.parametrize(("text", "norm", "kind"), KINDS)
def test_what_a_phrase_names(text: str, norm: str, kind: MentionKind) -> None:
    assert any(mention.norm == norm and mention.kind is kind for mention in analyze(text, id="a").mentions)


NO_MENTIONS = (
    ("He stood in front of the mayor.", "mayor"),
    ("She was held in connection with the fire.", "fire"),
)


@pytest.mark.parametrize(("text", "only"), NO_MENTIONS)
def test_the_noun_of_a_preposition_names_nothing(text: str, only: str) -> None:
    assert [mention.head for mention in analyze(text, id="a").mentions] == [only]


def test_a_parking_lot_is_a_place_and_a_lot_of_people_are_none() -> None:
    heads = [m.head for m in analyze("A lot of people stood in the parking lot.", id="a").mentions]
    assert heads.count("lot") == 1


def test_a_capital_is_the_place_where_the_story_is_set_there() -> None:
    told = "Ruritania voted. Guards met in London on Monday. Protesters marched in London. London rejoiced."
    found = across(f"Britain sent guards. {told}", "Britain sent guards to London.")
    assert not together(found, "Britain", "London")


KNOWN = (
    (
        "They flew with Ryanjet to Oduyaville. The airline Ryanjet wept.",
        "Ryanjet to be sold.",
        "Ryanjet",
        MentionKind.GROUP,
    ),
    (
        "They flew to Ryanjet. They went to Ryanjet. The airline Ryanjet wept.",
        "They drove to Ryanjet.",
        "Ryanjet",
        MentionKind.GROUP,
    ),
    (
        "The Delhiville Police held a man.",
        "In Delhiville police held a man.",
        "The Delhiville Police",
        MentionKind.GROUP,
    ),
)


@pytest.mark.parametrize(("left", "right", "phrase", "kind"), KNOWN)
def test_an_entity_is_of_the_surest_kind(left: str, right: str, phrase: str, kind: MentionKind) -> None:
    found = across(left, right)
    assert all(e.kind is kind for e in found.entities if any(n.text == phrase for n in e.namings))
    assert not together(found, "The Delhiville Police", "Delhiville")


def test_what_sources_call_one_war_is_a_row_wherever_it_stands() -> None:
    found = across(
        "Army in Norway\n\nThe minister explained the military operation in Norway on Monday in Dole.",
        "Envoy speaks\n\nThe invasion of Norway broke the treaty of the sea, an envoy wrote in a letter to the paper.",
    )
    (row,) = (e for e in found.entities if {"the military operation", "The invasion"} <= {n.text for n in e.namings})
    assert row.contrasted


def test_a_phrase_of_every_one_is_no_name_for_one() -> None:
    found = across("They opened an account. The account is empty.", "The account was shut. They watched every account.")
    assert together(found, "an account", "The account")
    assert not together(found, "The account", "every account")


def test_a_phrase_is_shown_without_half_of_its_quotation_marks() -> None:
    found = across("They praised the “Oduya plan” again.", "They praised the ‘mean plan’ and an Oduya plan.")
    assert {n.text for e in found.entities for n in e.namings} >= {"the Oduya plan", "an Oduya plan"}
