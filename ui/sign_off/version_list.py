"""The versions of a report as a list: what each is called, when it was taken, what came back; above them what there is now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from storage.sign_off import Version
from ui.parts import theme
from ui.parts.painting import Index, option_of
from ui.sign_off.version_words import conclusion

NOW = "现在的内容"
_ROW = Qt.ItemDataRole.UserRole
_MARGIN = 5


@dataclass(frozen=True, slots=True)
class Row:
    """A state to choose: a version, or None for what there is now."""

    version: Version | None
    name: str
    time: str
    lines: tuple[str, ...]

    @property
    def title(self) -> str:
        """The name with the time at which it was taken."""
        return f"{self.name}（{self.time}）" if self.time else self.name


def row_of(version: Version) -> Row:
    """Return what the list tells of a version."""
    return Row(version, version.name, f"{version.at:%Y-%m-%d %H:%M}", tuple(_lines(version)))


def _lines(version: Version) -> Iterable[str]:
    yield f"内容码 {version.code}"
    if version.remark:
        yield f"备注：{version.remark}"
    for reply in version.replies:
        text = f"：{reply.text}" if reply.text else ""
        yield f"{conclusion(reply)}{text}"
    if version.reopened:
        published = "发布后" if version.reopened.published else "发布前"
        yield f"{version.reopened.at:%Y-%m-%d %H:%M} {published}重新打开：{version.reopened.why}"
    elif version.locks:
        yield "年报已锁定"


class VersionList(QListWidget):
    """Lets the clerk choose one state, or several with Ctrl."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()
        theme.as_sidebar(self)
        self.setAccessibleName("各版")
        self.setItemDelegate(_RowDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """List ``rows``, which may have become more; what is chosen stays so, at first the top."""
        chosen = [row.name for row in self.chosen()] or [NOW]
        at = max(self.currentRow(), 0)
        with QSignalBlocker(self):
            self.clear()
            self.rows = rows
            for row in rows:
                item = QListWidgetItem(self)
                item.setData(_ROW, row)
                item.setData(
                    Qt.ItemDataRole.AccessibleTextRole,
                    "，".join(filter(None, (row.name, row.time, *row.lines))),
                )
            self.setCurrentRow(at)
            for number, row in enumerate(rows):
                self.item(number).setSelected(row.name in chosen)
        self.itemSelectionChanged.emit()

    def chosen(self) -> list[Row]:
        """Return the rows that are chosen, from the top."""
        return [row for number, row in enumerate(self.rows) if self.item(number).isSelected()]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the rows wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _RowDelegate(QStyledItemDelegate):
    """A row with its name in bold and the rest below, wrapped."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row; its ground, its frame and the keyboard's are the style's."""
        super().paint(painter, option, index)
        rect = option_of(option).rect
        painter.save()
        painter.translate(rect.topLeft())
        _document(option, index).drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height that the wrapped words need."""
        return QSize(0, round(_document(option, index).size().height()))


def _document(option: QStyleOptionViewItem, index: Index) -> QTextDocument:
    row: Row = index.data(_ROW)
    view = option_of(option).widget
    document = QTextDocument()
    document.setDocumentMargin(_MARGIN)
    document.setDefaultFont(option_of(option).font)
    details = "<br>".join(map(escape, row.lines)).replace("\n", "<br>")
    document.setHtml(
        f'<span style="color:{theme.INK.name()}"><b>{escape(row.name)}</b> {row.time}<br>{details}</span>'
    )
    if isinstance(view, QListView):
        document.setTextWidth(view.viewport().width())
    return document
