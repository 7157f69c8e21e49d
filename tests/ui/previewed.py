"""The preview in a clerk's hands: opened, changed between draft and final, and read page by page."""

import pypdfium2
from PySide6.QtWidgets import QComboBox

from tests.ui.clerk import PATIENCE, Clerk, Key
from ui.preview_page import PreviewPage


def preview(clerk: Clerk) -> PreviewPage:
    """Open the last step and wait until its first page is in sight."""
    page = clerk.view.page
    if not isinstance(page, PreviewPage):
        clerk.view.open_step(len(clerk.view.steps) - 1)
        page = clerk.view.page
    assert isinstance(page, PreviewPage)
    clerk.qtbot.waitUntil(lambda: page.printable is not None or bool(page.message), timeout=PATIENCE)
    return page


def texts(page: PreviewPage) -> list[str]:
    """Return the text of each page that is shown, line breaks left out."""
    assert page.printable
    document = pypdfium2.PdfDocument(page.printable.data)
    found = ["".join(document[number].get_textpage().get_text_range().split()) for number in range(len(document))]
    document.close()
    return found


def marks(page: PreviewPage) -> list[int]:
    """Return how many pictures each page has; the mark of a draft is one, so that it is not copied with the text."""
    assert page.printable
    document = pypdfium2.PdfDocument(page.printable.data)
    found = [len(list(document[number].get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))) for number in range(len(document))]
    document.close()
    return found


def choose(clerk: Clerk, page: PreviewPage, style: str) -> None:
    """Choose the draft or the final by key, and wait for its pages."""
    choice = clerk.find(QComboBox, page, "样式")
    choice.setFocus()
    with clerk.qtbot.waitSignal(page.painted, timeout=PATIENCE):
        clerk.press(Key.Key_Down if style == "正式稿样式" else Key.Key_Up)
    assert choice.currentText() == style
