"""The stance of reporting words, as detectors look it up."""

from __future__ import annotations

import pytest

from newscmp.lexicons import load

FRAMES = {None, "clause", "infinitive", "object", "recipient", "that"}


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("said", "neutral"),
        ("pointing out", "factive"),
        ("insisted", "assertive"),
        ("claimed", "distancing"),
        ("charging", "accusatory"),
        ("criticised", "critical"),
        ("lashed out at", "charged"),
        ("called on", "directive"),
        ("insisted on", "directive"),
        ("admitted", "concessive"),
        ("denied", "refusing"),
        ("reportedly", "agentless"),
        ("claimed responsibility", "none"),
        ("charged with", "none"),
    ],
)
def test_inflected_forms_have_the_stance_of_their_lemma(words: str, stance: str) -> None:
    norms = tuple(words.split())
    found = load("reporting_verbs").match(norms, 0)
    assert found is not None
    assert (found[0], found[1].category) == (len(norms), stance)


def test_no_lemma_has_two_stances() -> None:
    for name in ("reporting_verbs", "reporting_nouns"):
        lemmas = [entry.lemma for entry in load(name).entries]
        assert len(lemmas) == len(set(lemmas))


def test_every_frame_is_one_that_attribution_knows() -> None:
    assert {entry.frame for entry in load("reporting_verbs").entries} <= FRAMES
