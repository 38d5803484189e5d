"""What ``newscmp ingest --list`` does: show what a store holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newscmp import config as configuration
from newscmp.cli.output import look, page, write
from newscmp.corpus import resolve
from newscmp.corpus.store import Store
from newscmp.errors import NewscmpError, near
from newscmp.render import ingest_page, ingested
from newscmp.render.formats.json import dump

if TYPE_CHECKING:
    from newscmp.cli.options import Common

FORMATS = ("terminal", "json")


def show(options: Common) -> int:
    """List every document of the store with its versions; return 0."""
    form = options.form()
    if form not in FORMATS:
        raise NewscmpError(f'unknown format "{form}" of ingest --list', "have: " + " ".join(FORMATS))
    cwd = Path.cwd()
    config = configuration.load(options.config, cwd=cwd)
    target = resolve.store_path(options.corpus, config.corpus, cwd)
    if not target.is_file():
        raise NewscmpError(f"no store at {near(target)}", "make one with: newscmp ingest PATH")
    entries = Store(target).versions()
    if form == "json":
        screen = look(options)
        text = dump(ingested.listing_value(entries), indent=2 if screen.tty else None)
        write(text, options, config, screen, human=False)
    else:
        page(ingest_page.listing(entries), options, config)
    return 0
