"""What ``newscmp ingest`` is asked for: files, and what the user says about their articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newscmp.cli.session import day
from newscmp.corpus.discovery import discover
from newscmp.corpus.ingestion import Request
from newscmp.errors import NewscmpError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newscmp.corpus.discovery import Unread


def request(
    name: str | None, stated: Mapping[str, str | None], fields: Mapping[str, str], *, folder_ids: bool = False
) -> Request:
    """Return what the options ask for of every article; raise ``NewscmpError`` for a day that is none."""
    day("--date", stated.get("published"))
    return Request(name, {key: value for key, value in stated.items() if value}, fields, folder_ids)


def named(fields: Iterable[str]) -> dict[str, str]:
    """Return the JSON keys that ``WHAT=KEY`` arguments name; raise ``NewscmpError`` for one that names none."""
    found = dict(item.partition("=")[::2] for item in fields)
    if not found:
        return found
    from newscmp.readers.json_records import KNOWN

    for what, key in found.items():
        if what not in KNOWN or not key:
            raise NewscmpError(f'--field "{what}" is not WHAT=KEY', "WHAT is one of: " + " ".join(KNOWN))
    return found


def files(paths: Iterable[str]) -> list[Path | Unread]:
    """Return the files that the arguments stand for; ``-`` stays what it is."""
    found: list[Path | Unread] = []
    for path in paths:
        found += [Path("-")] if path == "-" else discover([path])
    return found
