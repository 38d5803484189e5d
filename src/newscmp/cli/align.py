"""``newscmp align``: which sentences of two or more documents tell the same thing."""

from typing import Annotated

from newscmp.cli.options import Common, Documents, Explain, ShowDropped, Threshold, option

EXAMPLES = """\b
Examples:
  newscmp align 000 001 002          a table, one row a group
  newscmp align 001 002 --all        also the sentences that stand alone
  newscmp align a.txt b.txt -f csv   for a spreadsheet
"""


def run(
    options: Common,
    documents: Documents,
    *,
    everything: Annotated[bool, option("--all", help="Show the sentences that stand alone as well.")] = False,
    matrix: Annotated[
        bool,
        option(
            "--matrix", help="Show how much of each document is told by each other one; with csv and tsv that alone."
        ),
    ] = False,
    explain: Explain = False,
    show_dropped: ShowDropped = False,
    threshold: Threshold = None,
) -> int:
    """Show which sentences tell the same thing, and which stand alone."""
    from newscmp import api
    from newscmp.cli.output import show
    from newscmp.cli.session import start

    session = start(options)
    alignment = api.align(*session.compared(documents), threshold=session.threshold(threshold))
    form = {"everything": everything, "matrix": matrix, "explain": explain, "show_dropped": show_dropped}
    show(alignment, options, session, **form)
    return int(options.exit_code and bool(alignment.alone))
