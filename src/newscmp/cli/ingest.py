"""``newscmp ingest``: files into the store."""

from dataclasses import replace
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

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH...", show_default=False, help="Files, folders, patterns, or - for stdin."),
]


def run(
    options: Common,
    paths: Paths = None,
    *,
    source: Annotated[str | None, option("--source", metavar="NAME", help="The outlet of these articles.")] = None,
    date: Annotated[str | None, option("--date", metavar="DAY", help="Their day of publication (2024-03-05).")] = None,
    title: Annotated[str | None, option("--title", metavar="TEXT", help="The headline of the article.")] = None,
    name: Annotated[str | None, option("--id", metavar="ID", help="The id of the article.")] = None,
    folder_ids: Annotated[
        bool, option("--folder-ids", help="Begin ids with the folder: ferry/post.txt is ferry-post.")
    ] = False,
    field: Annotated[
        list[str] | None,
        option("--field", metavar="WHAT=KEY", help="JSON key of text, title, source, date, byline, id or url."),
    ] = None,
    repair: Annotated[bool, option("--repair", help="Decode UTF-8 that was read as Windows-1252 (mojibake).")] = False,
    jobs: Annotated[int | None, option("--jobs", "-j", min=1, metavar="N", help="Processes; default by work.")] = None,
    check: Annotated[
        bool, option("--check", help="Report problems of the files; write nothing, exit 1 if any.")
    ] = False,
    select: Annotated[list[str] | None, option("--select", metavar="RULE", help="Check this rule alone.")] = None,
    ignore: Annotated[list[str] | None, option("--ignore", metavar="RULE", help="Do not check this rule.")] = None,
    baseline: Annotated[
        Path | None, option("--baseline", metavar="FILE", help="Report only what an earlier --check --json did not.")
    ] = None,
    listing: Annotated[bool, option("--list", help="List what is stored; write nothing.")] = False,
    show_dropped: ShowDropped = False,
) -> int:
    """Read articles into the store, and say what was found in them."""
    from newscmp.cli import storing
    from newscmp.errors import NewscmpError

    if listing:
        return storing.show_stored(options)
    if not paths:
        raise NewscmpError("nothing to ingest", "name files or folders, or - for stdin")
    if check:
        from newscmp.cli import checking

        return checking.check(
            paths,
            options,
            select=select or (),
            ignore=ignore or (),
            earlier=baseline,
            fields=storing.named(field or ()),
        )
    request = storing.request(
        name,
        {"source": source, "published": date, "title": title, "repair": "mojibake" if repair else None},
        field or (),
    )
    request = replace(request, folder_ids=folder_ids)
    return storing.store(paths, request, options, jobs=jobs, show_dropped=show_dropped)
