"""What is asked where a copy that the program made by itself is opened as if it were a library."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.parts.messages import message_box


class CopyAnswer(Enum):
    """What the clerk wants who has opened a copy."""

    RESTORE = auto()
    LIBRARY = auto()
    COPY = auto()
    NOTHING = auto()


def ask_about_copy(copy: Path, library: Path, parent: QWidget | None) -> CopyAnswer:
    """Say what the file is and what becomes of what is written into it; the library is offered."""
    box = message_box(
        parent,
        "这是备份",
        f"“{copy.name}”是程序给年报库“{library}”留的备份，不是年报库本身。\n"
        "在备份里填报的内容不会进入年报库，备份轮换时还会被删掉。\n"
        "要用备份里的内容，请恢复：现在的年报库会先另存一份，不会丢失。",
    )
    box.setIcon(box.Icon.Warning)
    role = box.ButtonRole
    restoring = "恢复成年报库"
    if library.exists():
        choices = {
            box.addButton(restoring, role.AcceptRole): CopyAnswer.RESTORE,
            box.add_default("打开年报库", role.AcceptRole): CopyAnswer.LIBRARY,
        }
    else:
        choices = {box.add_default(restoring, role.AcceptRole): CopyAnswer.RESTORE}
    choices[box.addButton("只看这份备份", role.AcceptRole)] = CopyAnswer.COPY
    box.addButton("取消", role.RejectRole)
    box.exec()
    for button, choice in choices.items():
        if box.clickedButton() is button:
            return choice
    return CopyAnswer.NOTHING
