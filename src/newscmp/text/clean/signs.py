"""Signs on a paragraph that speak for or against running text, each a name and a question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Written(NamedTuple):
    """A paragraph, and the words at its beginning."""

    text: str
    words: list[str]
    """Words and loose signs as written."""
    lower: frozenset[str]
    """The same in lower case."""
    letters: list[str]
    """Those of letters alone."""


#: Signs that a pattern finds at the beginning of the paragraph, or anywhere in it. A pattern that begins with one class
#: of characters is found up to four times as fast as one that begins with alternatives or looks around first.
AT_START = {
    "item": re.compile(r"[•⁃▪◦‣●■·*–—-]\s|\(?\d{1,2}[.)]\s"),
}
ANYWHERE = {
    "address": re.compile(r"[hw@.](?:(?<=h)ttps?:|(?<=w)ww\.|(?<=\w@)\w|(?<=\w\.)(?:com|org|net|co|edu|gov)\b)"),
    "clock": re.compile(
        r"\d(?<=\b\d)(?:\d?[:.]\d\d\b|\d?\s?[ap]\.?m\b|(?:(?<=1)9|(?<=2)0)\d\d\b|\d?/\d{1,2}\b)", re.IGNORECASE
    ),
    "several": re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]?[A-Z]"),
    "separator": re.compile(r" [|»›→•·/] "),
    "sided": re.compile(r",\s(?:\w+\s)?(?:from\s)?(?:left|right|cent(?:er|re))\b[^.]{0,30}?,", re.IGNORECASE),
    "dated": re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}"),
    "quote": re.compile(r"[\"“”]"),
    "comma": re.compile(","),
}
#: Interjections, thanks and pleas, by which people address each other.
TALK = frozenset(
    "thanks thank hi hello hey yeah wow lol haha awesome btw imo imho oh guys glad sorry please hope guess".split()
)
#: Signs that one of some words is.
WORDS = {
    "you": frozenset({"you", "your", "yours"}),
    "we": frozenset({"we", "our", "us"}),
    "i": frozenset({"i", "my", "me"}),
    "said": frozenset({"said", "says", "told", "added", "according"}),
    "copyright": frozenset({"©"}),
    "handle": frozenset({"@", "#"}),
    "talk": TALK,
}
#: ``Ana says:``, ``Karl Weiss wrote``, not ``What Mora says``
SPEAKER = re.compile(
    r"(?!(?:what|how|why|who|where|when|which|as)\b)(?:[\w.'’-]+\s){1,4}(?:says|wrote|writes|replied|commented)\s?:?",
    re.IGNORECASE,
)
#: ``Hi Ana,``, ``@Karl``, ``Thank you``
GREETING = re.compile(
    r"(?:hi|hello|hey|dear|thanks|thank you)\b|@\w|\w+[,:]\s(?:i|you|yes|no|thanks?)\b", re.IGNORECASE
)
OTHERS: dict[str, Callable[[Written], bool]] = {
    "lower": lambda written: written.text[0].islower(),
    "colon": lambda written: written.text.endswith(":"),
    "dots": lambda written: written.text.endswith(("...", "…", "[…]", "[...]")),
    "question": lambda written: written.text.endswith("?"),
    "exclaimed": lambda written: written.text.endswith("!"),
    "speaker": lambda written: len(written.words) <= 5 and SPEAKER.fullmatch(written.text) is not None,
    "greeting": lambda written: GREETING.match(written.text) is not None,
    "bracketed": lambda written: written.text[0] in "([" and written.text[-1] in ")]",
    "upper": lambda written: bool(written.letters) and all(map(str.isupper, written.letters)),
    "name": lambda written: 2 <= len(written.words) <= 4 and all(word.istitle() for word in written.words),
    "no-word": lambda written: not written.letters,
}


def signs(written: Written) -> frozenset[str]:
    """Return the names of the signs that a paragraph shows."""
    found = {name for name, pattern in AT_START.items() if pattern.match(written.text)}
    found |= {name for name, pattern in ANYWHERE.items() if pattern.search(written.text)}
    found |= {name for name, words in WORDS.items() if not words.isdisjoint(written.lower)}
    return frozenset(found | {name for name, shows in OTHERS.items() if shows(written)})
