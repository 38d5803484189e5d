"""What makes a run exit 1: ``--exit-code`` and ``--fail-on``; and whether a rule prefix on the command line exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.cli.talk import say
from newscmp.comparison import within
from newscmp.detectors import rules
from newscmp.errors import NewscmpError
from newscmp.model import Relation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from newscmp.cli.options import Common
    from newscmp.config import Config
    from newscmp.model import Difference

#: Findings that a message names; the rest is counted.
NAMED = 3


def verdict(differences: Iterable[Difference], options: Common, config: Config, *, everything: bool = False) -> int:
    """Return 1 if anything was found that the user asked to fail on, and say on stderr what; else 0.

    What is folded away counts only if it was asked for (``everything``): nobody is to fail on what is not shown.
    """
    wanted = tuple(options.fail_on or config.fail_on)
    told = (difference for difference in differences if everything or not difference.folded)
    failing = [difference for difference in told if options.exit_code or fails(difference, wanted)]
    if failing and not options.quiet:
        first = ", ".join(_named(difference) for difference in failing[:NAMED])
        more = f" and {len(failing) - NAMED} more" if len(failing) > NAMED else ""
        say(f"newscmp: exit 1 for {first}{more}")
    return int(bool(failing))


def _named(difference: Difference) -> str:
    """Return a finding in a few words: its rule, relation and sentences."""
    places = dict.fromkeys(r.sentence or r.document for r in difference.readings if r.span is not None)
    return f"{difference.rule} ({difference.relation.value}: {' '.join(places)})"


def fails(difference: Difference, wanted: Sequence[str]) -> bool:
    """Whether a finding is of one of the rules (or prefixes of rules) or relations."""
    return any(difference.relation.value == item or within(difference.rule, item) for item in wanted)


def check(prefixes: Iterable[str], *, relations: bool = False) -> None:
    """Raise ``NewscmpError`` for a prefix that no rule has: misspelled, it would silently never match."""
    known = {*rules(), *(rule.partition(".")[0] for rule in rules()), *(r.value for r in Relation if relations)}
    for prefix in prefixes:
        if prefix not in known:
            raise NewscmpError(f'no rule "{prefix}"', _instead(prefix, known))


def _instead(prefix: str, known: Collection[str]) -> str:
    """Return the name that is most like one that does not exist, or the few from which to choose."""
    if "," in prefix:
        return "give the option once for each rule: --only fact --only framing.verb"
    from difflib import get_close_matches

    near = get_close_matches(prefix, sorted(known), n=1, cutoff=0.7)
    short = " ".join(sorted(name for name in known if "." not in name))
    return (f"did you mean {near[0]}?" if near else f"have: {short}") + " · all rules: newscmp diff -h"
