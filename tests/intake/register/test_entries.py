"""What of a row is taken, what is in doubt, and why a row is left out."""

from datetime import date
from pathlib import Path

import pytest

from ledger.applications import Channel
from ledger.events import (
    Answered,
    Corrected,
    CorrectionAsked,
    Ended,
    Happening,
    Lapsed,
    NotCounted,
    Overdue,
    Voided,
    Withdrawn,
)
from tests.intake.register.registers import (
    HEADS,
    PLAIN,
    Value,
    all_of,
    answer,
    doubts,
    left_out,
    only,
    read_rows,
    row,
)

ANSWERED_ON = date(2025, 3, 20)


def one(folder: Path, **values: Value) -> tuple[tuple[Happening, ...], list[str]]:
    """What happened by a row with these ``values``, and what is in doubt of it."""
    found = read_rows(folder, [HEADS, row(1, **values)])
    return only(found).happened, doubts(found).get(2, [])


def test_a_row_with_nothing_to_doubt(tmp_path: Path) -> None:
    found = read_rows(tmp_path, [(*HEADS, "承办科室", "申请方式"), (*PLAIN, "法规科", "当面")])
    entry = only(found)
    application = entry.application
    assert (application.id, application.unit, application.number) == (0, "", "2025-001")
    assert (application.channel, application.office) == (Channel.IN_PERSON, "法规科")
    assert application.arrived_on == entry.received_on == date(2025, 3, 3)
    assert (application.applicant, application.subject) == ("natural", "道路规划")
    assert application.received_on is None
    assert entry.person.name == "赵甲"
    assert entry.happened == (Answered(ANSWERED_ON, "granted"),)
    assert not found.left_out
    assert not found.doubts


def test_what_has_to_be_confirmed_is_received_on_the_day_of_the_register(tmp_path: Path) -> None:
    found = read_rows(tmp_path, [(*HEADS, "申请方式"), (*PLAIN, "网上"), (*row(2), "托人捎来")])
    known, unknown = (entry.application for entry in found.entries)
    assert known.channel is Channel.INTERNET
    assert known.received_on == date(2025, 3, 3)
    assert known.received_because == "按读入的登记表收到"
    assert unknown.channel is Channel.UNKNOWN
    assert doubts(found) == {3: ["没有认出“申请方式”的“托人捎来”，按未注明读入"]}


@pytest.mark.parametrize(
    ("words", "closing"),
    [
        ("申请人撤回申请", Withdrawn(ANSWERED_ON)),
        ("逾期不补正", Lapsed(ANSWERED_ON, Overdue.CORRECTION)),
        ("逾期未缴费", Lapsed(ANSWERED_ON, Overdue.FEE)),
        ("（六）其他处理3.其他", Ended(ANSWERED_ON, "登记表里记为其他处理")),
        ("作废", Voided(ANSWERED_ON, NotCounted.MISTAKEN, "登记表里记为作废")),
    ],
)
def test_a_case_may_end_without_an_answer(words: str, closing: Happening, tmp_path: Path) -> None:
    assert one(tmp_path, 办理结果=words) == ((closing,), [])


@pytest.mark.parametrize("words", ["办理中", None, "/"])
def test_what_is_not_closed_is_open(words: str | None, tmp_path: Path) -> None:
    assert one(tmp_path, 办理结果=words, 答复日期=None) == ((), [])


def test_an_answer_without_a_certain_result_has_none(tmp_path: Path) -> None:
    unknown = Answered(ANSWERED_ON, "")
    why = "没有认出“办理结果”的“已转办”，办理结果没有读入"
    assert one(tmp_path, 办理结果="已转办") == ((unknown,), [why])
    why = "办理结果不能确定：只写了“不予公开”，没有写是其中哪一种"
    assert one(tmp_path, 办理结果="不予公开") == ((unknown,), [why])
    why = "办理结果不能确定：没有写办理结果"
    assert one(tmp_path, 办理结果=None) == ((unknown,), [why])


def test_a_result_without_a_certain_day_leaves_the_case_open(tmp_path: Path) -> None:
    why = "有办理结果，没有确定的答复日期：按还没有办结读入"
    assert one(tmp_path, 答复日期=None) == ((), [why])
    unread = "答复日期不能确定，没有读入：“3/4/2025”可以读成 2025年3月4日、2025年4月3日"
    assert one(tmp_path, 答复日期="3/4/2025") == ((), [unread, why])
    before = "答复日期 2025年1月8日 早于收到日期 2025年3月3日，没有读入"
    assert one(tmp_path, 答复日期="1月8日") == ((), [before, why])
    later = "答复日期 2026年3月2日 在今天以后，没有读入"
    assert one(tmp_path, 答复日期="2026-03-02") == ((), [later, why])


