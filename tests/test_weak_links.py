"""What sentences that hardly tell one thing say of each other is folded away where it is a matter of wording."""

from dataclasses import replace

import pytest

import newscmp
from newscmp.comparison import WEAK, compare
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
