"""What the tests of clusters ask of short reports: whether two phrases stand in one row."""

import newscmp
from newscmp.entities import Labels
from newscmp.text.analysis import analyze

#: A last sentence that gives both persons the second mention without which nobody has a row.
BOTH = "Karl Lin and Ada Rowe left."


def told(*texts: str) -> Labels:
    """Return the labels of reports with these bodies, each under a headline that says nothing."""
    return newscmp.labels(*(analyze(f"News of the day\n\n{text}", id=f"d{n}") for n, text in enumerate(texts)))


def together(found: Labels, one: str, other: str) -> bool:
    """Return whether one row has both phrases."""
    return any({one, other} <= {naming.text for naming in entity.namings} for entity in found.entities)
