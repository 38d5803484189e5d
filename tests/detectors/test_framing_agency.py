"""Who does the deed is named in one source and left out in another."""

import pytest

import newscmp
from newscmp import compare_sentences
from newscmp.model import Difference
from newscmp.text.analysis import analyze

SAME = (
    ("Police arrested 20 strikers at the port.", "Twenty strikers were arrested by police at the port."),
    ("Two fishermen were killed near the island.", "The killing of two fishermen shook the island."),
    ("The army killed two fishermen.", "A flood killed a farmer."),
    ("Oduya's death surprised his party.", "The death of Oduya surprised his party."),
    ("Dole captain arrested on Monday.", "The captain was arrested in Dole on Monday."),
    ("“The petitions on the quay are hereby dismissed,” she said.", "The court dismissed the petitions on the quay."),
    ("Orr annexed parts of the Velden valley in May.", "The occupied Velden valley lay quiet in May."),
    ("A man was charged with murder in Dole after a party.", "A man killed a guest in Dole."),
    ("The prisoner killed himself in Dole.", "The prisoner died in Dole."),
    ("Guards shot two deer in the park.", "Two hikers were shot in the valley."),
    ("A rider was struck and killed by a gray hired van in Dole.", "A van struck a rider in Dole."),
    ("The mayor announced a ban on fishing boats in Dole.", "The mayor banned fishing boats in Dole."),
    ("Two stores closed in Dole.", "Three hikers closed a gate near Velden."),
    ("A drone fired missiles at the quay in Dole.", "Two missiles were fired at the quay in Dole."),
    ("The mayor raised the flag of Dole.", "The flag of Dole was to be raised."),
    ("Police moved in to disperse the crowd in Dole.", "Police waited until the crowd dispersed in Dole."),
    ("Quist was killed when the navy attacked the port.", "Quist was killed in a US air strike on the port."),
    ("The Italian air force struck the camp in Dole.", "An Italian air force strike hit the camp in Dole."),
    ("The Italian air force struck the camp.", "The Italian air force strike on the camp was brief."),
    ("Guards clashed with strikers in Dole.", "Strikers clashed with guards and pushed towards the gate of Dole."),
    ("Orr shot Oduya in Dole.", "Orr is not guilty of shooting Oduya; the shooting of Oduya shook Dole."),
    ("Orr shot a man in Dole.", "A man he shot in Dole was named by Orr."),
    ("Shares of the bank rose in May.", "The bank raised wages in May."),
    ("Critics accused Orr of fraud in Dole.", "“Orr is accused of fraud in Dole,” Quist said."),
    ("The besieged town held out.", "The town, besieged for weeks, held out."),
    ("Ruritania's invasion of Velden began.", "Ruritania's full-scale, unprovoked invasion of Velden began."),
    ("The clerk executed the transfer of Orr.", "Orr was executed in Dole."),
    ("The court banned fishing in Dole.", "A ban on fishing in Dole imposed by the court fell."),
    ("The rebels vowed to kill Orr and Rowe in Dole.", "Orr and Rowe were killed in Dole."),
    ("Guards will strike the mill in Dole.", "The strike on the mill in Dole began."),
    ("Orr died in a Maoist strike on the mill in Dole.", "Orr died in an Italian strike on the mill in Dole."),
    ("Beside the guests injured, Dole counts nine guards.", "Nine guards were injured in Dole."),
    ("Guards injured dozens of clerks in Dole.", "The clinic in Dole took in dozens of dead and wounded clerks."),
    ("Two men were convicted in Dole of shooting down a jet, killing nine guests.", "Nine guests died in Dole."),
    ("The wreck of a ferry that killed nine guests shook Dole.", "Nine guests died in Dole."),
    ("Orr spoke of the storm that killed two clerks and injured nine.", "Nine clerks were injured, Orr said in Dole."),
    ("A gunman killed a guard in Dole.", "At least 39 guests, including a guard at the gate, were killed in Dole."),
    ("The army's shelling of Dole went on.", "The shelling of Dole went on."),
    ("Orr injured two clerks in the market of Dole.", "Two clerks fled a stabbing at the market of Dole."),
    ("A fire at a center for clerks in Dole that killed nine men went on.", "The deaths of nine men shook Dole."),
    ("The Dole Express rammed into a goods train.", "The Dole Express collided with a goods train, Quist found."),
    ("Gunmen attacked a hotel in Dole.", "Gunmen fought guards during the attack on the hotel in Dole."),
    ("The wreck of an Italian liner that killed nine guests was found.", "The deaths of nine guests shook Dole."),
    ("Police arrested Ada Rowe at the port of Dole.", "Ada Rowe was arrested at the port of Dole."),
    ("A guard injured nine clerks in Dole.", "Nine clerks were injured when a man ran into the hall of Dole."),
    ("Guards fired on clerks at the hall of Dole.", "Clerks were hurt after many stormed the hall of Dole."),
    ("Blasts hit the mill in Dole, killing two clerks.", "Two clerks were killed at the mill in Dole."),
    ("Two clerks were killed in Dole.", "Two clerks were killed by a large explosion in Dole."),
    ("Two clerks were killed in Dole.", "Two clerks were killed by live ammunition in Dole."),
    ("A missile killed two clerks in Dole.", "Two clerks were killed in Dole."),
    (
        "Orr, who killed two fishermen in Dole, was sentenced.",
        "Orr was sentenced for the “cruel and wholly senseless” murder of two fishermen in Dole.",
    ),
    ("Orr was jailed for killing two fishermen in Dole.", "Orr was jailed for the murder of two fishermen in Dole."),
)
DIFFERENT = (
    (
        "Soldiers killed two fishermen near the island.",
        "Two fishermen were killed during an Italian army raid near the island.",
        ["active", "agentless passive"],
    ),
    (
        "Soldiers killed two fishermen near the island.",
        "Two fishermen were killed near the island.",
        ["active", "agentless passive"],
    ),
    ("Soldiers killed two fishermen near the island.", "Two fishermen died near the island.", ["active", "happening"]),
    (
        "The strikers were arrested by border police.",
        "The strikers were arrested.",
        ["passive with agent", "agentless passive"],
    ),
    (
        "The army shelled the hospital at dawn.",
        "The shelling of the hospital began at dawn.",
        ["active", "noun without agent"],
    ),
    ("Police shot dead two strikers.", "Two strikers were shot dead.", ["active", "agentless passive"]),
    (
        "An officer shot a teenager in Dole on Friday.",
        "A teenager was shot in Dole on Friday.",
        ["active", "agentless passive"],
    ),
    ("An officer fatally shot a teenager in Dole.", "A teenager died in Dole.", ["active", "happening"]),
    (
        "Troops stormed the quay, killing three.",
        "Three strikers were killed at dawn.",
        ["active", "agentless passive"],
    ),
    (
        "Farmers are trapped at the mill in Dole, surrounded by rebel troops.",
        "Farmers are trapped at the mill in the besieged town of Dole.",
        ["passive with agent", "agentless passive"],
    ),
    ("Police teargassed strikers in Dole.", "Strikers were teargassed in Dole.", ["active", "agentless passive"]),
    ("The chain closed three stores in Dole.", "Three stores closed in Dole.", ["active", "happening"]),
    ("The railway raised fares in May.", "Fares rose in May.", ["active", "happening"]),
    ("The bank laid off 300 clerks in Dole.", "In Dole 300 clerks lost their jobs.", ["active", "happening"]),
    ("Quist fired him in May.", "In May he was fired in Dole.", ["active", "agentless passive"]),
    (
        "Mayor Quist fired Orr in May.",
        "He fled to Dole after being forced out in May.",
        ["active", "agentless passive"],
    ),
    (
        "The ministers made mistakes at the dam.",
        "Mistakes were made at the dam.",
        ["active", "agentless passive"],
    ),
    ("Five aides accused Orr of fraud.", "Orr was accused of fraud.", ["active", "agentless passive"]),
    ("The mill spilled oil into the bay.", "Oil spilled into the bay.", ["active", "happening"]),
    ("An Italian airstrike killed two clerks.", "Two clerks were killed.", ["active", "agentless passive"]),
    ("The guards went on to kill two clerks.", "Two clerks were killed.", ["active", "agentless passive"]),
    ("Rebels kidnapped a priest in Dole.", "A priest disappeared in Dole.", ["active", "happening"]),
)


