"""The preview in a clerk's hands: opened, changed between draft and final, read by the page."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pypdfium2
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from tests.ui.clerk import PATIENCE, Clerk, Key
from ui.preview.preview_page import PreviewPage

T = TypeVar("T")


def preview(clerk: Clerk) -> PreviewPage:
    """Open the last step and wait for its first page, or the reason why there is none."""
    clerk.open_step(clerk.view.steps[-1].name)
    page = clerk.view.page
    assert isinstance(page, PreviewPage)
    clerk.qtbot.waitUntil(
        lambda: page.printable is not None or bool(page.message), timeout=PATIENCE
    )
    QApplication.processEvents()
    return page


def choose(clerk: Clerk, page: PreviewPage, style: str) -> None:
    """Choose the draft or the final by key, and wait for its pages."""
    choice = clerk.find(QComboBox, page, "样式")
    choice.setFocus()
    with clerk.qtbot.waitSignal(page.painted, timeout=PATIENCE):
        clerk.press(Key.Key_Down if style == "正式稿样式" else Key.Key_Up)
    assert choice.currentText() == style


def await_message(clerk: Clerk, begins: str) -> str:
    """Wait until the page says what begins so, and return it."""
    clerk.qtbot.waitUntil(lambda: clerk.page.message.startswith(begins), timeout=PATIENCE)
    return clerk.page.message


def texts(page: PreviewPage, path: Path | None = None) -> list[str]:
    """Return the text of each page that is shown, or of a file, line breaks left out."""
    return _read(page, path, lambda each: "".join(each.get_textpage().get_text_range().split()))


def marks(page: PreviewPage) -> list[int]:
    """Return how many pictures each page has; the mark of a draft is one."""
    return _read(
        page, None, lambda each: len(list(each.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])))
    )


def _read(page: PreviewPage, path: Path | None, look: Callable[[pypdfium2.PdfPage], T]) -> list[T]:
    """Look at each page of a PDF in the one thread that may touch PDF files."""
    assert page.printable
    source: Path | bytes = path or page.printable.data

    def work() -> list[T]:
        document = pypdfium2.PdfDocument(source)
        found = [look(document[number]) for number in range(len(document))]
        document.close()
        return found

    told: list[list[T] | Exception] = []
    page.background.start(work, told.append, told.append)
    while not told:
        QTest.qWait(1)
    assert isinstance(told[0], list), told[0]
    return told[0]


def seen(clerk: Clerk, widget: QWidget | None) -> QRect:
    """Return where a widget lies in the window."""
    assert widget
    return QRect(widget.mapTo(clerk.window, QPoint(0, 0)), widget.size())
