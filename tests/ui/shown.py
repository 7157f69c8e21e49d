"""Reading what is on the screen: the words of labels, of tooltips, the texts of a table."""

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.clerk import children


def label_text(within: QWidget) -> str:
    """Return what the labels in a widget say, a line each."""
    return "\n".join(label.text() for label in children(within, QLabel))


def tip_text(tip: object) -> str:
    """Return what a person reads of a tooltip, in which Qt guesses whether it is markup."""
    shown = str(tip or "")
    if "<" not in shown:
        return shown
    document = QTextDocument()
    document.setHtml(shown)
    return document.toPlainText()


def table_texts(model: QAbstractItemModel, columns: int | None = None) -> list[tuple[str, ...]]:
    """Return the texts of each row, of the first ``columns`` only where that is given."""
    rows = []
    for row in range(model.rowCount()):
        indexes = [model.index(row, col) for col in range(columns or model.columnCount())]
        rows.append(tuple(index.data() or "" for index in indexes))
    return rows
