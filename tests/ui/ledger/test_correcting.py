"""更正登记: what an application says is put right, with its history; of a person only that."""

import sqlite3
from contextlib import closing

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog

from ledger.applications import Application, Channel, Person
from ledger.events import Answered
from storage.ledger.ledger_file import LedgerFile
from tests.ui.clerk import CTRL, Key, children
from tests.ui.ledger.keeper import Keeper, told
from tests.ui.ledger.test_registering import FIELDS
from ui.ledger.registering import RegisterDialog
from ui.parts.button import Link

NAME = FIELDS[4]
ENTER = Key.Key_Return


def correct(keeper: Keeper, *typed: str, **of_person: str) -> str:
    """Put the chosen application right: each of ``typed`` goes into a field, "" leaves it.

    Return what the form said at its end, to which it does not come where all is right.
    """
    link = next(each for each in children(keeper.page.card, Link) if each.text() == "更正登记…")
    link.setFocus()
    said = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, RegisterDialog)
        assert NAME not in told(dialog) + dialog.windowTitle()
        for words in typed:
            keeper.clerk.type(words)
            keeper.clerk.press(ENTER)
        if of_person:
            keeper.clerk.click(dialog.person)
            for key, words in of_person.items():
                dialog.fields[key][1].widget.setFocus(Qt.FocusReason.TabFocusReason)
                keeper.clerk.type(words)
        dialog.decision.yes.click()
        if dialog.isVisible():
            said.append(told(dialog))
            dialog.reject()

    with keeper.clerk.dialog(fill):
        keeper.clerk.press(ENTER)
    return "".join(said)


def changes(keeper: Keeper) -> list[tuple[object, ...]]:
    """Return the history as the file has it."""
    with closing(sqlite3.connect(f"file:{keeper.ledger.file.path}?immutable=1", uri=True)) as db:
        return db.execute("SELECT of, field, old, new FROM change ORDER BY id").fetchall()


def test_an_application_is_put_right_and_keeps_its_history(keeper: Keeper) -> None:
    keeper.register("2025-007", "2025-03-03", *FIELDS[2:])
    assert correct(keeper, "2025-008", "", "2", "", "", "3", "征地补偿方案全文", "农经股") == ""
    application = keeper.case.application
    assert application.number == "2025-008"
    assert application.channel is Channel.POST
    assert application.applicant == "research"
    assert (application.subject, application.office) == ("征地补偿方案全文", "农经股")
    assert keeper.listed()[0][0] == "2025-008"
    assert keeper.page.list.hasFocus()
    assert changes(keeper) == [
        ("application", "number", "2025-007", "2025-008"),
        ("application", "channel", "in_person", "post"),
        ("application", "applicant", "natural", "research"),
        ("application", "subject", "征地补偿方案", "征地补偿方案全文"),
        ("application", "office", "土地股", "农经股"),
    ]
    keeper.clerk.press(Key.Key_Z, CTRL)
    assert keeper.case.application.number == "2025-007"
    keeper.clerk.press(Key.Key_Y, CTRL)
    assert keeper.case.application == application


def test_of_a_person_only_that_it_changed_is_remembered(keeper: Keeper) -> None:
    keeper.register("2025-007", "2025-03-03", *FIELDS[2:])
    assert correct(keeper, name="李四光明", phone="0451-1234") == ""
    id = keeper.case.application.id
    assert keeper.ledger.file.person(id) == Person("李四光明", "0451-1234")
    assert changes(keeper) == [("person", "name", None, None), ("person", "phone", None, None)]
    keeper.clerk.click_button("显示姓名")
    assert keeper.listed()[0][2] == "李四光明（自然人）"
    assert keeper.clerk.says("联系电话：0451-1234", keeper.page.card)
    keeper.clerk.press(Key.Key_Z, CTRL)
    assert keeper.ledger.file.person(id) == Person(NAME)
    assert keeper.listed()[0][2] == f"{NAME}（自然人）"


def test_what_was_not_changed_leaves_no_trace(keeper: Keeper) -> None:
    keeper.register("2025-007", "2025-03-03", *FIELDS[2:])
    assert correct(keeper) == ""
    assert correct(keeper, name=NAME) == ""
    assert changes(keeper) == []


def test_another_day_of_receipt_needs_its_reason(keeper: Keeper) -> None:
    keeper.register("2025-007", "2025-03-03", *FIELDS[2:])
    assert "请填写另定收到日期的原因" in correct(keeper, "", "", "", "2025-03-05")
    assert "在到件日期和今天之间" in correct(keeper, "", "", "", "2025-03-01", "电话确认")
    assert correct(keeper, "", "", "", "2025-03-05", "电话确认") == ""
    assert keeper.case.application.received_because == "电话确认"
    assert keeper.listed()[0][1] == "2025年3月5日"


def test_a_number_of_another_case_is_refused(keeper: Keeper) -> None:
    keeper.register("2025-007", "2025-03-03", *FIELDS[2:])
    keeper.register("2025-008", "2025-03-04", *FIELDS[2:])
    assert "2025-007 已用于“征地补偿方案”" in correct(keeper, "2025-007")


def another(keeper: Keeper, number: str) -> Application:
    """Register an application of another unit, which is the first of those offered then."""
    elsewhere = keeper.case.application._replace(unit="别的局", number=number, subject="规划")
    return keeper.ledger.register(elsewhere, Person()).application


