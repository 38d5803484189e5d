"""Who says what: source, cue and content by sentence pattern."""

from __future__ import annotations

import pytest

from newscmp.text.attribution import find

# text, source, cue, content pieces, direct
PATTERNS = [
    ("Mara Quist said the dam would hold.", "Mara Quist", "said", ["the dam would hold"], False),
    ("Mara Quist said that the dam would hold.", "Mara Quist", "said", ["that the dam would hold"], False),
    ("“The dam will hold,” Mara Quist said.", "Mara Quist", "said", ["“The dam will hold,”"], True),
    (
        '"The dam will hold," said Mara Quist, the mayor.',
        "Mara Quist, the mayor",
        "said",
        ['"The dam will hold,"'],
        True,
    ),
    ("The dam would hold, the mayor insisted.", "the mayor", "insisted", ["The dam would hold"], False),
    ("“The dam,” she noted, “will hold.”", "she", "noted", ["“The dam,”", "“will hold.”"], True),
    ("According to the mayor, the dam would hold.", "the mayor", "According to", ["the dam would hold"], False),
    ("The dam would hold, according to the mayor.", "the mayor", "according to", ["The dam would hold"], False),
    (
        "Mayor Quist, a trained engineer, denied the report.",
        "Mayor Quist, a trained engineer",
        "denied",
        ["the report"],
        False,
    ),
    (
        "According to police, Ann Orr, 36, of Dole, took the car.",
        "police",
        "According to",
        ["Ann Orr, 36, of Dole, took the car"],
        False,
    ),
    (
        "Quist demanded that Velden recognise the islands and recognise their flag.",
        "Quist",
        "demanded",
        ["that Velden recognise the islands and recognise their flag"],
        False,
    ),
]


@pytest.mark.parametrize(("text", "source", "cue", "content", "direct"), PATTERNS)
def test_source_cue_and_content(text: str, source: str, cue: str, content: list[str], direct: bool) -> None:
    (found,) = find(text)
    assert found.source is not None
    assert found.cue is not None
    assert text[found.source.start : found.source.end] == source
    assert text[found.cue.start : found.cue.end] == cue
    assert [text[part.start : part.end] for part in found.content] == content
    assert found.direct is direct


# text, source, cue, content pieces: a cue beside or inside what it reports
BESIDE = [
    (
        "The toll is an insult to the village, its leaders said Friday afternoon, as they waited.",
        "its leaders",
        "said",
        ["The toll is an insult to the village"],
    ),
    (
        "“It is a warning to us all,” Rep. Ada Rowe (D-Wis.) said Friday. “We saw it.”",
        "Rep. Ada Rowe (D-Wis.)",
        "said",
        ["“It is a warning to us all,”", "“We saw it.”"],
    ),
    ("The posts, Rowe explained in the hearing, were “safe.”", "Rowe", "explained", ["The posts", "were “safe.”"]),
    (
        "The coast, as one of the advisers pointed out, normally gets no ice.",
        "one of the advisers",
        "pointed out",
        ["The coast", "normally gets no ice"],
    ),
    ("Yet, as Mr. Rowe observed, in May the dam held.", "Mr. Rowe", "observed", ["in May the dam held"]),
    ("The dam had held, as Mr. Rowe said on Friday.", "Mr. Rowe", "said", ["The dam had held"]),
    ("But, Rowe added, the dam held.", "Rowe", "added", ["the dam held"]),
    (
        "Experts cautioned, as did the council, that the plan might change.",
        "Experts",
        "cautioned",
        ["that the plan might change"],
    ),
    ("The talks broke down, said one source in the room.", "one source", "said", ["The talks broke down"]),
    ("But in May, advisers to Rowe say, she grew tired.", "advisers to Rowe", "say", ["in May", "she grew tired"]),
    ("The prize went to a man who police said was armed.", "police", "said", ["was armed"]),
    ("Voters are fond of her, a new poll indicates.", "a new poll", "indicates", ["Voters are fond of her"]),
    ("Fares rose in May, The Harbor Herald reports.", "The Harbor Herald", "reports", ["Fares rose in May"]),
    ("The council said he'd battled three storms.", "The council", "said", ["he'd battled three storms"]),
    ("Villagers said the finds raised more doubt.", "Villagers", "said", ["the finds raised more doubt"]),
    ('"Let me talk," Orr shot back.', "Orr", "shot back", ['"Let me talk,"']),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), BESIDE)
