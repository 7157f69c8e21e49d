"""A file that is dropped on the window, over whatever page and editor the mouse is."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog

from forms.exchange import to_exchange
from storage.library import Library
from tests.builders import UNIT, complete
from tests.ui.clerk import PATIENCE, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.figures import blank_report
from ui.file_drops import FileDrops
from ui.parts import waiting

pytestmark = pytest.mark.usefixtures("patient")
COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NO = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the window wait for a file without the box that says so, however busy the machine is."""
    monkeypatch.setattr(waiting, "PATIENCE", 60_000)


def dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(clerk: Clerk, data: QMimeData) -> bool:
    """Drag ``data`` over the window and let it go there; return whether it was welcome."""
    window = clerk.window.windowHandle()
    assert window
    clerk.qtbot.waitUntil(lambda: window.findChild(FileDrops) is not None, timeout=PATIENCE)
    enter = QDragEnterEvent(QPoint(300, 300), COPY, data, LEFT, NO)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), COPY, data, LEFT, NO))
    QApplication.processEvents()
    return True


def exchange_file(folder: Path, year: int = 2019) -> Path:
    path = folder / "旧年报.json"
    path.write_text(json.dumps(to_exchange(complete(year=year))), encoding="utf-8")
    return path


def test_a_file_dropped_on_a_report_is_read_and_looked_over(clerk: Clerk, tmp_path: Path) -> None:
    clerk.open_step("五 问题改进")
    assert drop(clerk, dragged(exchange_file(tmp_path)))
    assert clerk.says(f"读入核对：{UNIT} 2019 年")
    assert clerk.window.view is None
    assert [entry.year for entry in clerk.library.reports()] == [blank_report().year]


def test_a_second_file_asks_about_the_first(clerk: Clerk, tmp_path: Path) -> None:
    drop(clerk, dragged(exchange_file(tmp_path)))
    first = clerk.window.reading_in.page
    with clerk.dialog(lambda _dialog: clerk.press(Key.Key_Escape)):
        drop(clerk, dragged(exchange_file(tmp_path, 2018)))
    assert clerk.window.reading_in.page is first
    with clerk.dialog(lambda dialog: clerk.click_button("不要了，离开", dialog)):
        drop(clerk, dragged(exchange_file(tmp_path, 2018)))
    assert clerk.says(f"读入核对：{UNIT} 2018 年")


def test_a_library_that_is_dropped_is_opened(open_reports: OpenReports, tmp_path: Path) -> None:
    other = tmp_path / "别的.nianbao"
    with Library.open(other) as library:
        library.add(complete(year=2011))
    clerk = open_reports(blank_report())
    assert drop(clerk, dragged(other))
    assert clerk.library.path == other


def test_words_are_left_to_whoever_is_under_the_mouse(clerk: Clerk) -> None:
    words = QMimeData()
    words.setText("拖来的字")
    link = QMimeData()
    link.setUrls([QUrl("https://www.example.gov.cn/年报")])
    before = clerk.window.view
    drop(clerk, words)
    drop(clerk, link)
    assert clerk.window.view is before


def test_of_several_files_none_is_read_and_no_editor_takes_their_names(
    clerk: Clerk, tmp_path: Path
) -> None:
    clerk.open_step("五 问题改进")
    paths = [exchange_file(tmp_path), *(tmp_path / f"{number}.docx" for number in range(4))]

    def see(dialog: QDialog) -> None:
        assert clerk.says("拖来了 5 个文件", dialog)
        clerk.click_button("知道了", dialog)

    with clerk.dialog(see):
        assert drop(clerk, dragged(*paths))
    assert clerk.window.reading_in.page is None
    assert "docx" not in clerk.report.text("text.problems")


def test_who_drags_does_not_wait_for_the_reading(clerk: Clerk, tmp_path: Path) -> None:
    window = clerk.window.windowHandle()
    assert window
    clerk.qtbot.waitUntil(lambda: window.findChild(FileDrops) is not None, timeout=PATIENCE)
    data = dragged(exchange_file(tmp_path))
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), COPY, data, LEFT, NO))
    assert clerk.window.reading_in.page is None
    QApplication.processEvents()
    assert clerk.window.reading_in.page is not None


def test_while_a_dialog_asks_nothing_is_taken(clerk: Clerk, tmp_path: Path) -> None:
    path = exchange_file(tmp_path)

    def drop_behind(_dialog: QDialog) -> None:
        drop(clerk, dragged(path))
        clerk.press(Key.Key_Escape)

    before = clerk.window.view
    with clerk.dialog(drop_behind):
        clerk.choose("新建年报")
    assert clerk.window.view is before
