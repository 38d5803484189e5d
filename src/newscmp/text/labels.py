"""Lines of a page that state something about the article instead of telling it: by-line, source, date, caption …"""

from __future__ import annotations

import re

from newscmp.model import Kind

NAME = r"[^\W\d_a-z][\w.'’-]*"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"

#: ``By Ana Mora``, ``By Ana Mora and Karl Weiss, Harbor Times``
BYLINE = re.compile(rf"(?:[Bb]y|BY|Words by|Story by|Written by|Reported by)[:\s]\s*({NAME}(?:[\s,&|]+(?:and\s+)?{NAME}){{0,9}})")
#: ``Source: Harbor News Agency``, ``SOURCE - AGENCIES``
SOURCE = re.compile(r"(?:sources?|agenc(?:y|ies)|via)\s*[:–—|-]\s*(\S(?:[^.!?]*[^.!?\s])?)\.?", re.IGNORECASE)
#: A line that holds a date or a time of day, and of words only those that go with it.
STAMP = re.compile(
    rf"(?:(?:first |last )?(?:published|updated|posted|modified|created|date|on|at|and|{DAY}|{MONTH}|[ap]\.?m\.?|[A-Z]{{2,4}}"
    r"|\d{1,4}(?:st|nd|rd|th)?|minutes?|hours?|days?|weeks?|months?|years?|ago|min|read|est|edt|gmt|utc|bst|ist|et)"
    r"(?:[\s,:;./|•·()+–—-]+|$))+",
    re.IGNORECASE,
)
#: A place in capitals, perhaps an agency, and no text behind it.
DATELINE = re.compile(rf"[A-Z][A-Z .'-]+(?:,\s*{NAME}(?:\s{NAME})?)?\s*(?:\([A-Z][\w .]+\))?\s*[—–-]*")
CORRECTION = re.compile(r"(?:corrections?|clarifications?|editor['’]s note)\b\s*(?:\([^)]{1,40}\)\s*)?[:—–-]", re.IGNORECASE)
#: Pointers to other stories, as paragraphs of their own.
TEASER = re.compile(
    r"(?:see|read|also|watch|listen)\s+(?:also|more|next|this|now|read|in)\b|(?:read|see|watch)\s?:|(?:related|more|recommended"
    r"|also read|don['’]t miss|must read|up next)\s*(?:stor(?:y|ies)|articles?|news|coverage)?\s*:",
    re.IGNORECASE,
)
#: ``(Photo by …)``, ``Image: …``, ``(Source: …)``, an agency at the end, ``X, left, speaks``.
CREDIT = re.compile(
    r"(?:photo(?:graph)?|image|picture|video|illustration|graphic|credit|source|file|courtesy)s?(?:\s+(?:by|credit|courtesy|of))?\s*:"
    r"|\((?:[^()]*\b)?(?:photo|image|picture|source|getty|reuters|afp|credit|courtesy|handout)\b[^()]*\)\s*$"
    r"|/(?:AP|AFP|Reuters|Getty Images|EPA)\b|\bGetty Images\b|\bfile photo\b",
    re.IGNORECASE,
)
SIDE = re.compile(r"^[^,.]{3,60},\s(?:(?:second|third|far|center|centre)\s)?(?:from\s)?(?:left|right|center|centre),", re.IGNORECASE)
SITE_TAIL = re.compile(r"\s[-–—|]\s\S.{0,40}$")


def label(text: str, words: int) -> tuple[Kind, str] | None:
    """Return the kind of a paragraph that is a label, with its rule; None for all others."""
    if words <= 14:
        if BYLINE.fullmatch(text):
            return Kind.BYLINE, "label.byline"
        if SOURCE.fullmatch(text):
            return Kind.SOURCE, "label.source"
        if any(map(str.isdigit, text)) and STAMP.fullmatch(text):
            return Kind.DATELINE, "label.date"
        if any(map(str.isupper, text)) and words <= 8 and text[-1] in ")—–-" and DATELINE.fullmatch(text):
            return Kind.DATELINE, "label.dateline"
    if CORRECTION.match(text):
        return Kind.CORRECTION, "label.correction"
    return None


def is_teaser(text: str, words: int) -> bool:
    """Return whether a paragraph points to another story ("See also Ferry runs again - Harbor Times")."""
    return words <= 30 and not text.endswith(".") and TEASER.match(text) is not None


def is_caption(text: str, words: int) -> bool:
    """Return whether a paragraph says what a picture shows: a credit, or who stands where in it."""
    if words < 4 or words > 60:
        return False
    return SIDE.match(text) is not None or (CREDIT.search(text[:30] + text[-60:]) is not None and words >= 6)
