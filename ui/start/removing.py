"""移除: a report leaves the list, after asking; 找回: it comes back, with all that it had."""

from PySide6.QtWidgets import QWidget

from forms.values import show_moment
from storage.entry import Entry
from storage.errors import LibraryError
from storage.library import Library
from storage.sign_off import Stage
from ui.parts import dialogs, messages
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.lists import ReadOnlyTable
from ui.parts.plain import Label
from ui.parts.report_names import unit_named, year_named
from ui.start.reports_model import named

_COLUMNS = ("单位", "年度", "状态", "最近修改")


def remove(library: Library, entry: Entry, parent: QWidget) -> bool:
    """Take a report off the list, after asking, of a kept version twice; return whether it went."""
    sure = messages.ask(
        parent,
        "移除年报",
        f"从首页移除{named(entry)}？\n\n"
        "只是不再列出，内容、修改记录和送审稿一样也不删除；"
        "以后可以用“文件→找回移除的年报”放回首页。",
        "移除",
    )
    if not sure:
        return False
    try:
        if not _is_kept_version_meant(library, entry, parent):
            return False
        library.remove(entry.id)
    except LibraryError as error:
        messages.warn(parent, "没有移除", str(error))
        return False
    return True


def _is_kept_version_meant(library: Library, entry: Entry, parent: QWidget) -> bool:
    """Ask once more about what was handed in for sign-off, or is or was final."""
    versions = library.sign_off.versions(entry.id)
    if not versions:
        return True
    if entry.is_final:
        why = "已定稿"
    elif any(version.stage is Stage.FINAL for version in versions):
        why = "曾经定稿，又重新打开"
    else:
        why = f"已送审（共 {entry.drafts} 稿）"
    return messages.ask(
        parent,
        "移除年报",
        f"{named(entry)}{why}。列表里没有它以后，新一年的年报也不再与它核对。\n仍要移除吗？",
        "仍要移除",
    )


def bring_back(library: Library, entry: Entry, parent: QWidget) -> bool:
    """Put a report back on the list, asking where another of that unit and year is there by now."""
    others = library.alike(entry.unit, entry.year) if entry.year else []
    if others and not messages.ask(
        parent,
        "找回年报",
        f"列表里已有{named(entry)}。找回以后同一单位、同一年度会有两份，请看清以后移除其中一份。",
        "仍要找回",
    ):
        return False
    try:
        library.restore(entry.id)
    except LibraryError as error:
        messages.warn(parent, "没有找回", str(error))
        return False
    return True


class RemovedDialog(Dialog):
    """The reports that were removed, the last one first; one of them is brought back."""

    def __init__(self, library: Library, parent: QWidget) -> None:
        super().__init__("找回移除的年报", (640, 340), parent)
        self._removed = library.removed()
        self.table = ReadOnlyTable("移除的年报", _COLUMNS)
        self.table.stretch(0)
        self.table.show_rows([_texts(entry) for entry in self._removed])
        self.table.selectRow(0)
        self.table.doubleClicked.connect(self.accept)
        self._buttons = Decision(self, "找回")
        self._buttons.yes.setEnabled(bool(self._removed))
        advice = "没有移除过年报。"
        if self._removed:
            advice = "选一份放回首页。它的内容、修改记录、送审稿和定稿都在，和移除时一样。"
        self.column.addWidget(Label(advice, wraps=True))
        self.column.addWidget(self.table, 1)
        self.end_with(self._buttons)

    @property
    def chosen(self) -> Entry:
        """The report that is to come back."""
        return self._removed[self.table.currentRow()]

    @staticmethod
    def bring_back(library: Library, parent: QWidget) -> Entry | None:
        """Return the report that the clerk has brought back, None where none was."""
        dialog = RemovedDialog(library, parent)
        if not dialogs.ask(dialog):
            return None
        entry = dialog.chosen
        return entry if bring_back(library, entry, parent) else None


def _texts(entry: Entry) -> tuple[str, ...]:
    changed_at = show_moment(entry.changed_at)
    return (unit_named(entry.unit), year_named(entry.year), entry.state, changed_at)
