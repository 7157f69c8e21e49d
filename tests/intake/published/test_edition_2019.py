"""Reports on 2019 and 2020: what their table two has in common with ours is read, no more."""

import pytest

from forms.editions import form_2019
from forms.editions.form_2021 import FORM
from intake.published.report_read import Outcome
from reading.seen import Block, Table
from tests.intake.published.printed_tables import (
    SECTIONS,
    assert_sound,
    box,
    printed,
    read,
    table,
    values,
)

OLDER = [
    ["第二十条第（一）项"],
    ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
    ["规章", "1", "2", "3"],
    ["规范性文件", "4", "5", "6"],
    ["第二十条第（五）项"],
    ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
    ["行政许可", "21", "减4", "8842"],
    ["其他对外管理服务事项", "35", "0", "77"],
    ["第二十条第（六）项"],
    ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
    ["行政处罚", "51", "+3", "612"],
    ["行政强制", "9", "0", "45"],
    ["第二十条第（八）项"],
    ["信息内容", "上一年项目数量", "本年增/减"],
    ["行政事业性收费", "12", "-1"],
    ["第二十条第（九）项"],
    ["信息内容", "采购项目数量", "采购总金额"],
    ["政府集中采购", "30", "251000元"],
]
READ = {
    "disclosure.permits.decisions": "8842",
    "disclosure.penalties.decisions": "612",
    "disclosure.coercion.decisions": "45",
}
PRINTED = {**dict.fromkeys((field.id for field in SECTIONS["disclosure"].fields), ""), **READ}


def test_what_carries_over_is_read_and_the_rest_is_told_once() -> None:
    found = read("disclosure", table(*OLDER))
    assert found.edition == form_2019.NAME
    assert values(found) == READ
    assert {each.outcome for each in found.fields.values()} == {Outcome.READ, Outcome.BLANK}
    (doubt,) = found.doubts
    assert doubt.cells == ()
    assert "2019" in doubt.message


@pytest.mark.parametrize("has_columns", [True, False])
@pytest.mark.parametrize("lost", range(len(OLDER)))
def test_no_row_that_is_lost_makes_another_count_of_it(lost: int, *, has_columns: bool) -> None:
    rows = OLDER[:lost] + OLDER[lost + 1 :]
    found = read("disclosure", table(*rows, has_columns=has_columns))
    assert_sound(found, SECTIONS["disclosure"], PRINTED)


def test_a_page_begins_at_each_row() -> None:
    for at in range(1, len(OLDER)):
        blocks: list[Block] = [table(*OLDER[:at]), table(*OLDER[at:])]
        found = read("disclosure", *blocks)
        assert values(found) == READ
        assert found.edition == form_2019.NAME


def test_a_row_that_is_short_of_a_figure_is_not_read() -> None:
    rows = [*OLDER[:6], ["行政许可", "21", "8842"], *OLDER[7:]]
    found = read("disclosure", table(*rows))
    assert found.fields["disclosure.permits.decisions"].outcome is Outcome.UNREAD
    assert_sound(found, SECTIONS["disclosure"], PRINTED)


def test_our_form_is_not_taken_for_it() -> None:
    figures = {field.id: "3" for field in SECTIONS["disclosure"].fields}
    assert read("disclosure", printed("disclosure", figures)).edition == ""


def test_its_heads_are_none_of_ours() -> None:
    grid = SECTIONS["disclosure"].grid
    assert grid is not None
    assert {cell.text for cell in grid.cells}.isdisjoint(form_2019.HEADS)


def test_only_what_carries_over_has_an_id_of_ours() -> None:
    ids = {field.id for field in form_2019.DISCLOSURE.fields}
    assert ids & set(FORM.fields) == set(READ)


def test_its_table_is_covered_without_gap() -> None:
    rows: list[Table] = []
    for number in range(form_2019.DISCLOSURE.rows):
        cells = [cell for cell in form_2019.DISCLOSURE.cells if cell.row == number]
        rows.append(Table([[box(0, cell.col, cell.text) for cell in cells]]))
    assert all(each.rows[0] for each in rows)


def test_our_form_with_a_part_of_it_is_ours() -> None:
    figures = {field.id: "3" for field in SECTIONS["disclosure"].fields}
    ours = printed("disclosure", figures)
    del ours.rows[2]
    found = read("disclosure", ours, table(*OLDER[-3:]))
    assert found.edition == ""
    assert_sound(found, SECTIONS["disclosure"], figures)
