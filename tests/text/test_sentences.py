"""Sentences are cut where a reader would cut them, whatever the page did to spaces and quotation marks."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.text.sentences import split

#: Each row is one text; ``|`` stands where one sentence ends and the next begins.
TEXTS = [
    "The pier was closed. | Nobody was hurt.",
    "Was it safe? | The mayor would not say! | Then he left.",
    # Abbreviations that never end a sentence, that rarely do, and that mostly do.
    "Dr. Ana Mora met Gen. Karl Weiss and Mrs. Lund at St. Olaf Hall.",
    "The firm moved to the U.S. Treasury building.",
    "The firm moved to the U.S. | It hired ninety people there.",
    "Harbor Tools Inc. said on Friday it would sell. | Harbor Tools Inc. | The sale is planned for May.",
    "He was elected in Jan. 2019 and resigned on Feb. 3, 2020.",
    "The vote began at 7 a.m. | Maria Lund voted first.",
    "The vote began at 7 a.m. Monday and ended at 8 p.m. EST.",
    "At 7 a.m. Maria Lund voted.",
    "See No. 12 on p. 4 for details. | He said no. | They left.",
    "She lived in Salem, Mass., for years. | He went to Mass. | They met there.",
    "The play is by W.H. Calder and J. P. Orme. | It opens in June.",
    "It was you and I. | Did anyone else see it?",
    "Prices fell in 2019. | In 2020 they rose by 3.5 percent.",
    # Ranks, titles and money of other countries.
    "RAdm. Karl Weiss met Maj.-Gen. Ana Mora and Sqn. Ldr. Lund. | They spoke.",
    "Lt. Col. (retd.) Mora and Adv. Lund lost. | The court of the Rt. Rev. Weiss sat.",
    "They paid Rs. 40 lakh and Tk. 900. | The mayor paid Sh. 20.",
    # Quotation marks and who said it.
    "“We will stay.” | The minister left the room.",
    "“We will stay.” Lund said.",
    "“We will stay,” he said. | “And we will win.”",
    'The mayor said: "We will stay. | We will rebuild." | Nobody answered.',
    "She called it ‘a shame.’ | The board agreed.",
    "He spoke to the council of Port Olaf. |” We have waited for years, “Lund told the council.",
    # Lost spaces and stray marks.
    "The storm cut the power.|The mayor spoke of luck.",
    "Turnout rose to 61%.|The count goes on.",
    "They spoke of “a new start.” . | Nobody else came.",
    "Write to desk.news@example.org or see www.example.org/News.Html for more.",
    # Brackets.
    "The plant (built in 1960. It has two towers.) is idle.",
    "The plant is idle. | (It was built in 1960.) | It has two towers.",
    "They wrote that [the plant. The tower] was lost.",
    # Ellipses.
    "He waited… and then he left.",
    "He waited ... | Then he left.",
    "“Some think … Many do not,” he said.",
    # Lists.
    "1. Open the valve. | 2. Close the valve. | 3. Call the office.",
    "• Bread is up | • Milk is down",
    "1. The valve is open.",
    # Other scripts.
    "会议在星期一举行。|没有人受伤。",
    "वह घर गया। | वह सो गया।",
]


def parts(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text)]


@pytest.mark.parametrize("marked", TEXTS)
def test_sentences(marked: str) -> None:
    expected = [piece.strip() for piece in marked.split("|")]
    assert parts(marked.replace(" | ", " ").replace("|", "")) == expected


def test_a_blank_line_ends_a_sentence_and_a_wrapped_line_does_not() -> None:
    assert parts("Pier to close\n\nThe council of the small town\nvoted late on Monday.") == [
        "Pier to close",
        "The council of the small town\nvoted late on Monday.",
    ]


def test_text_that_begins_sentences_in_lower_case_is_split_all_the_same() -> None:
    text = "we went there. it was closed. nobody came. so we left."
    assert len(parts(text)) == 4


TEXT = st.text(alphabet="aB1 .!?…\n\r\t\"“”'’()[]•é\u0301。-:@/", max_size=60)


@given(TEXT)
def test_sentences_are_ordered_disjoint_and_cover_everything_but_white_space(text: str) -> None:
    spans = split(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in spans)
    assert "".join("".join(parts(text)).split()) == "".join(text.split())


@given(TEXT.map(lambda text: text.replace("\r", "")))
def test_line_ends_of_another_system_change_nothing(text: str) -> None:
    there = text.replace("\n", "\r\n")
    assert [piece.replace("\r\n", "\n") for piece in parts(there)] == parts(text)


@given(TEXT)
def test_composed_and_decomposed_letters_are_split_alike(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert [unicodedata.normalize("NFC", piece) for piece in parts(decomposed)] == parts(composed)


@pytest.mark.parametrize(
    "unit", ["A.B.C. ", "(a. B ", ". . .", "“a. ", "a.\n", "!", "://", "x@", "1. ", "[1] ", "\x00", "("]
)
def test_a_long_run_of_anything_is_split_without_trouble(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    assert "".join("".join(parts(text)).split()) == "".join(text.split())
