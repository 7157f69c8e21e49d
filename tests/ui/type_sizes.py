"""The system's own type in another size, for tests of what has to have room."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication


@contextmanager
def in_type(points: float) -> Iterator[None]:
    """Have the program begin in type of so many points meanwhile."""
    usual = QApplication.font()
    large = QFont(usual)
    large.setPointSizeF(points)
    QApplication.setFont(large)
    try:
        yield
    finally:
        QApplication.setFont(usual)
