"""What stands over the pages of the preview: the ways out of the program."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal

from export.formats import FORMATS
from ui.parts import theme
from ui.parts.button import Link
from ui.parts.flow import Flow
from ui.parts.plain import Label, tip
from ui.parts.tick_box import TickBox

#: What a clerk writes day by day, each with the letter of its name that presses it with Alt, where
#: it has letters; the rest is in the menu.
_OFFERED: Final = {"pdf": "D", "docx": "W", "xlsx": "X", "html": ""}
_GAP = 12  # pixels


class WaysOut(Flow):
    """A row of acts in words."""

    #: A format was chosen, by its key.
    wanted = Signal(str)
    #: The source of the page is to be copied.
    code_wanted = Signal()

    def __init__(self) -> None:
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
        self._add_code()

    @property
    def is_plain(self) -> bool:
        """Whether pages are to be without style."""
        return self._plain.isChecked()

    def _add_code(self) -> None:
        link = Link("复制网页代码")
        link.setToolTip(tip("复制后粘贴到网站后台编辑器的“源代码”里，标题、表格线和对齐都在"))
        link.clicked.connect(self.code_wanted)
        self.add(link)
        self._plain = TickBox("不带样式")
        theme.as_switch(self._plain)
        self._plain.setToolTip(
            tip("导出的网页和复制的网页代码都不带样式，用网站自己的字体和表格样式")
        )
        self.add(self._plain)