def test_a_cue_beside_what_it_reports(text: str, source: str, cue: str, content: list[str]) -> None:
    text = f"The dam\n\n{text}"
    (found,) = find(text)
    assert found.source is not None
    assert found.cue is not None
    assert text[found.source.start : found.source.end] == source
    assert text[found.cue.start : found.cue.end] == cue
    assert [text[part.start : part.end] for part in found.content] == content


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A study that appeared in the Harbor Journal found that the dam leaks.", "A study … Journal"),
        ("A report released last year found that the dam leaks.", "A report … year"),
        ("One of the doctors who sent the letter called Orr a quack.", "One … letter"),
        ("Towns led by Dole and some growers oppose the plan.", "Towns … growers"),
        ("They met the mayor and the council said that the dam leaks.", "the council"),
        ("The new law passed and the mayor said it was good.", "the mayor"),
        ("The mayor and the council said the dam leaks.", "The mayor … council"),
        (
            "The court – part of the guild, which counts Orr as a member, not the union – said the dam leaks.",
            "The … union",
        ),
        ("A source briefed on the raid said that it failed.", "A source … raid"),
        ("He was jailed, with Judge Peter Rowe describing it as a farce.", "Judge Peter Rowe"),
        ("His town was the center of a suit in which farmers argued that the dam leaks.", "farmers"),
        ("By noon, nobody knew the cause and Karl Rowe said that it failed.", "Karl Rowe"),
        ("The case rested on one man, now in his 30s, who testified that Orr left.", "one man"),
        ("She won by slamming rivals who testified that the dam leaks.", "rivals"),
        ("In response to the plan, former director and candidate Ada Rowe noted that it failed.", "former … Rowe"),
        ("Writing to the council on Friday, Ada Rowe, the mayor, said that it leaks.", "Ada Rowe, the mayor"),
        ("An official who spoke freely to discuss the plan said that it leaks.", "An official … plan"),
        ("The chair, Prof. Karl Rowe, had earlier said that the dam leaks.", "The chair, Prof. Karl Rowe"),
        ("The paper met a spokesman outside the old hall who declined to be named.", "a spokesman … hall"),
        ("The council this month rejected a request from Orr.", "The council"),
        ("Floods are the third time the ministry said it had a camp.", "the ministry"),
        ("The mayor and his aides haven't said that the dam leaks.", "The mayor … aides"),
    ],
)
def test_a_subject_is_whole_and_no_more(text: str, source: str) -> None:
    (found,) = find(f"The dam\n\n{text}")
    assert found.source is not None
    first, _, last = source.partition(" … ")
    words = f"The dam\n\n{text}"[found.source.start : found.source.end]
    assert words.startswith(first)
    assert words.endswith(last or first)
    assert bool(last) or words == first


@pytest.mark.parametrize(
    "text",
    [
        "A firm called Orr Lines, which is old, sank.",
        "The program, called PB-5, lets boats in.",
        "Quist called an emergency meeting to end the strike.",
        "Quist called in to a radio show.",
        "In a box labeled “tools” lay a letter.",
        "Don't forget that the dam held.",
        "Do you know where the boats are?",
        "Has Quist called for a vote on it?",
        "It is harder than, say, fishing for cod.",
        "The dam helped the mayor maintain that image.",
        "Quist would say nothing.",
        "It reached the Harbor Press that night.",
        "It was a film of a supposed possible flood.",
        "The raid that saw bombers hit three forts lasted a day.",
        "As we saw in May, boats came in.",
        "Anyone wanting to leave the town may go.",
        "Quist showed a long video of the dam.",
        "The dam helped Mr. Quist maintain that image.",
        "Quist sought the nomination.",
        "Quist challenged Orr in the primary.",
        "Protesting farmers enter the old fort.",
        "The flood threatens the old port of Dole.",
        "However, documented cases of fraud are rare.",
        "She has won most of the regular, pledged delegates.",
        "An estimated 200 guards stood at the gate.",
        "At least 13 suspects were held.",
        "There were several loud alerts of rain.",
        "Quist voted for the toll.",
        "It was the very reason for the move.",
        "Her plight was underscored when she lost.",
        "Will their editors, who left, want to print them?",
        "Orr, the poet who wrote “The Harbor at Dawn”, left.",
        "In 1990 they attacked the ship, killing five.",
        "The window ripped out and fell.",
        "The rebels claimed the dawn attack in Dole.",
        "Orr took the lead, claiming 41 percent of the vote.",
        "Orr was showing “restraint” that day.",
        "Quist's plan for the harbor is old.",
    ],
)
def test_words_of_speech_in_another_use_report_nothing(text: str) -> None:
    assert find(f"The dam\n\n{text}") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Quist called Orr a liar.",
        "Quist called the plan unfair.",
        "Quist called it “a bad day”.",
        "Critics labeled the plan “absurd”.",
        "It was what Quist called a disgrace.",
        "Quist said the same of Orr.",
    ],
)
def test_what_something_is_called_is_reported(text: str) -> None:
    assert len(find(f"The dam\n\n{text}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "As protesters chanted, the police moved in.",
        "The mayor kept to pens, ink and reports.",
        "As Orr went on, the hall grew quiet.",
    ],
)
def test_what_goes_on_beside_a_clause_is_no_report_of_it(text: str) -> None:
    assert find(f"The dam\n\n{text}") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Orr pleaded not guilty to robbing the bank.",
        "Orr recognized the old harbor at once.",
        "Orr saw a ship and found a letter.",
        "Some calls reached the office on Monday.",
        "Orr's continued refusal cost him the seat.",
    ],
)
def test_verbs_of_perception_and_court_report_no_speech(text: str) -> None:
    assert find(text) == ()


