"""The labels of forms stand beside the words of their fields, whatever the size of type."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFormLayout,
    QLabel,
    QLayoutItem,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from storage.sign_off import Stage
from tests.builders import complete
from tests.ui.clerk import Clerk, children
from tests.ui.conftest import OpenReports
from tests.ui.dialogs import MAKERS
from tests.ui.figures import faulty_report
from tests.ui.type_sizes import in_type

_NEAR = 1  # pixel
_WITH_WORDS = QLineEdit | QComboBox | QAbstractButton | QLabel | QPlainTextEdit


@pytest.fixture(params=[9, 14], ids=lambda points: f"{points} points")
def clerk(request: pytest.FixtureRequest, open_reports: OpenReports) -> Iterator[Clerk]:
    """A clerk before a report with a version, in type of so many points."""
    with in_type(request.param):
        clerk = open_reports(complete(year=2023), faulty_report(year=2024))
        clerk.session.keep_version(Stage.DRAFT, "请审")
        yield clerk


def test_each_label_stands_beside_the_words_of_its_field(clerk: Clerk) -> None:
    faults, looked_at = [], 0
    for name, make in MAKERS.items():
        shown = make(clerk)
        if not children(shown, QFormLayout):
            continue
        shown.show()
        QApplication.processEvents()
        for label, field in _rows(shown):
            looked_at += 1
            lower = _middle(label, shown) - _middle(field, shown)
            if abs(lower) > _NEAR:
                faults.append(f"{name}：{label.text()} {lower}")
        shown.hide()
        shown.deleteLater()
    assert not faults, "\n".join(faults)
    assert looked_at > 30


def _rows(within: QWidget) -> Iterator[tuple[QLabel, QWidget]]:
    """Yield each label of a form, and what its field begins with."""
    for form in children(within, QFormLayout):
        for row in range(form.rowCount()):
            before = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            item = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            label = before.widget() if before else None
            if isinstance(label, QLabel) and label.isVisible() and item:
                yield label, _first(item)


def _first(item: QLayoutItem) -> QWidget:
    """Return the first thing with words in a field."""
    row = item.layout()
    first = row.itemAt(0) if row else item
    assert first
    field = first.widget()
    if isinstance(field, _WITH_WORDS):
        return field
    found = [each for each in children(field, QWidget) if isinstance(each, _WITH_WORDS)]
    return min(found, key=lambda each: (_place(each, field).y(), _place(each, field).x()))


def _middle(widget: QWidget, within: QWidget) -> float:
    """Return how low the middle of the words is, of the first line where there are several."""
    top = _place(widget, within).y()
    if isinstance(widget, QPlainTextEdit):
        line = widget.cursorRect()
        return top + widget.viewport().y() + line.y() + line.height() / 2
    return top + widget.height() / 2


def _place(widget: QWidget, within: QWidget) -> QPoint:
    return widget.mapTo(within, QPoint(0, 0))
