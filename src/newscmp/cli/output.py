"""Where output goes and in which form: color, width, encoding, pager, file."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newscmp.config import COLORS
from newscmp.errors import NewscmpError
from newscmp.frozen import dataclass
from newscmp.model import Comparison
from newscmp.render import formats
from newscmp.render.paint import paint
from newscmp.render.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, TextIO

    from newscmp.cli.options import Common
    from newscmp.cli.session import Session
    from newscmp.config import Config
    from newscmp.render.rows import Row
    from newscmp.render.view import Result

#: Below this a column of text is too narrow to read; terminals that claim less are taken at this width.
NARROWEST = 20
PAGER = "less -FRX"


@dataclass(frozen=True, slots=True)
class Screen:
    """What output is written to."""

    tty: bool
    encoding: str
    columns: int | None
    lines: int


def show(result: Result, options: Common, session: Session, **form: Any) -> None:
    """Render a result in the chosen format and write it where the options say.

    ``form`` holds fields of ``View`` that the command's own options decide.
    """
    config = session.config
    name = options.form()
    chosen = formats.load(name)
    if options.quiet:
        return
    screen = look(options)
    links = _links(result, options, session) if name == "terminal" and screen.tty else ()
    shape = view(options, config, screen, human=name in formats.HUMAN, links=links, **form)
    write(chosen.render(result, shape), options, config, screen, human=name in formats.HUMAN)


def view(options: Common, config: Config, screen: Screen, *, human: bool = True, **form: Any) -> View:
    """Return the form of the output on a screen or in a pipe; only what people read is colored."""
    return View(
        width=_width(options, config, screen, os.environ),
        color=_color(options, config, screen, os.environ) if human else None,
        theme=_theme(config, os.environ),
        unicode=screen.encoding.lower().replace("-", "").startswith("utf"),
        indent=2 if screen.tty else None,
        **form,
    )


def page(rows: Iterable[Row], options: Common, config: Config) -> None:
    """Write the rows of a page that has no documents to compare."""
    screen = look(options)
    write(paint(tuple(rows), view(options, config, screen), sources=1), options, config, screen, human=True)


def _links(result: Result, options: Common, session: Session) -> tuple[str | None, ...]:
    from newscmp.cli import hyperlinks

    if options.no_hyperlinks or not hyperlinks.followed(os.environ):
        return ()
    documents = result.alignment.documents if isinstance(result, Comparison) else result.documents
    return hyperlinks.addresses(documents, session.corpus)


def look(options: Common) -> Screen:
    """Return what stdout, or the output file, is like."""
    if options.output not in (None, Path("-")):
        return Screen(tty=False, encoding="utf-8", columns=None, lines=0)
    stdout = _stdout()
    if not stdout.isatty():
        return Screen(tty=False, encoding=stdout.encoding, columns=None, lines=0)
    size = os.get_terminal_size(stdout.fileno())
    return Screen(tty=True, encoding=stdout.encoding, columns=max(size.columns or 80, NARROWEST), lines=size.lines)


def _stdout() -> TextIO:
    if sys.stdout is None:
        raise NewscmpError("stdout is closed", "write to a file with -o FILE")
    return sys.stdout


def _width(options: Common, config: Config, screen: Screen, environ: Mapping[str, str]) -> int | None:
    columns = environ.get("COLUMNS", "")
    stated = options.width or (int(columns) if columns.isascii() and columns.isdigit() else 0) or config.width
    return max(stated, NARROWEST) if stated else screen.columns


def _color(options: Common, config: Config, screen: Screen, environ: Mapping[str, str]) -> str | None:
    """Return Rich's color system, or None for no color; the order of precedence is CMake's, which no-color.org fits."""
    if not _wanted(options, config, screen, environ):
        return None
    if environ.get("COLORTERM") in {"truecolor", "24bit"}:
        return "truecolor"
    return "256" if "256" in environ.get("TERM", "") else "standard"


def _wanted(options: Common, config: Config, screen: Screen, environ: Mapping[str, str]) -> bool:
    if options.color not in (None, *COLORS):
        raise NewscmpError(f'unknown value "{options.color}" of --color', "have: " + " ".join(COLORS))
    if options.color in {"always", "never"}:
        return options.color == "always"
    if environ.get("NO_COLOR"):
        return False
    if any(environ.get(name, "0") not in {"", "0"} for name in ("CLICOLOR_FORCE", "FORCE_COLOR")):
        return True
    if config.color in {"always", "never"}:
        return config.color == "always"
    return screen.tty and environ.get("TERM") != "dumb"


def _theme(config: Config, environ: Mapping[str, str]) -> str:
    if config.theme not in (None, "auto"):
        return str(config.theme)
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if background in {"7", "15"} else "dark"


def write(text: str, options: Common, config: Config, screen: Screen, *, human: bool) -> None:
    """Write the output: into the file, through the pager, or to stdout. The file is opened only now."""
    if options.output not in (None, Path("-")):
        _save(text, Path(str(options.output)))
        return
    pager = _pager(options, config, os.environ)
    if human and screen.tty and pager and text.count("\n") >= screen.lines and _page(text, pager, screen.encoding):
        return
    # Machine formats are UTF-8 by contract; for people, what the terminal cannot show is replaced.
    encoded = text.encode(screen.encoding, "replace") if human else text.encode()
    stdout = _stdout()
    stdout.flush()
    stdout.buffer.write(encoded)
    stdout.flush()


def _save(text: str, path: Path) -> None:
    try:
        path.write_bytes(text.encode())
    except OSError as error:
        raise NewscmpError(f"cannot write {path}: {error.strerror}", "name another file after -o") from error


def _pager(options: Common, config: Config, environ: Mapping[str, str]) -> str:
    if options.no_pager or environ.get("TERM") == "dumb":  # less would begin with a warning and wait for a key
        return ""
    stated = next((environ[name] for name in ("NEWSCMP_PAGER", "PAGER") if name in environ), config.pager)
    return PAGER if stated is None else stated


def _page(text: str, pager: str, encoding: str) -> bool:
    """Send the text through the pager; False where there is none to start."""
    import shlex
    import subprocess

    try:
        subprocess.run(shlex.split(pager), input=text.encode(encoding, "replace"), check=False)  # noqa: S603 - the user's
    except (OSError, ValueError):
        return False
    return True
