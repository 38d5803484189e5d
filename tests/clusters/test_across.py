"""What only the comparison of several documents can join, and what it must leave apart."""

import newscmp
from newscmp.entities import Labels
from newscmp.text.analysis import analyze


def across(*texts: str) -> Labels:
    return newscmp.labels(*(analyze(text, id=f"d{n}") for n, text in enumerate(texts)))


def one_entity(found: Labels, phrase: str) -> set[str]:
    """Return the documents in which the entities called so are called so together."""
    rows = [{n.document for n in e.namings} for e in found.entities if any(n.text == phrase for n in e.namings)]
    return rows[0] if len(rows) == 1 else set()


def test_a_name_that_stands_only_inside_phrases_is_one_across_documents() -> None:
    found = across("An Ohio diver was found on Monday.", "The body of an Ohio diver was found.")
    assert one_entity(found, "Ohio") == {"d0", "d1"}
