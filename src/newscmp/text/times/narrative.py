"""Whether a text tells history, so that "in March" means the March after the last date mentioned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.text.times.meaning import Base, Fixed, Named, Shifted
from newscmp.text.times.place import of_value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from newscmp.text.times.meaning import Draft

#: Fewest dates with a year that make a text history: a news report with a background paragraph has fewer.
LEAST = 5


def is_narrative(drafts: Sequence[Draft], published: date | None) -> bool:
    """Whether dates with a year, of years before that of publication, outnumber what is said from today's view."""
    stated = [place.year for d in drafts if isinstance(d.meaning, Fixed) and (place := of_value(d.meaning.value))]
    past = [year for year in stated if published is None or year < published.year - 1]
    return len(past) >= LEAST and len(past) > 2 * (len(stated) - len(past)) and len(past) > 2 * sum(map(_today, drafts))


def _today(draft: Draft) -> bool:
    match draft.meaning:
        case Named(kind="weekday", within=None) | Shifted(unit="D" | "W", base=Base.PUBLISHED):
            return True
        case _:
            return False
