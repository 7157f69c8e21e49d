"""导出全套文件: the final in every format into a folder, with progress and a way to stop it."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from export.document import Document
from export.errors import ExportError
from export.formats import FORMATS
from export.names import file_name
from export.publish import (
    STEPS,
    Cancelled,
    LeftOut,
    Published,
    PublishingProgress,
    interrupted,
    publish,
    replaced,
)
from ui.parts import messages
from ui.parts.file_dialogs import folder_to_write
from ui.parts.last_folders import Kind
from ui.preview.outlet import Outlet, remember, tell_failure
from ui.preview.progress_dialog import ProgressDialog

_NAME = "导出全套文件"


def publish_into_folder(outlet: Outlet, document: Document) -> None:
    """Write ``document`` into a folder that the clerk picks; ask before anything is replaced."""
    if not _may_go_out(outlet):
        return
    folder = folder_to_write(outlet.window(), f"{_NAME}：选择放文件的文件夹", Kind.EXPORTS)
    if folder is None:
        return
    if _may_replace(outlet, document, folder):
        outlet.tell("")
        PublishingDialog(outlet, document, folder).begin()


def _may_go_out(outlet: Outlet) -> bool:
    """Ask before what is not final is written as if it were."""
    return outlet.session.is_final or messages.ask(
        outlet.window(),
        _NAME,
        "这份年报还没有定稿，导出的文件可能还要改。\n定稿用“送审→定稿”。仍要现在导出吗？",
        "仍要导出",
    )


def _may_replace(outlet: Outlet, document: Document, folder: Path) -> bool:
    """Ask before files of an earlier time are replaced."""
    files = replaced(document, folder)
    if not files:
        return True
    kinds = "、".join(file.suffix for file in files)
    mixed = ""
    if interrupted(folder):
        mixed = "上次往这个文件夹里导出没有做完，现有的文件可能有新有旧。\n"
    return messages.ask(
        outlet.window(),
        _NAME,
        f"这个文件夹里已有 {len(files)} 个同名文件：“{files[0].stem}”（{kinds}）。\n{mixed}"
        "要用这次导出的替换它们吗？全部写好并核对无误之后才会替换；有哪一种这次写不成，"
        "它原来的文件改名留着。",
        "替换",
    )


class PublishingDialog(ProgressDialog):
    """Shows which file is being written, or proved."""

    def __init__(self, outlet: Outlet, document: Document, folder: Path) -> None:
        super().__init__(outlet.window(), _NAME, STEPS)
        self._outlet = outlet
        self._document = document
        self._folder = folder

    def begin(self) -> None:
        """Start the work and show the dialog."""
        work = partial(publish, self._document, self._folder, self._tell, self.is_stopped)
        self._outlet.background.start(work, self._done, self._failed)
        self.open()

    def _tell(self, progress: PublishingProgress) -> None:
        """Tell how far it is, in the thread that does it."""
        self.progressed.emit(progress.done, progress.doing)

    def _done(self, published: Published) -> None:
        self.end()
        unremembered = remember(self._outlet, self._document, published.written)
        told = f"都已写好并逐格核对无误，{self._where(published)}{unremembered}"
        if published.left_out:
            lacking = f"缺 {_named(published.left_out)}"
            others = f"其余 {len(published.written)} 种{told}"
            self._outlet.tell(f"全套文件{lacking}。{others}")
            whole = "\n\n".join([*map(_told_lacking, published.left_out), others])
            messages.warn(self._outlet.window(), f"{_NAME}：{lacking}", whole)
        else:
            kinds = "、".join(kind.name for kind in FORMATS.values())
            self._outlet.tell(f"全套文件已导出：{kinds}{told}", good=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
        for each in published.left_out:
            if not isinstance(each.error, ExportError):
                raise each.error

    def _where(self, published: Published) -> str:
        removed = ""
        if published.removed:
            removed = f"上次导出没有做完，它留下的 {published.removed} 个临时文件已经清除。"
        return (
            f"在文件夹“{self._folder}”里，"
            f"文件名是“{file_name(self._document.title, self._folder)}”。{removed}"
        )

    def _failed(self, error: Exception) -> None:
        self.end()
        if isinstance(error, Cancelled):
            self._outlet.mention("已取消导出，文件夹里的文件都和原来一样。")
        else:
            tell_failure(self._outlet, error)


def _told_lacking(left_out: LeftOut) -> str:
    """Say why a format is left out, and what has become of its file of an earlier time."""
    name = FORMATS[left_out.format].short_name
    why = str(left_out.error)
    if not isinstance(left_out.error, ExportError):
        why = "程序出了错，详细情况在日志里（帮助→打开日志文件夹），年报没有受影响。"
    aside = ""
    if left_out.aside:
        aside = (
            f"文件夹里以前的 {name} 不是这次的内容，已改名为“{left_out.aside.name}”，"
            "不要和这次的一起发布。"
        )
    return f"{name} 没有导出：{why}{aside}"


def _named(left_out: Iterable[LeftOut]) -> str:
    return "、".join(FORMATS[each.format].short_name for each in left_out)
