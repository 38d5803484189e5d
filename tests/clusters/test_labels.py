"""Phrases for one person or thing come together, each merge with its reason, and two persons never do."""

import json

import pytest
from jsonschema import Draft202012Validator

import newscmp
from newscmp.clusters.nodes import nodes
from newscmp.entities import Entity, Labels
from newscmp.render.formats import load, names
from newscmp.render.view import View
from newscmp.schema import schema
from newscmp.text.analysis import analyze
from tests.clusters.rows import together

LEFT = (
    "Oduya opens harbor\n\n"
    "Mayor Tilda Oduya opened the new harbor on Monday. Oduya thanked the dockers.\n\n"
    "The Northern Harbor Company (NHC) paid for it. The mayor praised the NHC.\n\n"
    "Fighters of the river brigade watched from the northern bank."
)
RIGHT = (
    "Harbor opens\n\n"
    "Tilda Oduya, the mayor, opened the new harbor. Britain paid a part. London will pay more.\n\n"
    "Ms. Oduya then met the poet Ada Rowe. Her brother Ben Rowe came late.\n\n"
    "Terrorists of the river brigade watched from the northern bank."
)


def labels() -> Labels:
    return newscmp.labels(analyze(LEFT, id="a"), analyze(RIGHT, id="b"))


def entity(found: Labels, phrase: str) -> Entity:
    return next(e for e in found.entities if any(naming.text == phrase for naming in e.namings))


SAME = (
    ("Mayor Tilda Oduya", "Ms. Oduya"),
    ("Mayor Tilda Oduya", "Oduya"),
    ("Mayor Tilda Oduya", "The mayor"),
    ("Mayor Tilda Oduya", "the mayor"),
    ("The Northern Harbor Company", "NHC"),
    ("Britain", "London"),
    ("Fighters", "Terrorists"),
)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_phrases_for_one(one: str, other: str) -> None:
    found = labels()
    assert entity(found, one) == entity(found, other)


def test_two_persons_of_one_surname_stay_two() -> None:
    found = labels()
    assert not together(found, "Ada Rowe", "Ben Rowe")


def test_every_merge_of_different_phrases_has_its_reason() -> None:
    oduya = entity(labels(), "Oduya")
    assert any(reason.startswith("surname: ") for reason in oduya.merges)
    assert any("title by vote" in reason or "apposition" in reason for reason in oduya.merges)


def test_namings_point_into_the_text() -> None:
    texts = {"a": LEFT, "b": RIGHT}
    for found in labels().entities:
        for naming in found.namings:
            for mention in naming.mentions:
                assert mention.span is not None
                assert texts[mention.document][mention.span.start : mention.span.end] == mention.text


def test_one_document_has_labels_too() -> None:
    assert "Tilda Oduya" in {found.name for found in newscmp.labels(analyze(LEFT, id="a")).entities}


def test_json_fits_its_schema() -> None:
    value = json.loads(load("json").render(labels(), View()))
    Draft202012Validator(schema("labels")).validate(value)


@pytest.mark.parametrize("name", sorted(set(names()) & {"terminal", "table", "md", "csv", "jsonl", "json"}))
def test_every_format_shows_who_is_called_what(name: str) -> None:
    page = load(name).render(labels(), View())
    assert "Ms. Oduya" in page
    assert page.endswith("\n")


def test_an_office_is_not_the_institution_nor_two_presidents_one() -> None:
    text = (
        "Talks on the harbor\n\n"
        "The Secretary of the River Council met the president of Ruritania. The River Council pays.\n\n"
        "The president and the presidents of two other states signed."
    )
    found = newscmp.labels(analyze(text, id="a"))
    assert not together(found, "The Secretary of the River Council", "The River Council")
    assert not together(found, "The president", "the presidents")


LEAD = "Harbor talks end\n\nThe talks on the new harbor of the town ended late on Monday after nine hours.\n\n"


