"""Whether a sentence ends at an end mark: candidates, and the rules that let the sentence go on behind one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from newscmp.lexicons import load
from newscmp.text.sentences import abbreviations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.text.quotes import Quotation

MARK = re.compile(r"[.!?…。！？؟۔।]")
#: End marks with what may stand between and behind them: closing quotes and brackets, reference numbers in brackets.
STOP = re.compile(MARK.pattern + r"(?:\s?[.!?…]|[\"'”’“»)\]}`]|\s?\[\d{1,3}\])*")
#: Four spaced dots, the first at the word: a full stop and then an ellipsis (Chicago Manual of Style).
STOP_AND_ELLIPSIS = re.compile(r"(?<=\S)\.(?= \. \. \. [^\W\d_a-z])")
ELLIPSIS = re.compile(r"\.\s?\.\s?\.|…")
OPENERS = "\"'“”‘’«([{„`—–-¿¡*"
OPENING_QUOTES = frozenset("\"'“‘«„`")
CLOSERS = "\"'”’“»)]}` "
QUOTES = frozenset("\"'”’“»")
UNSPACED = frozenset("。！？")
#: ``Maj.-Gen.``, ``Lt.-Col.``
HYPHENS = frozenset("-‐‑")
FOLLOWING = re.compile(r"[^\W_](?:[\w&]|['’.-](?=\w))*")
#: A token that is an address, a file name or code, in which a stop without a space ends nothing.
ADDRESS = re.compile(r"[/@=&_\\#<>]|www\.|\w[.:]\w")
PREPOSITIONS = frozenset(
    ("at", "on", "in", "by", "around", "about", "before", "after", "since", "until", "during", "from", "between")
)
PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "you", "who"))
#: A word and its neighbors are looked at through a window, so that one endless word costs nothing.
WINDOW = 48

#: ``Smith said.``, ``Maria Smith told reporters``: what follows a quotation and belongs to it.
ATTRIBUTION = re.compile(
    r"(?P<name>[^\W\d_a-z][\w.'’-]*)(?:\s+[^\W\d_a-z][\w.'’-]*){0,4}\s+(?P<verb>[a-z]+)"
    r"(?:\s*[.,;:]|\s+(?:in|on|at|during|after|before|to|by|via|as|last|late|earlier|later|reporters|today|yesterday|"
    r"[MTWFS][a-z]+day)\b)"
)
INVERTED = re.compile(r"Said\s+(?:the\s|[A-Z])")


class Stop(NamedTuple):
    """A candidate: a run of end marks and closing marks between two words."""

    text: str
    begin: int
    """Where the sentence so far begins."""
    start: int
    end: int
    """Of the run of marks."""
    next: int
    """Where the next word, or the opening mark before it, begins."""
    quoted: Sequence[Quotation]
    """The quotations of the paragraph."""

    @property
    def run(self) -> str:
        """The end marks and closing marks."""
        return self.text[self.start : self.end]

    @property
    def glued(self) -> bool:
        """Whether no white space follows, not even behind an opening quotation mark that was turned around."""
        return self.end == self.next and not self.turned

    @property
    def turned(self) -> bool:
        """Whether a quotation mark follows that opens a quotation and has its space on the wrong side."""
        return self.text[self.next] in QUOTES and self.text[self.next + 1 : self.next + 2].isspace()

    @property
    def words(self) -> list[str]:
        """The last two words before, as far as the window shows them; the last one stands at the stop."""
        # Composed, since a combining accent is no letter: "é" is one initial, however it is written.
        return normalize("NFC", self.text[max(self.begin, self.start - WINDOW) : self.start]).rsplit(None, 2)[-2:]

    @property
    def following(self) -> str:
        """The next word, without opening marks; "" where something else follows."""
        place = self.next
        while place < self.next + 4 and self.text[place : place + 1] in OPENERS:
            place += 1
        if self.turned and place == self.next + 1:
            place += 1
        match = FOLLOWING.match(normalize("NFC", self.text[place : place + WINDOW]))
        return match.group().replace("’", "'") if match else ""


def find(text: str, start: int, end: int, quoted: Sequence[Quotation]) -> Iterator[tuple[int, int, int]]:
    """Yield start and end of every run of end marks, and where the text goes on; never the last one of the stretch.

    A quotation mark belongs to the run if it closes one of the quotations ``quoted``, even after a space; a mark that
    opens one ends the run.
    """
    openings = {quotation.span.start for quotation in quoted}
    closings = {quotation.content.end: quotation.span.end for quotation in quoted if quotation.closed}
    done = start
    for match in STOP.finditer(text, start, end):
        first, last = match.span()
        if first < done:
            continue
        if text[first] == "." and STOP_AND_ELLIPSIS.match(text, first, end):
            last = first + 1
        elif last > first + 1:
            last = next((i for i in range(first, last) if _opens(text, i, last, openings)), last)
        after = _skip(text, last, end)
        while after in closings and text[closings[after] : closings[after] + 1].isspace():
            last = done = closings[after]
            after = _skip(text, last, end)
        if after < end:
            yield first, last, after


def _skip(text: str, place: int, end: int) -> int:
    """Return the next place that is no white space."""
    while place < end and text[place].isspace():
        place += 1
    return place


def _opens(text: str, place: int, last: int, openings: set[int]) -> bool:
    """Whether a mark inside a run belongs to what follows."""
    return place in openings or (place == last - 1 and text[place] == "'" and text[last : last + 1].isalpha())


def ends(stop: Stop, *, informal: bool) -> bool:
    """Return whether the sentence ends at a stop; ``informal`` says that the text begins sentences in lower case."""
    if stop.text[stop.next] in ",;:)]}" or stop.text[stop.start - 1 : stop.start] == "[":
        return False
    if stop.glued:
        ranked = stop.text[stop.next] in HYPHENS and stop.words and _abbreviation(stop)[1] is not None
        return not ranked and (stop.run[0] in UNSPACED or _ends_glued(stop))
    word = stop.following
    if word[:1].islower() and not word[1:2].isupper():
        return _ends_before_lower(stop, informal=informal)
    if not QUOTES.isdisjoint(stop.run) and _attributed(stop):
        return False
    if ELLIPSIS.search(stop.run):
        return _ends_ellipsis(stop, word)
    return stop.run.strip(CLOSERS) != "." or not stop.words or _ends_word(stop, word)


def _ends_ellipsis(stop: Stop, following: str) -> bool:
    """Return whether dots end a sentence: not where they stand for left-out words of a quotation, or before "I"."""
    spaced = stop.text[stop.start - 1].isspace()
    if spaced and any(pair.content.start < stop.start < pair.content.end for pair in stop.quoted):
        return False
    return following.partition("'")[0] != "I"


def _ends_word(stop: Stop, following: str) -> bool:
    """Return whether a single full stop after a word ends the sentence."""
    word, kind = _abbreviation(stop)
    opener = stop.text[stop.next]
    if kind is not None:
        if opener in OPENING_QUOTES and QUOTES.isdisjoint(stop.run):
            return kind != "title"
        initial = kind == "initials" and following != "I" and stop.text[stop.next + 1 : stop.next + 2] == "."
        if opener == "(" or initial:
            return False
    lead_in = kind in {"final", "measure"} and _lead_in(stop)
    return abbreviations.ends_sentence(word, kind, following, lead_in=lead_in)


def _abbreviation(stop: Stop) -> tuple[str, str | None]:
    """Return the word at the stop, and what kind of abbreviation it is."""
    *earlier, last = stop.words
    word = last.lstrip(OPENERS).rpartition(".-")[2]
    return word, abbreviations.category(word, earlier[-1] if earlier else "")


def _lead_in(stop: Stop) -> bool:
    """Whether all before the stop is an adverbial without a verb: a preposition first, few words, no pronoun."""
    start = max(stop.begin, stop.start - WINDOW)
    clause = max(start, stop.text.rfind(": ", start, stop.start) + 1, stop.text.rfind("; ", start, stop.start) + 1)
    words = [word.lower() for word in stop.text[clause : stop.start].split()]
    whole = clause > start or start == stop.begin
    return whole and 0 < len(words) <= 7 and words[0] in PREPOSITIONS and PRONOUNS.isdisjoint(words)


def _ends_glued(stop: Stop) -> bool:
    """Return whether the sentence ends although no space follows: ``the bill.The mayor``, ``by 12%.The``."""
    text, place = stop.text, stop.start
    word = stop.following
    if not (word[:1].isupper() and (word[1:2].islower() or word in {"A", "I"})) and "?" not in stop.run:
        return False
    if not word[:1].isalpha() or INVERTED.match(text, stop.next):
        return False
    before = normalize("NFC", text[max(stop.begin, place - 4) : place])[-2:]
    if not (
        ELLIPSIS.match(stop.run)
        or (before.isalpha() and before[-1:].islower())
        or before.isdigit()
        or before[-1:] in '%)]”"’'
    ):
        return False
    around = (stop.words or [""])[-1] + " " + text[stop.next : stop.next + WINDOW].split(None, 1)[0]
    return not ADDRESS.search(around)


def _ends_before_lower(stop: Stop, *, informal: bool) -> bool:
    """Return whether a sentence ends before a word in lower case: after a question, and in informal text."""
    if not QUOTES.isdisjoint(stop.run) or stop.run[-1] in ")]" or ELLIPSIS.search(stop.run):
        return False
    marks = stop.run.replace(" ", "")
    if "?" in marks or (len(marks) > 1 and "!" in marks):
        return not stop.text[stop.start - 1].isspace()
    if not informal or not stop.words:
        return False
    return _abbreviation(stop)[1] is None


def _attributed(stop: Stop) -> bool:
    """Return whether a quotation is followed by who said it: a name, a reporting verb and nothing that is said."""
    match = ATTRIBUTION.match(stop.text, stop.next, stop.next + 4 * WINDOW)
    if match is None or match["name"].lower() in abbreviations.words("starter"):
        return False
    return match["verb"] in load("reporting_verbs").by_first
