"""What other columns of a row say beside those that are read is told."""

from pathlib import Path

import pytest

from tests.intake.register.registers import (
    HEADS,
    PLAIN,
    Rows,
    answer,
    doubts,
    only,
    read_rows,
    row,
)


def test_the_day_on_which_the_applicant_signs_is_no_receipt(tmp_path: Path) -> None:
    rows: Rows = [
        ["编号", "申请", None, None, "答复", None],
        [None, "登记日期", "内容", "类别", "签收日期", "结果"],
        ["2025-1", "2025-03-03", "道路", "公民", "2025-03-25", "予以公开"],
    ]
    found = read_rows(tmp_path, rows, merged=["A1:A2", "B1:D1", "E1:F1"])
    assert str(only(found).received_on) == "2025-03-03"
    assert "没有认出这些列，没有读入：“答复签收日期”" in doubts(found)[2]


def test_an_answer_of_those_who_help_is_none_to_the_applicant(tmp_path: Path) -> None:
    rows: Rows = [
        ["编号", "收件日期", "内容", "协办", None, "送达日期", "结果"],
        [None, None, None, "单位", "答复日期", None, None],
        ["2025-1", "2025-3-3", "道路", "某局", "2025-3-9", "2025-3-20", "予以公开"],
    ]
    merged = [*(f"{column}1:{column}2" for column in "ABCFG"), "D1:E1"]
    found = read_rows(tmp_path, rows, merged=merged)
    assert str(answer(only(found)).on) == "2025-03-20"
    assert doubts(found)[2] == ["没有认出这些列，没有读入：“协办单位”、“协办答复日期”"]


def test_two_days_of_receipt_that_differ_are_told(tmp_path: Path) -> None:
    heads = ("编号", "登记日期", "签收日期", "内容", "申请人类别")
    cells = ("2025-1", "2025-03-03", "2025-03-25", "道路", "公民")
    found = read_rows(tmp_path, [heads, cells])
    assert str(only(found).received_on) == "2025-03-25"
    told = "“登记日期”写的是 2025年3月3日，收到日期按“签收日期”的 2025年3月25日 读入，请核对"
    assert doubts(found) == {2: [told]}


def test_another_day_of_the_answer_is_told_where_the_best_is_empty(tmp_path: Path) -> None:
    found = read_rows(tmp_path, [(*HEADS, "办结日期"), (*row(1, 答复日期=None), "2025-03-20")])
    assert only(found).happened == ()
    assert "“办结日期”写的是 2025年3月20日，没有读入，请核对" in doubts(found)[2]


def test_a_column_that_is_called_as_here_leaves_no_doubt(tmp_path: Path) -> None:
    found = read_rows(tmp_path, [(*HEADS, "送达日期"), (*PLAIN, "2025-03-25")])
    assert str(answer(only(found)).on) == "2025-03-20"
    assert not found.doubts


@pytest.mark.parametrize(
    "note", ["申请人3月10日撤回申请", "误登记，作废", "与001重复，不计", "告知向其他机关申请"]
)
def test_a_note_on_the_way_of_a_case_is_told(note: str, tmp_path: Path) -> None:
    found = read_rows(tmp_path, [(*HEADS, "备注"), (*PLAIN, note)])
    assert doubts(found) == {
        1: ["这些列台账里没有地方记，没有读入：“备注”"],
        2: [f"“备注”里写着“{note}”，没有读入，请核对办理情况"],
    }


def test_columns_that_a_ledger_has_no_place_for_are_told_once(tmp_path: Path) -> None:
    heads = (*HEADS, "备注", "征求第三方意见", "收费情况", "归档日期")
    rows = [
        heads,
        (*row(1), "材料齐全", "已征求", "5元", None),
        (*row(2), "电话核实过", None, None, "无"),
    ]
    found = read_rows(tmp_path, rows)
    told = "这些列台账里没有地方记，没有读入：“备注”、“征求第三方意见”、“收费情况”"
    assert doubts(found) == {1: [told]}
