"""Notes of findings in words that need no explanation: what the classes of the word lists mean, whose words they are.

A reading keeps the class itself as its value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.text.voice import OUTLET, UNNAMED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from newscmp.model import Reading

STANCES: Mapping[str, str] = {
    "factive": "as a fact",
    "concessive": "as an admission",
    "assertive": "with emphasis",
    "neutral": "plainly",
    "cognitive": "as a belief",
    "distancing": "as a claim",
    "accusatory": "as an accusation",
    "critical": "as criticism",
    "charged": "heatedly",
    "directive": "as a demand",
    "supportive": "approvingly",
    "refusing": "as a refusal",
    "commissive": "as a promise",
    "agentless": "by nobody named",
}
WORDS: Mapping[str, str] = {
    "evaluation": "judging word",
    "shade": "coloring word",
    "manner": "word of manner",
    "heat": "heated word",
    "harsh act": "harsh verb",
    "idiom": "figure of speech",
    "weakness": "word of weakness",
    "presupposition": "word that takes something for granted",
    "intensity": "intensifier",
    "modal": "told as possible",
    "evidential": "told as hearsay or impression",
    "probability": "told as more or less likely",
    "speculation": "told as a guess",
    "certainty": "told as certain",
    "emphasis": "stressed",
    "limit": "limited",
    "positive": "told as achieved",
    "negative": "told as failed",
    "attempt": "told as tried",
    "forced": "told as forced",
}
FORMS: Mapping[str, str] = {
    "active": "doer named",
    "passive with agent": "doer named after “by”",
    "agentless passive": "doer left out",
    "noun with agent": "a noun with its doer",
    "noun without agent": "a noun without a doer",
    "happening": "told as if nobody did it",
}


def stances(classes: Iterable[tuple[str, str]]) -> str:
    """Return how documents report something, from class and document: as a fact in 001 | as a claim in 002, 003."""
    return by_document((STANCES.get(item, item), document) for item, document in classes)


def by_document(told: Iterable[tuple[str, str]]) -> str:
    """Return each way of telling once, with the documents that have it."""
    found: dict[str, dict[str, None]] = {}
    for words, document in told:
        found.setdefault(words, {})[document] = None
    return " | ".join(f"{words} in {', '.join(documents)}" for words, documents in found.items())


def whose(readings: Collection[Reading]) -> str:
    """Return whose words the readings are, as a note goes on, nothing for the outlets' own.

    Where several documents say something, their ids tell in which one the words are somebody else's.
    """
    several = len({reading.document for reading in readings if reading.span}) > 1
    found: dict[str, dict[str, None]] = {}
    for reading in readings:
        if reading.span is not None and reading.voice not in {None, OUTLET}:
            found.setdefault(str(reading.voice), {})[reading.document] = None
    voices = (
        ("somebody unnamed" if voice == UNNAMED else voice) + (f" ({', '.join(documents)})" if several else "")
        for voice, documents in found.items()
    )
    return f", in words of {' and '.join(voices)}" if found else ""
