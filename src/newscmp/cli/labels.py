"""``newscmp labels``: who and what is called what."""

from typing import Annotated

from newscmp.cli.options import Common, Documents, Threshold, option

EXAMPLES = """\b
Examples:
  newscmp labels 001 002             entities that have more than one name
  newscmp labels 001 002 --explain   also why, and in whose words they stand
  newscmp labels a.txt b.txt -f csv  one row a mention, for a spreadsheet
"""
NOTES = """\b
Reading a row:
  Oduya x4 (:0 :2 :5 ...)  so called four times: in the headline (:0), in
                           sentences 2, 5 and more (--all names them)
  002 003  -               these documents do not name it
"""


def run(
    options: Common,
    documents: Documents,
    *,
    everything: Annotated[bool, option("--all", help="Show entities with a single name as well.")] = False,
    explain: Annotated[
        bool, option("--explain", help="Show why the names belong together, and in whose words they stand.")
    ] = False,
    threshold: Threshold = None,
) -> int:
    """Show who and what each document calls by which names, and where."""
    from newscmp import api
    from newscmp.cli.output import show
    from newscmp.cli.session import start

    session = start(options)
    labels = api.labels(
        *session.documents(documents), threshold=session.threshold(threshold), lexicons=session.config.lexicons
    )
    show(labels, options, session, everything=everything, explain=explain)
    return int(options.exit_code and any(entity.contrasted for entity in labels.entities))
