"""统计口径, 放假安排 and 读入登记簿: nothing is taken before it was looked over."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit

from ledger.applications import Application, Channel, Person
from ledger.deadlines import deadline_of
from tests.ledger.cases import day
from tests.ledger.test_notice import OF_2026
from tests.ui.clerk import Clerk, Key, answered, children
from tests.ui.ledger.conftest import refuse
from tests.ui.ledger.keeper import Keeper, more, told
from ui.help.step_notes import HelpDialog
from ui.ledger.importing import ImportDialog
from ui.ledger.registering import RegisterDialog
from ui.parts.button import MainAct

_DAY_MORE = "10月1日至8日放假调休，共8天"
#: Another notice than that of 2026: the last break is a day longer than it was, without a word.
LONGER = OF_2026.replace(
    "10月1日（周四）至7日（周三）放假调休，共7天", "10月1日至8日放假调休，共8天"
)
REGISTER = """登记编号,收到日期,申请人,申请人类别,内容摘要,受理方式,答复日期,办理结果
2025-001,2025-03-03,张三丰收,自然人,征地补偿方案,当面提交,2025-03-10,予以公开
2025-002,说不清,某公司,商业企业,补贴名单,当面提交,,
"""


def open_case(keeper: Keeper) -> Application:
    application = Application(
        0, "", "2026-001", Channel.IN_PERSON, day("2026-09-18"), "natural", "一件"
    )
    case = keeper.ledger.register(application, Person())
    keeper.page.refresh()
    return case.application


def test_a_choice_is_taken_and_kept(keeper: Keeper) -> None:
    def choose(dialog: QDialog) -> None:
        assert "未见统一规定" in told(dialog)
        keeper.clerk.press(Key.Key_Down)
        keeper.clerk.click(keeper.clerk.find(MainAct, dialog, "采用"))

    with keeper.clerk.dialog(choose):
        more(keeper, "统计口径…")
    assert keeper.ledger.choices.split == "once"
    assert keeper.ledger.file.choices().split == "once"


def test_the_words_for_the_superior_are_copied(keeper: Keeper) -> None:
    def copy(dialog: QDialog) -> None:
        keeper.clerk.press(Key.Key_Tab)
        keeper.clerk.press(Key.Key_Space)
        assert "已复制" in told(dialog)
        dialog.reject()

    with keeper.clerk.dialog(copy):
        more(keeper, "统计口径…")
    assert keeper.clerk.window.ledgers.opened()


def paste(dialog: QDialog, words: str) -> None:
    children(dialog, QPlainTextEdit)[0].setPlainText(words)


def test_a_notice_that_fits_is_taken_without_a_question(keeper: Keeper) -> None:
    open_case(keeper)

    def take(dialog: QDialog) -> None:
        paste(dialog, OF_2026)
        assert "2026 年（国办发明电〔2025〕7号）：放假 33 天，调休上班 6 天" in told(dialog)
        assert "期限都不变" in told(dialog)
        keeper.clerk.click(keeper.clerk.find(MainAct, dialog, "采用"))

    with keeper.clerk.dialog(take):
        more(keeper, "放假安排…")
    assert [each.year for each in keeper.ledger.file.arrangements()] == [2026]


def test_doubts_are_asked_about_and_moved_due_days_are_told(keeper: Keeper) -> None:
    id = open_case(keeper).id

    def take(dialog: QDialog) -> None:
        paste(dialog, LONGER)
        said = told(dialog)
        assert "▲ " in said
        assert "2026-001：答复期限由 2026-10-22 改成 2026-10-23" in said
        with answered(refuse):
            keeper.clerk.click(keeper.clerk.find(MainAct, dialog, "采用"))
        dialog.reject()

    with keeper.clerk.dialog(take):
        more(keeper, "放假安排…")
    assert keeper.ledger.file.arrangements() == ()
    due = deadline_of(keeper.ledger.case(id), keeper.ledger.calendar).due
    assert due
    assert due.late == day("2026-10-22")


def test_what_is_no_notice_cannot_be_taken(keeper: Keeper) -> None:
    def look(dialog: QDialog) -> None:
        paste(dialog, "今年放假另行通知。")
        assert "没有读到" in told(dialog)
        assert not keeper.clerk.find(MainAct, dialog, "采用").isEnabled()
        dialog.reject()

    with keeper.clerk.dialog(look):
        more(keeper, "放假安排…")


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register that the system's dialog hands back."""
    path = tmp_path / "2025年登记簿.csv"
    path.write_text(REGISTER, "utf-8-sig")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return path


def test_a_register_is_looked_over_before_it_is_imported(keeper: Keeper, register: Path) -> None:
    def give_up(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        assert "可以读入 1 件" in told(dialog)
        assert "张三丰收" not in told(dialog)
        assert dialog.table.rowCount() > 0
        dialog.reject()

    with keeper.clerk.dialog(give_up):
        more(keeper, "读入登记簿…")
    assert keeper.listed() == []

    def take(_dialog: QDialog) -> None:
        keeper.clerk.press(Key.Key_Return)

    with keeper.clerk.dialog(take):
        more(keeper, "读入登记簿…")
    assert [row[0] for row in keeper.listed()] == ["2025-001"]
    assert f"已从“{register.name}”读入 1 件" in keeper.clerk.window.saved.text()


def test_a_file_that_is_no_register_is_told(keeper: Keeper, register: Path) -> None:
    register.write_text("甲,乙\n1,2\n", "utf-8")

    def look(dialog: QDialog) -> None:
        assert "台账没有改动" in told(dialog)
        dialog.accept()

    with keeper.clerk.dialog(look):
        more(keeper, "读入登记簿…")
    assert keeper.page


def test_the_notes_come_up_with_f1(keeper: Keeper) -> None:
    keeper.clerk.press(Key.Key_F1)
    shown = [each for each in children(keeper.clerk.window, HelpDialog) if each.isVisible()]
    assert [each.windowTitle() for each in shown] == ["填写说明：依申请公开台账"]
    shown[0].close()


def test_of_several_units_one_is_chosen(begun: Clerk, keeper: Keeper) -> None:
    dialog = RegisterDialog(keeper.ledger, ["甲局", "乙局"], keeper.today, begun.window)
    assert next(iter(dialog.fields)) == "unit"
    dialog.deleteLater()
