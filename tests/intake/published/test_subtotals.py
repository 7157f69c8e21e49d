"""Sums that the form does not have are dropped, told, and never its total."""

import pytest

from intake.published.report_read import Outcome
from tests.intake.published.printed_tables import (
    SECTIONS,
    assert_sound,
    box,
    different_figures,
    of,
    printed,
    read,
    row_at,
    values,
)

REQUESTS = different_figures("requests")


@pytest.mark.parametrize("name", ["小计", "合计", "法人小计"])
def test_a_column_is_dropped_and_told(name: str) -> None:
    whole = printed("requests", REQUESTS)
    for row in whole.rows[2:]:
        row.insert(len(row) - 1 if len(row) > 5 else len(row), box(0, 9, "999"))
    whole.rows[2][-1] = box(2, 9, name)
    whole.rows[1][-1] = box(1, 10, "总计", rows=2)
    found = read("requests", whole)
    assert values(found) == REQUESTS
    assert [doubt.message for doubt in found.doubts] == ["“小计”的行、列格式里没有，没有读入。"]


@pytest.mark.parametrize("name", ["小计", "合计", "（三）不予公开小计"])
def test_rows_are_dropped_and_told(name: str) -> None:
    whole = printed("requests", REQUESTS)
    for after in ("8.属于行政查询事项", "3.补正后申请内容仍不明确", "3.其他"):
        at = row_at(whole, after)
        whole.rows.insert(at + 1, [box(at, 2, name), *(box(at, 3 + n, "9") for n in range(7))])
    found = read("requests", whole)
    assert values(found) == REQUESTS


def test_of_several_sums_none_is_the_total() -> None:
    whole = printed("requests", REQUESTS)
    at = row_at(whole, "（七）总计")
    whole.rows[at][0] = box(at, 1, "合计")
    first = row_at(whole, "8.属于行政查询事项")
    whole.rows.insert(first + 1, [box(0, 2, "合计"), *(box(0, 3 + n, "9") for n in range(7))])
    found = read("requests", whole)
    assert {each.outcome for each in of(found, "total")} == {Outcome.UNREAD}
    assert_sound(found, SECTIONS["requests"], REQUESTS)
