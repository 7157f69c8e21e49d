"""Rows that are one application are taken once; what may be one is told."""

from pathlib import Path

from intake.register.findings import Entry, RegisterRead
from intake.register.present import new_to
from intake.register.register import register_of
from ledger.cases import Case
from ledger.events import Answered
from ledger.ledger import Ledger
from tests.intake.register.registers import (
    HEADS,
    TODAY,
    answer,
    as_sheet,
    doubts,
    left_out,
    only,
    read_rows,
    row,
)
from tests.ledger.cases import events

COUNTED = ("序号", *HEADS[1:])


def counted(number: int, **others: object) -> list[object]:
    """A row of a register that only counts its rows."""
    made = dict(zip(COUNTED, row(number), strict=True))
    return list(({**made, "序号": number} | others).values())


def test_a_row_that_is_there_twice_is_taken_once(tmp_path: Path) -> None:
    found = read_rows(tmp_path, [HEADS, row(1), row(1)])
    assert only(found).row == 2
    assert left_out(found) == {3: "登记编号 2025-001 与工作表“2025年”第 2 行相同，是同一件"}
    assert not found.doubts


def test_a_number_that_is_there_twice_for_two_applications_is_told(tmp_path: Path) -> None:
    found = read_rows(tmp_path, [HEADS, row(1), row(2, 登记编号="２０２５－００１")])
    assert only(found).row == 2
    why = "登记编号 2025-001 与工作表“2025年”第 2 行相同，日期或内容不同"
    assert left_out(found) == {3: why}
    assert doubts(found) == {3: [f"{why}，没有读入；请改正编号后再读入"]}


def test_rows_of_one_case_that_end_otherwise_leave_its_result_open_to_question(
    tmp_path: Path,
) -> None:
    found = read_rows(tmp_path, [HEADS, row(1), row(1, 答复日期="2025-03-25", 办理结果="商业秘密")])
    assert answer(only(found)) == Answered(answer(only(found)).on)
    assert str(answer(only(found)).on) == "2025-03-25"
    assert left_out(found) == {3: "登记编号 2025-001 与工作表“2025年”第 2 行相同，是同一件"}
    told = "与第 3 行是同一件，两行的办理情况不一样，办理结果没有读入"
    assert doubts(found) == {2: [told]}


def test_a_case_of_which_one_row_is_open_is_open(tmp_path: Path) -> None:
    found = read_rows(tmp_path, [HEADS, row(1), row(1, 答复日期=None, 办理结果=None)])
    assert only(found).happened == ()


def test_a_case_that_goes_on_in_the_next_sheet_is_one() -> None:
    came = row(112, 登记编号="2024-112", 收到日期="2024-12-20")
    open = [*came[:5], None, None]
    for sheets in ((open, came), (came, open)):
        made = [as_sheet([HEADS, cells], name=f"{2024 + at}年") for at, cells in enumerate(sheets)]
        found = register_of(made, "", TODAY)
        assert answer(only(found)).result == "granted"
        assert len(found.left_out) == 1
        assert not found.doubts


def test_rows_below_a_merged_number_are_items_of_one_case(tmp_path: Path) -> None:
    rows = [HEADS, row(1), row(2, 登记编号=None), row(3)]
    found = read_rows(tmp_path, rows, merged=["A2:A3"])
    assert [entry.row for entry in found.entries] == [2, 4]
    assert left_out(found) == {3: "登记编号 2025-001 与工作表“2025年”第 2 行相同，是同一件"}
    assert doubts(found) == {2: ["与第 3 行是同一件，内容摘要只读入了第一行的"]}


def test_one_day_and_summary_under_two_numbers_is_told(tmp_path: Path) -> None:
    same = {"申请内容": "道路规划"}
    found = read_rows(tmp_path, [HEADS, row(1, **same), row(2, **same)])
    assert len(found.entries) == 2
    told = "与工作表“2025年”第 2 行收到日期、内容摘要都相同，登记编号不同，请核对是不是重复登记"
    assert doubts(found) == {3: [told]}


def test_five_people_who_send_one_text_are_five(tmp_path: Path) -> None:
    names = ("赵甲", "钱乙", "孙丙", "李丁", "周戊")
    for heads, made in ((HEADS, row), (COUNTED, counted)):
        rows = [made(at, 申请人=name, 申请内容="道路") for at, name in enumerate(names, 1)]
        found = read_rows(tmp_path, [heads, *rows])
        assert len(found.entries) == 5
        assert not found.doubts


def test_without_numbers_one_day_and_summary_is_one_application(tmp_path: Path) -> None:
    same = {"申请内容": "道路规划"}
    found = read_rows(tmp_path, [COUNTED, counted(1, **same), counted(2, **same)])
    assert only(found).row == 2
    same_as = "与工作表“2025年”第 2 行收到日期、内容摘要都相同"
    assert left_out(found) == {3: f"{same_as}，可能是重复登记"}
    assert doubts(found) == {3: [f"{same_as}，没有读入，请核对"]}


