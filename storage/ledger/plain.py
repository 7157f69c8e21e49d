"""Values of the model as JSON and rows hold them, and back: by what each field is declared to be.

What is no such value raises ValueError or TypeError on the way back.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from ledger.events import Happening
from ledger.worded import Worded

Reader = Callable[[Any], Any]
_T = TypeVar("_T")


class NotKnown(Exception):
    """A word of the file that this version of the program does not know; a later one may."""


def plain(value: object) -> Any:  # noqa: ANN401 (whatever JSON can hold)
    """Return a field's value as JSON holds it: money as text, a NamedTuple as an object."""
    match value:
        case Worded():
            return value.value
        case date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case bool():
            return int(value)
        case tuple():
            if hasattr(value, "_asdict"):
                return {name: plain(held) for name, held in value._asdict().items()}
            return [plain(held) for held in value]
        case str() | int() | None:
            return value
        case _:
            raise TypeError(value)


def values_of(model: type, held: Mapping[str, object]) -> dict[str, Any]:
    """Return the fields of a ``model`` that are ``held`` as :func:`plain` has made them.

    Raises:
        NotKnown: of a field or a word that the model has not.
    """
    known = readers(model)
    values: dict[str, Any] = {}
    for name, raw in _same(dict, held).items():
        if name not in known:
            raise NotKnown(name)
        values[name] = known[name](raw)
    return values


@cache
def readers(model: type) -> dict[str, Reader]:
    """Return for each field of ``model`` what makes its value of what :func:`plain` has made."""
    hints = get_type_hints(model)
    if issubclass(model, Happening):
        return {field.name: _reader(hints[field.name]) for field in fields(model)}
    return {name: _reader(hint) for name, hint in hints.items()}


def _reader(hint: Any) -> Reader:  # noqa: ANN401 (a type as it is declared)
    if isinstance(hint, UnionType):
        [kind] = [kind for kind in get_args(hint) if kind is not NoneType]
        return partial(_optional, _reader(kind))
    if get_origin(hint) is tuple:
        return partial(_several, _reader(get_args(hint)[0]))
    if hint in _READERS:
        return _READERS[hint]
    if issubclass(hint, Worded):
        return partial(_word, {word.value: word for word in hint})
    if issubclass(hint, tuple):
        return partial(_made, hint)
    return partial(_same, hint)


def _optional(read: Reader, raw: object) -> object:
    return None if raw is None else read(raw)


def _several(read: Reader, raw: list[object]) -> tuple[object, ...]:
    return tuple(map(read, _same(list, raw)))


def _word(words: Mapping[str, Worded], raw: str) -> Worded:
    if raw not in words:
        raise NotKnown(raw)
    return words[raw]


def _made(model: type, raw: Mapping[str, object]) -> object:
    return model(**values_of(model, raw))


def _same(kind: type[_T], raw: object) -> _T:
    if not isinstance(raw, kind):
        raise TypeError(raw)
    return raw


def _truth(raw: int) -> bool:
    if raw not in (0, 1):
        raise ValueError(raw)
    return bool(raw)


def _decimal(raw: str) -> Decimal:
    try:
        return Decimal(raw)
    except InvalidOperation as error:
        raise ValueError(raw) from error


_READERS: dict[object, Reader] = {date: date.fromisoformat, Decimal: _decimal, bool: _truth}
