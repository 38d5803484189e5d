"""The words of time: every word that can be part of a time expression, by class, with the number it stands for."""

from __future__ import annotations

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6,
    "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTH_SHORT = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
}  # fmt: skip
WEEKDAY_SHORT = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
#: TIMEX3 letters; CE and DE are a century and a decade, WE a weekend, Q a quarter, TH TM TS clock units, F a fortnight.
UNITS = {
    "day": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE", "century": "CE", "weekend": "WE",
    "quarter": "Q", "hour": "TH", "minute": "TM", "fortnight": "F",
}  # fmt: skip
PLURAL_UNITS = {
    "days": "D", "weeks": "W", "months": "M", "years": "Y", "decades": "DE", "centuries": "CE", "weekends": "WE",
    "quarters": "Q", "hours": "TH", "minutes": "TM", "seconds": "TS", "fortnights": "F",
}  # fmt: skip
SEASONS = {"summer": "SU", "winter": "WI", "autumn": "FA", "wintertime": "WI", "summertime": "SU"}
#: Ambiguous with "spring a surprise" and "the fall of the city".
MAYBE_SEASONS = {"spring": "SP", "fall": "FA", "springtime": "SP"}
PARTS = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "midnight": "T24:00", "noon": "T12:00",
    "midday": "T12:00", "dawn": "TMO", "dusk": "TEV", "daytime": "TDT", "nighttime": "TNI", "nightfall": "TNI",
}  # fmt: skip
DEICTICS = {
    "overnight": (0, "TNI"),
    "today": (0, ""),
    "yesterday": (-1, ""),
    "tomorrow": (1, ""),
    "tonight": (0, "TNI"),
}
REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF",
}  # fmt: skip
SETS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "nightly": "P1D",
    "hourly": "PT1H", "biweekly": "P2W", "fortnightly": "P2W",
}  # fmt: skip
LENGTH_WORDS = {
    "hourlong": "PT1H", "hourslong": "PTXH", "daylong": "P1D", "dayslong": "PXD", "weeklong": "P1W", "weekslong": "PXW",
    "monthlong": "P1M", "monthslong": "PXM", "yearlong": "P1Y", "yearslong": "PXY", "decadelong": "P10Y",
    "decadeslong": "PXY",
}  # fmt: skip
#: Words that make a feast of the weekday after them.
FEAST_DAYS = {
    "good": "goodfriday", "palm": "palmsunday", "ash": "ashwednesday", "black": "blackfriday", "cyber": "cybermonday",
}  # fmt: skip
NUMBER_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "dozen": 12}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "latter": 2,
}  # fmt: skip
DECADE_WORDS = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip
FEASTS = {
    "christmas": "12-25", "xmas": "12-25", "halloween": "10-31", "thanksgiving": "thanksgiving", "easter": "easter",
    "pentecost": "pentecost", "juneteenth": "06-19",
}  # fmt: skip
#: Hours from Greenwich; names that more than one country uses are left to the commonest use in English news.
ZONES = {
    "gmt": "Z", "utc": "Z", "bst": "+01", "cet": "+01", "cest": "+02", "est": "-05", "edt": "-04", "cst": "-06",
    "cdt": "-05", "mst": "-07", "mdt": "-06", "pst": "-08", "pdt": "-07", "et": "", "pt": "", "ct": "",
}  # fmt: skip

#: Words without a number of their own, by the name of their class.
PLAIN = {
    "the": "the",
    "a": "a an",
    "one": "one",
    "half": "half",
    "vague": "several few couple many numerous",
    "some": "some",
    "last": "last previous preceding prior",
    "past": "past",
    "next": "next",
    "following": "following subsequent ensuing",
    "coming": "coming upcoming",
    "this": "this current",
    "present": "present",
    "modern": "modern",
    "these": "these",
    "that": "that",
    "same": "same very",
    "recent": "recent",
    "future": "future",
    "ago": "ago",
    "earlier": "earlier",
    "later": "later afterward afterwards",
    "before": "before",
    "after": "after",
    "early": "early",
    "mid": "mid",
    "middle": "middle midst",
    "late": "late",
    "end": "end close",
    "begin": "beginning start onset outset",
    "rest": "rest remainder",
    "about": "about around approximately roughly circa ca nearly almost",
    "more": "more",
    "less": "less fewer under",
    "than": "than",
    "least": "least",
    "most": "most",
    "every": "every each",
    "alternate": "other",
    "orthodox": "orthodox",
    "per": "per",
    "in": "in",
    "on": "on",
    "at": "at",
    "of": "of",
    "by": "by",
    "since": "since",
    "for": "for",
    "from": "from",
    "within": "within",
    "during": "during throughout",
    "over": "over",
    "until": "until till through",
    "to": "to",
    "and": "and",
    "or": "or",
    "between": "between",
    "fiscal": "fiscal fy",
    "ended": "ended ending",
    "new": "new",
    "eve": "eve",
    "labor": "labor labour",
    "boxing": "boxing",
    "valentine": "valentine",
    "election": "election",
    "old": "old",
    "long": "long",
    "hence": "hence",
}