ONE = (
    ("Deputy Mayor Ilse Kovacs spoke. Then the deputy mayor left.", "Deputy Mayor Ilse Kovacs", "the deputy mayor"),
    ("Former port trustee Dr. Rowe came. Ada Rowe spoke.", "Former port trustee Dr. Rowe", "Ada Rowe"),
    ("Liz Kovacs spoke. Elizabeth Kovacs wept.", "Liz Kovacs", "Elizabeth Kovacs"),
    ("Mayor Karl Inko Zuma da Rowe spoke. Mayor Zuma wept.", "Mayor Karl Inko Zuma da Rowe", "Mayor Zuma"),
    ("Serhyj Kovalenko spoke. Sergij Kovalenko wept.", "Serhyj Kovalenko", "Sergij Kovalenko"),
    ("Police Officer Karl Rowe spoke. Mr. Rowe wept. Karl Rowe left.", "Mr. Rowe", "Karl Rowe"),
    ("Police held Karl Rowe, 61, on Monday. A 61-year-old man was seen.", "Karl Rowe", "A 61-year-old man"),
    ("The poet, Ada Rowe, spoke. Critics cheered.", "The poet", "Ada Rowe"),
    ("They met at Harbor Mills Ltd., a flour maker. Harbor Mills closed.", "Harbor Mills Ltd", "a flour maker"),
    ("The American Harbor Union met. The AHU voted.", "The American Harbor Union", "The AHU"),
    ("Bill Kovacs met Ada Kovacs. Mrs. Kovacs smiled.", "Ada Kovacs", "Mrs. Kovacs"),
    ("Former Mayor Karl Rowe met Ada Rowe. Mayor Rowe smiled.", "Former Mayor Karl Rowe", "Mayor Rowe"),
    ("The Mayor came. Mayor Ilse Kovacs spoke.", "The Mayor", "Mayor Ilse Kovacs"),
    ("They met Ada Rowe, his former aide. Rowe wept.", "Ada Rowe", "his former aide"),
    ("They met Ada Rowe, Kovacs’s lawyer. Rowe wept.", "Ada Rowe", "lawyer"),
    ("A spokesman for the port, Karl Rowe, said no. Rowe left.", "A spokesman", "Karl Rowe"),
    ("The new mayor of the town is Ada Rowe. Rowe wept.", "The new mayor", "Ada Rowe"),
    ("The man accused of robbing two men on a pier is Karl Rowe, a clerk.", "The man", "Karl Rowe"),
    ("Rowe wept. The woman who fell was identified as Ada Rowe.", "The woman", "Ada Rowe"),
    ("Ada Rowe, 34, is a two-term senator. Rowe wept.", "Ada Rowe", "a two-term senator"),
    ("Rep. Karl Rowe (R-Calif.) came. The California Republican left.", "Rep. Karl Rowe", "The California Republican"),
    ("Mr. Rowe, Democrat of Ohio, came. The Democrat left.", "Mr. Rowe", "The Democrat"),
    (
        "House Majority Leader Karl Rowe came. The congressman left.",
        "House Majority Leader Karl Rowe",
        "The congressman",
    ),
    ("Ruritanian President Ilse Kovacs came. The leader left.", "Ruritanian President Ilse Kovacs", "The leader"),
    ("Karl Rowe and his wife, Ada, came. Rowe’s wife spoke.", "his wife", "Ada"),
    ("Karl Rowe and his wife, Ada Rowe, came. Karl Rowe spoke. Rowe left.", "Karl Rowe", "Rowe"),
    ("Ada Rowe, the sister of Liz Rowe, came. Ada Rowe met her sister.", "Liz Rowe", "her sister"),
    ("“I saw my wife,” Karl Rowe said. Karl Rowe and his wife, Ada, left.", "my wife", "Ada"),
    ("Karl Rowe, 34, was charged with murder. The suspect wept.", "Karl Rowe", "The suspect"),
    ("Karl Rowe was shot dead. The victim was 34.", "Karl Rowe", "The victim"),
    ("A Norwich man fell. Norwich is far.", "Norwich", "Norwich"),
    ("Oduya supporters cheered. Mayor Tilda Oduya spoke.", "Oduya", "Mayor Tilda Oduya"),
    ("The Boston Otters lost. The team left.", "The Boston Otters", "The team"),
    ("She left Norwich University. The school wept.", "Norwich University", "The school"),
    ("The Harbor Ethics Committee met. That committee voted.", "The Harbor Ethics Committee", "That committee"),
    ("Luann Marie Rowe, 66, fell. Luann Rowe wept.", "Luann Marie Rowe", "Luann Rowe"),
    ("A man hit and killed one woman. Ada Rowe, of Norwich, was hit by a car.", "one woman", "Ada Rowe"),
    ("Karl Kovalenko spoke. Mr. Kowalenko left.", "Karl Kovalenko", "Mr. Kowalenko"),
    ("Ada Rowe, the younger sister, met Liz Rowe. The younger Rowe left.", "Ada Rowe", "The younger Rowe"),
    ("Karl Rowe Jr. met Karl Rowe Sr. late. The elder Rowe left.", "Karl Rowe Sr", "The elder Rowe"),
    (
        "French President Ada Rowe spoke. The president of France left.",
        "French President Ada Rowe",
        "The president",
    ),
    (
        "HMC chairman Karl Rowe spoke. The Chairman of the Harbor Mill Club left.",
        "HMC chairman Karl Rowe",
        "The Chairman of the Harbor Mill Club",
    ),
    ("The mogul Karl Rowe spoke. Rowe owns two mills. The tycoon left.", "The mogul Karl Rowe", "The tycoon"),
    ("Karl Rowe spoke. In tears, the 43-year-old wept. Karl Rowe wept.", "Karl Rowe", "the 43-year-old"),
    (
        "Senator Karl Rowe spoke. The embattled two-term senator left.",
        "Senator Karl Rowe",
        "The embattled two-term senator",
    ),
    ("Karl Rowe’s lawyer spoke. Ada Lin, an attorney for Karl Rowe, left.", "lawyer", "Ada Lin"),
    (
        "The Department of the Harbor paid. The Harbor Department wept.",
        "The Department of the Harbor",
        "The Harbor Department",
    ),
    ("The U.S. Harbor Union met. The USHU voted.", "The U.S. Harbor Union", "The USHU"),
    ("Karl Orlane, 34, fell. Karl Orlan was 34.", "Karl Orlane", "Karl Orlan"),
    ("They named Karl Rowe as the host of the fair. The host wept.", "Karl Rowe", "the host"),
    ("Karl Rowe was chosen on Friday as the host. Karl Rowe will be the host.", "Karl Rowe", "the host"),
    (
        "An accountant charged with murder fled. Karl Rowe, 34, was arrested.",
        "Karl Rowe",
        "An accountant",
    ),
    ("A 36 - year - old man fell. Police said that Karl Rowe, 36, fell.", "old man", "Karl Rowe"),
    ("The Harbor Academy voted. The Academy pays.", "The Harbor Academy", "The Academy"),
    ("The mill of Exmoor Ltd. burned. They like Exmoor.", "Exmoor Ltd", "Exmoor"),
    ("She left Exmoor University. They like Exmoor.", "Exmoor University", "Exmoor"),
)
TWO = (
    ("Senator Elizabeth Rowe spoke. Queen Elizabeth II left.", "Senator Elizabeth Rowe", "Queen Elizabeth II"),
    ("Karl Zuma Rowe spoke. Ada Zuma wept. Mayor Zuma left.", "Karl Zuma Rowe", "Mayor Zuma"),
    ("Fawzan Oduya spoke. Farqad Oduya wept.", "Fawzan Oduya", "Farqad Oduya"),
    ("The man accused of robbing a mill that was Karl Rowe’s left. Karl Rowe wept.", "The man", "Karl Rowe"),
    ("Karl Rowe met Ada Lin. The Rowe campaign paid. The Lin campaign wept.", "The Rowe campaign", "The Lin campaign"),
    ("She read the Exmoor Gazette. They like Exmoor.", "the Exmoor Gazette", "Exmoor"),
    ("The House Democrats met. The Democrats left.", "The House Democrats", "The Democrats"),
    ("Karl Rowe spoke as a guest. Ada Lin left as the host. Karl Rowe left.", "Karl Rowe", "the host"),
    ("A climber fell. Another climber fell on Sunday. The climber wept.", "Another climber", "The climber"),
    ("A French climber died. Karl Rowe, a British climber, died. Karl Rowe was 34.", "A French climber", "Karl Rowe"),
    ("Two men have died. Karl Rowe died. The victim was 34.", "Karl Rowe", "The victim"),
    ("A 36-year-old man died. A 40-year-old man died. The victim left.", "A 36-year-old man", "A 40-year-old man"),
    ("Karl Rowe spoke. The Spanish tycoon left.", "Karl Rowe", "The Spanish tycoon"),
    ("Karl Rowe met Ada Lin. The tycoon left.", "Karl Rowe", "The tycoon"),
    ("Karl Rowe’s lawyer spoke. Bo Lin’s attorney, Ada Orr, left.", "lawyer", "Ada Orr"),
    ("Foreign Minister Karl Rowe spoke. The prime minister left.", "Foreign Minister Karl Rowe", "The prime minister"),
    (
        "French President Ada Rowe spoke. The president of Spain left.",
        "French President Ada Rowe",
        "The president",
    ),
    (
        "The Harbor News Agency reported it. The Interport agency denied it.",
        "The Harbor News Agency",
        "The Interport agency",
    ),
    ("They met Karl Rowe, his mother and two sons. Karl Rowe left.", "Karl Rowe", "his mother"),
    ("She left Norwich University for Exeter University. The school wept.", "Norwich University", "The school"),
    ("The Boston Otters lost. The other team left.", "The Boston Otters", "The other team"),
    ("Ada Rowe was hit by Karl Lin. Karl Lin was arrested.", "Ada Rowe", "Karl Lin"),
    ("Karl Rowe and his wife came. Ben Kovacs and his wife left.", "his wife", "Ben Kovacs"),
    ("Karl Rowe Jr. spoke. Rowe’s father, Rev. Karl Rowe, left. Rowe wept.", "Rev. Karl Rowe", "Karl Rowe Jr"),
    ("Karl Rowe Jr. spoke. Rowe’s father, Rev. Karl Rowe, left. Rowe wept.", "Rev. Karl Rowe", "Rowe"),
    ("Karl Rowe and his wife, Ada Rowe, came. Karl Rowe spoke. Rowe left.", "Ada Rowe", "Rowe"),
    ("Ada Rowe met Liz Rowe, her sister. Ada Rowe spoke.", "Ada Rowe", "her sister"),
    (
        "Mayor Ilse Kovacs named Ada Rowe as Port Director. Port Director Bo Lin left.",
        "Port Director",
        "Port Director Bo Lin",
    ),
    ("Karl Rowe, the treasurer, came. The treasurer left. Ada Rowe, the treasurer, stayed.", "Karl Rowe", "Ada Rowe"),
    ("Congressman Karl Rowe met Senator Ada Kovacs. The lawmaker left.", "Congressman Karl Rowe", "The lawmaker"),
    ("Liz Rowe saw Senator Bill Kovacs. The congresswoman left.", "Senator Bill Kovacs", "The congresswoman"),
    ("Karl Rowe was killed. The victim, 34, lived here. Ben Lin was killed too.", "Karl Rowe", "Ben Lin"),
    ("The mayor and Ada Rowe, a nurse, came. Ada Rowe left.", "The mayor", "Ada Rowe"),
    ("Michael Kovacs spoke. Michelle Kovacs wept. Kovacs left.", "Michael Kovacs", "Michelle Kovacs"),
    ("Karl Rowe Jr. spoke. Karl Rowe Sr. wept. Both left.", "Karl Rowe Jr", "Karl Rowe Sr"),
    ("Mayor Ilse Kovacs spoke. The mayor left. A mayor must listen.", "Mayor Ilse Kovacs", "A mayor"),
    (
        "The Indian Air Force flew. The Nepali Air Force landed.",
        "The Indian Air Force",
        "The Nepali Air Force",
    ),
    ("The French forces left. The German forces stayed.", "The French forces", "The German forces"),
    ("President Ilse Kovacs spoke. The vice president left.", "President Ilse Kovacs", "The vice president"),
    ("Mayor Bill Rowe met Liz Rowe. Rowe smiled. Mayor Rowe left.", "Rowe", "Mayor Rowe"),
    ("In a talk with Ada Rowe, the governor said no. Ada Rowe left.", "Ada Rowe", "the governor"),
    ("Karl Rowe, 61, fell. A 61-year-old woman helped Karl Rowe.", "Karl Rowe", "A 61-year-old woman"),
    ("Bill Rowe spoke. Mrs. Rowe smiled. Bill Rowe left. Mrs. Rowe stayed.", "Bill Rowe", "Mrs. Rowe"),
)


