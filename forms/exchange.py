"""The exchange form of a report: one JSON object, and back. docs/exchange.md has its layout."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from forms.bindings import readable, to_plain
from forms.editions.registry import EDITIONS
from forms.form import Field, Form
from forms.parsing import YEARS, Refused, parse, read_stored
from forms.report import Report
from forms.values import UNIT_KINDS, Kind, Value, store

_GROUPS = ("contact", "text", "cells")  # the objects within the object
_REQUIRED = ("format", "unit", "year", "cells")


#: What the clerk has said of numbers in the texts: a note, which counts for no reader of before.
_BINDINGS = "_bindings"


class ExchangeError(ValueError):
    """The JSON is no report; the message says in one line what is wrong with it, and where."""


class _Key(NamedTuple):
    """Where a field stands in the JSON: in which object, "" for the outermost, by which name."""

    group: str
    name: str


def to_exchange(report: Report) -> dict[str, Any]:
    """Return ``report`` as exchange JSON: unit, year and every input cell, null where blank.

    Totals and all else are there where stated.
    """
    data: dict[str, Any] = {"format": report.form.id}
    cells: dict[str, Any] = {}
    for field in report.form.fields.values():
        value = store(report.stated(field.id))
        if value is None and not _is_always_there(field):
            continue
        key = _key(field)
        if key.group == "cells":
            cells[key.name] = value
        elif key.group:
            data.setdefault(key.group, {})[key.name] = value
        else:
            data[key.name] = value
    data["cells"] = cells  # last, whichever groups there are
    return data


def with_bindings(report: Report) -> dict[str, Any]:
    """Return ``report`` as exchange JSON with what holds of the clerk's choices, if any does."""
    from forms.prose.choices import standing

    data = to_exchange(report)
    choices = standing(report)
    if choices:
        data[_BINDINGS] = [to_plain(choice) for choice in choices]
    return data


def _is_always_there(field: Field) -> bool:
    """Whether the JSON has the field even where it is blank."""
    if field.kind.is_number:
        return not field.parts
    return field.id in _REQUIRED


def from_exchange(data: object, *, as_kept: bool = False) -> Report:
    """Return the report that exchange JSON stands for.

    A cell that holds text or a negative number is kept as text, for ``cell.invalid`` to find. Texts
    and lines are made tidy on their way in, but for those that were kept with a version, which stay
    to the letter ``as_kept``.

    Raises:
        ExchangeError: for anything else that a report cannot be.
    """
    if not isinstance(data, dict):
        raise ExchangeError("最外层应是一个 JSON 对象")
    missing = [key for key in _REQUIRED if key not in data]
    if missing:
        raise ExchangeError(f"缺少 {'、'.join(missing)}")
    form = _form(data["format"])
    fields = {_key(field): field for field in form.fields.values()}
    values: dict[str, Value] = {}
    for key, raw in _flatten(data):
        if key not in fields:
            name = ".".join(filter(None, key))
            raise ExchangeError(f"没有名为 {name:.80} 的项目")
        field = fields[key]
        if raw is not None:
            values[field.id] = _read(field, raw, as_kept=as_kept)
    report = Report(form, values)
    for choice in readable(form, data.get(_BINDINGS)):
        report.choose(choice)
    return report


def _form(edition: object) -> Form:
    if not isinstance(edition, str) or edition not in EDITIONS:
        known = "、".join(EDITIONS)
        raise ExchangeError(f"不认识的格式版本 {edition!s:.40}，本程序认识 {known}")
    return EDITIONS[edition].form


def _key(field: Field) -> _Key:
    if field.kind.is_number:
        return _Key("cells", field.id)
    group, dot, name = field.id.partition(".")
    if not dot:
        return _Key("", field.id)
    return _Key(group, name)


def _flatten(data: Mapping[str, Any]) -> Iterator[tuple[_Key, Any]]:
    for name, content in _counting(data):
        if name in _GROUPS:
            yield from _of_group(name, content)
        elif name != "format":
            yield _Key("", name), content


def _of_group(group: str, content: object) -> Iterator[tuple[_Key, Any]]:
    if not isinstance(content, dict):
        raise ExchangeError(f"{group} 应是一个 JSON 对象")
    for name, value in _counting(content):
        yield _Key(group, name), value


def _counting(data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what counts of an object: names that begin with an underscore are notes."""
    for name, content in data.items():
        if not name.startswith("_"):
            yield name, content


def _read(field: Field, raw: object, *, as_kept: bool) -> Value:
    if isinstance(raw, bool) or not isinstance(raw, int | str):
        raise ExchangeError(f"{field.id} 应是整数、字符串或 null，读到的是{_type_name(raw)}")
    if field.kind.is_number:
        return read_stored(field.kind, raw)
    if field.kind is Kind.YEAR and not isinstance(raw, int):
        wanted = f"{YEARS.start} 至 {YEARS.stop - 1} 之间的整数"
        raise ExchangeError(f"{field.id} 应是{wanted}，读到的是 {raw!s:.20}")
    if field.kind is not Kind.YEAR and not isinstance(raw, str):
        raise ExchangeError(f"{field.id} 应是字符串，读到的是 {raw!s:.20}")
    if field.kind is Kind.BODY and raw not in UNIT_KINDS:
        known = " 或 ".join(UNIT_KINDS)
        raise ExchangeError(f"{field.id} 应是 {known}，读到的是 {raw!s:.20}")
    if as_kept and field.kind in (Kind.LINE, Kind.TEXT):
        return read_stored(field.kind, str(raw))
    try:
        return parse(field.kind, str(raw))
    except Refused as refused:
        raise ExchangeError(f"{field.id} 读不懂：{refused}") from refused


def _type_name(raw: object) -> str:
    names = {float: "小数（金额请写成字符串）", bool: "真假值", list: "数组", dict: "对象"}
    return names.get(type(raw), "其他类型")
