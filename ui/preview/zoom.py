"""How large the pages of the preview are shown: acts at its head."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.parts.button import Link
from ui.preview.pdf_view import PdfView

_GAP = 12  # pixels
_WHEEL = "Ctrl+滚轮"


class Zoom(QWidget):
    """Three acts in words; they go to another line together."""

    def __init__(self, view: PdfView) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for words, keys, act in (
            ("缩小", _WHEEL, partial(view.zoom, -1)),
            ("放大", _WHEEL, partial(view.zoom, 1)),
            ("适合宽度", "", view.fit_width),
        ):
            link = Link(words)
            link.setToolTip(keys)
            link.clicked.connect(act)
            row.addWidget(link)
