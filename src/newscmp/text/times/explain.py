"""How the value of a time expression came about, in one line for people."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscmp.model import Timex


def explain(timex: Timex, raw: str) -> str:
    """Return the words, the value, the rule, what it was counted from and how far, and the cue."""
    said = " ".join(raw[timex.span.start : timex.span.end].split())
    steps = [f"“{said}” = {timex.value}" + (f" ({timex.mod.lower()})" if timex.mod else ""), f"rule {timex.rule}"]
    if timex.anchor:
        steps.append(f"counted from {timex.anchor}{_distance(timex.anchor, timex.value)}")
    elif "XX" in timex.value and timex.type in ("DATE", "TIME"):
        steps.append("floats: nothing places it")
    if timex.cue:
        steps.append(f"direction from “{timex.cue}”")
    return "; ".join(steps)


def _distance(anchor: str, value: str) -> str:
    try:
        start, there = date.fromisoformat(anchor), date.fromisoformat(value[:10])
    except ValueError:
        return ""
    days = (there - start).days
    if not days:
        return f" ({start:%A}), the same day"
    return f" ({start:%A}), {abs(days)} {'day' if abs(days) == 1 else 'days'} {'before' if days < 0 else 'after'}"
