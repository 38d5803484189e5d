"""From paths, folders and patterns to files, in an order that does not depend on the file system."""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING

from newscmp.frozen import dataclass
from newscmp.readers import formats

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscmp.errors import NewscmpError


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that was asked for and could not be read, and why."""

    path: str
    reason: str
    hint: str = ""

    @classmethod
    def because(cls, path: str, error: NewscmpError) -> Unread:
        """Return the record of an error that concerns one path."""
        return cls(path, error.message.removeprefix(f"{path}: "), error.hint)


def discover(paths: Iterable[str | Path]) -> Iterator[Path | Unread]:
    """Yield the files that the paths stand for; a folder means every article below it, hidden ones apart.

    Links to folders inside a folder are not followed, so a loop of links ends.
    """
    for path in map(Path, paths):
        if path.is_dir():
            yield from _folder(path)
        elif not os.path.lexists(path) and glob.has_magic(str(path)):
            yield from _pattern(str(path))
        else:
            yield path


def _folder(folder: Path) -> Iterator[Path | Unread]:
    errors: list[Unread] = []
    found = False
    walk = os.walk(
        folder, onerror=lambda error: errors.append(Unread(str(error.filename), error.strerror or str(error)))
    )
    for parent, folders, names in walk:
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(filter(formats.readable, names)):
            found = True
            yield Path(parent, name)
    yield from errors
    if not found and not errors:
        suffixes = " ".join(formats.SUFFIXES)
        yield Unread(str(folder), "no articles in this folder", f"an article's name ends in one of: {suffixes}")


def _pattern(pattern: str) -> Iterator[Path | Unread]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    yield from (Path(name) for name in found if not Path(name).is_dir())
    if not found:
        yield Unread(pattern, "no file matches this pattern", "** stands for folders at any depth")
