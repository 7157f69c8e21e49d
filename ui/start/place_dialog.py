"""备份位置…: which other place has a copy of each backup, how it fares, and how it is changed."""

import os
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from forms.values import show
from storage.copies import folder_of
from storage.errors import NotCopied
from storage.library import Library
from storage.second_copy import prepare
from ui.parts import dialogs, messages
from ui.parts.button import Button
from ui.parts.dialog import Dialog
from ui.parts.file_dialogs import folder_near
from ui.parts.last_folders import first_there
from ui.parts.plain import Label, breakable
from ui.start.second_place import SecondPlace

_TITLE = "备份位置"


class PlaceDialog(Dialog):
    """Tells where the backups are; its buttons choose the second place, or give it up."""

    def __init__(self, second: SecondPlace, library: Library, parent: QWidget) -> None:
        super().__init__(_TITLE, (560, 0), parent)
        self._second = second
        self._library = library
        choose, stop = Button("选一个位置…"), Button("不再另存")
        stop.setEnabled(second.places.copies is not None)
        choose.clicked.connect(self._choose)
        stop.clicked.connect(self._stop)
        row = QHBoxLayout()
        row.addWidget(choose)
        row.addWidget(stop)
        row.addStretch(1)
        row.addWidget(dialogs.close_button(self))
        beside = breakable(folder_of(library.path))
        self.column.addWidget(Label(f"备份在年报库旁边：{beside}", wraps=True))
        self.column.addWidget(Label(self._told(), wraps=True))
        self.end_with(row)

    def _told(self) -> str:
        places = self._second.places
        if places.copies is None:
            return (
                "没有另存。重装系统或硬盘损坏时，年报库和备份会一起丢失；"
                "可以选其他硬盘、U 盘或共享文件夹，每次备份都在那里再存一份。"
            )
        last = show(places.copied_on) if places.copied_on else "还没有存过"
        place = breakable(places.copies)
        return f"另存一份在：{place}\n最近一次：{last}\n{self._second.problem}".strip()

    def _choose(self) -> None:
        if choose_place(self._second, self._library, self):
            self.accept()

    def _stop(self) -> None:
        self._second.choose(None, self._library)
        self.accept()


def choose_place(second: SecondPlace, library: Library, parent: QWidget) -> bool:
    """Ask for the place of second copies; return whether one was chosen and can be written to."""
    near = first_there(second.places.copies, Path.home())
    chosen = folder_near(parent, f"{_TITLE}：选一个位置", near)
    if not chosen or not _is_meant(chosen, library.path, parent):
        return False
    try:
        place = prepare(chosen)
    except NotCopied as error:
        messages.warn(parent, "这个位置用不了", f"{error}请另选一个位置。")
        return False
    second.choose(place, library)
    if not library.reports() and any(place.rglob("*.nianbao")):
        messages.warn(
            parent,
            "这里有以前的备份",
            f"“{place}”里有以前另存的备份。要用它们，请点“文件→恢复年报库”，"
            "再点“其他备份文件…”，在这个文件夹里选最新的一份。",
        )
    return True


def _is_meant(chosen: Path, library: Path, parent: QWidget) -> bool:
    """Ask where the place would go together with the library."""
    try:
        is_same_disk = os.stat(chosen).st_dev == os.stat(library.parent).st_dev  # noqa: PTH116
    except OSError:
        return True  # writing there says what is wrong
    return not is_same_disk or messages.ask(
        parent,
        _TITLE,
        f"“{chosen}”和年报库在同一个盘上，硬盘损坏或重装系统时可能一起丢失。\n"
        "换成其他硬盘、U 盘或共享文件夹更稳妥。仍用这个位置吗？",
        "仍用这里",
    )
