"""What others wrote is shown as they wrote it: no markup is made of it, nothing it names loaded."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QTextBrowser, QWidget

from export.compose import compose
from export.deliver import deliver
from forms.texts.outline import as_printed
from storage.library import Library
from tests.builders import LONG, complete
from tests.ui.clerk import Clerk, children
from tests.ui.conftest import OpenReports, OpenWindow
from tests.ui.shown import tip_text
from ui.findings.findings_model import ROW
from ui.findings.reason_dialog import ReasonDialog
from ui.parts import messages
from ui.parts.plain import Label, tip
from ui.sign_off.taking_back import TakeBackDialog
from ui.start.report_list import ReportList
from usecases.take_back import take_back

HOSTILE = "<b>&amp;甲</b><img src=//host/x>&乙"
TIP = Qt.ItemDataRole.ToolTipRole


def guessed(within: QWidget) -> Iterator[str]:
    """Yield what is in sight of a widget and read otherwise than it was written."""
    for widget in [within, *children(within, QWidget)]:
        is_guessed = isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText
        if is_guessed and "<" in widget.property("text"):
            yield widget.property("text")
        if "<img" in widget.toolTip() and HOSTILE not in tip_text(widget.toolTip()):
            yield widget.toolTip()


def test_a_label_and_a_tip_show_markup_as_text(clerk: Clerk) -> None:
    label = Label(HOSTILE, wraps=True)
    clerk.qtbot.addWidget(label)
    assert (label.textFormat(), label.text()) == (Qt.TextFormat.PlainText, HOSTILE)
    assert label.wordWrap()
    assert tip_text(tip(HOSTILE)) == HOSTILE
    assert tip_text(tip(f"{HOSTILE}\n二")) == f"{HOSTILE}\n二"
    assert tip("") == ""


def test_message_boxes_show_it_as_it_is(clerk: Clerk) -> None:
    def look(dialog: QDialog) -> None:
        assert list(guessed(dialog)) == []
        assert clerk.says(HOSTILE, dialog)
        assert HOSTILE in dialog.windowTitle()
        clerk.click_button("知道了", dialog)

    with clerk.dialog(look):
        messages.warn(clerk.window, HOSTILE, HOSTILE)

    def ask(dialog: QDialog) -> None:
        assert clerk.says(HOSTILE, dialog)
        clerk.click_button("取消", dialog)

    with clerk.dialog(ask):
        assert not messages.ask(clerk.window, HOSTILE, HOSTILE, "好")


def test_units_and_texts_on_every_page(open_reports: OpenReports) -> None:
    changes = {"unit": HOSTILE, "text.overview": HOSTILE, "contact.office": HOSTILE}
    clerk = open_reports(complete(changes))
    for step in clerk.view.steps:
        clerk.open_step(step.name)
        assert list(guessed(clerk.window)) == []
    assert HOSTILE in clerk.window.windowTitle()
    clerk.window.note(HOSTILE)
    clerk.page.tell(HOSTILE)
    assert clerk.says(HOSTILE)
    assert list(guessed(clerk.window)) == []


def test_a_unit_in_the_window_s_title(open_reports: OpenReports) -> None:
    """Qt has a mark of its own for titles, which it would leave out."""
    clerk = open_reports(complete({"unit": "甲[*]乙局"}))
    clerk.window.show()
    assert clerk.window.windowHandle().title().startswith("甲[*]乙局 · ")


def test_units_in_the_list_of_the_start_page(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(unit=HOSTILE, year=2024), complete(unit=HOSTILE))
    clerk.window.show_start()
    assert clerk.says(HOSTILE), "at the head of the page"
    first = clerk.find(ReportList).model().index(0, 0)
    assert first.data() == HOSTILE
    assert tip_text(first.data(TIP)) == HOSTILE


def test_where_the_library_is(open_window: OpenWindow, tmp_path: Path) -> None:
    folder = tmp_path / "<b>&甲<img src=x>"
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("such a name cannot be given here")
    clerk = open_window(Library.open(folder / "年报.nianbao"))
    assert clerk.says(folder.name)
    assert list(guessed(clerk.window)) == []


def test_reasons_beside_the_page_and_in_their_dialog(open_reports: OpenReports) -> None:
    long = complete({"text.overview": LONG})
    clerk = open_reports(long)
    clerk.session.explain(clerk.session.findings[0], HOSTILE)
    rows = [clerk.view.findings.list.model().index(row, 0) for row in range(2)]
    assert HOSTILE in rows[1].data()
    assert HOSTILE in tip_text(rows[1].data(TIP))
    dialog = ReasonDialog(clerk.session, rows[1].data(ROW).standing, clerk.window)
    assert list(guessed(dialog)) == []
    dialog.deleteLater()


def test_a_document_that_came_back(open_reports: OpenReports, tmp_path: Path) -> None:
    clerk = open_reports(complete())
    path = tmp_path / "修改稿.docx"
    deliver(compose(clerk.report), "docx", path)
    package = docx.Document(str(path))
    for paragraph in package.paragraphs:
        if paragraph.text.startswith(("测试县测试局", "本单位")):
            run = paragraph.runs[0]
            run.text = f"{HOSTILE}{run.text}"
            package.add_comment(run, HOSTILE, author=HOSTILE, initials="甲")
    package.save(str(path))
    returned = take_back(clerk.session, path)
    dialog = TakeBackDialog(clerk.report, returned, clerk.window)
    dialog.show()
    QApplication.processEvents()
    assert clerk.says(f"标题是“{HOSTILE}", dialog)
    assert list(guessed(dialog)) == []
    shown = clerk.find(QTextBrowser, dialog).toPlainText()
    assert HOSTILE in as_printed(shown)
    dialog.reject()
    dialog.deleteLater()
