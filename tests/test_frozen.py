"""``newscmp.frozen.dataclass`` makes what the standard decorator makes."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import operator
import pickle
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.frozen import dataclass
from newscmp.lexicons import load
from newscmp.model import Kind, Line, Sentence, Span, Token

if TYPE_CHECKING:
    from collections.abc import Callable


class Place:
    """What both decorators are given."""

    name: str
    number: int = 0

    def __len__(self) -> int:
        return self.number


class Single:
    """A class of one value."""

    name: str


class Made:
    """A class one of whose values is made anew for each instance."""

    name: str
    more: list[str] = dataclasses.field(default_factory=list)


class Hashed:
    """A class that hashes and shows itself in its own way."""

    name: str

    def __hash__(self) -> int:
        return 7

    def __repr__(self) -> str:
        return "hashed"


ORDERINGS = (operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge)
Values = st.tuples(st.sampled_from(["", "a", "b"]), st.integers(0, 2))


def both(form: type, **options: Any) -> tuple[Any, Any]:
    """Return copies of a class as made by this decorator and by the standard one."""
    body = {name: value for name, value in vars(form).items() if name not in {"__dict__", "__weakref__"}}
    ours, standard = (type(form.__name__, (), dict(body)) for _ in range(2))
    for made in (ours, standard):
        made.__qualname__ = form.__qualname__
    # Called through a name that hides which it is, or a type checker would take the dynamic class for a dataclass.
    decorators: tuple[Callable[..., Any], ...] = (dataclass, dataclasses.dataclass)
    options = {"frozen": True, "slots": True} | options
    return decorators[0](**options)(ours), decorators[1](**options)(standard)


@given(Values, Values)
def test_values_compare_hash_and_show_as_those_of_the_standard_decorator(one: Any, other: Any) -> None:
    ours, standard = both(Place, order=True)
    assert repr(ours(*one)) == repr(standard(*one))
    assert hash(ours(*one)) == hash(standard(*one))
    assert ours(*one) == dataclasses.replace(ours(*other), name=one[0], number=one[1])
    for compare in ORDERINGS:
        assert compare(ours(*one), ours(*other)) == compare(standard(*one), standard(*other))


@pytest.mark.parametrize("form", [Place, Single, Hashed])
@pytest.mark.parametrize("options", [{}, {"eq": False}, {"order": True}, {"kw_only": True}, {"slots": False}])
def test_the_class_looks_like_that_of_the_standard_decorator(form: type, options: dict[str, bool]) -> None:
    ours, standard = both(form, **options)
    assert inspect.signature(ours) == inspect.signature(standard)
    assert ours.__match_args__ == standard.__match_args__
    assert [field.name for field in dataclasses.fields(ours)] == [field.name for field in dataclasses.fields(standard)]
    assert dataclasses.asdict(ours(name="a")) == dataclasses.asdict(standard(name="a"))
    assert repr(ours(name="a")) == repr(standard(name="a"))
    for made in (ours, standard):
        assert (made(name="a") == made(name="a")) == (options.get("eq", True))
        assert hasattr(made(name="a"), "__dict__") == (not options.get("slots", True))
    if options.get("eq", True):
        assert hash(ours(name="a")) == hash(standard(name="a"))


def test_values_of_two_classes_are_not_equal_and_have_no_order() -> None:
    one, other = both(Place, order=True)
    assert one("a") != other("a")
    assert one("a") != ("a", 0)
    with pytest.raises(TypeError):
        operator.lt(one("a"), other("a"))


def test_instances_cannot_be_changed() -> None:
    span: Any = Span(1, 2)
    for name in ("start", "more"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(span, name, 0)
    with pytest.raises(dataclasses.FrozenInstanceError):
        del span.end
    assert span == Span(1, 2)


@pytest.mark.parametrize("copied", [lambda value: pickle.loads(pickle.dumps(value)), copy.copy, copy.deepcopy])
def test_copies_and_pickles_are_equal(copied: Callable[[Any], Any]) -> None:
    tokens = (Token(Span(0, 2), "no", "no", "DT"),)
    for value in (Span(1, 2), Line(Span(0, 9), Kind.BODY, "rule"), Sentence(1, Span(0, 2), Kind.BODY, "No", 0, tokens)):
        assert copied(value) == value


def test_a_default_factory_is_called_for_each_instance() -> None:
    ours, standard = both(Made)
    for made in (ours, standard):
        one, other = made("a"), made("a")
        one.more.append("b")
        assert (one.more, other.more, made("a", ["c"]).more) == (["b"], [], ["c"])
        assert list(inspect.signature(made).parameters) == ["name", "more"]


def test_values_without_slots_can_be_worked_out_once() -> None:
    lexicon: Any = load("titles")
    assert lexicon.entries is lexicon.entries
    with pytest.raises(dataclasses.FrozenInstanceError):
        lexicon.name = "other"


def test_classes_that_change_are_refused() -> None:
    with pytest.raises(TypeError, match=r"dataclasses\.dataclass"):
        both(Place, frozen=False)
