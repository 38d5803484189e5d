"""Attribution on text that is broken, huge or no news at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscmp.text.attribution import find

PIECES = st.sampled_from(
    [
        *("“", "”", '"', "''", "‘", "’", ",", ".", ":", ";", "?", "(", ")", "—", "\n", "\n\n", " "),
        *(
            "he",
            "she",
            "Quist",
            "Mara",
            "the mayor",
            "said",
            "says",
            "claimed",
            "denied",
            "according to",
            "told",
            "that",
        ),
        *(
            "and",
            "who",
            "was",
            "not",
            "the dam",
            "would hold",
            "by",
            "claim",
            "of",
            "adding",
            "مرحبا",
            "日本",
            "\u202e",
            "é",
        ),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_every_span_lies_in_the_text_and_holds_something(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for attribution in find(text):
        spans = [*attribution.content, *(span for span in (attribution.source, attribution.cue) if span)]
        assert attribution.content
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "“" * 50,
        "“" * 200 + " said Quist. " + "”" * 200,
        "“He said so.\n\n" * 50,
        "said",
        "said said said",
        ": “",
        "Quist:",
        "\u202eQuist said the dam would hold.\u202c",
    ],
)
def test_broken_text_raises_nothing(text: str) -> None:
    assert isinstance(find(text), tuple)


@pytest.mark.parametrize(
    "unit", ["“He said it was late and she said no. ", "he said that she claimed ", "Quist, a man, ", '"a" said he, ']
)
def test_work_grows_with_length_not_with_its_square(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import newscmp.text.attribution.stretches as module

    looks = 0
    plain = module.Stretch.__getattribute__

    def counting(self: module.Stretch, name: str) -> object:
        nonlocal looks
        looks += 1
        return plain(self, name)

    monkeypatch.setattr(module.Stretch, "__getattribute__", counting)
    counts = []
    for times in (100, 400):
        looks = 0
        find(unit * times)
        counts.append(looks)
    assert counts[1] < 6 * counts[0]
