"""Two dates for one event."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.findings import Finding, additions, collect
from newscmp.detectors.evidence.happenings import SPEECH, happening
from newscmp.detectors.evidence.roles import CLOSE, MANY, facings, paired, two_speakers
from newscmp.detectors.evidence.sameness import one_event as same_event
from newscmp.detectors.evidence.sameness import others
from newscmp.detectors.evidence.told_before import later, told
from newscmp.model import Modality, Relation, Rule
from newscmp.text.fits import WEEKDAY, Fit, compare
from newscmp.text.times import explain
from newscmp.text.timex import interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscmp.detectors.context import Context, Passage
    from newscmp.detectors.evidence.happenings import Happening
    from newscmp.detectors.evidence.roles import Facing
    from newscmp.model import Difference, Group, Timex

RULE = Rule(
    "fact.date",
    "Dates of one event",
    "Linked sentences date one event differently. Conflict: no day is in both (Tuesday and Wednesday). Finer: one lies"
    " within the other (late February and 24 February). A plan and its outcome, or what two speakers say, is not.",
)
#: Rules of the tagger whose values rest on the name of a weekday or on "today" alone: the day of publication decides.
BY_PUBLICATION = frozenset({"date-weekday", "date-weekday-of-week", "day", "part"})
#: Rules whose values rest on where a week begins.
BY_WEEK = frozenset({"unit", "unit-later-in", "weekend"})
CLOCK = re.compile(r"T(?P<hour>\d\d)(?::(?P<minute>\d\d))?")
LOOSE = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|some|(?:just|shortly|soon|right)\s(?:after|before))\s$"
)
#: A day at which a stretch ends dates nothing that happens: "the quarter ended June 30", "jailed until 2029".
RECKONED = re.compile(
    r"\b(?:(?:quarter|half|year|period|months?|weeks?)\s(?:that\s)?(?:ended|ending|to)(?:\son)?"
    r"|(?:until|till)(?:\sat\sleast)?)\s$",
    re.IGNORECASE,
)
#: "last year", "this month" in an article without a date may be any year: no date lies within it, and none outside.
NOWHERE = re.compile(r"[X-]+")
PLANS = "a plan and its outcome, or two plans"
ZONE = re.compile(r"(?!AM|PM)[A-Z]{2,4}")
SHIFTED = "one day apart: possibly a time zone or the day of publication"


def detect(group: Group, context: Context) -> Iterator[Difference]:
    """Yield the points at which linked sentences date one event differently."""
    findings = (finding for facing in facings(group, context) for finding in _findings(facing, context))
    yield from collect(RULE, group, findings)


def _findings(facing: Facing, context: Context) -> Iterator[Finding]:
    left, right = (list(islice(_dated(passage), MANY)) for passage in (facing.left, facing.right))
    for one, other in paired(left, right, partial(_rank, facing, context)):
        judged = _judged(facing, one, other)
        if judged:
            a, b = one[0], other[0]
            readings = facing.left.reading(a.span, a.value), facing.right.reading(b.span, b.value)
            steps = (_step(facing.left, *one), _step(facing.right, *other))
            aside = judged[1] == PLANS and not facing.close
            yield Finding(judged[0], *readings, judged[1], judged[0] is Relation.FINER or aside, steps)
    yield from _told_before(facing)
    dates, others = ([time.span for time in passage.times] for passage in (facing.left, facing.right))
    yield from additions(facing, dates, others, "only one source says when")


def _told_before(facing: Facing) -> Iterator[Finding]:
    """Yield a deed that one source dates later than the day on which, by the other, somebody told it as past."""
    for one, other, flip in ((facing.left, facing.right, False), (facing.right, facing.left, True)):
        dated = list(islice(_dated(other), MANY))
        for before in islice(told(one), MANY):
            for after in (item for item in dated if later(facing, before, item, flip=flip)):
                first = one.reading(before[0].span, before[0].value)
                second = other.reading(after[0].span, after[0].value)
                left, right = (second, first) if flip else (first, second)
                note = f"one {_thing(before[1], after[1])}, past when told of in {before[0].value} and dated later"
                steps = (_step(one, *before), _step(other, *after))
                yield Finding(Relation.CONFLICT, left, right, note, explanation=steps)


def one_event(facing: Facing, context: Context) -> Iterator[tuple[Timex, Timex]]:
    """Yield the expressions of two linked sentences that date one event, whether they agree or not."""
    left, right = (list(islice(_dated(passage), MANY)) for passage in (facing.left, facing.right))
    for (a, first), (b, second) in paired(left, right, partial(_rank, facing, context)):
        if first.type == second.type or compare(a, b) is not Fit.EQUAL:
            yield a, b


def _dated(passage: Passage) -> Iterator[tuple[Timex, Happening]]:
    """Yield the points in time of a sentence with what they date; references to now and vague past date nothing."""
    for time in passage.times:
        reckoned = RECKONED.search(passage.document.raw, max(0, time.span.start - 40), time.span.start)
        if time.type in ("DATE", "TIME") and not (time.value.endswith("_REF") or reckoned or _begins(passage, time)):
            yield time, happening(passage, time.span)


def _begins(passage: Passage, time: Timex) -> bool:
    """Whether a stretch begins there: in office from May 2006 to June 2007."""
    raw = passage.document.raw
    from_ = raw[max(0, time.span.start - 5) : time.span.start].lower() == "from "
    return from_ and raw.startswith((" to ", " until ", " through ", " till "), time.span.end)


Dated = tuple["Timex", "Happening"]


def _rank(facing: Facing, context: Context, a: Dated, b: Dated) -> int | None:
    """Return how surely two expressions date one event (less is surer), or None where nothing says so."""
    fit = compare(a[0], b[0])
    if fit is Fit.EQUAL:
        return 0
    if fit is Fit.DISJOINT and (others(facing, a[1], b[1]) or _has(facing.right, a[0]) or _has(facing.left, b[0])):
        return None
    apart = (a[1].type == SPEECH) != (b[1].type == SPEECH) and facing.share < CLOSE
    if facing.close and facing.opposite(a[0].span, b[0].span) and not apart:
        return 1
    if fit in (Fit.INCOMPARABLE, Fit.OVERLAPPING):
        return None
    if a[1].type == b[1].type != "" and same_event(facing, context, (a[0].span, a[1]), (b[0].span, b[1])):
        return 2 if fit is not Fit.DISJOINT else 3
    return None


def _has(passage: Passage, time: Timex) -> bool:
    """Whether a sentence gives that date too, more or less exactly: its other dates are of other events.

    A bare weekday may be any week's.
    """
    placed = (other for other in passage.times if not other.value.startswith("XXXX"))
    return any(compare(time, other) in (Fit.EQUAL, Fit.FINER, Fit.COARSER) for other in placed)


def _judged(facing: Facing, left: Dated, right: Dated) -> tuple[Relation, str] | None:
    """Return what two expressions in one role amount to, with a note; None where they agree."""
    if not facing.known and any(NOWHERE.fullmatch(time.value) for time in (left[0], right[0])):
        return None
    fit = compare(left[0], right[0])
    if fit in (Fit.FINER, Fit.COARSER):
        if _written(facing.left, left[0]) == _written(facing.right, right[0]):
            return None
        return Relation.FINER, "one date, given more and less exactly"
    if fit is Fit.INCOMPARABLE and not _one_clock(left[0], right[0]):
        return Relation.VARIANT, "two dates that nothing places"
    if fit is not Fit.DISJOINT or _about_one_time(facing, left[0], right[0]):
        return None
    return _opposed(facing, left, right)


def _one_clock(a: Timex, b: Timex) -> bool:
    """Whether two times are one as far as they are told: 4 a.m. of a day that only one article is dated by."""
    days, hours = zip(*(time.value.partition("T")[::2] for time in (a, b)), strict=True)
    return a.value == b.value or (hours[0] == hours[1] != "" and any(day.startswith("XXXX") for day in days))


def _about_one_time(facing: Facing, a: Timex, b: Timex) -> bool:
    """Whether two times of one day may be one: a whole hour for half an hour, "just after 11 p.m." for an hour."""
    clocks = [CLOCK.search(time.value) for time in (a, b)]
    days = [time.value.partition("T")[0] for time in (a, b)]
    if not (clocks[0] and clocks[1]) or days[0] != days[1]:
        return False
    minutes = [60 * int(clock["hour"]) + int(clock["minute"] or 0) for clock in clocks if clock]
    return abs(minutes[0] - minutes[1]) <= max(_slack(facing.left, a), _slack(facing.right, b))


def _slack(passage: Passage, time: Timex) -> int:
    """Return by how many minutes the true time of day may differ from a stated one."""
    if time.mod == "APPROX" or LOOSE.search(passage.document.raw, max(0, time.span.start - 20), time.span.start):
        return 60
    return 0 if re.search(r"\d[:.]\d\d", passage.text(time.span)) else 30


def _written(passage: Passage, time: Timex) -> list[str]:
    """Return the words of an expression without a time zone: of two equal ones the day of publication places one."""
    return [word.casefold() for word in re.findall(r"\w+", passage.text(time.span)) if not ZONE.fullmatch(word)]


def _opposed(facing: Facing, left: Dated, right: Dated) -> tuple[Relation, str] | None:
    """Return what two dates that no day fits amount to; None if they may date two events."""
    (a, first), (b, second) = left, right
    if (first.modality is Modality.PLANNED) != (second.modality is Modality.PLANNED):
        return Relation.VARIANT, PLANS
    if two_speakers(facing, a.span, b.span):
        return Relation.VARIANT, "two speakers, two dates"
    if _weeks(a, b):
        return Relation.VARIANT, "a week reckoned from the day of publication"
    if not (facing.close and facing.opposite(a.span, b.span)) and (_known(facing.left, b) or _known(facing.right, a)):
        return None
    note = f"one {_thing(first, second)}, two {_grain(a, b)}"
    return Relation.CONFLICT, f"{note} ({SHIFTED})" if _adjacent(a, b) else note


def _known(passage: Passage, time: Timex) -> bool:
    """Whether a document gives that date, or one within it, elsewhere: it knows both, and they date two events."""
    return any(
        compare(time, other) in (Fit.EQUAL, Fit.COARSER)
        for other in passage.document.times
        if not passage.sentence.span.covers(other.span)
    )


def _weeks(a: Timex, b: Timex) -> bool:
    """Whether two dates lie within a week, one told as "last week": on a Sunday some mean the week that is ending."""
    told = [time for time in (a, b) if time.rule in BY_WEEK and "-W" in time.value]
    stretches = interval(a.value, a.mod), interval(b.value, b.mod)
    if not told or stretches[0] is None or stretches[1] is None:
        return False
    first, last = sorted((stretches[0], stretches[1]), key=lambda stretch: stretch.start)
    return last.start - first.end <= timedelta(days=7)


def _adjacent(a: Timex, b: Timex) -> bool:
    """Whether two dates that rest on weekdays lie one day apart."""
    if not (a.rule in BY_PUBLICATION and b.rule in BY_PUBLICATION):
        return False
    names = [WEEKDAY.fullmatch(time.value) for time in (a, b)]
    if names[0] and names[1]:
        return (int(names[0][1]) - int(names[1][1])) % 7 in (1, 6)
    places = [interval(time.value.partition("T")[0]) for time in (a, b)]
    if places[0] is None or places[1] is None:
        return False
    return abs(places[0].start - places[1].start) <= timedelta(days=1)


def _thing(first: Happening, second: Happening) -> str:
    nouns = [h.word.norm.removesuffix("'s") for h in (second, first) if h.word and h.word.pos in ("NN", "NNP")]
    if nouns:
        return nouns[-1]
    vague = ("", SPEECH, "light", "begin", "end")
    return first.type if first.type == second.type and first.type not in vague else "event"


def _grain(a: Timex, b: Timex) -> str:
    """Return what the coarser of two values is made of: times, days, months or years."""
    size = min(len(time.value.removeprefix("BC")) for time in (a, b))
    if a.type == b.type == "TIME":
        return "times"
    return "days" if size >= 10 or "WXX" in a.value + b.value else "months" if size >= 7 else "years"


def _step(passage: Passage, time: Timex, what: Happening) -> str:
    word = what.word.norm if what.word else "no verb"
    return f"{passage.ref} {explain(time, passage.document.raw)}; dates “{word}” ({what.type or 'no event'})"