def test_an_inserted_participle_ends_before_the_main_verb() -> None:
    text = "Orr, recalling the flood, said that the dam would hold."
    contents = [text[part.start : part.end] for attribution in find(text) for part in attribution.content]
    assert contents == ["the flood", "that the dam would hold"]


def test_speech_goes_on_in_the_next_sentence() -> None:
    text = "“The dam will hold,” Mara Quist said. “We tested it twice.”"
    (found,) = find(text)
    assert [text[part.start : part.end] for part in found.content] == ["“The dam will hold,”", "“We tested it twice.”"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Mayor Mara Quist spoke at noon. She said the dam would hold.", ["Mara Quist"]),
        ("Mara Quist said it was late. Quist added that it was cold.", ["Mara Quist", "Mara Quist"]),
        ("Commissioner Sir Karl Orr said it was late. Sir Karl added that it was cold.", ["Karl Orr", "Karl Orr"]),
        ("“We are late,” said Mara Quist, the mayor. The mayor said the dam would hold.", ["Mara Quist", "Mara Quist"]),
        ("Maria Quist and Peter Feld met at noon. He said the dam would hold.", ["Peter Feld"]),
        ("Paul Orr met Jonas Feld at noon. He said the dam would hold.", [None]),
        ("Quist's office said the dam would hold.", [None]),
    ],
)
def test_sources_are_resolved_to_names_of_the_article(text: str, speakers: list[str | None]) -> None:
    assert [attribution.speaker for attribution in find(text)] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "The “peace mission” ended on Monday.",
        "A book titled “The Dam” appeared.",
        "Rebels claimed responsibility for the blast.",
        "The flood claimed at least 12 lives.",
        "Orr was charged with murder on Monday.",
        "The newly discovered letters are in a museum.",
        "Quist would say nothing. Nobody could support such a plan.",
        "Officers backed by volunteers removed the tents in Dole.",
        "The dam held.\n\nSource: Merrow Gazette",
    ],
)
def test_no_speech_is_reported(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("”The dam will hold,“ Mara Quist said.", "said", ["”The dam will hold,“"]),
        ("Mara Quist said the dam was “absurd” and late.", "said", ["the dam was “absurd” and late"]),
        ("Orr denied claiming that the dam was unsafe.", "denied", ["claiming that the dam was unsafe"]),
        ("Orr did not deny that the dam was unsafe.", "deny", ["that the dam was unsafe"]),
        ("Orr insisted on a new vote.", "insisted on", ["a new vote"]),
        ("Orr, who said the dam was safe, resigned.", "said", ["the dam was safe"]),
        ("Orr, who owns the dam and denies that it leaks, resigned.", "denies", ["that it leaks"]),
        ("The marchers, many of whom said the vote was stolen, left.", "said", ["the vote was stolen"]),
        ("It was reported that the dam had broken.", "It was reported", ["that the dam had broken"]),
        ("Mara Quist: “The dam will hold.”", ":", ["“The dam will hold.”"]),
        ("“Will the dam hold?” Orr asked the crowd.", "asked", ["“Will the dam hold?”"]),
        ("After the vote, Orr said: “The dam holds.”", "said", ["“The dam holds.”"]),
        ("“It held.\n\n“It will hold again,” Mara Quist said.", "said", ["“It held.", "“It will hold again,”"]),
        ("“It held,” Quist said. “We saw it.\n\n“It is safe.”", "said", ["“It held,”", "“We saw it.", "“It is safe.”"]),
    ],
)
def test_extent_of_what_is_reported(text: str, cue: str, content: list[str]) -> None:
    (found,) = find(text)
    assert found.cue is not None
    assert text[found.cue.start : found.cue.end] == cue
    assert [text[part.start : part.end] for part in found.content] == content


def test_a_headline_names_who_says_it_last() -> None:
    (found,) = find("Former mayor arrested, being held, says party\n\nIt rained.")
    assert found.source is not None
    assert (found.source.start, found.source.end) == (40, 45)


