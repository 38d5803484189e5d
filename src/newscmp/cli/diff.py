"""``newscmp diff``: where the tellings of two or more documents differ."""

from pathlib import Path
from typing import Annotated, Any

from newscmp.cli.options import RULE, Common, Documents, Explain, ShowDropped, Threshold, option

EXAMPLES = """\b
Examples:
  newscmp diff 001 002                     two stored reports
  newscmp diff a.txt b.txt c.txt           files, without a store
  curl -s URL | newscmp diff 001 -         one of them from stdin
  newscmp diff 001 002 --only fact         facts alone
  newscmp diff 001 002 --fail-on conflict  exit 1 if facts conflict
  newscmp diff 001@1 001@2                 two versions of one page
"""
NOTES = """\b
Marks:
  !  fact   ~  framing   <  only the left one tells it   >  only the right one
  A heading has the number of a group, its sentences (001:0 is the headline of
  001), and how alike they are, from 0 to 1.

\b
Rules, for --only, --ignore and --fail-on; a prefix (fact) stands for all below it:
{rules}

\b
Relations, for --fail-on:
  conflict  cannot both hold of one event
  finer     one is more precise, both can hold
  variant   another value or other words, not shown to exclude each other
  omission  one is silent
"""

Rules = list[str] | None
Only = Annotated[Rules, option("--only", **RULE, help="This rule or prefix alone.")]
Ignore = Annotated[Rules, option("--ignore", **RULE, help="Not this rule or prefix.")]
Stat = Annotated[
    bool, option("--stat", help="Counts by rule, and whose words each document tells in how many percent.")
]
WordDiff = Annotated[bool, option("--word-diff", help="Merge each pair word by word, marked as in git.")]
SideBySide = Annotated[
    bool | None,
    option("--side-by-side/--stacked", "-y/-Y", help="Two reports in two columns; by itself from 140 columns on."),
]
Headlines = Annotated[bool, option("--headlines", help="Compare the headlines alone.")]
Full = Annotated[bool, option("--full", help="Show the documents in whole, marked, before the findings.")]
Neighbors = Annotated[int, option("--context", "-U", min=0, metavar="N", help="Show N sentences around each group.")]
All = Annotated[
    bool,
    option("--all", help="Show what is folded away: minor findings, those of framing beyond ten, groups without any."),
]
Baseline = Annotated[
    Path | None, option("--baseline", metavar="FILE", help="Report only what an earlier --json did not.")
]


def run(
    options: Common,
    documents: Documents,
    *,
    only: Only = None,
    ignore: Ignore = None,
    stat: Stat = False,
    word_diff: WordDiff = False,
    side_by_side: SideBySide = None,
    headlines: Headlines = False,
    full: Full = False,
    context: Neighbors = 0,
    everything: All = False,
    baseline: Baseline = None,
    explain: Explain = False,
    show_dropped: ShowDropped = False,
    threshold: Threshold = None,
) -> int:
    """Show where the tellings differ: facts, framing, silence."""
    from newscmp import api
    from newscmp.cli import verdict
    from newscmp.cli.output import show
    from newscmp.cli.session import start

    session = start(options)
    config = session.config
    chosen, left_out = only or config.only, ignore or config.ignore
    verdict.check((*chosen, *left_out))
    verdict.check(options.fail_on or config.fail_on, relations=True)
    comparison = api.diff(
        *session.compared(documents),
        threshold=session.threshold(threshold),
        only=chosen,
        ignore=left_out,
        headlines=headlines,
        baseline=baseline,
        lexicons=config.lexicons,
    )
    form: dict[str, Any] = {"stat": stat, "word_diff": word_diff, "side_by_side": side_by_side, "context": context}
    form |= {"headlines": headlines, "full": full, "everything": everything}
    form |= {"explain": explain, "show_dropped": show_dropped}
    show(comparison, options, session, **form)
    return verdict.verdict(comparison.differences, options, config, everything=everything)
