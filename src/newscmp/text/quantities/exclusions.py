"""Written numbers that count and measure nothing: dates, clock times, ordinals, scores, identifiers and names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.text.quantities.counted import is_plural
from newscmp.text.units import units

if TYPE_CHECKING:
    from newscmp.text.quantities.numerals import Numeral

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
#: Characters on either side of a number that its date can take ("between September 21 and 24, 2019").
REACH = 28
#: Stretches in which every number is part of a date, a time of day, a telephone number, a network or web address.
CALENDAR = re.compile(
    rf"""
    (?=['’]|\b[\dadefjmnost])(?:
    \b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s?(?:%|percent|million|billion|times|people))
        (?:\s?(?:-|–|to|and|through)\s?\d{{1,2}}\b(?:st|nd|rd|th)?)? (?:,?\s(?:1[5-9]|20)\d\d\b)?
  | \b\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and)\s?\d{{1,2}}(?:st|nd|rd|th)?)?\s(?:of\s)?{_MONTH}
        (?:\s(?:1[5-9]|20)\d\d\b)?
  | \b{_MONTH}(?:,|\sof)?\s(?:1[5-9]|20)\d\d\b
  | \b\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?=\s?(?:[ap]\.?m\b|gmt|utc|[ecmp][sd]?t\b|hours\b|local\b))
  | \b\d{{1,2}}:\d\d(?::\d\d)?\b
  | \b\d{{1,2}}\s?[ap]\.?m\b | \b\d{{1,2}}\sin\sthe\s(?:morning|afternoon|evening)\b | \b\d{{1,2}}\so['’]clock
  | \b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:[ap]\.m|o['’]clock)
  | \b\d{{4}}-\d\d-\d\d\b | \b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b
  | \b\d{{3}}[-.]\d{{3}}[-.]\d{{4}}\b | \b\d{{3}}-\d{{4}}\b | \b\d{{4,}}-\d{{4,}}(?:-\d+)*\b | \b\d+(?:\.\d+){{2,}}\b
  | \b(?:1[5-9]|20)\d\d\s?[-–/]\s?(?:(?:1[5-9]|20)?\d\d)\b
  | ['’]\d0s\b | \b\d{{2,4}}0s\b | ['’]\d\d\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: Words that make the number after them a name or a place in a series.
LABEL = re.compile(
    r"(?:^|[^\w])(?:no|nos|number|num|article|section|sec|chapter|room|flight|highway|route|interstate|hwy|page|pages|pp|exit|form|"
    r"phase|level|district|precinct|proposition|prop|amendment|resolution|channel|figure|fig|table|volume|vol|psalm|"
    r"paragraph|clause|gate|pier|apartment|apt|suite|boeing|airbus|windows|formula|schedule|rule|case|docket|tier|"
    r"category|episode|stage|zone|ward|local|lane|platform|track|line|version|squadron|battalion|regiment|box|block|"
    r"building|unit|area|type|grade|matchday|week|day|round|game|super bowl|world war|title|appendix|chapters|sections|"
    r"articles|count|counts|question|step|part|slide|exhibit|version|mark|model|group|hole|holes|noon)\.?\s?#?$",
    re.IGNORECASE,
)
NAMED_BY_HYPHEN = re.compile(r"(?:[A-Z][A-Za-z]*\d*|[a-z]\d*)(?<!\d[-‑]to)[-‑_./]\s?$")
SIGN = re.compile(r"(?:#|§|\bH\.?R\.?\s|\bS\.\s|\bI-|@)$")
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b|['’]?s\b", re.IGNORECASE)
ORDINAL_WORD = re.compile(r"[\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b", re.IGNORECASE)
TENTHS = frozenset(range(20, 100, 10))
STREET = re.compile(
    r"\s(?:[NSEW]\.?\s)?(?:[A-Z][\w.'’]*\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Place|"
    r"Court|Square|Parkway|Highway|Terrace)\b"
)
POSTCODE = re.compile(r"\b[A-Z]{2}\s$")
NAME = re.compile(
    r"(?:^|(?<=\s))(?!(?:All|About|Some|Over|The|In|At|And|Or|By|To|Of|For|From|Nearly|Almost|Only|Just|Around|With|But|If|"
    r"When|More|Another)\s)[A-Z][\w'’.]*[a-z]\s$|\b[A-Z]{2,}\s$"
)
SCORE = re.compile(r"\s?[-–]\s?\d{1,3}(?![\d,])")
WORD_AFTER = re.compile(r"\s([a-z]+)\b")
SCORE_END = re.compile(r"(?:^|[^\d.,])\d{1,3}\s?[-–]\s?$")
YEARISH = re.compile(r"(?:1[5-9]|20)\d\d")
#: Counted things that occur after a year-like number; anything else there is what happened in that year ("1999 sales").
AFTER_YEAR = re.compile(
    r"\s(?:people|persons|men|women|children|students|pupils|votes|troops|soldiers|homes|houses|jobs|deaths|cases|miles|"
    r"kilomet(?:re|er)s|met(?:re|er)s|feet|acres|hectares|tons|tonnes|pounds|dollars|euros|barrels|employees|workers|members|seats|"
    r"shares|copies|pages|patients|residents|refugees|migrants|prisoners|inmates|cars|vehicles|flights|schools|stores)\b",
    re.IGNORECASE,
)


def in_calendar(text: str, number: Numeral) -> bool:
    """Whether the number belongs to a date, a time of day, or the number of a telephone or a network."""
    near = CALENDAR.finditer(text, max(0, number.start - REACH), number.end + REACH)
    return any(match.start() < number.end and number.start < match.end() for match in near)


def is_ordinal(text: str, number: Numeral) -> bool:
    """Whether the number is the beginning of an ordinal or of a decade (21st, twenty-third, 1990s)."""
    if number.form == "digits":
        return ORDINAL.match(text, number.end) is not None
    return number.value in TENTHS and ORDINAL_WORD.match(text, number.end) is not None


def is_label(text: str, number: Numeral) -> bool:
    """Whether a bare number names something: an article, a model, a house, a post code, one side of a score, a year."""
    before = text[max(0, number.start - 24) : number.start]
    if number.form != "digits":
        return number.value == 1 and before.casefold().endswith("number ")
    if before[-1:].isalnum() or NAMED_BY_HYPHEN.search(before):
        return True
    if LABEL.search(before) or SIGN.search(before) or STREET.match(text, number.end):
        return True
    written = text[number.start : number.end]
    return bool(POSTCODE.search(before) and len(written) == 5) or (
        not number.scaled and (_in_score(text, number, before) or is_year(text, number, before))
    )


def is_named(text: str, number: Numeral) -> bool:
    """Whether a capitalized word stands before a number that nothing follows up ("Apollo 11")."""
    return number.form == "digits" and bool(NAME.search(text[max(0, number.start - 24) : number.start]))


def is_year(text: str, number: Numeral, before: str) -> bool:
    """Whether four digits are a year."""
    if number.form != "digits" or not YEARISH.fullmatch(text[number.start : number.end]):
        return False
    counted = AFTER_YEAR.match(text, number.end)
    return counted is None or bool(re.search(r"\b(?:in|since|until|by|during)\s$", before, re.IGNORECASE))


def _in_score(text: str, number: Numeral, before: str) -> bool:
    """Whether a number is one side of "3-1": two numbers with a dash between them and nothing that they measure."""
    if SCORE_END.search(before):
        end = number.end
    elif other := SCORE.match(text, number.end):
        end = other.end()
    else:
        return False
    if text[end : end + 1] in "-‑" and text[end + 1 : end + 2].isalpha():
        return False
    follows = WORD_AFTER.match(text, end)
    return units().after(text, end) is None and not (follows and is_plural(follows[1]))
