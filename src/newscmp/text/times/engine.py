"""Finds time expressions: the longest match of all rules wins, neighbors are joined, values are placed in order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newscmp.model import Span, Timex
from newscmp.text.times import calendar_rules, length_rules, period_rules, relative_rules
from newscmp.text.times.anchoring import Anchors, resolve
from newscmp.text.times.grammar import Found, compile_pattern
from newscmp.text.times.lexer import lex
from newscmp.text.times.meaning import Draft
from newscmp.text.times.narrative import follow, is_narrative
from newscmp.text.times.neighbors import Item, extend, join
from newscmp.text.times.offsets import counted
from newscmp.text.times.place import of_value
from newscmp.text.times.tense import tense

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence
    from datetime import date

    from newscmp.text.times.grammar import Rule
    from newscmp.text.times.lexer import Words

RULES = (*calendar_rules.RULES, *period_rules.RULES, *relative_rules.RULES, *length_rules.RULES)
#: The numbers of the rules that need a class letter, or one of its class's.
NEEDING = {
    letter: [order for order, rule in enumerate(RULES) if letter in rule.needs]
    for letter in frozenset().union(*(rule.needs for rule in RULES))
}
#: Characters over which "by 5 p.m." goes by the day just mentioned.
NEAR = 200
#: A run of words that can belong to an expression, and a word that makes it a time.
ISLAND, TRIGGER = compile_pattern("not_blank+"), compile_pattern("trigger")


def find(text: str, published: date | None = None) -> tuple[Timex, ...]:
    """Return the time expressions of a text, placed by the day of publication where that is known."""
    words, items = _read(text)
    return _place(items, words, text, published)


def find_between(text: str, earliest: date, latest: date) -> tuple[Timex, ...]:
    """Return the time expressions of a text that was published on one of some days.

    A value is placed only where all of them agree; what depends on the very day stays open.
    """
    if earliest == latest:
        return find(text, latest)
    words, items = _read(text)
    first, last, unplaced = (_place(items, words, text, day) for day in (earliest, latest, None))
    return tuple(
        one if one.value == other.value else neither for one, other, neither in zip(first, last, unplaced, strict=True)
    )


def _read(text: str) -> tuple[Words, list[Item]]:
    words = lex(text)
    return words, join(extend(_longest(words, text), words), words)


def _place(items: Sequence[Item], words: Words, text: str, published: date | None) -> tuple[Timex, ...]:
    narrative = is_narrative([item.draft for item in items], published)
    return tuple(counted(tuple(_placed(items, words, text, published, narrative=narrative)), text))


def _matches(words: Words) -> list[tuple[int, int, re.Match[str]]]:
    """Return the matches of all rules with their length and the number of the rule, the longest first."""
    found = []
    for island in ISLAND.finditer(words.codes):
        if not TRIGGER.search(words.codes, island.start(), island.end()):
            continue
        present = frozenset(words.codes[island.start() : island.end() + 2])
        for order in {order for letter in present if letter in NEEDING for order in NEEDING[letter]}:
            matches = RULES[order].pattern.finditer(words.codes, island.start(), island.end() + 2)
            found += [(match.start() - match.end(), order, match) for match in matches]
    return sorted(found, key=lambda item: (item[0], item[1], item[2].start()))


def _longest(words: Words, text: str) -> list[Item]:
    """Return the longest expressions; of a match that lies inside a longer one nothing is made."""
    taken: set[int] = set()
    kept = []
    for _, order, match in _matches(words):
        if taken.issuperset(range(match.start(), match.end())):
            continue
        for item in _items(RULES[order], Found(words, match, text)):
            if taken.isdisjoint(range(item.first, item.last)):
                taken.update(range(item.first, item.last))
                kept.append(item)
    return sorted(kept, key=lambda item: item.first)


def _items(rule: Rule, found: Found) -> Iterator[Item]:
    made = rule.make(found)
    if isinstance(made, Draft):
        yield Item(found.match.start(), found.match.end(), made, rule.id)
    elif made:
        for part in made:
            yield Item(part.first, part.last, part.draft, rule.id)


def _placed(
    items: Sequence[Item], words: Words, text: str, published: date | None, *, narrative: bool
) -> Iterator[Timex]:
    mentioned = nearby = None
    end = 0
    for item in items:
        span = Span(words.word(item.first).start, words.word(item.last - 1).end)
        if nearby and not _is_near(text, end, span.start):
            nearby = None
        anchors = Anchors(published, mentioned, narrative, nearby)
        value = resolve(item.draft, anchors, partial(tense, text, span.start, span.end))
        yield Timex(span, item.draft.type, value.value, value.anchor, item.rule, item.draft.mod, value.cue)
        if item.draft.type in ("DATE", "TIME"):
            place = of_value(value.value)
            mentioned = follow(place, mentioned, item, words) if narrative else place or mentioned
            if place and place.day:
                nearby, end = place, span.end


def _is_near(text: str, end: int, start: int) -> bool:
    """Whether a day mentioned up to one place still holds at another: a sentence further, in the same paragraph."""
    return start - end <= NEAR and "\n\n" not in text[end:start]
