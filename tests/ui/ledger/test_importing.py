"""读入登记簿: columns, words and rows are looked over before anything is taken."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog

from ledger.applications import Application, Channel, Person
from ledger.events import Answered
from tests.ledger.cases import day
from tests.ui.clerk import Key, answered, children
from tests.ui.ledger.keeper import Keeper, more, told
from ui.ledger.columns_dialog import ColumnsDialog
from ui.ledger.import_dialog import ImportDialog
from ui.parts.button import Button

REGISTER = """登记编号,收到日期,申请人,申请人类别,内容摘要,受理方式,答复日期,办理结果
2025-001,2025-03-03,张三丰收,自然人,征地补偿方案,当面提交,2025-03-10,予以公开
2025-002,说不清,某公司,商业企业,补贴名单,当面提交,,
"""
OWN_HEADS = """件号,来信日,来信人,主体,要什么,办得怎样,办好日
2025-001,2025-03-03,张三丰收,自然人,征地补偿方案,已回函提供,2025-03-10
"""
ANOTHER = "2025-002,2025-04-03,李四,自然人,补贴名单,已回函提供,2025-04-10\n"
MEANT = {
    "件号": "登记编号",
    "来信日": "收到日期",
    "来信人": "申请人",
    "主体": "申请人类别",
    "要什么": "内容摘要",
    "办得怎样": "办理结果",
    "办好日": "答复日期",
}


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register that the system's dialog hands back."""
    path = tmp_path / "2025年登记簿.csv"
    path.write_text(REGISTER, "utf-8-sig")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return path


def enter(dialog: QDialog) -> None:
    """Press the button that Enter presses."""
    QTest.keyClick(dialog, Key.Key_Return)


def choose(dialog: ColumnsDialog | ImportDialog, name: str, words: str) -> None:
    """Choose what a column or a word is."""
    box = dialog.boxes[name]
    box.setCurrentIndex(box.findText(words))


def test_a_register_is_looked_over_before_it_is_imported(keeper: Keeper, register: Path) -> None:
    def columns(dialog: QDialog) -> None:
        assert isinstance(dialog, ColumnsDialog)
        assert "例：2025-03-03；说不清" in told(dialog)
        assert "张三丰收" not in told(dialog)
        enter(dialog)

    def give_up(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        assert "可以读入 1 件" in told(dialog)
        assert "张三丰收" not in told(dialog)
        assert dialog.table.rowCount() > 0
        dialog.reject()

    with answered(columns, give_up):
        more(keeper, "读入登记簿…")
    assert keeper.listed() == []
    with answered(enter, enter):
        more(keeper, "读入登记簿…")
    assert [row[0] for row in keeper.listed()] == ["2025-001"]
    assert f"已从“{register.name}”读入 1 件" in keeper.clerk.window.saved.text()


def test_columns_and_words_that_nobody_knows_are_asked_once(keeper: Keeper, register: Path) -> None:
    register.write_text(OWN_HEADS, "utf-8-sig")

    def say(dialog: QDialog) -> None:
        assert isinstance(dialog, ColumnsDialog)
        assert "还要指明：收到日期" in told(dialog)
        assert not dialog.decision.yes.isEnabled()
        for head, label in MEANT.items():
            choose(dialog, head, label)
        enter(dialog)

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        assert list(dialog.boxes) == ["已回函提供"]
        assert "没有认出“办得怎样”的“已回函提供”" in listed(dialog)
        choose(dialog, "已回函提供", "（一）予以公开")
        assert "没有认出“办得怎样”" not in listed(dialog)
        enter(dialog)

    with answered(say, look):
        more(keeper, "读入登记簿…")
    (case,) = keeper.ledger.ledger.cases
    assert case.closing == Answered(day("2025-03-10"), "granted")
    register.write_text(OWN_HEADS + ANOTHER, "utf-8-sig")

    def remembered(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        assert not dialog.boxes
        assert "可以读入 1 件" in told(dialog)
        enter(dialog)

    with answered(enter, remembered):
        more(keeper, "读入登记簿…")
    assert len(keeper.ledger.ledger.cases) == 2


@pytest.mark.usefixtures("register")
def test_from_the_rows_the_way_leads_back_to_the_columns(keeper: Keeper) -> None:
    def back(dialog: QDialog) -> None:
        keeper.clerk.click(keeper.clerk.find(Button, dialog, "改各列"))

    def leave_out(dialog: QDialog) -> None:
        assert isinstance(dialog, ColumnsDialog)
        choose(dialog, "答复日期", "（不读入）")
        enter(dialog)

    with answered(enter, back, leave_out, enter):
        more(keeper, "读入登记簿…")
    (case,) = keeper.ledger.ledger.cases
    assert case.closing is None


def test_of_several_units_the_clerk_says_whose_it_is(keeper: Keeper, register: Path) -> None:
    register.write_text(f"别县水利局2025年依申请公开登记表\n{REGISTER}", "utf-8-sig")
    application = Application(
        0, "本县水利局", "2024-001", Channel.POST, day("2024-03-04"), "natural", "甲"
    )
    keeper.ledger.register(application, Person())

    def whose(dialog: QDialog) -> None:
        assert isinstance(dialog, ColumnsDialog)
        assert "单位" in told(dialog)
        box = next(each for each in children(dialog, QComboBox) if each.accessibleName() == "单位")
        offered = [box.itemText(at) for at in range(box.count())]
        assert offered == ["1 本县水利局", "2 测试县测试局", "3 别县水利局"]
        assert box.currentText() == "3 别县水利局"
        enter(dialog)

    with answered(whose, enter):
        more(keeper, "读入登记簿…")
    units = {case.application.unit for case in keeper.ledger.ledger.cases}
    assert units == {"本县水利局", "别县水利局"}


def listed(dialog: ImportDialog) -> str:
    """Return all that the table says."""
    items = [dialog.table.item(row, 3) for row in range(dialog.table.rowCount())]
    return "\n".join(item.text() for item in items if item)


def test_a_file_that_is_no_register_is_told(keeper: Keeper, register: Path) -> None:
    register.write_text("甲,乙\n1,2\n", "utf-8")

    def look(dialog: QDialog) -> None:
        assert "台账没有改动" in told(dialog)
        dialog.accept()

    with keeper.clerk.dialog(look):
        more(keeper, "读入登记簿…")
    assert keeper.page
