"""What makes a run exit 1: ``--exit-code`` and ``--fail-on``; and whether a rule prefix on the command line exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.comparison import within
from newscmp.detectors import detectors
from newscmp.errors import NewscmpError
from newscmp.model import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscmp.cli.options import Common
    from newscmp.config import Config
    from newscmp.model import Difference


def verdict(differences: Iterable[Difference], options: Common, config: Config) -> int:
    """Return 1 if anything was found that the user asked to fail on, else 0."""
    differences = tuple(differences)
    wanted = tuple(options.fail_on or config.fail_on)
    failed = any(fails(difference, wanted) for difference in differences)
    return int(failed or (options.exit_code and bool(differences)))


def fails(difference: Difference, wanted: Sequence[str]) -> bool:
    """Whether a finding is of one of the rules (or prefixes of rules) or relations."""
    return any(difference.relation.value == item or within(difference.rule, item) for item in wanted)


def check(prefixes: Iterable[str], *, relations: bool = False) -> None:
    """Raise ``NewscmpError`` for a prefix that no rule has: misspelled, it would silently never match."""
    rules = [detector.RULE.id for detector in detectors()]
    known = {*rules, *(rule.partition(".")[0] for rule in rules), *(r.value for r in Relation if relations)}
    for prefix in prefixes:
        if prefix not in known:
            raise NewscmpError(f'no rule "{prefix}"', "have: " + " ".join(sorted(known)))
