"""The program's commands: one module each, found by name in ``COMMANDS``."""

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any

import typer

from newscmp.cli.options import Command, Group, common
from newscmp.errors import NewscmpError

#: A command is a module of this package: ``run(options, ...)`` returns the exit code; its docstring and ``EXAMPLES``
#: begin the help, ``NOTES`` end it if there are any.
COMMANDS = ("ingest", "align", "diff", "timeline", "labels")

ABOUT = """Compare how several news outlets report one event: facts, framing and silence.

\b
Examples:
  newscmp diff 001 002                 where two reports differ
  newscmp diff a.txt b.txt --json      the same for a program
  newscmp align 000 001 002            which sentences tell the same thing
  newscmp timeline                     when each source says it happened
  newscmp ingest reports/              read files into the store

\b
Exit codes:
  0  ran to the end
  1  ran, and found what --exit-code or --fail-on asks to fail on
  2  trouble: unknown document, unreadable file, wrong option

Every option has a twin in the environment: --width is NEWSCMP_WIDTH.
"""
EXAMPLE = re.compile(r"^  (newscmp \S+(?: \S+)*)", re.MULTILINE)
SETTINGS = {"help_option_names": ["-h", "--help"]}


def build(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """Return the program with its commands, or some of them."""
    app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=SETTINGS)
    app.callback(cls=Group, help=ABOUT)(common(_before))
    for name in names:
        module = import_module(f"newscmp.cli.{name}")
        about, notes = f"{module.run.__doc__}\n\n{module.EXAMPLES}", getattr(module, "NOTES", None)
        app.command(name, cls=Command, help=about, epilog=notes, context_settings=SETTINGS)(common(module.run))
    return app


def run(arguments: list[str]) -> int:
    """Run the command line and return the exit code; trouble that the user can mend is told in two lines."""
    try:
        # Every other command would cost 2 ms of each start.
        named = [name for name in COMMANDS if name in arguments]
        code = build(named or COMMANDS)(args=arguments or ["--help"], prog_name="newscmp", standalone_mode=False)
    except NewscmpError as error:
        if "--debug" in arguments:
            raise
        tell(error)
        return 2
    except typer.Abort:
        return 2
    except typer.TyperException as error:
        if not hasattr(error, "ctx"):
            raise
        tell(_misuse(error))
        return 2
    return code if code in (0, 1) else 2  # Ctrl-C reaches this point as 130


def _misuse(error: Any) -> NewscmpError:
    """Return what is wrong with a command line as trouble like any other, with an example of a right one."""
    message = " ".join(error.format_message().split())
    for plain, typed in (("a whole number", "a valid int range"), ("a number", "a valid float range")):
        message = message.replace(typed, plain)
    command = error.ctx.command_path if error.ctx else "newscmp"
    example = EXAMPLE.search(getattr(error.ctx and error.ctx.command, "help", None) or "")
    hint = f"for example: {example.group(1)} · all options: " if example else "see: "
    return NewscmpError(message[:1].lower() + message[1:].rstrip("."), f"{hint}{command} -h")


def tell(error: NewscmpError) -> None:
    """Print a trouble and what to do about it on stderr."""
    from newscmp.cli.talk import say

    say(f"newscmp: {error.message}")
    if error.hint:
        say(f"  {error.hint}")


def _before(options: Any) -> int:
    del options  # each command reads them from its parent's context
    return 0
