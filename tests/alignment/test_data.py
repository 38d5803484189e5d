"""The figures shipped with the package are complete and hold no text."""

from __future__ import annotations

import json
from pathlib import Path

import newscmp.alignment
from newscmp.alignment.background import function_stems, rarity
from newscmp.alignment.features import FEATURES
from newscmp.alignment.neighborhood import NEIGHBORHOOD
from newscmp.alignment.scorer import model

FOLDER = Path(newscmp.alignment.__file__).parent


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    table = json.loads((FOLDER / "weights.json").read_text(encoding="utf-8"))
    for row in table.values():
        assert set(row["first"]["weights"]) == set(FEATURES)
        assert set(row["second"]["weights"]) == {*FEATURES, *NEIGHBORHOOD}
        assert 0.3 <= row["threshold"] <= 0.35


def test_every_term_is_explained_to_users() -> None:
    page = Path(__file__).parents[2] / "docs" / "alignment.md"
    text = page.read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in text for name in (*FEATURES, *NEIGHBORHOOD, "identical"))


def test_what_speaks_against_a_link_lowers_it() -> None:
    against = {"both_quote", "names_missing", "polarity", "late"}
    for documents in (2, 3):
        weights = dict(zip((*FEATURES, *NEIGHBORHOOD), model(documents).second.weights, strict=True))
        assert {name for name, weight in weights.items() if weight < 0} == against


def test_rarity_runs_from_common_to_unknown() -> None:
    assert rarity("the") < rarity("minist") < rarity("herring") <= rarity("qwxyz") == 2.6
    assert "the" in function_stems()
    assert "minist" not in function_stems()


def test_background_counts_are_words_by_rounded_frequency() -> None:
    head, *rows = (FOLDER / "background.txt").read_text(encoding="utf-8").splitlines()
    assert head.startswith("#")
    tenths = [int(row.split(" ", 1)[0]) for row in rows]
    assert tenths == sorted(tenths, reverse=True)
    for row in rows:
        words = row.split(" ")[1:]
        assert words == sorted(words)
