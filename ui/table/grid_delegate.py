"""Painting and editing the cells of an official table."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPalette,
    QPen,
    QValidator,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from forms.checks.finding import Severity
from forms.parsing import Refused, parse
from forms.values import Kind
from ui.parts import theme
from ui.parts.painting import Index, ItemOption, option_of
from ui.table.grid_model import GridModel, Shown

Hint = QAbstractItemDelegate.EndEditHint
_WRAP = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
_WRAP_LEFT = int(
    Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_GAP = 6  # pixels at least between this year's figure and last year's, lest they read as one
_COMMIT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class GridDelegate(QStyledItemDelegate):
    """Wording on grey, figures on white, totals that follow in faint italics, failing cells in red."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        model = index.model()
        if not isinstance(model, GridModel):
            raise TypeError(model)
        shown, item = model.shown(index), option_of(option)
        rect = item.rect
        painter.save()
        painter.fillRect(rect, _paper(shown, item))
        painter.setPen(theme.LINE)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(_ink(shown))
        painter.setFont(_font(item.font, shown))
        room = rect.adjusted(4, 0, -4, -1)
        beside = _room_beside(painter, item, shown, room.width()) if shown.last_year else 0
        painter.drawText(
            room.adjusted(0, 0, -max(beside, 0), 0),
            _WRAP_LEFT if shown.is_left else _WRAP,
            shown.text,
        )
        if shown.last_year and beside >= 0:
            painter.setFont(_small(item.font))
            painter.setPen(theme.FAINT)
            painter.drawText(room, _RIGHT, shown.last_year)
        if not shown.is_label and item.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.ACCENT, 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002, N802
        """Return a line to type a number in, on which no input method sits."""
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        editor.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        model = index.model()
        if isinstance(model, GridModel) and (field := model.field(index)):
            editor.setValidator(NumberValidator(field.kind, editor))
            editor.setAccessibleName(field.label)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Begin with the value of the cell, all of it chosen so that typing replaces it."""
        if isinstance(editor, QLineEdit):
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        """Hand over what was typed."""
        if isinstance(editor, QLineEdit) and editor.isModified():
            model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        """Commit on Enter and Tab at once; say why where it is no number, and leave the editor open.

        Qt commits Enter only after the events that are waiting, which a quick hand has filled with the next figure.
        """
        if not (
            isinstance(editor, QLineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _COMMIT_KEYS
        ):
            return super().eventFilter(editor, event)
        if editor.hasAcceptableInput():
            back = (
                event.key() == Qt.Key.Key_Backtab
                or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            )
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, Hint.EditPreviousItem if back else Hint.EditNextItem)
        elif isinstance(validator := editor.validator(), NumberValidator):
            QToolTip.showText(
                editor.mapToGlobal(editor.rect().bottomLeft()),
                validator.reason(editor.text()),
                editor,
            )
            _redden(editor)
        return True


def wrapped_height(metrics: QFontMetrics, text: str, width: int) -> int:
    """Return the height in pixels that the delegate needs for ``text`` in a cell of ``width`` pixels."""
    inner = width - 8 - 1  # the margins, and the line of the grid
    return metrics.boundingRect(QRect(0, 0, max(inner, 12), 10_000), _WRAP, text).height() + 1


class NumberValidator(QValidator):
    """Accepts what :func:`forms.parsing.parse` can read."""

    def __init__(self, kind: Kind, parent: QObject) -> None:
        super().__init__(parent)
        self._kind = kind

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let everything be typed; only what can be read may be committed."""
        state = QValidator.State.Intermediate if self.reason(text) else QValidator.State.Acceptable
        return state, text, position

    def reason(self, text: str) -> str:
        """Return why ``text`` cannot stand in the cell; empty where it can."""
        try:
            parse(self._kind, text)
        except Refused as refused:
            return str(refused)
        return ""


def _redden(editor: QLineEdit) -> None:
    palette = editor.palette()
    palette.setColor(QPalette.ColorRole.Text, theme.RED)
    editor.setPalette(palette)


def _paper(shown: Shown, item: ItemOption) -> QColor:
    if shown.is_label:
        return theme.LABEL
    if item.state & QStyle.StateFlag.State_Selected:
        return theme.CHOSEN
    if shown.severity is not None:
        return theme.RED_PAPER if shown.severity is Severity.ERROR else theme.AMBER_PAPER
    if shown.is_locked:
        return theme.LOCKED
    return theme.DERIVED if shown.is_derived else theme.PAPER


def _ink(shown: Shown) -> QColor:
    if shown.severity is not None:
        return theme.RED if shown.severity is Severity.ERROR else theme.AMBER
    return theme.FAINT if shown.is_derived else theme.INK


def _font(base: QFont, shown: Shown) -> QFont:
    """Return the font of a cell: italics for what follows from other cells, bold for what is wrong."""
    if not shown.is_derived and shown.severity is not Severity.ERROR:
        return base
    font = QFont(base)
    font.setItalic(shown.is_derived)
    font.setBold(shown.severity is Severity.ERROR)
    return font


def _room_beside(painter: QPainter, item: ItemOption, shown: Shown, width: int) -> int:
    """Return how far this year's figure must move aside for last year's; -1 where there is no room for both."""
    own = painter.fontMetrics().horizontalAdvance(shown.text)
    last = QFontMetrics(_small(item.font)).horizontalAdvance(shown.last_year) + _GAP
    if own + last > width:
        return -1
    return last if own / 2 + last > width / 2 else 0


def _small(base: QFont) -> QFont:
    font = QFont(base)
    font.setPointSizeF(font.pointSizeF() * 0.8)
    return font
