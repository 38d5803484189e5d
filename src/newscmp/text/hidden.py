"""Characters inside words that show nothing: soft hyphens, zero-width spaces and joiners.

A page breaks long words with them ("Wednes-day"), and a copied text keeps them. A text that has some is analyzed
without them, and what was found is moved back to where it stands.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from newscmp.frozen import dataclass
from newscmp.model import Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

Found = TypeVar("Found")

#: Unicode 15, section 23.2. At the edges of words they disturb nothing; a search for one alone is faster.
SOME = re.compile(r"[\u00ad\u200b-\u200d\u2060]")
HIDDEN = re.compile(rf"(?<=\w){SOME.pattern}+(?=\w)")


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as a reader sees it."""

    raw: str
    text: str
    """The same without what is hidden in its words."""
    places: Sequence[int]
    """Where each character of the text stands in the raw one."""

    def back(self, found: Found) -> Found:
        """Return what was found in the text, moved to its place in the raw one."""
        moved: Found = self._moved(found)
        return moved

    def _moved(self, value: Any) -> Any:  # of any type that has spans in it
        if isinstance(value, Span):
            end = self.places[value.end - 1] + 1 if value.end > value.start else self._start(value.end)
            return Span(self._start(value.start), end)
        if isinstance(value, tuple):
            return tuple([self._moved(item) for item in value])
        if not is_dataclass(value) or isinstance(value, type):
            return value
        changed = {
            field.name: self._moved(old)
            for field in fields(value)
            if is_dataclass(old := getattr(value, field.name)) or isinstance(old, tuple)
        }
        moved = replace(value, **changed)
        if isinstance(moved, Sentence):
            return replace(moved, text=self.raw[moved.span.start : moved.span.end])
        return moved

    def _start(self, place: int) -> int:
        return self.places[place] if place < len(self.places) else len(self.raw)

    def there(self, found: Found) -> Found:
        """Return what was found in the raw text, moved to its place in this one."""
        before: list[int] = []
        for number, place in enumerate(self.places):
            before += [number] * (place + 1 - len(before))
        return Shown(self.text, self.raw, before).back(found)


def shown(raw: str) -> Shown | None:
    """Return a text without what is hidden in its words, None where nothing is."""
    if raw.isascii() or not SOME.search(raw) or not HIDDEN.search(raw):
        return None
    pieces: list[str] = []
    places: list[int] = []
    end = 0
    for match in HIDDEN.finditer(raw):
        pieces.append(raw[end : match.start()])
        places += range(end, match.start())
        end = match.end()
    return Shown(raw, "".join((*pieces, raw[end:])), (*places, *range(end, len(raw))))
