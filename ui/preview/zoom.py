"""How large the pages of the preview are shown: acts at its head."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.parts.button import Link
from ui.preview.pdf_view import PdfView

_GAP = 12  # pixels


class Zoom(QWidget):
    """Three acts in words; they go to another line together."""

    def __init__(self, view: PdfView) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        smaller, larger, fitting = Link("缩小"), Link("放大"), Link("适合宽度")
        for link in (smaller, larger):
            link.setToolTip("Ctrl+滚轮")
        smaller.clicked.connect(partial(view.zoom, -1))
        larger.clicked.connect(partial(view.zoom, 1))
        fitting.clicked.connect(view.fit_width)
        for link in (smaller, larger, fitting):
            row.addWidget(link)
