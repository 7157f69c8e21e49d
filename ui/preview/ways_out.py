"""What stands over the pages of the preview: formats to export, and how large pages are shown."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from export.formats import FORMATS
from ui.parts import theme
from ui.parts.button import Link
from ui.parts.flow import Flow
from ui.parts.plain import Label, tip
from ui.preview.pdf_view import PdfView

#: What a clerk writes day by day, each with the letter of its name that presses it with Alt, where
#: it has letters; the rest is in the menu.
_OFFERED: Final = {"pdf": "D", "docx": "W", "xlsx": "X", "html": ""}
_GAP = 12  # pixels


class WaysOut(Flow):
    """A row of acts in words."""

    #: A format was chosen, by its key.
    wanted = Signal(str)

    def __init__(self, view: PdfView) -> None:
        super().__init__(_GAP)
        lead = Label("导出")
        theme.as_faint(lead)
        self.add(lead)
        for key, letter in _OFFERED.items():
            format = FORMATS[key]
            name = format.short_name
            if letter:
                name = name.replace(letter, f"&{letter}", 1)
            link = Link(f"{name}…")
            link.setAccessibleName(format.export_label)
            link.setToolTip(tip(f"把这份年报写成{format.name}，写好后逐格核对"))
            link.clicked.connect(partial(self.wanted.emit, key))
            self.add(link)
        between = QWidget()
        between.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.add(between)
        for words, act in (
            ("缩小", partial(view.zoom, -1)),
            ("放大", partial(view.zoom, 1)),
            ("适合宽度", view.fit_width),
        ):
            link = Link(words)
            link.setToolTip("Ctrl+滚轮")
            link.clicked.connect(act)
            self.add(link)