def test_counts_become_numbers_that_are_free(tmp_path: Path) -> None:
    rows = [
        COUNTED,
        counted(1),
        counted(2),
        counted(1, 申请内容="另一件"),
        counted(1, 申请内容="再一件"),
    ]
    found = read_rows(tmp_path, rows)
    numbers = [entry.application.number for entry in found.entries]
    assert numbers == ["2025-001", "2025-002", "2025-001-2", "2025-001-3"]


def test_numbers_that_are_made_leave_those_of_the_office_alone(tmp_path: Path) -> None:
    rows = [HEADS, row(5), row(9, 登记编号=None), row(3), row(8)]
    found = read_rows(tmp_path, rows)
    numbers = [entry.application.number for entry in found.entries]
    assert numbers == ["2025-005", "2025-003-2", "2025-003", "2025-008"]
    assert doubts(found) == {3: ["没有登记编号，读入时另编一个"]}
    assert not found.left_out


def as_ledger(entries: tuple[Entry, ...]) -> Ledger:
    cases = [Case(entry.application, events(*entry.happened)) for entry in entries]
    return Ledger(tuple(cases))


def again(folder: Path, before: RegisterRead, *rows: object) -> RegisterRead:
    """Import a register with these rows into the ledger that ``before`` has become."""
    found = read_rows(folder, rows)  # type: ignore[arg-type] # rows of a test
    new = new_to(as_ledger(before.entries), found.entries)
    return RegisterRead(*new)


def test_importing_again_changes_nothing(tmp_path: Path) -> None:
    for rows in (
        [HEADS, row(1), row(2), row(3)],
        [COUNTED, counted(1), counted(2), counted(1, 申请内容="另一件")],
        [COUNTED, *(counted(1, 申请人=name, 申请内容="道路") for name in ("赵甲", "钱乙"))],
    ):
        before = read_rows(tmp_path, rows)
        found = again(tmp_path, before, *rows)
        assert not found.entries
        assert not found.doubts
        assert len(found.left_out) == len(before.entries) > 1
        assert left_out(found)[2] == "台账里已有 2025-001"


def test_what_has_come_since_is_added(tmp_path: Path) -> None:
    before = read_rows(tmp_path, [HEADS, row(1)])
    found = again(tmp_path, before, HEADS, row(1), row(2))
    assert only(found).row == 3
    before = read_rows(tmp_path, [COUNTED, counted(1)])
    found = again(
        tmp_path, before, COUNTED, counted(1, 申请内容="前一件"), counted(2, 申请内容="规划1")
    )
    assert only(found).application.number == "2025-001-2"


def test_what_the_register_says_otherwise_than_the_ledger_is_told(tmp_path: Path) -> None:
    before = read_rows(tmp_path, [HEADS, row(1, 答复日期=None, 办理结果=None), row(2)])
    found = again(
        tmp_path, before, HEADS, row(1), row(2, 申请内容="别的"), row(3, 申请内容="规划2")
    )
    assert only(found).row == 4
    assert doubts(found) == {
        2: ["台账里 2025-001 还没有办结，这一行已有结果，没有读入，请在台账里补记"],
        3: ["台账里编号 2025-002 的一件，收到日期或内容与这一行不同，没有读入"],
        4: ["台账里 2025-002 的收到日期、内容摘要与这一行相同，编号不同，请核对"],
    }


def test_what_was_corrected_in_a_register_since_is_told(tmp_path: Path) -> None:
    before = read_rows(tmp_path, [HEADS, *map(row, range(1, 6))])
    rows = [
        HEADS,
        row(1, 办理结果="信息不存在"),
        row(2, 答复日期="2025-03-21"),
        row(3, 申请人="某某公司", 申请人类别="商业企业", 办理结果="撤回"),
        row(4, 答复日期=None, 办理结果=None),
        row(5),
    ]
    found = again(tmp_path, before, *rows)
    assert not found.entries
    tail = "与这一行不同，没有读入，请核对"
    assert doubts(found) == {
        2: [f"台账里 2025-001 的办理结果或答复日期{tail}"],
        3: [f"台账里 2025-002 的办理结果或答复日期{tail}"],
        4: [f"台账里 2025-003 的申请人类别、办理结果或答复日期{tail}"],
        5: ["台账里 2025-004 已经办结，这一行却没有确定的结果，请核对"],
    }


def test_a_result_that_was_filled_in_since_is_not_told(tmp_path: Path) -> None:
    before = read_rows(tmp_path, [HEADS, row(1)])
    found = again(tmp_path, before, HEADS, row(1, 办理结果="另行研究"))
    assert left_out(found) == {2: "台账里已有 2025-001"}
    assert not found.doubts


def test_a_number_of_which_excel_has_dropped_the_zeros_is_the_same(tmp_path: Path) -> None:
    before = read_rows(tmp_path, [HEADS, row(1), row(2, 登记编号="017")])
    found = again(tmp_path, before, HEADS, row(1, 登记编号="2025-1"), row(2, 登记编号=17))
    assert found.entries == ()
    assert left_out(found) == {2: "台账里已有 2025-001", 3: "台账里已有 2025-017"}
    assert not found.doubts