@pytest.mark.parametrize(("text", "one", "other"), ONE)
def test_a_description_joins_the_name_it_belongs_to(text: str, one: str, other: str) -> None:
    assert together(newscmp.labels(analyze(LEAD + text, id="a")), one, other)


@pytest.mark.parametrize(("text", "one", "other"), TWO)
def test_what_cannot_be_one_stays_two(text: str, one: str, other: str) -> None:
    assert {one, other} <= {node.text for node in nodes((analyze(LEAD + text, id="a"),))}
    assert not together(newscmp.labels(analyze(LEAD + text, id="a")), one, other)


def row(text: str, name: str) -> Entity:
    return next(e for e in newscmp.labels(analyze(LEAD + text, id="a")).entities if e.name == name)


def test_a_row_is_named_by_the_plain_name() -> None:
    names = {
        e.name
        for e in newscmp.labels(analyze(LEAD + "Former Mayor Karl B. Rowe Jr. spoke. Mr. Rowe left.", id="a")).entities
    }
    assert "Karl B. Rowe Jr" in names


def test_a_name_is_shown_as_it_is_mostly_written_and_in_order() -> None:
    text = "Karl Rowe came. His wife wept. Then his wife left. Later his wife returned."
    wife = next(e for e in newscmp.labels(analyze(LEAD + text, id="a")).entities if e.name == "wife")
    assert [(naming.text, len(naming.mentions)) for naming in wife.namings] == [("his wife", 3)]
    starts = [m.span.start for m in wife.namings[0].mentions if m.span]
    assert starts == sorted(starts)


