"""Every list names the source of its categories, and no row of it is idle."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.lexicons import FOLDER, load
from newscmp.lexicons.inflection import forms, lemmas

LISTS = sorted(path.stem for path in FOLDER.glob("*.tsv"))
SIZE = {
    "loaded": 1000,
    "naming": 900,
    "hedges": 100,
    "boosters": 80,
    "implicatives": 40,
    "distancing": 40,
    "places": 800,
}


@pytest.mark.parametrize("name", LISTS)
def test_the_first_line_says_where_the_categories_come_from(name: str) -> None:
    assert len(load(name).source) > 20


@pytest.mark.parametrize("name", LISTS)
def test_every_line_is_a_row_or_a_remark_and_ends_where_its_text_does(name: str) -> None:
    for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        assert line == line.rstrip()
        assert line.startswith("#") or "\t" in line.lstrip("\t") or not line


@pytest.mark.parametrize(("name", "size"), SIZE.items())
def test_lists_are_large_and_without_duplicates(name: str, size: int) -> None:
    rows = [(entry.lemma, entry.pos, entry.category) for entry in load(name).entries]
    assert len(set(rows)) == len(rows) >= size


def test_naming_sets_have_two_members_or_more() -> None:
    sets: dict[str, int] = {}
    for entry in load("naming").entries:
        sets[entry.category.partition("/")[0]] = sets.get(entry.category.partition("/")[0], 0) + 1
    assert min(sets.values()) >= 2
    assert len(sets) >= 50


@pytest.mark.parametrize("name", LISTS)
def test_a_word_looked_up_by_itself_has_the_rows_of_the_whole_list(name: str, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    mine = load(name).entries[0].category
    lines = f"# mine\nclaim (clamed)\t{mine}\tverb\nHarbour Front\t{mine}\tnoun\nsaid\t{mine}\n"
    own.write_text(lines, encoding="utf-8")
    for lexicon in (load(name), load(name, own)):
        for first, rows in lexicon.by_first.items():
            assert lexicon.rows(first) == rows
        assert lexicon.rows("xyzzy") == ()
        last = {" ".join(words): entry for rows in lexicon.by_first.values() for words, entry in reversed(rows)}
        assert lexicon.by_phrase == last


@given(st.text("abdegiosyz", min_size=1, max_size=6), st.sampled_from(["verb", "noun", None]))
def test_every_form_leads_back_to_its_lemma(lemma: str, pos: str | None) -> None:
    assert all(lemma in lemmas(form) for form in forms(lemma, pos))


@pytest.mark.parametrize("name", LISTS)
def test_the_match_is_the_first_of_the_matches(name: str) -> None:
    lexicon = load(name)
    for rows in lexicon.by_first.values():
        for words, _ in rows:
            for norms in (words, (*words, "then"), (*words[:-1], "then")):
                assert lexicon.match(norms, 0) == next(lexicon.matches(norms, 0), None)
