"""What ``newscmp.toml`` (or ``[tool.newscmp]`` in ``pyproject.toml``) says, as one frozen ``Config``.

The nearest project file wins over the user's own (``$XDG_CONFIG_HOME/newscmp/config.toml``), key by key. Paths are
relative to the file that names them.
"""

from __future__ import annotations

import os
from dataclasses import field, fields, replace
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from newscmp.errors import ConfigError, near, suggest
from newscmp.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    Check = Callable[[object, Path, str], object]
    """Turns a value of a file into a value of ``Config``; is given the file and the key for its error."""

NAME = "newscmp.toml"
COLORS = ("auto", "always", "never")
THEMES = ("auto", "dark", "light", "mono")
#: Word lists that rows of the user's may add to: those of framing, which a comparison looks up.
LEXICONS = ("loaded", "hedges", "boosters", "implicatives", "distancing", "naming", "harm", "reporting_verbs")


@dataclass(frozen=True, slots=True)
class DocumentSettings:
    """What the user knows about one document that its text does not carry."""

    source: str | None = None
    date: date | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting; None or empty where no file says anything."""

    path: Path | None = None
    """The project file that was read."""
    corpus: Path | None = None
    color: str | None = None
    theme: str | None = None
    width: int | None = None
    pager: str | None = None
    """The pager's command; empty for none."""
    align_threshold: float | None = None
    only: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: tuple[str, ...] = ()
    documents: Mapping[str, DocumentSettings] = field(default_factory=lambda: MappingProxyType({}))
    lexicons: Mapping[str, tuple[Path, ...]] = field(default_factory=lambda: MappingProxyType({}))
    check_select: tuple[str, ...] = ()
    check_ignore: tuple[str, ...] = ()
    check_severity: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Rule of ``ingest --check`` to error, warning, note or off."""
    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What a JSON record says (text, title, source …) to the key under which it says so."""


def load(
    explicit: Path | None = None, *, cwd: Path, above: bool = True, environ: Mapping[str, str] = os.environ
) -> Config:
    """Return the settings of ``explicit``, else of the nearest project file at or above ``cwd``, over the user's own.

    ``above=False`` looks in ``cwd`` alone.

    Raises ``ConfigError`` for a file that is no TOML, an unknown key, or a value of the wrong kind.
    """
    user = _read_if_there(_user_file(environ))
    if explicit is not None:
        return _merge(user, read(explicit))
    for folder in (cwd, *(cwd.parents if above else ())):
        if (folder / NAME).is_file():
            return _merge(user, read(folder / NAME))
        table = _tool_table(folder / "pyproject.toml")
        if table is not None:
            return _merge(user, _config(table, folder / "pyproject.toml"))
    return user


def read(path: Path) -> Config:
    """Return the settings of one file."""
    return _config(_toml(path), path)


def _read_if_there(path: Path | None) -> Config:
    return replace(read(path), path=None) if path is not None and path.is_file() else Config()


def _user_file(environ: Mapping[str, str]) -> Path | None:
    home, xdg = environ.get("HOME"), environ.get("XDG_CONFIG_HOME")
    base = Path(xdg) if xdg else Path(home) / ".config" if home else None
    return base / "newscmp" / "config.toml" if base else None


def _merge(below: Config, above: Config) -> Config:
    changes: dict[str, Any] = {}
    for item in fields(Config):
        low, high = getattr(below, item.name), getattr(above, item.name)
        if item.name in {"documents", "lexicons", "check_severity", "fields"}:
            changes[item.name] = MappingProxyType({**low, **high})
        else:
            changes[item.name] = low if high is None or high == () else high
    return Config(**changes)


def _tool_table(path: Path) -> Mapping[str, Any] | None:
    if not path.is_file():
        return None
    table: Mapping[str, Any] | None = _toml(path).get("tool", {}).get("newscmp")
    return table


def _toml(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{near(path)}: {error.strerror}", "check --config") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{near(path)}: {error}", "the file must be TOML in UTF-8") from error


def _config(table: Mapping[str, Any], path: Path) -> Config:
    sections = {"align": _ALIGN, "diff": _DIFF, "ingest": _INGEST}
    _check_keys(table, (*_TOP, *sections, "documents", "lexicons"), path, "")
    found = dict(_values(table, _TOP, path, ""))
    for name, keys in sections.items():
        section = _table(table.get(name, {}), path, name)
        _check_keys(section, keys, path, name)
        found |= dict(_values(section, keys, path, name))
    documents = _table(table.get("documents", {}), path, "documents")
    lexicons = _table(table.get("lexicons", {}), path, "lexicons")
    _check_keys(lexicons, LEXICONS, path, "lexicons")
    return Config(
        path=path,
        documents=MappingProxyType({id_: _document(value, path, id_) for id_, value in documents.items()}),
        lexicons=MappingProxyType({name: _paths(value, path, name) for name, value in lexicons.items()}),
        **found,
    )


