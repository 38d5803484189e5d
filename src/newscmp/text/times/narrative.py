"""Whether a text tells history, so that "in March" means the March after the last date mentioned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.text.times.grammar import compile_pattern
from newscmp.text.times.meaning import Base, Fixed, Named, Shifted
from newscmp.text.times.place import of_value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from newscmp.text.times.lexer import Words
    from newscmp.text.times.meaning import Draft
    from newscmp.text.times.neighbors import Item
    from newscmp.text.times.place import Place

#: What stands before an expression that opens a sentence, a paragraph or a heading.
OPENING = compile_pattern("(^|break|dot|quote) (in|by|during|the|early|late|end|begin|of)* $")
#: Fewest dates with a year that make a text history: a news report with a background paragraph has fewer.
LEAST = 5


def is_narrative(drafts: Sequence[Draft], published: date | None) -> bool:
    """Whether dates with a year, long before publication, far outnumber what is said from today's view.

    In sixteen articles on wars there are at least 31 such dates for one bare weekday, "today" or "yesterday" and 8 for
    one "last year" or "now"; in a report on an anniversary 2 and 1.
    """
    stated = [place for d in drafts if isinstance(d.meaning, Fixed) and (place := of_value(d.meaning.value))]
    past = sum(published is None or _long_ago(place, published) for place in stated)
    days, units = sum(map(_of_day, drafts)), sum(map(_of_unit, drafts))
    return past >= LEAST and past > 2 * (len(stated) - past) and past > 20 * days and past > 5 * (days + units)


def _of_day(draft: Draft) -> bool:
    """Whether an expression is told from a day: "Tuesday", "today", "three days ago"."""
    match draft.meaning:
        case Named(kind="weekday", within=None) | Shifted(unit="D", base=Base.PUBLISHED):
            return True
        case _:
            return False


def _of_unit(draft: Draft) -> bool:
    """Whether an expression is told from today, but not by the day: "last year"."""
    return isinstance(draft.meaning, Shifted) and draft.meaning.base is Base.PUBLISHED and draft.meaning.unit != "D"


def _long_ago(place: Place, published: date) -> bool:
    months = (published.year - place.year) * 12 + published.month - (place.month or 12)
    return months > 2


def follow(place: Place | None, mentioned: Place | None, item: Item, words: Words) -> Place | None:
    """Return the date at which a narrative stands after an expression.

    A bare year in the middle of a sentence that is not this year or the next is background, not the thread.
    """
    if place is None or mentioned is None or place.month or mentioned.year <= place.year <= mentioned.year + 1:
        return place or mentioned
    return place if OPENING.search(words.codes[max(0, item.first - 3) : item.first]) else mentioned
