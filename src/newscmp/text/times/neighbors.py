"""What stands beside an expression and belongs to it: modifiers ("early", "about"), parts of day, clock times."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from newscmp.text.times.grammar import compile_pattern
from newscmp.text.times.lexer import CODE
from newscmp.text.times.meaning import Fixed, Named, Shifted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscmp.text.times.lexer import Words
    from newscmp.text.times.meaning import Draft


class Item(NamedTuple):
    """A draft with the words it covers: positions of its first word and of the one after its last."""

    first: int
    last: int
    draft: Draft
    rule: str


#: Rules whose dates no "about" makes vaguer: "talks about Tuesday's vote".
APART = frozenset({"date-weekday", "day", "unit", "reference", "future", "date-feast"})
#: Words looked back at for a modifier.
REACH = 5
MODIFIERS = tuple(
    (compile_pattern(pattern + " $"), mod)
    for pattern, mod in (
        ("(the? begin of|early (in|on|hyphen)?) the?", "START"),
        ("(the? middle of|mid hyphen?) the?", "MID"),
        ("(the? end of|late (in|on|hyphen)?) the?", "END"),
    )
)
AMOUNTS = tuple(
    (compile_pattern(pattern + " $"), mod)
    for pattern, mod in (
        ("(about|some) (a|the)?", "APPROX"),
        ("(more than|over)", "MORE_THAN"),
        ("at least", "EQUAL_OR_MORE"),
        ("less than", "LESS_THAN"),
        ("at most", "EQUAL_OR_LESS"),
    )
)
PART_AFTER = compile_pattern("(comma|hyphen|in the|at)? (early|late|mid)? hyphen? p:part")
PART_BEFORE = compile_pattern("(the|early|late)* p:part (of|on|comma)? the? $")
#: Words that may stand between a date and a clock time of one expression: "9 a.m. on Tuesday", "Tuesday, at 9:30".
BETWEEN = compile_pattern("(on|comma|at|by|of|the|about)*")


def extend(items: Sequence[Item], words: Words) -> list[Item]:
    """Return the items with the modifiers and parts of day beside them, as far as the next item lets them."""
    extended: list[Item] = []
    for place, item in enumerate(items):
        low = extended[-1].last if extended else 0
        high = items[place + 1].first if place + 1 < len(items) else len(words.codes)
        extended.append(_with_part(_modified(item, words.codes, low), words, low, high))
    return extended


def _with_part(item: Item, words: Words, low: int, high: int) -> Item:
    if item.draft.suffix or not _is_day(item.draft):
        return item
    if after := PART_AFTER.match(words.codes, item.last, high):
        part = words.word(after.start("p")).payload
        return item._replace(last=after.end(), draft=replace(item.draft, type="TIME", suffix=str(part)))
    start = max(low, item.first - REACH)
    if before := PART_BEFORE.search(words.codes[start : item.first]):
        part = words.word(start + before.start("p")).payload
        return item._replace(first=start + before.start(), draft=replace(item.draft, type="TIME", suffix=str(part)))
    return item


def _modified(item: Item, codes: str, low: int) -> Item:
    if item.draft.mod or item.draft.type == "SET":
        return item
    start = max(low, item.first - REACH)
    before = codes[start : item.first]
    if item.draft.type == "DURATION" and codes[item.first] == CODE["the"]:  # "over the past decade" is no more than one
        return item
    for pattern, mod in MODIFIERS if item.draft.type != "DURATION" else AMOUNTS:
        if found := pattern.search(before):
            return item._replace(first=start + found.start(), draft=replace(item.draft, mod=mod))
    if item.draft.type == "DATE" and item.rule not in APART and before[-1:] == CODE["about"]:
        return item._replace(first=item.first - 1, draft=replace(item.draft, mod="APPROX"))
    return item


def join(items: Sequence[Item], words: Words) -> list[Item]:
    """Return the items with each clock time that stands beside a day joined to it."""
    joined: list[Item] = []
    for item in items:
        last = joined[-1] if joined else None
        if last and _in_another_zone(last, item, words):
            joined[-1] = last._replace(last=item.last + 1)
            continue
        if last and _is_its_date(last, item, words):
            joined[-1] = last._replace(last=item.last + 1, draft=item.draft, rule=item.rule)
            continue
        if last and BETWEEN.fullmatch(words.codes, last.last, item.first):
            if _is_clock(last) and _is_day(item.draft) and not item.draft.suffix:
                draft = replace(item.draft, type="TIME", suffix=last.draft.suffix)
                joined[-1] = Item(last.first, item.last, draft, item.rule)
                continue
            if _is_clock(item) and _is_day(last.draft) and not last.draft.suffix.startswith("T1"):
                draft = replace(last.draft, type="TIME", suffix=item.draft.suffix)
                joined[-1] = Item(last.first, item.last, draft, last.rule)
                continue
        joined.append(item)
    return joined


def _in_another_zone(first: Item, second: Item, words: Words) -> bool:
    """Whether a time of day follows in brackets: "8:30 a.m. (1330 GMT)"."""
    return _is_clock(first) and _is_clock(second) and _bracketed(first, second, words)


def _is_its_date(weekday: Item, day: Item, words: Words) -> bool:
    """Whether the date of a weekday follows in brackets: "on Thursday (20 October)"."""
    dated = day.rule.startswith("date-") and day.rule != "date-weekday" and _is_day(day.draft)
    return weekday.rule == "date-weekday" and not weekday.draft.suffix and dated and _bracketed(weekday, day, words)


def _bracketed(first: Item, second: Item, words: Words) -> bool:
    return words.codes[first.last : second.first] + words.codes[second.last : second.last + 1] == CODE["quote"] * 2


def _is_clock(item: Item) -> bool:
    return item.rule.startswith("clock") or item.rule == "moment"


def _is_day(draft: Draft) -> bool:
    match draft.meaning:
        case Named(kind="weekday" | "day" | "feast") | Shifted(unit="D"):
            return draft.type == "DATE"
        case Fixed(value=value):
            return draft.type == "DATE" and len(value) >= 10 and value[-3] == "-"
        case _:
            return False
