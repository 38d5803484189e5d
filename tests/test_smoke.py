"""The package imports and compares."""

import newscmp
from newscmp.text.analysis import analyze


def test_a_document_against_itself_differs_in_nothing() -> None:
    document = analyze("A title\n\nThe mayor opened the bridge on Tuesday.", id="1")
    twin = analyze("A title\n\nThe mayor opened the bridge on Tuesday.", id="2")
    assert newscmp.diff(document, twin).differences == ()
