"""How large the clerk wants texts and tables to be set, kept from one start to the next."""

from enum import Enum
from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QGuiApplication, QWheelEvent

from ui.parts import remembered

#: In percent of the size that they have by themselves.
USUAL = 100
STEPS = (80, 90, USUAL, 110, 125, 150, 175, 200)
_NOTCH = 120  # of Qt's units of the wheel


class Sized(Enum):
    """What is set in a size of its own; the value is its key in the settings."""

    TEXTS = "type_size_of_texts"
    TABLES = "type_size_of_tables"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return "文字" if self is Sized.TEXTS else "表格"


class TypeSizes(QObject):
    """The sizes; whoever sets something in one follows ``changed``."""

    changed = Signal(object)  # what is set in another size now

    def __init__(self) -> None:
        super().__init__()
        self._turned = 0

    def percent(self, what: Sized) -> int:
        """Return the size in percent of the usual one."""
        kept = remembered.settings().value(what.value, defaultValue=USUAL)
        try:
            wanted = int(str(kept))
        except ValueError:  # somebody else's hand
            return USUAL
        return max(STEPS[0], min(wanted, STEPS[-1]))

    def step(self, what: Sized, by: int) -> int:
        """Take the next size (1) or the one before (-1), as far as there is one; return it."""
        now = self.percent(what)
        larger = [size for size in STEPS if size > now]
        smaller = [size for size in STEPS if size < now]
        if by > 0 and larger:
            now = larger[0]
        elif by < 0 and smaller:
            now = smaller[-1]
        return self.take(what, now)

    def take(self, what: Sized, percent: int) -> int:
        """Take a size, and return it."""
        remembered.settings().setValue(what.value, percent)
        self.changed.emit(what)
        return percent

    def turn(self, what: Sized, event: QWheelEvent) -> None:
        """Take a notch of the wheel, or as much of a smooth turn, for a step to another size."""
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= _NOTCH:
            self.step(what, 1 if self._turned > 0 else -1)
            self._turned = 0
        event.accept()


@cache
def type_sizes() -> TypeSizes:
    """Return the sizes of the one application."""
    return TypeSizes()


def sized_font(what: Sized, times: float = 1) -> QFont:
    """Return the window's font, ``times`` as large, in the size that is wanted."""
    font = QGuiApplication.font()
    font.setPointSizeF(font.pointSizeF() * times * type_sizes().percent(what) / USUAL)
    return font