def test_a_day_of_answer_long_after_the_receipt_is_told(tmp_path: Path) -> None:
    found = read_rows(tmp_path, [HEADS, row(1, 收到日期="2025-01-06", 答复日期="2026-01-20")])
    assert str(answer(only(found)).on) == "2026-01-20"
    told = "答复日期 2026年1月20日 离收到日期 2025年1月6日 很久，请核对年份"
    assert doubts(found) == {2: [told]}


def test_a_result_that_is_not_certain_and_has_no_day_is_told(tmp_path: Path) -> None:
    why = "办理结果不能确定：只写了“不予公开”，没有写是其中哪一种；按还没有办结读入"
    assert one(tmp_path, 答复日期=None, 办理结果="不予公开") == ((), [why])


def test_a_day_of_answer_of_what_is_in_hand_is_told(tmp_path: Path) -> None:
    why = "有答复日期 2025年3月20日，办理结果却写着还在办理：按还没有办结读入"
    assert one(tmp_path, 办理结果="办理中") == ((), [why])


@pytest.mark.parametrize(
    ("written", "why"),
    [
        (None, "没有收到日期"),
        ("3/4/2025", "收到日期不能确定：“3/4/2025”可以读成 2025年3月4日、2025年4月3日"),
        ("2026-03-02", "收到日期 2026年3月2日 在今天以后"),
        ("2015-03-03", "收到日期不能确定：“2015-03-03”不在 2025 年前后"),
    ],
)
def test_without_a_certain_day_of_receipt_a_row_is_left_out(
    written: str | None, why: str, tmp_path: Path
) -> None:
    found = read_rows(tmp_path, [HEADS, row(1, 收到日期=written), row(2)])
    assert [entry.row for entry in found.entries] == [3]
    assert left_out(found) == {2: why}
    assert doubts(found) == {2: [f"{why}，没有读入"]}


def test_rows_that_are_no_application_are_listed_without_doubt(tmp_path: Path) -> None:
    rows = [
        ("序号", *HEADS),
        (1, *row(1)),
        (2, *[None] * 7),
        ("三月份", *[None] * 7),
        ("合计", 2, *[None] * 6),
        [None] * 8,
        ("填表说明：按收到日期登记", *[None] * 7),
    ]
    found = read_rows(tmp_path, rows)
    assert len(found.entries) == 1
    assert left_out(found) == {
        3: "这一行只填了序号",
        4: "这一行只有一格有内容，不像一件申请",
        5: "合计行，不是申请",
        7: "这一行只有一格有内容，不像一件申请",
    }
    assert not found.doubts


def test_a_day_without_a_year_is_of_the_sheet_unless_the_number_names_another(
    tmp_path: Path,
) -> None:
    rows = [HEADS, row(1, 收到日期="3月5日"), row(2, 登记编号="2024-112", 收到日期="12月20日")]
    found = read_rows(tmp_path, rows)
    assert only(found).received_on == date(2025, 3, 5)
    why = "收到日期不能确定：“12月20日”没有写年份，工作表的名称、标题和编号里也定不下来"
    assert left_out(found) == {3: why}


@pytest.mark.parametrize(
    ("sheet", "title", "number"),
    [
        ("2025", "登记表", "1"),
        ("25年", "登记表", "1"),
        ("2025年", "填表时间：2026年1月5日", "1"),
        ("2025年", "2026-1-5", "1"),
        ("台账", "二〇二五年度登记表", "1"),
        ("台账", "登记表", "2025-001"),
        ("台账", "登记表", "依申请〔2025〕1号"),
        ("台账", "登记表", "20250001"),
    ],
)
def test_the_year_is_that_of_the_sheet_the_title_or_the_number(
    sheet: str, title: str, number: str, tmp_path: Path
) -> None:
    rows = [[title], HEADS, row(1, 登记编号=number, 收到日期="3月5日", 答复日期="3月9日")]
    found = read_rows(tmp_path, rows, sheet=sheet)
    assert only(found).received_on == date(2025, 3, 5)
    assert answer(only(found)).on == date(2025, 3, 9)


def test_a_sheet_that_names_two_years_is_of_none(tmp_path: Path) -> None:
    rows = [HEADS, row(1, 登记编号="1", 收到日期="3月5日")]
    assert not read_rows(tmp_path, rows, sheet="2024-2025").entries


