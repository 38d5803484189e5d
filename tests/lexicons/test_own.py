"""Word lists of the user's: what a row may be, what a mistake in one says, and that their rows count and are cited."""

from pathlib import Path

import pytest

import newscmp
from newscmp.config import LEXICONS, Config
from newscmp.errors import ConfigError
from newscmp.lexicons import FOLDER, load
from newscmp.model import Difference
from newscmp.text.analysis import analyze, reattribute

MISTAKES = (
    ("loaded", "quay", "a row needs an entry and a category", "tab"),
    ("loaded", "quay\t", "a row needs an entry and a category", "tab"),
    ("loaded", "quay;mine;noun", "a row needs an entry and a category", "tab"),
    ("loaded", "\tmine", "a row needs an entry and a category", "tab"),
    ("loaded", "quay\tmine\tnuon", 'unknown part of speech "nuon"', 'did you mean "noun"?'),
    ("loaded", "quay\tmine\tnoun\tthat\tmore", "a row has at most four columns, this one 5", "entry, category"),
    ("naming", "quay\tharbor\tnoun", 'category "harbor" is not set/stance', "as in"),
    ("harm", "sink\tsink/acts\tverb", 'unknown form "acts" of a deed', 'did you mean "act"?'),
    ("hedges", "maybe\tmodel", 'unknown category "model"', 'did you mean "modal"?'),
    ("reporting_verbs", "witter\tdoubting\tverb", 'unknown category "doubting"', "distancing"),
    ("reporting_verbs", "witter\tdistancing\tverb\tclaus", 'unknown frame "claus"', 'did you mean "clause"?'),
)


def written(folder: Path, text: str) -> Path:
    path = folder / "own.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def compared(left: str, right: str, name: str, own: Path) -> list[Difference]:
    texts = {"a": f"Harbor news\n\n{left}", "b": f"Harbor report\n\n{right}"}
    documents = [analyze(text, id=id_) for id_, text in texts.items()]
    return list(newscmp.diff(*documents, only=["framing"], lexicons={name: (own,)}).differences)


@pytest.mark.parametrize(("name", "row", "message", "hint"), MISTAKES)
def test_a_row_that_is_none_is_refused_by_line(name: str, row: str, message: str, hint: str, tmp_path: Path) -> None:
    own = written(tmp_path, f"# mine\n\n{load(name).files[0].lines[-1]}\n{row}\n")
    with pytest.raises(ConfigError) as caught:
        load(name, own)
    assert f"own.tsv:4: {message}" in caught.value.message
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("content", "message"), [(None, "No such file"), (b"# \xff\xfe", "byte 0xff at 2 is not UTF-8")]
)
def test_a_file_that_cannot_be_read_is_an_error_of_the_configuration(
    content: bytes | None, message: str, tmp_path: Path
) -> None:
    own = tmp_path / "own.tsv"
    if content is not None:
        own.write_bytes(content)
    with pytest.raises(ConfigError, match=message):
        load("loaded", own)


@pytest.mark.parametrize("name", LEXICONS)
def test_every_list_that_can_be_added_to_takes_its_own_rows(name: str, tmp_path: Path) -> None:
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    assert load(name, written(tmp_path, lines)).entries[0] == load(name).entries[0]


ADDITIONS = (
    ("loaded", "zestfully\tscorn\tadverb", "Tilda Oduya zestfully opened the northern harbor.", "framing.loaded"),
    ("hedges", "word has it\tevidential", "Word has it Tilda Oduya opened the northern harbor.", "framing.hedge"),
    (
        "distancing",
        "self-knighted\tdoubt",
        "The self-knighted Tilda Oduya opened the northern harbor.",
        "framing.distance",
    ),
    (
        "reporting_verbs",
        "witter\tdistancing\tverb\tclause",
        "Ben Rowe wittered that Tilda Oduya opened the northern harbor.",
        "framing.verb",
    ),
)
PLAIN = "Ben Rowe pointed out that Tilda Oduya opened the northern harbor."


@pytest.mark.parametrize(("name", "row", "text", "rule"), ADDITIONS)
def test_a_row_of_the_users_counts_and_is_cited_as_such(
    name: str, row: str, text: str, rule: str, tmp_path: Path
) -> None:
    own = written(tmp_path, f"# ours\n{row}\n")
    other = PLAIN if rule == "framing.verb" else "Tilda Oduya opened the northern harbor."
    found = [d for d in compared(text, other, name, own) if d.rule == rule]
    assert "own.tsv:2 (your list)" in "\n".join(step for d in found for step in d.explanation)
    assert "own.tsv (your list): added by" in "\n".join(step for d in found for step in d.explanation)


def test_a_word_set_to_none_is_no_longer_found(tmp_path: Path) -> None:
    texts = ("Tilda Oduya abruptly opened the northern harbor.", "Tilda Oduya opened the northern harbor.")
    assert newscmp.compare_sentences(*texts)
    assert not compared(*texts, "loaded", written(tmp_path, "abruptly\tnone\tadverb\n"))


def test_what_the_configuration_may_add_to_are_lists_of_the_program() -> None:
    assert all((FOLDER / f"{name}.tsv").is_file() for name in LEXICONS)
    assert Config().lexicons == {}


def test_rows_of_the_users_make_naming_sets_and_deeds(tmp_path: Path) -> None:
    sets, deeds = tmp_path / "sets.tsv", tmp_path / "deeds.tsv"
    sets.write_text("quayhold\tharbor town/quaint\tnoun\nportlet\tharbor town/plain\tnoun\n", encoding="utf-8")
    deeds.write_text("zonk\tzonk/act\tverb\n", encoding="utf-8")
    texts = {
        "a": "Harbor news\n\nSoldiers zonked two fishermen in the quayhold of Velden on Monday.",
        "b": "Harbor report\n\nTwo fishermen were zonked in the portlet of Velden on Monday.",
    }
    documents = [analyze(text, id=id_) for id_, text in texts.items()]
    found = newscmp.diff(*documents, only=["framing"], lexicons={"naming": (sets,), "harm": (deeds,)}).differences
    called = newscmp.labels(*documents, lexicons={"naming": (sets,)}).entities
    assert any("naming set harbor town" in merge for entity in called for merge in entity.merges)
    notes = {d.rule: d.note for d in found}
    assert notes["framing.label"].startswith("harbor town: quaint | plain")
    assert notes["framing.agency"].startswith("zonk: doer named in a | doer left out in b")


@pytest.mark.parametrize("mark", ["", "\u00ad", "\u200b"])
def test_verbs_that_stand_nowhere_change_nothing_of_who_says_what(mark: str, tmp_path: Path) -> None:
    raw = f"Dam holds\n\n“It is sa{mark}fe,” said Mara Quist, the ma{mark}yor. She claimed that the dam would hold.\n"
    document = analyze(raw, id="a")
    assert len(document.attributions) > 1
    assert reattribute(document, [written(tmp_path, "# ours\nxyzzy\tdistancing\tverb\n")]) == document
