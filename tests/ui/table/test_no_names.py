"""Who applied is nowhere in what the report shows, copies, keeps or gives away of the ledger."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QDialog, QWidget

from export.compose import compose
from ledger.applications import Person
from storage.history import How
from storage.ledger.ledger_file import LedgerFile
from storage.sign_off import Stage
from tests.ui.clerk import Clerk, Key, children
from tests.ui.table.sample_with_ledger import NAME
from ui.table.evidence_dialog import EvidenceDialog


def strings(window: QWidget) -> Iterator[str]:
    """Yield all that a window says, shows in lists, or tells a screen reader."""
    for widget in [window, *children(window, QWidget)]:
        yield widget.windowTitle()
        yield widget.toolTip()
        yield widget.accessibleName()
        yield str(widget.property("text") or widget.property("plainText") or "")
        if isinstance(widget, QAbstractItemView) and widget.model():
            yield from _rows(widget)
    for action in children(window, QAction):
        yield action.text()
        yield action.toolTip()


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount()):
        column = 0
        while (index := model.index(row, column)).isValid():
            yield str(index.data())
            column += 1


def plant(path: Path) -> None:
    """Have every application made by the same person, whose name is like no other word."""
    with LedgerFile.open(path) as ledger:
        person = Person(name=NAME, phone=NAME, address=NAME)
        for case in ledger.ledger().cases:
            ledger.put_right(case.application, "测试", person)


@pytest.fixture
def planted(ledger_path: Path) -> Path:
    """The sample's ledger after that."""
    plant(ledger_path)
    return ledger_path


def test_a_planted_name_comes_nowhere(planted: Path, counted: Clerk, tmp_path: Path) -> None:
    seen = list(strings(counted.window))
    copied: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, EvidenceDialog)
        dialog.copy_all.click()
        copied.append(QGuiApplication.clipboard().text())
        seen.extend(strings(dialog))
        dialog.reject()

    def agree(dialog: QDialog) -> None:
        seen.extend(strings(dialog))
        counted.press(Key.Key_Return)

    values = {field.id: None for field in counted.model.grid.fields}
    counted.session.apply(
        [counted.report.edit(id, value) for id, value in values.items()], How.TYPED, "清除"
    )
    with counted.dialog(agree):
        counted.choose("取台账数")
    seen += strings(counted.window)
    counted.go_to("requests.received.total")
    with counted.dialog(look):
        counted.press(Key.Key_F4)
    counted.session.keep_version(Stage.DRAFT)
    document = compose(
        counted.report,
        draft="送审稿第 1 稿",
        standings=counted.session.standings,
        previous=counted.session.previous,
    )
    history = counted.library.history(counted.session.id, "requests.received.natural")
    counted.window.close()

    assert len(copied[0].split("\n")) == 34, "it is copied, a line each"
    assert "2025-008" in "".join(seen), "the cases are there"
    assert NAME not in "".join([*seen, *copied, repr(document), repr(history)])
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    with_name = [path.name for path in kept if NAME.encode() in path.read_bytes()]
    assert any(path.suffix == ".nianbao" for path in kept)
    assert with_name, "the ledger has it"
    assert all(".taizhang" in name for name in with_name), with_name
    assert planted.name in with_name


def test_the_list_of_a_cells_cases_names_nobody(planted: Path, counted: Clerk) -> None:
    assert planted.exists()

    def show_all(dialog: QDialog) -> None:
        assert isinstance(dialog, EvidenceDialog)
        counted.click(dialog.show_all)

    counted.go_to("requests.received.total")
    with counted.dialog(show_all):
        counted.press(Key.Key_F4)
    assert NAME not in "".join(strings(counted.window))
