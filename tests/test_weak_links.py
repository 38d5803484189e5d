"""What sentences that hardly tell one thing say of each other is folded away where it is a matter of wording."""

from dataclasses import replace

import pytest

import newscmp
from newscmp.comparison import SURE, WEAK, compare
from newscmp.detectors.framing_label import ONE_STORY
from newscmp.text.analysis import analyze


@pytest.mark.parametrize(("similarity", "shown"), [(WEAK - 0.01, False), (WEAK, True)])
def test_contrasts_need_a_likely_link(similarity: float, *, shown: bool) -> None:
    pages = [
        analyze(f"News from Dole\n\nMinister Quist {verb} that the mill in Dole had poisoned the river.", id=id_)
        for id_, verb in (("a", "pointed out"), ("b", "claimed"))
    ]
    alignment = newscmp.align(*pages)
    weak = replace(alignment, links=tuple(replace(link, similarity=similarity) for link in alignment.links))
    (found,) = compare(weak, only=["framing.verb"]).differences
    assert (found.rank >= 0) is shown


PAIRS = {
    "framing.agency": ("Soldiers killed two fishermen near Dole.", "Two fishermen were killed near Dole."),
    "framing.distance": ("Orr left for Dole on a “peace mission” on Monday.", "Orr left for Dole on a peace mission."),
    "framing.label": (
        "The brigade of rebels held the bridge in Dole.",
        "The brigade of terrorists held the bridge in Dole.",
    ),
}


@pytest.mark.parametrize("rule", PAIRS)
@pytest.mark.parametrize("doubt", [0.01, -0.01])
def test_who_did_it_and_what_it_is_called_need_a_sure_link(rule: str, doubt: float) -> None:
    pages = [analyze(f"News from Dole\n\n{text}", id=id_) for id_, text in zip("ab", PAIRS[rule], strict=True)]
    alignment = newscmp.align(*pages)
    similarity = SURE.get(rule, ONE_STORY) - doubt
    linked = replace(alignment, links=tuple(replace(link, similarity=similarity) for link in alignment.links))
    (found,) = (d for d in compare(linked, only=[rule]).differences if d.group)
    assert (found.rank >= 0) is (doubt < 0)


def test_a_sentence_of_hundreds_of_words_is_told_but_not_compared() -> None:
    for times, compared in ((2, True), (60, False)):
        plain = " ".join(["Rowe said 40 boats had left the harbor of Dole and"] * times)
        a, b = (
            analyze(f"Boats\n\n{text} he left.", id=id_)
            for id_, text in (("a", plain), ("b", plain.replace("40", "50")))
        )
        found = newscmp.diff(a, b)
        assert found.alignment.links
        assert any(difference.family == "fact" for difference in found.differences) is compared
