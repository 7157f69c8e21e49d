"""Exchange JSON: a report there and back; what is no report is refused. Files: tests/intake."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.editions.form_2021 import FORM as FORM_2021
from forms.exchange import ExchangeError, from_exchange, to_exchange
from forms.parsing import MAX_COUNT, Refused, parse
from forms.report import Report
from forms.values import Kind, Value
from tests.builders import blank, complete
from tests.strategies import money


def typed(kind: Kind, text: str) -> Value:
    """Return what a clerk who types ``text`` leaves in the field."""
    try:
        return parse(kind, text)
    except Refused:
        return None


def values_of(kind: Kind) -> st.SearchStrategy[Value]:
    match kind:
        case Kind.COUNT:
            return st.one_of(
                st.none(), st.integers(0, MAX_COUNT), st.sampled_from(["无", "-1", "3件", "1,000"])
            )
        case Kind.MONEY:
            return st.one_of(st.none(), money(), st.just("2万元"))
        case Kind.YEAR:
            return st.integers(2008, 2099)
        case Kind.DATE:
            return st.one_of(st.none(), st.dates(date(2008, 1, 1), date(2099, 12, 31)))
        case Kind.BODY:
            return st.sampled_from([None, "department", "government"])
        case Kind.LINE | Kind.TEXT:
            return st.text(max_size=20).map(lambda text: typed(kind, text))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Make a report with any values in any fields."""
    ids = draw(st.sets(st.sampled_from(sorted(FORM_2021.fields)), max_size=25)) | {"unit", "year"}
    return Report(FORM_2021, {id: draw(values_of(FORM_2021.fields[id].kind)) for id in sorted(ids)})


@settings(max_examples=60, deadline=None)
@given(reports())
def test_a_report_goes_there_and_back(report: Report) -> None:
    data = json.loads(json.dumps(to_exchange(report)))
    data.setdefault("unit", None)
    back = from_exchange(data).values
    assert {id: repr(value) for id, value in back.items()} == {
        id: repr(value) for id, value in report.values.items()
    }


def test_layout() -> None:
    report = blank(
        {
            "unit": "局",
            "year": 2021,
            "date": date(2022, 1, 27),
            "contact.phone": "1",
            "text.overview": "文",
            "requests.received.natural": 9,
            "disclosure.fees.amount": Decimal("59237.2449"),
            "requests.carried_in.total": 3,
        }
    )
    data = to_exchange(report)
    cells = data.pop("cells")
    assert data == {
        "format": "2021",
        "unit": "局",
        "year": 2021,
        "date": "2022-01-27",
        "contact": {"phone": "1"},
        "text": {"overview": "文"},
    }
    assert (cells["requests.received.natural"], cells["disclosure.fees.amount"]) == (
        9,
        "59237.2449",
    )
    assert cells["requests.received.legal"] is None
    assert cells["requests.carried_in.total"] == 3
    assert "requests.received.total" not in cells  # derived


def test_cells_of_the_official_form_are_all_there() -> None:
    inputs = [
        id for id, field in FORM_2021.fields.items() if field.kind.is_number and not field.parts
    ]
    assert list(to_exchange(complete())["cells"]) == inputs


def test_nulls_are_blanks() -> None:
    report = from_exchange(
        {
            "format": "2021",
            "unit": None,
            "year": None,
            "contact": {"phone": None},
            "cells": {"requests.received.natural": None},
        }
    )
    assert report.values == {}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ({"format": "2021", "unit": "局", "year": 2021}, "缺少 cells"),
        ({"format": ["2021"], "unit": "局", "year": 2021, "cells": {}}, "不认识的格式版本"),
        ({"format": "2021", "unit": "局", "year": True, "cells": {}}, "真假值"),
        ({"format": "2021", "unit": 5, "year": 2021, "cells": {}}, "unit 应是字符串"),
        (
            {"format": "2021", "unit": "局", "year": 2021, "cells": {}, "text": {"requests": "x"}},
            "text.requests",
        ),
        ({"format": "2021", "unit": "局", "year": 2021, "cells": {"unit": "x"}}, "cells.unit"),
        (
            {"format": "2021", "unit": "局", "year": 2021, "cells": {}, "contact": "x"},
            "contact 应是一个 JSON 对象",
        ),
        (
            {"format": "2021", "unit": "局", "year": 2021, "cells": {}, "text": {"overview": {}}},
            "对象",
        ),
    ],
)
def test_what_is_no_report_is_refused(data: object, why: str) -> None:
    with pytest.raises(ExchangeError, match=why):
        from_exchange(data)
