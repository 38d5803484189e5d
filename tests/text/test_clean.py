"""Every line of a page gets its kind: the article is kept, labels and page furniture are told apart from it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.model import Kind
from newscmp.text import clean

STORY = [
    "The council of Port Olaf voted late on Monday to close the old ferry pier, which engineers had called unsafe.",
    "Mayor Ana Mora said that repairs would begin in the autumn, and that the town would pay about half of the bill.",
    "“We will not wait for the next storm,” she told reporters after the vote, which took less than an hour.",
    "The ferry company, which carries nine hundred people a day, had asked for more time to find another landing.",
    "Two members of the council voted against the plan and called for an independent report on the costs.",
]


def kinds(*lines: str) -> list[Kind]:
    return [line.kind for line in clean.mark("\n\n".join(lines))]


def kind_of(extra: str, *, before: int = 0, after: int = 5) -> Kind:
    """Return the kind of a line put into the story."""
    page = ["Old ferry pier in Port Olaf to close after vote", *STORY]
    page.insert(before or after + 1, extra)
    text = "\n\n".join(page)
    return next(line.kind for line in clean.mark(text) if text[line.span.start : line.span.end] == extra)


@pytest.mark.parametrize(
    "headline",
    [
        "Mayor to ferry company: we will not pay for 'that rotten pier!'",
        "Old Ferry Pier In Port Olaf To Close, Says Town Of St. Olaf P.D.",
        "Will the old ferry pier of Port Olaf close after all?",
        "Vote to shut a pier that men call unsafe to be held by a Port Olaf council in which no one is at all for it",
        "After the vote the mayor calls it a sad day for the ferry pier and for the U.N.",
    ],
)
def test_an_end_mark_does_not_hide_a_headline(headline: str) -> None:
    assert kinds(headline, *STORY) == [Kind.TITLE] + [Kind.BODY] * len(STORY)


def test_a_first_paragraph_of_several_exclamations_is_told() -> None:
    assert kinds("“Stop the vote! We need the pier!” was heard in Port Olaf on Monday!", *STORY)[0] is Kind.BODY


def test_a_clean_article_keeps_everything() -> None:
    assert kinds("Old ferry pier in Port Olaf to close after vote", *STORY) == [Kind.TITLE] + [Kind.BODY] * 5


@pytest.mark.parametrize(
    "extra",
    [
        "Comments are closed.",
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
        "Subscribe to our newsletter",
        "Advertisement",
        "Share this article",
        "© 2031 Harbor Times. All rights reserved.",
        "Read more",
        "Related articles",
        "See also  Four towns ask for more ferries: “We cannot wait” - Harbor Times",
    ],
)
def test_furniture_below_the_article(extra: str) -> None:
    assert kind_of(extra) is Kind.BOILERPLATE


@pytest.mark.parametrize(
    "extra",
    [
        "Read more",
        "Advertisement",
        "See also  Four towns ask for more ferries: 'We cannot wait' - Harbor Times",
        "RELATED: Ferry company loses money for a third year",
    ],
)
def test_furniture_inside_the_article(extra: str) -> None:
    assert kind_of(extra, before=3) is Kind.BOILERPLATE


@pytest.mark.parametrize("extra", ["“They never asked us,” he told Harbor Radio.", "Ms. Mora was born in Port Olaf."])
def test_a_short_last_sentence_is_part_of_the_article(extra: str) -> None:
    assert kind_of(extra) is Kind.BODY


@pytest.mark.parametrize(
    ("extra", "kind"),
    [
        ("Source: Harbor News Agency", Kind.SOURCE),
        ("By Ana Mora", Kind.BYLINE),
        ("By Ana Mora and Karl Weiss, Harbor News Agency", Kind.BYLINE),
        ("Published: March 3, 2031 at 7:15 PM", Kind.DATELINE),
        ("Updated 2 hours ago", Kind.DATELINE),
        ("PORT OLAF, Norland (HNA) —", Kind.DATELINE),
    ],
)
def test_labels(extra: str, kind: Kind) -> None:
    assert kind_of(extra, before=1) is kind


@pytest.mark.parametrize(
    "extra",
    [
        "Mayor Ana Mora, left, speaks to engineers on the old ferry pier during a visit in Port Olaf, Norland.",
        "Engineers inspect the old ferry pier in Port Olaf, Norland, Monday, March 3, 2031.",
        "In this photo provided by the town, engineers inspect the old ferry pier after the storm.",
        "Photo: Engineers inspect the old ferry pier after the storm in Port Olaf.",
        "Engineers inspect the old ferry pier after the storm in Port Olaf. (Karl Weiss/Getty Images)",
        "Engineers inspect the old ferry pier after the storm in Port Olaf. Picture: Karl Weiss",
        "Engineers inspect the old ferry pier CREDIT: HARBOR NEWS / KARL WEISS",
        "Engineers inspect the ferry pierImage source, Karl Weiss",
    ],
)
def test_captions(extra: str) -> None:
    assert kind_of(extra, before=3) is Kind.CAPTION


@pytest.mark.parametrize(
    "extra",
    [
        "The pier, which the town left to the ferry company, has been closed twice since the storm in March.",
        "Voters on the left, Mora said, would not agree to a plan that leaves the old pier to the ferry company.",
        "The pier was opened on Monday, March 3, 1931, the company said in its report to the council.",
        "After the vote the council has a clearer picture: nobody wants to pay for the pier.",
    ],
)
def test_running_text_that_looks_like_a_caption(extra: str) -> None:
    assert kind_of(extra, before=3) is Kind.BODY


def test_a_correction_is_told() -> None:
    text = "Correction: An earlier version of this report gave the wrong number of passengers of the ferry."
    assert kind_of(text) is Kind.CORRECTION


def test_a_headline_inside_the_article_is_a_heading() -> None:
    assert kind_of("Town pays half of the bill", before=3) is Kind.HEADING


def test_a_caption_that_stands_twice_is_one_caption() -> None:
    caption = "Mayor Ana Mora, left, speaks to engineers on the old ferry pier during a visit in Port Olaf, Norland."
    page = [*STORY[:2], caption, caption[:-1] + ". (Source: Harbor News Agency)", *STORY[2:]]
    assert kinds("Old ferry pier in Port Olaf to close", *page) == [
        Kind.TITLE, Kind.BODY, Kind.BODY, Kind.CAPTION, Kind.BOILERPLATE, Kind.BODY, Kind.BODY, Kind.BODY,
    ]  # fmt: skip


def test_a_beginning_of_the_article_that_breaks_off_above_it_is_told_once() -> None:
    excerpt = STORY[0][:70] + "… "
    assert kinds("Old ferry pier to close", excerpt, *STORY)[1:] == [Kind.BOILERPLATE] + [Kind.BODY] * 5
    assert kinds("Old ferry pier to close", "“It was a dark and stormy night in Port Olaf…", *STORY)[1] is Kind.BODY


def test_a_name_alone_above_the_article_is_a_byline_unless_the_article_tells_of_that_person() -> None:
    assert kinds("Old ferry pier to close", "Karl Weiss", *STORY)[1] is Kind.BYLINE
    assert kinds("Those who want the pier to close", "Anna Mora", STORY[1], STORY[0])[1] is not Kind.BYLINE


@pytest.mark.parametrize("credit", ["Karl Weiss", "Olaf Lund/Harbor News"])
def test_who_took_a_picture_stands_below_its_caption(credit: str) -> None:
    caption = "In this photo provided by the town, engineers inspect the old ferry pier after the storm."
    page = ["Old ferry pier to close", STORY[0], caption, credit, *STORY[1:]]
    assert kinds(*page)[2:4] == [Kind.CAPTION, Kind.BOILERPLATE]
    page[3] = "Town pays half"
    assert kinds(*page)[3] is Kind.HEADING


def test_two_pointers_of_the_same_words_are_no_caption() -> None:
    pointer = "Read more here in the Harbor Herald"
    assert kinds("Old ferry pier to close", *STORY, pointer, pointer)[-2:] == [Kind.BOILERPLATE] * 2


def test_a_list_of_other_headlines_is_dropped_even_where_it_repeats_the_own_one() -> None:
    title = "Old ferry pier in Port Olaf to close after vote"
    others = ["Storm leaves 4,000 homes without power", "Champion out of summer tournament", title,
              "Wheat prices climb for sixth week", "Rail strike called off", "Bakers ask for more flour"]  # fmt: skip
    found = kinds(title, *STORY, "Latest Stories", *others)
    assert found[:6] == [Kind.TITLE] + [Kind.BODY] * 5
    assert set(found[6:]) == {Kind.BOILERPLATE}


def test_nothing_is_left_below_a_comment_form() -> None:
    found = kinds("Old ferry pier to close", *STORY, "Leave a Reply", "Your email address will not be published.", "*")
    assert set(found[6:]) == {Kind.BOILERPLATE}


def test_the_hash_of_a_line_does_not_depend_on_spacing_case_or_marks() -> None:
    assert clean.line_hash("Read  more:") == clean.line_hash("READ MORE")
    assert clean.line_hash("Read more") != clean.line_hash("Read less")


def test_one_sentence_alone_is_the_article() -> None:
    assert kinds("The pier is closed") == [Kind.BODY]


@given(st.text(alphabet="aB1 .!?…\n\r“”©|*–é。\x00\u200b"))
def test_lines_cover_everything_but_white_space(text: str) -> None:
    lines = clean.mark(text)
    assert "".join("".join(text[line.span.start : line.span.end] for line in lines).split()) == "".join(text.split())
    assert all(a.span.end <= b.span.start for a, b in pairwise(lines))
    assert all(line.rule for line in lines)


@given(st.lists(st.sampled_from([*STORY, "Read more", "Share", "By Ana Mora", "*"]), max_size=12))
def test_line_ends_of_another_system_change_nothing(page: list[str]) -> None:
    there = clean.mark("\r\n\r\n".join(page))
    assert [(line.kind, line.rule) for line in there] == [
        (line.kind, line.rule) for line in clean.mark("\n\n".join(page))
    ]


@pytest.mark.parametrize(
    "unit", ["\x00\n", "* \n", "M.", "a" * 50_000, "( Source: ", "By A ", "©|»\n", "7 am on ", "会议。\n"]
)
def test_hostile_pages_are_marked(unit: str) -> None:
    text = (unit * (50_000 // len(unit))).strip()
    assert clean.mark(text)
    assert clean.mark(f"Old ferry pier to close\n\nAna {text}\n\n{STORY[0]}")


@pytest.mark.parametrize(
    "above",
    [
        ["Harbor Herald and Weekly Advertiser"],
        ["Goalkeeper Lindqvist signs for two more seasons", "Start the day with our five best reads", "NEWS"],
        ["The Harbor Herald", "Norland / Port Olaf And Its Pier"],
        ["Engineers on the old ferry pier in Port Olaf. © Karl Weiss, HNA"],
        ["The Harbor Herald", "Monday November 18, 2019 7:45 am", "Ana Lindqvist Senior Correspondent"],
    ],
)
def test_the_headline_is_the_line_that_the_article_goes_on_to_tell(above: list[str]) -> None:
    headline = "Old ferry pier in Port Olaf to close after vote"
    summary = "Engineers had called the pier unsafe, and repairs would begin in the autumn"
    lines = [*above, headline, summary, *STORY]
    found = dict(zip(lines, kinds(*lines), strict=True))
    assert [line for line, kind in found.items() if kind is Kind.TITLE] == [headline]
    assert all(found[line] is not Kind.BODY for line in above)
    assert all(found[line] is Kind.BODY for line in STORY)


def test_the_first_line_of_clean_text_is_the_headline_whatever_it_says() -> None:
    headline = "A long farewell"
    assert kinds(headline, *STORY)[0] is Kind.TITLE


TALK = [
    "Ana Weiss says",
    "March 4, 2031 at 3:53 pm",
    "I've lived here all my life and I love that old pier! Why do we always close what people like?",
    "Karl says",
    "March 4, 2031 at 4:10 pm",
    "Hi Ana, I agree with you, but my brother works there and he says it shakes when the ferry lands.",
    "Olga Mora says",
    "March 5, 2031 at 9:02 am",
    "Thanks for the story! You should ask them what they did with our money, because I can't see it.",
]


def test_what_readers_say_below_the_article_is_no_part_of_it() -> None:
    found = kinds("Old ferry pier in Port Olaf to close after vote", *STORY, "3 Comments", *TALK)
    assert found[:6] == [Kind.TITLE] + [Kind.BODY] * 5
    assert Kind.BODY not in found[6:]


def test_comments_counted_above_the_article_do_not_drop_it() -> None:
    assert kinds("Old ferry pier in Port Olaf to close after vote", "3 Comments", *STORY)[2:] == [Kind.BODY] * 5


@pytest.mark.parametrize("heading", ["What Mora said", "What the company says"])
def test_a_heading_may_end_in_a_verb_of_saying(heading: str) -> None:
    assert kind_of(heading, before=3) is Kind.HEADING
    assert kinds("Old ferry pier to close", *STORY[:3], heading, *STORY[3:])[-2:] == [Kind.BODY] * 2


def test_an_article_in_the_first_person_is_kept() -> None:
    column = [
        "I grew up beside the old pier of Port Olaf, and I can't remember a summer when we did not jump from it.",
        "My father took the ferry every morning, and we waved until it was gone. Why do we close what we love?",
        "You may think that I am sentimental, and you would be right! But I have read the report of the engineers.",
        "It says that the pier will fall into the sea if we do nothing, and I believe the people who wrote it.",
    ]
    assert kinds("Why I will miss the old pier of Port Olaf", *column) == [Kind.TITLE] + [Kind.BODY] * 4


@pytest.mark.parametrize(
    "line",
    [
        "CLICK HERE TO READ MORE FROM THE HARBOR HERALD",
        ">> Read more trending news",
        "For the latest news, weather and sports, head to our front page.",
        "For more on the pier, follow us on Chirper.",
        "CHECK THE TIMES OF FERRIES: Click here for the app of the Harbor Herald",
        "KEY LINKS: Storm hits the coast | Bakers ask for flour | Rail strike called off",
    ],
)
def test_an_invitation_to_read_elsewhere_is_furniture(line: str) -> None:
    assert kind_of(line, after=2) is Kind.BOILERPLATE


def test_a_sentence_that_begins_like_an_invitation_stays() -> None:
    assert kind_of("For more than a year, the town has paid for a boat that nobody reads about.", after=2) is Kind.BODY


NOTICES = [
    "We use cookies and similar techniques to give you the best experience on the Harbor Herald.",
    "To view this content, you need to accept cookies.",
    "Already a subscriber? Sign in",
    "This story is only available to Herald subscribers.",
    "You have reached your limit of free articles this month.",
    "The day’s best reads, every morning, straight to your inbox.",
    "Keep up to date with the pier with our free email alerts.",
    "Never miss a ferry: sign up for our daily newsletter here.",
    "We reserve the right to remove any contribution that breaks the rules of this forum.",
    "Our commenting section was made for readers who like to talk to each other.",
    "Do you have more information about this story? Write to the desk.",
    "If you have been affected by any of the issues in this story, help is at hand.",
    "Karl Weiss covers the coast and can be reached at weiss@harborherald.example.",
    "(Reporting by Karl Weiss; editing by Olga Lund)",
    "Harbor News Agency contributed to this report.",
    "This article was first published by Harbor Radio.",
    "This story has not been edited by our staff and comes from a feed.",
    "Karl Weiss via Twitter",
    "WATCH | Mayor speaks after the vote",
    "See also: Bakers ask for more flour.",
]


@pytest.mark.parametrize("extra", NOTICES)
@pytest.mark.parametrize("after", [2, 5])
def test_what_a_page_says_of_itself_is_furniture_wherever_it_stands(extra: str, after: int) -> None:
    assert kind_of(extra, after=after) is Kind.BOILERPLATE


@pytest.mark.parametrize(
    "extra",
    [
        "The town will have to ask its visitors before their phones accept cookies, the court ruled on Monday.",
        "Mora, who follows the ferry company on Chirper, sent its owner a letter on the day of the vote.",
        "“We use cookies to find out who takes the ferry,” the company wrote to its passengers last year.",
        "The company had reached its limit of free rides, and asked its subscribers to sign up for a new card.",
        "Karl Weiss, a reporter at the Harbor Herald, was on the ferry when the storm began.",
        "Readers who were affected by the storm have sent letters to the council, and some of them will be heard.",
    ],
)
def test_a_report_on_such_matters_is_no_notice(extra: str) -> None:
    assert kind_of(extra, after=2) is Kind.BODY


def test_the_writer_is_presented_below_the_article_alone() -> None:
    writer = "Karl Weiss is a reporter for the Harbor Herald who grew up on the coast of Norland."
    assert kind_of(writer, after=5) is Kind.BOILERPLATE
    assert kind_of(writer, after=2) is Kind.BODY
