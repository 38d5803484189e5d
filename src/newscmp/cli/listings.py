"""What the help lists of other modules: the rules of diff, the checks of ingest; new ones are there by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def filled(text: str) -> str:
    """Return a help text with ``{rules}`` and ``{checks}`` replaced by lists, one line each."""
    for place, listing in (("{rules}", _rules), ("{checks}", _checks)):
        if place in text:
            text = text.replace(place, _lines(listing()))
    return text


def _rules() -> Iterable[tuple[str, str]]:
    from newscmp.detectors import detectors

    return ((detector.RULE.id, detector.RULE.title) for detector in detectors())


def _checks() -> Iterable[tuple[str, str]]:
    from newscmp.checks import cards

    return ((id_, f"{rule.title} ({severity.value})") for id_, (rule, severity) in cards().items())


def _lines(rows: Iterable[tuple[str, str]]) -> str:
    rows = tuple(rows)
    width = max((len(name) for name, _ in rows), default=0)
    return "\n".join(f"  {name:<{width}}  {_lowered(about)}" for name, about in rows)


def _lowered(text: str) -> str:
    """Return a title as it stands inside a line; one that begins with an abbreviation stays."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
