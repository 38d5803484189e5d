"""What the terminal shows, as whole pages."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

import newscmp
from newscmp.model import Comparison, Difference, Link, LinkRelation, Relation
from newscmp.render.formats.terminal import render
from newscmp.render.view import View
from tests.render.results import FERRY, SANDBANK, alignment, comparison, document, reading, timeline

NAMES = "fair bridge tower market museum library theater harbor station school clinic garden".split()
A, B = document("001", *FERRY), document("002", *SANDBANK)

DIFF = """\
001  Ferry runs aground off Norvik                             3 sentences, 1 line dropped
002  Ninety saved from stranded ferry                          2 sentences, 1 line dropped

headline · 001:0 ⇄ 002:0 ─────────────────────────────────────────────────────────────────
001  [[Ferry]] runs aground off Norvik
002  Ninety saved from [[stranded]] ferry
  ~  framing.loaded       Ferry | stranded

1 · 001:1 ⇄ 002:1 · 0.62 ─────────────────────────────────────────────────────────────────
001  The ferry Alma ran aground near Norvik [[on Tuesday]].
002  [[On Wednesday]] the ferry Alma struck a sandbank near Norvik.
  !  fact.date            on Tuesday | On Wednesday  · conflict  · one accident, two days

2 · 001:2 ⇄ 002:2 · 0.71 ─────────────────────────────────────────────────────────────────
001  Ninety passengers were brought ashore, the owner [[noted]].
002  The owner [[admitted]] that ninety passengers had to be rescued.
  ~  framing.verb         noted | admitted  · neutral | concessive

only in 001 · 1 sentence ─────────────────────────────────────────────────────────────────
<  001:3  Nobody was hurt.

