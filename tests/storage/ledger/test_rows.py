"""Whatever the model holds comes back from the file as it was; what it cannot mean is told."""

import json
from dataclasses import fields
from datetime import UTC, date, datetime
from decimal import Decimal
from types import UnionType
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.events import KINDS, Event, FeeAsked, Happening
from ledger.worded import Worded
from storage.history import to_text
from storage.ledger.plain import NotKnown, plain
from storage.ledger.rows import event_of, row_of_happening

AT = datetime(2025, 3, 3, 9, 0, 0, 1, UTC)
_OF_KIND: dict[object, st.SearchStrategy[Any]] = {
    date: st.dates(),
    str: st.text(),
    int: st.integers(-(2**62), 2**62),
    bool: st.booleans(),
    Decimal: st.decimals(allow_nan=False),
    tuple[str, ...]: st.lists(st.text()).map(tuple),
}


def some(hint: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401
    if isinstance(hint, UnionType):
        return st.none() | some(get_args(hint)[0])
    if isinstance(hint, type) and issubclass(hint, Worded):
        return st.sampled_from(list(hint))
    return _OF_KIND[hint]


def happenings(kind: type[Happening]) -> st.SearchStrategy[Happening]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: some(hints[field.name]) for field in fields(kind)})


@given(st.one_of([happenings(kind) for kind in KINDS.values()]))
def test_any_event_comes_back(happening: Happening) -> None:
    kind, on, carried = row_of_happening(happening)
    event = event_of((7, 1, kind, on, carried, to_text(AT), "经办"))
    assert event == Event(7, AT, "经办", happening)
    assert type(event.what) is type(happening)


def test_money_keeps_its_digits() -> None:
    _, _, carried = row_of_happening(FeeAsked(date(2025, 3, 3), Decimal("40.50")))
    assert json.loads(carried) == {"yuan": "40.50"}


def read(kind: str, carried: object, on: str = "2025-03-03") -> Event:
    return event_of((1, 1, kind, on, json.dumps(carried), to_text(AT), "经办"))


def test_what_is_left_out_has_its_default() -> None:
    assert read("answered", {}).what == KINDS["answered"](date(2025, 3, 3))


@pytest.mark.parametrize(
    ("kind", "carried"),
    [
        ("merged", {}),
        ("answered", {"colour": "red"}),
        ("consulted", {"party": "press"}),
    ],
)
def test_what_a_later_version_added_is_not_known(kind: str, carried: object) -> None:
    with pytest.raises(NotKnown):
        read(kind, carried)


@pytest.mark.parametrize(
    ("kind", "carried", "on"),
    [
        ("answered", {"result": 5}, "2025-03-03"),
        ("answered", {"also": [5]}, "2025-03-03"),
        ("answered", {"is_partial": 2}, "2025-03-03"),
        ("fee_asked", {"yuan": "many"}, "2025-03-03"),
        ("extended", {"days": "20"}, "2025-03-03"),
        ("delayed", {}, "2025-03-03"),
        ("delayed", {"until": "soon"}, "2025-03-03"),
        ("answered", {}, "2025-02-30"),
    ],
)
def test_what_cannot_be_is_told(kind: str, carried: object, on: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        read(kind, carried, on)


def test_only_what_the_model_holds_is_written() -> None:
    with pytest.raises(TypeError):
        plain(1.5)
