"""The options that every command has, declared once: ``Common`` is both their declaration and their value."""

import inspect
from collections.abc import Callable
from dataclasses import fields
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from newscmp.cli.completion import complete_document, complete_format, complete_rule
from newscmp.errors import NewscmpError
from newscmp.frozen import dataclass


def _version(value: bool) -> None:  # noqa: FBT001 - Typer's callbacks receive the value alone
    if value:
        from newscmp import __version__

        typer.echo(f"newscmp {__version__}")
        raise typer.Exit


def option(name: str, *short: str, **form: Any) -> Any:
    """Return an option with its twin in the environment: ``--no-pager`` is ``NEWSCMP_NO_PAGER``."""
    twin = "NEWSCMP_" + name.partition("/")[0].removeprefix("--").replace("-", "_").upper()
    return typer.Option(*short, name, envvar=twin, show_envvar=False, show_default=False, **form)


def format_option(names: str) -> Any:
    """Return the option of the output's format; a command with other formats says so as its ``FORMATS``."""
    return option("--format", "-f", metavar="FORMAT", autocompletion=complete_format, help=names)


RULE: Any = {"metavar": "RULE", "autocompletion": complete_rule}


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """Values of the common options; None where neither the command line nor the environment says anything."""

    corpus: Annotated[
        Path | None, option("--corpus", metavar="PATH", help="Folder or store in which ids are looked up.")
    ] = None
    format: Annotated[str | None, format_option("terminal (default), table, json, jsonl, md, csv, tsv.")] = None
    json: Annotated[bool, option("--json", help="Same as -f json.")] = False
    output: Annotated[Path | None, option("--output", "-o", metavar="FILE", help="Write there; - is stdout.")] = None
    color: Annotated[str | None, option("--color", metavar="WHEN", help="auto (default), always or never.")] = None
    width: Annotated[int | None, option("--width", min=20, metavar="COLUMNS", help="Wrap at this width.")] = None
    no_pager: Annotated[bool, option("--no-pager", help="Never page long output.")] = False
    no_hyperlinks: Annotated[
        bool, option("--no-hyperlinks", help="Do not link references to their files on a terminal.")
    ] = False
    exit_code: Annotated[bool, option("--exit-code", help="Exit 1 if anything is found.")] = False
    fail_on: Annotated[
        list[str] | None,
        option(
            "--fail-on",
            **RULE,
            help="Exit 1 on this rule, prefix (fact) or relation (conflict).",
        ),
    ] = None
    quiet: Annotated[bool, option("--quiet", "-q", help="Print nothing; the exit code tells.")] = False
    verbose: Annotated[bool, option("--verbose", "-v", help="Say on stderr what is read.")] = False
    config: Annotated[
        Path | None, option("--config", metavar="FILE", help="Read this instead of the nearest newscmp.toml.")
    ] = None
    debug: Annotated[bool, option("--debug", help="Show a traceback on trouble.")] = False
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_version, help="Show the version and exit.")
    ] = False

    def form(self, usual: str = "terminal") -> str:
        """Return the name of the format that is asked for."""
        return "json" if self.json else self.format or usual


#: Commands without findings: told to fail on some, they would always seem to succeed.
SILENT = frozenset({"ingest", "align", "labels"})
NAMES = tuple(item.name for item in fields(Common))

Documents = Annotated[
    list[str],
    typer.Argument(
        metavar="DOC DOC...",
        autocompletion=complete_document,
        show_default=False,
        help="Id (001, 1, a hash prefix), path, or - for stdin.",
    ),
]
Explain = Annotated[bool, option("--explain", help="Show what led to each link and finding, and where it stands.")]
ShowDropped = Annotated[bool, option("--show-dropped", help="List the lines that were left out.")]
Threshold = Annotated[
    float | None, option("--threshold", min=0, max=1, metavar="T", help="Similarity that a link needs, from 0 to 1.")
]


def common(run: Callable[..., int]) -> Callable[..., int]:
    """Return the command with the common options added; it receives them as its first argument, a ``Common``.

    They may stand before the command's name as well; there, too, the command line wins over the environment.
    """
    own = list(inspect.signature(run).parameters.values())[1:]
    shared = [p.replace(kind=p.KEYWORD_ONLY) for p in inspect.signature(Common).parameters.values()]
    if formats := getattr(run, "__globals__", {}).get("FORMATS"):
        annotation = Annotated[str | None, format_option(formats)]
        shared = [p.replace(annotation=annotation) if p.name == "format" else p for p in shared]
    context = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)

    @wraps(run)
    def wrapper(ctx: typer.Context, **given: Any) -> int:
        ctx.obj = Common(**{name: _nearest(ctx, name, given.pop(name)) for name in NAMES})
        if ctx.info_name in SILENT and any(_typed(each, "fail_on") for each in (ctx, ctx.parent) if each):
            raise NewscmpError(f"{ctx.info_name} has no findings to fail on", "--fail-on is for diff and timeline")
        return run(ctx.obj, **given)

    signature = inspect.Signature([context, *own, *shared])
    wrapper.__signature__ = signature  # type: ignore[attr-defined]
    wrapper.__annotations__ = {p.name: p.annotation for p in signature.parameters.values()}
    return wrapper


def _nearest(ctx: typer.Context, name: str, value: Any) -> Any:
    """Return the option's value: the command line's, after or before the command's name, else the environment's."""
    before = ctx.parent
    if before is None or _typed(ctx, name) or not _typed(before, name):
        return value
    return getattr(before.obj, name)


def _typed(ctx: Any, name: str) -> bool:
    source = ctx.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


class Command(TyperCommand):
    """A command whose help lists its own options apart from the common ones."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return the usage line's words, without the braces that Typer sets round what is required."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Write the notes, with the lists of rules that they ask for: only the help needs to load them."""
        from newscmp.cli import listings

        self.epilog = listings.filled(self.epilog or "")
        super().format_epilog(ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, then the command's own options, then those that every command has."""
        sections: dict[str, list[Any]] = {"Arguments": [], "Options": [], "Common options": []}
        for parameter in self.get_params(ctx):
            sections[_section(parameter)].append(parameter)
        for title, parameters in sections.items():
            _write(title, parameters, ctx, formatter)


class Group(TyperGroup):
    """The program, whose help leaves the common options to the commands, before which they may stand as well."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the commands, then the options that only make sense without one."""
        self.format_commands(ctx, formatter)
        _write(
            "Options", [p for p in self.get_params(ctx) if p.name == "version" or p.name not in NAMES], ctx, formatter
        )


def _write(title: str, parameters: list[Any], ctx: Any, formatter: Any) -> None:
    records = [record for record in (parameter.get_help_record(ctx) for parameter in parameters) if record]
    if records:
        with formatter.section(title):
            formatter.write_dl(records)


def _section(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return "Arguments"
    return "Common options" if parameter.name in (*NAMES, "help") else "Options"
