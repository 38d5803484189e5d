"""Lines of a page that state something about the article instead of telling it: by-line, source, date, caption."""

from __future__ import annotations

import re

from newscmp.lexicons import load
from newscmp.model import Kind

NAME = r"[^\W\d_a-z][\w.'’-]*"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"

#: ``3 March 2031``, ``March 3, 2031``
DATE = rf"(?:{DAY},?\s)?(?:\d{{1,2}}\s{MONTH}|{MONTH}\s\d{{1,2}}),?\s\d{{4}}"
#: Characters of a line with at most 14 words; a longer one has an endless word.
LONG_LABEL = 250
POST = r"(?i:(?:writer|reporter|correspondent|editor)s?)"
#: What may stand behind who wrote: the place, the post, an account, the day.
BEHIND = (
    rf"(?:,?\s(?:in|at)\s{NAME}(?:[\s,]+{NAME}){{0,2}})?"
    rf"(?:,\s(?:{NAME}\s){{0,3}}(?:\w+\s)?{POST}|\s(?i:staff|senior|chief|special|political|foreign)\s{POST})?"
    rf"(?:\s@\w+)?(?:\s*[/|,–—-]?\s(?:on\s)?(?i:{DATE})(?:[\s,|·–—-]+(?i:\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[a-z]{{2,4}})?))?)?"
)
#: ``By Ana Mora``, ``By Ana Mora and Karl Weiss, Harbor Times``, ``by HNA / 3 March 2031``
BYLINE = re.compile(
    rf"(?:[Bb]y|BY|(?:Words|Story|Written|Reported|Posted) by)[:\s]\s*"
    rf"([Oo]ur\s(?:\w+\s)?{POST}|{NAME}(?:[\s,&|]+(?:and\s+)?{NAME}){{0,9}}?){BEHIND}"
)
#: ``Ana Mora``, ``Ana Mora, Political Editor``, ``Ana Mora in Port Olaf``
SIGNED = re.compile(rf"({NAME}(?:\s(?:d[aeiu]|van|von|bin|{NAME})){{1,3}}?){BEHIND}")
#: ``Karl Weiss/Harbor News``
TAKEN = re.compile(rf"{NAME}(?:\s{NAME}){{0,2}}\s?/\s?{NAME}(?:\s{NAME}){{0,2}}")
#: Agencies that sign what outlets print.
AGENCY = re.compile(
    r"(?:A[FP]P|AP|Reuters|Xinhua|PTI|IANS|ANI|UPI|dpa|DPA|EFE|TASS|PA(?:\sMedia)?|NAN|Bernama|Anadolu(?:\sAgency)?|Agencies"
    r"|Press\sAssociation|(?:The\s)?(?:Associated|Canadian)\sPress|Agence\sFrance-Presse)(?:\s?[|/])?"
)
#: ``Source: Harbor News Agency``, ``SOURCE - AGENCIES``
SOURCE = re.compile(r"(?:sources?|agenc(?:y|ies))\s*[:–—|-]\s*(\S(?:[^.!?:]*[^.!?:\s])?)\.?", re.IGNORECASE)
#: A line of nothing but a date or an age, and the words that go with them; STAMPED is what makes it one.
STAMP = re.compile(
    rf"[•/|·–—-]?\s?(?:(?:first|last|published|updated|posted|issued|modified|created|date|on|at|and|{DAY}|{MONTH}|[ap]\.?m\.?"
    r"|\d{1,4}(?:st|nd|rd|th|[ap]m)?|minutes?|hours?|days?|weeks?|months?|years?|ago|(?-i:[A-Z]{2,4}))(?:[\s,:;./|•·()+–—-]+|$))+",
    re.IGNORECASE,
)
STAMPED = re.compile(
    rf"\b(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH}|ago|\d{{4}}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{{2,4}}"
    r"|(?:published|updated|posted|issued|modified)\b.*\d)\b",
    re.IGNORECASE,
)
#: A place in capitals, perhaps an agency, and no text behind it.
DATELINE = re.compile(rf"[A-Z][A-Z .'-]+(?:,\s*{NAME}(?:\s{NAME})?)?\s*(?:\([A-Z][\w .]+\))?\s*[—–-]*")
CORRECTION = re.compile(
    r"(?:corrections?|clarifications?|editor['’]s note)\b\s*(?:\([^)]{1,40}\)\s*)?[:—–-]", re.IGNORECASE
)
#: Pointers to other stories, as paragraphs of their own.
TEASER = re.compile(
    r"(?:see|read|also|watch|listen)\s+(?:also|more|next|this|now|read|in)\b|(?:read|see|watch)\s?:|(?:related|more|recommended"
    r"|also read|don['’]t miss|must read|up next)\s*(?:stor(?:y|ies)|articles?|news|coverage)?\s*:"
    r"|(?:>>?\s*)?(?:[^.!?:|]{1,60}:\s)?click\shere\s(?:to|for)\b|>>?\s*(?:read|see|watch|more)\b"
    r"|(?:key|quick|useful|related)\slinks?\s?:",
    re.IGNORECASE,
)
#: Where the reader should go next, in a whole sentence: "For the latest news, follow us".
INVITATION = re.compile(
    r"for\s(?:the\slatest|more|breaking|all\sthe\slatest)\b[^.!?]{0,120}?,\s(?:please\s)?"
    r"(?:visit|head|follow|download|go|click|subscribe|sign|see|check|join|like|tune|read|log)\b[^.!?]{0,80}[.!]?",
    re.IGNORECASE,
)
#: ``Photo: …`` at the beginning; ``(Source: …)``, ``(Ana Mora/Getty Images)`` or ``. Picture: Ana Mora`` at the end.
CREDIT_HEAD = re.compile(
    r"(?:(?:file |cover )?(?:photo(?:graph)?|image|picture)s?(?:\s(?:by|credit|courtesy|source|of))*|credit)\s?:",
    re.IGNORECASE,
)
CREDIT_TAIL = re.compile(
    r"[(\[][^()\[\]]{0,60}\b(?:photo|image|picture|source|getty|reuters|afp|ap|epa|credit|courtesy|handout)\b[^()\[\]]{0,60}[)\]]\.?$"
    r"|\b(?:Getty Images|AP Photo|File Photo|Shutterstock)\.?$"
    r"|(?:[.!?][\"'”’)]?\s(?-i:Photo|Photograph|Picture|Pic|Image)s?\s?[:/]|(?-i:CREDIT:|Image\ssource,))\s?[^.!?:]{2,50}\.?$",
    re.IGNORECASE,
)
#: Who stands where in a picture, or a picture named.
SHOWN = re.compile(
    r"[^.]{3,90},\s(?:(?:second|third|far)\s)?(?:from\s)?(?:left|right|cent(?:er|re)),\s"
    r"|in this (?:[\w.,]+\s){0,6}(?:photo|image|frame|picture)\b"
    r"|this (?:[\w.,]+\s){0,6}(?:photo|image|frame|picture)\s(?:shows|from|by|provided)"
    r"|(?:pictured|shown here|file photo|seen here)\b",
    re.IGNORECASE,
)
#: Agencies date a picture by weekday, day and year; a report leaves out the year of a day close by.
DATED = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}\b")
TOLD = re.compile(r"\b(?:said|told|says|according)\b|[\"“”]")


