"""What must not deceive the framing rules: page furniture, captions, quotations, negation, order of documents."""

import re
from pathlib import Path

import pytest

import newscmp
from newscmp import compare_sentences, to_json
from newscmp.model import Comparison, Difference, Document, Kind, Line, Span
from newscmp.text.analysis import analyze
from newscmp.text.voices import by_word

LEFT = (
    "Mayor opens harbor\n\n"
    "Mayor Tilda Oduya abruptly opened the northern harbor on Monday.\n\n"
    "“This is a disgraceful waste,” the fisherman Ben Rowe said.\n\n"
    "Fighters of the river brigade watched from the northern bank."
)
RIGHT = (
    "Harbor opens\n\n"
    "Mayor Tilda Oduya opened the northern harbor on Monday.\n\n"
    "The fisherman Ben Rowe said it was a waste.\n\n"
    "Terrorists of the river brigade watched from the northern bank."
)


def framing(a: str, b: str) -> list[Difference]:
    return [d for d in compare_sentences(a, b) if d.rule.startswith("framing.") and d.rank >= 0]


def comparison() -> Comparison:
    return newscmp.diff(analyze(LEFT, id="a"), analyze(RIGHT, id="b"), only=["framing"])


def test_a_line_that_is_furniture_feeds_no_count() -> None:
    teaser = "See also: Minister slams draconian harbor law"
    text = f"Mayor Tilda Oduya abruptly opened the harbor.\n\n{teaser}"
    place = text.index(teaser)
    lines = (
        Line(Span(0, place - 2), Kind.BODY, "given"),
        Line(Span(place, len(text)), Kind.BOILERPLATE, "given"),
    )
    other = analyze("Mayor Tilda Oduya opened the harbor.", id="b", lines=(Line(Span(0, 36), Kind.BODY, "given"),))
    found = newscmp.diff(analyze(text, id="a", lines=lines), other, only=["framing"]).differences
    assert [reading.text for d in found for reading in d.readings if reading.span] == ["abruptly"]
    assert not [e for e in newscmp.labels(analyze(text, id="a", lines=lines)).entities if "law" in e.name]


def test_a_quoted_word_is_never_the_outlets() -> None:
    voices = [r.voice for d in comparison().differences for r in d.readings if r.text == "disgraceful"]
    assert voices == ["Ben Rowe"]


def test_a_word_in_single_quotation_marks_is_not_the_outlets_own() -> None:
    rules = {d.rule for d in framing("Oduya calls plan 'disgraceful'", "Oduya criticizes plan")}
    assert "framing.loaded" not in rules


def test_a_denied_claim_is_not_a_claim() -> None:
    assert not [
        d
        for d in framing("Oduya denied claiming the harbor fund.", "Oduya claimed the harbor fund.")
        if d.rule == "framing.hedge"
    ]


def test_a_double_negation_is_no_hedge() -> None:
    assert framing("It is not impossible that the dam failed.", "The dam did not fail to hold.") == []


def test_two_runs_give_the_same_bytes() -> None:
    assert to_json(comparison()) == to_json(comparison())


def test_the_order_of_the_documents_changes_no_finding() -> None:
    a, b = analyze(LEFT, id="a"), analyze(RIGHT, id="b")

    def places(*documents: Document) -> set[tuple[str, frozenset[tuple[str, str]]]]:
        differences = newscmp.diff(*documents, only=["framing", "coverage"]).differences
        return {(d.rule, frozenset((r.document, r.text) for r in d.readings)) for d in differences}

    assert places(a, b) == places(b, a)


def test_what_a_caption_says_is_not_the_voice_of_the_speaker_before_it() -> None:
    said, caption = "“It will be a fine harbor,” Oduya said.", "Photo: A furious crowd at the harbor. (Ruritania Press)"
    text = f"Harbor opens\n\n{said}\n\n{caption}"
    document = analyze(text, id="a")
    place = text.index("furious")
    assert not any(
        part.start <= place < part.end for attribution in document.attributions for part in attribution.content
    )


@pytest.mark.parametrize(
    ("odd", "plain"),
    [
        (
            "The Ruritanian mandatary Oduya met in the capital the secretary Rowe.",
            "President Oduya met Secretary Rowe in the capital.",
        ),
        (
            "For his part, the chief of the state recalled that the harbors of Dole they were closed.",
            "The president recalled that the harbors of Dole were closed.",
        ),
        (
            "The head of the Ruritanian diplomacy has showed his worry for the population civil.",
            "The foreign minister showed concern for the civilian population.",
        ),
    ],
)
def test_the_oddities_of_a_machine_translation_are_no_choice_of_words(odd: str, plain: str) -> None:
    assert framing(odd, plain) == []
    assert framing(plain, odd) == []


