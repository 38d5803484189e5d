"""``newscmp timeline``: when each source says it happened."""

from typing import Annotated

import typer

from newscmp.cli.completion import complete_document
from newscmp.cli.options import Common, Explain, Threshold, option

FORMATS = "terminal (default), table, json, jsonl, md, csv, tsv, ics."
EXAMPLES = """\b
Examples:
  newscmp timeline                         the whole corpus
  newscmp timeline 001 002                 two reports
  newscmp timeline --date 002=2024-03-05   002 was published on that day
  newscmp timeline --since 2024-03-01 -f ics -o story.ics   a calendar
"""

Documents = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="DOC...",
        autocompletion=complete_document,
        show_default=False,
        help="Ids, paths or - for stdin; the whole corpus if there are none.",
    ),
]


def run(
    options: Common,
    documents: Documents = None,
    *,
    date: Annotated[
        list[str] | None, option("--date", metavar="DOC=DAY", help="A day of publication: 002=2024-03-05.")
    ] = None,
    everything: Annotated[bool, option("--all", help="Show durations and repeated times as well.")] = False,
    since: Annotated[str | None, option("--since", metavar="DAY", help="Leave out what ended before this day.")] = None,
    until: Annotated[str | None, option("--until", metavar="DAY", help="Leave out what began after this day.")] = None,
    explain: Explain = False,
    threshold: Threshold = None,
) -> int:
    """Show when each source says it happened, and what conflicts."""
    from newscmp import api
    from newscmp.cli import verdict
    from newscmp.cli.output import show
    from newscmp.cli.session import day, start
    from newscmp.cli.talk import heard, say

    session = start(options)
    verdict.check(options.fail_on or session.config.fail_on, relations=True)
    first, last = day("--since", since), day("--until", until)
    told = session.dated(documents or (), date or ())
    timeline = api.timeline(*told, threshold=session.threshold(threshold), since=first, until=last)
    show(timeline, options, session, everything=everything, explain=explain)
    undated = [document.id for document in timeline.documents if document.published is None]
    floating = any(event.interval is None for event in timeline.events)
    if undated and floating and not options.quiet and heard():
        say(f"place the floating ones: newscmp timeline --date {undated[0]}=YYYY-MM-DD")
    return verdict.verdict(timeline.differences, options, session.config, everything=everything)
