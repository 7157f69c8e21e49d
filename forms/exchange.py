"""The exchange form of a report: one JSON object, and back. The layout is described in docs/exchange.md."""

from collections.abc import Iterator, Mapping
from typing import Any

from forms.editions.registry import EDITIONS
from forms.form import Field
from forms.parsing import YEARS, Refused, parse, read_stored
from forms.report import Report
from forms.values import UNIT_KINDS, Kind, Value, store

_GROUPS = ("contact", "text", "cells")  # the objects within the object
_REQUIRED = ("format", "unit", "year", "cells")


class ExchangeError(ValueError):
    """The JSON is no report; the message says in one line what is wrong with it, and where."""


def to_exchange(report: Report) -> dict[str, Any]:
    """Return ``report`` as exchange JSON: unit, year and every input cell, null where blank; totals where stated."""
    data: dict[str, Any] = {"format": report.form.id}
    cells: dict[str, Any] = {}
    for field in report.form.fields.values():
        value = store(report.stated(field.id))
        group, key = _place(field)
        if group == "cells":
            if value is not None or not field.parts:
                cells[key] = value
        elif value is not None or key in _REQUIRED:
            (data.setdefault(group, {}) if group else data)[key] = value
    return data | {"cells": cells}


def from_exchange(data: object) -> Report:
    """Return the report that exchange JSON stands for.

    A cell that holds text or a negative number is kept as text, for ``cell.invalid`` to find.

    Raises:
        ExchangeError: for anything else that a report cannot be.
    """
    if not isinstance(data, dict):
        raise ExchangeError("最外层应是一个 JSON 对象")
    missing = [key for key in _REQUIRED if key not in data]
    if missing:
        raise ExchangeError(f"缺少 {'、'.join(missing)}")
    edition = data["format"]
    if not isinstance(edition, str) or edition not in EDITIONS:
        raise ExchangeError(f"不认识的格式版本 {edition!s:.40}，本程序认识 {'、'.join(EDITIONS)}")
    form = EDITIONS[edition]
    fields = {_place(field): field for field in form.fields.values()}
    values: dict[str, Value] = {}
    for place, raw in _flatten(data):
        if place not in fields:
            raise ExchangeError(f"没有名为 {'.'.join(filter(None, place)):.80} 的项目")
        field = fields[place]
        values[field.id] = None if raw is None else _read(field, raw)
    return Report(form, values)


def _place(field: Field) -> tuple[str, str]:
    """Return the group that holds a field in the JSON ("" for the outermost object), and its key there."""
    if field.kind.is_number:
        return "cells", field.id
    group, dot, key = field.id.partition(".")
    return (group, key) if dot else ("", field.id)


def _flatten(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str], Any]]:
    for key, content in data.items():
        if key.startswith("_") or key == "format":
            continue
        if key not in _GROUPS:
            yield ("", key), content
        elif not isinstance(content, dict):
            raise ExchangeError(f"{key} 应是一个 JSON 对象")
        else:
            yield from (
                ((key, inner), value)
                for inner, value in content.items()
                if not inner.startswith("_")
            )


def _read(field: Field, raw: object) -> Value:
    if isinstance(raw, bool) or not isinstance(raw, int | str):
        raise ExchangeError(f"{field.id} 应是整数、字符串或 null，读到的是{_type_name(raw)}")
    if field.kind.is_number:
        return read_stored(field.kind, raw)
    if (field.kind is Kind.YEAR) != isinstance(raw, int):
        wanted = (
            f"{YEARS.start} 至 {YEARS.stop - 1} 之间的整数" if field.kind is Kind.YEAR else "字符串"
        )
        raise ExchangeError(f"{field.id} 应是{wanted}，读到的是 {raw!s:.20}")
    if field.kind is Kind.BODY and raw not in UNIT_KINDS:
        raise ExchangeError(f"{field.id} 应是 {' 或 '.join(UNIT_KINDS)}，读到的是 {raw!s:.20}")
    try:
        return parse(field.kind, str(raw))
    except Refused as refused:
        raise ExchangeError(f"{field.id} 读不懂：{refused}") from refused


def _type_name(raw: object) -> str:
    return {float: "小数（金额请写成字符串）", bool: "真假值", list: "数组", dict: "对象"}.get(
        type(raw), "其他类型"
    )
