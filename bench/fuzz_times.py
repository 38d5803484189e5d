"""Random texts for the time tagger, the comparison of values and the day of publication; prints what broke.

    python bench/fuzz_times.py [CASES] [SEED]

A case is up to 25 words of time, marks and noise with a random or no day of publication. Checked: no exception, spans
inside the text, in order and disjoint, the same answer twice, values that compare with each other in both directions.
"""

from __future__ import annotations

import random
import sys
import traceback
from datetime import date
from itertools import pairwise

from newscmp.text.fits import Fit, compare
from newscmp.text.published import solve
from newscmp.text.times import explain, find, find_between
from newscmp.text.times.vocabulary import FEASTS, MONTHS, PARTS, PLAIN, PLURAL_UNITS, SEASONS, UNITS, WEEKDAYS
from newscmp.text.timex import interval

WORDS = (
    *(word.capitalize() for words in (MONTHS, WEEKDAYS, FEASTS) for word in words),
    *(word for words in (PARTS, SEASONS, UNITS, PLURAL_UNITS) for word in words),
    *(word for words in PLAIN.values() for word in words.split()),
    *(
        "3",
        "31",
        "0",
        "00",
        "1999",
        "2000",
        "9999",
        "0000",
        "99",
        "1/2/03",
        "31/12/1999",
        "10:30",
        "24:61",
        "9 a.m.",
        "’98",
    ),
    *(
        "1990s",
        "2021-02-30",
        "2021-12-31T23:59",
        "1st",
        "30th",
        "12,000",
        "5.5",
        "1/2",
        "BC",
        "A.D.",
        "GMT",
        "EST",
        "\n\n",
    ),
    *(
        "will",
        "said",
        "was",
        "Sept.",
        "Dec.",
        "ago",
        "today",
        "tomorrow",
        "tonight",
        ",",
        ".",
        "-",
        "–",
        "(",
        ")",
        "“",
        "”",
    ),
    *("İ", "\u202e", "\U0001f600", "x" * 50, "7" * 400, "%", "$", "'s", "-year-old"),
)
MIRROR = {Fit.FINER: Fit.COARSER, Fit.COARSER: Fit.FINER}


def check(text: str, day: date | None, other: date) -> None:
    """Raise AssertionError where a law is broken."""
    found = find(text, day)
    assert found == find(text, day)
    assert all(0 <= t.span.start < t.span.end <= len(text) for t in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for timex in found:
        explain(timex, text)
        place = interval(timex.value, timex.mod)
        assert place is None or place.start <= place.end
    for a, b in pairwise(found):
        fit = compare(a, b)
        assert compare(b, a) is MIRROR.get(fit, fit)
    if day:
        find_between(text, min(day, other), max(day, other))
    published = solve(text, (), find(text))
    assert published is None or published.earliest <= published.latest
    assert published is None or published.evidence


def main() -> None:
    cases = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    dice = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    broken = 0
    for case in range(cases):
        text = dice.choice((" ", " ", " ", "", "-", "\n")).join(dice.choices(WORDS, k=dice.randint(1, 25)))
        days = [date.fromordinal(dice.randint(1, date.max.toordinal())) for _ in range(2)]
        try:
            check(text, dice.choice((None, days[0])), days[1])
        except Exception:  # noqa: BLE001 - what is looked for
            broken += 1
            print(f"case {case}: {text!r} {days}")
            traceback.print_exc()
            if broken == 5:
                break
    print(f"{case + 1} cases, {broken} broken")
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
