"""How the words around a number limit it: about, at least, at most."""

from __future__ import annotations

import re

from newscmp.model import Bound, Span

#: The words may be followed by an article or an adjective of estimation before the number.
BEFORE = re.compile(
    r"""\b(?:
      (?P<least>more\sthan|at\sleast|over|upwards?\sof|no(?:t)?\s(?:fewer|less)\sthan|exceed(?:s|ed|ing)?|(?:in\s)?excess\sof|
        a\sminimum\sof|minimum\sof|above|greater\sthan|surpass(?:es|ed|ing)?|topp(?:ed|ing)|well\sover|beyond)
    | (?P<most>up\sto|at\smost|fewer\sthan|less\sthan|no\smore\sthan|not\smore\sthan|as\s(?:many|much)\sas|under|below|
        a\smaximum\sof|maximum\sof|at\sthe\smost|short\sof)
    | (?P<about>about|around|some|nearly|almost|roughly|approximately|approx\.?|(?:an\s)?estimated|close\sto|circa|
        or\sso|just\s(?:over|under)|reported(?:ly)?|virtually|in\sthe\sregion\sof|on\sthe\sorder\sof)
    )\s(?:an?\s|estimated\s|another\s|only\s)?$""",
    re.VERBOSE | re.IGNORECASE,
)
AFTER = re.compile(
    r"\s?(?:(?P<least>\+|\sor\smore\b|\sand\s(?:more|counting|rising)\b|\sor\s(?:over|older|above|higher|longer)\b)|"
    r"(?P<most>\sor\s(?:less|fewer|under|younger|below)\b|\sat\s(?:the\s)?most\b)|(?P<about>\sor\sso\b))",
    re.IGNORECASE,
)
REACH = 34


def bound(text: str, start: int, number_end: int, end: int) -> Bound:
    """Return the bound of a number at ``start`` (with its currency), whose digits end before its unit ends."""
    before = BEFORE.search(text[max(0, start - REACH) : start])
    found = before or AFTER.match(text, number_end) or AFTER.match(text, end)
    if found is None:
        return Bound.EXACT
    if found["least"]:
        return Bound.AT_LEAST
    return Bound.AT_MOST if found["most"] else Bound.ABOUT


def with_bound(text: str, span: Span) -> Span:
    """Return the span of a quantity with the words that limit it: "just over 40 men", "40 or more"."""
    before = BEFORE.search(text[max(0, span.start - REACH) : span.start])
    after = AFTER.match(text, span.end)
    start = span.start if before is None else span.start - len(before.group())
    return Span(start, span.end if after is None else after.end())
