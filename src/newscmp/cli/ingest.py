"""``newscmp ingest``: files into the store."""

from pathlib import Path
from typing import Annotated

import typer

from newscmp.cli.options import Common, ShowDropped, option

FORMATS = "terminal (default), json, jsonl; with --check line (default), github, json, junit, sarif."
EXAMPLES = """\b
Examples:
  newscmp ingest reports/                      every article below a folder
  newscmp ingest "news/**/*.html" feed.jsonl   patterns, pages, records
  curl -s URL | newscmp ingest - --id 005      from stdin
  newscmp ingest 5.txt --date 2024-03-05 --source "Harbor Post"
  newscmp ingest --check reports/ -f github    problems of the files, for CI and pre-commit
  newscmp ingest --list                        what is stored, with every version
"""
NOTES = """\b
Checks, for --select and --ignore:
{checks}
"""

Strings = list[str] | None
Paths = Annotated[
    Strings, typer.Argument(metavar="PATH...", show_default=False, help="Files, folders, patterns, or - for stdin.")
]
Source = Annotated[str | None, option("--source", metavar="NAME", help="The outlet of these articles.")]
Day = Annotated[str | None, option("--date", metavar="DAY", help="Their day of publication (2024-03-05).")]
Title = Annotated[str | None, option("--title", metavar="TEXT", help="The headline of the article.")]
Name = Annotated[str | None, option("--id", metavar="ID", help="The id of the article.")]
FolderIds = Annotated[bool, option("--folder-ids", help="Begin ids with the folder: ferry/post.txt is ferry-post.")]
Fields = Annotated[
    Strings, option("--field", metavar="WHAT=KEY", help="JSON key of text, title, source, date, byline, id or url.")
]
Repair = Annotated[bool, option("--repair", help="Decode UTF-8 that was read as Windows-1252 (mojibake).")]
Jobs = Annotated[int | None, option("--jobs", "-j", min=1, metavar="N", help="Processes; default by work.")]
Check = Annotated[bool, option("--check", help="Report problems of the files; write nothing, exit 1 if any.")]
Select = Annotated[Strings, option("--select", metavar="RULE", help="Check this rule alone.")]
Ignore = Annotated[Strings, option("--ignore", metavar="RULE", help="Do not check this rule.")]
Baseline = Annotated[
    Path | None, option("--baseline", metavar="FILE", help="Report only what an earlier --check --json did not.")
]
Listing = Annotated[bool, option("--list", help="List what is stored; write nothing.")]


def run(
    options: Common,
    paths: Paths = None,
    *,
    source: Source = None,
    date: Day = None,
    title: Title = None,
    name: Name = None,
    folder_ids: FolderIds = False,
    field: Fields = None,
    repair: Repair = False,
    jobs: Jobs = None,
    check: Check = False,
    select: Select = None,
    ignore: Ignore = None,
    baseline: Baseline = None,
    listing: Listing = False,
    show_dropped: ShowDropped = False,
) -> int:
    """Read articles into the store, and say what was found in them."""
    from newscmp.cli import requests
    from newscmp.errors import NewscmpError

    if listing:
        from newscmp.cli import stored

        return stored.show(options)
    if not paths:
        raise NewscmpError("nothing to ingest", "name files or folders, or - for stdin")
    fields = requests.named(field or ())
    if check:
        from newscmp.cli import checking

        return checking.check(paths, options, select=select or (), ignore=ignore or (), earlier=baseline, fields=fields)
    from newscmp.cli import storing

    stated = {"source": source, "published": date, "title": title, "repair": "mojibake" if repair else None}
    wanted = requests.request(name, stated, fields, folder_ids=folder_ids)
    return storing.store(paths, wanted, options, jobs=jobs, show_dropped=show_dropped)
