"""Runs the detectors over the groups of an alignment and orders what they find."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from newscmp.detectors import ALONE, HEADLINES, of_rule, rules
from newscmp.detectors.context import build
from newscmp.model import Comparison, Group, Kind
from newscmp.repetition import told_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from newscmp.detectors.context import Context
    from newscmp.model import Alignment, Difference

#: Of the links below .32, which only a best counterpart is given, half are right (docs/alignment.md).
WEAK = 0.2
#: A doer left out and words kept at a distance are shown only where the sentences surely tell one thing. On news that
#: no rule was made on a reader cared for 2 of 11 findings of agency below this and 8 of 15 above it, for none of four
#: and for five of six of labels at a distance that another source states.
SURE = {"framing.agency": 0.8, "framing.distance": 0.7}
FAMILIES = {"fact": 0, "framing": 1, "coverage": 2}


def compare(
    alignment: Alignment,
    *,
    only: Sequence[str] = (),
    ignore: Sequence[str] = (),
    headlines: bool = False,
    additions: Mapping[str, tuple[Path, ...]] | None = None,
) -> Comparison:
    """Return every difference between the linked sentences of an alignment.

    ``only`` and ``ignore`` hold rule ids or prefixes of them ("fact", "framing.hedge"); ``headlines`` leaves it at the
    differences of the headlines.
    """
    chosen = [of_rule(rule) for rule in rules() if selected(rule, only, ignore)]
    context = build(alignment, additions)
    groups = _groups(alignment, headlines=headlines)
    asked = ((group, d) for group in groups for d in chosen if within(d.RULE.id, "coverage") or context.short(group))
    found = (difference for group, detector in asked for difference in detector.detect(group, context))
    sure = (_folded_if_weak(difference, context) for difference in found)
    return Comparison(alignment, tuple(sorted(told_once(sure, alignment.documents), key=_order)))


def _folded_if_weak(difference: Difference, context: Context) -> Difference:
    """Return a finding of framing, folded away where the sentences it sets against each other hardly tell one thing."""
    telling = [r.sentence for r in difference.readings if r.span and r.sentence]
    pairs = (context.links.get(pair) for pair in combinations(telling, 2))
    likely = [link.similarity for link in pairs if link is not None]
    weak = difference.family == "framing" and bool(likely) and max(likely) < SURE.get(difference.rule, WEAK)
    return difference.fold() if weak else difference


def since(comparison: Comparison, path: Path) -> Comparison:
    """Return the comparison without the differences of an earlier one, kept as JSON: same rule and same texts.

    Raises ``NewscmpError`` for a file of another kind.
    """
    from newscmp import baseline

    earlier = baseline.read(path, "newscmp.diff", "differences", "newscmp diff DOC DOC")
    known = ((item["rule"], *((r["document"], r["text"]) for r in item["readings"])) for item in earlier)
    return replace(comparison, differences=baseline.new(comparison.differences, _wording, known))


def _wording(difference: Difference) -> tuple[object, ...]:
    return (difference.rule, *((r.document, r.text if r.span else None) for r in difference.readings))


def selected(rule: str, only: Sequence[str], ignore: Sequence[str]) -> bool:
    """Whether a rule id is chosen by the prefixes to keep and the prefixes to leave out."""
    return (not only or any(within(rule, prefix) for prefix in only)) and not any(within(rule, p) for p in ignore)


def within(rule: str, prefix: str) -> bool:
    """Whether a rule id is the prefix or stands below it."""
    return rule == prefix or rule.startswith(prefix + ".")


def _groups(alignment: Alignment, *, headlines: bool) -> Iterator[Group]:
    """Yield what detectors look at one by one: the headlines, and unless they are all, groups and sentences alone."""
    refs = tuple(d.ref(s) for d in alignment.documents for s in d.sentences if s.kind is Kind.TITLE)
    yield Group(HEADLINES, refs, 0.0)
    if not headlines:
        yield from alignment.groups
        yield from (Group(ALONE, (ref,), 0.0) for ref in alignment.alone)


def _order(difference: Difference) -> tuple[object, ...]:
    first = next((reading.span.start for reading in difference.readings if reading.span), 0)
    family = FAMILIES[difference.family]
    group = 1_000_000 if difference.group is None else difference.group
    return (group, family, -difference.rank, difference.rule, first)
