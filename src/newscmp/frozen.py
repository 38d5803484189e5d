"""``dataclass`` for frozen classes, made in a quarter of the time that the standard library takes.

``dataclasses.dataclass(frozen=True, slots=True)`` compiles six functions for each class: .5 ms, and a comparison of
stored documents needs some 65 classes. Here ``__init__`` alone is compiled, what else a class has is shared by all. To
those who use them these are dataclasses: ``fields``, ``replace``, ``asdict``, ``match``, copying and pickling work, and
a type checker sees the standard decorator.
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


FACTORY = object()
"""Default of a parameter whose field has a ``default_factory``."""


def light(
    *, frozen: bool = False, slots: bool = False, eq: bool = True, order: bool = False, kw_only: bool = False
) -> Method:
    """Return a decorator with the standard one's parameters; every annotation is a field, there is no ``ClassVar``."""
    if not frozen:
        raise TypeError("only for classes that are frozen: use dataclasses.dataclass")

    def decorate(cls: type) -> type:
        own = dict(vars(cls))
        made: type = _unread(cls, dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only))
        for name, method in _methods(made, slots=slots, eq=eq, order=order):
            if own.get(name) is None:
                setattr(made, name, method)
        return made

    return decorate


if not TYPE_CHECKING:
    dataclass = light


def _unread(cls: Any, decorate: Method) -> Any:
    """Return a decorated class; annotations are kept from being searched for ``ClassVar``, a third of the time."""
    annotations = cls.__annotations__
    cls.__annotations__ = dict.fromkeys(annotations, object)
    made = decorate(cls)
    made.__annotations__ = annotations
    for field in dataclasses.fields(made):
        field.type = annotations[field.name]
    return made


def _methods(cls: type, *, slots: bool, eq: bool, order: bool) -> Iterator[tuple[str, Method]]:
    yield "__init__", _initializer(cls, slots=slots)
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


def _initializer(cls: Any, *, slots: bool) -> Method:
    """Return ``__init__``, which fills slots through their descriptors: quicker than ``object.__setattr__``."""
    names: dict[str, Any] = {"FACTORY": FACTORY}
    parameters, lines = [], []
    for field in dataclasses.fields(cls):
        name = value = parameter = field.name
        names[f"set_{name}"] = getattr(cls, name).__set__ if slots else _setter(name)
        if field.default is not dataclasses.MISSING:
            names[f"default_{name}"] = field.default
            parameter = f"{name}=default_{name}"
        elif field.default_factory is not dataclasses.MISSING:
            names[f"make_{name}"] = field.default_factory
            parameter, value = f"{name}=FACTORY", f"make_{name}() if {name} is FACTORY else {name}"
        if field.kw_only and "*" not in parameters:
            parameters.append("*")
        parameters.append(parameter)
        lines.append(f"    set_{name}(self, {value})\n")
    exec(f"def __init__(self, {', '.join(parameters)}):\n{''.join(lines)}", names)  # noqa: S102 - as dataclasses does
    made: Method = names["__init__"]
    made.__annotations__ = {field.name: field.type for field in dataclasses.fields(cls)} | {"return": None}
    return made


def _setter(name: str) -> Method:
    return lambda self, value: object.__setattr__(self, name, value)


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
