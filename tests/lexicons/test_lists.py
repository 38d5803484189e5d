"""Every list names the source of its categories, and no row of it is idle."""

import pytest

from newscmp.lexicons import FOLDER, load

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