def _values(
    table: Mapping[str, Any], keys: Mapping[str, tuple[str, Check]], path: Path, section: str
) -> Iterator[tuple[str, Any]]:
    for key, (name, check) in keys.items():
        if key in table:
            yield name, check(table[key], path, f"{section}.{key}" if section else key)


def _document(value: object, path: Path, id_: str) -> DocumentSettings:
    where = f"documents.{id_}"
    table = _table(value, path, where)
    _check_keys(table, _DOCUMENT, path, where)
    return DocumentSettings(**dict(_values(table, _DOCUMENT, path, where)))


def _check_keys(table: Mapping[str, Any], known: Collection[str], path: Path, section: str) -> None:
    for key in table:
        if key not in known:
            place = f" in [{section}]" if section else ""
            hint = suggest(key, tuple(known), otherwise="known keys")
            raise ConfigError(f'{near(path)}: unknown key "{key}"{place}', hint)


def _table(value: object, path: Path, where: str) -> Mapping[str, Any]:
    if isinstance(value, dict):
        return value
    raise _wrong(path, where, "a table")


def _text(value: object, path: Path, where: str) -> str:
    if isinstance(value, str):
        return value
    raise _wrong(path, where, "a string")


def _path(value: object, path: Path, where: str) -> Path:
    return path.parent / _text(value, path, where)


def _texts(value: object, path: Path, where: str) -> tuple[str, ...]:
    return tuple(_text(item, path, where) for item in (value if isinstance(value, list) else [value]))


def _paths(value: object, path: Path, where: str) -> tuple[Path, ...]:
    items: list[Any] = value if isinstance(value, list) else [value]
    if not all(isinstance(item, str) for item in items):
        raise _wrong(path, f"lexicons.{where}", "a path or a list of paths")
    return tuple(path.parent / item for item in items)


def _day(value: object, path: Path, where: str) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(_text(value, path, where))
    except (ValueError, ConfigError):
        raise _wrong(path, where, "a day like 2024-03-05") from None


def _ratio(value: object, path: Path, where: str) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
        return float(value)
    raise _wrong(path, where, "a number from 0 to 1")


def _columns(value: object, path: Path, where: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    raise _wrong(path, where, "a number of columns")


def _choice(*choices: str) -> Check:
    def check(value: object, path: Path, where: str) -> str:
        if value in choices:
            return str(value)
        raise _wrong(path, where, "one of " + ", ".join(choices))

    return check


def _severities(value: object, path: Path, where: str) -> Mapping[str, str]:
    check = _choice("error", "warning", "note", "off")
    table = _table(value, path, where)
    return MappingProxyType({rule: str(check(level, path, f"{where}.{rule}")) for rule, level in table.items()})


def _names(value: object, path: Path, where: str) -> Mapping[str, str]:
    table = _table(value, path, where)
    return MappingProxyType({key: _text(name, path, f"{where}.{key}") for key, name in table.items()})


def _wrong(path: Path, where: str, wanted: str) -> ConfigError:
    return ConfigError(f"{near(path)}: {where} has a value of the wrong kind", f"it must be {wanted}")


_TOP: Mapping[str, tuple[str, Check]] = {
    "corpus": ("corpus", _path),
    "color": ("color", _choice(*COLORS)),
    "theme": ("theme", _choice(*THEMES)),
    "width": ("width", _columns),
    "pager": ("pager", _text),
}
_ALIGN: Mapping[str, tuple[str, Check]] = {"threshold": ("align_threshold", _ratio)}
_DIFF: Mapping[str, tuple[str, Check]] = {
    "only": ("only", _texts),
    "ignore": ("ignore", _texts),
    "fail-on": ("fail_on", _texts),
}
_INGEST: Mapping[str, tuple[str, Check]] = {
    "select": ("check_select", _texts),
    "ignore": ("check_ignore", _texts),
    "severity": ("check_severity", _severities),
    "fields": ("fields", _names),
}
_DOCUMENT: Mapping[str, tuple[str, Check]] = {
    "source": ("source", _text),
    "date": ("date", _day),
    "title": ("title", _text),
}
