"""Exchange JSON: a report there and back; what is no report is refused. Files: tests/intake."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.choice import Choice
from forms.editions.form_2021 import FORM as FORM_2021
from forms.exchange import ExchangeError, from_exchange, to_exchange, with_bindings
from forms.parsing import MAX_COUNT, Refused, parse
from forms.prose.choices import place_of
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


# ---- what the clerk said of numbers


TEXT, RECEIVED = "text.overview", "requests.received.total"


def chosen() -> Report:
    report = complete({TEXT: "删去的一句。收到申请公开12件，其中网上7件。"})
    for number, cells in (("12", (RECEIVED,)), ("7", ())):
        place = place_of(report.text(TEXT), TEXT, report.text(TEXT).index(number))
        assert place
        report.choose(Choice(place, cells))
    return report


def test_choices_go_there_and_back_and_are_no_content() -> None:
    report = chosen()
    data = json.loads(json.dumps(with_bindings(report)))
    back = from_exchange(data)
    assert back.choices == report.choices
    del data["_bindings"]
    assert data == to_exchange(report)
    assert with_bindings(complete()) == to_exchange(complete())


def test_no_word_goes_out_that_stands_in_the_texts_no_more() -> None:
    report = chosen()
    report = report.changed([report.edit(TEXT, "收到申请公开13件。")])
    (note,) = with_bindings(report)["_bindings"]
    assert note == {
        "id": TEXT,
        "sentence": "收到申请公开#件",
        "clause": "收到申请公开#件",
        "number": 0,
        "before": "",
        "after": "",
        "nth": 0,
        "of": 1,
        "is_alone": True,
        "cells": [RECEIVED],
    }


@pytest.mark.parametrize(
    "notes",
    [None, 3, "x", {}, [None], [{}], [{"id": TEXT}], [[]], [{"cells": []}] * 9, float("nan")],
)
def test_notes_of_another_program_are_no_matter(notes: object) -> None:
    data = to_exchange(complete()) | {"_bindings": notes}
    assert from_exchange(data).choices == {}


def test_of_notes_those_count_that_can_be_read_and_no_more_than_a_report_can_have() -> None:
    data = with_bindings(chosen())
    first, second = data["_bindings"]
    data["_bindings"] = [{**first, "id": "text.nowhere"}, {**first, "of": True}, second]
    assert len(from_exchange(data).choices) == 1
    data["_bindings"] = [{**first, "number": number} for number in range(9_999)]
    assert len(from_exchange(data).choices) == 2_000