2 aligned · 1 only in 001 · 1 fact conflict · 2 framing differences · 1 folded (--all)
"""


def test_a_comparison_shows_marked_findings_then_single_voices_then_counts() -> None:
    assert render(comparison(A, B), View(width=90)) == DIFF


def test_a_pipe_gets_every_sentence_whole_on_one_line() -> None:
    long = "The harbor master said that " + "the wind had turned and " * 20 + "nobody saw it."
    page = render(comparison(document("001", *FERRY[:3], long), B), View())
    assert f"<  001:3  {long}\n" in page
    assert "…" not in page


def test_a_narrow_screen_wraps_below_the_text_and_cuts_only_the_lists() -> None:
    page = render(comparison(A, B), View(width=40))
    assert max(len(line) for line in page.splitlines()) <= 40
    assert "001  The ferry Alma ran aground near\n     Norvik [[on Tuesday]].\n" in page


def test_texts_after_ids_of_several_lengths_begin_in_one_column() -> None:
    page = render(comparison(document("7", *FERRY), document("gazette", *SANDBANK)), View(width=90))
    assert "\n7        The ferry Alma ran" in page
    assert "\ngazette  [[On Wednesday]] the" in page
    named = render(comparison(document("a" * 40, *FERRY), document("b" * 40, *SANDBANK)), View(width=120))
    assert f"\n{'a' * 40}  The ferry Alma ran" in named


def test_a_linked_sentence_that_no_finding_names_is_a_reference_only() -> None:
    found = comparison(A, B)
    (first, second), link = found.alignment.groups, Link("001:3", "002:1", 0.32, LinkRelation.PARTIAL)
    wider = replace(first, members=("001:1", "001:3", "002:1"), similarity=0.47)
    linked = replace(found.alignment, links=(*found.alignment.links, link), groups=(wider, second))
    page = render(replace(found, alignment=linked), View(width=90))
    assert "1 · 001:1 ⇄ 002:1 · 0.62 ─" in page
    assert "     linked as well: 001:3\n  !  fact.date" in page
    assert "001  Nobody was hurt." not in page
    whole = render(replace(found, alignment=linked), View(width=90, everything=True))
    assert "1 · 001:1 001:3 ⇄ 002:1 · 0.47 ─" in whole
    assert "001  Nobody was hurt." in whole


def test_nothing_leaves_a_narrow_screen_and_lines_end_between_counts() -> None:
    for width in (20, 33, 40, 57):
        for result in (comparison(A, B), alignment(A, B), timeline(A, B)):
            page = render(result, View(width=width, everything=True, explain=True, show_dropped=True))
            assert max(len(line) for line in page.splitlines()) <= width
    assert render(comparison(A, B), View(width=40)).endswith(
        "2 aligned · 1 only in 001\n1 fact conflict · 2 framing differences\n1 folded (--all)\n"
    )
    assert "  2024-03-05         ! 001:1\n     …aground near Norvik on Tuesday.\n" in render(
        timeline(A, B), View(width=40)
    )


def test_a_long_title_wraps_beside_its_id() -> None:
    long = document("001", "Ferry with ninety passengers runs aground off Norvik", *FERRY[1:])
    assert render(comparison(long, B), View(width=40)).startswith(
        "001  Ferry with ninety passengers runs\n     aground off Norvik\n     3 sentences, 1 line dropped\n"
    )


def test_folded_findings_and_explanations_come_on_request() -> None:
    page = render(comparison(A, B), View(everything=True, explain=True))
    assert "framing.hedge" in page
    assert "Tuesday and Wednesday are different days\n" + " " * 26 + "001.txt:2:40 · 002.txt:2:1\n" in page
    assert "001:1 ⇄ 002:1 · 0.62 same · words +1.50 · order -0.25" in page
    assert "framing.hedge" not in render(comparison(A, B), View())


def test_context_shows_the_neighbors_once_and_apart() -> None:
    page = render(comparison(A, B), View(context=1)).splitlines()
    assert page.count("001:2  Ninety passengers were brought ashore, the owner noted.") == 1
    assert "001:3  Nobody was hurt." in page


def test_headlines_alone_are_shown_even_if_they_do_not_differ() -> None:
    whole = comparison(A, B)
    page = render(replace(whole, differences=()), View(headlines=True, everything=True, full=False))
    assert page.splitlines()[2:] == [
        "",
        "headline · 001:0 ⇄ 002:0 " + "─" * 75,
        "001  Ferry runs aground off Norvik",
        "002  Ninety saved from stranded ferry",
        "",
        "2 headlines · no findings",
    ]


def test_whole_documents_stand_once_and_lead_to_the_findings() -> None:
    page = render(comparison(A, B), View(full=True))
    assert "\n1  001:1  The ferry Alma ran aground near Norvik [[on Tuesday]].\n" in page
    assert "\n<  001:3  Nobody was hurt.\n" in page
    assert page.count("Nobody was hurt.") == page.count("The owner [[admitted]]") == 1
    assert page.index("on Tuesday | On Wednesday") > page.index("1 · 001:1 ⇄ 002:1")


def test_what_is_found_in_one_document_is_shown_without_the_rule_for_what_it_alone_tells() -> None:
    found = Difference("framing.loaded", Relation.VARIANT, (reading(A, 3, "hurt"),), None, "")
    page = render(Comparison(alignment(A, B), (found,)), View())
    assert "only in 001 ─" in page
    assert "<  001:3  Nobody was [[hurt]].\n  ~  framing.loaded" in page


def test_what_all_tell_but_not_at_one_place_is_not_marked_as_silence() -> None:
    places = (reading(A, 1, A.sentences[1].text), reading(B, 2, B.sentences[2].text))
    found = Difference("coverage.prominence", Relation.VARIANT, places, 1, "001: lead | 002: end")
    long = [replace(place, text=place.text * 2) for place in places]  # named by its reference
    third = document("003", *FERRY[:2])
    page = render(Comparison(alignment(A, B, third), (replace(found, readings=tuple(long)),)), View())
    assert "  ~  coverage.prominence  001:1 | 002:2  · 001: lead | 002: end" in page


def test_word_diff_keeps_whole_words_and_git_s_brackets() -> None:
    page = render(comparison(A, B), View(word_diff=True, width=100))
    assert "{+On Wednesday+} The ferry Alma [-ran aground-] {+struck a sandbank+} near Norvik [-on Tuesday.-]" in page
    assert "002  The owner [[admitted]] that ninety passengers had to be rescued." in page, "too unlike to merge"


def test_stat_counts_by_rule_facts_first() -> None:
    assert render(comparison(A, B), View(stat=True)) == (
        "  fact.date                1  !\n"
        "  framing.loaded           1  ~\n"
        "  framing.verb             1  ~\n"
        "  coverage.only  001       1  <\n"
        "  folded (--all)           1\n"
    )
    assert "  framing.hedge            1  ~\n" in render(comparison(A, B), View(stat=True, everything=True))


def test_a_page_shows_the_ten_findings_of_framing_that_matter_most_and_every_fact() -> None:
    found = comparison(A, B)
    fact, verb = found.differences[1:3]
    many = (*(replace(verb, rank=n / 10, note=f"rank {n}") for n in range(12)), *[replace(fact, rank=0.0)] * 12)
    crowded = replace(found, differences=many)
    page = render(crowded, View())
    shown = [int(rank) for rank in re.findall(r"· rank (\d+)", page)]
    assert shown == list(range(2, 12)), "in the order of the text"
    assert page.count("  !  fact.date") == 12
    assert page.endswith("12 fact conflicts · 10 of 12 framing differences · 2 folded (--all)\n")
    assert len(re.findall(r"· rank \d+", render(crowded, View(everything=True)))) == 12
    assert "framing.verb            12  ~" in render(crowded, View(stat=True)), "counts leave none of them out"


def test_side_by_side_puts_the_pair_at_one_height_under_its_references() -> None:
    page = render(comparison(A, B), View(side_by_side=True, width=100)).splitlines()
    place = next(n for n, line in enumerate(page) if line.startswith("001:1 "))
    assert page[place] == f"{'001:1':<48} │ 002:1"
    assert page[place + 1].startswith("The ferry Alma ran aground near Norvik [[on      │ [[On Wednesday]] the ferry")
    wide = render(comparison(A, B), View(width=150)).splitlines()
    assert f"{'001:1':<73} │ 002:1" in wide, "by itself if wide"


def test_side_by_side_shows_the_context_as_well_and_needs_no_box_drawing() -> None:
    page = render(comparison(A, B), View(side_by_side=True, width=100, context=1, unicode=False)).splitlines()
    assert f"{'001:3':<48} | -" in page
    assert "Nobody was hurt.                                 |" in page


def test_color_marks_by_underline_and_weight_and_needs_no_brackets() -> None:
    page = render(comparison(A, B), View(width=90, color="standard"))
    assert "[[" not in page
    assert "\x1b[1;4;33mon Tuesday\x1b[0m" in page
    assert "\x1b[4;36madmitted\x1b[0m" in page


def test_ascii_output_spells_the_marks() -> None:
    page = render(alignment(A, B), View(unicode=False))
    assert page.isascii()
    assert "1 | xx | 0.62 ---" in page


def test_an_alignment_is_a_table_on_a_screen_and_a_list_in_a_pipe() -> None:
    assert render(alignment(A, B), View(width=76)) == (
        "001  Ferry runs aground off Norvik               3 sentences, 1 line dropped\n"
        "002  Ninety saved from stranded ferry            2 sentences, 1 line dropped\n"
        "\n"
        " #  in  sim  001                             002\n"
        "────────────────────────────────────────────────────────────────────────────\n"
        " 1  ●●  .62  :1 The ferry Alma ran aground   :1 On Wednesday the ferry Alma\n"
        "             near Norvik on Tuesday.         struck a sandbank near Norvik.\n"
        " 2  ●●  .71  :2 Ninety passengers were       :2 The owner admitted that\n"
        "             brought ashore, the owner       ninety passengers had to be\n"
        "             noted.                          rescued.\n"
        "\n"
        "2 groups · 1 sentence stands alone (001: 1; --all shows them)\n"
    )
    assert "001:1  The ferry Alma ran aground near Norvik on Tuesday.\n002:1  On" in render(alignment(A, B), View())


def test_a_sentence_in_several_groups_is_printed_once_and_then_called_to_mind() -> None:
    found = alignment(A, B)
    first, second = found.groups
    twice = replace(found, groups=(first, replace(second, members=("001:1", *second.members))))
    full, short = (
        "001:1  The ferry Alma ran aground near Norvik on Tuesday.\n",
        "001:1  The ferry Alma ran aground near Norvik…\n",
    )
    page = render(twice, View())
    assert page.index(full) < page.index(short)
    assert (page.count(full), page.count(short)) == (1, 1)
    assert render(twice, View(everything=True)).count(full) == 2
    table = render(twice, View(width=76))
    assert ":1 The ferry Alma ran aground   :1 On" in table
    assert ":1 The ferry Alma ran aground…  :2 The" in table


def test_a_timeline_keeps_dated_and_floating_apart_and_marks_the_conflict() -> None:
    assert render(timeline(A, B), View()) == (
        "Dated\n"
        "  2024-03-05         ! 001:1  The ferry Alma ran aground near Norvik on Tuesday.\n"
        "  XXXX-03-09           002:2  planned  The owner admitted that ninety passengers had to be rescued.\n"
        "\n"
        "Floating – no publication date is known, so these cannot be placed\n"
        "  On Wednesday       ! 002:1  On Wednesday the ferry Alma struck a sandbank near Norvik.\n"
        "\n"
        "  !  fact.date            on Tuesday | On Wednesday  · conflict  · one accident, two days\n"
        "\n"
        "3 time expressions in 2 documents · 2 dated · 1 floating · 1 conflict · 1 without a date (--all shows it)\n"
    )


def test_a_wide_timeline_begins_with_a_chart() -> None:
    page = render(timeline(A, B), View(width=100)).splitlines()
    assert page[:3] == ["      2024-03-05  03-09", "001       ●         ·", "002       ·         ○"]


def test_long_ids_keep_the_columns_of_a_timeline_apart() -> None:
    long = document("harbor-post", *FERRY), document("gazette", *SANDBANK)
    page = render(timeline(*long), View(width=100)).splitlines()
    assert page[:3] == ["            2024-03-05  03-09", "harbor-post     ●         ·", "gazette         ·         ○"]
    texts = {
        line.index(text)
        for line in page
        for text in ("The ferry Alma", "planned  The", "On Wednesday the")
        if text in line
    }
    assert texts == {len("  2024-03-05         ! harbor-post:1 ")}


def test_a_chart_leaves_out_what_fewest_sources_tell_and_fits_the_width() -> None:
    days = [f"The {name} opened on {day} May 2021 in Lund." for day, name in enumerate(NAMES, 1)]
    lake = newscmp.ingest("Fairs\n\n" + "\n\n".join(days) + "\n", id="001")
    tower = newscmp.ingest(f"Fairs\n\n{days[-1]}\n", id="002")
    header, *rows = render(newscmp.timeline(lake, tower), View(width=100)).splitlines()[:3]
    assert max(len(line) for line in (header, *rows)) <= 100
    assert header.split()[-1] == f"2021-05-{len(NAMES):02d}"
    assert len(header.split()) < len(NAMES)
    assert [row.split()[-1] for row in rows] == ["●", "●"]


def test_articles_cannot_steer_the_terminal_nor_write_markup() -> None:
    evil = document("001", "Title \x1b[2J", "The [bold]ferry[/] \x1b]0;x\x07ran \x9b31m \u202eaground.", *FERRY[2:])
    for view in (View(everything=True), View(width=60, color="256"), View(width=100, show_dropped=True)):
        page = render(alignment(evil, B), view)
        assert "[bold]ferry[/]" in " ".join(page.split())
        rest = page.replace("\x1b[", "", page.count("\x1b[")) if view.color else page
        assert not any(c in rest for c in "\x07\x9b\u202e")
        assert "\x1b]" not in page
        assert "\x1b[2J" not in page


HOSTILE = (
    "The " + "b" * 10_000 + " ferry ran aground.",
    "The 东京都知事 ferry ノーランド ran " + "橋" * 300 + " aground.",
    "The 👩\u200d👩\u200d👧 ferry ran ❤️ aground 🇩🇪 " + "😀" * 200 + ".",
    "The fe\u0301" + "\u0301" * 900 + "rry\tran\r\naground\u2028off " + "\u0e01" + "\u0e49" * 200 + ".",
    "The \u202eferry\u2066 \u061cran\U000e0041 \u3164aground \x1b[2J\x9b1m\x1b]8;;x\x07.",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_leaves_the_screen_or_breaks_its_lines(text: str) -> None:
    evil = document("001", text, *FERRY[1:2], text, text)
    alone = Difference("framing.loaded", Relation.VARIANT, (reading(evil, 3, text),), None, text)
    found = replace(comparison(A, B), alignment=alignment(evil, B), differences=(alone,))
    for width in (30, 60, 100):
        plain = View(width=width, everything=True, show_dropped=True)
        for view in (View(width=width), plain, replace(plain, side_by_side=True), replace(plain, full=True)):
            for page in (render(found, view), render(found.alignment, view)):
                assert max(map(cell_len, page.split("\n"))) <= width
                assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e\u2066-\u2069]", page)
                assert not re.search("\u0301{6}|\u0e49{6}", page)
