"""``dataclass`` for frozen, slotted classes, made in a quarter of the time that the standard library takes.

``dataclasses.dataclass(frozen=True, slots=True)`` compiles six functions for each class: .5 ms, and a comparison of
stored documents needs 60 classes. Here ``__init__`` alone is compiled, what else a class has is shared by all. To those
who use them these are dataclasses: ``fields``, ``replace``, ``asdict``, ``match``, copying and pickling work, and a
type checker sees the standard decorator.
"""

from __future__ import annotations

import dataclasses
import operator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from dataclasses import dataclass

    Method = Callable[..., Any]

__all__ = ["dataclass"]

ORDER = {"__lt__": operator.lt, "__le__": operator.le, "__gt__": operator.gt, "__ge__": operator.ge}


def light(*, frozen: bool, slots: bool, eq: bool = True, order: bool = False, kw_only: bool = False) -> Method:
    """Return a decorator with the standard one's parameters; fields have no ``default_factory``."""
    if not (frozen and slots):
        raise TypeError("only for classes that are frozen and have slots: use dataclasses.dataclass")

    def decorate(cls: type) -> type:
        made: type = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
        for name, method in _methods(made, eq=eq, order=order):
            if name not in vars(cls):  # the class's own methods stay
                setattr(made, name, method)
        return made

    return decorate


if not TYPE_CHECKING:
    dataclass = light


def _methods(cls: type, *, eq: bool, order: bool) -> Iterator[tuple[str, Method]]:
    yield "__init__", _initializer(cls)
    yield "__repr__", _repr
    yield "__setattr__", _refuse_to_assign
    yield "__delattr__", _refuse_to_delete
    yield "__getstate__", _state
    yield "__setstate__", _restore
    values = _values(cls)
    if eq:
        yield "__eq__", _equality(values)
        yield "__hash__", lambda self: hash(values(self))
    if order:
        for name, compare in ORDER.items():
            yield name, _comparison(values, compare)


def _initializer(cls: Any) -> Method:
    """Return ``__init__``, which fills the slots through their descriptors: quicker than ``object.__setattr__``."""
    parameters, lines, names = [], [], {}
    for field in dataclasses.fields(cls):
        parameter = name = field.name
        names[f"set_{name}"] = getattr(cls, name).__set__
        if field.default is not dataclasses.MISSING:
            names[f"default_{name}"] = field.default
            parameter = f"{name}=default_{name}"
        if field.kw_only and "*" not in parameters:
            parameters.append("*")
        parameters.append(parameter)
        lines.append(f"    set_{name}(self, {name})\n")
    exec(f"def __init__(self, {', '.join(parameters)}):\n{''.join(lines)}", names)  # noqa: S102 - as dataclasses does
    made: Method = names["__init__"]
    made.__annotations__ = {field.name: field.type for field in dataclasses.fields(cls)} | {"return": None}
    return made


def _values(cls: Any) -> Method:
    """Return the function from an instance to the tuple of its values."""
    names = tuple(field.name for field in dataclasses.fields(cls))
    get = operator.attrgetter(*names)
    return get if len(names) > 1 else lambda self: (get(self),)


def _equality(values: Method) -> Method:
    def method(self: Any, other: Any) -> Any:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return method


def _comparison(values: Method, compare: Method) -> Method:
    def method(self: Any, other: Any) -> Any:
        return compare(values(self), values(other)) if other.__class__ is self.__class__ else NotImplemented

    return method


def _repr(self: Any) -> str:
    values = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self))
    return f"{self.__class__.__qualname__}({values})"


def _refuse_to_assign(_: Any, name: str, __: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