def test_a_headline_ends_with_who_told_whom() -> None:
    (found,) = find("Island Set Port Precedent, Rowe Tells Harbor Council\n\nIt rained.")
    assert [(part.start, part.end) for part in found.content] == [(0, 25)]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The harbor website notes that the dam leaks.", ["notes"]),
        ("Rowe underscored again the need as Dole pointed out that it leaks.", ["underscored", "pointed out"]),
        ("Dole rejected Friday a request for help.", ["rejected"]),
        ("A panel found the dam was in breach of the deal.", ["found"]),
        ("Quist found the letter before he left.", []),
        ("Data from the Harbor Survey show that boats came in.", ["show"]),
        ("They backed the idea of a force, warning that an exit would hurt.", ["backed", "warning"]),
        ("Quist continues to insist that the dam leaks.", ["insist"]),
        ("Quist has mentioned closing two ports.", ["mentioned"]),
        ("“It is over,” he insisted, recalling that the men gave up, he clarified.", ["insisted", "clarified"]),
    ],
)
def test_cues_of_a_sentence(text: str, cues: list[str]) -> None:
    text = f"The dam\n\n{text}"
    assert [text[found.cue.start : found.cue.end] for found in find(text) if found.cue] == cues


def test_a_title_before_a_cue_is_no_speech_that_its_object_said() -> None:
    (found,) = find("The dam\n\nKarl Rowe, the head of “Today,” reminded his staff that the dam leaks.")
    assert found.source is None


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Marchers in the streets chanted “What toll?” and kept going.", ["“What toll?”"]),
        ("He joked of the dam, “I have not seen it yet.”", ["“I have not seen it yet.”"]),
        ("“We need to step away,” Orr said on Dole's “State of the Sea.”", ["“We need to step away,”"]),
        ("“We leave,” Orr said in a letter, “and we sleep.”", ["“We leave,”", "“and we sleep.”"]),
    ],
)
def test_a_quotation_is_whole_and_no_more(text: str, content: list[str]) -> None:
    text = f"The dam\n\n{text}"
    (found,) = find(text)
    assert [text[part.start : part.end] for part in found.content] == content
    assert found.direct


def test_what_is_seen_as_something_is_no_fact() -> None:
    (found,) = find("The dam\n\nBoth plans are seen by many farmers as gifts to the rich that help nobody.")
    assert found.stance == "neutral"


def test_what_words_were_about_is_their_content() -> None:
    (found,) = find("The dam\n\nOrr warned of floods that came in May.")
    assert [part.start for part in found.content] == [20]


def test_a_cue_in_what_is_told_according_to_somebody_shares_the_source_of_its_own_clause() -> None:
    text = "According to Dawn, the court said the dam leaks and warned that it would break."
    assert [text[a.source.start : a.source.end] for a in find(text) if a.source] == ["Dawn", "the court", "the court"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "While Quist maintains her innocence and plans to win, her trial is set for May.",
            "her innocence and plans to win",
        ),
        ("As Orr mulls a new toll, the council met.", "a new toll"),
        ("Although Quist said the dam would hold, the village left.", "the dam would hold"),
        (
            "When Quist said that the dam, the lock and the wall would hold, she lied.",
            "that the dam, the lock and the wall would hold",
        ),
    ],
)
def test_a_clause_that_opens_the_sentence_ends_at_its_comma(text: str, content: str) -> None:
    (found,) = find(f"The dam\n\n{text}")
    (part,) = found.content
    assert f"The dam\n\n{text}"[part.start : part.end] == content


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("“It leaks,” said Quist.\n\n“We will mend it before the winter.”", ["Quist"]),
        ("Quist said the dam leaks.\n\n“We will mend it before the winter.”", ["Quist", "Quist"]),
        ("Ada Quist posted a note on the gate of the dam:\n\n“We will mend it before the winter.”", ["Ada Quist"]),
        ("The old bias lies in a list of the dam:\n\n“We will mend it before the winter.”", []),
        ("“It leaks,” said Quist.\n\n“Related:”", ["Quist"]),
        ("“How about a toll on the dam?” Mr. Orr was quoted as saying.", ["Mr. Orr"]),
        ("The Harbor Herald reports:\n\n“They will mend it before the winter.”", ["The Harbor Herald"]),
    ],
)
def test_a_paragraph_of_speech_alone_belongs_to_who_spoke_or_was_announced(text: str, sources: list[str]) -> None:
    text = f"The dam\n\n{text}"
    assert [text[a.source.start : a.source.end] for a in find(text) if a.source] == sources


def test_a_quotation_that_goes_on_in_a_paragraph_of_its_own_is_one() -> None:
    (found,) = find("The dam\n\n“It leaks,” said Quist.\n\n“We will mend it before the winter.”")
    assert len(found.content) == 2
    assert found.direct


def test_cues_without_a_subject_share_that_of_the_clause_before() -> None:
    text = "Quist answered by claiming that the dam was safe, charging that farmers opened it, and said she would stay."
    found = [(a.source, a.stance) for a in find(text)]
    assert {text[source.start : source.end] for source, _ in found if source} == {"Quist"}
    assert [stance for _, stance in found] == ["distancing", "accusatory", "neutral"]
