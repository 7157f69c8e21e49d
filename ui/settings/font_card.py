"""The fonts of PDF files: the system's or the bundled ones, or files of the clerk's."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from export.fonts import Choice, Role, chosen
from export.own_fonts import in_use, lapsed, refusal
from resources import RESOURCES
from ui.parts import messages, theme
from ui.parts.button import Link
from ui.parts.card import Card
from ui.parts.file_dialogs import file_to_open
from ui.parts.last_folders import Kind
from ui.parts.plain import Label, short_name, tip
from ui.parts.tick_box import OneOf
from ui.settings.kept_fonts import keep_fonts

_USES: Final = {
    Role.TITLE: "标题",
    Role.HEI: "一级标题、送审稿字样",
    Role.KAI: "二级标题",
    Role.FANG: "正文、落款",
    Role.SONG: "表格、页码",
}
_NOTE: Final = (
    "用于 PDF、预览和打印，字体会嵌入 PDF。这些字体没有的冷僻字，用电脑上装的其他字体印；"
    "只用自带的字体时不找。Word 文档里只写字体的名称，由打开它的电脑决定。"
)
_FILTER: Final = "TrueType 字体 (*.ttf *.ttc *.TTF *.TTC)"


class FontCard(Card):
    """A choice between two, and a row a role; what is chosen counts at once."""

    #: Documents are set in other fonts from now on.
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        heading, note = Label("文档用的字体"), Label(_NOTE, wraps=True)
        theme.as_card_heading(heading)
        theme.as_faint(note)
        self._system = OneOf("跟随系统的仿宋、楷体、黑体、宋体，没有的用自带的")
        self._bundled = OneOf("只用程序自带的字体：在哪台电脑上都一样")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(8)
        self._rows.setColumnStretch(1, 1)
        self._names: dict[Role, Label] = {}
        self._resets: dict[Role, Link] = {}
        for number, role in enumerate(Role):
            self._add_row(number, role)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(self._system)
        column.addWidget(self._bundled)
        column.addLayout(self._rows)
        column.addWidget(note)
        (self._bundled if chosen().only_bundled else self._system).setChecked(True)
        self._bundled.toggled.connect(self._choose_set)
        self._show()

    def _add_row(self, number: int, role: Role) -> None:
        use = Label(f"{role.value}（{_USES[role]}）")
        name = Label(wraps=True)
        choose, reset = Link("选文件…"), Link("恢复")
        choose.setAccessibleName(f"{role.value}：选文件…")
        reset.setAccessibleName(f"{role.value}：恢复")
        reset.setToolTip("不用选的这个文件，改用上面选的一套")
        choose.clicked.connect(partial(self._ask, role))
        reset.clicked.connect(partial(self._choose_file, role, None))
        for column, widget in enumerate((use, name, choose, reset)):
            self._rows.addWidget(widget, number, column)
        self._names[role] = name
        self._resets[role] = reset

    def _show(self) -> None:
        gone = set(lapsed())
        for role, name in self._names.items():
            own = chosen().file(role)
            name.setText(_told(role))
            name.setToolTip(tip(str(own or in_use(role).path)))
            if own and role in gone:
                theme.as_refusal(name)
                name.setText(f"“{short_name(own)}”用不了了，暂用{_told(role)}")
            else:
                theme.as_faint(name)
            self._resets[role].setEnabled(own is not None)

    def _choose_set(self) -> None:
        self._keep(Choice(chosen().own, self._bundled.isChecked()))

    def _ask(self, role: Role) -> None:
        fonts = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.FontsLocation)
        begin = Path(fonts[0]) if fonts else None
        title = f"选{role.value}的字体文件"
        path = file_to_open(self.window(), title, Kind.FONTS, _FILTER, begin)
        if path is None:
            return
        why_not = refusal(path)
        if why_not:
            messages.warn(
                self.window(),
                "这个字体用不了",
                f"“{path.name}”：{why_not}。\n字体没有改动，仍用原来的。请换一个字体文件。",
            )
            return
        self._choose_file(role, path)

    def _choose_file(self, role: Role, path: Path | None) -> None:
        own = dict(chosen().own)
        own.pop(role, None)
        if path:
            own[role] = path
        self._keep(Choice(tuple(own.items()), chosen().only_bundled))

    def _keep(self, choice: Choice) -> None:
        keep_fonts(choice)
        self._show()
        self.changed.emit()


def _told(role: Role) -> str:
    file = in_use(role).path
    origin = "自带的" if file.is_relative_to(RESOURCES) else ""
    return f"{origin}“{short_name(file)}”"
