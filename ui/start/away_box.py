"""What is asked where a library is not in its place: none is begun in its stead without a word."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from resources import folders
from resources.folders import NAME
from ui.parts import theme
from ui.parts.button import Button, MainAct
from ui.parts.dialog import Dialog
from ui.parts.disk_answer import DiskAnswer
from ui.parts.file_dialogs import LIBRARIES, file_to_open
from ui.parts.flow import Flow
from ui.parts.last_folders import Kind
from ui.parts.plain import Label
from ui.start.away import Sight, Wanted
from ui.start.restoring import RestoreDialog, put_in_place

_POLL_MS = 200
_WIDE, _GAP = 680, 8  # pixels: the width of the question, between its buttons


class AwayQuestion(Dialog):
    """Buttons that each lead to a library, the first by Enter; the last one gives up.

    There may be six, in large type on a small screen: they take as many lines as they need.
    """

    def __init__(self, path: Path, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(f"{title} - {NAME}", (_WIDE, 0), parent)
        head = Label(f"▲ {title}", wraps=True)
        theme.as_card_heading(head)
        self.column.addWidget(head)
        self.text = Label(text, wraps=True)
        self.column.addWidget(self.text)
        self._buttons = Flow(_GAP, of_acts=True)
        self._buttons.add(QWidget(), expands=True)
        self.end_with(self._buttons)
        self._path = path
        self._asking = parent
        self._way: Callable[[], Wanted] | None = None
        self._is_first = True

    def offer(self, label: str, way: Callable[[], Wanted]) -> None:
        """Add a button and where it leads."""
        button = MainAct(label) if self._is_first else Button(label)
        button.setDefault(self._is_first)
        self._is_first = False
        button.clicked.connect(partial(self._take, way))
        self._buttons.add(button)

    def offer_another(self) -> None:
        """Add what is always offered: to look for another, and the library at the default place."""
        self.offer("打开其他年报库…", partial(_another, self._path, self._asking))
        default = folders.default_library()
        if self._path != default:
            self.offer("先用默认的年报库", lambda: Wanted(default, is_sure=True, stands_in=True))

    def ask(self) -> Wanted | None:
        """Return what to open, the same for another try, or None."""
        give_up = Button("取消" if self._asking else "退出")
        give_up.clicked.connect(self.reject)
        self._buttons.add(give_up)
        self.exec()
        self.deleteLater()
        return self._way() if self._way else None

    def _take(self, way: Callable[[], Wanted]) -> None:
        self._way = way
        self.accept()


def ask_where(path: Path, sight: Sight, parent: QWidget | None) -> Wanted | None:
    """Say that no library is at ``path``, and why; return what to open, None for nothing."""
    question = AwayQuestion(
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
    question = AwayQuestion(
        path,
        parent,
        "正在找年报库",
        f"正在找年报库：\n{path}\n\n这个位置还没有回应，可能是网络盘、共享文件夹没有连上。"
        "可以再等一会儿，也可以先打开别的年报库。没有改动任何文件。",
    )
    question.offer_another()
    poll = QTimer(question, interval=_POLL_MS)
    poll.timeout.connect(partial(_close_once_answered, question, look))
    poll.start()
    return question.ask()


def _close_once_answered(box: QDialog, look: DiskAnswer[Sight]) -> None:
    if look.within(0):
        box.done(0)


def ask_whether_it_is(path: Path, parent: QWidget | None) -> Wanted | None:
    """Say that the library at ``path`` is not the one that was open last; return what to open."""
    question = AwayQuestion(
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