def test_what_only_one_document_describes_in_two_ways_is_no_row() -> None:
    a = analyze(LEAD + "The old ferry burned. A new ferry sank. Mayor Tilda Oduya wept. Oduya left.", id="a")
    b = analyze(LEAD + "Nobody was hurt on the pier. Mayor Tilda Oduya left.", id="b")
    contrasted = {e.name: e.contrasted for e in newscmp.labels(a, b).entities}
    assert contrasted["Tilda Oduya"]
    assert not any(shown for name, shown in contrasted.items() if "ferry" in name)


WARS = (
    ("What Moscow calls a special military operation in Ukraine went on.", "The invasion of Ukraine was condemned."),
    ("The war in Ukraine went on.", "Its military operation in Ukraine was condemned."),
    ("The Ukraine war went on.", "The invasion of Ukraine was condemned."),
    ("Russia's military action in Ukraine went on.", "The Russian invasion was condemned."),
    ("The fighting in eastern Ukraine went on.", "The conflict in Ukraine was condemned."),
)
OTHER_WARS = (
    ("Russia's military action in Ukraine went on.", "A Russian invasion was condemned."),
    ("The war in Ukraine went on.", "The invasion of Iraq was condemned."),
    ("The civil war in Ukraine went on.", "The invasion of Ukraine was condemned."),
    ("The military action in Ukraine went on.", "The legal action in Ukraine was condemned."),
    ("The war in Ukraine went on.", "A police operation in Ukraine was condemned."),
    ("The war in Ukraine went on.", "The strike on Ukraine was condemned."),
    ("Russia's military action in Ukraine and its war in Georgia went on.", "The Russian invasion was condemned."),
)