def test_the_unit_is_put_right_where_there_are_several(keeper: Keeper) -> None:
    keeper.register("2025-007", "2025-03-03", *FIELDS[2:])
    kept = ("",) * 8
    assert "没有编号是 1 的其他申请" in correct(keeper, *kept, "1"), "one is not asked about"
    before = keeper.case.application
    another(keeper, "2025-008")
    assert correct(keeper, *kept, "1") == ""
    assert keeper.case.application == before._replace(unit="别的局")
    assert changes(keeper) == [("application", "unit", before.unit, "别的局")]
    keeper.clerk.press(Key.Key_Z, CTRL)
    assert keeper.case.application == before


def test_of_another_unit_it_is_no_more_answered_together(keeper: Keeper) -> None:
    keeper.register("2025-007", "2025-03-03", *FIELDS[2:])
    another(keeper, "2025-008")
    together = keeper.case.application._replace(group="2025-007")
    keeper.ledger.correct(together, None)
    keeper.page.refresh()
    assert correct(keeper, *("",) * 8, "1") == ""
    assert keeper.case.application == together._replace(unit="别的局", group="")


def test_what_was_answered_on_its_own_is_no_more_told_as_answered_together(keeper: Keeper) -> None:
    for number in ("2025-007", "2025-008"):
        keeper.register(number, "2025-03-03", *FIELDS[2:5], f"补偿方案 {number}", "")
        together = keeper.case.application._replace(group="2025-007")
        keeper.ledger.answer(Answered(keeper.today, "granted"), [together])
    keeper.page.refresh()
    assert keeper.clerk.says("与 2025-007 合并答复", keeper.page.card)
    assert correct(keeper) == ""
    assert keeper.case.application.group == "2025-007"

    def untick(dialog: QDialog) -> None:
        assert isinstance(dialog, RegisterDialog)
        tick = dialog.fields["group"][1].widget
        assert isinstance(tick, QCheckBox)
        tick.setFocus()
        keeper.clerk.press(Key.Key_Space)
        dialog.decision.yes.click()

    link = next(each for each in children(keeper.page.card, Link) if each.text() == "更正登记…")
    with keeper.clerk.dialog(untick):
        link.click()
    assert keeper.case.application.group == ""
    assert changes(keeper)[-1] == ("application", "group", "2025-007", "")
    assert not keeper.clerk.says("合并答复", keeper.page.card)


def test_a_number_that_the_other_unit_has_is_refused(keeper: Keeper) -> None:
    keeper.register("2025-007", "2025-03-03", *FIELDS[2:])
    another(keeper, "2025-007")
    assert "2025-007 已用于“规划”" in correct(keeper, *("",) * 8, "1")


def test_a_part_is_not_parted_from_the_whole(keeper: Keeper) -> None:
    keeper.register("2025-007", "2025-03-03", *FIELDS[2:])
    whole = keeper.case.application
    keeper.ledger.register(whole._replace(number="2025-007-1", split_from=whole.id), Person())
    another(keeper, "2025-009")
    said = correct(keeper, *("",) * 8, "1")
    assert "2025-007-1 由这件拆分，应属于同一个单位。请先在那里清空" in said


def test_who_was_erased_is_not_asked_for(keeper: Keeper) -> None:
    keeper.register("2025-007", "2025-03-03", *FIELDS[2:])
    file: LedgerFile = keeper.ledger.file
    file.erase_persons([keeper.case.application.id], 2026, keeper.today, "测试")

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, RegisterDialog)
        keeper.clerk.click(dialog.person)
        assert "申请人信息已经清除" in told(dialog)
        assert not dialog.fields["name"][1].widget.isVisible()
        dialog.reject()

    link = next(each for each in children(keeper.page.card, Link) if each.text() == "更正登记…")
    with keeper.clerk.dialog(look):
        link.click()


def test_how_to_reach_somebody_is_registered_where_it_is_wanted(keeper: Keeper) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, RegisterDialog)
        assert not dialog.fields["phone"][1].widget.isVisible()
        dialog.person.click()
        keeper.clerk.type("0451-1234")
        for words in ("", "某路1号", "150000", "a@example.cn", "李律师"):
            keeper.clerk.type(words)
            keeper.clerk.press(ENTER)

    keeper.register(*FIELDS[:-1], then=fill)
    expected = Person(NAME, "0451-1234", "某路1号", "150000", "a@example.cn", "李律师")
    assert keeper.ledger.file.person(keeper.case.application.id) == expected


def test_a_part_names_what_it_was_split_from(keeper: Keeper) -> None:
    keeper.register("2025-007", "2025-03-03", *FIELDS[2:])
    whole = keeper.case.application.id
    keeper.register("2025-007-1", "2025-03-03", *FIELDS[2:5], "征地补偿方案附件", "")
    kept = ("",) * 8
    assert "没有编号是 2025-9 的其他申请" in correct(keeper, *kept, "2025-9")
    assert "没有编号是 2025-007-1 的其他申请" in correct(keeper, *kept, "2025-007-1")
    assert correct(keeper, *kept, "2025-007", "2024-001") == ""
    assert keeper.case.application.split_from == whole
    assert keeper.case.application.repeats == "2024-001"
    assert keeper.clerk.says("由 2025-007 拆分", keeper.page.card)
    assert correct(keeper) == ""
    assert keeper.case.application.split_from == whole
