"""The heading of the table: where it is, in how many rows, and what its columns hold."""

from datetime import date
from pathlib import Path

import pytest

from intake.register.columns import BY_KEY, COLUMNS
from intake.register.heads import known_as
from intake.register.maps import map_from
from intake.register.wording import head_key
from ledger.events import Answered
from tests.intake.register.registers import (
    HEADS,
    PLAIN,
    Rows,
    answer,
    doubts,
    left_out,
    only,
    read,
    read_rows,
    row,
    saved,
)


def test_no_head_stands_for_two_columns() -> None:
    heads = [head_key(head) for column in COLUMNS for head in column.heads.split()]
    assert len(set(heads)) == len(heads)
    assert len(BY_KEY) == len(COLUMNS)


@pytest.mark.parametrize(
    ("heads", "key"),
    [
        (("收到时间",), "received_on"),
        (("收到 日期（年月日）",), "received_on"),
        (("申请人\n（姓名或名称）",), "name"),
        (("政府信息公开申请内容",), "subject"),
        (("答复", "日期"), "answered_on"),
        (("申请人信息", "联系电话"), "phone"),
        (("申请人", "身份证号码"), "identity"),
        (("本人有效身份证复印件号",), "identity"),
        (("复议诉讼", "办理结果"), "dispute"),
        (("征求意见", "答复日期"), "ignored"),
        (("向第三方征求意见的情况", "答复日期"), "ignored"),
        (("行政复议和行政诉讼应对情况", "办理结果"), "dispute"),
        (("是否引起行政复议",), "dispute"),
        (("补正后重新答复日期",), "correction"),
        (("基本情况", "申请人", "类别"), "applicant"),
        (("答复日期（补正）",), "correction"),
        (("送达日期(补正告知书)",), "correction"),
        (("答复日期(延期后)",), "extended"),
        (("处理结果（行政复议）",), "dispute"),
        (("（第三方）答复日期",), "ignored"),
        (("（应）答复日期",), "ignored"),
        (("收到日期（如2025-03-01）",), "received_on"),
        (("答复日期（实际）",), "answered_on"),
    ],
)
def test_a_column_is_known_by_its_heads(heads: tuple[str, ...], key: str) -> None:
    known = known_as(heads)
    assert known is not None
    assert known.key == key


@pytest.mark.parametrize(
    "heads",
    [
        ("日期",),
        ("办理情况", "日期"),
        ("是否涉密",),
        ("答复日期（截止）",),
        ("答复日期【法定】",),
        ("完成日期(要求)",),
        ("收到日期（申请人）",),
        ("答复", "签收日期"),
        ("承办", "收到日期"),
        ("协办", "答复日期"),
        ("科室办理", "答复日期"),
        ("某某", "科室办理", "结果"),
    ],
)
def test_a_head_that_may_be_anything_is_not_known(heads: tuple[str, ...]) -> None:
    assert known_as(heads) is None


def test_titles_above_the_table_are_none_of_its_rows(tmp_path: Path) -> None:
    titles: Rows = [["测试县测试局登记表"], ["单位：测试局", None, "填表时间：1月"], []]
    found = read_rows(tmp_path, [*titles, HEADS, PLAIN], merged=["A1:G1"])
    assert only(found).row == 5
    assert not found.left_out
    assert not found.doubts


def test_a_heading_of_two_rows(tmp_path: Path) -> None:
    rows: Rows = [
        ["登记编号", "收到日期", "申请人", None, "申请内容", "答复", None, None],
        [None, None, "姓名", "类别", None, "日期", "文号", "结果"],
        [*PLAIN[:5], "2025-03-20", "测公开〔2025〕1号", "予以公开"],
    ]
    merged = ["A1:A2", "B1:B2", "E1:E2", "C1:D1", "F1:H1"]
    entry = only(read_rows(tmp_path, rows, merged=merged))
    assert entry.row == 3
    assert entry.application.applicant == "natural"
    assert answer(entry) == Answered(date(2025, 3, 20), "granted", document="测公开〔2025〕1号")


def test_a_heading_of_two_rows_without_merged_cells(tmp_path: Path) -> None:
    rows: Rows = [
        ["填报单位：测试局", None, None, None, None, None, None, "1月5日"],
        ["登记编号", "收到日期", "申请人类别", "申请内容", "答复", None, "行政复议", None],
        [None, None, None, None, "日期", "结果", "办理结果", "收到日期"],
        ["2025-001", "3月3日", "公民", "道路", "3月9日", "予以公开", "维持", "5月6日"],
    ]
    found = read_rows(tmp_path, rows)
    assert answer(only(found)) == Answered(date(2025, 3, 9), "granted")
    assert doubts(found) == {4: ["登记表里记了复议、诉讼，没有读入，请在台账里补记"]}