def agency(a: str, b: str) -> list[Difference]:
    return [d for d in compare_sentences(a, b) if d.rule == "framing.agency"]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_no_doer_disappears(a: str, b: str) -> None:
    assert agency(a, b) == []


@pytest.mark.parametrize(("a", "b", "forms"), DIFFERENT)
def test_the_doer_disappears(a: str, b: str, forms: list[str]) -> None:
    (found,) = agency(a, b)
    assert [reading.value for reading in found.readings] == forms


def test_the_dead_and_the_injured_of_one_deed_are_one_finding() -> None:
    (found,) = agency(
        "A gunman killed two clerks and injured nine others.", "Two clerks were killed and nine others were injured."
    )
    assert found.note.startswith("kill")


def test_a_doer_whom_the_text_names_is_not_hidden_by_a_later_sentence() -> None:
    lead = "Border guards arrested Ada Rowe at the port of Dole on Monday."
    later = "Ada Rowe was arrested at the port of Dole on Monday before a court in Velden opened."
    a = analyze(f"News from Dole\n\n{lead}", id="a")
    for text, shown in ((later, 1), (f"{lead}\n\n{later}", 0)):
        b = analyze(f"Port news\n\n{text}", id="b")
        assert len(newscmp.diff(a, b, only=["framing.agency"]).differences) == shown