@pytest.mark.parametrize(
    "headline",
    ["'A scathing insult': Quist on rents", "Anger over ‘disgraceful’ rents", "Quist: 'Draconian' rents bill must go"],
)
def test_single_quotation_marks_of_a_headline_make_its_words_a_speakers(headline: str) -> None:
    pages = [
        analyze(f"{title}\n\nThe mayor spoke in Dole on Monday.", id=id_)
        for id_, title in (("a", headline), ("b", "Quist speaks on rents"))
    ]
    found = newscmp.diff(*pages, only=["framing.loaded"]).differences
    assert found
    assert all(reading.voice != "outlet" for d in found for reading in d.readings if reading.span)


@pytest.mark.parametrize(
    ("denied", "plain"),
    [
        ("Oduya did not fail to open the harbor on Monday.", "Oduya opened the harbor on Monday."),
        ("Oduya never failed to pay the dockers of Dole.", "Oduya paid the dockers of Dole."),
        ("It is not unlikely that the dam will fail by June.", "The dam will fail by June."),
        ("The dam could not possibly have failed in June.", "The dam failed in June."),
        ("Oduya denied claiming that the dam leaks near Dole.", "Oduya pointed out that the dam leaks near Dole."),
        ("Oduya did not claim that the dam leaks near Dole.", "Oduya said that the dam leaks near Dole."),
        ("Oduya was not unjustly arrested in Dole on Monday.", "Oduya was arrested in Dole on Monday."),
        ("Soldiers did not kill two fishermen in Dole.", "Two fishermen were killed in Dole."),
    ],
)
def test_what_is_denied_is_no_framing_of_it(denied: str, plain: str) -> None:
    assert framing(denied, plain) == framing(plain, denied) == []


@pytest.mark.parametrize(
    ("stated", "plain", "rule"),
    [
        ("Oduya failed to open the harbor on Monday.", "Oduya opened the harbor on Monday.", "hedge"),
        ("The dam possibly failed in June.", "The dam failed in June.", "hedge"),
        ("Oduya claimed that the dam leaks near Dole.", "Oduya pointed out that the dam leaks near Dole.", "verb"),
        ("Oduya was unjustly arrested in Dole on Monday.", "Oduya was arrested in Dole on Monday.", "loaded"),
        ("Soldiers killed two fishermen in Dole.", "Two fishermen were killed in Dole.", "agency"),
    ],
)
def test_the_same_without_the_denial_is(stated: str, plain: str, rule: str) -> None:
    assert {d.rule for d in framing(stated, plain)} == {f"framing.{rule}"}


FURNITURE = ("Rail strike", "Champion", "Wheat prices", "subsidy plan", "See also", "tanker", "Leave a Reply")


def test_sidebars_and_see_also_lines_of_whole_pages_feed_no_label_no_voice_and_no_finding() -> None:
    folder = Path(__file__).parent.parent / "samples"
    pages = [newscmp.ingest(path) for path in sorted(folder.glob("*.txt"))]
    left_out = {
        (page.id, place)
        for page in pages
        for words in FURNITURE
        for match in re.finditer(re.escape(words), page.raw)
        for place in range(*match.span())
    }
    assert len({document for document, _ in left_out}) > 2
    entities = newscmp.labels(*pages).entities
    mentions = [m for entity in entities for naming in entity.namings for m in naming.mentions]
    findings = newscmp.diff(*pages).differences
    readings = [reading for difference in findings for reading in difference.readings]
    for reading in (*mentions, *readings):
        assert reading.span is None or (reading.document, reading.span.start) not in left_out
    assert not [place for page in pages for place in by_word(page) if (page.id, place) in left_out]


def test_a_caption_is_nobody_s_speech_and_the_count_of_voices_says_so() -> None:
    said = "“It will be a fine harbor,” the mayor Tilda Oduya said."
    caption = "Photo: A furious crowd at the northern harbor. (Ruritania Press)"
    document = analyze(f"Harbor opens\n\n{said}\n\n{caption}\n\nThe harbor opened on Monday in Dole.", id="a")
    voices = by_word(document)
    assert voices[document.raw.index("fine")] == "Tilda Oduya"
    assert voices.get(document.raw.index("furious"), "caption") == "caption"
    assert voices[document.raw.index("opened")] == "outlet"