def test_columns_of_ticks(tmp_path: Path) -> None:
    rows: Rows = [
        ["编号", "收到日期", "申请人类别", None, "内容", "答复日期", "办理结果", None, None],
        [None, None, "自然人", "商业企业", None, None, "予以公开", "不予公开", "不存在"],
        ["1", "3月3日", "√", None, "道路", "3月9日", "√", None, None],
        ["2", "3月4日", None, "√", "桥梁", "3月9日", None, "商业秘密", None],
        ["3", "3月5日", None, "1", "隧道", "3月9日", None, None, 1],
        ["4", "3月6日", "√", "√", "涵洞", "3月9日", "√", None, "√"],
    ]
    merged = ["A1:A2", "B1:B2", "E1:E2", "F1:F2", "C1:D1", "G1:I1"]
    found = read_rows(tmp_path, rows, merged=merged)
    kinds = [entry.application.applicant for entry in found.entries]
    assert kinds == ["natural", "business", "business", ""]
    results = [answer(entry).result for entry in found.entries]
    assert results == ["granted", "refused.third_party_rights", "unavailable.not_held", ""]
    assert doubts(found) == {
        6: ["申请人类别写了不止一种，请在台账里选定", "办理结果不能确定：写了几种不同的结果"]
    }


def test_a_heading_that_is_repeated_is_no_application(tmp_path: Path) -> None:
    found = read_rows(tmp_path, [HEADS, row(1), HEADS, row(2)])
    assert [entry.row for entry in found.entries] == [2, 4]
    assert left_out(found) == {3: "重复的表头"}
    assert not found.doubts


def test_another_heading_further_down_holds_from_there(tmp_path: Path) -> None:
    other = ("收到日期", "登记编号", "申请内容", "申请人类别")
    found = read_rows(tmp_path, [HEADS, row(1), other, ("2025.4.1", "2025-9", "河道", "公司")])
    assert [entry.application.number for entry in found.entries] == ["2025-001", "2025-9"]
    assert found.entries[1].application.applicant == "business"


def test_of_several_days_of_receipt_the_one_that_says_so_counts(tmp_path: Path) -> None:
    heads = ("编号", "登记日期", "申请日期", "收到日期", "内容", "申请人类别")
    found = read_rows(tmp_path, [heads, ("1", "3月9日", "3月1日", "3月5日", "道路", "公民")])
    application = only(found).application
    assert (str(application.received_on), str(application.arrived_on)) == (
        "2025-03-05",
        "2025-03-01",
    )


def test_two_columns_with_one_head_must_agree(tmp_path: Path) -> None:
    heads = ("编号", "收到日期", "收到日期", "内容", "申请人类别")
    rows: Rows = [
        heads,
        ("1", "3月5日", "3月5日", "道路", "公民"),
        ("2", "3月5日", "3月6日", "桥", "公民"),
    ]
    found = read_rows(tmp_path, rows)
    assert only(found).row == 2
    assert left_out(found) == {3: "收到日期不能确定：“3月5日、3月6日”读不出是哪一天"}


def test_columns_that_nobody_knows_are_told(tmp_path: Path) -> None:
    rows = [(*HEADS, "风险等级", None), (*PLAIN, "高", "见附件"), (*row(2), None, None)]
    found = read_rows(tmp_path, rows)
    assert doubts(found) == {
        1: ["没有认出这些列，没有读入：“风险等级”", "第 I 列没有表头，没有读入"]
    }


def test_a_map_names_columns_and_words(tmp_path: Path) -> None:
    heads = (
        "登记编号",
        "来件日",
        "申请人",
        "申请人类别",
        "申请内容",
        "答复日期",
        "去向",
        "风险等级",
    )
    path = saved(tmp_path, [heads, (*PLAIN[:-1], "转信访局", "高")])
    map = map_from(
        {
            "来件 日": "收到日期",
            "去向": "result",
            "风险等级": "",
            "办理结果用语": {"转信访局": "信访", "转办": "open"},
        }
    )
    found = read(path, map)
    assert answer(only(found)).result == "not_processed.petition"
    assert not found.doubts


def test_no_map_brings_identity_numbers_in(tmp_path: Path) -> None:
    path = saved(tmp_path, [(*HEADS, "身份证"), (*PLAIN, "110101199003071234")])
    found = read(path, map_from({"身份证": "phone"}))
    assert only(found).person.phone == ""
    assert doubts(found) == {1: ["“身份证”一列没有读入：程序不保存身份证号"]}


def test_a_head_with_a_bracket_that_says_which_is_another_and_told(tmp_path: Path) -> None:
    heads = ("编号", "收到日期", "内容", "申请人类别", "答复日期（截止）", "办结日期", "办理结果")
    cells = ("2025-1", "2025-03-03", "道路", "公民", "2025-03-31", "2025-03-20", "予以公开")
    found = read_rows(tmp_path, [heads, cells])
    assert answer(only(found)).on == date(2025, 3, 20)
    assert doubts(found) == {1: ["没有认出这些列，没有读入：“答复日期（截止）”"]}


def test_a_map_tells_heads_apart_by_their_brackets(tmp_path: Path) -> None:
    heads = (*HEADS[:5], "答复日期（法定）", "答复日期（发出）", "办理结果")
    path = saved(tmp_path, [heads, (*PLAIN[:5], "2025-03-31", *PLAIN[5:])])
    found = read(path, map_from({"答复日期（法定）": "", "答复日期（发出）": "答复日期"}))
    assert answer(only(found)).on == date(2025, 3, 20)
    assert not found.doubts