def test_the_note_says_which_document_leaves_the_doer_out() -> None:
    a, b = "Rowe was arrested in Dole on Monday.", "Rowe was arrested by soldiers in Dole on Monday."
    (found,) = (d for d in compare_sentences(a, b) if d.rule == "framing.agency")
    assert found.note == "arrest: doer left out in a | doer named after “by” in b"
    assert [reading.text for reading in found.readings] == ["arrested", "arrested by soldiers"]


def test_a_doer_told_by_another_deed_of_the_text_is_not_hidden() -> None:
    lead = "Ada Rowe was killed in an Italian strike on the port of Dole."
    later = "Ada Rowe was killed at the port of Dole on Monday before dawn, her family said."
    a = analyze("News from Dole\n\nSoldiers killed Ada Rowe at the port of Dole on Monday before dawn.", id="a")
    for text, shown in ((later, 1), (f"{lead}\n\n{later}", 0)):
        b = analyze(f"Port news\n\n{text}", id="b")
        assert len(newscmp.diff(a, b, only=["framing.agency"]).differences) == shown


def test_a_doer_and_a_name_of_one_deed_are_told_once() -> None:
    pages = [
        analyze(f"Port news\n\nGuards in Dole spoke of the {deed}.", id=id_)
        for id_, deed in (("a", "killing of Ada Rowe by police"), ("b", "death of Ada Rowe, whom police had held"))
    ]
    found = [d.rule for d in newscmp.diff(*pages, only=["framing.agency", "framing.label"]).differences if d.rank >= 0]
    assert len(found) <= 1


def test_a_by_phrase_more_with_a_ban_is_folded_away() -> None:
    page = "Market\n\n{} in Dole on Friday after the news of a hole in the books of the bank."
    shown = {}
    for deed in ("Shares were suspended", "Two clerks were beaten"):
        texts = (deed, f"{deed} by the {'exchange' if 'Shares' in deed else 'police'}")
        a, b = (analyze(page.format(text), id=id_) for id_, text in zip("ab", texts, strict=True))
        shown[deed] = any(d.rule == "framing.agency" and d.rank >= 0 for d in newscmp.diff(a, b).differences)
    assert shown == {"Shares were suspended": False, "Two clerks were beaten": True}


@pytest.mark.parametrize(
    ("named", "silent", "shown"),
    [
        ("Soldiers killed two fishermen near the port of Dole.", "Two fishermen were killed near the port of Dole.", 1),
        ("A gale killed two fishermen, and soldiers shelled the port of Dole.", "The shelling of the port of Dole.", 0),
        (
            "Police arrested two fishermen near the port of Dole.",
            "Two fishermen were arrested near the port of Dole.",
            0,
        ),
    ],
)
def test_nouns_and_arrests_leave_out_the_doer_as_a_matter_of_course(named: str, silent: str, shown: int) -> None:
    pages = [analyze(f"News\n\n{text}", id=id_) for id_, text in (("a", named), ("b", f"{silent[:-1]}, it says."))]
    found = newscmp.diff(*pages, only=["framing.agency"]).differences
    assert sum(difference.rank >= 0 for difference in found) == shown
