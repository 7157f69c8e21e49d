"""导出登记簿: what goes out is said before, and names only where they are asked for."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog

from ledger.applications import Application, Channel, Person
from ledger.events import Answered
from tests.export.register.registers import cells
from tests.ui.clerk import Key
from tests.ui.ledger.keeper import Keeper, more, told
from ui.ledger.editors import OfferedField
from ui.ledger.exporting import ExportDialog


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system's dialog says that the file is to be."""
    path = tmp_path / "登记簿.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    return path


def keep(keeper: Keeper, number: str, day: date, subject: str) -> None:
    application = Application(0, "", number, Channel.IN_PERSON, day, "natural", subject)
    case = keeper.ledger.register(application, Person("张三丰收"))
    keeper.ledger.record(case.application.id, Answered(day, "granted"))
    keeper.page.refresh()


@pytest.fixture
def kept(keeper: Keeper) -> Keeper:
    keep(keeper, "2024-001", date(2024, 2, 5), "甲路规划")
    keep(keeper, "2025-001", date(2025, 5, 6), "乙路规划，电话13812345678")
    return keeper


def offered(field: OfferedField) -> list[str]:
    return [field.widget.itemText(at) for at in range(field.widget.count())]


def test_a_quarter_goes_out_without_names(kept: Keeper, target: Path) -> None:
    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        assert offered(dialog.period.kind)[:3] == ["全年", "第一季度", "第二季度"]
        assert offered(dialog.period.year)[0].endswith(" 年")
        kept.clerk.press(Key.Key_Down, times=2)
        kept.clerk.press(Key.Key_Tab)
        kept.clerk.type("2025")
        assert "2025年第二季度在办过的申请 1 件" in told(dialog)
        assert "▲ 2025-001 的内容里有手机号码，外发前请删去" in told(dialog)
        assert "张某某" in told(dialog)
        kept.clerk.press(Key.Key_Return)

    with kept.clerk.dialog(choose):
        more(kept, "导出登记簿…")
    rows = cells(target, "登记簿")
    assert rows[0][0] == "政府信息公开申请登记簿（2025年第二季度）"
    assert [row[0] for row in rows[2:]] == ["2025-001"]
    assert rows[2][3] == "张某某"
    assert f"已写好并逐格核对无误：{target}" in kept.clerk.window.saved.text()


def test_all_goes_out_with_names_where_they_are_asked_for(kept: Keeper, target: Path) -> None:
    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        kept.clerk.press(Key.Key_End)
        dialog.names.widget.setFocus()
        kept.clerk.press(Key.Key_Space)
        assert "登记簿里会写出申请人姓名" in told(dialog)
        kept.clerk.press(Key.Key_Return)

    with kept.clerk.dialog(choose):
        more(kept, "导出登记簿…")
    assert [row[3] for row in cells(target, "登记簿")[2:]] == ["张三丰收", "张三丰收"]


def test_days_in_the_wrong_order_are_told(kept: Keeper) -> None:
    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        kept.clerk.press(Key.Key_Down, times=5)
        dialog.period.first.widget.setText("2025年3月1日")
        dialog.period.last.widget.setText("2024-3-1")
        assert "结束日期早于开始日期" in told(dialog)
        assert not dialog.decision.yes.isEnabled()
        dialog.period.last.widget.setText("2025-6-1")
        assert "2025年3月1日至2025年6月1日在办过的申请 1 件" in told(dialog)
        dialog.reject()

    with kept.clerk.dialog(choose):
        more(kept, "导出登记簿…")
