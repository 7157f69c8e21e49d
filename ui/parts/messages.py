"""Telling the clerk about faults: expected ones in plain words, our own with a log to send in."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from resources.folders import NAME
from storage.errors import LibraryError

if TYPE_CHECKING:
    from ui.parts.message_box import MessageBox

_WHAT_IS_SAFE = (
    "刚才的操作可能没有完成。已经保存的内容都在，可以继续使用。\n"
    "如果反复出现，请把“帮助→打开日志文件夹”里的 nianbao.log 交给技术人员"
    "（其中没有年报内容）。"
)


def catch_unexpected() -> None:
    """From now on, write what goes wrong to the log; the report's contents never go there."""
    sys.excepthook = on_unexpected


def on_unexpected(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log an error of our own and tell the clerk what is safe; the program goes on."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    if isinstance(error, LibraryError) and QApplication.instance():
        warn(None, "年报库出了问题", str(error))
        return
    from resources.fault_log import log_fault

    log_fault(kind, trace)
    if QApplication.instance():
        warn(None, "程序出了意外的问题", _WHAT_IS_SAFE)


def warn(parent: QWidget | None, title: str, text: str) -> None:
    """Show a message with one button."""
    box = message_box(parent, title, text)
    box.setIcon(box.Icon.Warning)
    _have_read(box)


def tell(parent: QWidget | None, title: str, text: str) -> None:
    """Show what was done, with one button."""
    _have_read(message_box(parent, title, text))


def _have_read(box: "MessageBox") -> None:
    box.add_default("知道了", box.ButtonRole.AcceptRole)
    box.exec()
    box.deleteLater()


@contextmanager
def catch_library_errors(parent: QWidget, title: str) -> Iterator[None]:
    """Carry out a block; where the library cannot do its part, say so and give the rest up."""
    try:
        yield
    except LibraryError as error:
        warn(parent, title, str(error))


def ask(parent: QWidget, title: str, text: str, yes: str) -> bool:
    """Ask before something that the clerk may not want; Cancel is the default."""
    box = message_box(parent, title, text)
    box.setIcon(box.Icon.Question)
    button = box.addButton(yes, box.ButtonRole.AcceptRole)
    box.add_default("取消", box.ButtonRole.RejectRole)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is button


def message_box(parent: QWidget | None, title: str, text: str) -> "MessageBox":
    """Return a box that shows ``text`` as it is and has no button yet.

    Its class takes 2 ms, and a start shows none.
    """
    from ui.parts.message_box import MessageBox

    return MessageBox(parent, f"{title} - {NAME}", text)
