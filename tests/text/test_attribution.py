"""Who says what: source, cue and content by sentence pattern."""

from __future__ import annotations

import pytest

from newscmp.text.attribution import find

# text, source, cue, content pieces, direct
PATTERNS = [
    ("Mara Quist said the dam would hold.", "Mara Quist", "said", ["the dam would hold"], False),
    ("Mara Quist said that the dam would hold.", "Mara Quist", "said", ["that the dam would hold"], False),
    ("“The dam will hold,” Mara Quist said.", "Mara Quist", "said", ["“The dam will hold,”"], True),
    (
        '"The dam will hold," said Mara Quist, the mayor.',
        "Mara Quist, the mayor",
        "said",
        ['"The dam will hold,"'],
        True,
    ),
    ("The dam would hold, the mayor insisted.", "the mayor", "insisted", ["The dam would hold"], False),
    ("“The dam,” she noted, “will hold.”", "she", "noted", ["“The dam,”", "“will hold.”"], True),
    ("According to the mayor, the dam would hold.", "the mayor", "According to", ["the dam would hold"], False),
    ("The dam would hold, according to the mayor.", "the mayor", "according to", ["The dam would hold"], False),
    (
        "Mayor Quist, a trained engineer, denied the report.",
        "Mayor Quist, a trained engineer",
        "denied",
        ["the report"],
        False,
    ),
]


@pytest.mark.parametrize(("text", "source", "cue", "content", "direct"), PATTERNS)
def test_source_cue_and_content(text: str, source: str, cue: str, content: list[str], direct: bool) -> None:
    (found,) = find(text)
    assert found.source is not None
    assert found.cue is not None
    assert text[found.source.start : found.source.end] == source
    assert text[found.cue.start : found.cue.end] == cue
    assert [text[part.start : part.end] for part in found.content] == content
    assert found.direct is direct


def test_speech_goes_on_in_the_next_sentence() -> None:
    text = "“The dam will hold,” Mara Quist said. “We tested it twice.”"
    (found,) = find(text)
    assert [text[part.start : part.end] for part in found.content] == ["“The dam will hold,”", "“We tested it twice.”"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Mayor Mara Quist spoke at noon. She said the dam would hold.", ["Mara Quist"]),
        ("Mara Quist said it was late. Quist added that it was cold.", ["Mara Quist", "Mara Quist"]),
        ("“We are late,” said Mara Quist, the mayor. The mayor said the dam would hold.", ["Mara Quist", "Mara Quist"]),
        ("Maria Quist and Peter Feld met at noon. He said the dam would hold.", ["Peter Feld"]),
        ("Paul Orr met Jonas Feld at noon. He said the dam would hold.", [None]),
        ("Quist's office said the dam would hold.", [None]),
    ],
)
def test_sources_are_resolved_to_names_of_the_article(text: str, speakers: list[str | None]) -> None:
    assert [attribution.speaker for attribution in find(text)] == speakers
