"""One statement given to one speaker or to two."""

import pytest

from newscmp.detectors.fact_attribution import RULE
from tests.detectors.pairs import relations

SAID = "“The old harbor will open again before the winter,” Mara Quist said."
SAME = (
    (SAID, "“The old harbor will open again before the winter,” said Quist."),
    (SAID, "“The old harbor will open again before the winter,” she said."),
    (SAID, "“The old harbor will open again before the winter,” a spokeswoman said."),
    (SAID, "“The old harbor will open again before the winter,” said Paul Orr, an aide to Quist."),
    (SAID, "Paul Orr left at noon. “The old harbor will open again before the winter,” he said."),
    (
        "The Northern League of Harbor Masters said the old harbor would open again before the winter.",
        "The NLHM said the old harbor would open again before the winter.",
    ),
    ("Mara Quist said the harbor would open before the winter.", "Paul Orr said the bridge would close in the summer."),
    (SAID, "A spokesman of the Merrow Port said the old harbor will open again before the winter."),
    (
        "Orr's official spokesman said the old harbor would open again before the winter.",
        "Dole Hall said the old harbor would open again before the winter.",
    ),
    (
        "According to Dawn, the Merrow Court said that the old harbor would open again before the winter.",
        "The Merrow Court said that the old harbor would open again before the winter.",
    ),
    (
        "Paul Orr said that Mara Quist said the old harbor would open again before the winter.",
        "Mara Quist said the old harbor would open again before the winter.",
    ),
)
DIFFERENT = (
    (SAID, "“The old harbor will open again before the winter,” Paul Orr said.", "conflict"),
    (
        "Mara Quist said the old harbor would open again before the winter.",
        "Paul Orr said the old harbor would open again before the winter.",
        "variant",
    ),
)


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert relations(RULE.id, a, b) == []


@pytest.mark.parametrize(("a", "b", "relation"), DIFFERENT)
def test_different(a: str, b: str, relation: str) -> None:
    assert relations(RULE.id, a, b) == [relation]
