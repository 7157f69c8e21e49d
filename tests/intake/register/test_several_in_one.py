"""Rows that hold several applications, or share one number, are told and not counted as one."""

from pathlib import Path

import pytest

from tests.intake.register.registers import HEADS, Rows, doubts, left_out, only, read_rows, row


def test_one_number_for_several_applicants_is_told(tmp_path: Path) -> None:
    same = {"登记编号": "2025-001", "申请内容": "道路"}
    rows = [
        HEADS,
        row(1, **same),
        row(1, **same, 申请人="钱乙"),
        row(1, **same, 申请人="孙丙公司", 申请人类别="商业企业"),
    ]
    found = read_rows(tmp_path, rows)
    assert only(found).row == 2
    same_as = "登记编号 2025-001 与工作表“2025年”第 2 行相同"
    ask = "，只读入了第一行，请核对是不是几件申请"
    assert left_out(found) == {
        3: f"{same_as}，申请人不同",
        4: f"{same_as}，申请人、申请人类别不同",
    }
    assert doubts(found) == {
        3: [f"{same_as}，申请人不同{ask}"],
        4: [f"{same_as}，申请人、申请人类别不同{ask}"],
    }


def test_applications_that_were_answered_together_are_three(tmp_path: Path) -> None:
    rows = [HEADS, row(3), ["2025-004"], ["2025-005"], row(6)]
    merged = [f"{column}2:{column}4" for column in "BCDEFG"]
    found = read_rows(tmp_path, rows, merged=merged)
    numbers = [entry.application.number for entry in found.entries]
    assert numbers == ["2025-003", "2025-004", "2025-005", "2025-006"]
    assert all(len(entry.happened) == 1 for entry in found.entries)
    assert not found.left_out
    assert set(doubts(found)) == {3, 4}


def test_numbers_that_were_filled_in_ahead_are_no_applications(tmp_path: Path) -> None:
    found = read_rows(tmp_path, [HEADS, row(1), ["2025-002"], ["2025-003"]])
    assert len(found.entries) == 1
    assert left_out(found) == dict.fromkeys((3, 4), "这一行只填了序号")


@pytest.mark.parametrize(
    "number",
    [
        "2025-001、002",
        "2025-003至005",
        "2025-1,2025-2",
        "2025-001～003",
        "〔2025〕1号及〔2025〕2号",
    ],
)
def test_several_numbers_in_one_cell_are_told(number: str, tmp_path: Path) -> None:
    found = read_rows(tmp_path, [HEADS, row(1, 登记编号=number)])
    (told,) = doubts(found)[2]
    assert told.endswith("像是几个编号，按一件读入，请核对")


@pytest.mark.parametrize("number", ["2025-001", "沪及〔2025〕1号", "2025—001", "依申请2025/7"])
def test_one_number_is_one(number: str, tmp_path: Path) -> None:
    assert not read_rows(tmp_path, [HEADS, row(1, 登记编号=number)]).doubts


def test_two_tables_side_by_side_are_left_out(tmp_path: Path) -> None:
    rows: Rows = [[*HEADS, *HEADS], [*row(1), *row(16)], [*row(2), *[None] * 7]]
    found = read_rows(tmp_path, rows)
    assert only(found).application.number == "2025-002"
    why = "有几栏“登记编号”，写的不一样，像是几张表并排"
    assert left_out(found) == {2: why}
    assert doubts(found) == {2: [f"{why}，没有读入"]}


@pytest.mark.parametrize("label", ["合计", "2025年共计", "全年合计", "三月份小计：", "合计12件"])
def test_a_sum_with_a_day_is_no_application(label: str, tmp_path: Path) -> None:
    found = read_rows(tmp_path, [HEADS, row(1), row(2, 登记编号=label)])
    assert only(found).row == 2
    assert left_out(found) == {3: "合计行，不是申请"}
    assert doubts(found) == {3: ["合计行，不是申请，没有读入"]}
