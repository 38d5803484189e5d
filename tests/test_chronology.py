"""The timeline: one entry for an event however many sources tell it, plans apart from outcomes, conflicts kept."""

from __future__ import annotations

from datetime import date, datetime

import newscmp
from newscmp.model import Document, Modality, Relation

TUESDAY = (
    "Brandt and Haddad meet in Norvik\n\nPresident Lena Brandt met the foreign minister of Ostland, Omar Haddad, on "
    "Tuesday in the palace of Norvik for talks on the ferry treaty.\n\nThe treaty was signed on 3 May 2019 in Graz.\n\n"
    "Haddad will travel to Lund on Friday.\n"
)
WEDNESDAY = (
    "Ferry treaty on the table\n\nSpeaking at a meeting in the palace of Norvik on Wednesday with the foreign "
    "minister of Ostland, Omar Haddad, President Lena Brandt praised the ferry treaty.\n\nThe treaty was signed "
    "in May 2019 in Graz.\n\n"
    "The fair in Lund runs from April 21 to 24.\n"
)


def read(text: str, name: str, day: date | None = None) -> Document:
    return newscmp.ingest(text, id=name, date=day)


def test_sources_may_disagree_on_the_day_of_one_event() -> None:
    timeline = newscmp.timeline(read(TUESDAY, "a"), read(WEDNESDAY, "b"))
    conflicts = [d for d in timeline.differences if d.relation is Relation.CONFLICT]
    assert [[reading.value for reading in d.readings] for d in conflicts] == [["XXXX-WXX-2", "XXXX-WXX-3"]]
    values = [event.value for event in timeline.events]
    assert values.index("2019-05") < values.index("2019-05-03") < values.index("XXXX-04-21/24")
    assert values.index("XXXX-04-21/24") < values.index("XXXX-WXX-2") < values.index("XXXX-WXX-3")


def test_days_of_publication_place_weekdays_and_keep_the_conflict() -> None:
    day = date(2021, 3, 11)
    timeline = newscmp.timeline(read(TUESDAY, "a", day), read(WEDNESDAY, "b", day))
    assert [e.value for e in timeline.events if e.modality is Modality.PLANNED] == ["2021-03-12", "2021-04-21/24"]
    assert {"2021-03-09", "2021-03-10"} <= {event.value for event in timeline.events}
    assert any(d.relation is Relation.CONFLICT for d in timeline.differences)
    starts = [event.interval.start for event in timeline.events if event.interval]
    assert starts == sorted(starts)


def test_one_event_of_two_sources_is_one_entry() -> None:
    other = TUESDAY.replace("for talks on", "to talk about")
    timeline = newscmp.timeline(read(TUESDAY, "a"), read(other, "b"))
    [meeting] = [event for event in timeline.events if event.value == "XXXX-WXX-2"]
    assert [mention.document for mention in meeting.mentions] == ["a", "b"]
    assert meeting.group is not None
    assert timeline.differences == ()


def test_a_range_is_one_entry_of_both_ends() -> None:
    [event] = newscmp.timeline(read("Fair\n\nThe fair ran from April 21 to 24, 2021, in Lund.\n", "a")).events
    assert event.value == "2021-04-21/24"
    assert event.interval is not None
    assert event.interval.end == datetime(2021, 4, 24, 23, 59, 59)  # noqa: DTZ001 - local time


def test_a_plan_and_its_outcome_are_two_entries() -> None:
    text = "Vote\n\nThe council will vote on the dam on 3 May 2021.\n\nThe council voted on the dam on 3 May 2021.\n"
    events = newscmp.timeline(read(text, "a")).events
    assert sorted(event.modality for event in events) == [Modality.ASSERTED, Modality.PLANNED]


def test_denied_events_are_marked() -> None:
    [event] = newscmp.timeline(read("Vote\n\nThe council did not vote on 3 May 2021.\n", "a")).events
    assert event.modality is Modality.DENIED


def test_references_to_now_are_no_events() -> None:
    text = "Vote\n\nThe council has recently moved and is now in Graz.\n"
    assert newscmp.timeline(read(text, "a")).events == ()


def test_tuesdays_of_two_events_stay_apart() -> None:
    text = "Week\n\nThe two ministers met on Tuesday in Graz.\n\nThe ferry sank on Tuesday off Lund.\n"
    assert [len(event.mentions) for event in newscmp.timeline(read(text, "a")).events] == [1, 1]


def test_the_order_of_the_arguments_does_not_matter() -> None:
    a, b = read(TUESDAY, "a"), read(WEDNESDAY, "b")
    there, back = newscmp.timeline(a, b), newscmp.timeline(b, a)
    assert [event.value for event in there.events] == [event.value for event in back.events]
    assert [event.modality for event in there.events] == [event.modality for event in back.events]


def test_a_document_without_a_day_is_dated_by_an_event_it_shares() -> None:
    other = TUESDAY.replace("for talks on", "to talk about")
    timeline = newscmp.timeline(read(TUESDAY, "a", date(2021, 3, 11)), read(other, "b"))
    published = timeline.documents[1].published
    assert published is not None
    assert (published.earliest, published.latest) == (date(2021, 3, 9), date(2021, 3, 12))
    assert published.evidence == "“Tuesday” is 2021-03-09 by a; “Friday” is 2021-03-12 by a"
    [meeting] = [event for event in timeline.events if event.value == "2021-03-09"]
    assert [mention.document for mention in meeting.mentions] == ["a", "b"]


def test_a_window_leaves_out_what_lies_outside_and_keeps_what_floats() -> None:
    documents = read(TUESDAY, "a"), read(WEDNESDAY, "b")
    values = {event.value for event in newscmp.timeline(*documents).events}
    kept = {event.value for event in newscmp.timeline(*documents, since=date(2020, 1, 1)).events}
    assert values - kept == {"2019-05", "2019-05-03"}
    assert (
        newscmp.timeline(*documents, until=date(2018, 1, 1)).events
        == newscmp.timeline(*documents, since=date(2020, 1, 1)).events
    )


def test_a_document_dated_by_another_is_dated_in_the_comparison_as_well() -> None:
    fair = "The great fair of fishermen and farmers in Lund will open on {} in the old harbor."
    a = read(f"{TUESDAY}\n\n{fair.format('March 28, 2022')}\n", "a", date(2021, 3, 10))
    b = read(f"{TUESDAY}\n\n{fair.format('March 28')}\n", "b")
    compared = newscmp.diff(a, b, only=("fact.date",))
    assert compared.alignment.documents[1].published is not None
    assert [d.note for d in compared.differences if d.relation is Relation.CONFLICT] == ["one event, two days"]
