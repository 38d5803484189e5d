"""What a page states about its article is found with its place; what it does not state is left out."""

import pytest

import newscmp
from newscmp.text import clean, metadata

STORY = """The council of Port Olaf voted late on Monday to close the old ferry pier, which engineers had called unsafe.

Mayor Ana Mora said that repairs would begin in the autumn, and that the town would pay about half of the bill.

“We will not wait for the next storm,” she told reporters after the vote, which took less than an hour."""


def stated(*head: str, story: str = STORY) -> dict[str, str]:
    text = "\n\n".join((*head, story))
    found = metadata.find(text, clean.mark(text))
    assert all(item.span and text[item.span.start : item.span.end].strip() == item.value for item in found)
    return {item.field: item.value for item in found}


@pytest.mark.parametrize(
    ("line", "title", "section"),
    [
        ("Old ferry pier in Port Olaf to close", "Old ferry pier in Port Olaf to close", None),
        ("Old ferry pier in Port Olaf to close | News", "Old ferry pier in Port Olaf to close", "News"),
        ("Old ferry pier in Port Olaf to close - Harbor Times", "Old ferry pier in Port Olaf to close", "Harbor Times"),
        ("Pier to close after the storm – World", "Pier to close after the storm", "World"),
        # Who says it is part of a headline.
        ("Port Olaf is 'at war with the sea' - Mora", "Port Olaf is 'at war with the sea' - Mora", None),
        ("Pier closed - again", "Pier closed - again", None),
    ],
)
def test_title(line: str, title: str, section: str | None) -> None:
    found = stated(line)
    assert (found["title"], found.get("section")) == (title, section)


def test_a_headline_that_was_wrapped_is_one() -> None:
    text = "Old ferry pier in Port Olaf to close after the\nvote of the council\n\n" + STORY
    assert [item.value for item in metadata.find(text, clean.mark(text)) if item.field == "title"] == [
        "Old ferry pier in Port Olaf to close after the vote of the council"
    ]


def test_a_name_below_the_headline_is_the_byline() -> None:
    assert stated("Old pier to close", "Karl Weiss")["byline"] == "Karl Weiss"


@pytest.mark.parametrize("line", ["by HNA / 3 March 2031", "By Karl Weiss March 3, 2031", "BY HNA | Mon, 3 Mar 2031"])
def test_a_day_behind_the_byline_is_no_part_of_the_name(line: str) -> None:
    assert stated("Old pier to close", line)["byline"] in {"HNA", "Karl Weiss"}
    assert newscmp.ingest(f"Old pier to close\n\n{line}\n\n{STORY}").published is not None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ana Mora Staff Reporter", "Ana Mora"),
        ("By Ana Mora and Karl Weiss in Port Olaf", "Ana Mora and Karl Weiss"),
        ("By Ana Mora, Harbor Herald staff writer", "Ana Mora"),
        ("By Ana Mora @anamora", "Ana Mora"),
        ("By our correspondent", "our correspondent"),
        ("By Our Staff Reporter", "Our Staff Reporter"),
        ("Posted by Ana Mora on March 5, 2031", "Ana Mora"),
        ("Karl Weiss, Political Editor", "Karl Weiss"),
        ("Karl Weiss in Port Olaf", "Karl Weiss"),
        ("Karl Weiss 5 March 2031, 10:30 am", "Karl Weiss"),
    ],
)
def test_what_stands_behind_a_name_is_no_part_of_it(line: str, name: str) -> None:
    assert stated("Old pier to close", line)["byline"] == name
    assert (newscmp.ingest(f"Old pier to close\n\n{line}\n\n{STORY}").published is None) is ("2031" not in line)


@pytest.mark.parametrize("line", ["AFP", "PTI |", "Press Association"])
def test_an_agency_alone_is_stated_as_such(line: str) -> None:
    assert stated("Old pier to close", line)["agency"] == line.rstrip(" |")


def test_label_lines() -> None:
    found = stated("Old pier to close", "By Ana Mora and Karl Weiss, Harbor Times", "Source: Harbor News Agency")
    assert found["byline"] == "Ana Mora and Karl Weiss"
    assert found["agency"] == "Harbor Times"
    assert found["source"] == "Harbor News Agency"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("PORT OLAF (HNA) — ", {"dateline": "PORT OLAF", "agency": "HNA"}),
        ("PORT OLAF, Norland, April 3 (Harbor News) - ",
         {"dateline": "PORT OLAF, Norland", "dateline-day": "April 3", "agency": "Harbor News"}),
        ("PORT OLAF – ", {"dateline": "PORT OLAF"}),
        ("PORT OLAF − ", {"dateline": "PORT OLAF"}),
        ("Port Olaf (HNA) — ", {"dateline": "Port Olaf", "agency": "HNA"}),
        ("March 3 (HNA) - ", {"dateline-day": "March 3", "agency": "HNA"}),
        ("", {}),
    ],
)  # fmt: skip
def test_dateline(head: str, expected: dict[str, str]) -> None:
    found = stated("Old pier to close", story=head + STORY)
    assert {field: value for field, value in found.items() if field != "title"} == expected


def test_a_text_that_states_nothing_has_no_metadata() -> None:
    assert metadata.find(STORY, clean.mark(STORY)) == ()