def namings_of_war(left: str, right: str) -> list[set[str]]:
    found = newscmp.labels(*(analyze(f"News of the day\n\n{t}", id=id_) for id_, t in (("a", left), ("b", right))))
    return [{naming.text for naming in entity.namings} for entity in found.entities]


@pytest.mark.parametrize(("left", "right"), WARS)
def test_one_war_under_several_names(left: str, right: str) -> None:
    found = namings_of_war(left, right)
    war = {"war", "invasion", "operation", "action", "fighting", "conflict"}
    assert any(len({text.split()[-1].lower() for text in texts} & war) == 2 for texts in found), found


@pytest.mark.parametrize(("left", "right"), OTHER_WARS)
def test_two_wars_and_other_actions_stay_apart(left: str, right: str) -> None:
    war = {"war", "invasion", "operation", "action", "strike"}
    assert not any(len({text.split()[-1].lower() for text in texts} & war) > 1 for texts in namings_of_war(left, right))


def test_a_mention_says_whose_word_it_is() -> None:
    texts = (
        "Mob storms harbor\n\nThe rioters stormed the harbor. “The rioters broke in,” the mayor Tilda Oduya said.",
        "Crowd at harbor\n\nThe rioters stormed the harbor and broke in.",
    )
    found = newscmp.labels(*(analyze(text, id=id_) for id_, text in zip("ab", texts, strict=True)))
    rioters = entity(found, "The rioters")
    assert [mention.voice for n in rioters.namings for mention in n.mentions if n.document == "a"] == [
        "outlet",
        "Tilda Oduya",
    ]
    page = load("terminal").render(found, View(everything=True, explain=True))
    assert "The rioters ×2 (:1, :2 of Tilda Oduya)" in page


def test_merges_of_the_same_words_are_told_in_one_line() -> None:
    text = "Oduya opens harbor\n\nMayor Tilda Oduya came. Oduya spoke. Oduya left.\n\nBen Rowe stayed."
    page = load("terminal").render(newscmp.labels(analyze(text, id="a")), View(everything=True, explain=True))
    assert "surname: a:1 “Mayor Tilda Oduya” = a:0 a:2 a:3 “Oduya”" in page
