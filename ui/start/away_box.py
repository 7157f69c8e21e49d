"""What is asked where a library is not in its place: none is begun in its stead without a word."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from resources import folders
from ui.parts.disk_answer import DiskAnswer
from ui.parts.file_dialogs import LIBRARIES, file_to_open
from ui.parts.last_folders import Kind
from ui.parts.messages import message_box
from ui.start.away import Sight, Wanted
from ui.start.restoring import RestoreDialog, put_in_place

_POLL_MS = 200


class _Question:
    """A box whose buttons each lead to a library, the first by Enter; the last one gives up."""

    def __init__(self, path: Path, parent: QWidget | None, title: str, text: str) -> None:
        self.box = message_box(parent, title, text)
        self.box.setIcon(self.box.Icon.Warning)
        self._path = path
        self._parent = parent
        self._ways: dict[QPushButton, Callable[[], Wanted]] = {}

    def offer(self, label: str, way: Callable[[], Wanted]) -> None:
        """Add a button and where it leads."""
        add = self.box.addButton if self._ways else self.box.add_default
        self._ways[add(label, self.box.ButtonRole.AcceptRole)] = way

    def offer_another(self) -> None:
        """Add what is always offered: to look for another, and the library at the default place."""
        self.offer("打开其他年报库…", partial(_another, self._path, self._parent))
        default = folders.default_library()
        if self._path != default:
            self.offer("先用默认的年报库", lambda: Wanted(default, is_sure=True, stands_in=True))

    def ask(self) -> Wanted | None:
        """Return what to open, the same for another try, or None."""
        give_up = "取消" if self._parent else "退出"
        self.box.setEscapeButton(self.box.addButton(give_up, self.box.ButtonRole.RejectRole))
        self.box.exec()
        self.box.deleteLater()
        for button, way in self._ways.items():
            if button is self.box.clickedButton():
                return way()
        return None


def ask_where(path: Path, sight: Sight, parent: QWidget | None) -> Wanted | None:
    """Say that no library is at ``path``, and why; return what to open, None for nothing."""
    question = _Question(
        path,
        parent,
        "年报库不在原处",
        f"没有找到年报库：\n{path}\n\n{sight.why}\n\n"
        "没有改动任何文件，也没有新建年报库。接好 U 盘或网络以后点“重试”。",
    )
    question.offer("重试", lambda: Wanted(path))
    question.offer_another()
    if sight.has_backups:
        question.offer("从备份恢复…", partial(_restored, path, parent))
    if sight.has_folder:
        question.offer("在这里新建", lambda: Wanted(path, is_sure=True))
    return question.ask()


def await_answer(path: Path, look: DiskAnswer[Sight], parent: QWidget | None) -> Wanted | None:
    """Say that a disk does not answer, until it does; return what the clerk would rather open."""
    question = _Question(
        path,
        parent,
        "正在找年报库",
        f"正在找年报库：\n{path}\n\n这个位置还没有回应，可能是网络盘、共享文件夹没有连上。"
        "可以再等一会儿，也可以先打开别的年报库。没有改动任何文件。",
    )
    question.offer_another()
    poll = QTimer(question.box, interval=_POLL_MS)
    poll.timeout.connect(partial(_close_once_answered, question.box, look))
    poll.start()
    return question.ask()


def _close_once_answered(box: QDialog, look: DiskAnswer[Sight]) -> None:
    if look.within(0):
        box.done(0)


def ask_whether_it_is(path: Path, parent: QWidget | None) -> Wanted | None:
    """Say that the library at ``path`` is not the one that was open last; return what to open."""
    question = _Question(
        path,
        parent,
        "不是上次的年报库",
        f"这个位置的年报库不是上次打开的那一个：\n{path}\n\n"
        "可能换了一个 U 盘，或者文件被换成了另一个年报库。没有改动任何文件。"
        "插上原来的 U 盘以后可以点“重试”。",
    )
    question.offer("重试", lambda: Wanted(path))
    question.offer("就打开这一个", lambda: Wanted(path, is_sure=True))
    question.offer_another()
    return question.ask()


def _another(path: Path, parent: QWidget | None) -> Wanted:
    """Have the clerk pick a library, at first in the folder where the other was."""
    chosen = file_to_open(
        parent, "打开年报库", Kind.LIBRARIES, f"{LIBRARIES};;所有文件 (*)", path.parent
    )
    return Wanted(chosen or path)


def _restored(path: Path, parent: QWidget | None) -> Wanted:
    """Put a backup in the place that is empty, if the clerk wants one; return what to try next."""
    backup = RestoreDialog.ask(path, parent)
    if backup:
        put_in_place(backup, path, parent)
    return Wanted(path)