def test_a_day_in_another_year_than_the_sheet_is_told(tmp_path: Path) -> None:
    rows = [
        HEADS,
        row(1, 收到日期="2024-12-31"),
        row(2, 登记编号="2024-112", 收到日期="2024-12-30"),
    ]
    found = read_rows(tmp_path, rows)
    assert [str(entry.received_on) for entry in found.entries] == ["2024-12-31", "2024-12-30"]
    assert doubts(found) == {2: ["收到日期 2024年12月31日 不在 2025 年，请核对"]}


def test_corrections_are_taken_where_their_days_are_in_order(tmp_path: Path) -> None:
    heads = (*HEADS, "补正告知时间", "补正材料收到时间")
    rows = [heads, (*row(1), "3.5", "3.10"), (*row(2), "3.10", "3.5"), (*row(3), None, "3.10")]
    found = read_rows(tmp_path, rows)
    asked, corrected = CorrectionAsked(date(2025, 3, 5)), Corrected(date(2025, 3, 10))
    assert found.entries[0].happened[:2] == (asked, corrected)
    assert len(found.entries[1].happened) == 1
    assert len(found.entries[2].happened) == 1
    assert doubts(found) == {
        3: ["补正告知、收到补正、答复的日期先后不对，补正没有读入"],
        4: ["有收到补正日期，没有确定的补正告知日期，补正没有读入"],
    }


def test_what_is_not_taken_over_is_told_where_it_says_anything(tmp_path: Path) -> None:
    heads = (*HEADS, "补正情况", "是否延期", "行政复议")
    found = read_rows(
        tmp_path, [heads, (*row(1), "否", "无", "/"), (*row(2), "已补正", "是", "维持")]
    )
    assert doubts(found) == {
        3: [
            "登记表里记了补正，没有读入，请在台账里补记",
            "登记表里记了延期，没有读入，请在台账里补记",
            "登记表里记了复议、诉讼，没有读入，请在台账里补记",
        ]
    }


@pytest.mark.parametrize(
    "number",
    [
        "110101199003071234",
        "11010119900307123X",
        "110101900307123",
        "１１０１０１１９９００３０７１２３４",
    ],
)
def test_an_identity_number_is_kept_nowhere(number: str, tmp_path: Path) -> None:
    values = {"申请人": f"赵甲 {number}", "申请内容": f"{number}的档案", "申请人类别": number}
    found = read_rows(tmp_path, [(*HEADS, "联系电话"), (*row(1, **values), number)])
    assert number not in all_of(found)
    told = doubts(found)[2]
    for label in ("申请人", "申请内容", "联系电话"):
        assert f"“{label}”里有身份证号，没有读入这个号码" in told
    assert only(found).person.name == "赵甲 （身份证号略）"


def test_what_is_told_of_a_row_names_nobody(tmp_path: Path) -> None:
    values = {"申请人": "诸葛甲、钱乙", "办理结果": "诸葛甲电话撤回", "答复日期": "钱乙3月来取"}
    told = doubts(read_rows(tmp_path, [HEADS, row(1, **values)]))[2]
    assert told[0] == "答复日期不能确定，没有读入：“某某3月来取”读不出是哪一天"
    assert told[1] == "没有认出“办理结果”的“某某电话撤回”，办理结果没有读入"


def test_a_long_summary_is_cut_and_told(tmp_path: Path) -> None:
    found = read_rows(tmp_path, [HEADS, row(1, 申请内容="信" * 501)])
    assert only(found).application.subject == "信" * 500
    assert doubts(found) == {2: ["内容摘要超过 500 字，只读入前 500 字"]}


def test_what_is_too_long_for_a_number_is_left_out_and_told(tmp_path: Path) -> None:
    found = read_rows(tmp_path, [HEADS, row(1, 登记编号="9" * 60), row(2, 登记编号="9" * 61)])
    assert only(found).application.number == "9" * 60
    assert doubts(found)[3] == ["登记编号有 61 字，不像一个编号，没有读入"]


def test_what_stands_in_merged_cells_or_says_as_above_is_that_of_the_row_above(
    tmp_path: Path,
) -> None:
    rows = [HEADS, row(1), row(2, 申请人=None), row(3, 申请人="同上", 收到日期="〃")]
    found = read_rows(tmp_path, rows, merged=["C2:C3"])
    assert [entry.person.name for entry in found.entries] == ["赵甲"] * 3
    assert [str(entry.received_on) for entry in found.entries] == ["2025-03-03"] * 3
    assert not found.doubts
