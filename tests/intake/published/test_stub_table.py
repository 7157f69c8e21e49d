"""Tables two and three as offices print them otherwise than the form."""

import pytest

from forms.editions.form_2021 import COLUMNS, request
from intake.published.report_read import Outcome
from reading.seen import Block, Box, Paragraph, Table
from tests.intake.published.printed_tables import (
    SECTIONS,
    assert_sound,
    box,
    different_figures,
    of,
    printed,
    read,
    row_at,
    table,
    values,
)

REQUESTS = different_figures("requests")


@pytest.mark.parametrize("count", [6, 8])
def test_another_count_is_never_filled_from_the_left(count: int) -> None:
    whole = printed("requests", REQUESTS)
    at = row_at(whole, "（一）予以公开")
    figures = (whole.rows[at][2:] * 2)[:count]
    whole.rows[at][2:] = figures
    found = read("requests", whole)
    assert {each.outcome for each in of(found, "granted")} == {Outcome.UNREAD}
    message = f"“（一）予以公开”一行没有读出：标题后有 {count} 格，应是 7 格。"
    assert [doubt.message for doubt in found.doubts] == [message]


def test_a_row_whose_figures_went_to_the_next_is_not_blank() -> None:
    whole = printed("requests", REQUESTS)
    at = row_at(whole, "2.重复申请")
    figures = whole.rows[at][1:]
    whole.rows[at][1:] = [box(at, 3 + col, "") for col in range(7)]
    whole.rows.insert(at + 1, [box(at, 2, ""), *figures])
    found = read("requests", whole)
    assert_sound(found, SECTIONS["requests"], REQUESTS)
    assert {each.outcome for each in of(found, "not_processed.repeated")} == {Outcome.UNREAD}


def test_missing_rows_are_told_at_once() -> None:
    whole = printed("requests", REQUESTS)
    del whole.rows[7:12]
    found = read("requests", whole)
    (doubt,) = found.doubts
    assert doubt.message.startswith("没有找到这几行：")
    assert len(doubt.cells) == 35


def test_nothing_at_all() -> None:
    found = read("requests")
    assert not found.is_found
    assert_sound(found, SECTIONS["requests"], REQUESTS)


def test_the_same_row_again_says_the_same() -> None:
    whole = printed("requests", REQUESTS)
    whole.rows.insert(5, whole.rows[4])
    assert values(read("requests", whole)) == REQUESTS


def test_the_same_row_with_other_figures_is_not_read() -> None:
    whole = printed("requests", REQUESTS)
    other = [whole.rows[4][0], *(box(4, 3 + col, "7") for col in range(7))]
    whole.rows.insert(5, other)
    found = read("requests", whole)
    assert {each.outcome for each in of(found, "carried_in")} == {Outcome.UNREAD}


def test_blanks_beside_the_figures_are_told_apart_by_columns() -> None:
    figures = {**REQUESTS, **{request("granted", key): "" for key, _ in COLUMNS}}
    figures[request("granted", "research")] = "5"
    whole = printed("requests", figures)
    at = row_at(whole, "（一）予以公开")
    whole.rows[at].append(box(at, 10, ""))
    found = read("requests", whole)
    assert found.fields[request("granted", "research")].value == 5
    whole.has_columns = False
    found = read("requests", whole)
    assert {each.outcome for each in of(found, "granted")} == {Outcome.UNREAD}


def test_each_row_as_a_table_with_heads_that_say_nothing() -> None:
    blocks: list[Block] = []
    heads = ["类别", *(f"数据{number}" for number in range(1, 7)), "总计"]
    for row in printed("requests", REQUESTS).rows[3:]:
        blocks += [Paragraph("标题"), table(heads, [each.text for each in row[-8:]])]
    found = read("requests", *blocks)
    assert values(found) == REQUESTS
    message = "表头没有印出或认不出，各格是按格式的次序读的。"
    assert [doubt.message for doubt in found.doubts] == [message]


def test_heads_in_another_order_are_followed() -> None:
    whole = printed("requests", REQUESTS)
    for row in whole.rows[1:2] + whole.rows[3:]:
        row.insert(-6 if len(row) > 3 else 0, row.pop())
    found = read("requests", whole)
    assert values(found) == REQUESTS


def test_a_report_within_a_table_that_lays_it_out() -> None:
    inner = printed("requests", REQUESTS)
    content: list[Paragraph | Table] = [Paragraph("三、"), inner, Paragraph("四、")]
    outer = Table([[Box(box(0, 0, "").span, content)]])
    found = read("requests", outer)
    assert values(found) == REQUESTS
    place = found.fields["requests.received.natural"].place
    assert place is not None
    assert (place.block, place.row, place.box) == (0, 0, 0)