def label(text: str, words: int) -> tuple[Kind, str] | None:
    """Return the kind of a paragraph that is a label, with its rule; None for all others."""
    if words <= 14 and len(text) <= LONG_LABEL:
        if BYLINE.fullmatch(text) or (words <= 3 and AGENCY.fullmatch(text)):
            return Kind.BYLINE, "label.byline"
        if words <= 8 and SOURCE.fullmatch(text):
            return Kind.SOURCE, "label.source"
        if STAMPED.search(text) and STAMP.fullmatch(text):
            return Kind.DATELINE, "label.date"
        if any(map(str.isupper, text)) and words <= 8 and text[-1] in ")—–-" and DATELINE.fullmatch(text):
            return Kind.DATELINE, "label.dateline"
    if CORRECTION.match(text):
        return Kind.CORRECTION, "label.correction"
    return None


def signed(text: str) -> re.Match[str] | None:
    """Return the match of a paragraph that is a known given name and more, without "by"; group 1 is the name."""
    first = text[:40].partition(" ")[0].partition("-")[0].lower()
    return SIGNED.fullmatch(text) if len(text) <= LONG_LABEL and first in load("given_names").by_first else None


def is_photographer(text: str) -> bool:
    """Return whether a line below a caption is who took the picture: a name, or a name and an agency."""
    return signed(text) is not None or TAKEN.fullmatch(text) is not None


def is_teaser(text: str, words: int) -> bool:
    """Return whether a paragraph points to another story ("See also Ferry runs again - Harbor Times")."""
    if words > 30:
        return False
    return (not text.endswith(".") and TEASER.match(text) is not None) or INVITATION.fullmatch(text) is not None


def is_caption(text: str, words: int) -> bool:
    """Return whether a paragraph says what a picture shows: a credit, who stands where in it, or its day."""
    if words < 4 or words > 90:
        return False
    if DATED.search(text) and not TOLD.search(text):
        return True
    return any(sign is not None for sign in (SHOWN.match(text), CREDIT_HEAD.match(text), has_credit(text)))


def has_credit(text: str) -> re.Match[str] | None:
    """Return the credit of a picture at the end of a paragraph, if there is one."""
    return CREDIT_TAIL.search(text, max(0, len(text) - 130))
