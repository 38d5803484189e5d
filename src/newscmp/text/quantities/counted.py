"""The noun that a number counts, found without a tagger."""

from __future__ import annotations

import re

from newscmp.text.quantities.numerals import NUMERAL, Numeral

WORD = re.compile(r"\s((?:[A-Z]\.){2,}|[^\W\d_]+(?:['’-][^\W\d_]+)*)")
#: Countries as they stand before whom a number counts, though "us" is a pronoun: twelve US soldiers.
COUNTRIES = frozenset({"US", "UK", "EU", "UN"})
JOINED = re.compile(r"\s?[-‑]\s?([^\W\d_]+)\b(?!-)")
LONGEST = 5
IRREGULAR = {
    "people": "people",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "policemen": "policeman",
    "policewomen": "policewoman",
    "firemen": "fireman",
    "gunmen": "gunman",
    "servicemen": "serviceman",
    "congressmen": "congressman",
    "teeth": "tooth",
    "feet": "foot",
    "mice": "mouse",
    "geese": "goose",
    "sheep": "sheep",
    "cattle": "cattle",
    "troops": "troop",
    "police": "police",
    "aircraft": "aircraft",
    "crises": "crisis",
    "wives": "wife",
    "lives": "life",
    "knives": "knife",
    "wolves": "wolf",
    "dead": "dead",
    "wounded": "wounded",
    "injured": "injured",
    "killed": "dead",
    "hurt": "injured",
    "missing": "missing",
    "spacecraft": "spacecraft",
    "personnel": "personnel",
    "staff": "staff",
    "series": "series",
    "species": "species",
    "fish": "fish",
    "media": "media",
    "data": "data",
    "criteria": "criterion",
    "others": "other",
}
#: A noun phrase ends before these: function words, auxiliaries, and verbs that commonly follow a subject. The function
#: words of lexicons are others: "several", "half" or "another" may stand before what is counted, "said" may not.
STOPS = frozenset(
    """a about above after again against ago all along also although am amid among an and any are around as at away
    back be because been before began behind being below between both but by came can cannot could did do does down
    during each early earlier either else even ever every except far few followed for from get gets goes got had has
    have having he her here him his how however i if in into is it its just last late later least less like made make
    many may me might more most much must my nearly next no nor not now of off on once only onto or other our out over
    own per plus rather s said say says she should since so some soon still straight such than that the their them
    then there these they this those though through thus to together too took toward towards under until up upon us
    very was we went were what when where whether which while who whom whose why will with within without would yet you
    your times more again fewer lower higher consecutive""".split()
)
#: Words without an ending of the plural that also stand before the noun that is counted ("three police officers").
COLLECTIVE = frozenset({"police", "media", "data", "staff", "fish", "sheep", "cattle", "aircraft", "personnel"})
PASSED = frozenset({"more", "most", "other", "new", "additional", "further"})
NOT_PLURAL = re.compile(r"(?:ss|us|is|ous)$")
ADJECTIVE = re.compile(r"(?:al|ic|ive|ous|ful|less|ern|ish|ese|able|ible|ed|ing|ary|ior)$")
SINGULAR_S = frozenset(
    "news gas bus lens campus virus politics economics mathematics physics always perhaps besides".split()
)
PART = re.compile(r"\s(?:out\s)?of\s(?:the|its|his|her|their|our|my|these|those)\b")
PART_OF_MANY = re.compile(r"\s(?:more\s)?of\b(?:\s(?:the|its|his|her|their|our|my|these|those)\b)?")


def counted(text: str, number: Numeral) -> tuple[str, int] | None:
    """Return the noun phrase that a number counts (its head in the singular), and where it ends.

    The phrase runs to the first plural noun; after "one" and in "a 48-page report" to the first noun.
    """
    part = (PART_OF_MANY if number.form == "plural" else PART).match(text, number.end)
    if part is None:
        return _joined(text, number.end) or _phrase(text, number.end, single=number.value <= 1)
    whole = NUMERAL.match(text, part.end() + 1)
    if whole is None:
        return _phrase(text, part.end(), single=False)
    found = _phrase(text, whole.end(), single=False)  # "four of the five suspects": the phrase belongs to the five
    return (found[0], number.end) if found else None


def _joined(text: str, position: int) -> tuple[str, int] | None:
    """Return the noun that a hyphen joins to a number, as in "48-page"."""
    match = JOINED.match(text, position)
    return (singular(match[1].casefold()), match.end()) if match and match[1].casefold() not in STOPS else None


def _phrase(text: str, position: int, *, single: bool) -> tuple[str, int] | None:
    words: list[str] = []
    while len(words) < LONGEST and (match := WORD.match(text, position)):
        word, position = match[1].replace("’", "'"), match.end()
        low = word.casefold()
        if low in PASSED and not words:
            continue
        if (low in STOPS and word not in COUNTRIES) or (word.endswith("'s") and not words):
            return None
        words.append(low)
        if low in COLLECTIVE and (head := WORD.match(text, position)) and is_plural(head[1].casefold()):
            continue
        if single and not (ADJECTIVE.search(low) or word[0].isupper()):
            return " ".join(words), position
        if is_plural(low) and not single:
            return " ".join((*words[:-1], singular(low))), position
    return None


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    return word in IRREGULAR or (
        len(word) > 3 and word.endswith("s") and not NOT_PLURAL.search(word) and word not in SINGULAR_S
    )


def singular(word: str) -> str:
    """Return the singular of a lower-case noun."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1] if is_plural(word) else word
